import { type Room, rooms, type Session } from '../workbench/session';
import type { Command } from './command';

/** Shows a room in the side bar; the settings, which are no list of things, in a tab as well. */
export function showRoom(session: Session, room: Room): void {
  session.room.value = room;
  session.sideBar.value = true;
  session.narrow.value = 'list';
  if (room === 'settings') session.open('settings', null, { preview: true });
}

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
    id: 'activity.open',
    title: 'command_activity_open',
    category: 'view',
    icon: 'activity',
    run: ({ session }) => session.open('activity'),
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
