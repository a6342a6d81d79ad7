import { commands } from '../../../lib/commands';
import { browserCommands } from '../../../lib/commands/browser';
import { formatKeybinding, keybindingsOf } from '../../../lib/commands/keys';
import { t } from '../../../lib/i18n';
import { useKeymap } from '../../hooks';
import { onMac } from '../../workbench/platform';
import styles from '../Sheet.module.css';
import own from './Settings.module.css';

/** Every key that does something, by what it does. */
export function Shortcuts() {
  const keymap = useKeymap();
  const bound = commands.filter((command) => keybindingsOf(command, keymap).length > 0);
  const categories = [...new Set(bound.map(({ category }) => category))];
  return (
    <>
      <p class={styles.lead}>{t('settings_shortcutsLead')}</p>
      <div class={own.shortcuts}>
        <div>
          <h3 class={styles.label}>{t('settings_anyPage')}</h3>
          <dl>
            {browserCommands.map(({ id, title, key }) => (
              <Shortcut key={id} title={t(title)} keys={[key]} />
            ))}
          </dl>
        </div>
        {categories.map((category) => (
          <div key={category}>
            <h3 class={styles.label}>{t(`category_${category}`)}</h3>
            <dl>
              {bound
                .filter((command) => command.category === category)
                .map((command) => (
                  <Shortcut key={command.id} title={t(command.title)} keys={keybindingsOf(command, keymap)} />
                ))}
            </dl>
          </div>
        ))}
      </div>
    </>
  );
}

function Shortcut({ title, keys }: { title: string; keys: readonly string[] }) {
  return (
    <div class={own.shortcut}>
      <dt>{title}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{formatKeybinding(key, onMac)}</kbd>
        ))}
      </dd>
    </div>
  );
}
