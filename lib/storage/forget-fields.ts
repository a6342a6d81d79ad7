import {
  canonicalJson,
  entryOf,
  type Fields,
  type Json,
  type RecordedOp,
  type RecordType,
  type Register,
  setKey,
} from '../model';
import type { NameReplacer } from '../search';
import { cleanRegister as cleanPeople, cleanPeopleOp, type Gone, goneFrom } from './forget-people';

/** What is to be gone: names wherever somebody can be named, and places among the people of notes. */
export interface Cleaning extends Gone {
  /** Null: names stay where they are written, and only the places go. */
  readonly replacer: NameReplacer | null;
}

/**
 * The fields in which somebody can be named by who keeps the library, or credited. What a kept page says itself (its text
 * and the passages quoted from it) is not among them, nor what is an address.
 */
const named: Readonly<Record<RecordType, RegExp>> = {
  clip: /^(title|author|note|excerpt|origin|more)$|^highlights\/[^/]+\/(note|more)$/,
  meeting: /^(title|present|text|note|source|origin|more)$|^lines\/[^/]+\/(words|credit|consent)$/,
  digest:
    /^(title|oneMinute|origin|more)$|^(sections|items)\/[^/]+\/(title|words|hint|image|event|more)$|^letBe\/[^/]+\/reason$/,
  edition: /^title$|^passed\/[^/]+\/reason$/,
  principle: /^(name|definition|looksLike|doesNotLookLike|question|more)$/,
  person: /^(organisation|role|note|consent)$/,
  practice: /^(name|purpose|materials|steps|access|source|wording|licence|licenceNote|madeFrom)$/,
  session:
    /^(title|place|note)$|^blocks\/[^/]+\/(title|goal|steps|materials|lead|shorter|online|silent|note)$|^roles\/[^/]+\/name$|^access\/[^/]+\/words$/,
  tie: /^note$/,
  review:
    /^(title|hosts|learned)$|^answers\/[^/]+\/(words|asked)$|^hunches\/[^/]+\/(condition|outcome|sign)$|^verdicts\/[^/]+\/words$/,
  thread: /^(title|reason)$/,
  health: /^(title|move)$|^(items|questions)\/[^/]+\/words$|^items\/[^/]+\/area$|^answers\/[^/]+\/(words|group)$/,
  settings:
    /^presets\/[^/]+\/(title|sections|blocks\/[^/]+\/(title|note))$|^rules\/[^/]+\/reason$|^questions\/[^/]+\/words$|^filters\/[^/]+\/(title|text|tag)$|^makers\/[^/]+\/(name|organisation)$|^feeds\/[^/]+\/title$|^notes\/[^/]+\/words$/,
};

/** Of values with parts: those that are no words of anybody. */
const notWords = new Set(['key', 'receivedAt', 'release', 'state', 'at', 'format', 'hash', 'data', 'zone']);

/** Of the texts of an edition besides: what a page says itself, and what is no words. */
const notWordsOfEdition = new Set([
  ...notWords,
  ...['quote', 'address', 'site', 'kind', 'language', 'direction', 'publishedAt', 'colour', 'icon'],
  ...['item', 'record', 'part', 'consent', 'period'],
]);

/** A text of an edition with every name in it replaced; null where there is none. */
export function cleanEditionText(content: string, names: NameReplacer): string | null {
  const cleaned = cleanJson(content, names, notWordsOfEdition);
  return cleaned === content ? null : `${cleaned}`;
}

export const mayName = (type: RecordType, key: string): boolean => named[type].test(key);

/** A value with every name in it replaced; the same one where there is none. */
export function cleanValue(value: Json, names: NameReplacer, aside: ReadonlySet<string> = notWords): Json {
  if (typeof value === 'string') return names.replace(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const cleaned = value.map((each: Json) => cleanValue(each, names, aside));
    return cleaned.some((each, i) => each !== value[i]) ? cleaned : value;
  }
  let changed = false;
  const cleaned: Record<string, Json> = {};
  for (const [name, inner] of Object.entries(value as { [name: string]: Json })) {
    if (aside.has(name)) cleaned[name] = inner;
    else if (name === 'json') cleaned[name] = cleanJson(inner, names);
    // Of fields that are not known nobody knows which are words; where an event is was typed, its address too.
    else cleaned[name] = cleanValue(inner, names, name === 'more' || name === 'event' ? notWords : aside);
    changed ||= cleaned[name] !== inner;
  }
  return changed ? cleaned : value;
}

