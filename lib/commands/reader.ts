import { formatNumber, type MessageKey, t } from '../i18n';
import { settingsId } from '../model';
import type { ReaderWish, TabKind } from '../workbench/session';
import type { Command } from './command';
import { changesOf, lookIn, type ReaderLook, resized, sizeOf, usualLook } from './look';
import type { Services } from './services';

/** A command that the reader in use carries out. */
function wish(id: ReaderWish, title: MessageKey, more: Partial<Command> = {}): Command {
  return {
    id: `reader.${id}`,
    title,
    category: 'clip',
    when: ({ activeKind }) => activeKind === 'clip',
    ...more,
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

/** One after the other: a second press goes on from what the first one set. */
let setting: Promise<unknown> = Promise.resolve();

/** Sets how texts look; steps of their size are one step to undo. */
function setLook({ repository }: Services, next: (look: ReaderLook) => ReaderLook): Promise<unknown> {
  const set = async () => {
    const look = lookIn(await repository.settings());
    const changes = changesOf(next(look), look);
    if (Object.keys(changes).length === 0) return;
    const typing = Object.keys(changes).join() === 'readerSize';
    await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: changes } }, { typing });
  };
  const done = setting.then(set);
  setting = done.catch(() => undefined);
  return done;
}

/** A command that changes how texts look, and says what it did. */
const looks = (id: string, title: MessageKey, next: (look: ReaderLook) => ReaderLook): Command => ({
  id: `reader.${id}`,
  title,
  category: 'view',
  icon: id === 'larger' ? 'plus' : id === 'smaller' ? 'minus' : 'edit',
  when: ({ activeKind }) => activeKind === 'clip',
  async run(services) {
    await setLook(services, next);
  },
});

/** What a look is called. */
export function lookWords(look: ReaderLook): string {
  return t('look_size', formatNumber(Math.round(sizeOf(look) * 100)));
}

/** What can be searched: what holds a text. And what can be printed: what is read, not what is filled in or chosen from. */
const texts = ['clip', 'meeting', 'digest', 'edition'] as const;
const read = [
  ...texts,
  ...(['principle', 'person', 'session', 'practice', 'thread', 'network', 'review'] as const),
  ...(['afterReview', 'learning', 'radar', 'health'] as const),
] as const satisfies readonly TabKind[];
const isOf =
  (kinds: readonly TabKind[]): Command['when'] =>
  ({ activeKind }) =>
    activeKind !== null && kinds.includes(activeKind);
const holdsText = isOf(texts);

/** A command of finding in the text at hand. */
const finds = (id: ReaderWish, title: MessageKey, more: Pick<Command, 'keybinding' | 'icon'>): Command =>
  wish(id, title, { ...more, category: 'view', when: holdsText });

export const readerCommands: readonly Command[] = [
  finds('find', 'command_reader_find', { keybinding: 'Mod+F', icon: 'search' }),
  finds('findNext', 'command_reader_findNext', { keybinding: 'F3 Mod+G', icon: 'down' }),
  finds('findPrevious', 'command_reader_findPrevious', { keybinding: 'Shift+F3 Mod+Shift+G', icon: 'up' }),
  finds('findClose', 'command_reader_findClose', { icon: 'close' }),
  wish('nextHeading', 'command_reader_nextHeading', { keybinding: 'Alt+ArrowDown', icon: 'chevron-down' }),
  wish('previousHeading', 'command_reader_previousHeading', { keybinding: 'Alt+ArrowUp', icon: 'up' }),
  wish('start', 'command_reader_start', { icon: 'up' }),
  wish('continue', 'command_reader_continue', { icon: 'book' }),
  looks('larger', 'command_reader_larger', (look) => resized(look, 1)),
  looks('smaller', 'command_reader_smaller', (look) => resized(look, -1)),
  looks('column', 'command_reader_column', (look) => ({ ...look, wide: !look.wide })),
  looks('font', 'command_reader_font', (look) => ({ ...look, sans: !look.sans })),
  looks('spacing', 'command_reader_spacing', (look) => ({ ...look, airy: !look.airy })),
  looks('usual', 'command_reader_usual', () => usualLook),
  {
    id: 'view.print',
    title: 'command_view_print',
    category: 'view',
    icon: 'digests',
    when: isOf(read),
    run: ({ print }) => print?.(),
  },
  wish('image', 'command_reader_image', { icon: 'image' }),
  onImage('imagePrevious', 'command_reader_imagePrevious', 'chevron-left'),
  onImage('imageNext', 'command_reader_imageNext', 'chevron-right'),
  onImage('imageOut', 'command_reader_imageOut', 'minus'),
  onImage('imageIn', 'command_reader_imageIn', 'plus'),
  onImage('imageFit', 'command_reader_imageFit', 'image'),
  onImage('imageClose', 'command_reader_imageClose', 'close'),
];
