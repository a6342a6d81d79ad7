import { t } from '../../lib/i18n';
import { settingsId } from '../../lib/model';
import { settingsSections } from '../editors/settings/sections';
import { useServices } from '../services';
import { Icon } from '../ui';
import styles from './SettingsView.module.css';

/** The parts of the settings: each opens the settings there. */
export function SettingsView() {
  const { session } = useServices();
  const open = (part: string) => {
    session.reveal.value = { record: settingsId, part };
    session.open('settings');
  };
  return (
    <nav aria-label={t('room_settings')}>
      <ul class={styles.list}>
        {settingsSections.map(({ id, title, icon }) => (
          <li key={id}>
            <button type="button" class={styles.item} onClick={() => open(id)}>
              <Icon name={icon} />
              {t(title)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
