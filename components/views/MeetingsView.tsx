import { hasLine, meetingCommands } from '../../lib/commands/meeting';
import { formatDate, t } from '../../lib/i18n';
import type { Meeting, MeetingId } from '../../lib/model';
import { bodyFrom, parse } from '../../lib/notes';
import { CommandButton, commandOf } from '../CommandButton';
import { kindOf, typeHeld } from '../carry';
import { useLive, usePrinciples } from '../hooks';
import { useServices } from '../services';
import { Empty } from '../ui';
import { useDropsOn } from '../useDropsOn';
import { PrincipleIcons } from './PrincipleIcons';
import { RecordList } from './RecordList';
import styles from './RecordList.module.css';

/** Meeting notes, the latest meeting first. */
export function MeetingsView() {
  const { repository } = useServices();
  const principles = usePrinciples();
  const meetings = useLive(async () => byDay(await repository.list('meeting')), []);
  const start = commandOf(meetingCommands, 'meeting.new');
  const drop = useDropsOn<MeetingId>({
    takes: (event) => kindOf(event) === 'passage' || hasLine(`${typeHeld(event)}:`),
    says: (id) => t('drop_intoNote', meetings?.find((each) => each.id === id)?.title || t('meeting_untitled')),
    async take(id, load, services) {
      const note = await services.repository.get(id);
      const { putIntoNote } = await import('../../lib/commands/note-put');
      if (note) await putIntoNote(services, { note }, load);
    },
  });
  return (
    <RecordList
      label={t('room_meetings')}
      kind="meeting"
      place="meeting"
      commands={meetingCommands}
      records={meetings}
      rowHeight={84}
      rowEvents={({ id }) => drop(id)}
      row={(meeting) => (
        <div class={styles.row}>
          <span class={styles.title} dir="auto">
            {meeting.title || t('meeting_untitled')}
          </span>
          <span class={styles.line}>
            <PrincipleIcons ids={meeting.principles} principles={principles} />
            <span class={styles.words}>
              {formatDate(meeting.date)}
              {meeting.origin && ` · ${t('from_maker', meeting.origin.credit.name)}`}
            </span>
          </span>
          {(meeting.note || firstLine(meeting.text)) && (
            <span class={meeting.note ? styles.note : styles.said} dir="auto">
              {meeting.note || firstLine(meeting.text)}
            </span>
          )}
        </div>
      )}
      actions={
        <>
          <CommandButton command={start} kind="primary" />
          <CommandButton command={commandOf(meetingCommands, 'meeting.arrive')} />
        </>
      }
      empty={
        <Empty icon="meetings" title={t('meetings_empty')}>
          <p>{t('meetings_emptyHint')}</p>
        </Empty>
      }
    />
  );
}

const byDay = (meetings: readonly Meeting[]): Meeting[] =>
  [...meetings].sort((a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt));

/** The first line below the head that says something. */
function firstLine(text: string): string {
  const document = parse(text.slice(0, 4000));
  const line = document.lines.slice(bodyFrom(document)).find(({ text: words }) => words.trim() !== '');
  return line?.text.slice(0, 200) ?? '';
}
