import { commandNamed } from '../../lib/commands';
import { togglePrinciple } from '../../lib/commands/clip';
import { contextOf } from '../../lib/commands/run';
import { t, tn } from '../../lib/i18n';
import type { PrincipleId } from '../../lib/model';
import { useAct, useRun } from '../acts';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Button, IconButton, Menu, MenuItem } from '../ui';
import styles from './LibraryView.module.css';

/** So many of the codebook's first entries have a key of their own. */
const keyed = 4;

/** What can be done with several clips at once; nothing while fewer than two are chosen. */
export function SelectionBar() {
  const { session } = useServices();
  const principles = usePrinciples();
  const run = useRun();
  const perform = useAct();
  const { length } = session.selection.value;
  if (length < 2) return null;
  const toggle = (id: PrincipleId) => perform((services) => togglePrinciple(services, contextOf(session), id));
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
          <Menu label={t('library_addPrinciple')} icon="principles" words small>
            {principles.map((principle, index) => (
              <MenuItem
                key={principle.id}
                icon={principle.icon}
                shortcut={index < keyed ? String(index + 1) : undefined}
                onClick={() => void toggle(principle.id)}
              >
                {principleName(principle)}
              </MenuItem>
            ))}
          </Menu>
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
