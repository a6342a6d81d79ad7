import { type ComponentChildren, Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import { principleCommands } from '../../lib/commands/principle';
import { givenText, isReworded } from '../../lib/commands/principle-texts';
import { reportAddress } from '../../lib/commands/view';
import { t } from '../../lib/i18n';
import { type Principle, type PrincipleId, principleColours, principleIcons } from '../../lib/model';
import { formerName } from '../../lib/notes/principle-words';
import { CommandButton, commandOf } from '../CommandButton';
import { useRecord } from '../hooks';
import { principleName } from '../principle-name';
import { Icon, type IconName } from '../ui';
import { DurableArea, DurableText } from './DurableText';
import type { EditorProps } from './index';
import styles from './PrincipleEditor.module.css';
import { PrinciplePractices } from './practice/PrinciplePractices';
import { Cues } from './principle/Cues';
import { Evidence } from './principle/Evidence';
import { Examples } from './principle/Examples';
import { Synonyms } from './principle/Synonyms';
import { Absent, InTrash, Sheet } from './Sheet';
import sheet from './Sheet.module.css';
import { useFieldOutline } from './useFieldOutline';
import { useRecordEdit } from './useRecordEdit';

/** One entry of the codebook: what it is called, what it means, how it looks. */
export function PrincipleEditor({ record }: EditorProps) {
  const principle = useRecord(record as PrincipleId | null);
  if (!principle) return <Absent record={principle} icon="principles" />;
  return <PrincipleSheet key={principle.id} principle={principle} />;
}

/** What a principle was called before its name is typed anew goes on naming it behind `#`: said with what is typed. */
function useNameKept({ name: stored }: Principle) {
  const before = useRef(stored);
  const typed = useRef<string | null>(null);
  // A name that came from elsewhere is where the next one begins.
  if (typed.current === null) before.current = stored;
  const along = (name: string) => {
    typed.current = name;
    return formerName(before.current, name);
  };
  const leave = () => {
    before.current = typed.current ?? before.current;
  };
  return { along, leave };
}

function PrincipleSheet({ principle }: { principle: Principle }) {
  const look = { '--colour': `var(--colour-${principle.colour})`, '--soft': `var(--colour-${principle.colour}-soft)` };
  const command = (id: string) => commandOf(principleCommands, id);
  const name = useNameKept(principle);
  const head = useRef<HTMLDivElement>(null);
  useFieldOutline(head, [
    { field: 'name', label: 'principle_nameLabel' },
    ...areas.map(({ text, label }) => ({ field: text, label })),
  ]);
  return (
    <Sheet wide>
      <InTrash record={principle} />
      <div ref={head} class={styles.head} style={look}>
        <span class={styles.picture}>
          <Icon name={principle.icon} size={34} />
        </span>
        <div class={styles.name} onFocusOut={name.leave}>
          <DurableText
            record={principle}
            field="name"
            stored={principle.name}
            given={givenText(principle, 'name')}
            label={t('principle_nameLabel')}
            look="reading"
            maxLength={200}
            along={name.along}
          />
        </div>
      </div>
      <div class={sheet.row}>
        <CommandButton small command={command('principle.up')} record={principle.id} />
        <CommandButton small command={command('principle.down')} record={principle.id} />
        {isReworded(principle) && <CommandButton small command={command('principle.given')} record={principle.id} />}
        {!principle.given && principle.trashedAt === null && (
          <CommandButton small kind="danger" command={command('principle.trash')} record={principle.id} />
        )}
      </div>
      <div class={styles.beside}>
        <Words principle={principle} />
        <div class={styles.evidence}>
          <Evidence principle={principle} />
        </div>
        <Looks principle={principle} />
      </div>
      {principle.given && (
        <p class={sheet.muted}>
          {t('principle_credit')}{' '}
          <a href={reportAddress} data-command="help.report" target="_blank" rel="noreferrer">
            networkapproach.net
          </a>
        </p>
      )}
      <PrinciplePractices principle={principle.id} />
    </Sheet>
  );
}

const areas = [
  { text: 'definition', label: 'principle_definitionLabel', rows: 3, side: null },
  { text: 'looksLike', label: 'principle_looksLikeLabel', rows: 3, side: 'like' },
  { text: 'doesNotLookLike', label: 'principle_doesNotLookLikeLabel', rows: 3, side: 'unlike' },
  { text: 'question', label: 'principle_questionLabel', rows: 2, side: null },
] as const;

/** What it means, with what of one's own library shows it. */
function Words({ principle }: { principle: Principle }) {
  return (
    <div class={sheet.stack}>
      {areas.map(({ text, label, rows, side }) => (
        <Fragment key={text}>
          <DurableArea
            record={principle}
            field={text}
            stored={principle[text]}
            given={givenText(principle, text)}
            label={t(label)}
            rows={rows}
            maxLength={4000}
            grow
          />
          {side && <Examples principle={principle} side={side} />}
        </Fragment>
      ))}
      <p class={`${sheet.muted} ${sheet.offPaper}`}>{t('examples_stay')}</p>
      <Cues principle={principle} />
      <Synonyms principle={principle} />
    </div>
  );
}

/** Colour and picture, each with its name. */
function Looks({ principle }: { principle: Principle }) {
  const edit = useRecordEdit(principle.id, 'did_principle_edit', principleName(principle));
  return (
    <div class={`${sheet.stack} ${sheet.offPaper}`}>
      <Choices
        legend={t('principle_colourLabel')}
        name={`colour ${principle.id}`}
        values={principleColours}
        chosen={principle.colour}
        onChoose={(colour) => void edit({ colour })}
        show={(colour) => (
          <>
            <span class={styles.swatch} style={{ '--swatch': `var(--colour-${colour})` }} />
            {t(`colour_${colour}`)}
          </>
        )}
      />
      <Choices
        legend={t('principle_iconLabel')}
        name={`icon ${principle.id}`}
        values={principleIcons}
        chosen={principle.icon}
        onChoose={(icon) => void edit({ icon })}
        show={(icon) => (
          <>
            <Icon name={icon satisfies IconName} />
            {t(`icon_${icon}`)}
          </>
        )}
      />
    </div>
  );
}

interface ChoicesProps<V extends string> {
  legend: string;
  name: string;
  values: readonly V[];
  chosen: V;
  onChoose(value: V): void;
  show(value: V): ComponentChildren;
}

function Choices<V extends string>({ legend, name, values, chosen, onChoose, show }: ChoicesProps<V>) {
  return (
    <fieldset class={sheet.stack}>
      <legend class={sheet.label}>{legend}</legend>
      <div class={styles.choices}>
        {values.map((value) => (
          <label key={value} class={styles.choice}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            {show(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
