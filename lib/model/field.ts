import type { Json } from './json';

/**
 * A field's version: how often it was edited, when (ms since 1970, this device's clock) and on which device.
 * The edit count comes first, so causality never depends on clocks.
 */
export type Version = readonly [edits: number, time: number, device: string];

/** One change of one field. `p` are the versions it replaces (none for a first value). */
export interface Op {
  readonly key: string;
  readonly x: Json;
  readonly v: Version;
  readonly p: readonly Version[];
}

export interface Held {
  readonly x: Json;
  readonly v: Version;
}

/** A field as it stands: the winning value and, in `o`, every other value that no edit replaced yet, best first. */
export interface Register extends Held {
  readonly o?: readonly Held[];
}

/** A record as it is stored: a flat map from field key (`title`, `principles/<id>`, `highlights/<id>/note`) to register. */
export type Fields = Readonly<Record<string, Register>>;

/** New values by field key. */
export type Changes = Readonly<Record<string, Json>>;

const text = (x: Json) => JSON.stringify(x);
export const sameVersion = (a: Version, b: Version) => a[0] === b[0] && a[1] === b[1] && a[2] === b[2];

/** Values of other types stand between the two, or three values could each win over the next. */
const rank = (x: Json) => (x === true ? 2 : x === false ? 0 : 1);

/**
 * Total order of two values of one field; positive when `a` wins: more edits; then `true` over `false` (so adding a tag
 * beats removing it); then the later clock, the greater device name, the greater JSON text (a cloned profile can tie on
 * all of the others).
 */
export function compareHeld(a: Held, b: Held): number {
  if (a.v[0] !== b.v[0]) return a.v[0] - b.v[0];
  if (rank(a.x) !== rank(b.x)) return rank(a.x) - rank(b.x);
  if (a.v[1] !== b.v[1]) return a.v[1] - b.v[1];
  if (a.v[2] !== b.v[2]) return a.v[2] > b.v[2] ? 1 : -1;
  const [left, right] = [text(a.x), text(b.x)];
  return left === right ? 0 : left > right ? 1 : -1;
}

/** The values that lost to a concurrent one and say something else: what a person sees as other versions. */
export function othersOf(register: Register): Held[] {
  if (!register.o) return [];
  const seen = new Set([text(register.x)]);
  return register.o.filter(({ x }) => !seen.has(text(x)) && seen.add(text(x)));
}

/** The register of some unreplaced values of one field: the greatest wins. The same value given twice counts once. */
export function registerOf(leaves: readonly Held[]): Register | undefined {
  const sorted = leaves.map(({ x, v }): Held => ({ x, v })).sort((a, b) => compareHeld(b, a));
  const [winner, ...rest] = sorted.filter((held, i) => i === 0 || compareHeld(held, sorted[i - 1] as Held) !== 0);
  if (!winner) return undefined;
  return rest.length > 0 ? { ...winner, o: rest } : winner;
}

/**
 * The register that a set of ops on one field comes to, in whatever order they are given. A value that no op replaces
 * is a leaf; the greatest leaf wins, the others stay beside it until an edit replaces them.
 */
export function resolveField(ops: readonly Op[]): Register | undefined {
  const replaced = new Set(ops.flatMap((op) => op.p.map(text as (v: Version) => string)));
  return registerOf(ops.filter((op) => !replaced.has(JSON.stringify(op.v))));
}

/** Every field that a set of ops on one record comes to. */
export function resolveFields(ops: readonly Op[]): Fields {
  const byKey = new Map<string, Op[]>();
  for (const op of ops) {
    const list = byKey.get(op.key);
    if (list) list.push(op);
    else byKey.set(op.key, [op]);
  }
  const fields: Record<string, Register> = {};
  for (const [key, list] of byKey) {
    const register = resolveField(list);
    if (register) fields[key] = register;
  }
  return fields;
}

/** The values alone, without their versions. */
export function valuesOf(fields: Fields): Changes {
  return Object.fromEntries(Object.entries(fields).map(([key, register]) => [key, register.x]));
}
