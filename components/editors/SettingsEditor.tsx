import { useEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { settingsDesk } from '../../lib/commands/settings-desk';
import { t, tn } from '../../lib/i18n';
import { CommandButton } from '../CommandButton';
import { useSettings } from '../hooks';
import { useServices } from '../services';
import { Checkbox, Count, Notice, TextField } from '../ui';
import { usePartName } from '../workbench/usePartName';
import { Sheet } from './Sheet';
import styles from './Sheet.module.css';
import { useKeptDraft } from './settings/draft';
import own from './settings/Settings.module.css';
import { SettingsForm } from './settings/SettingsForm';
import { SettingsText } from './settings/SettingsText';
import { countFound, findSettings } from './settings/sections';

/** Everything that can be set, as a form or as text, and what the extension may do and holds. */
export function SettingsEditor() {
  const { session } = useServices();
  const desk = settingsDesk(session);
  useKeptDraft(desk.draft);
  const face = desk.face.value;
  return (
    <Sheet>
      <header class={styles.spread}>
        <h1 class={styles.heading}>{t('editor_settings')}</h1>
        <CommandButton command={commandNamed(face === 'form' ? 'settings.json' : 'settings.form')} />
      </header>
      {face === 'form' ? (
        <>
          <Find />
          {desk.draft.value && <Notice kind="warning">{t('json_waiting')}</Notice>}
          <SettingsForm />
        </>
      ) : (
        <SettingsText />
      )}
    </Sheet>
  );
}

/** What narrows the form, and how much is left of it. */
function Find() {
  const { session } = useServices();
  const settings = useSettings();
  const { search, changed, find } = settingsDesk(session);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!find.value) return;
    find.value = false;
    input.current?.focus();
    input.current?.select();
  }, [find.value]);
  const partName = usePartName();
  const narrowed = search.value.trim() !== '' || changed.value;
  const count = countFound(findSettings(settings, { search: search.value, changed: changed.value }));
  return (
    <search class={own.finder} aria-label={partName(t('editor_settings'))}>
      <TextField
        type="search"
        label={t('settings_find')}
        value={search.value}
        inputRef={input}
        onInput={(text) => {
          search.value = text;
        }}
      />
      <Checkbox
        label={t('settings_changedOnly')}
        checked={changed.value}
        onChange={(on) => {
          changed.value = on;
        }}
      />
      <CommandButton small kind="quiet" command={commandNamed('settings.resetAll')} />
      <Count class={styles.muted} words={narrowed ? tn('settings_found', count) : ''} />
    </search>
  );
}
