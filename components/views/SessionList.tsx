import { reviewCommands } from '../../lib/commands/reviews';
import { sessionCommands } from '../../lib/commands/sessions';
import { formatDate, t } from '../../lib/i18n';
import type { SessionId } from '../../lib/model';
import { CommandButton, commandOf } from '../CommandButton';
import { practicesOf, typeHeld } from '../carry';
import { touches, useLive } from '../hooks';
import { useServices } from '../services';
import { useDropsOn } from '../useDropsOn';
import { RecordList } from './RecordList';
import list from './RecordList.module.css';
import styles from './SessionList.module.css';

const ofSessions = touches('session');
const menuCommands = [...sessionCommands, ...reviewCommands];

/** Sessions that were prepared, the latest day first. */
export function SessionList() {
  const { repository } = useServices();
  const sessions = useLive(() => repository.list('session'), [], ofSessions);
  const drop = useDropsOn<SessionId>({
    takes: (event) => typeHeld(event) === 'practice',
    says: (id) => t('drop_intoSession', sessions?.find((each) => each.id === id)?.title || t('session_untitled')),
    async take(id, load, services) {
      const { putPractices } = await import('../../lib/commands/session-acts');
      await putPractices(services, { session: id, place: null }, practicesOf(load));
    },
  });
  const actions = <CommandButton command={commandOf(sessionCommands, 'session.new')} kind="primary" />;
  // Without any the room is for the practices below.
  if (!sessions?.length)
    return (
      <div class={styles.none}>
        {actions}
        {sessions && <p class={styles.hint}>{t('sessions_emptyHint')}</p>}
      </div>
    );
  return (
    <div class={styles.part}>
      <RecordList
        label={t('sessions_title')}
        kind="session"
        place="session"
        commands={menuCommands}
        records={sessions}
        rowHeight={56}
        most={3}
        rowEvents={({ id }) => drop(id)}
        row={({ title, date, start, place }) => (
          <div class={list.row}>
            <span class={list.title} dir="auto">
              {title || t('session_untitled')}
            </span>
            <span class={list.line}>
              <span class={list.words}>{[formatDate(date), start, place].filter(Boolean).join(' · ')}</span>
            </span>
          </div>
        )}
        actions={actions}
        empty={null}
      />
    </div>
  );
}
