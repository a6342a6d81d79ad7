import type { HealthAnswer, HealthCheck, HealthItem } from '../model';
import { fold } from '../search';
import { askedItems, countedIn, type ItemResult, itemResult, leastAnswers } from './health';

/** What those of one organisation or role said; of a statement that would tell of too few people, nothing. */
export interface Cut {
  readonly name: string;
  readonly people: number;
  readonly items: ReadonlyMap<string, ItemResult>;
}

/** The cuts of a round that can be shown, the largest first, and how many answers stand in none of them. */
export interface Cuts {
  readonly shown: readonly Cut[];
  readonly others: number;
}

interface Part {
  readonly name: string;
  readonly answers: readonly HealthAnswer[];
}

/**
 * Answers by the organisation or role that people told. A cut needs `leastAnswers`; and so does what is left of the whole
 * without the cuts that show, of all answers and of each statement by itself, for it could be worked out by taking them away. Where less would be
 * left the smallest cut is not shown either. Cuts stay as they were when results were seen first: answers that came to count later are in the whole alone.
 */
export function cutsOf(check: Pick<HealthCheck, 'items' | 'answers' | 'grouped'>): Cuts {
  const [all = [], ...later] = countedIn(check);
  const since = later.flat().length;
  if (!check.grouped || all.length < leastAnswers) return { shown: [], others: all.length + since };
  const parts = withRest(groupsOf(all), all.length, ({ answers }) => answers.length);
  const items = askedItems(check).map((item) => {
    const told = withRest(parts, scored(item, all), ({ answers }) => scored(item, answers));
    return { item, told: new Set(told) };
  });
  const shown = parts.map((part) => ({
    name: part.name,
    people: part.answers.length,
    // Who was not sure is not told of a cut: it is one more number to take away from the whole.
    items: new Map(
      items.flatMap(({ item, told }) =>
        told.has(part) ? [[item.id, { ...itemResult(item, part.answers), unsure: null }]] : [],
      ),
    ),
  }));
  return { shown, others: all.length + since - shown.reduce((sum, { people }) => sum + people, 0) };
}

const scored = ({ id }: HealthItem, answers: readonly HealthAnswer[]): number =>
  answers.filter(({ said }) => (said[id] ?? 0) > 0).length;

/** Those that are large enough, so that what they leave of the whole is nothing or large enough too. */
function withRest(parts: readonly Part[], whole: number, size: (part: Part) => number): Part[] {
  const kept = parts.filter((part) => size(part) >= leastAnswers).toSorted((a, b) => size(b) - size(a));
  const rest = () => whole - kept.reduce((sum, part) => sum + size(part), 0);
  while (kept.length > 0 && rest() > 0 && rest() < leastAnswers) kept.pop();
  return kept;
}

/** Written in capitals or not, it is one group, called as it was written first. */
function groupsOf(answers: readonly HealthAnswer[]): Part[] {
  const groups = new Map<string, Part>();
  for (const answer of answers) {
    const name = answer.group?.trim().replace(/\s+/g, ' ') ?? '';
    if (name === '') continue;
    const known = groups.get(fold(name));
    groups.set(fold(name), { name: known?.name ?? name, answers: [...(known?.answers ?? []), answer] });
  }
  return [...groups.values()];
}
