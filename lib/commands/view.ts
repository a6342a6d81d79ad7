import {
  type PanelView,
  panelViews,
  type Room,
  rooms,
  type Section,
  type Session,
  sections,
} from '../workbench/session';
import type { Command } from './command';

/** Shows a room in the side bar; the settings, which are no list of things, in a tab as well. */
export function showRoom(session: Session, room: Room): void {
  session.room.value = room;
  session.sideBar.value = true;
  session.narrow.value = 'list';
  if (room === 'settings') session.open('settings', null, { preview: true });
}

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

const panelIcons = { activity: 'activity', openLines: 'check', notices: 'bell' } as const;

/** Every view of the panel has a command. */
const panelCommand = (name: PanelView): Command => ({
  id: `view.${name}`,
  title: `command_view_${name}`,
  category: 'view',
  icon: panelIcons[name],
  run: ({ session }) => showPanel(session, name),
});

/** Opens a section at the foot of the side bar, or closes it. */
const sectionCommand = (name: Section): Command => ({
  id: `view.${name}`,
  title: `command_view_${name}`,
  category: 'view',
  icon: name === 'contents' ? 'list' : 'clock',
  run({ session }) {
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
  icon: name,
  run({ session }) {
    showRoom(session, name);
    session.focus.value = 'view';
  },
});

export const viewCommands: readonly Command[] = [
  {
    id: 'palette.open',
    title: 'command_palette_open',
    category: 'view',
    keybinding: 'Mod+K F1',
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
      if (!panel.open) showPanel(session);
      session.panel.value = { ...session.panel.peek(), whole: !(panel.open && panel.whole) };
    },
  },
  ...panelViews.map(panelCommand),
  ...sections.map(sectionCommand),
  {
    id: 'contents.go',
    title: 'command_contents_go',
    category: 'view',
    when: ({ part }) => part !== undefined,
    run({ session }, { part }) {
      session.narrow.value = 'editor';
      session.place.value = part ?? null;
    },
  },
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
    icon: 'help',
    run: ({ session }) => session.open('welcome'),
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
