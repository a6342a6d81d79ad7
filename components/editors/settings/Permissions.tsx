import { useEffect, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type PermissionRow, rowsOfManifest } from '../../../lib/commands/permission-table';
import { t } from '../../../lib/i18n';
import { useAct, useRun } from '../../acts';
import { useServices } from '../../services';
import { Button, Checkbox } from '../../ui';
import styles from '../Sheet.module.css';
import { FollowSwitch } from './FollowSwitch';
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
      <NotificationSwitch />
      <FollowSwitch />
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

/** Says a save without the form in the system's own way too: asks the browser in the click, or gives it back. */
function NotificationSwitch() {
  const { notifications } = useServices();
  const act = useAct();
  const [allowed, setAllowed] = useState(false);
  const read = () => act(async () => setAllowed((await notifications?.allowed()) ?? false));
  useEffect(() => void read(), []);
  if (!notifications) return null;
  const change = (on: boolean) =>
    act(async ({ notify }) => {
      // Nothing may be waited for before asking: the browser asks a person in the click only.
      const done = await (on ? notifications.ask() : notifications.giveBack());
      if (on && !done) notify(t('settings_notifyRefused'));
    }).finally(() => void read());
  return <Checkbox label={t('settings_notify')} checked={allowed} onChange={(on) => void change(on)} />;
}
