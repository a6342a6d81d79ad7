import { formatNumber, tn } from '../../../lib/i18n';
import { usePress } from '../../acts';
import { Icon } from '../../ui';
import { useDueThreads } from '../../useDueThreads';
import styles from '../StatusBar.module.css';

/** How many value threads ask today: there while some do, and all that tells of it. */
export function ThreadsAsk() {
  const press = usePress();
  const count = useDueThreads().length;
  if (count === 0) return null;
  const name = tn('threads_ask', count);
  return (
    <button type="button" class={styles.item} aria-label={name} title={name} {...press('thread.list')}>
      <Icon name="sprout" size={14} />
      <span aria-hidden="true">{formatNumber(count)}</span>
    </button>
  );
}
