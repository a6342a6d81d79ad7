import { look, lookOf, type Room, rooms, type Session } from '../workbench/session';
import { type Command, pointed } from './command';
import type { Context, Services } from './services';

/** Shows a room in the side bar; the settings, which are no list of things, in a tab as well. */
export function showRoom(session: Session, room: Room): void {
  session.room.value = room;
  session.sideBar.value = true;
  session.narrow.value = 'list';
  if (room === 'settings') session.open('settings', null, { preview: true });
}

/** The second key of the chord that goes to a room. */
const letters: Record<Room, string> = {
  library: 'L',
  principles: 'P',
  meetings: 'M',
  digests: 'D',
  peers: 'E',
  settings: 'S',
};

/** Every room has a command; its icon has its name. */
const roomCommand = (name: Room): Command => ({
  id: `view.${name}`,
  title: `command_view_${name}`,
  category: 'view',
  keybinding: `Alt+G>${letters[name]}`,
  icon: name,
  run({ session }, { pressed }) {
    showRoom(session, name);
    if (!pressed) session.focus.value = 'view';
  },
});

/** Shows one more page of a list; the part is the list's name. */
function showMore({ session }: Services, { part }: Context): void {
  look(session, `more ${part}`, String(Number(session.looks.peek().get(`more ${part}`) ?? 0) + 1));
}

/** How many rows of a list show: one page, and what was asked for since. */
export const rowsShown = (session: Session, list: string, page: number): number =>
  page * (1 + Number(lookOf(session, `more ${list}`) ?? 0));

/** Takes the page anew. */
export const reloadPage = (): void => location.reload();

/** Where the principles come from, and what this is made of. */
export const reportAddress = 'https://networkapproach.net/';
export const licensesAddress = '/licenses.txt';

export const viewCommands: readonly Command[] = [
  {
    id: 'palette.open',
    title: 'command_palette_open',
    category: 'view',
    keybinding: 'Mod+K F1 Mod+Shift+P',
    icon: 'search',
    run({ session }) {
      session.palette.value = true;
    },
  },
  {
    id: 'view.sideBar',
    title: 'command_view_sideBar',
    category: 'view',
    keybinding: 'Mod+B',
    icon: 'panel',
    run({ session }) {
      session.sideBar.value = !session.sideBar.peek();
    },
  },
  ...rooms.map(roomCommand),
  {
    id: 'view.list',
    title: 'command_view_list',
    category: 'view',
    icon: 'chevron-left',
    run({ session }) {
      session.sideBar.value = true;
      session.narrow.value = 'list';
    },
  },
  pointed({ id: 'view.more', title: 'show_more', category: 'view', run: showMore }),
  pointed({
    id: 'view.again',
    title: 'guard_again',
    category: 'view',
    run: ({ session }, { part = '' }) => look(session, `again ${part}`, String(Date.now())),
  }),
  { id: 'page.reload', title: 'open_reload', category: 'view', icon: 'restore', run: reloadPage },
  {
    id: 'activity.open',
    title: 'command_activity_open',
    category: 'view',
    keybinding: 'Alt+G>A',
    icon: 'activity',
    run: ({ session }) => session.open('activity'),
  },
  {
    id: 'help.welcome',
    title: 'command_help_welcome',
    category: 'help',
    keybinding: 'Alt+G>W',
    icon: 'help',
    run: ({ session }) => session.open('welcome'),
  },
  {
    id: 'help.report',
    title: 'command_help_report',
    category: 'help',
    icon: 'external',
    run: ({ openAddress }) => openAddress(reportAddress),
  },
  {
    id: 'help.licenses',
    title: 'about_licenses',
    category: 'help',
    icon: 'external',
    run: ({ openAddress }) => openAddress(new URL(licensesAddress, location.origin).href),
  },
  {
    id: 'help.printKeys',
    title: 'command_help_printKeys',
    category: 'help',
    run({ session }) {
      session.keys.value = true;
      // Once the sheet shows.
      setTimeout(() => print(), 100);
    },
  },
  {
    id: 'help.keys',
    title: 'command_help_keys',
    category: 'help',
    keybinding: '?',
    icon: 'help',
    run({ session }) {
      session.keys.value = true;
    },
  },
];
