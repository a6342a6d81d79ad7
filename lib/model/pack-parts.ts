import type { SettingsId } from './id';
import type { Shape } from './shape';

/** The wire format of a pack, one JSON object; docs/formats/pack.md tells it in words. No schema here. */
export const packFormat = 'commonplace-pack';
export const packVersion = '1.1';
/** What a reader takes at most: bytes of the file, entries of each part, packs in a library. */
export const packLimits = { bytes: 1_000_000, practices: 500, labels: 13, lint: 200, cues: 100, packs: 50 } as const;
export const packParts = ['practices', 'labels', 'lint', 'cues'] as const;
export type PackPart = (typeof packParts)[number];

/** The pack that comes with the program. */
export const builtInPack = 'practices';

/** The packs that were brought in, a settings record of its own: what saves a page never reads it. */
export const packsId: SettingsId = 'settings:packs';
/** `off`: ids of packs that are switched off. */
export const packsShape: Shape = { sets: ['off'], lists: ['packs'] };

/** Less than 0 where `a` is the older version. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < 3; i += 1) if (left[i] !== right[i]) return (left[i] ?? 0) - (right[i] ?? 0);
  return 0;
}
