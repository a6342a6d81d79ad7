import * as z from 'zod/mini';
import { blockKinds } from './digest';
import type { Changes } from './field';
import { PartId, type SettingsId } from './id';
import type { Json } from './json';
import { labels } from './meeting';
import { PackKey } from './practice';
import { longestLine, reviewQuestionId } from './review';
import { flattenPart, type Shape, unflatten } from './shape';

/**
 * What a community agreed on besides its principles and keys: a settings record of its own, so that nothing that saves
 * a page has to read it.
 */
export const waysId: SettingsId = 'settings:ways';
export const waysShape: Shape = { sets: [], lists: ['presets', 'labels', 'rules', 'questions'] };

const text = (most: number) => z.string().check(z.maxLength(most));
const part = { order: text(200), removed: z.boolean() };

/** The periods a digest preset can name; what they mean today is worked out when a digest is made. */
export const presetPeriods = ['last7', 'last30', 'last90', 'thisMonth', 'lastMonth'] as const;
export const presetGroupings = ['principle', 'none'] as const;
export const presetReleases = ['network', 'public'] as const;

/**
 * What a block of a preset is for: `gathered` is what is new, by principle or in one list as the preset's grouping says; `figures` a block of the
 * maker's own that begins with what can be counted of the digest's days; the others are the kinds of a digest's blocks.
 */
export const presetBlockKinds = ['gathered', 'figures', ...blockKinds] as const;
export type PresetBlockKind = (typeof presetBlockKinds)[number];
/** Words that a block can be meant to have at most. */
export const longestBlock = 5000;
/** UTF-16 code units of a prompt. */
export const longestNote = 1000;
const words = z.int().check(z.minimum(0), z.maximum(longestBlock));

/** A block that a new digest begins with. */
export const PresetBlock = z.object({
  id: PartId,
  /** One that a newer version has is a block of one's own. */
  kind: z.catch(z.enum(presetBlockKinds), 'own'),
  /** Empty: called as its kind is. */
  title: text(200),
  /** Words it is meant to have; `to` 0: no matter how many. */
  from: words,
  to: words,
  /** The prompt that whoever writes it sees; it never leaves. */
  note: text(longestNote),
  ...part,
});
export type PresetBlock = z.infer<typeof PresetBlock>;

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
  /** In their order; none in presets of before: what is gathered, and the headings. */
  blocks: z.array(PresetBlock),
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

/**
 * A question of reviews as a community asks it, by its id (`reviewQuestionId`). Every field is set by itself: a given question that nobody changed has
 * none, one of the community's own has its words and its order.
 */
export const AskedQuestion = z.object({
  id: z.string().check(z.regex(reviewQuestionId)),
  /** Empty or missing: as given. */
  words: z.optional(text(longestLine)),
  /** Not asked. */
  off: z.optional(z.boolean()),
  order: z.optional(text(200)),
  removed: z.optional(z.boolean()),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;

export interface Ways {
  readonly presets: readonly DigestPreset[];
  readonly labels: readonly LabelName[];
  readonly rules: readonly AskedRule[];
  /** Of reviews, in their order. */
  readonly questions: readonly AskedQuestion[];
}

/** The ways that a stored record holds; a part that is none, from a newer version perhaps, is left out. */
export function waysOf(record: object | undefined): Ways {
  const values = Object.entries(record ?? {}).filter(([key]) => key.includes('/'));
  const held = unflatten(waysId, Object.fromEntries(values), waysShape);
  const named = sound(held.labels, LabelName).filter(({ word }) => word.trim() !== '');
  return {
    ...{ presets: sound(withBlocks(held.presets), DigestPreset), labels: named },
    ...{ rules: sound(held.rules, AskedRule), questions: sound(held.questions, AskedQuestion) },
  };
}

function sound<T>(parts: unknown, schema: { safeParse(part: unknown): { data?: T } }): T[] {
  return (parts as unknown[]).flatMap((each) => schema.safeParse(each).data ?? []);
}

/** Presets with the blocks that are filed below each, one field at a time, so that two people can change two of them. */
function withBlocks(presets: unknown): object[] {
  return (presets as Readonly<Record<string, Json>>[]).map((preset) => {
    const filed = Object.entries(preset).filter(([key]) => key.startsWith('blocks/'));
    const { blocks } = unflatten('', Object.fromEntries(filed), { sets: [], lists: ['blocks'] });
    return { ...preset, blocks: sound(blocks, PresetBlock) };
  });
}

/** A block of a preset as changes of the record of ways. */
export const blockChanges = (preset: string, block: PresetBlock): Changes =>
  flattenPart(`presets/${preset}/blocks`, block);

/** A part of the ways as changes of their record. */
export function wayChanges(list: keyof Ways, way: DigestPreset | LabelName | AskedRule | AskedQuestion): Changes {
  if (!('blocks' in way)) return flattenPart(list, way);
  const { blocks, ...rest } = way;
  return Object.assign({}, flattenPart(list, rest), ...blocks.map((block) => blockChanges(way.id, block)));
}

/** The headings of a preset, in their order. */
export const headingsOf = ({ sections }: Pick<DigestPreset, 'sections'>): string[] =>
  sections
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
