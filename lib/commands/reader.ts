import type { MessageKey } from '../i18n';
import type { ReaderWish } from '../workbench/session';
import type { Command } from './command';

/** A command that the reader in use carries out. */
function wish(id: ReaderWish, title: MessageKey, more: Pick<Command, 'keybinding' | 'icon'> = {}): Command {
  return {
    id: `reader.${id}`,
    title,
    category: 'clip',
    ...more,
    when: ({ activeKind }) => activeKind === 'clip',
    run({ session }) {
      session.narrow.value = 'editor';
      session.reader.value = id;
    },
  };
}

/** A command on the image that is shown large; its keys are those of the image itself. */
const onImage = (id: ReaderWish, title: MessageKey, icon: string): Command => ({
  ...wish(id, title, { icon }),
  when: ({ image }) => image === true,
});

export const readerCommands: readonly Command[] = [
  wish('find', 'command_reader_find', { keybinding: 'Mod+F', icon: 'search' }),
  wish('findNext', 'command_reader_findNext', { keybinding: 'F3 Mod+G', icon: 'down' }),
  wish('findPrevious', 'command_reader_findPrevious', { keybinding: 'Shift+F3 Mod+Shift+G', icon: 'up' }),
  wish('findClose', 'command_reader_findClose', { icon: 'close' }),
  wish('nextHeading', 'command_reader_nextHeading', { keybinding: 'Alt+ArrowDown', icon: 'chevron-down' }),
  wish('previousHeading', 'command_reader_previousHeading', { keybinding: 'Alt+ArrowUp', icon: 'up' }),
  wish('start', 'command_reader_start', { icon: 'up' }),
  wish('continue', 'command_reader_continue', { icon: 'book' }),
  wish('image', 'command_reader_image', { icon: 'image' }),
  onImage('imagePrevious', 'command_reader_imagePrevious', 'chevron-left'),
  onImage('imageNext', 'command_reader_imageNext', 'chevron-right'),
  onImage('imageOut', 'command_reader_imageOut', 'minus'),
  onImage('imageIn', 'command_reader_imageIn', 'plus'),
  onImage('imageFit', 'command_reader_imageFit', 'image'),
  onImage('imageClose', 'command_reader_imageClose', 'close'),
];
