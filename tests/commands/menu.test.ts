import { expect, test } from 'vitest';
import { commands } from '../../lib/commands';
import { inMenu, placedInMenus } from '../../lib/commands/menu';
import type { Context } from '../../lib/commands/services';

const context: Context = {
  activeKind: 'clip',
  activeRecord: 'clip:a',
  selection: ['clip:a'],
  typing: false,
  trash: false,
  tabs: 3,
};
const ids = (groups: ReturnType<typeof inMenu>) => groups.map((group) => group.map(({ id }) => id));

test('the menu of a clip opens first, then marks, then uses, looks back, and takes away last', () => {
  const groups = ids(inMenu(commands, 'clip', context));
  expect(groups[0]).toEqual(['clip.open', 'clip.toggleRead', 'clip.openOriginal']);
  expect(groups[1]).toEqual(expect.arrayContaining(['clip.addPrinciple', 'clip.addTag']));
  expect(groups.at(-2)).toEqual(['record.versions']);
  expect(groups.at(-1)).toEqual(['clip.delete']);
});

test('a tab’s menu closes one, the others or all', () => {
  const [first] = ids(inMenu(commands, 'tab', context));
  expect(first).toEqual(['tab.close', 'tab.closeOthers', 'tab.closeAll']);
  expect(ids(inMenu(commands, 'tab', { ...context, tabs: 1 }))[0]).toEqual(['tab.close', 'tab.closeAll']);
});

test('what has a place in menus is a command that shows in one', () => {
  const shown = new Set(commands.filter(({ menus }) => menus).map(({ id }) => id));
  expect(placedInMenus.filter((id) => !shown.has(id))).toEqual([]);
});
