import * as z from 'zod/mini';
import type { Json } from './json';
import { labels } from './meeting';
import { packFormat, packLimits } from './pack-parts';
import { PackKey, Practice } from './practice';

const text = (most: number) => z.string().check(z.maxLength(most));
const some = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const list = <T extends z.ZodMiniType>(entry: T, most: number) => z.optional(z.array(entry).check(z.maxLength(most)));

export const PackLabel = z.looseObject({ kind: z.enum(labels), word: some(60) });
/** How a rule of "Before you share" is set. */
export const PackLint = z.looseObject({ rule: PackKey, on: z.boolean(), reason: text(500) });
/** Words that hint at a principle. */
export const PackCues = z.looseObject({
  principle: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  words: z.array(some(100)).check(z.maxLength(500)),
});

/** Data that is dropped in: practices, label names, settings of lint rules, cues of principles. Never code. */
export const Pack = z.looseObject({
  format: z.literal(packFormat),
  /** `major.minor` of the format: a reader of one major version opens every minor of it. */
  formatVersion: z.string().check(z.regex(/^\d{1,6}\.\d{1,6}$/)),
  id: PackKey,
  /** The pack's own version, three numbers: of one id the greater one replaces the other. */
  version: z.string().check(z.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)),
  title: some(200),
  /** BCP 47. */
  language: z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/)),
  licence: some(500),
  /** Who made it. */
  source: some(500),
  practices: list(Practice, packLimits.practices),
  labels: list(PackLabel, packLimits.labels),
  lint: list(PackLint, packLimits.lint),
  cues: list(PackCues, packLimits.cues),
});
export type Pack = z.infer<typeof Pack>;

/** The entries of each part, by name; what version 1 knows of each. */
export const packEntries = { practices: Practice, labels: PackLabel, lint: PackLint, cues: PackCues } as const;

/** The JSON Schema of a pack; `docs/formats/pack.schema.json` holds it. */
export function packJsonSchema(): Json {
  const schema = z.toJSONSchema(Pack, { target: 'draft-2020-12' });
  return { title: 'A Commonplace pack, version 1', ...(schema as { [key: string]: Json }) };
}
