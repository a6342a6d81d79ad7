import { useEffect, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type MessageKey, t } from '../../../lib/i18n';
import { useAct, useRun } from '../../acts';
import { useServices } from '../../services';
import { Button, Checkbox } from '../../ui';
import styles from '../Sheet.module.css';
import { FollowSwitch } from './FollowSwitch';
import own from './Settings.module.css';

/** What was agreed to at install, and what each is for. */
const given: readonly { name: MessageKey; why: MessageKey }[] = [
  { name: 'permission_activeTab', why: 'permission_activeTabWhy' },
  { name: 'permission_storage', why: 'permission_storageWhy' },
  { name: 'permission_contextMenus', why: 'permission_contextMenusWhy' },
];

/** The ledger: what we may do and why, and the sites that were opened to us, to give back. */
export function Permissions() {
  const services = useServices();
  const act = useAct();
  const [sites, setSites] = useState<readonly string[]>([]);
  const read = () => act(async ({ grantedSites }) => setSites((await grantedSites?.()) ?? []));
  useEffect(() => void read(), []);
  const run = useRun();
  return (
    <>
      <p class={styles.lead}>{t('permission_lead')}</p>
      <dl class={own.ledger}>
        {given.map(({ name, why }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{t(why)}</dd>
          </div>
        ))}
      </dl>
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
  return (
    <>
      {allowed && (
        <dl class={own.ledger}>
          <div>
            <dt>{t('permission_notifications')}</dt>
            <dd>{t('permission_notificationsWhy')}</dd>
          </div>
        </dl>
      )}
      <Checkbox label={t('settings_notify')} checked={allowed} onChange={(on) => void change(on)} />
    </>
  );
}
