import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { rangeOf } from '../../../lib/anchor';
import { type BodyText, readBody } from '../../../lib/model';
import { type FindOptions, matchesOf, type Searchable, searchable } from '../../../lib/search/find';
import { barRoom, bringIntoSight, paint, panelOf } from './paint';

/** What is looked for. */
export interface Asked extends FindOptions {
  readonly query: string;
}

interface Found {
  readonly ranges: readonly Range[];
  readonly more: boolean;
}

/** A search in a text: `asked` is null while it is closed. */
export interface Find {
  readonly asked: Asked | null;
  /** Undefined while a long text is looked through. */
  readonly found: Found | undefined;
  /** Place among the found, from 0. */
  readonly at: number;
  ask(asked: Partial<Asked>): void;
  /** Opens the bar, with the words that are selected. */
  open(): void;
  step(by: 1 | -1): void;
  /** Closes, and leaves the place that was found selected. */
  close(): void;
}

/** Places that are shown at most: of more nobody looks at each. */
export const mostFound = 1000;
/** How long typing rests before it is looked for, ms. */
const rest = 90;
const nothing: Found = { ranges: [], more: false };
const longestTaken = 120;

/** Looks for words in the text of `container` and paints where they stand; the text itself is not touched. */
export function useFind(container: RefObject<HTMLElement | null>, shown: number): Find {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [found, setFound] = useState<Found | undefined>(nothing);
  const [at, setAt] = useState(0);
  const last = useRef<Asked>({ query: '', matchCase: false, wholeWord: false });
  const read = useTextOf(container, shown);
  useEffect(() => {
    if (!asked || asked.query.trim() === '' || shown === 0) return setFound(nothing);
    const stop = new AbortController();
    const look = async () => {
      const ranges = await read(asked, stop.signal);
      if (stop.signal.aborted) return;
      setFound({ ranges: ranges.slice(0, mostFound), more: ranges.length > mostFound });
      setAt(firstFrom(container.current, ranges));
    };
    setFound(undefined);
    const timer = setTimeout(() => look().catch((error: unknown) => console.error('find', error)), rest);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [asked, shown]);
  const ranges = found?.ranges ?? nothing.ranges;
  useEffect(() => paint('found', ranges, 1), [found]);
  useEffect(() => {
    const range = ranges[at];
    if (!range) return;
    bringIntoSight(range);
    return paint('found-now', [range], 2);
  }, [found, at]);
  const ask = (changes: Partial<Asked>) => {
    last.current = { ...last.current, ...changes };
    setAsked(last.current);
  };
  const step = (by: 1 | -1) => {
    if (!asked) return ask({});
    if (ranges.length > 0) setAt((at + by + ranges.length) % ranges.length);
  };
  const close = () => {
    setAsked(null);
    const range = ranges[at];
    container.current?.focus({ preventScroll: true });
    if (range) select(range);
  };
  return { asked, found, at, ask, step, close, open: () => ask(selectedWords(container.current)) };
}

/** Reads the text once for as long as it stands, and finds in it. */
function useTextOf(container: RefObject<HTMLElement | null>, shown: number) {
  const kept = useRef<{ shown: number; body: BodyText; folded: Map<boolean, Searchable> } | null>(null);
  return async ({ query, matchCase, wholeWord }: Asked, signal: AbortSignal): Promise<Range[]> => {
    if (!container.current) return [];
    if (kept.current?.shown !== shown) kept.current = { shown, body: readBody(container.current), folded: new Map() };
    const { body, folded } = kept.current;
    const text = folded.get(matchCase) ?? (await searchable(body.text, matchCase, breathe));
    folded.set(matchCase, text);
    if (signal.aborted) return [];
    const matches = matchesOf(text, body.text, { query, matchCase, wholeWord, most: mostFound + 1 });
    return matches.flatMap(({ start, end }) => rangeOf(body, start, end) ?? []);
  };
}

/** Lets the page answer somebody before more is done. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The first of the places at or after what is in sight; the first of all where there is none. */
function firstFrom(text: HTMLElement | null, ranges: readonly Range[]): number {
  const top = (panelOf(text)?.getBoundingClientRect().top ?? 0) + barRoom;
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.getBoundingClientRect().top ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length ? low : 0;
}

function select(range: Range): void {
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** What is selected in the text, where it is something one would look for. */
function selectedWords(text: HTMLElement | null): Partial<Asked> {
  const selection = getSelection();
  const inside = selection?.anchorNode && text?.contains(selection.anchorNode) && !selection.isCollapsed;
  const words = inside ? selection.toString().trim() : '';
  return words && words.length <= longestTaken && !words.includes('\n') ? { query: words } : {};
}
