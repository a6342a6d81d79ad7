import { t } from '../../../lib/i18n';
import { version } from '../../../package.json';
import styles from '../Sheet.module.css';

/** What this is, where its contents are, and what ends them. */
export function About() {
  return (
    <div class={styles.stack}>
      <p>{t('about_version', t('app_name'), version)}</p>
      <p class={styles.lead}>{t('about_where')}</p>
      <p class={styles.lead}>{t('about_network')}</p>
      <p class={styles.lead}>{t('about_uninstall')}</p>
    </div>
  );
}
