import { useEffect, useMemo, useState } from 'preact/hooks';
import { personCommands } from '../../../lib/commands/person';
import { rosterCommands } from '../../../lib/commands/roster';
import { type RosterRow, rosterRows } from '../../../lib/commands/roster-people';
import { formatNumber, t } from '../../../lib/i18n';
import type { Meeting, Person } from '../../../lib/model';
import type { LabelWords } from '../../../lib/notes';
import { CommandButton, CommandIconButton, commandOf } from '../../CommandButton';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Fold } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Rows.module.css';

interface PeopleProps {
  meeting: Meeting;
  labels: LabelWords | undefined;
}

/** A pause after which a note that is written on is looked through again, ms. */
const pause = 400;
/** More are not drawn: it is a list of words, and no meeting. */
const most = 200;

const keep = commandOf(rosterCommands, 'roster.keep');
const keepAll = commandOf(rosterCommands, 'roster.keepAll');
const leave = commandOf(rosterCommands, 'roster.leave');
const open = commandOf(personCommands, 'person.open');

/** Who is in the note. Looked for while it is open alone, and kept by a press alone. */
export function People({ meeting, labels }: PeopleProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold title={t('roster_title')} open={isOpen} onToggle={setOpen}>
      {isOpen && labels && <Rows meeting={meeting} labels={labels} />}
    </Fold>
  );
}

function Rows({ meeting, labels }: { meeting: Meeting; labels: LabelWords }) {
  const people = useEntries();
  const rested = useRested(meeting);
  const rows = useMemo(() => people && rosterRows(rested, people, labels), [rested, people, labels]);
  if (!rows) return null;
  const left = rows.filter(({ entry }) => !entry).length;
  return (
    <div class={styles.body}>
      <p class={sheet.muted}>{t(rows.length > 0 ? 'roster_hint' : 'roster_none')}</p>
      {left > 1 && (
        <div class={sheet.row}>
          <CommandButton small command={keepAll} record={meeting.id}>
            {t('roster_keepAll', formatNumber(left))}
          </CommandButton>
        </div>
      )}
      <ul class={styles.rows} aria-label={t('roster_title')}>
        {rows.slice(0, most).map((row) => (
          <One key={row.who.name} row={row} meeting={meeting} />
        ))}
      </ul>
      {rows.length > most && <p class={sheet.muted}>{t('lines_first', most)}</p>}
    </div>
  );
}

function useEntries(): readonly Person[] | undefined {
  const { repository } = useServices();
  return useLive(
    () => repository.list('person'),
    [],
    ({ scope, records }) => scope === 'everything' || records.some((id) => id.startsWith('person:')),
  );
}

/** The note as it was when typing last rested; what else is changed of it counts at once. */
function useRested(meeting: Meeting): Meeting {
  const [text, setText] = useState(meeting.text);
  useEffect(() => {
    const wait = setTimeout(() => setText(meeting.text), pause);
    return () => clearTimeout(wait);
  }, [meeting.text]);
  return useMemo(() => ({ ...meeting, text }), [meeting.people, meeting.lines, meeting.present, text]);
}

function One({ row, meeting }: { row: RosterRow; meeting: Meeting }) {
  const { who, known, entry } = row;
  const { name, also, role, organisation, seen } = who;
  const said = [role || known?.role, organisation || known?.organisation].filter(Boolean).join(' · ');
  const state = entry ? t('roster_inRoster') : known ? t('roster_known', known.name) : '';
  return (
    <li class={styles.row}>
      <div class={styles.said} dir="auto">
        <p class={styles.name}>{name}</p>
        {said && <p class={styles.facts}>{said}</p>}
        {also.length > 0 && <p class={styles.facts}>{t('roster_also', also.join(', '))}</p>}
        <p class={styles.facts}>
          {[seen.map((as) => t(`roster_seen_${as}`)).join(', '), state].filter(Boolean).join(' · ')}
        </p>
      </div>
      {known && <CommandIconButton command={open} record={known.id} label={t('roster_open', known.name)} />}
      {entry ? (
        <CommandIconButton command={leave} record={meeting.id} part={entry.id} label={t('roster_leaveOne', name)} />
      ) : (
        <CommandIconButton command={keep} record={meeting.id} part={name} label={t('roster_keepOne', name)} />
      )}
    </li>
  );
}