/** Unknown fields, and what left, are kept as JSON in a text: names are replaced in its values, so that it stays JSON. */
function cleanJson(text: Json, names: NameReplacer, aside: ReadonlySet<string> = notWords): Json {
  if (typeof text !== 'string') return text;
  try {
    const value = JSON.parse(text) as Json;
    const cleaned = cleanValue(value, names, aside);
    return cleaned === value ? text : canonicalJson(cleaned);
  } catch (error) {
    if (error instanceof SyntaxError) return names.replace(text);
    throw error;
  }
}

/** A tag is a key: one that holds a name becomes another key. */
export function cleanKey(key: string, names: NameReplacer): string {
  if (!key.startsWith('tags/')) return key;
  const tag = entryOf(key.slice('tags/'.length));
  const cleaned = names.replace(tag, { capitals: false });
  return cleaned === tag ? key : setKey('tags', cleaned.slice(0, 100));
}

/** A step of the history without the names; the same one where it has none. */
export function cleanOp(type: RecordType, op: RecordedOp, cleaning: Cleaning): RecordedOp {
  const { replacer: names } = cleaning;
  if (type === 'meeting' && op.key.startsWith('people/')) return cleanPeopleOp(op, cleaning);
  if (!names) return op;
  const key = cleanKey(op.key, names);
  if (key !== op.key) return { ...op, key };
  if (!mayName(type, op.key)) return op;
  const x = cleanValue(op.x, names);
  const was = op.was === undefined ? undefined : cleanValue(op.was, names);
  if (x === op.x && was === op.was) return op;
  return was === undefined ? { ...op, x } : { ...op, x, was };
}

/** What the fields of a record become, and the fields in which a name stood. */
export interface Cleaned {
  readonly fields: Fields;
  readonly changed: readonly { readonly key: string; readonly before: Json; readonly after: Json }[];
}

/** Null where no name stands in any. Values that lost to another (`o`) lose their names too. */
export function cleanFields(type: RecordType, fields: Fields, cleaning: Cleaning): Cleaned | null {
  const found = [type === 'meeting' ? withoutPeople(fields, cleaning) : null].filter((each) => each !== null);
  const { replacer } = cleaning;
  const named = replacer && withoutNames(type, found[0]?.fields ?? fields, replacer);
  if (named) found.push(named);
  const last = found.at(-1);
  return last ? { fields: last.fields, changed: found.flatMap(({ changed }) => changed) } : null;
}

function withoutPeople(fields: Fields, gone: Gone): Cleaned | null {
  const changes = goneFrom(fields, gone);
  const cleaned: Record<string, Register> = { ...fields };
  const changed = [...changes].flatMap(([key, after]) => {
    const register = fields[key];
    if (!register) return [];
    cleaned[key] = { ...cleanPeople(key, register, gone), x: after };
    return [{ key, before: register.x, after }];
  });
  return changed.length > 0 ? { fields: cleaned, changed } : null;
}

function withoutNames(type: RecordType, fields: Fields, names: NameReplacer): Cleaned | null {
  const cleaned: Record<string, Register> = { ...fields };
  const changed: { key: string; before: Json; after: Json }[] = [];
  for (const [key, register] of Object.entries(fields)) {
    const other = cleanKey(key, names);
    if (other !== key) {
      delete cleaned[key];
      if (cleaned[other]?.x !== true) cleaned[other] = register;
      if (register.x === true) changed.push({ key, before: entryOf(key.slice(5)), after: entryOf(other.slice(5)) });
      else changed.push({ key, before: null, after: null });
    } else if (mayName(type, key)) {
      const after = cleanRegister(register, names);
      if (after === register) continue;
      cleaned[key] = after;
      changed.push({ key, before: register.x, after: after.x });
    }
  }
  return changed.length > 0 ? { fields: cleaned, changed } : null;
}

function cleanRegister(register: Register, names: NameReplacer): Register {
  const x = cleanValue(register.x, names);
  const o = register.o?.map((held) => {
    const cleaned = cleanValue(held.x, names);
    return cleaned === held.x ? held : { ...held, x: cleaned };
  });
  if (x === register.x && !o?.some((held, i) => held !== register.o?.[i])) return register;
  return o ? { ...register, x, o } : { ...register, x };
}
