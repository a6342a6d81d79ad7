import { commandNamed } from '../../lib/commands';
import { t, tn } from '../../lib/i18n';
import { useRun } from '../acts';
import { CommandButton, CommandIconButton } from '../CommandButton';
import { useServices } from '../services';
import { Button, IconButton } from '../ui';
import styles from './LibraryView.module.css';

/** What can be done with several clips at once; nothing while fewer than two are chosen. */
export function SelectionBar() {
  const { session } = useServices();
  const run = useRun();
  const { length } = session.selection.value;
  if (length < 2) return null;
  const act = (id: string) => () => void run(commandNamed(id));
  return (
    <div class={styles.selection} role="toolbar" aria-label={t('library_selection')}>
      <span class={styles.chosen} role="status">
        {tn('library_chosen', length)}
      </span>
      {session.library.value.shelf === 'trash' ? (
        <Button small icon="restore" onClick={act('clip.restore')}>
          {t('command_clip_restore')}
        </Button>
      ) : (
        <>
          <CommandButton command={commandNamed('clip.addPrinciple')} kind="plain" small>
            {t('library_addPrinciple')}
          </CommandButton>
          <CommandIconButton command={commandNamed('clip.addTag')} small />
          <Button small kind="quiet" icon="digests" onClick={act('digest.new')}>
            {t('library_digestFrom')}
          </Button>
          <IconButton small icon="eye" label={t('command_clip_toggleRead')} onClick={act('clip.toggleRead')} />
          <IconButton small icon="trash" label={t('command_clip_delete')} onClick={act('clip.delete')} />
        </>
      )}
      <IconButton
        small
        icon="close"
        label={t('library_chooseNone')}
        onClick={() => {
          session.selection.value = [];
        }}
      />
    </div>
  );
}
