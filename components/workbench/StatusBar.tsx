import { useLive } from '../hooks';
import { firstList } from '../list-stands';
import { useServices } from '../services';
import styles from './StatusBar.module.css';
import { statusItems } from './status';
import { Health } from './status/health';

/** What is at hand, whether it is safe, and what needs a look; each item leads to its place. */
export function StatusBar() {
  const { repository } = useServices();
  const health = useLive(() => repository.health(), []);
  const side = (wanted: 'start' | 'end') =>
    statusItems
      .filter((item) => item.side === wanted)
      .map(({ id, stays, Item }) => (
        <span key={id} class={styles.slot} data-item={id} data-stays={stays}>
          <Item />
        </span>
      ));
  return (
    <footer class={styles.bar} data-region="status">
      <Health.Provider value={health}>
        {firstList.value && (
          <>
            {side('start')}
            <span class={styles.gap} />
            {side('end')}
          </>
        )}
      </Health.Provider>
    </footer>
  );
}
