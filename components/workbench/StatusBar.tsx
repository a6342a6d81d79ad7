import { formatDate, formatNumber, t, tn } from '../../lib/i18n';
import { usePress } from '../acts';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Icon } from '../ui';
import styles from './StatusBar.module.css';

/** Bytes in words: `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return t('size_kb', formatNumber(Math.ceil(bytes / 1000)));
  if (bytes < 1_000_000_000) return t('size_mb', formatNumber(Math.round(bytes / 100_000) / 10));
  return t('size_gb', formatNumber(Math.round(bytes / 100_000_000) / 10));
}

/** Where everything is, whether it is safe there, and when it was last backed up. */
export function StatusBar() {
  const { repository, session } = useServices();
  const press = usePress();
  const health = useLive(() => repository.health(), []);
  const record = session.active.value?.record ?? null;
  const others = useLive(async () => (record ? await repository.otherVersions(record) : []), [record]);
  return (
    <footer class={styles.bar}>
      {health && (
        <>
          <span class={`${styles.item} ${styles.place}`} title={t('status_localHint')}>
            <Icon name="check" size={14} />
            <span>{t('status_local', tn('count_clips', health.clips), formatBytes(health.used))}</span>
          </span>
          {health.persisted ? (
            <span class={`${styles.item} ${styles.extra}`}>
              <Icon name="shield" size={14} />
              {t('status_persisted')}
            </span>
          ) : (
            <span class={styles.item}>
              <span class={styles.extra} title={t('status_notPersistedHint')}>
                {t('status_notPersisted')}
              </span>
              <button
                type="button"
                class={styles.act}
                title={t('status_notPersistedHint')}
                {...press('library.keepSafe')}
              >
                {t('status_keepSafe')}
              </button>
            </span>
          )}
          <button type="button" class={styles.act} {...press('library.backup')}>
            {health.lastBackupAt === null
              ? t('status_backupNever')
              : t('status_backupAt', formatDate(health.lastBackupAt))}
          </button>
          <span class={`${styles.item} ${styles.reminder}`}>{t('status_uninstall')}</span>
        </>
      )}
      {others && others.length > 0 && (
        <span class={`${styles.item} ${styles.warning}`}>
          <Icon name="warning" size={14} />
          {tn('status_others', others.length)}
        </span>
      )}
      <span class={styles.gap} />
      <button type="button" class={styles.act} {...press('activity.open')}>
        {t('editor_activity')}
      </button>
    </footer>
  );
}
