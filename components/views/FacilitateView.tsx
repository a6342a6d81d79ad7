import { healthCommands } from '../../lib/commands/health';
import { networkCommands } from '../../lib/commands/network';
import { radarCommands } from '../../lib/commands/radar';
import { reviewCommands } from '../../lib/commands/reviews';
import { t } from '../../lib/i18n';
import { CommandButton, commandOf } from '../CommandButton';
import styles from './FacilitateView.module.css';
import { HealthList } from './HealthList';
import { PracticeList } from './PracticeList';
import { SessionList } from './SessionList';
import { ThreadList } from './ThreadList';

/** The room of those who host: the sessions they prepare, ways to look back and around, what asks whether it was tried, health checks, and practices. */
export function FacilitateView() {
  return (
    <div class={styles.room}>
      <SessionList />
      <nav class={styles.around} aria-label={t('facilitate_around')}>
        <CommandButton command={commandOf(reviewCommands, 'learning.open')} kind="quiet" small />
        <CommandButton command={commandOf(networkCommands, 'network.open')} kind="quiet" small />
        <CommandButton command={commandOf(radarCommands, 'radar.show')} kind="quiet" small />
        <CommandButton command={commandOf(healthCommands, 'health.new')} kind="quiet" small />
      </nav>
      <ThreadList />
      <HealthList />
      <div class={styles.practices}>
        <PracticeList />
      </div>
    </div>
  );
}
