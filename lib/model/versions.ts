import { type Changes, type Fields, resolveField } from './field';
import type { HistoryEntry, RecordedOp } from './history';
import type { Json } from './json';
import type { Shape } from './shape';

/** One field that a step changed; undefined where it did not exist. */
export interface FieldChange {
  readonly key: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** One step of a record's history. */
export interface RecordVersion {
  readonly commit: string;
  /** ms since 1970 */
  readonly at: number;
  readonly changes: readonly FieldChange[];
  /** Every field as it stood after this step. */
  readonly state: Changes;
}

/** What is about the record and not in it: a version brought back leaves it as it is. */
const aside = new Set(['trashedAt', 'read', 'savedAt', 'origin', 'images', 'more']);

const same = (a: Json | undefined, b: Json | undefined) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The versions a record went through, oldest first, from its history in any order. Steps that came to nothing,
 * since a concurrent edit won, and those about read marks and the like are left out. What no step tells of stood from the beginning as it does now (`fields`).
 */
export function versionsIn(entries: readonly HistoryEntry[], fields: Fields): RecordVersion[] {
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  const ops = new Map<string, RecordedOp[]>();
  let state = beginning(sorted, fields);
  return sorted.flatMap(({ commit, at, ops: made }) => {
    const next: Record<string, Json> = { ...state };
    const changes = made.flatMap(({ key }): FieldChange[] => {
      const known = ops.get(key) ?? [];
      known.push(...made.filter((op) => op.key === key));
      ops.set(key, known);
      const after = resolveField(known)?.x;
      if (after === undefined || same(after, state[key])) return [];
      next[key] = after;
      return [{ key, before: state[key], after }];
    });
    state = next;
    return changes.some(({ key }) => !aside.has(key)) ? [{ commit, at, changes, state }] : [];
  });
}

/** Every field as it stood before the first step that is known. */
function beginning(entries: readonly HistoryEntry[], fields: Fields): Changes {
  const first = new Map<string, Json | undefined>();
  for (const { ops } of entries) for (const { key, was } of ops) if (!first.has(key)) first.set(key, was);
  const state: Record<string, Json> = {};
  for (const [key, { x }] of Object.entries(fields)) if (!first.has(key)) state[key] = x;
  for (const [key, was] of first) if (was !== undefined) state[key] = was;
  return state;
}

/** The fields in which one state differs from another, without those that are about the record and not in it. */
export function differences(before: Changes, after: Changes): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    aside.has(key) || same(before[key], after[key]) ? [] : [{ key, before: before[key], after: after[key] }],
  );
}

/**
 * The changes that bring an earlier state back. What did not exist then is taken out: entries of sets, parts of lists.
 */
export function restoring(now: Changes, then: Changes, { sets, lists }: Shape): Changes {
  const changes: Record<string, Json> = {};
  for (const { key, after } of differences(now, then)) {
    const [name = '', id = ''] = key.split('/');
    if (after !== undefined) changes[key] = after;
    else if (sets.includes(name)) changes[key] = false;
    else if (lists.includes(name) && now[`${name}/${id}/removed`] === false) changes[`${name}/${id}/removed`] = true;
  }
  return changes;
}
