import { t } from '../../lib/i18n';
import { usePress } from '../acts';
import { settingsSections } from '../editors/settings/sections';
import { Icon } from '../ui';
import styles from './SettingsView.module.css';

/** The parts of the settings: each opens the settings there. */
export function SettingsView() {
  const press = usePress();
  return (
    <nav aria-label={t('room_settings')}>
      <ul class={styles.list}>
        {settingsSections.map(({ id, title, icon }) => (
          <li key={id}>
            <button type="button" class={styles.item} {...press('settings.section', undefined, id)}>
              <Icon name={icon} />
              {t(title)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
