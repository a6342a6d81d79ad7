import { useState } from 'preact/hooks';
import { type Command, commands } from '../../../lib/commands';
import { browserCommands } from '../../../lib/commands/browser';
import {
  bindingOf,
  commandsWith,
  formatKeybinding,
  type Keymap,
  keybindingsOf,
  keymapOf,
  reservedKeys,
} from '../../../lib/commands/keys';
import { matchScore } from '../../../lib/commands/match';
import { t } from '../../../lib/i18n';
import { type Changes, setKey, settingsId } from '../../../lib/model';
import { useSettings } from '../../hooks';
import { Button, TextField } from '../../ui';
import { onMac } from '../../workbench/platform';
import styles from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import own from './Settings.module.css';

const shown = (binding: string) => formatKeybinding(binding, onMac);

/** The changes that give a command these keys; null: its own again. */
function changesFor(entries: readonly string[], id: string, bindings: readonly string[] | null): Changes {
  const before = entries.filter((entry) => entry.split(' ')[0] === id);
  const after = bindings === null ? [] : bindings.length === 0 ? [`${id} `] : bindings.map((key) => `${id} ${key}`);
  return Object.fromEntries([
    ...before.map((entry) => [setKey('keys', entry), false] as const),
    ...after.map((entry) => [setKey('keys', entry), true] as const),
  ]);
}

/** Every command with its keys: found by name or by pressing keys, changed by pressing others. */
export function KeyEditor() {
  const { keys } = useSettings();
  const keymap = keymapOf(keys);
  const [typed, setTyped] = useState('');
  const [pressed, setPressed] = useState<string | null>(null);
  const [finding, setFinding] = useState(false);
  const edit = useRecordEdit(settingsId, 'did_settings_edit', '');
  const found = commands.filter((command) =>
    pressed
      ? keybindingsOf(command, keymap).includes(pressed)
      : !typed || matchScore(typed, `${t(command.title)} ${t(`category_${command.category}`)}`) > 0,
  );
  return (
    <>
      <p class={styles.lead}>{t('settings_shortcutsLead')}</p>
      <div class={own.find}>
        <TextField
          label={t('keys_find')}
          value={pressed ? shown(pressed) : typed}
          onInput={(text) => {
            setPressed(null);
            setTyped(text);
          }}
        />
        <PressButton
          label={t(finding ? 'keys_pressNow' : 'keys_findByPress')}
          on={finding}
          setOn={setFinding}
          onKey={setPressed}
        />
        {keymap.size > 0 && (
          <Button
            icon="undo"
            onClick={() => void edit(Object.fromEntries(keys.map((entry) => [setKey('keys', entry), false])))}
          >
            {t('keys_resetAll')}
          </Button>
        )}
      </div>
      <dl class={own.keys}>
        {browserCommands.map(({ id, title, key }) => (
          <div key={id} class={own.keyRow}>
            <dt>{t(title)}</dt>
            <dd>
              <kbd>{shown(key)}</kbd> <span class={styles.muted}>{t('settings_anyPage')}</span>
            </dd>
          </div>
        ))}
        {found.map((command) => (
          <Row
            key={command.id}
            command={command}
            keymap={keymap}
            onChange={(bindings) => void edit(changesFor(keys, command.id, bindings))}
          />
        ))}
      </dl>
      <p class={styles.muted} role="status">
        {found.length === 0 ? t('keys_none') : ''}
      </p>
    </>
  );
}

interface RowProps {
  command: Command;
  keymap: Keymap;
  onChange(bindings: readonly string[] | null): void;
}

function Row({ command, keymap, onChange }: RowProps) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState('');
  const bindings = keybindingsOf(command, keymap);
  const title = t(command.title);
  const changed = keymap.has(command.id);
  const also = bindings
    .flatMap((binding) => commandsWith(binding, commands, keymap))
    .filter(({ id }) => id !== command.id && (changed || keymap.has(id)));
  const take = (binding: string) => {
    setRefused(reservedKeys.includes(binding) ? t('keys_reserved', shown(binding)) : '');
    if (!reservedKeys.includes(binding)) onChange([binding]);
  };
  return (
    <div class={own.keyRow}>
      <dt>{title}</dt>
      <dd>
        {bindings.map((binding) => (
          <kbd key={binding}>{shown(binding)}</kbd>
        ))}
        <span class={own.keyActs}>
          <PressButton
            label={t(asking ? 'keys_pressNow' : 'keys_change')}
            name={t(asking ? 'keys_pressNowFor' : 'keys_changeOne', title)}
            on={asking}
            setOn={setAsking}
            onKey={take}
          />
          {bindings.length > 0 && (
            <Button small kind="quiet" aria-label={t('keys_removeOne', title)} onClick={() => onChange([])}>
              {t('keys_remove')}
            </Button>
          )}
          {changed && (
            <Button small kind="quiet" aria-label={t('keys_resetOne', title)} onClick={() => onChange(null)}>
              {t('keys_reset')}
            </Button>
          )}
        </span>
      </dd>
      {(refused || also.length > 0) && (
        <p class={own.keyNote} role="status">
          {refused || t('keys_also', [...new Set(also.map((other) => t(other.title)))].join(', '))}
        </p>
      )}
    </div>
  );
}

interface PressButtonProps {
  label: string;
  name?: string;
  on: boolean;
  setOn(on: boolean): void;
  onKey(binding: string): void;
}

/** A button that, once pressed, waits for keys. Esc and Tab leave it as it was. */
function PressButton({ label, name, on, setOn, onKey }: PressButtonProps) {
  return (
    <Button
      small
      aria-label={name}
      aria-pressed={on}
      onClick={() => setOn(!on)}
      onBlur={() => setOn(false)}
      onKeyDown={(event: KeyboardEvent) => {
        if (!on || event.key === 'Tab') return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') return setOn(false);
        const binding = bindingOf(event, onMac);
        if (!binding) return;
        setOn(false);
        onKey(binding);
      }}
    >
      {label}
    </Button>
  );
}
