import { listThreads } from '../../lib/commands/thread-source';
import { threadCommands } from '../../lib/commands/threads';
import { byNeed, type ThreadState } from '../../lib/facilitate/thread';
import { formatDate, t } from '../../lib/i18n';
import { CommandIconButton, commandOf } from '../CommandButton';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { useToday } from '../useDueThreads';
import { RecordList } from './RecordList';
import list from './RecordList.module.css';
import sessions from './SessionList.module.css';
import styles from './ThreadList.module.css';

const stateWords = (state: ThreadState): string =>
  'day' in state ? t(`threads_${state.is}`, formatDate(state.day)) : t(`threads_${state.is}`);

/** Value threads, those that ask first. Nothing of the room is taken while there is none. */
export function ThreadList() {
  const { repository } = useServices();
  const today = useToday();
  // What a thread is called stands in the record that it began with.
  const threads = useLive(() => listThreads(repository), []);
  if (!threads?.length) return null;
  const named = new Map(threads.map(({ thread, words }) => [thread.id, words]));
  const rows = byNeed(
    threads.map(({ thread }) => thread),
    today,
  );
  const states = new Map(rows.map(({ thread, state }) => [thread.id, state]));
  return (
    <section class={sessions.part} aria-label={t('threads_title')}>
      <RecordList
        label={t('threads_title')}
        kind="thread"
        place="thread"
        commands={threadCommands}
        records={rows.map(({ thread }) => thread)}
        rowHeight={56}
        most={2}
        stays
        row={({ id }) => {
          const state = states.get(id);
          return (
            <div class={`${list.row} ${state?.is === 'due' ? styles.due : ''}`}>
              <span class={list.title} dir="auto">
                {named.get(id) || t('editor_thread')}
              </span>
              <span class={list.line}>
                <span class={list.words}>{state && stateWords(state)}</span>
              </span>
            </div>
          );
        }}
        actions={
          <>
            <h2 class={list.heading}>{t('threads_title')}</h2>
            <CommandIconButton small command={commandOf(threadCommands, 'thread.new')} />
          </>
        }
        empty={null}
      />
    </section>
  );
}
