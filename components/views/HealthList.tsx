import { healthCommands } from '../../lib/commands/health';
import { formatDate, t, tn } from '../../lib/i18n';
import { touches, useLive } from '../hooks';
import { useServices } from '../services';
import { RecordList } from './RecordList';
import list from './RecordList.module.css';
import styles from './SessionList.module.css';

const ofChecks = touches('health');

/** Rounds of the health check, the latest first. Nothing of the room is taken while there is none. */
export function HealthList() {
  const { repository } = useServices();
  const checks = useLive(() => repository.list('health'), [], ofChecks);
  if (!checks?.length) return null;
  return (
    <section class={styles.part} aria-label={t('health_heading')}>
      <RecordList
        label={t('health_heading')}
        kind="health"
        place="health"
        commands={healthCommands}
        records={checks}
        rowHeight={56}
        most={2}
        row={({ title, openedOn, answers }) => (
          <div class={list.row}>
            <span class={list.title} dir="auto">
              {title || t('health_untitled')}
            </span>
            <span class={list.line}>
              <span class={list.words}>{`${formatDate(openedOn)} · ${tn('health_answers', answers.length)}`}</span>
            </span>
          </div>
        )}
        actions={<h2 class={list.heading}>{t('health_heading')}</h2>}
        empty={null}
      />
    </section>
  );
}
