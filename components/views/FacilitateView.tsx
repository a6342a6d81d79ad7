import { radarCommands } from '../../lib/commands/radar';
import { CommandButton, commandOf } from '../CommandButton';
import styles from './FacilitateView.module.css';
import { PracticeList } from './PracticeList';
import { SessionList } from './SessionList';
import { ThreadList } from './ThreadList';

/** The room of those who host: the sessions they prepare, what they asked of earlier ones, and the practices they choose from. */
export function FacilitateView() {
  return (
    <div class={styles.room}>
      <SessionList />
      <div class={styles.more}>
        <CommandButton command={commandOf(radarCommands, 'radar.show')} small kind="plain" />
      </div>
      <ThreadList />
      <PracticeList />
    </div>
  );
}
