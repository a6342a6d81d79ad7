import type { RecordId, ThreadId } from '../model';
import { type Command, pointed } from './command';
import { offered } from './offers';
import type { Context } from './services';
import { showRoom } from './view';

type Acts = typeof import('./thread-acts');
type Act = { [name in keyof Acts]: Acts[name] extends Command['run'] ? name : never }[keyof Acts];

/** The thread a command acts on: the first one selected, or the one open. */
export function threadIn({ selection, activeRecord }: Pick<Context, 'selection' | 'activeRecord'>): ThreadId | null {
  return ([...selection, activeRecord].find((id) => id?.startsWith('thread:')) as ThreadId | undefined) ?? null;
}

/** What a thread can begin with: a kind of record more is a word more. */
const begins = /^(clip|meeting|digest|practice|review|session):/;

/** What a new thread is to begin with: the first one selected of these, or the one open. */
export function beginningIn({ selection, activeRecord }: Pick<Context, 'selection' | 'activeRecord'>): RecordId | null {
  return [...selection, activeRecord].find((id) => id && begins.test(id)) ?? null;
}

/** Loaded when something is done: the page begins without. */
const act =
  (name: Act): Command['run'] =>
  async (services, context) =>
    (await import('./thread-acts'))[name](services, context);

type Brief = readonly [id: string, icon: string, name: Act];

const onThread = ([id, icon, name]: Brief, more: Partial<Command> = {}): Command => ({
  ...{ id: `thread.${id}`, title: `command_thread_${id}` as Command['title'], category: 'thread', icon },
  when: (context) => threadIn(context) !== null,
  run: act(name),
  ...more,
});

const listed = { menus: ['thread'] } as const;

/** Everything that is done with value threads; what it takes comes when it is done. */
export const threadCommands: readonly Command[] = [
  // The part: of a clip a highlight, of a note a line, of a digest a card or a block, of a review a hunch.
  {
    ...{ id: 'thread.begin', title: 'command_thread_begin', category: 'thread', icon: 'sprout' },
    menus: ['clip', 'meeting', 'practice'],
    when: (context) => !context.trash && beginningIn(context) !== null,
    run: act('begin'),
  },
  { id: 'thread.new', title: 'command_thread_new', category: 'thread', icon: 'plus', run: act('beginOwn') },
  {
    ...{ id: 'thread.list', title: 'command_thread_list', category: 'thread', icon: 'sprout' },
    run({ session }, { pressed }) {
      showRoom(session, 'facilitate');
      if (!pressed) session.focus.value = 'view thread';
    },
  },
  onThread(['open', 'sprout', 'openThread'], listed),
  onThread(['tried', 'check', 'tellTried'], listed),
  onThread(['notTried', 'minus', 'sayNotTried'], listed),
  onThread(['later', 'clock', 'askLater'], listed),
  offered({ id: 'thread.keep', title: 'command_thread_keep', category: 'thread', icon: 'check' }),
  offered({ id: 'thread.cancel', title: 'command_thread_cancel', category: 'thread', icon: 'close' }),
  // The part: a note and a line of it, that somebody told; without one it is asked.
  onThread(['attach', 'link', 'attachLine']),
  // The part: an answer.
  pointed(onThread(['openAnswer', 'external', 'openAnswer'])),
  pointed(onThread(['dropAnswer', 'close', 'dropAnswer'])),
  // The part: a digest or an edition that carried it; without one it is what the thread began with.
  onThread(['source', 'external', 'openSource'], listed),
  onThread(['toDigest', 'digests', 'putStory'], listed),
  onThread(['close', 'lock', 'closeThread'], listed),
  onThread(['reopen', 'restore', 'reopenThread']),
  onThread(['trash', 'trash', 'trashThread'], listed),
];
