import { commandNamed } from '../../lib/commands';
import { formatKeybinding, keybindingsOf } from '../../lib/commands/keys';
import { t, tn } from '../../lib/i18n';
import { CommandButton, CommandIconButton, CommandItem } from '../CommandButton';
import { useKeymap, usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Menu } from '../ui';
import { onMac } from '../workbench/platform';
import styles from './LibraryView.module.css';

/** So many of the codebook's first entries have a key of their own. */
const keyed = 4;

/** What can be done with several clips at once; nothing while fewer than two are chosen. */
export function SelectionBar() {
  const { session } = useServices();
  const principles = usePrinciples();
  const keymap = useKeymap();
  const { length } = session.selection.value;
  if (length < 2) return null;
  const toggle = commandNamed('clip.principle');
  const keyOf = (index: number) => {
    const [key] = index < keyed ? keybindingsOf(commandNamed(`clip.principle${index + 1}`), keymap) : [];
    return key && formatKeybinding(key, onMac);
  };
  return (
    <div class={styles.selection} role="toolbar" aria-label={t('library_selection')}>
      <span class={styles.chosen} role="status">
        {tn('library_chosen', length)}
      </span>
      {session.library.value.shelf === 'trash' ? (
        <CommandButton command={commandNamed('clip.restore')} small />
      ) : (
        <>
          <Menu label={t('library_addPrinciple')} icon="principles" words small>
            {principles.map((principle, index) => (
              <CommandItem
                key={principle.id}
                command={toggle}
                part={principle.id}
                icon={principle.icon}
                shortcut={keyOf(index)}
              >
                {principleName(principle)}
              </CommandItem>
            ))}
          </Menu>
          <CommandButton command={commandNamed('digest.new')} small kind="quiet">
            {t('library_digestFrom')}
          </CommandButton>
          <CommandIconButton command={commandNamed('clip.toggleRead')} small />
          <CommandIconButton command={commandNamed('clip.delete')} small />
        </>
      )}
      <CommandIconButton command={commandNamed('library.chooseNone')} small />
    </div>
  );
}
