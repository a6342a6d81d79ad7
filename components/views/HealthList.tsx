import { healthCommands } from '../../lib/commands/health';
import { formatDate, t, tn } from '../../lib/i18n';
import { CommandButton, commandOf } from '../CommandButton';
import { touches, useLive } from '../hooks';
import { useServices } from '../services';
import { RecordList } from './RecordList';
import list from './RecordList.module.css';
import styles from './SessionList.module.css';

const ofChecks = touches('health');

/** Rounds of the health check, the latest first. */
export function HealthList() {
  const { repository } = useServices();
  const checks = useLive(() => repository.list('health'), [], ofChecks);
  const actions = <CommandButton command={commandOf(healthCommands, 'health.new')} />;
  if (!checks?.length) return <div class={styles.none}>{actions}</div>;
  return (
    <div class={styles.some}>
      <RecordList
        label={t('health_heading')}
        kind="health"
        place="health"
        commands={healthCommands}
        records={checks}
        rowHeight={56}
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
        actions={actions}
        empty={null}
      />
    </div>
  );
}
