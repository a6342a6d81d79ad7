import { groupsIn, isSplit, nextGroup, type Side } from '../workbench/groups';
import type { Command } from './command';
import { placeOf } from './run';
import type { Context, Services } from './services';

const onTab = (context: Context) => context.activeKind !== null;
const several = ({ tabs = 0 }: Context) => tabs > 1;
const beside = ({ groups = 1 }: Context) => groups > 1;

/** Shows the tab `step` places on in its group, around the ends. */
function stepTab({ session }: Services, step: 1 | -1): void {
  const { id, tabs, active } = session.group.peek();
  const now = tabs.findIndex((tab) => tab.id === active);
  const next = tabs[(now + step + tabs.length) % tabs.length];
  if (next) session.show(id, next.id);
}

/** Makes the group `step` places on the one in use, and lets the keyboard follow. */
function stepGroup({ session }: Services, step: 1 | -1): void {
  session.show(nextGroup(session.arrangement.peek(), step), null);
  session.narrow.value = 'editor';
  session.focus.value = 'editor';
}

/** Moves the tab that shows one place along its group. */
function shiftTab({ session }: Services, step: 1 | -1): void {
  const { id, tabs, active } = session.group.peek();
  const at = tabs.findIndex((tab) => tab.id === active);
  const index = at + step;
  if (!active || index < 0 || index >= tabs.length) return;
  session.move(active, id, { group: id, index: step > 0 ? index + 1 : index });
}

/** Moves the tab that shows into the next group, or into a new one on the right where there is but one. */
function moveOver({ session }: Services): void {
  const { id, active } = session.group.peek();
  if (!active) return;
  const { layout } = session.arrangement.peek();
  if (!isSplit(layout)) session.split(id, 'right', { tab: active, from: id });
  else session.move(active, id, { group: nextGroup(session.arrangement.peek(), 1) });
  session.focus.value = 'editor';
}

/** One more group with the same tab. */
function splitTo({ session }: Services, side: Side): void {
  session.split(session.group.peek().id, side);
  session.focus.value = 'editor';
}

/** All tabs into the group in use, which is the only one then; what showed there shows on. */
function joinGroups({ session }: Services): void {
  const { id: used, active } = session.group.peek();
  for (const { id, tabs } of groupsIn(session.arrangement.peek().layout))
    if (id !== used) for (const tab of tabs) session.move(tab.id, id, { group: used });
  session.show(used, active);
}

/** The group and the tab of a place, which is both parted by a space. */
function tabOf(place: string): [string, string] {
  const at = place.indexOf(' ');
  return [place.slice(0, at), place.slice(at + 1)];
}

export const tabCommands: readonly Command[] = [
  {
    id: 'tab.close',
    title: 'command_tab_close',
    category: 'view',
    keybinding: 'Alt+W',
    menus: ['tab'],
    icon: 'close',
    when: onTab,
    run({ session }, { part = placeOf(session) }) {
      const [group, tab] = tabOf(part);
      if (tab) session.close(tab, group);
      session.focus.value = 'editor';
    },
  },
  {
    id: 'tab.closeOthers',
    title: 'command_tab_closeOthers',
    category: 'view',
    menus: ['tab'],
    icon: 'close',
    when: several,
    run({ session }) {
      session.closeAll('shown');
      session.focus.value = 'editor';
    },
  },
  {
    id: 'tab.closeAll',
    title: 'command_tab_closeAll',
    category: 'view',
    menus: ['tab'],
    icon: 'close',
    when: onTab,
    run({ session }) {
      session.closeAll(null);
      session.focus.value = 'editor';
    },
  },
  {
    id: 'tab.reopen',
    title: 'command_tab_reopen',
    category: 'view',
    keybinding: 'Alt+Shift+W',
    menus: ['tab'],
    icon: 'undo',
    when: ({ closedTabs }) => closedTabs === true,
    run: ({ session }) => session.reopen(),
  },
  {
    id: 'tab.keep',
    title: 'command_tab_keep',
    category: 'view',
    keybinding: 'Alt+K',
    menus: ['tab'],
    icon: 'check',
    when: ({ preview }) => preview === true,
    run({ session }) {
      const { active } = session.group.peek();
      if (active) session.keep(active);
    },
  },
  {
    id: 'tab.pin',
    title: 'command_tab_pin',
    category: 'view',
    keybinding: 'Alt+Shift+P',
    menus: ['tab'],
    icon: 'pin',
    when: onTab,
    run({ session }, { part = placeOf(session) }) {
      const [group, tab] = tabOf(part);
      if (tab) session.pin(tab, group);
    },
  },
  {
    id: 'tab.next',
    title: 'command_tab_next',
    category: 'view',
    keybinding: 'Alt+PageDown',
    when: onTab,
    run: (services) => stepTab(services, 1),
  },
  {
    id: 'tab.previous',
    title: 'command_tab_previous',
    category: 'view',
    keybinding: 'Alt+PageUp',
    when: onTab,
    run: (services) => stepTab(services, -1),
  },
  {
    id: 'tab.back',
    title: 'command_tab_back',
    category: 'view',
    keybinding: 'Alt+,',
    menus: ['tab'],
    icon: 'chevron-left',
    when: onTab,
    run: ({ session }) => session.step(-1),
  },
  {
    id: 'tab.forward',
    title: 'command_tab_forward',
    category: 'view',
    keybinding: 'Alt+.',
    menus: ['tab'],
    icon: 'chevron-right',
    when: onTab,
    run: ({ session }) => session.step(1),
  },
  {
    id: 'tab.shiftBack',
    title: 'command_tab_shiftBack',
    category: 'view',
    keybinding: 'Alt+Shift+,',
    when: onTab,
    run: (services) => shiftTab(services, -1),
  },
  {
    id: 'tab.shiftForward',
    title: 'command_tab_shiftForward',
    category: 'view',
    keybinding: 'Alt+Shift+.',
    when: onTab,
    run: (services) => shiftTab(services, 1),
  },
  {
    id: 'group.splitRight',
    title: 'command_group_splitRight',
    category: 'view',
    keybinding: 'Alt+R',
    menus: ['tab'],
    icon: 'split',
    when: onTab,
    run: (services) => splitTo(services, 'right'),
  },
  {
    id: 'group.splitDown',
    title: 'command_group_splitDown',
    category: 'view',
    keybinding: 'Alt+Shift+R',
    menus: ['tab'],
    icon: 'panel-bottom',
    when: onTab,
    run: (services) => splitTo(services, 'down'),
  },
  {
    id: 'group.moveOver',
    title: 'command_group_moveOver',
    category: 'view',
    keybinding: 'Alt+O',
    menus: ['tab'],
    when: onTab,
    run: moveOver,
  },
  {
    id: 'group.next',
    title: 'command_group_next',
    category: 'view',
    keybinding: 'Alt+Shift+PageDown',
    when: beside,
    run: (services) => stepGroup(services, 1),
  },
  {
    id: 'group.previous',
    title: 'command_group_previous',
    category: 'view',
    keybinding: 'Alt+Shift+PageUp',
    when: beside,
    run: (services) => stepGroup(services, -1),
  },
  {
    id: 'group.join',
    title: 'command_group_join',
    category: 'view',
    menus: ['tab'],
    when: beside,
    run: joinGroups,
  },
];
