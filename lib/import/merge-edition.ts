import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import {
  type Changes,
  type Digest,
  type DigestItem,
  type DigestSection,
  type HistoryEntry,
  type Json,
  type RecordId,
  shapes,
  unflatten,
} from '../model';

/** Something of a digest or of a page in it that its maker and somebody here changed, each in another way, since it came the last time. */
export interface Conflict {
  readonly record: RecordId;
  /** The field: the same at every look. */
  readonly key: string;
  readonly what: 'page' | 'title' | 'oneMinute' | 'section' | 'words' | 'other';
  /** What each says, to be read; empty for what was taken out. */
  readonly mine: string;
  readonly theirs: string;
  /** What is to be written where theirs is chosen. */
  readonly take: Changes;
}

/** A digest three times: as it came last, as it stands here, and as it comes now. */
export interface Sides {
  /** What is not known of it any more is missing. */
  readonly base: Partial<Digest> | null;
  readonly mine: Digest;
  readonly theirs: Digest;
}

type Part = DigestSection | DigestItem;
type Fields = { readonly [name: string]: Json | undefined };

/**
 * The digest as it was when it came last, from its history: `received` is written with every edition, and by nothing else. Null where the history
 * does not go back that far.
 */
export function baseOf({ id }: Pick<Digest, 'id'>, versions: readonly HistoryEntry[]): Partial<Digest> | null {
  const came = versions.findIndex(({ ops }) => ops.some(({ key }) => key === 'received'));
  if (came < 0) return null;
  const values: Record<string, Json> = {};
  for (const { ops } of versions.slice(came).toReversed()) for (const { key, x } of ops) values[key] = x;
  return unflatten(id, values, shapes.digest) as unknown as Partial<Digest>;
}

/**
 * A later edition of a digest that is here: what only its maker changed comes in, what somebody here changed stays, and what both changed is asked.
 * Parts are known by what they show, and where that changed by what stands at their place.
 */
export function mergeEdition({ base, mine, theirs }: Sides): { changes: Changes; conflicts: Conflict[] } {
  const merge = new Merge(mine.id);
  const known = base ?? {};
  for (const name of ['title', 'oneMinute', 'language', 'period', 'release', 'more'] as const)
    merge.field(name, [known[name], mine[name], theirs[name]] as (Json | undefined)[]);
  const sections = paired(known.sections ?? mine.sections, theirs.sections, sectionKeys);
  const named = new Map(sections.map(({ id, part }) => [part.id, id]));
  const moved = theirs.items.map((item) => ({ ...item, section: named.get(item.section) ?? item.section }));
  const items = paired(known.items ?? mine.items, moved, itemKeys);
  merge.parts('sections', { base: known.sections, mine: mine.sections, theirs: sections });
  merge.parts('items', { base: known.items, mine: mine.items, theirs: items });
  const came = { origin: theirs.origin, received: theirs.received ?? null } as unknown as Changes;
  return { changes: { ...merge.changes, ...came, trashedAt: null }, conflicts: merge.conflicts };
}

/** What a part is known by, the surest first. */
const sectionKeys = [
  ({ kind, principle, title }: DigestSection) => JSON.stringify([kind ?? '', principle, title]),
  ({ kind, principle }: DigestSection) => JSON.stringify([kind ?? '', principle]),
] as const;
const itemKeys = [
  ({ source, words, section }: DigestItem) => (source ? JSON.stringify(source) : JSON.stringify([section, words])),
  ({ source, section }: DigestItem) => (source ? JSON.stringify(source) : section),
] as const;

interface Paired<P> {
  /** Under which id it stands here. */
  readonly id: string;
  readonly part: P;
}

/** Parts that come, each under the id of the one it was; a new one keeps its own. */
function paired<P extends Part>(
  before: readonly P[],
  now: readonly P[],
  keys: readonly ((part: P) => string)[],
): Paired<P>[] {
  const ids = new Map<P, string>();
  const free = new Set(before);
  for (const keyOf of keys) {
    const waiting = Map.groupBy(free, keyOf);
    for (const part of now) {
      const was = ids.has(part) ? undefined : waiting.get(keyOf(part))?.shift();
      if (!was) continue;
      ids.set(part, was.id);
      free.delete(was);
    }
  }
  return now.map((part) => ({ id: ids.get(part) ?? part.id, part }));
}

interface Lists<P> {
  readonly base: readonly P[] | undefined;
  readonly mine: readonly P[];
  readonly theirs: readonly Paired<P>[];
}

/** Gathers what is written of one digest, and what is asked. */
class Merge {
  readonly changes: Record<string, Json> = {};
  readonly conflicts: Conflict[] = [];

  constructor(private readonly id: Digest['id']) {}

  /** One field as it came last, stands here and comes now. Says the same to who never changed it. */
  field(key: string, [base, mine, theirs]: readonly (Json | undefined)[], what = whatOf(key)): void {
    if (theirs === undefined || same(theirs, base) || same(theirs, mine)) return;
    if (same(mine, base) || mine === undefined) this.changes[key] = theirs;
    else
      this.conflicts.push({
        record: this.id,
        key,
        what,
        mine: textOf(mine),
        theirs: textOf(theirs),
        take: { [key]: theirs },
      });
  }

