import type { Fields, Json, RecordedOp, RecordId, Register } from '../model';
import { foldName } from '../search';

/** Whose places among the people of notes go. */
export interface Gone {
  readonly erase: readonly RecordId[];
  readonly names: readonly string[];
}

const place = /^people\/([^/]+)\/(person|names|sign|word|organisation|there|removed)$/;

/** What is left of a place among the people of a note: that there was one. */
const left: Readonly<Record<string, Json>> = {
  person: null,
  names: [],
  sign: '',
  word: '',
  organisation: '',
  there: false,
  removed: true,
};

/**
 * The fields of a note's people that say something of who is gone, with what they become: of an entry that is erased the
 * whole place; of somebody without an entry, too, who bears the name; of anybody else the name alone.
 */
export function goneFrom(fields: Fields, gone: Gone): ReadonlyMap<string, Json> {
  const parts = partsOf(fields, gone);
  const changed = new Map<string, Json>();
  for (const [key, register] of Object.entries(fields)) {
    const [, part = '', field = ''] = place.exec(key) ?? [];
    if (!part) continue;
    const after = parts.has(part)
      ? (left[field] ?? null)
      : field === 'names'
        ? withoutNames(register.x, gone)
        : register.x;
    if (JSON.stringify(after) !== JSON.stringify(register.x)) changed.set(key, after);
    else if (register.o && cleanRegister(key, register, gone) !== register) changed.set(key, after);
  }
  return changed;
}

function partsOf(fields: Fields, { erase, names }: Gone): ReadonlySet<string> {
  const folded = new Set(names.map(foldName));
  return new Set(
    Object.entries(fields).flatMap(([key, { x }]) => {
      const [, part = '', field = ''] = place.exec(key) ?? [];
      if (!part) return [];
      if (erase.includes(`person:${part}`)) return part;
      const nobody = !fields[`people/${part}/person`]?.x;
      const bears = Array.isArray(x) && x.some((name) => folded.has(foldName(`${name}`)));
      return field === 'names' && nobody && bears ? part : [];
    }),
  );
}

/** A register of the people of a note with nothing of who is gone in what lost to it. */
export function cleanRegister(key: string, register: Register, gone: Gone): Register {
  const o = register.o?.map((held) => {
    const x = cleanValue(key, held.x, gone);
    return x === held.x ? held : { ...held, x };
  });
  return o?.some((held, at) => held !== register.o?.[at]) ? { ...register, o } : register;
}

/** A step of the history of a note's people without who is gone; the same one where it says nothing of them. */
export function cleanPeopleOp<T extends RecordedOp>(op: T, gone: Gone): T {
  const x = cleanValue(op.key, op.x, gone);
  const was = op.was === undefined ? undefined : cleanValue(op.key, op.was, gone);
  if (x === op.x && was === op.was) return op;
  return was === undefined ? { ...op, x } : { ...op, x, was };
}

function cleanValue(key: string, value: Json, gone: Gone): Json {
  const [, part = '', field = ''] = place.exec(key) ?? [];
  if (!part) return value;
  const after = gone.erase.includes(`person:${part}`)
    ? (left[field] ?? null)
    : field === 'names'
      ? withoutNames(value, gone)
      : value;
  return JSON.stringify(after) === JSON.stringify(value) ? value : after;
}

function withoutNames(value: Json, { names }: Gone): Json {
  if (!Array.isArray(value)) return value;
  const folded = new Set(names.map(foldName));
  return value.filter((name) => !folded.has(foldName(`${name}`)));
}
