import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { settingsId } from '../../lib/model';
import { useServices } from '../services';
import { Sheet } from './Sheet';
import styles from './Sheet.module.css';
import { settingsSections } from './settings/sections';

/** Everything that can be set, and what the extension may do and holds. */
export function SettingsEditor() {
  const { session } = useServices();
  const wanted = session.reveal.value;
  useLayoutEffect(() => {
    if (wanted?.record !== settingsId) return;
    const heading = document.getElementById(`settings-${wanted.part}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    session.reveal.value = null;
  }, [wanted]);
  return (
    <Sheet>
      <h1 class={styles.heading}>{t('editor_settings')}</h1>
      {settingsSections.map(({ id, title, Content }) => (
        <section key={id} class={styles.stack} aria-labelledby={`settings-${id}`}>
          <h2 id={`settings-${id}`} class={styles.subheading} tabIndex={-1}>
            {t(title)}
          </h2>
          <Content />
        </section>
      ))}
    </Sheet>
  );
}
