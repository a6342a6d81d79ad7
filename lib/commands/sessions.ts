import type { SessionId } from '../model';
import { type Command, pointed } from './command';
import { offered } from './offers';
import type { Context } from './services';

type Acts = typeof import('./session-acts');
type Act = { [name in keyof Acts]: Acts[name] extends Command['run'] ? name : never }[keyof Acts];

/** The session a command acts on: the first one selected, or the one open. */
export function sessionIn({ selection, activeRecord }: Pick<Context, 'selection' | 'activeRecord'>): SessionId | null {
  return ([...selection, activeRecord].find((id) => id?.startsWith('session:')) as SessionId | undefined) ?? null;
}

/** Loaded when something is done: the page begins without. */
const act =
  (name: Act): Command['run'] =>
  async (services, context) =>
    (await import('./session-acts'))[name](services, context);

type Brief = readonly [id: string, icon: string, name: Act];

/** On a session that is open or listed. */
const onSession = ([id, icon, name]: Brief, more: Partial<Command> = {}): Command => ({
  ...{ id: `session.${id}`, title: `command_session_${id}` as Command['title'], category: 'session', icon },
  when: (context) => sessionIn(context) !== null,
  run: act(name),
  ...more,
});

/** On the one that is open in front. */
const inEditor = (brief: Brief): Command =>
  onSession(brief, { when: (context) => context.activeKind === 'session' && sessionIn(context) !== null });

/** On a block of it: its id is the first word of the part. */
const onBlock = ([id, icon, name]: Brief): Command => pointed(onSession([id, icon, name]));

const listed = { menus: ['session'] } as const;

/** Everything that is done with sessions and their blocks; what it takes comes when it is done. */
export const sessionCommands: readonly Command[] = [
  {
    id: 'session.new',
    title: 'command_session_new',
    category: 'session',
    keybinding: 'Alt+G>K',
    icon: 'calendar',
    run: ({ session }) => session.open('newSession'),
  },
  offered({ id: 'session.make', title: 'newSession_create', category: 'session', icon: 'calendar' }),
  onSession(['open', 'calendar', 'openSession'], listed),
  onSession(['again', 'copy', 'prepareAgain'], listed),
  onSession(['meeting', 'meetings', 'openNote'], listed),
  inEditor(['addBlock', 'plus', 'newBlock']),
  inEditor(['addPractice', 'compass', 'newFromPractice']),
  offered({
    id: 'session.up',
    title: 'command_session_up',
    category: 'session',
    keybinding: 'Alt+ArrowUp',
    icon: 'up',
  }),
  offered({
    ...{ id: 'session.down', title: 'command_session_down', category: 'session' },
    ...{ keybinding: 'Alt+ArrowDown', icon: 'down' },
  }),
  offered({
    ...{ id: 'session.more', title: 'command_session_more', category: 'session' },
    ...{ keybinding: 'Alt+Shift+ArrowUp', icon: 'plus' },
  }),
  offered({
    ...{ id: 'session.less', title: 'command_session_less', category: 'session' },
    ...{ keybinding: 'Alt+Shift+ArrowDown', icon: 'minus' },
  }),
  onBlock(['blockUp', 'up', 'blockUp']),
  onBlock(['blockDown', 'down', 'blockDown']),
  onBlock(['moreMinutes', 'plus', 'moreMinutes']),
  onBlock(['fewerMinutes', 'minus', 'fewerMinutes']),
  onBlock(['addAfter', 'plus', 'newBlock']),
  onBlock(['addBreakout', 'split', 'newBreakout']),
  onBlock(['intoBreakout', 'chevron-right', 'makeBreakout']),
  onBlock(['outOfBreakout', 'chevron-left', 'leaveBreakout']),
  onBlock(['copyBlock', 'copy', 'copyOfBlock']),
  onBlock(['principle', 'principles', 'markBlock']),
  onBlock(['dropBlock', 'trash', 'removeBlock']),
  onBlock(['go', 'external', 'goThere']),
  offered({ id: 'session.addAccess', title: 'command_session_addAccess', category: 'session', icon: 'plus' }),
  inEditor(['withNotes', 'lock', 'switchNotes']),
  onSession(['copy', 'copy', 'copyAgenda'], listed),
  onSession(['save_docx', 'download', 'saveDocx']),
  onSession(['save_markdown', 'download', 'saveMarkdown']),
  onSession(['save_calendar', 'calendar', 'saveCalendar']),
  inEditor(['print', 'note', 'printAgenda']),
  onSession(['trash', 'trash', 'trashSession'], listed),
];
