import { useState } from 'preact/hooks';
import { toldSince } from '../../../lib/commands/thread-attach';
import { threadCommands } from '../../../lib/commands/threads';
import { formatDate, t } from '../../../lib/i18n';
import type { ValueThread } from '../../../lib/model';
import { CommandButton, commandOf } from '../../CommandButton';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Fold } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Thread.module.css';

/** More are not drawn: the newest are. */
const most = 10;

/** What notes and replies have told since it began, to be added by hand: nobody guesses that it belongs here. */
export function ToldLines({ thread }: { thread: ValueThread }) {
  const { repository } = useServices();
  const [open, setOpen] = useState(false);
  const told = useLive(
    () => toldSince(repository, thread),
    [thread],
    ({ records, scope }) => scope === 'everything' || records.some((id) => /^(meeting|thread):/.test(id)),
  );
  if (!told?.length) return null;
  return (
    <Fold title={t('thread_told', told.length)} open={open} onToggle={setOpen}>
      <p class={`${sheet.muted} ${sheet.offPaper}`}>{t('thread_toldHint')}</p>
      <ul class={styles.answers}>
        {told.slice(0, most).map(({ record, part, words, title, date }) => (
          <li key={`${record} ${part}`} class={styles.answer}>
            <p class={styles.words} dir="auto">
              {words}
            </p>
            <p class={sheet.muted}>{[title || t('meeting_untitled'), formatDate(date)].join(' · ')}</p>
            <CommandButton
              small
              icon="link"
              command={commandOf(threadCommands, 'thread.attach')}
              record={thread.id}
              part={`${record} ${part}`}
            >
              {t('thread_addIt')}
            </CommandButton>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
