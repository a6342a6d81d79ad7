import { type Hunch, type HunchState, type Review, type Verdict, verdictsOn } from '../model';

/** A hunch with the review it is from, how it stands, and what was found of it, the first first. */
export interface HunchStanding {
  readonly review: Review;
  readonly hunch: Hunch;
  readonly state: HunchState;
  readonly history: readonly Verdict[];
}

/** Whether a card says anything: one that was added and never written is no hunch. */
const isWritten = ({ condition, outcome }: Hunch): boolean => `${condition}${outcome}`.trim() !== '';

const standing = (review: Review, hunch: Hunch, until = '9999'): HunchStanding => {
  const history = verdictsOn(review, hunch.id).filter(({ on }) => on <= until);
  return { review, hunch, history, state: history.at(-1)?.state ?? 'open' };
};

/** Every hunch that is written in some reviews, the newest first. */
export function hunchesOf(reviews: readonly Review[]): HunchStanding[] {
  const all = reviews.flatMap((review) => review.hunches.filter(isWritten).map((hunch) => standing(review, hunch)));
  return all.toSorted((a, b) => (a.hunch.since < b.hunch.since ? 1 : a.hunch.since > b.hunch.since ? -1 : 0));
}

/** Three months: their first and last calendar day, and what became of hunches in them. */
export interface Quarter {
  readonly from: string;
  readonly until: string;
  /** Settled in these months; open: begun by their end, and open then. */
  readonly by: Readonly<Record<HunchState, readonly HunchStanding[]>>;
  /** How many hunches these are. */
  readonly n: number;
}

const quarterOf = (day: string): number => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

function daysOf(quarter: number): Pick<Quarter, 'from' | 'until'> {
  const [year, first] = [Math.floor(quarter / 4), (quarter % 4) * 3];
  const day = (month: number, date: number) => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { from: day(first, 1), until: day(first + 3, 0) };
}

/** More quarters than anybody looks back on: a day that was mistyped is not to make thousands. */
const mostQuarters = 80;

/**
 * What became of hunches, quarter by quarter up to a day (`YYYY-MM-DD`), the latest first; quarters with none are left out.
 * A hunch counts in the quarter in which it was settled, and as open in every one at whose end it was.
 */
export function quartersOf(reviews: readonly Review[], today: string): Quarter[] {
  const hunches = hunchesOf(reviews);
  const last = quarterOf(today);
  const first = Math.min(last, ...hunches.map(({ hunch }) => quarterOf(hunch.since)));
  const count = Math.min(mostQuarters, last - first + 1);
  return Array.from({ length: count }, (_, back) => daysOf(last - back)).flatMap(({ from, until }): Quarter[] => {
    const then = hunches
      .filter(({ hunch }) => hunch.since <= until)
      .map(({ review, hunch }) => standing(review, hunch, until))
      .filter(({ state, history }) => state === 'open' || (history.at(-1)?.on ?? '') >= from);
    const by = (state: HunchState) => then.filter((each) => each.state === state);
    if (then.length === 0) return [];
    const all = { held: by('held'), changed: by('changed'), dropped: by('dropped'), open: by('open') };
    return [{ from, until, by: all, n: then.length }];
  });
}
