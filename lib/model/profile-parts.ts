/** The wire format of "our ways of working", one JSON object; docs/formats/profile.md tells it in words. No schema here. */
export const profileFormat = 'commonplace-profile';
export const profileVersion = '1.2';
/** What a reader takes at most: bytes of the file, entries of each part. */
export const profileLimits = {
  bytes: 2_000_000,
  principles: 200,
  labels: 13,
  presets: 100,
  /** Of one preset. */
  blocks: 30,
  keys: 1000,
  rules: 200,
  questions: 100,
} as const;
export const profileParts = ['principles', 'labels', 'presets', 'keys', 'rules', 'questions'] as const;
export type ProfilePart = (typeof profileParts)[number];
