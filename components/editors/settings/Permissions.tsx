import { useEffect, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type PermissionRow, rowsOfManifest } from '../../../lib/commands/permission-table';
import { t } from '../../../lib/i18n';
import { useAct, useRun } from '../../acts';
import { useServices } from '../../services';
import { Button } from '../../ui';
import styles from '../Sheet.module.css';
import { FollowSwitch } from './FollowSwitch';
import { PermissionSwitch } from './PermissionSwitch';
import own from './Settings.module.css';

/** The ledger: what we may do and why, and the sites that were opened to us, to give back. */
export function Permissions() {
  const services = useServices();
  const act = useAct();
  const [sites, setSites] = useState<readonly string[]>([]);
  const read = () => act(async ({ grantedSites }) => setSites((await grantedSites?.()) ?? []));
  useEffect(() => void read(), []);
  const run = useRun();
  const rows = rowsOfManifest(services.permissions);
  return (
    <>
      <p class={styles.lead}>{t('permission_lead')}</p>
      <h3 class={styles.label}>{t('permission_given')}</h3>
      <Ledger rows={rows.filter(({ given }) => given === 'install')} />
      <h3 class={styles.label}>{t('permission_used')}</h3>
      <Ledger rows={rows.filter(({ given }) => given === 'use')} />
      <PermissionSwitch permission={services.notifications} label="settings_notify" refused="settings_notifyRefused" />
      <FollowSwitch />
      {services.asking && (
        <PermissionSwitch permission={services.asking} label="settings_asks" hint="settings_asksWhy" />
      )}
      {services.grantedSites && (
        <>
          <h3 class={styles.label}>{t('permission_sites')}</h3>
          {sites.length === 0 && <p class={styles.muted}>{t('permission_noSites')}</p>}
          <ul class={own.sites}>
            {sites.map((site) => (
              <li key={site} class={styles.spread}>
                <span>
                  {site} <span class={styles.muted}>{t('permission_siteWhy')}</span>
                </span>
                <Button
                  small
                  data-command="permission.giveBack"
                  aria-label={t('permission_giveBackSite', site)}
                  onClick={() => void run(commandNamed('permission.giveBack'), undefined, site).then(read)}
                >
                  {t('permission_giveBack')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Ledger({ rows }: { rows: readonly PermissionRow[] }) {
  return (
    <dl class={own.ledger}>
      {rows.map(({ permission, name, why }) => (
        <div key={permission} data-permission={permission}>
          <dt>
            {t(name)} <code class={own.permission}>{permission}</code>
          </dt>
          <dd>{t(why)}</dd>
        </div>
      ))}
    </dl>
  );
}
