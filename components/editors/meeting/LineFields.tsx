import { useMemo, useRef, useState } from 'preact/hooks';
import { meetingCommands } from '../../../lib/commands/meeting';
import { threadCommands } from '../../../lib/commands/threads';
import { formatDate, type MessageKey, t } from '../../../lib/i18n';
import {
  attributionModes,
  type Consent,
  createPartId,
  flattenPart,
  type Meeting,
  type NoteLine,
  type PrincipleId,
  releaseLevels,
} from '../../../lib/model';
import type { LabelWords } from '../../../lib/notes';
import { principlesByWord, principlesIn } from '../../../lib/notes/principle-words';
import { heldLines } from '../../../lib/storage/held-lines';
import { CommandButton, commandOf } from '../../CommandButton';
import { SharedIn } from '../../editions/EditionList';
import { usePrinciples } from '../../hooks';
import { principleName } from '../../principle-name';
import { useServices } from '../../services';
import { Checkbox, Fold, Notice, Select, Summary, TextField } from '../../ui';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import styles from './LineFields.module.css';
import { lostRows, type NoteRow, noteRows } from './note-rows';

/** More rows are not drawn. */
const most = 200;

interface LineFieldsProps {
  meeting: Meeting;
  labels: LabelWords | undefined;
}

/** Line by line what the note's words are evidence of, how far they may travel, and the yes or no of who said them. Closed at first. */
export function LineFields({ meeting, labels }: LineFieldsProps) {
  const [open, setOpen] = useState(false);
  const lost = useMemo(() => (labels ? lostRows(meeting, labels) : []), [meeting, labels]);
  return (
    <>
      {lost.length > 0 && <Lost meeting={meeting} lines={lost} />}
      <Fold title={t('lines_title')} open={open} onToggle={setOpen}>
        {open && labels && <Rows meeting={meeting} labels={labels} />}
      </Fold>
    </>
  );
}

