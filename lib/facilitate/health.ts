import type { HealthAnswer, HealthCheck, HealthItem } from '../model';

/** Below so many answers nothing is said of them but how many there are. */
export const leastAnswers = 5;
/** A statement is split where at least this share says 1 or 2, and as many say 4 or 5. */
export const splitShare = 0.25;
/** A statement whose median is lower is a low one. */
export const lowMedian = 3;

/** What people said to a statement. What so few people said that it could be told whose it is, is null. */
export interface ItemResult {
  readonly item: HealthItem;
  /** How many said 1 to 5. */
  readonly answered: number;
  /** How many of those who said anything were not sure, 0–1; null where nobody said anything. */
  readonly unsure: number | null;
  /** How many said 1, 2, 3, 4, 5. */
  readonly counts: readonly number[] | null;
  readonly median: number | null;
  /** First and third quartile, by linear interpolation (Hyndman and Fan, type 7). */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether people see it in two ways. */
  readonly split: boolean;
}

export interface AreaResult {
  readonly area: string;
  /** The median of the medians of its statements; null where none has one. */
  readonly median: number | null;
  readonly items: readonly ItemResult[];
}

export interface HealthResult {
  readonly people: number;
  /** Null below `leastAnswers`. */
  readonly areas: readonly AreaResult[] | null;
}

/** The statements that are asked, in their order. */
export const askedItems = ({ items }: Pick<HealthCheck, 'items'>): HealthItem[] => items.filter(({ on }) => on);

/** What a round came to, of the answers that count (`countedIn`). */
export function resultOf(check: Pick<HealthCheck, 'items' | 'answers'>): HealthResult {
  const groups = countedIn(check);
  const people = groups.flat().length;
  if (people < leastAnswers) return { people, areas: null };
  const areas = new Map<string, ItemResult[]>();
  for (const item of askedItems(check))
    areas.set(item.area, [...(areas.get(item.area) ?? []), itemResult(item, tellingOf(item, groups))]);
  return {
    people,
    areas: [...areas].map(([area, items]) => ({
      ...{ area, items },
      median: quantile(
        items.flatMap(({ median }) => median ?? []),
        0.5,
      ),
    })),
  };
}

/**
 * Answers by the groups in which they came to count: those that the first results were worked out of, then at least `leastAnswers` more
 * each time. Who takes results of before away from those of now learns of no fewer. One group where none is marked: results were worked out once.
 */
export function countedIn({ answers }: Pick<HealthCheck, 'answers'>): HealthAnswer[][] {
  const marked = answers.filter(({ counted }) => counted !== undefined);
  if (marked.length === 0) return [[...answers]];
  const groups = Map.groupBy(marked, ({ counted = 0 }) => counted);
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}

/** Answers that came after results were seen, and do not count until there are enough of them. */
export function waitingIn({ answers }: Pick<HealthCheck, 'answers'>): HealthAnswer[] {
  const waiting = answers.filter(({ counted }) => counted === undefined);
  return waiting.length < answers.length ? waiting : [];
}

/** The answers that a statement's numbers are of: a group that says too little to it to be told waits for the next. */
function tellingOf({ id }: HealthItem, groups: readonly HealthAnswer[][]): readonly HealthAnswer[] {
  const count = (answers: readonly HealthAnswer[], from: number) =>
    answers.filter(({ said }) => (said[id] ?? -1) >= from).length;
  let shown: readonly HealthAnswer[] = [];
  let more: HealthAnswer[] = [];
  for (const group of groups) {
    more = [...more, ...group];
    // Of those who said anything, and of those who were sure.
    const safe = [0, 1].every((from) => {
      const added = count(more, from);
      return count(shown, from) < leastAnswers || added === 0 || added >= leastAnswers;
    });
    if (!safe) continue;
    shown = [...shown, ...more];
    more = [];
  }
  return shown;
}

/** What some answers say to one statement. */
export function itemResult(item: HealthItem, answers: readonly HealthAnswer[]): ItemResult {
  const said = answers.flatMap((answer) => answer.said[item.id] ?? []);
  const scores = said.filter((score) => score > 0);
  const enough = scores.length >= leastAnswers;
  const counts = [1, 2, 3, 4, 5].map((score) => scores.filter((each) => each === score).length);
  const share = (from: number, to: number) =>
    counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0) / scores.length;
  return {
    item,
    answered: scores.length,
    unsure: said.length >= leastAnswers ? (said.length - scores.length) / said.length : null,
    counts: enough ? counts : null,
    median: enough ? quantile(scores, 0.5) : null,
    low: enough ? quantile(scores, 0.25) : null,
    high: enough ? quantile(scores, 0.75) : null,
    split: enough && share(1, 2) >= splitShare && share(4, 5) >= splitShare,
  };
}

/** The value below which a share of some numbers lies (Hyndman and Fan, type 7); null of none. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (at - Math.floor(at));
}

export const isLow = ({ median }: ItemResult): boolean => median !== null && median < lowMedian;

/** In the order in which to talk about them: split ones, those most evenly split first; then low ones, the lowest first; then the others as they were asked. */
export function toTalkAbout(result: HealthResult): ItemResult[] {
  const all = (result.areas ?? []).flatMap(({ items }) => items);
  const rank = (each: ItemResult) => (each.split ? 0 : isLow(each) ? 1 : 2);
  const within = (each: ItemResult) => (each.split ? -evenness(each) : isLow(each) ? (each.median ?? 0) : 0);
  return all.toSorted((a, b) => rank(a) - rank(b) || within(a) - within(b));
}

/** The smaller of the two sides' shares, 0–0.5. */
function evenness({ counts, answered }: ItemResult): number {
  const [one = 0, two = 0, , four = 0, five = 0] = counts ?? [];
  return Math.min(one + two, four + five) / answered;
}
