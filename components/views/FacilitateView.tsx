import styles from './FacilitateView.module.css';
import { PracticeList } from './PracticeList';
import { SessionList } from './SessionList';

/** The room of those who host: the sessions they prepare, and the practices they choose from. */
export function FacilitateView() {
  return (
    <div class={styles.room}>
      <SessionList />
      <PracticeList />
    </div>
  );
}
