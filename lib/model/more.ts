import * as z from 'zod/mini';
import { atMost } from './check';
import { canonicalJson, type Json, type JsonObject } from './json';
import { ReleaseLevel } from './marks';

/** What is kept of the unknown fields of one line: bytes of their canonical JSON, and how deep values stand in each other. */
export const moreLimits = { bytes: 16_000, levels: 32 } as const;

/**
 * Fields of a received line that this version does not know, for a reader that will: one canonical JSON object as text, which
 * nothing here looks into, and how far the bundle they came in may go.
 */
export const More = z.object({ json: z.string().check(atMost(moreLimits.bytes)), release: ReleaseLevel });
export type More = z.infer<typeof More>;

/** Unknown fields as they are kept; null for none, and where they are more or deeper than is kept. */
export function packMore(fields: JsonObject, release: ReleaseLevel): More | null {
  if (Object.keys(fields).length === 0 || !canBeKept(fields, moreLimits.levels)) return null;
  const json = canonicalJson(fields);
  return new TextEncoder().encode(json).length > moreLimits.bytes ? null : { json, release };
}

/** The fields that were kept; null where the text holds none (an archive can bring any text). */
export function unpackMore({ json }: More): JsonObject | null {
  try {
    const fields: unknown = JSON.parse(json);
    return isJsonObject(fields) && canBeKept(fields, moreLimits.levels) ? fields : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Numbers that JSON can write again, no deeper than so many levels, and at the top no name that every object has. */
function canBeKept(fields: JsonObject, levels: number): boolean {
  return !Object.keys(fields).some((name) => name in Object.prototype) && isPlain(fields, levels);
}

function isPlain(value: Json, levels: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value !== 'object') return true;
  return levels > 0 && Object.values(value).every((inner: Json) => isPlain(inner, levels - 1));
}
