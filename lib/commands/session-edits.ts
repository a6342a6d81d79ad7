import { breakoutsOf, mainBlocks, minutesOf, mostMinutes } from '../facilitate/agenda';
import {
  type AgendaBlock,
  type AgendaKind,
  type AgendaSession,
  type Changes,
  createPartId,
  type Edit,
  flattenPart,
  type PrincipleId,
} from '../model';
import { blankBlock } from '../model/new-session';
import { placeAt } from './order';
import { sessionLooks } from './session-looks';

/** Edits of the blocks of a session, each one step a person takes and can take back. All pure. */

type Did = 'edit' | 'add' | 'drop' | 'move' | 'minutes';
const edit = (session: AgendaSession, did: Did, changes: Changes): Edit => ({
  title: `did_session_${did}`,
  subject: [session.title],
  changes: { [session.id]: changes },
});

export const blockIn = ({ blocks }: AgendaSession, id: string): AgendaBlock | undefined =>
  blocks.find((block) => block.id === id);

/** Those a block stands among: the breakouts of its block, else the blocks that have a time of their own. */
export function neighboursOf(session: AgendaSession, id: string): AgendaBlock[] {
  const main = mainBlocks(session);
  const parent = main.some((block) => block.id === id) ? '' : (blockIn(session, id)?.parent ?? '');
  return parent === '' ? main : breakoutsOf(session, parent);
}

/** What a new block begins with. */
export type NewBlock = Partial<Omit<AgendaBlock, 'id' | 'order' | 'removed'>> & Pick<AgendaBlock, 'kind'>;

/** Where a new block goes: behind another one, at a place among its own (0 …), or, null, at the end. */
export type BlockPlace = string | number | null;

/** A new block at a place, or as the last breakout of its `parent`; with order keys, for others too where they must be anew. */
export function freshBlock(
  session: AgendaSession,
  fresh: NewBlock,
  place: BlockPlace,
): { block: AgendaBlock; orders: ReadonlyMap<string, string> } {
  const id = createPartId();
  const list = fresh.parent ? breakoutsOf(session, fresh.parent) : mainBlocks(session);
  const behind = list.findIndex((each) => each.id === place);
  const index = typeof place === 'number' ? Math.min(place, list.length) : behind < 0 ? list.length : behind + 1;
  const orders = placeAt(list, id, index);
  return { block: { ...blankBlock, ...given(fresh), id, order: orders.get(id) ?? '' }, orders };
}

export function addBlock(session: AgendaSession, fresh: NewBlock, place: BlockPlace): Edit & { added: string } {
  const { block, orders } = freshBlock(session, fresh, place);
  const changes = { ...ordered(orders, block.id), ...flattenPart('blocks', block) };
  return { ...edit(session, 'add', changes), added: block.id };
}

/** Minutes and format of a kind, unless others are meant. */
const given = (fresh: NewBlock) => ({
  ...{ minutes: sessionLooks[fresh.kind].minutes, format: sessionLooks[fresh.kind].format },
  ...fresh,
});

/** Order keys of others that had to be written anew. */
const ordered = (orders: ReadonlyMap<string, string>, but: string): Record<string, string> =>
  Object.fromEntries([...orders].flatMap(([id, order]) => (id === but ? [] : [[`blocks/${id}/order`, order]])));

/** Puts a block at a place among its own; `index` counts without it. Null where it stands there already. */
export function placeBlock(session: AgendaSession, id: string, index: number): Edit | null {
  const list = neighboursOf(session, id);
  const from = list.findIndex((each) => each.id === id);
  if (from < 0 || index === from || index < 0 || index >= list.length) return null;
  const orders = placeAt(list, id, index);
  return edit(session, 'move', Object.fromEntries([...orders].map(([each, order]) => [`blocks/${each}/order`, order])));
}

/** One step up or down among its own; null at the ends. */
export const stepBlock = (session: AgendaSession, id: string, by: -1 | 1): Edit | null =>
  placeBlock(session, id, neighboursOf(session, id).findIndex((each) => each.id === id) + by);

