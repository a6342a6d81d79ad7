import { t } from '../../../lib/i18n';
import { type Settings, settingsId } from '../../../lib/model';
import { useSettings } from '../../hooks';
import { Checkbox, Select } from '../../ui';
import { DurableText } from '../DurableText';
import styles from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';

const languageNames = { en: 'English', es: 'Español' } as const;

/** Language, light or dark, and whether single keys act. */
export function Look() {
  const settings = useSettings();
  const edit = useRecordEdit(settingsId, 'did_settings_edit', '');
  return (
    <>
      <div class={styles.fields}>
        <Select<Settings['language']>
          label={t('settings_language')}
          value={settings.language}
          options={[
            { value: 'auto', label: t('settings_languageAuto') },
            { value: 'en', label: languageNames.en },
            { value: 'es', label: languageNames.es },
          ]}
          onChange={(language) => void edit({ language })}
        />
        <Select<Settings['theme']>
          label={t('settings_theme')}
          value={settings.theme}
          options={[
            { value: 'auto', label: t('settings_themeAuto') },
            { value: 'light', label: t('settings_themeLight') },
            { value: 'dark', label: t('settings_themeDark') },
          ]}
          onChange={(theme) => void edit({ theme })}
        />
      </div>
      <Checkbox
        label={t('settings_bareKeys')}
        checked={settings.bareKeys}
        onChange={(bareKeys) => void edit({ bareKeys })}
      />
    </>
  );
}

/** The name that stands on what is shared. */
export function WhoIAm() {
  const settings = useSettings();
  return (
    <>
      <p class={styles.lead}>{t('settings_whoLead')}</p>
      <div class={styles.fields}>
        <DurableText record={settings} field="name" stored={settings.name} label={t('settings_name')} maxLength={200} />
        <DurableText
          record={settings}
          field="organisation"
          stored={settings.organisation}
          label={t('settings_organisation')}
          maxLength={200}
        />
      </div>
    </>
  );
}
