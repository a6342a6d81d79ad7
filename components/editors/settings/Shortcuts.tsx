import { commands } from '../../../lib/commands';
import { browserCommands } from '../../../lib/commands/browser';
import { formatKeybinding, keybindingsOf } from '../../../lib/commands/keys';
import { matchScore } from '../../../lib/commands/match';
import { t } from '../../../lib/i18n';
import { useKeymap } from '../../hooks';
import { onMac } from '../../workbench/platform';
import styles from '../Sheet.module.css';
import own from './Settings.module.css';

interface Bound {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
}

/** Every key that does something, by what it does; `typed`: those alone whose words or keys have it. */
export function Shortcuts({ typed = '' }: { typed?: string }) {
  const keymap = useKeymap();
  const fits = ({ title, keys }: Bound) =>
    !typed || matchScore(typed, title) > 0 || keys.some((key) => key.toLowerCase().includes(typed.toLowerCase()));
  const written = (keys: readonly string[]) => keys.map((key) => formatKeybinding(key, onMac));
  const bound = commands.map((command) => ({ command, keys: written(keybindingsOf(command, keymap)) }));
  const categories = [...new Set(commands.map(({ category }) => category))];
  const groups: { name: string; rows: Bound[] }[] = [
    {
      name: t('settings_anyPage'),
      rows: browserCommands.map(({ id, title, key }) => ({ id, title: t(title), keys: written([key]) })),
    },
    ...categories.map((category) => ({
      name: t(`category_${category}`),
      rows: bound
        .filter(({ command, keys }) => command.category === category && keys.length > 0)
        .map(({ command, keys }) => ({ id: command.id, title: t(command.title), keys })),
    })),
  ];
  const shown = groups
    .map(({ name, rows }) => ({ name, rows: rows.filter(fits) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <div class={own.shortcuts}>
        {shown.map(({ name, rows }) => (
          <div key={name}>
            <h3 class={styles.label}>{name}</h3>
            <dl>
              {rows.map((row) => (
                <Shortcut key={row.id} {...row} />
              ))}
            </dl>
          </div>
        ))}
      </div>
      <p class={styles.muted} role="status">
        {shown.length === 0 ? t('keys_none') : ''}
      </p>
    </>
  );
}

function Shortcut({ title, keys }: Bound) {
  return (
    <div class={own.shortcut}>
      <dt>{title}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}
