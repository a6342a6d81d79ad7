import type { Changes } from './field';
import type { Json, JsonObject } from './json';

/**
 * Which fields of a record are keyed, so that two people can change different entries without meeting:
 * a *set* of strings is stored as `name/<entry>` = true or false, a *list* of parts as `name/<part id>/<field>`.
 * A part is deleted by its `removed` flag and sorted by its `order` (a fractional index), then by its id.
 */
export interface Shape {
  readonly sets: readonly string[];
  readonly lists: readonly string[];
}

interface Part {
  id: string;
  order: string;
  removed: boolean;
}

/** A record (or some of its fields) as flat field values; the id is not a field. */
export function flatten(record: object, shape: Shape): Changes {
  const changes: Record<string, Json> = {};
  for (const [name, value] of Object.entries(record) as [string, Json][]) {
    if (name === 'id' || value === undefined) continue;
    if (shape.sets.includes(name)) for (const entry of value as string[]) changes[setKey(name, entry)] = true;
    else if (shape.lists.includes(name))
      for (const part of value as unknown as Part[]) Object.assign(changes, flattenPart(name, part));
    else changes[name] = value;
  }
  return changes;
}

/** One part of a list as flat field values. */
export function flattenPart(list: string, part: { id: string } & object): Changes {
  const { id, ...fields } = part;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${list}/${id}/${name}`, value as Json]));
}

/** The key of a set's entry. Entries may hold any text, so a slash in one is escaped. */
export function setKey(set: string, entry: string): string {
  return `${set}/${encodeURIComponent(entry.toWellFormed())}`;
}

/** The entry that the last part of a set's key names; a part that was not escaped by `setKey` stands for itself. */
export function entryOf(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch (error) {
    if (error instanceof URIError) return escaped;
    throw error;
  }
}

/** The record that flat field values come to: sets as sorted arrays, lists as arrays of live parts in order. */
export function unflatten(id: string, values: Changes, shape: Shape): JsonObject {
  const record: Record<string, Json> = { id };
  for (const name of shape.sets) record[name] = [];
  const lists = new Map(shape.lists.map((name) => [name, new Map<string, Record<string, Json>>()]));
  for (const [key, value] of Object.entries(values)) {
    const [name = '', entry = '', ...rest] = key.split('/');
    const list = lists.get(name);
    const field = list ? rest.join('/') : key;
    // From an archive a key can be any text; one that every object has would not become a field.
    if (field in Object.prototype) continue;
    if (list) part(list, entry)[field] = value;
    else if (shape.sets.includes(name)) {
      if (value === true) (record[name] as string[]).push(entryOf(entry));
    } else record[key] = value;
  }
  for (const name of shape.sets) (record[name] as string[]).sort();
  for (const [name, parts] of lists) record[name] = liveParts(parts) as unknown as Json;
  return record;
}

function part(list: Map<string, Record<string, Json>>, id: string): Record<string, Json> {
  const known = list.get(id);
  if (known) return known;
  const created: Record<string, Json> = { id };
  list.set(id, created);
  return created;
}

function liveParts(parts: Map<string, Record<string, Json>>): Record<string, Json>[] {
  const live = [...parts.values()].filter((item) => item.removed !== true);
  return live.sort((a, b) => {
    const [left, right] = [`${a.order ?? ''}`, `${b.order ?? ''}`];
    if (left !== right) return left < right ? -1 : 1;
    return `${a.id}` < `${b.id}` ? -1 : 1;
  });
}
