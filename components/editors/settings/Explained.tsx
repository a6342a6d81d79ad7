import { formatKeybinding } from '../../../lib/commands/keys';
import { labelsName, type SettingsReading } from '../../../lib/commands/settings-json';
import { choiceWords, controlOf, type SettingRow, settingNamed } from '../../../lib/commands/settings-table';
import { isWayPart } from '../../../lib/commands/settings-ways';
import { t } from '../../../lib/i18n';
import { useLabelNames } from '../../hooks';
import { onMac } from '../../workbench/platform';
import { usePartName } from '../../workbench/usePartName';
import styles from '../Sheet.module.css';
import { ExplainedWays } from './ExplainedWays';
import own from './SettingsText.module.css';

/** What the setting is for in whose line the caret stands, and what it takes; every setting while it stands in none. */
export function Explained({ reading, caret }: { reading: SettingsReading; caret: number }) {
  const at = reading.places.find(
    ({ path, name, to }) => path.length === 1 && name !== undefined && name.from <= caret && caret <= to,
  );
  const partName = usePartName();
  const name = String(at?.path[0] ?? '');
  const row = settingNamed(name);
  return (
    <section class={own.explained} aria-label={partName(t('json_explained'))}>
      <h2 class={styles.label}>{t('json_explained')}</h2>
      {row && <Explanation row={row} />}
      {name === labelsName && <ExplainedLabels />}
      {isWayPart(name) && <ExplainedWays part={name} />}
      {!row && name !== labelsName && !isWayPart(name) && <p class={styles.muted}>{t('json_explainedNone')}</p>}
    </section>
  );
}

/** Kinds of note lines, each with the word it has otherwise. */
function ExplainedLabels() {
  const names = useLabelNames();
  return (
    <>
      <p>
        <code>{labelsName}</code> <strong>{t('labels_list')}</strong>
      </p>
      <p>{t('labels_lead')}</p>
      <ul class={own.choices}>
        {names?.map(({ kind, else: otherwise }) => (
          <li key={kind}>
            <code>"{kind}"</code> {otherwise}
          </li>
        ))}
      </ul>
    </>
  );
}

function Explanation({ row }: { row: SettingRow }) {
  const control = controlOf(row.key);
  return (
    <>
      <p>
        <code>{row.key}</code> <strong>{t(row.title)}</strong>
      </p>
      <p>{t(row.why)}</p>
      {control.kind === 'choice' && (
        <ul class={own.choices}>
          {control.values.map((value) => (
            <li key={value}>
              <code>"{value}"</code> {choiceWords(row, value)}
            </li>
          ))}
        </ul>
      )}
      {control.kind === 'switch' && (
        <ul class={own.choices}>
          <li>
            <code>true</code> {t('settings_on')}
          </li>
          <li>
            <code>false</code> {t('settings_off')}
          </li>
        </ul>
      )}
      {row.key === 'keys' && <ExplainedKeys />}
    </>
  );
}

/** How an entry of keys is written, by examples. */
function ExplainedKeys() {
  const keys = (binding: string) => formatKeybinding(binding, onMac);
  return (
    <>
      <ul class={own.choices}>
        <li>
          <code>"digest.new Alt+J"</code> {t('json_keysOne', keys('Alt+J'))}
        </li>
        <li>
          <code>"digest.new Mod+Shift+J"</code> {t('json_keysOne', keys('Mod+Shift+J'))}
        </li>
        <li>
          <code>"digest.new Alt+Q{'>'}N"</code> {t('json_keysTwo', keys('Alt+Q>N'))}
        </li>
        <li>
          <code>"digest.new "</code> {t('json_keysNone')}
        </li>
      </ul>
      <p>{t('json_keysHow')}</p>
    </>
  );
}
