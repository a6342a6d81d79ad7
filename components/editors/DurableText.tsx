import { useState } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import type { AnyRecord } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { type Along, type DurableField, useDurableField } from '../fields';
import { Notice, TextArea, type TextAreaProps, TextField, type TextFieldProps } from '../ui';
import { usePartScrolled } from '../workbench/useScrollKept';
import styles from './Sheet.module.css';

interface Place {
  record: AnyRecord;
  /** The field's key: `title`, `items/<id>/words`. */
  field: string;
  /** What the record holds there. */
  stored: string;
  /** What stands here while the record holds nothing: shown as text, and typing goes on from it. */
  given?: string;
}

/** One line of text, kept as it is typed; `along` says what else changes with it. */
export function DurableText(
  props: Place & { along?: Along<string> } & Omit<TextFieldProps, 'value' | 'onInput' | 'onBlur'>,
) {
  const { record, field, stored, given = '', along, ...rest } = props;
  const kept = useDurableField({ record, key: field, along }, stored);
  return (
    <div>
      <TextField {...rest} {...useGiven(kept, given)} data-field={field} />
      <OtherTexts kept={kept} record={record} field={field} />
    </div>
  );
}

/** Several lines of text, kept as they are typed; `along` says what else changes with them. */
export function DurableArea(
  props: Place & { along?: Along<string> } & Omit<TextAreaProps, 'value' | 'onInput' | 'onBlur'>,
) {
  const { record, field, stored, given = '', along, ...rest } = props;
  const kept = useDurableField({ record, key: field, along }, stored);
  const scrolled = usePartScrolled(`field ${record.id} ${field}`);
  return (
    <div>
      <TextArea {...rest} {...useGiven(kept, given)} scrolled={scrolled} data-field={field} />
      <OtherTexts kept={kept} record={record} field={field} />
    </div>
  );
}

/** A title: kept as it is typed, and shown whole however narrow the page is. */
export function DurableTitle(props: Place & Pick<TextAreaProps, 'label' | 'hideLabel' | 'maxLength' | 'lang'>) {
  return <DurableArea {...props} look="title" rows={1} grow oneLine />;
}

/** What an input shows: the text as typed while it has the focus, so that a field can be emptied and filled anew. */
function useGiven(kept: DurableField<string>, given: string) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: given && typed !== null ? typed : kept.value || given,
    onInput(value: string) {
      setTyped(value);
      kept.set(value === given ? '' : value);
    },
    onBlur() {
      setTyped(null);
      kept.flush();
    },
  };
}

/** What was written at the same time elsewhere: shown until somebody chooses. */
export function OtherTexts({ kept, record, field }: Pick<Place, 'record' | 'field'> & { kept: DurableField<string> }) {
  return (
    <>
      {kept.others.map((other) => (
        <Notice
          key={`${other.at} ${other.value}`}
          kind="warning"
          actions={
            <>
              <CommandButton
                command={commandNamed('field.take')}
                record={record.id}
                part={`${field} ${other.at}`}
                small
                data-place="others"
              />
              <CommandButton command={commandNamed('field.keep')} record={record.id} part={field} small />
            </>
          }
        >
          <p>{t('other_text')}</p>
          <p class={styles.quoted} dir="auto">
            {other.value || t('other_empty')}
          </p>
        </Notice>
      ))}
    </>
  );
}
