import {
  look,
  lookOf,
  type PanelView,
  panelViews,
  type Room,
  rooms,
  type Section,
  type Session,
  sections,
} from '../workbench/session';
import { type Command, pointed } from './command';
import type { Context, Services } from './services';
import { sortCommand } from './sorting';

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
  facilitate: 'H',
  peers: 'E',
  settings: 'S',
};
/** Shows a view of the panel, and lets the keyboard follow. */
export function showPanel(session: Session, view: PanelView = session.panel.peek().view): void {
  session.panel.value = { ...session.panel.peek(), open: true, view };
  session.narrow.value = 'panel';
  session.focus.value = 'panel';
}

/** Hides the panel; in one column the editor shows then. */
export function hidePanel(session: Session): void {
  session.panel.value = { ...session.panel.peek(), open: false };
  if (session.narrow.peek() === 'panel') session.narrow.value = session.tabs.peek().length > 0 ? 'editor' : 'list';
}

/** Goes to a place in the editor at hand. */
function focusInEditor(session: Session, place: 'editor' | 'others' | 'images'): void {
  session.narrow.value = 'editor';
  session.panel.value = { ...session.panel.peek(), whole: false };
  session.focus.value = place;
}

const panelIcons = {
  ...{ activity: 'activity', openLines: 'check', beforeShare: 'shield', withdrawn: 'undo', notices: 'bell' },
} as const satisfies Record<PanelView, string>;

/** Every view of the panel has a command. */
const panelCommand = (name: PanelView): Command => ({
  id: `view.${name}`,
  title: `command_view_${name}`,
  category: 'view',
  icon: panelIcons[name],
  ...(name === 'activity' && { keybinding: 'Alt+G>A' }),
  run: ({ session }) => showPanel(session, name),
});

/** Where there is one column a section lies under the editor, one at a time: opens it, or closes it. */
function showUnder(session: Session, name: Section): void {
  const open = session.sheet.peek() === name && session.narrow.peek() === 'editor';
  session.narrow.value = 'editor';
  session.sheet.value = open ? null : name;
  session.focus.value = open ? 'editor' : name;
}

/** Opens a section at the foot of the side bar, or closes it. */
const sectionCommand = (name: Section): Command => ({
  id: `view.${name}`,
  title: `command_view_${name}`,
  category: 'view',
  icon: name === 'contents' ? 'list' : 'clock',
  run({ session }) {
    if (session.oneColumn.peek()) return showUnder(session, name);
    const held = session.sections.peek();
    const open = !(held[name].open && session.sideBar.peek());
    session.sections.value = { ...held, [name]: { ...held[name], open } };
    if (!open) return;
    session.sideBar.value = true;
    session.focus.value = name;
  },
});

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
  sortCommand,
  pointed({
    id: 'view.again',
    title: 'guard_again',
    category: 'view',
    run: ({ session }, { part = '' }) => look(session, `again ${part}`, String(Date.now())),
  }),
  { id: 'page.reload', title: 'open_reload', category: 'view', icon: 'restore', run: reloadPage },
  {
    id: 'view.panel',
    title: 'command_view_panel',
    category: 'view',
    keybinding: 'Alt+J',
    icon: 'panel-bottom',
    run({ session }) {
      const column = session.narrow.peek();
      // Where there is one column the panel may be open behind the page that shows.
      if (session.panel.peek().open && (column === 'panel' || !session.oneColumn.peek())) hidePanel(session);
      else showPanel(session);
    },
  },
  {
    id: 'view.panelWhole',
    title: 'command_view_panelWhole',
    category: 'view',
    keybinding: 'Alt+Shift+J',
    icon: 'up',
    run({ session }) {
      const panel = session.panel.peek();
      const whole = !(panel.open && panel.whole);
      if (!panel.open) showPanel(session);
      session.panel.value = { ...session.panel.peek(), whole };
      // Where the window gets narrow then, it shows what had all the room.
      if (whole) session.narrow.value = 'panel';
    },
  },
  ...panelViews.map(panelCommand),
  ...sections.map(sectionCommand),
  pointed({
    id: 'contents.go',
    title: 'command_contents_go',
    category: 'view',
    run({ session }, { part }) {
      session.narrow.value = 'editor';
      // What was looked for takes all the room there is.
      session.sheet.value = null;
      session.place.value = part ?? null;
    },
  }),
  {
    id: 'view.editor',
    title: 'command_view_editor',
    category: 'view',
    when: ({ activeKind }) => activeKind !== null,
    run: ({ session }) => focusInEditor(session, 'editor'),
  },
  {
    id: 'view.otherTexts',
    title: 'command_view_otherTexts',
    category: 'view',
    icon: 'copy',
    when: ({ activeRecord }) => activeRecord !== null,
    run: ({ session }) => focusInEditor(session, 'others'),
  },
  {
    id: 'view.missingImages',
    title: 'command_view_missingImages',
    category: 'view',
    icon: 'image',
    when: ({ activeKind }) => activeKind === 'clip',
    run: ({ session }) => focusInEditor(session, 'images'),
  },
  {
    id: 'region.next',
    title: 'command_region_next',
    category: 'view',
    keybinding: 'F6',
    run({ session }) {
      session.focus.value = 'nextRegion';
    },
  },
  {
    id: 'region.previous',
    title: 'command_region_previous',
    category: 'view',
    keybinding: 'Shift+F6',
    run({ session }) {
      session.focus.value = 'previousRegion';
    },
  },
  {
    id: 'notice.focus',
    title: 'command_notice_focus',
    category: 'view',
    keybinding: 'Alt+Y',
    icon: 'bell',
    run({ session }) {
      session.focus.value = 'notice';
    },
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
