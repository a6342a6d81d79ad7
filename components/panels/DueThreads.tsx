import { listThreads } from '../../lib/commands/thread-source';
import { threadCommands } from '../../lib/commands/threads';
import { t, tn } from '../../lib/i18n';
import type { ValueThread } from '../../lib/model';
import { usePress } from '../acts';
import { CommandButton, commandOf } from '../CommandButton';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { useDueThreads } from '../useDueThreads';
import styles from './OpenLines.module.css';

/** More are in the room of those who host. */
const most = 3;

/** The value threads that ask today, each with its three answers; nothing where none does. */
export function DueThreads() {
  const due = useDueThreads();
  return due.length === 0 ? null : <Due due={due} />;
}

function Due({ due }: { due: readonly ValueThread[] }) {
  const { repository } = useServices();
  const press = usePress();
  const named = useLive(() => listThreads(repository), []);
  const words = (id: string) => named?.find(({ thread }) => thread.id === id)?.words || t('editor_thread');
  return (
    <section class={styles.threads} aria-label={t('threads_title')}>
      <button type="button" class={styles.threadsAll} {...press('thread.list')}>
        {tn('threads_ask', due.length)}
      </button>
      <ul>
        {due.slice(0, most).map(({ id }) => (
          <li key={id}>
            <button type="button" class={styles.thread} dir="auto" {...press('thread.open', id)}>
              {words(id)}
            </button>
            {(['tried', 'notTried', 'later'] as const).map((answer) => (
              <CommandButton
                key={answer}
                small
                kind="quiet"
                command={commandOf(threadCommands, `thread.${answer}`)}
                record={id}
              >
                {t(`thread_answer_${answer}`)}
              </CommandButton>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
