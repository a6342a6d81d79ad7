import type { AttributionMode } from '../../../model';
import { type Crowd, type Cue, crowd, type Described, describedIn, holds, peopleIn } from './described';
import type { Listed } from './identifier';

export { type Crowd, type Cue, crowd, type Described } from './described';

/** With fewer people listed, everybody would be told by anything. */
const fewestListed = 4;
/** A quote as readers see it. */
export interface Shown {
  readonly text: string;
  readonly mode: AttributionMode;
  /** What is known of who said it; shown as far as `mode` lets it. */
  readonly role: string;
  readonly organisation: string;
  readonly place?: string;
}

/**
 * How many members of the roster an unnamed quote may be of: those for whom all that it shows is true, the role and
 * organisation of its credit and what it says itself. Below `crowd` readers can probably tell. Null where it shows nothing
 * of who it is, where it is true of nobody listed, where fewer than four are listed, and for a quote that is named.
 */
export function crowdOf(
  { text, mode, role, organisation, place = '' }: Shown,
  roster: readonly Listed[],
): Crowd | null {
  const people = peopleIn(roster);
  if (mode === 'named' || people.length < fewestListed) return null;
  const beside: Cue[] = [];
  const besideOf = (kind: Cue['kind'], words: string) => {
    if (words.trim() !== '') beside.push({ kind, words: words.trim(), from: null, to: null });
  };
  if (mode === 'role') besideOf('role', role);
  if (mode === 'organisation') besideOf('organisation', organisation);
  if (mode !== 'unattributed') besideOf('place', place);
  const said = describedIn(text, people).toSorted((a, b) => a.k - b.k)[0];
  const cues = [...beside, ...(said && speaksOfOneself(text, said) ? said.cues : [])];
  if (!cues.some(({ kind }) => kind === 'role' || kind === 'organisation')) return said ?? null;
  const k = people.filter((person) => cues.every((cue) => holds(cue, person))).length;
  return k === 0 ? (said ?? null) : said && said.k < k ? said : { k, cues };
}

/** The same as a number alone. */
export const kOf = (shown: Shown, roster: readonly Listed[]): number | null => crowdOf(shown, roster)?.k ?? null;

/** The descriptions in a text by which fewer than `crowd` members of the roster can be meant, wherever they stand. */
export function whoIn(text: string, roster: readonly Listed[]): Described[] {
  const people = peopleIn(roster);
  return people.length < fewestListed ? [] : describedIn(text, people).filter(({ k }) => k < crowd);
}

/** "As the superintendent of …, I": what a quote says of who speaks, and not of others. */
function speaksOfOneself(text: string, { from }: Described): boolean {
  return /(?:\b(?:as|i am|i['’]m|i was|we are|being|soy|como|era|fui|siendo)\b(?: \p{L}+){0,4} ?)$/iu.test(
    text.slice(Math.max(0, from - 40), from),
  );
}
