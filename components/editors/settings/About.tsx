import { licensesAddress } from '../../../lib/commands/view';
import { t } from '../../../lib/i18n';
import { useServices } from '../../services';
import styles from '../Sheet.module.css';

/** What this is, where its contents are, and what ends them. */
export function About() {
  const { version = '' } = useServices();
  return (
    <div class={styles.stack}>
      <p>{t('about_version', t('app_name'), version)}</p>
      <p class={styles.lead}>{t('about_where')}</p>
      <p class={styles.lead}>{t('about_network')}</p>
      <p class={styles.lead}>{t('about_uninstall')}</p>
      <p class={styles.lead}>
        <a href={licensesAddress} data-command="help.licenses" target="_blank" rel="noreferrer">
          {t('about_licenses')}
        </a>
      </p>
    </div>
  );
}
