import { useMemo } from 'preact/hooks';
import { type Command, commandNamed, commands } from '../../../lib/commands';
import { alsoCalled } from '../../../lib/commands/also';
import { browserCommands } from '../../../lib/commands/browser';
import { formatKeybinding, keybindingsOf } from '../../../lib/commands/keys';
import { matchScore } from '../../../lib/commands/match';
import { t } from '../../../lib/i18n';
import { keymapOf, strokesOf } from '../../../lib/model/keybinding';
import { ownWords } from '../../../lib/workbench/forms';
import { CommandButton } from '../../CommandButton';
import { useFormField, useFormText } from '../../form';
import { useSettings } from '../../hooks';
import { TextField } from '../../ui';
import { onMac } from '../../workbench/platform';
import { hasKeys } from '../profile/words';
import styles from '../Sheet.module.css';
import { useDrawn } from './drawn';
import { KeyRow } from './KeyRow';
import { PressButton } from './PressButton';
import own from './Settings.module.css';

const bindable = commands.filter(({ pointed }) => !pointed);

/** Whether a keybinding is what was pressed, or begins with it. */
const beginsWith = (binding: string, pressed: string) => binding === pressed || strokesOf(binding)[0] === pressed;

/** Everything a command is found by. */
const wordsOf = ({ id, title, category }: Command) =>
  [t(title), t(`category_${category}`), ...alsoCalled(id)].join(' ');

/** Rows that are drawn first, since what the form shows above them waits for no more, and those that come at once later. */
const inSteps = { atFirst: 8, further: 60 };

/** Every command with its keys: found by name or by pressing keys, changed by pressing others. */
export function KeyEditor() {
  const { keys } = useSettings();
  const keymap = useMemo(() => keymapOf(keys), [JSON.stringify(keys)]);
  const [typed, setTyped] = useFormText('findKeys');
  const [pressed, setPressed] = useFormField('findPressed', ownWords, null);
  const fits = (command: Command) =>
    pressed
      ? keybindingsOf(command, keymap).some((binding) => beginsWith(binding, pressed))
      : !typed || matchScore(typed, wordsOf(command)) > 0;
  // Hundreds of rows: not made again for a setting that is none of theirs.
  const rows = useMemo(
    () => bindable.filter(fits).map((command) => <KeyRow key={command.id} command={command} keymap={keymap} />),
    [keymap, typed, pressed],
  );
  const strange = [...keymap.keys()].filter((id) => !hasKeys(id));
  const drawn = useDrawn(rows.length, inSteps);
  return (
    <>
      <p class={styles.lead}>{t('settings_shortcutsLead')}</p>
      <div class={own.find}>
        <TextField
          label={t('keys_find')}
          value={pressed ? formatKeybinding(pressed, onMac) : typed}
          onInput={(text) => {
            setPressed(null);
            setTyped(text);
          }}
        />
        <PressButton
          command="keys.find"
          part="find"
          label={t('keys_findByPress')}
          onStroke={setPressed}
          onKey={setPressed}
        />
      </div>
      <div class={styles.row}>
        <CommandButton command={commandNamed('keys.export')} small />
        <CommandButton command={commandNamed('keys.import')} small />
        {keys.length > 0 && <CommandButton command={commandNamed('keys.resetAll')} small />}
      </div>
      {strange.length > 0 && <p class={styles.muted}>{t('json_noCommand', strange.join(', '))}</p>}
      <dl class={own.keys} style={{ '--rows': rows.length }}>
        {browserCommands.map(({ id, title, key }) => (
          <div key={id} class={own.keyRow}>
            <dt>{t(title)}</dt>
            <dd>
              <span class={own.keyStrokes}>
                <kbd>{formatKeybinding(key, onMac)}</kbd>
              </span>{' '}
              <span class={styles.muted}>{t('settings_anyPage')}</span>
            </dd>
          </div>
        ))}
        {rows.slice(0, drawn)}
      </dl>
      <p class={styles.muted} role="status">
        {rows.length === 0 ? t('keys_none') : ''}
      </p>
    </>
  );
}