  parts<P extends Part>(list: 'sections' | 'items', { base = [], mine, theirs }: Lists<P>): void {
    const before = new Map(base.map((part) => [part.id, part]));
    const here = new Map(mine.map((part) => [part.id, part]));
    const coming = new Set(theirs.map(({ id }) => id));
    const orders = ordersOf(list, mine, theirs);
    for (const { id, part } of theirs) {
      const [was, now] = [before.get(id), here.get(id)];
      const order = orders.get(id);
      const fields = fieldsOf({ ...part, ...(order !== undefined && { order }) });
      if (now) this.#part(`${list}/${id}`, { was, now, fields });
      else if (!was) Object.assign(this.changes, prefixed(`${list}/${id}`, { ...fields, removed: false }));
      else if (!sameWords(was, part)) this.#removedHere(`${list}/${id}`, { ...fields, removed: false });
    }
    for (const [id, was] of before) {
      const now = here.get(id);
      if (!now || coming.has(id)) continue;
      if (sameWords(was, now)) this.changes[`${list}/${id}/removed`] = true;
      else
        this.conflicts.push({
          record: this.id,
          key: `${list}/${id}/removed`,
          what: whatOf(list),
          mine: wordsOf(now),
          theirs: '',
          take: { [`${list}/${id}/removed`]: true },
        });
    }
  }

  #part(place: string, { was, now, fields }: { was: Part | undefined; now: Part; fields: Fields }): void {
    const [before, here] = [was ? fieldsOf(was) : {}, fieldsOf(now)];
    for (const [name, value] of Object.entries(fields))
      if (name === 'order') {
        if (!same(value, here.order)) this.changes[`${place}/order`] = value as Json;
      } else if (!isNone(name, value) || !isNone(name, before[name]))
        this.field(`${place}/${name}`, [before[name], here[name], value]);
  }

  /** Taken out here, and changed by its maker. */
  #removedHere(place: string, fields: Fields): void {
    const theirs = wordsOf(fields as unknown as Part);
    this.conflicts.push({
      record: this.id,
      key: `${place}/removed`,
      what: whatOf(place),
      mine: '',
      theirs,
      take: prefixed(place, fields),
    });
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What a part need not have. That it has none any more is a change; that it never had one is none. */
const perhaps: ReadonlySet<string> = new Set(['image', 'event', 'language']);
const isNone = (name: string, value: Json | undefined): boolean => perhaps.has(name) && (value ?? '') === '';

/** A value to be read: of a picture what it says, of an event when and where it is. */
function textOf(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  const { alt, start, place } = value as { alt?: string; start?: string; place?: string };
  if (alt !== undefined) return `${alt}`;
  return start === undefined ? JSON.stringify(value) : [start, place].filter(Boolean).join(', ');
}

const wordsOf = (part: Part): string => ('title' in part && part.title ? `${part.title}\n${part.words}` : part.words);
const sameWords = (a: Part, b: Part): boolean => wordsOf(a).trim() === wordsOf(b).trim();

/** The fields of a part but its id and that it is there. */
function fieldsOf(part: Part): Fields {
  const { id: _id, removed: _removed, ...fields } = part;
  return fields as unknown as Fields;
}

const prefixed = (place: string, fields: Fields): Changes =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[`${place}/${name}`, value]])),
  );

function whatOf(key: string): Conflict['what'] {
  if (key === 'title' || key === 'oneMinute') return key;
  if (key.startsWith('sections')) return 'section';
  return key.startsWith('items') ? 'words' : 'other';
}

/**
 * The order of the parts that come among those that stand here: parts that are here stay where they are, a new one stands behind what it stands behind in
 * what comes.
 */
function ordersOf<P extends Part>(
  list: 'sections' | 'items',
  mine: readonly P[],
  theirs: readonly Paired<P>[],
): Map<string, string> {
  const groupOf = (part: Part) => (list === 'items' && 'section' in part ? part.section : '');
  const orders = new Map(mine.map((part) => [part.id, part.order]));
  for (const [group, coming] of Map.groupBy(theirs, ({ part }) => groupOf(part))) {
    const row = mine.filter((part) => groupOf(part) === group).map(({ id }) => id);
    let before: string | undefined;
    for (const { id } of coming) {
      if (!row.includes(id)) row.splice(before === undefined ? 0 : row.indexOf(before) + 1, 0, id);
      before = id;
    }
    keyed(row, orders);
  }
  return orders;
}

/** Gives every id of a row an order: those that have one in rising order keep it. */
function keyed(row: readonly string[], orders: Map<string, string>): void {
  try {
    for (const [at, id] of row.entries()) {
      if (orders.has(id)) continue;
      const next = row.slice(at + 1).find((other) => orders.has(other));
      const before = at > 0 ? (orders.get(row[at - 1] ?? '') ?? null) : null;
      orders.set(id, generateKeyBetween(before, next === undefined ? null : (orders.get(next) ?? null)));
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Orders that are none to count on from, or do not rise: a stranger's.
    const fresh = generateNKeysBetween(null, null, row.length);
    for (const [at, id] of row.entries()) orders.set(id, fresh[at] ?? '');
  }
}
