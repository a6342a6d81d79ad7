import { t, tAny } from '../i18n';
import {
  type Changes,
  type Clip,
  changesOf,
  createPrinciple,
  type Edit,
  type Meeting,
  normalizeTag,
  type Principle,
  setKey,
} from '../model';
import { isClip, isMeeting } from './clip-edits';
import type { Command } from './command';
import { orderAtEnd } from './order';
import { textOfPrinciple } from './principle-texts';
import type { Context, Services, Tickable, Ticked } from './services';

type Marked = Clip | Meeting;
type Marks = 'principles' | 'tags';

const titles: Readonly<Record<Marks, readonly [one: string, many: string]>> = {
  principles: ['did_principles_change', 'did_principles_change_many'],
  tags: ['did_tags_change', 'did_tags_change_many'],
};

const onMarked = (context: Context) =>
  !context.trash && context.part === undefined && context.selection.some((id) => isClip(id) || isMeeting(id));

async function markedIn({ repository }: Services, context: Context): Promise<Marked[]> {
  const found = await repository.getMany(context.selection.filter((id) => isClip(id) || isMeeting(id)));
  return found.filter((record) => record !== undefined);
}

/** Whether all of the records, some or none carry a mark. */
export function stateOf(records: readonly Marked[], marks: Marks, mark: string): Tickable<unknown>['state'] {
  const carriers = records.filter((record) => (record[marks] as readonly string[]).includes(mark)).length;
  return carriers === 0 ? 'none' : carriers === records.length ? 'all' : 'some';
}

/** One step that puts marks on all records, and takes others off all of them; null where nothing changes. */
export function marksEdit(records: readonly Marked[], marks: Marks, { on, off }: Ticked<string>): Edit | null {
  const changes: Record<string, Changes> = {};
  for (const record of records) {
    const carried = record[marks] as readonly string[];
    const added = on.filter((mark) => !carried.includes(mark)).map((mark) => [setKey(marks, mark), true] as const);
    const taken = off.filter((mark) => carried.includes(mark)).map((mark) => [setKey(marks, mark), false] as const);
    if (added.length + taken.length > 0) changes[record.id] = Object.fromEntries([...added, ...taken]);
  }
  const changed = records.filter(({ id }) => changes[id]);
  const [first] = changed;
  if (!first) return null;
  const [one, many] = titles[marks];
  if (changed.length === 1) return { title: one, subject: [first.title], changes };
  return { title: many, subject: [String(changed.length)], changes };
}

async function commitAndSay({ repository, notify }: Services, edit: Edit | null): Promise<void> {
  if (!edit) return;
  const commit = await repository.commit(edit);
  notify(tAny(edit.title, ...(edit.subject ?? [])), { undo: commit.id });
}

/** Asks which principles what is selected is to carry; one that is named there for the first time is made with it. */
async function choosePrinciples(services: Services, context: Context): Promise<void> {
  const { repository, pickMany } = services;
  const records = await markedIn(services, context);
  const codebook = await repository.list('principle');
  const made: Principle[] = [];
  const ticked = await pickMany<Principle>(
    t('marks_whichPrinciples'),
    codebook.map((principle) => ({
      label: textOfPrinciple(principle, 'name'),
      detail: textOfPrinciple(principle, 'question'),
      icon: principle.icon,
      value: principle,
      state: stateOf(records, 'principles', principle.id),
    })),
    {
      create: {
        label: (name) => t('marks_newPrinciple', name),
        make(name) {
          const principle = createPrinciple(name.slice(0, 200), orderAtEnd([...codebook, ...made]));
          made.push(principle);
          return principle;
        },
      },
    },
  );
  if (!ticked) return;
  const ids = ({ id }: Principle) => id;
  const edit = marksEdit(records, 'principles', { on: ticked.on.map(ids), off: ticked.off.map(ids) });
  const fresh = ticked.on.filter((principle) => made.includes(principle));
  const born = Object.fromEntries(fresh.map((principle) => [principle.id, changesOf(principle)]));
  await commitAndSay(services, edit && { ...edit, changes: { ...born, ...edit.changes } });
}

/** Asks which tags what is selected is to carry: those it has, those used most, any other by typing. */
async function chooseTags(services: Services, context: Context): Promise<void> {
  const { repository, pickMany } = services;
  const records = await markedIn(services, context);
  const own = records.flatMap(({ tags }) => tags);
  const choiceOf = (tag: string): Tickable<string> => ({
    label: tag,
    icon: 'tag',
    value: tag,
    state: stateOf(records, 'tags', tag),
  });
  const known = [...new Set([...own, ...(await repository.tags(''))])];
  const ticked = await pickMany(t('marks_whichTags'), known.map(choiceOf), {
    create: { label: (name) => t('marks_newTag', normalizeTag(name)), make: normalizeTag },
    more: async (typed) => (await repository.tags(normalizeTag(typed))).map(choiceOf),
  });
  if (!ticked) return;
  const tags = { on: ticked.on.filter(Boolean), off: ticked.off };
  await commitAndSay(services, marksEdit(records, 'tags', tags));
}

export const markCommands: readonly Command[] = [
  {
    id: 'clip.addPrinciple',
    title: 'command_clip_addPrinciple',
    category: 'clip',
    keybinding: 'P',
    menus: ['clip', 'clipList', 'meeting'],
    icon: 'principles',
    when: onMarked,
    run: choosePrinciples,
  },
  {
    id: 'clip.addTag',
    title: 'command_clip_addTag',
    category: 'clip',
    keybinding: 'T',
    menus: ['clip', 'clipList', 'meeting'],
    icon: 'tag',
    when: onMarked,
    run: chooseTags,
  },
];
