import type { Command, MenuPlace } from './command';
import type { Context } from './services';

/**
 * What a menu begins with, and ends with, each apart from the rest by a line: what opens something, what marks it; then, by
 * itself, what uses it somewhere; what arranges it, what looks back at it, and last what takes it away.
 */
const [open, mark, use, place, look, away] = [0, 1, 2, 3, 4, 5] as const;
type Group = 0 | 1 | 2 | 3 | 4 | 5;

const groups: ReadonlyMap<string, Group> = new Map<string, Group>(
  (
    [
      [open, 'clip.open clip.openOriginal clip.toggleRead practice.open practice.openLink person.open person.openLink'],
      [open, 'person.openSeen session.open session.host thread.open thread.source health.open evidence.open'],
      [open, 'tab.close tab.closeOthers tab.closeAll tab.reopen'],
      [mark, 'clip.addPrinciple clip.addTag clip.goToHighlight evidence.like evidence.unlike tab.keep tab.pin'],
      [mark, 'thread.tried thread.notTried thread.later'],
      [place, 'group.splitRight group.splitDown group.moveOver group.join principle.up principle.down'],
      [look, 'record.versions tab.back tab.forward'],
      [away, 'evidence.off'],
    ] as const
  ).flatMap(([group, ids]) => ids.split(' ').map((id): [string, Group] => [id, group])),
);

/** The commands that have a place of their own in menus. */
export const placedInMenus: readonly string[] = [...groups.keys()];

/** Whether a command takes away what it acts on, as its picture or its place says: it stands last in menus and looks it. */
export const takesAway = ({ id, icon }: Command): boolean => icon === 'trash' || groups.get(id) === away;

/** What a menu offers where it opens, in its groups. */
export function inMenu(commands: readonly Command[], at: MenuPlace, context: Context): readonly Command[][] {
  const offered = commands.filter(({ menus, when }) => menus?.includes(at) && (when?.(context) ?? true));
  const byGroup = Map.groupBy(offered, (command) => (takesAway(command) ? away : (groups.get(command.id) ?? use)));
  return [...byGroup].sort(([one], [other]) => one - other).map(([, group]) => group);
}
