import type { Room } from '../workbench/session';
import type { Command } from './command';

const room = (name: Room, icon: string): Command => ({
  id: `view.${name}`,
  title: `command_view_${name}`,
  category: 'view',
  icon,
  run({ session }) {
    session.room.value = name;
    session.sideBar.value = true;
    session.narrow.value = 'list';
    // The list of settings alone sets nothing.
    if (name === 'settings') session.open('settings');
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
  room('library', 'library'),
  room('principles', 'principles'),
  room('meetings', 'meetings'),
  room('digests', 'digests'),
  room('settings', 'settings'),
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