/** Takes a block away, its breakouts with it. */
export function dropBlock(session: AgendaSession, id: string): Edit {
  const gone = [id, ...breakoutsOf(session, id).map((each) => each.id)];
  return edit(session, 'drop', Object.fromEntries(gone.map((each) => [`blocks/${each}/removed`, true])));
}

/** The same block once more behind it, its breakouts too. A fixed start is not copied: both would begin at once. */
export function copyBlock(session: AgendaSession, id: string): (Edit & { added: string }) | null {
  const block = blockIn(session, id);
  if (!block) return null;
  const made = addBlock(session, { ...block, at: '' }, id);
  const changes: Record<string, Changes[string]> = { ...made.changes[session.id] };
  for (const inside of breakoutsOf(session, id)) {
    const copy: AgendaBlock = { ...inside, id: createPartId(), parent: made.added };
    Object.assign(changes, flattenPart('blocks', copy));
  }
  return { ...edit(session, 'add', changes), added: made.added };
}

/** Gives a block minutes, whole ones from 0 to a week. */
export const setMinutes = (session: AgendaSession, id: string, minutes: number): Edit =>
  edit(session, 'minutes', { [`blocks/${id}/minutes`]: minutesOf({ minutes }) });

/** So many minutes more or less; null where that changes nothing. */
export function addMinutes(session: AgendaSession, id: string, more: number): Edit | null {
  const block = blockIn(session, id);
  if (!block) return null;
  const minutes = minutesOf({ minutes: Math.min(mostMinutes, minutesOf(block) + more) });
  return minutes === block.minutes ? null : setMinutes(session, id, minutes);
}

/** Makes a block run beside others in the one above it; null where there is none, and where it has breakouts of its own. */
export function intoBreakout(session: AgendaSession, id: string): Edit | null {
  const main = mainBlocks(session);
  const above = main[main.findIndex((each) => each.id === id) - 1];
  if (above?.parent !== '' || breakoutsOf(session, id).length > 0) return null;
  const order = placeAt(breakoutsOf(session, above.id), id, Number.POSITIVE_INFINITY).get(id) ?? '';
  return edit(session, 'move', {
    [`blocks/${id}/parent`]: above.id,
    [`blocks/${id}/at`]: '',
    [`blocks/${id}/order`]: order,
  });
}

/** Gives a breakout a time of its own, behind the block it ran in; null for a block that has one. */
export function outOfBreakout(session: AgendaSession, id: string): Edit | null {
  const main = mainBlocks(session);
  const home = main.findIndex((each) => each.id === blockIn(session, id)?.parent);
  if (home < 0 || main.some((each) => each.id === id)) return null;
  const orders = placeAt(main, id, home + 1);
  return edit(session, 'move', {
    ...ordered(orders, id),
    [`blocks/${id}/parent`]: '',
    [`blocks/${id}/order`]: orders.get(id) ?? '',
  });
}

/** Marks a block with a principle, or takes the mark off. */
export function togglePrinciple(session: AgendaSession, id: string, principle: PrincipleId): Edit | null {
  const block = blockIn(session, id);
  if (!block) return null;
  const on = block.principles.some((each) => each === principle);
  const principles = on ? block.principles.filter((each) => each !== principle) : [...block.principles, principle];
  return edit(session, 'edit', { [`blocks/${id}/principles`]: principles });
}

/** Which kind a block is of; a break is one in its format, too. */
export function setKind(session: AgendaSession, id: string, kind: AgendaKind): Edit {
  const format = kind === 'break' || kind === 'buffer' ? { [`blocks/${id}/format`]: 'break' } : {};
  return edit(session, 'edit', { [`blocks/${id}/kind`]: kind, ...format });
}

/** Any other field of a session. */
export const setFields = (session: AgendaSession, changes: Changes): Edit => edit(session, 'edit', changes);
