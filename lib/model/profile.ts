import * as z from 'zod/mini';
import type { Json } from './json';
import { labels } from './meeting';
import { PackKey } from './practice';
import { profileFormat, profileLimits } from './profile-parts';
import { longestLine, reviewQuestionId } from './review';
import { longestBlock, presetGroupings, presetPeriods, presetReleases } from './ways';

const text = (length: number) => z.string().check(z.maxLength(length));
const words = z.int().check(z.minimum(0), z.maximum(longestBlock));
const key = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** One entry of the codebook. An empty text of a given principle means "as given". */
export const ProfilePrinciple = z.looseObject({
  /** `relationships`, `humility`, `openness`, `emergence`, or a community's own: the same wherever it came in. */
  key,
  name: text(200),
  definition: text(4000),
  looksLike: text(4000),
  doesNotLookLike: text(4000),
  question: text(4000),
  colour: text(40),
  icon: text(40),
  /** Words that hint at it; left out: nothing is said of them. */
  cues: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(500))),
});
export type ProfilePrinciple = z.infer<typeof ProfilePrinciple>;

export const ProfileLabel = z.looseObject({
  kind: z.enum(labels),
  word: z.string().check(z.minLength(1), z.maxLength(60)),
});
export type ProfileLabel = z.infer<typeof ProfileLabel>;

/** One block of a preset; what it is for stands in words, so that a newer kind is no mistake of the file. */
export const ProfileBlock = z.looseObject({
  key,
  kind: text(40),
  title: text(200),
  from: words,
  to: words,
  note: text(1000),
});
export type ProfileBlock = z.infer<typeof ProfileBlock>;

export const ProfilePreset = z.looseObject({
  key,
  title: text(200),
  period: z.enum(presetPeriods),
  grouping: z.enum(presetGroupings),
  release: z.enum(presetReleases),
  meetings: z.boolean(),
  sections: z.array(text(200)).check(z.maxLength(20)),
  /** Since 1.1; left out: what is gathered, and the sections. */
  blocks: z.optional(z.array(ProfileBlock).check(z.maxLength(profileLimits.blocks))),
});
export type ProfilePreset = z.infer<typeof ProfilePreset>;

export const ProfileKeys = z.looseObject({
  command: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.]{0,99}$/)),
  /** None: the command has no keys. */
  keys: z.array(z.string().check(z.regex(/^[!-~]([ -~]{0,58}[!-~])?$/))).check(z.maxLength(10)),
});
export type ProfileKeys = z.infer<typeof ProfileKeys>;

/** What a community asks for before sharing: how a rule is set, and why. */
export const ProfileRule = z.looseObject({ rule: PackKey, on: z.boolean(), reason: text(500) });
export type ProfileRule = z.infer<typeof ProfileRule>;

/** A question of the reviews of a session, as far as it is not as given. Since 1.2. */
export const ProfileQuestion = z.looseObject({
  key: z.string().check(z.regex(reviewQuestionId)),
  /** Empty: as given. */
  words: text(longestLine),
  /** Whether it is asked. */
  on: z.boolean(),
});
export type ProfileQuestion = z.infer<typeof ProfileQuestion>;

const list = <T extends z.ZodMiniType>(entry: T, most: number) => z.optional(z.array(entry).check(z.maxLength(most)));

export const Profile = z.looseObject({
  format: z.literal(profileFormat),
  /** `major.minor`: a reader of one major version opens every minor of it. */
  version: z.string().check(z.regex(/^\d{1,6}\.\d{1,6}$/)),
  title: text(200),
  /** BCP 47 tag of its words; empty when unknown. */
  language: text(35),
  madeAt: z.iso.datetime(),
  /** Program and version that wrote it. */
  generator: text(200),
  principles: list(ProfilePrinciple, profileLimits.principles),
  labels: list(ProfileLabel, profileLimits.labels),
  presets: list(ProfilePreset, profileLimits.presets),
  keys: list(ProfileKeys, profileLimits.keys),
  rules: list(ProfileRule, profileLimits.rules),
  questions: list(ProfileQuestion, profileLimits.questions),
});
export type Profile = z.infer<typeof Profile>;

/** The entries of each part, by name; what version 1 knows of each. */
export const profileEntries = {
  principles: ProfilePrinciple,
  labels: ProfileLabel,
  presets: ProfilePreset,
  keys: ProfileKeys,
  rules: ProfileRule,
  questions: ProfileQuestion,
} as const;

/** The JSON Schema of a profile; `docs/formats/profile.schema.json` holds it. */
export function profileJsonSchema(): Json {
  const schema = z.toJSONSchema(Profile, { target: 'draft-2020-12' });
  return { title: 'A Commonplace profile, version 1', ...(schema as { [key: string]: Json }) };
}
