import { commandNamed } from '../../lib/commands';
import { t, tn } from '../../lib/i18n';
import { CommandButton, CommandIconButton } from '../CommandButton';
import { useServices } from '../services';
import styles from './LibraryView.module.css';

/** What can be done with several clips at once; nothing while fewer than two are chosen. */
export function SelectionBar() {
  const { session } = useServices();
  const { length } = session.selection.value;
  if (length < 2) return null;
  return (
    <div class={styles.selection} role="toolbar" aria-label={t('library_selection')}>
      <span class={styles.chosen} role="status">
        {tn('library_chosen', length)}
      </span>
      <span class={styles.stop}>
        <CommandIconButton command={commandNamed('library.chooseNone')} small />
      </span>
      {session.library.value.shelf === 'trash' ? (
        <CommandButton command={commandNamed('clip.restore')} small />
      ) : (
        <>
          <CommandIconButton command={commandNamed('clip.addTag')} small />
          <CommandIconButton command={commandNamed('clip.toggleRead')} small />
          <CommandIconButton command={commandNamed('clip.delete')} small />
          <CommandButton command={commandNamed('clip.addPrinciple')} kind="plain" small>
            {t('library_addPrinciple')}
          </CommandButton>
          <CommandButton command={commandNamed('digest.new')} kind="plain" small>
            {t('library_digestFrom')}
          </CommandButton>
        </>
      )}
    </div>
  );
}
