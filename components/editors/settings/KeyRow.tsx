import { useState } from 'preact/hooks';
import { type Command, commandNamed, commands } from '../../../lib/commands';
import { conflictsOf } from '../../../lib/commands/key-answer';
import { setKeys } from '../../../lib/commands/key-edits';
import { formatKeybinding, keybindingsOf } from '../../../lib/commands/keys';
import { type MessageKey, t } from '../../../lib/i18n';
import { type Keymap, readBinding } from '../../../lib/model/keybinding';
import { useAct } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { onMac } from '../../workbench/platform';
import { PressButton } from './PressButton';
import own from './Settings.module.css';

const shown = (binding: string) => formatKeybinding(binding, onMac);

/** One command with its keys, what stands in their way, and the ways to other keys. */
export function KeyRow({ command, keymap }: { command: Command; keymap: Keymap }) {
  const act = useAct();
  const [refused, setRefused] = useState('');
  const bindings = keybindingsOf(command, keymap);
  const title = t(command.title);
  const changed = keymap.has(command.id);
  const said = refused ? [refused] : problemsOf(command, keymap);
  const take = (binding: string) => {
    const reserved = readBinding(binding).fault === 'reserved';
    setRefused(reserved ? t('keys_reserved', shown(binding)) : '');
    if (!reserved) void act((services) => setKeys(services, command.id, [binding]));
  };
  return (
    <div class={own.keyRow}>
      <dt>{title}</dt>
      <dd>
        <span class={own.keyStrokes}>
          {bindings.map((binding) => (
            <kbd key={binding}>{shown(binding)}</kbd>
          ))}
        </span>
        <span class={own.keyActs}>
          <PressButton
            command="keys.record"
            part={command.id}
            label={t('keys_change')}
            name={t('keys_changeOne', title)}
            waiting={t('keys_pressNowFor', title)}
            onKey={take}
          />
          {bindings.length > 0 && (
            <CommandButton
              command={commandNamed('keys.remove')}
              part={command.id}
              small
              kind="quiet"
              aria-label={t('keys_removeOne', title)}
            />
          )}
          {changed && (
            <CommandButton
              command={commandNamed('keys.reset')}
              part={command.id}
              small
              kind="quiet"
              aria-label={t('keys_resetOne', title)}
            />
          )}
        </span>
      </dd>
      {said.length > 0 && (
        <p class={own.keyNote} role="status">
          {said.join(' ')}
        </p>
      )}
    </div>
  );
}

/** What stands in the way of a command's keys, in words, where they or those of the other were changed. */
function problemsOf(command: Command, keymap: Keymap): string[] {
  // To compare every command with every other takes long where nothing can be said of any.
  if (keymap.size === 0) return [];
  const others = (found: readonly Command[]) =>
    found.filter(({ id }) => id !== command.id && (keymap.has(command.id) || keymap.has(id)));
  const words = (key: MessageKey, found: readonly Command[]) =>
    others(found).length > 0
      ? [
          t(
            key,
            others(found)
              .map(({ title }) => t(title))
              .join(', '),
          ),
        ]
      : [];
  const said = keybindingsOf(command, keymap).flatMap((binding) => {
    const { same, hiddenBy, hides } = conflictsOf(binding, commands, keymap);
    return [...words('keys_also', same), ...words('keys_hiddenBy', hiddenBy), ...words('keys_hides', hides)];
  });
  return [...new Set(said)];
}
