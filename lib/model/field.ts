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

/** A field as it stands: the winning value and, in `o`, concurrent values nobody has dismissed yet, best first. */
export interface Register extends Held {
  readonly o?: readonly Held[];
}

/** A record as it is stored: a flat map from field key (`title`, `principles/<id>`, `highlights/<id>/note`) to register. */
export type Fields = Readonly<Record<string, Register>>;

/** New values by field key. */
export type Changes = Readonly<Record<string, Json>>;

const text = (x: Json) => JSON.stringify(x);
export const sameVersion = (a: Version, b: Version) => a[0] === b[0] && a[1] === b[1] && a[2] === b[2];

/**
 * Total order of two values of one field; positive when `a` wins: more edits; then `true` over `false` (so adding a tag
 * beats removing it); then the later clock, the greater device name, the greater JSON text (a cloned profile can tie on
 * all of the others).
 */
export function compareHeld(a: Held, b: Held): number {
  if (a.v[0] !== b.v[0]) return a.v[0] - b.v[0];
  if (typeof a.x === 'boolean' && typeof b.x === 'boolean' && a.x !== b.x) return a.x ? 1 : -1;
  if (a.v[1] !== b.v[1]) return a.v[1] - b.v[1];
  if (a.v[2] !== b.v[2]) return a.v[2] > b.v[2] ? 1 : -1;
  const [left, right] = [text(a.x), text(b.x)];
  return left === right ? 0 : left > right ? 1 : -1;
}

/**
 * The register that a set of ops on one field comes to, in whatever order they are given. A value that no op replaces
 * is a leaf; the greatest leaf wins, the others stay visible as other versions unless they say the same.
 */
export function resolveField(ops: readonly Op[]): Register | undefined {
  const replaced = new Set(ops.flatMap((op) => op.p.map(text as (v: Version) => string)));
  const leaves = ops.filter((op) => !replaced.has(JSON.stringify(op.v))).map(({ x, v }): Held => ({ x, v }));
  leaves.sort((a, b) => compareHeld(b, a));
  const [winner, ...rest] = leaves;
  if (!winner) return undefined;
  const seen = new Set([text(winner.x)]);
  const others = rest.filter(({ x }) => !seen.has(text(x)) && seen.add(text(x)));
  return others.length > 0 ? { ...winner, o: others } : winner;
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
