import type { Room } from '../workbench/session';
import type { Command } from './command';
import type { Services } from './services';

const room = (name: Room, icon: string): Command => ({
  id: `view.${name}`,
  title: `command_view_${name}`,
  category: 'view',
  icon,
  run({ session }) {
    session.room.value = name;
    session.sideBar.value = true;
    session.narrow.value = 'list';
  },
});

/** Moves to the tab `step` places on, around the ends. */
function stepTab({ session }: Services, step: 1 | -1): void {
  const tabs = session.tabs.peek();
  const now = tabs.findIndex(({ id }) => id === session.activeTab.peek());
  const next = tabs[(now + step + tabs.length) % tabs.length];
  if (!next) return;
  session.activeTab.value = next.id;
  session.narrow.value = 'editor';
}

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
    id: 'tab.close',
    title: 'command_tab_close',
    category: 'view',
    keybinding: 'Alt+W',
    menus: ['tab'],
    icon: 'close',
    when: (context) => context.activeKind !== null,
    run({ session }) {
      const active = session.activeTab.peek();
      if (active) session.close(active);
    },
  },
  {
    id: 'tab.next',
    title: 'command_tab_next',
    category: 'view',
    keybinding: 'Alt+PageDown',
    when: (context) => context.activeKind !== null,
    run: (services) => stepTab(services, 1),
  },
  {
    id: 'tab.previous',
    title: 'command_tab_previous',
    category: 'view',
    keybinding: 'Alt+PageUp',
    when: (context) => context.activeKind !== null,
    run: (services) => stepTab(services, -1),
  },
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
