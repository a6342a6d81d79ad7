import * as z from 'zod/mini';
import type { Changes } from './field';
import { PartId, type SettingsId } from './id';
import { flattenPart, type Shape, unflatten } from './shape';

/** What a list of clips can be narrowed by, in the order it is offered. */
export const facets = ['principle', 'kind', 'read', 'marked', 'site', 'tag', 'month'] as const;
export type Facet = (typeof facets)[number];

/**
 * Values that were chosen of each facet: a clip passes with one of them, for every facet that has any. Kinds as in a
 * clip; `read` or `unread`; highlights `yes` or `no`; ids of principles, or `none`; months `YYYY-MM`, as clocks here have it.
 */
export type Chosen = { readonly [F in Facet]?: readonly string[] };

/** The value of the principles' facet for clips that carry none. */
export const noPrinciple = 'none';

/** Values of one facet at most: more was never chosen by hand. */
const mostValues = 200;
const values = z.catch(z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(mostValues)), []);

/** What was chosen, of anything that was kept somewhere; what makes no sense is left out. */
export function chosenOf(kept: unknown): Chosen {
  const held = (kept ?? {}) as { readonly [name: string]: unknown };
  const chosen = facets.map((facet) => [facet, values.parse(held[facet] ?? [])] as const);
  return Object.fromEntries(chosen.filter(([, some]) => some.length > 0));
}

export const isChosen = (chosen: Chosen, facet: Facet, value: string): boolean =>
  chosen[facet]?.includes(value) ?? false;

/** With a value more, or without it where it was chosen. */
export function toggled(chosen: Chosen, facet: Facet, value: string): Chosen {
  const now = chosen[facet] ?? [];
  const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value].slice(-mostValues);
  return chosenOf({ ...chosen, [facet]: next });
}

/**
 * Filters under names: a settings record of their own, so that nothing that saves a page has to read it. What of a
 * filter is chosen stands in a field for each facet.
 */
export const filtersId: SettingsId = 'settings:filters';
export const filtersShape: Shape = { sets: [], lists: ['filters'] };

const text = (most: number) => z.string().check(z.maxLength(most));
const Kept = z.object({ id: PartId, title: text(200), text: text(1000), order: text(200), removed: z.boolean() });

export interface KeptFilter extends z.infer<typeof Kept> {
  readonly chosen: Chosen;
}

/** The filters that a stored record holds; one that is none, from a newer version perhaps, is left out. */
export function filtersOf(record: object | undefined): KeptFilter[] {
  const flat = Object.entries(record ?? {}).filter(([key]) => key.includes('/'));
  const { filters } = unflatten(filtersId, Object.fromEntries(flat), filtersShape);
  return (filters as unknown[]).flatMap((each) => {
    const kept = Kept.safeParse(each).data;
    return kept ? { ...kept, chosen: chosenOf(each) } : [];
  });
}

/** What a filter lets through, as changes of the record that holds it. */
export function filterChanges(id: string, { text: words, chosen }: Pick<KeptFilter, 'text' | 'chosen'>): Changes {
  const lists = facets.map((name) => [name, [...(chosen[name] ?? [])]] as const);
  return flattenPart('filters', Object.assign({ id }, { text: words }, Object.fromEntries(lists)));
}

/** A filter as changes of the record that holds it. */
export function keptChanges(filter: KeptFilter): Changes {
  const { chosen: _chosen, text: _text, ...rest } = filter;
  return { ...flattenPart('filters', rest), ...filterChanges(filter.id, filter) };
}

/** Whether two filters let the same clips through, whatever was chosen first. */
export const sameFilter = (a: Pick<KeptFilter, 'text' | 'chosen'>, b: Pick<KeptFilter, 'text' | 'chosen'>): boolean =>
  a.text.trim() === b.text.trim() &&
  facets.every(
    (name) => [...(a.chosen[name] ?? [])].sort().join('\n') === [...(b.chosen[name] ?? [])].sort().join('\n'),
  );
