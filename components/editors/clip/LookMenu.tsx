import { commandNamed } from '../../../lib/commands';
import { lookWords } from '../../../lib/commands/reader';
import { t } from '../../../lib/i18n';
import { useRun } from '../../acts';
import { CommandIconButton } from '../../CommandButton';
import { useReaderLook } from '../../reader-look';
import { Menu, MenuItem, MenuLine, VisuallyHidden } from '../../ui';
import sheet from '../Sheet.module.css';

/** How the text looks: smaller and larger, and what else there is to choose. */
export function LookMenu() {
  const look = useReaderLook();
  const run = useRun();
  const { wide, sans, airy } = look;
  const item = (id: string, checked?: boolean) => (
    <MenuItem command={id} checked={checked} onClick={() => void run(commandNamed(id))}>
      {t(commandNamed(id).title)}
    </MenuItem>
  );
  return (
    <span class={sheet.row}>
      <CommandIconButton command={commandNamed('reader.smaller')} small />
      <CommandIconButton command={commandNamed('reader.larger')} small />
      <Menu label={t('look_menu')} icon="book" small>
        {item('reader.column', wide)}
        {item('reader.font', sans)}
        {item('reader.spacing', airy)}
        {item('reader.usual')}
        <MenuLine />
        {item('reader.find')}
        {item('view.print')}
      </Menu>
      <VisuallyHidden>
        <span role="status">{lookWords(look)}</span>
      </VisuallyHidden>
    </span>
  );
}
