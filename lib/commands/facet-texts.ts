import { formatMonth, type MessageKey, t } from '../i18n';
import type { Principle } from '../model';
import { type Chosen, type Facet, facets, noPrinciple } from '../model/filters';
import type { FacetCounts } from '../storage/repository';
import { textOfPrinciple } from './principle-texts';

const titles: Record<Facet, MessageKey> = {
  kind: 'facet_kind',
  read: 'facet_read',
  marked: 'facet_marked',
  principle: 'facet_principle',
  site: 'facet_site',
  tag: 'facet_tag',
  month: 'facet_month',
};

export const facetTitle = (facet: Facet): string => t(titles[facet]);

/** Values that have words of their own. */
const words: Readonly<Record<string, MessageKey>> = {
  'kind article': 'facet_kind_article',
  'kind selection': 'facet_kind_selection',
  'kind link': 'facet_kind_link',
  'read read': 'facet_read_read',
  'read unread': 'library_unread',
  'marked yes': 'facet_marked_yes',
  'marked no': 'facet_marked_no',
  [`principle ${noPrinciple}`]: 'library_untagged',
};

/** A value of a facet in words. */
export function facetLabel(facet: Facet, value: string, principles: readonly Principle[]): string {
  const key = words[`${facet} ${value}`];
  if (key) return t(key);
  if (facet === 'tag') return `#${value}`;
  if (facet === 'month') {
    const [year, month] = value.split('-').map(Number);
    return year && month ? formatMonth(new Date(year, month - 1, 15).getTime()) : value;
  }
  if (facet !== 'principle') return value;
  const principle = principles.find(({ id }) => id === value);
  return principle ? textOfPrinciple(principle, 'name') : t('facet_principleGone');
}

/** Everything that was chosen, in words. */
export const chosenLabels = (chosen: Chosen, principles: readonly Principle[]): string[] =>
  facets.flatMap((facet) => (chosen[facet] ?? []).map((value) => facetLabel(facet, value, principles)));

/** Values of these two come in an order of their own. */
const fixed: { readonly [F in Facet]?: readonly string[] } = { read: ['unread', 'read'], marked: ['yes', 'no'] };

/** The values of a facet with their counts, as they are offered: months from the newest, others from the most; what was chosen is among them. */
export function facetValues(
  facet: Facet,
  counts: FacetCounts | undefined,
  chosen: Chosen,
): { readonly value: string; readonly count: number }[] {
  const found = new Map(counts?.values[facet]);
  for (const value of chosen[facet] ?? []) if (!found.has(value)) found.set(value, 0);
  const all = [...found].map(([value, count]) => ({ value, count }));
  const order = fixed[facet];
  if (order) return all.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  if (facet === 'month') return all.sort((a, b) => (a.value < b.value ? 1 : -1));
  return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
