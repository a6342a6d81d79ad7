import * as z from 'zod/mini';
import type { Changes } from './field';
import { PartId, type SettingsId } from './id';
import { labels } from './meeting';
import { PackKey } from './practice';
import { flattenPart, type Shape, unflatten } from './shape';

/**
 * What a community agreed on besides its principles and keys: a settings record of its own, so that nothing that saves
 * a page has to read it.
 */
export const waysId: SettingsId = 'settings:ways';
export const waysShape: Shape = { sets: [], lists: ['presets', 'labels', 'rules'] };

const text = (most: number) => z.string().check(z.maxLength(most));
const part = { order: text(200), removed: z.boolean() };

/** The periods a digest preset can name; what they mean today is worked out when a digest is made. */
export const presetPeriods = ['last7', 'last30', 'last90', 'thisMonth', 'lastMonth'] as const;
export const presetGroupings = ['principle', 'none'] as const;
export const presetReleases = ['network', 'public'] as const;

/** What a new digest gathers and how it begins, under a name. */
export const DigestPreset = z.object({
  id: PartId,
  title: text(200),
  period: z.enum(presetPeriods),
  grouping: z.enum(presetGroupings),
  release: z.enum(presetReleases),
  meetings: z.boolean(),
  /** Headings of sections that stand in the draft besides what is gathered, one a line. */
  sections: text(4000),
  ...part,
});
export type DigestPreset = z.infer<typeof DigestPreset>;

/** A community's own word for a kind of note line; its id is the kind. An empty one says nothing. */
export const LabelName = z.object({ id: z.enum(labels), word: text(60) });
export type LabelName = z.infer<typeof LabelName>;

/** How somebody set a rule of what a community asks for before sharing; its id is the rule. Empty: as the packs say. */
export const AskedRule = z.object({
  id: PackKey,
  set: z.optional(z.enum(['on', 'off', ''])),
  reason: z.optional(text(500)),
});
export type AskedRule = z.infer<typeof AskedRule>;

export interface Ways {
  readonly presets: readonly DigestPreset[];
  readonly labels: readonly LabelName[];
  readonly rules: readonly AskedRule[];
}

/** The ways that a stored record holds; a part that is none, from a newer version perhaps, is left out. */
export function waysOf(record: object | undefined): Ways {
  const values = Object.entries(record ?? {}).filter(([key]) => key.includes('/'));
  const held = unflatten(waysId, Object.fromEntries(values), waysShape);
  const named = sound(held.labels, LabelName).filter(({ word }) => word.trim() !== '');
  return { presets: sound(held.presets, DigestPreset), labels: named, rules: sound(held.rules, AskedRule) };
}

function sound<T>(parts: unknown, schema: { safeParse(part: unknown): { data?: T } }): T[] {
  return (parts as unknown[]).flatMap((each) => schema.safeParse(each).data ?? []);
}

/** A part of the ways as changes of their record. */
export const wayChanges = (list: 'presets' | 'labels' | 'rules', way: DigestPreset | LabelName | AskedRule): Changes =>
  flattenPart(list, way);

/** The headings of a preset, in their order. */
export const headingsOf = ({ sections }: Pick<DigestPreset, 'sections'>): string[] =>
  sections
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
