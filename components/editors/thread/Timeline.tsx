import { answersOf, stopsOf, threadState } from '../../../lib/facilitate/thread';
import { formatDate, t } from '../../../lib/i18n';
import type { ValueThread } from '../../../lib/model';
import { Icon, type IconName } from '../../ui';
import { useToday } from '../../useDueThreads';
import styles from './Thread.module.css';

interface Mark {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly icon: IconName;
  readonly words: string;
  readonly now?: boolean;
}

/** Where a thread stands: the day it began, the days it asks, and what it was told, in order. */
export function Timeline({ thread }: { thread: ValueThread }) {
  const today = useToday();
  const state = threadState(thread, today);
  const asks = state.is === 'due' ? state.day : null;
  const marks: Mark[] = [
    { id: 'begun', day: thread.begun, icon: 'sprout', words: t('thread_begun') },
    ...stopsOf(thread).map(
      ({ stop, day }): Mark => ({
        ...{ id: `${stop}`, day, icon: 'help', words: t('thread_stop', stop) },
        now: day === asks,
      }),
    ),
    ...answersOf(thread).map(
      ({ id, day, said }): Mark => ({
        id,
        day,
        icon: said === 'tried' ? 'check' : 'minus',
        words: t(`thread_${said}`),
      }),
    ),
  ];
  return (
    <ol class={styles.timeline} aria-label={t('thread_timeline')}>
      {marks.toSorted(byDay).map(({ id, day, icon, words, now }) => (
        <li key={id} class={styles.mark} data-past={day <= today ? '' : undefined} data-now={now ? '' : undefined}>
          <Icon name={icon} />
          <span>{words}</span>
          <time dateTime={day}>{formatDate(day)}</time>
        </li>
      ))}
    </ol>
  );
}

const byDay = (a: Mark, b: Mark) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);
