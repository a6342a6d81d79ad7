import { useEffect, useRef } from 'preact/hooks';
import { givenLabel, type LabelName, labelFault, wordsOfNames } from '../../../lib/commands/label-names';
import { t } from '../../../lib/i18n';
import type { Settings } from '../../../lib/model';
import { waysId } from '../../../lib/model/ways';
import { ownWords } from '../../../lib/workbench/forms';
import { useDurableField } from '../../fields';
import { useFormField } from '../../form';
import { useLabelNames } from '../../hooks';
import { TextField } from '../../ui';
import { OtherTexts } from '../DurableText';
import styles from '../Sheet.module.css';

/** What a community calls the kinds of note lines: one word each, or as given. */
export function LabelFields() {
  const names = useLabelNames();
  return (
    <fieldset id="settings-labels" class={styles.group}>
      <legend class={styles.label}>{t('labels_list')}</legend>
      <p class={styles.muted}>{t('labels_lead')}</p>
      <div class={styles.fields}>
        {names?.map((name) => (
          <LabelField key={name.kind} name={name} others={names.filter(({ kind }) => kind !== name.kind)} />
        ))}
      </div>
    </fieldset>
  );
}

// What a durable field needs of a record is its id.
const record = { id: waysId } as Settings;

/** The word for one kind. One that begins lines of another kind already stays in sight and is not kept: the word before it is. */
function LabelField({ name, others }: { name: LabelName; others: readonly LabelName[] }) {
  const { kind, own, else: otherwise, pack } = name;
  const field = `labels/${kind}/word`;
  const kept = useDurableField({ record, key: field }, own);
  const [refused, setRefused] = useFormField(`label ${kind}`, ownWords, null);
  const before = useRef(own);
  const faultOf = (word: string) => labelFault(word, kind, wordsOfNames(others));
  const type = (word: string) => {
    const fault = faultOf(word);
    setRefused(fault ? word : null);
    const next = fault ? before.current : word;
    if (next !== kept.value) kept.set(next);
  };
  // Another kind may have given the word up meanwhile.
  const free = refused !== null && !faultOf(refused);
  useEffect(() => {
    if (free) type(refused);
  }, [free]);
  const shown = refused ?? kept.value;
  return (
    <div>
      <TextField
        label={givenLabel(kind)}
        hint={pack === null ? '' : t('labels_fromPack', otherwise, pack)}
        error={faultOf(shown)}
        value={shown}
        placeholder={otherwise}
        maxLength={60}
        data-field={field}
        onInput={type}
        onFocus={() => {
          before.current = kept.value;
        }}
        onBlur={kept.flush}
      />
      <OtherTexts kept={kept} record={record} field={field} />
    </div>
  );
}
