import { useContext, useEffect, useState } from 'preact/hooks';
import { formatDate, formatNumber, t, tn } from '../../../lib/i18n';
import { usePress } from '../../acts';
import { savingState } from '../../saving';
import { useServices } from '../../services';
import { Icon } from '../../ui';
import styles from '../StatusBar.module.css';
import { Health } from './health';
import { backupDue } from './problems';

/** Bytes in words: `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return t('size_kb', formatNumber(Math.ceil(bytes / 1000)));
  if (bytes < 1_000_000_000) return t('size_mb', formatNumber(Math.round(bytes / 100_000) / 10));
  return t('size_gb', formatNumber(Math.round(bytes / 100_000_000) / 10));
}

/** Writing that takes no longer is not told, ms. */
const moment = 600;

/** Whether writing has gone on for longer than a moment. */
function useSlow(saving: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!saving) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), moment);
    return () => clearTimeout(timer);
  }, [saving]);
  return slow;
}

/** Whether everything is saved, and where. */
export function Place() {
  const { session } = useServices();
  const press = usePress();
  const health = useContext(Health);
  const state = savingState.value;
  const slow = useSlow(state === 'saving');
  if (!health) return null;
  const saved = t('status_local', tn('count_clips', health.clips), formatBytes(health.used));
  const short = session.oneColumn.value ? t('status_savedHere') : saved;
  const words = state === 'failed' ? t('status_notSaved') : slow ? t('status_saving') : short;
  return (
    <button
      type="button"
      class={`${styles.item} ${state === 'failed' ? styles.warning : ''}`}
      title={`${words === short ? saved : words}. ${t('status_localHint')}`}
      {...press('view.activity')}
    >
      <Icon name={state === 'failed' ? 'warning' : slow ? 'clock' : 'check'} size={14} />
      <span class={styles.words}>{words}</span>
    </button>
  );
}

/** That the browser promised to keep it all; what it did not promise is among what needs a look. */
export function Safe() {
  const press = usePress();
  const health = useContext(Health);
  if (!health?.persisted) return null;
  return (
    <button type="button" class={styles.item} {...press('view.settings')}>
      <Icon name="shield" size={14} />
      {t('status_persisted')}
    </button>
  );
}

/** When the last backup was, and why one is wanted while there is none of late. */
export function Backup() {
  const press = usePress();
  const health = useContext(Health);
  if (!health) return null;
  const due = health.lastBackupAt === null || backupDue(health, Date.now());
  return (
    <>
      <button type="button" class={styles.item} title={t('status_uninstall')} {...press('library.backup')}>
        {health.lastBackupAt === null ? t('status_backupNever') : t('status_backupAt', formatDate(health.lastBackupAt))}
      </button>
      {due && <span class={`${styles.said} ${styles.reminder}`}>{t('status_uninstall')}</span>}
    </>
  );
}