/** Lines that were to stay and are not found in the note: it waits for them, until somebody says what became of them. */
function Lost({ meeting, lines }: { meeting: Meeting; lines: readonly NoteLine[] }) {
  const gone = (
    <CommandButton
      small
      command={commandOf(meetingCommands, 'meeting.linesGone')}
      record={meeting.id}
      part={lines.map(({ id }) => id).join(' ')}
    />
  );
  return (
    <Notice kind="warning" actions={gone}>
      {t('lines_lost')}
      <ul class={styles.lost}>
        {lines.map(({ id, words }) => (
          <li key={id} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Rows({ meeting, labels }: { meeting: Meeting; labels: LabelWords }) {
  const ids = useRef(new Map<string, string>());
  const idFor = (words: string) => {
    const id = ids.current.get(words) ?? createPartId();
    ids.current.set(words, id);
    return id;
  };
  const rows = useMemo(() => noteRows(meeting, labels, idFor), [meeting, labels]);
  return (
    <div class={sheet.stack}>
      <p class={sheet.muted}>{t(rows.length > 0 ? 'lines_hint' : 'lines_none')}</p>
      {rows.slice(0, most).map((row) => (
        <One key={row.line.id} row={row} meeting={meeting} />
      ))}
      {rows.length > most && <p class={sheet.muted}>{t('lines_first', most)}</p>}
    </div>
  );
}

function One({ row, meeting }: { row: NoteRow; meeting: Meeting }) {
  const [open, setOpen] = useState(false);
  const principles = usePrinciples();
  const byWord = useMemo(() => principlesByWord(principles), [principles]);
  const carried = [...row.line.principles, ...principlesIn(row.words, byWord)];
  const named = principles.filter(({ id }) => carried.includes(id)).map(principleName);
  return (
    <details class={styles.line} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <Summary>
        <span class={styles.words} dir="auto" title={row.words}>
          {row.words}
        </span>
        <span class={styles.reach}>
          {t(`release_${row.reach}`)}
          {row.line.consent && ` · ${t(`consent_${row.line.consent.state}`)}`}
          {named.length > 0 && ` · ${named.join(', ')}`}
        </span>
      </Summary>
      {open && <Agreed row={row} meeting={meeting} />}
    </details>
  );
}

const consents = ['none', 'ask', 'asked', 'yes', 'no', 'withdrawn'] as const;
const asNote = () => ({ value: '', label: t('line_asNote') }) as const;

/** What was said and agreed about one line. */
function Agreed({ row: { at, line, spoken, doubt }, meeting }: { row: NoteRow; meeting: Meeting }) {
  const { repository } = useServices();
  const edit = useRecordEdit(meeting.id, 'did_line_agree', line.words);
  const agree = (change: Partial<NoteLine>, typing = false) => {
    // What is said of a line says which line it is, too.
    const { words, place, label } = line;
    const part = spoken ? { id: line.id, words, place, label, ...change } : { ...line, ...change };
    void edit(flattenPart('lines', part), { typing });
  };
  const { consent, credit } = line;
  const setState = (state: (typeof consents)[number]) =>
    agree({ consent: state === 'none' ? null : { state, by: consent?.by ?? '', at: new Date().toISOString() } });
  return (
    <div class={styles.fields}>
      {doubt && <p class={styles.doubt}>{t('line_doubt')}</p>}
      <Principles chosen={line.principles} onChange={(principles) => agree({ principles })} />
      <Select
        label={t('release_label')}
        value={line.release ?? ''}
        options={[asNote(), ...releaseLevels.map((value) => ({ value, label: t(`release_${value}`) }))]}
        onChange={(release) => agree({ release: release || null })}
      />
      <Select
        label={t('line_consent')}
        value={consent?.state ?? 'none'}
        options={consents.map((value) => ({ value, label: t(`consent_${value}` satisfies MessageKey) }))}
        hint={consent?.at ? t('line_since', formatDate(consent.at)) : undefined}
        onChange={setState}
      />
      <SharedIn meeting={meeting} line={line} />
      {consent && (
        <Typed label={t('line_by')} value={consent.by} onType={(by) => agree({ consent: withBy(consent, by) }, true)} />
      )}
      <Select
        label={t('attribution_label')}
        value={line.attribution ?? ''}
        options={[asNote(), ...attributionModes.map((value) => ({ value, label: t(`attribution_${value}`) }))]}
        onChange={(attribution) => agree({ attribution: attribution || null })}
      />
      <Typed
        label={t('line_name')}
        value={credit?.name ?? ''}
        onType={(name) => agree({ credit: credited(name, credit?.organisation ?? '') }, true)}
      />
      <Typed
        label={t('line_organisation')}
        value={credit?.organisation ?? ''}
        onType={(organisation) => agree({ credit: credited(credit?.name ?? '', organisation) }, true)}
      />
      {meeting.trashedAt === null && (
        <CommandButton
          small
          command={commandOf(threadCommands, 'thread.begin')}
          record={meeting.id}
          part={spoken ? line.id : heldLines(repository, meeting.id, meeting.text).idAt(at)}
        />
      )}
    </div>
  );
}

/** The principles a line is evidence of; it stands under them as a passage of a clip does. */
function Principles({ chosen, onChange }: { chosen: NoteLine['principles']; onChange(ids: PrincipleId[]): void }) {
  const principles = usePrinciples();
  const tick = (id: PrincipleId, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset class={styles.principles}>
      <legend class={sheet.label}>{t('marks_principles')}</legend>
      {principles.map((principle) => (
        <Checkbox
          key={principle.id}
          label={principleName(principle)}
          checked={chosen.includes(principle.id)}
          onChange={(on) => tick(principle.id, on)}
        />
      ))}
    </fieldset>
  );
}

const withBy = (consent: Consent, by: string): Consent => ({ ...consent, by });
const credited = (name: string, organisation: string) => (name || organisation ? { name, organisation } : null);

/** A line of text that shows what is typed until it is left: it is written a moment later. */
function Typed({ label, value, onType }: { label: string; value: string; onType(text: string): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      value={typed ?? value}
      maxLength={300}
      onInput={(text) => {
        setTyped(text);
        onType(text);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
