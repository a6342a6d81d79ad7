import {
  type Fields,
  type Held,
  type Json,
  type RecordedOp,
  type Register,
  registerOf,
  sameVersion,
  type Version,
} from '../model';

export interface Stamp {
  /** ms since 1970 */
  readonly now: number;
  readonly device: string;
}

/** A new value for a field; `base` is the version its writer was looking at, where that is not the stored one. */
export interface FieldEdit {
  readonly key: string;
  readonly x: Json;
  readonly base?: Version;
  /** Replaces every unreplaced value, whatever it says. */
  readonly settles?: boolean;
}

const text = (x: Json) => JSON.stringify(x);

/** Every unreplaced value of a field, the winner first. */
export function leavesOf(register: Register | undefined): Held[] {
  return register ? [{ x: register.x, v: register.v }, ...(register.o ?? [])] : [];
}

/**
 * The op that an edit comes to; null when the field already says so. It replaces the standing value and whoever says
 * the same, or what its writer saw. Its clock is later than anything in the field, even when the device's stepped back.
 */
export function opOf(register: Register | undefined, edit: FieldEdit, stamp: Stamp): RecordedOp | null {
  if (register && !edit.settles && text(register.x) === text(edit.x)) return null;
  const leaves = leavesOf(register);
  const stale = !edit.settles && edit.base && !(register && sameVersion(register.v, edit.base));
  const known = leaves.filter(({ x }) => edit.settles || text(x) === text(register?.x ?? null));
  const replaced = stale && edit.base ? [edit.base] : known.map(({ v }) => v);
  const edits = (stale ? edit.base?.[0] : register?.v[0]) ?? 0;
  const time = Math.max(stamp.now, ...leaves.map(({ v }) => v[1] + 1));
  const op: RecordedOp = { key: edit.key, x: edit.x, v: [edits + 1, time, stamp.device], p: replaced };
  return register ? { ...op, was: register.x } : op;
}

/** The register after an op that nothing known replaces. */
export function applyOp(register: Register | undefined, op: RecordedOp): Register {
  const kept = leavesOf(register).filter(({ v }) => !op.p.some((replaced) => sameVersion(replaced, v)));
  return registerOf([...kept, { x: op.x, v: op.v }]) as Register;
}

/** The fields after some ops that nothing known replaces. */
export function applyOps(fields: Fields, ops: readonly RecordedOp[]): Fields {
  const next: Record<string, Register> = { ...fields };
  for (const op of ops) next[op.key] = applyOp(next[op.key], op);
  return next;
}

/** An op that replaces these versions too; the same object where it did already. */
export function withReplaced(op: RecordedOp, versions: readonly Version[]): RecordedOp {
  const more = versions.filter((version) => !op.p.some((known) => sameVersion(known, version)));
  return more.length > 0 ? { ...op, p: [...op.p, ...more] } : op;
}
