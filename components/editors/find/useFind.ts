import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../lib/model';
import { type FindOptions, matchesOf, type Searchable, searchable } from '../../../lib/search/find';
import { isWrittenBox, type WrittenBox } from '../../ui';
import { barRoom, paint, panelOf } from '../paint';
import { useWishes } from '../useWishes';
import { beginning, selectedWords } from './begin';
import { boxOf, bringIntoSight, type FoundPlace, frameOf, goTo, isBefore } from './place';
import { readTexts, type Texts, watchTexts } from './texts';

/** What is looked for. */
export interface Asked extends FindOptions {
  readonly query: string;
}

interface Found {
  readonly places: readonly FoundPlace[];
  /** Where each begins in the texts. */
  readonly starts: readonly number[];
  readonly more: boolean;
}

/** A search in the texts of an editor: `asked` is null while it is closed. */
export interface Find {
  readonly asked: Asked | null;
  /** How often it was opened: each time it takes the focus. */
  readonly opened: number;
  /** Undefined while a long text is looked through. */
  readonly found: Found | undefined;
  /** Place among the found, from 0. */
  readonly at: number;
  ask(asked: Partial<Asked>): void;
  step(by: 1 | -1): void;
  /** Closes, and leaves the place that was found selected, with the cursor there. */
  close(): void;
}

/** Places that are shown at most: of more nobody looks at each. */
export const mostFound = 1000;
/** How long typing rests before it is looked for, ms. */
const rest = 90;
const nothing: Found = { places: [], starts: [], more: false };

/**
 * Finds words in the texts of an editor (`data-find`, and its fields) and paints where they stand, without touching them;
 * carries out the commands of finding in this record. What is typed meanwhile is looked through again.
 */
export function useFind(container: RefObject<HTMLElement | null>, record: RecordId): Find {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState(0);
  const last = useRef<Asked>({ query: '', matchCase: false, wholeWord: false });
  const from = useRef<{ focus: Element | null; place: FoundPlace | null }>({ focus: null, place: null });
  const { found, at, setAt } = useFound(container, asked, () => from.current.place);
  const places = found?.places ?? nothing.places;
  usePainted(places, places[at]);
  const ask = (changes: Partial<Asked>) => {
    last.current = { ...last.current, ...changes };
    setAsked(last.current);
  };
  const open = () => {
    from.current = { focus: document.activeElement, place: beginning(container.current) };
    ask(selectedWords(container.current));
    setOpened(opened + 1);
  };
  const step = (by: 1 | -1) => {
    if (!asked) return ask({});
    if (places.length === 0) return;
    const next = (at + by + places.length) % places.length;
    setAt(next);
    bringIntoSight(places[next] as FoundPlace);
  };
  const close = () => {
    setAsked(null);
    const place = places[at];
    const home = homeOf(container.current, place);
    const { focus } = from.current;
    const back = focus instanceof HTMLElement && container.current?.contains(focus) ? focus : home;
    if (place) goTo(place, home);
    else back?.focus({ preventScroll: true });
  };
  useWishes(container, record, {
    find: open,
    findNext: () => step(1),
    findPrevious: () => step(-1),
    findClose: close,
  });
  return { asked, opened, found, at, ask, step, close };
}

/** What takes the focus where the found words themselves cannot. */
function homeOf(container: HTMLElement | null, place: FoundPlace | undefined): HTMLElement | null {
  const frame = place && frameOf(place);
  return frame || (container?.hasAttribute('tabindex') ? container : panelOf(container));
}

/** Looks for what is asked, a moment after it or the texts have changed. */
function useFound(container: RefObject<HTMLElement | null>, asked: Asked | null, begin: () => FoundPlace | null) {
  const [found, setFound] = useState<Found | undefined>(nothing);
  const [at, setAt] = useState(0);
  const answered = useRef<Asked | null>(null);
  // Somebody may step on while a text that changed waits to be looked through.
  const shown = useRef({ found, at });
  shown.current = { found, at };
  const { read, version } = useTexts(container, asked !== null);
  useEffect(() => {
    if (!asked || asked.query.trim() === '') {
      answered.current = asked;
      return setFound(nothing);
    }
    const stop = new AbortController();
    const look = async () => {
      const now = await read(asked, stop.signal);
      if (stop.signal.aborted) return;
      const first = answered.current !== asked;
      answered.current = asked;
      // A text that changed under what was found moves nothing: somebody is typing in it.
      const next = first
        ? firstFrom(container.current, now.places, begin())
        : sameAs(shown.current.found?.starts[shown.current.at], now);
      setFound(now);
      setAt(next);
      const place = now.places[next];
      if (first && place) bringIntoSight(place);
    };
    if (answered.current !== asked) setFound(undefined);
    const timer = setTimeout(() => look().catch((error: unknown) => console.error('find', error)), rest);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [asked, version]);
  const stepTo = (next: number) => {
    shown.current = { found, at: next };
    setAt(next);
  };
  return { found, at, setAt: stepTo };
}

/** Reads the texts once for as long as they stand, and finds in them. */
function useTexts(container: RefObject<HTMLElement | null>, watched: boolean) {
  const [version, setVersion] = useState(0);
  const kept = useRef<{ texts: Texts; folded: Map<boolean, Searchable> } | null>(null);
  useEffect(() => {
    kept.current = null;
    if (!watched || !container.current) return;
    return watchTexts(container.current, () => {
      kept.current = null;
      setVersion((count) => count + 1);
    });
  }, [watched]);
  const read = async ({ query, matchCase, wholeWord }: Asked, signal: AbortSignal): Promise<Found> => {
    if (!container.current) return nothing;
    kept.current ??= { texts: readTexts(container.current), folded: new Map() };
    const { texts, folded } = kept.current;
    const text = folded.get(matchCase) ?? (await searchable(texts.text, matchCase, breathe));
    folded.set(matchCase, text);
    if (signal.aborted) return nothing;
    const matches = matchesOf(text, texts.text, { query, matchCase, wholeWord, most: mostFound + 1 });
    const found = matches.slice(0, mostFound).flatMap(({ start, end }) => {
      const place = texts.placeOf(start, end);
      return place ? [{ place, start }] : [];
    });
    return {
      places: found.map(({ place }) => place),
      starts: found.map(({ start }) => start),
      more: matches.length > mostFound,
    };
  };
  return { read, version };
}

/** Lets the page answer somebody before more is done. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Paints all places and the one at hand; a field that has no copy to paint says so itself. */
function usePainted(places: readonly FoundPlace[], now: FoundPlace | undefined): void {
  useEffect(
    () =>
      paint(
        'found',
        places.flatMap(({ range }) => range ?? []),
        1,
      ),
    [places],
  );
  useEffect(() => showInBoxes(places, now), [places, now]);
  useEffect(() => {
    if (!now) return;
    const { range, field } = now;
    if (!range && field && !isWrittenBox(field.box)) field.box.dataset.found = '';
    const off = paint('found-now', range ? [range] : [], 2);
    return () => {
      if (field) delete field.box.dataset.found;
      off();
    };
  }, [now]);
}

/** Lets texts that paint themselves show what was found in them. Returns what takes that away. */
function showInBoxes(places: readonly FoundPlace[], now: FoundPlace | undefined): () => void {
  const boxes = new Map<WrittenBox, { start: number; end: number }[]>();
  for (const { field } of places) {
    if (!field || !isWrittenBox(field.box)) continue;
    const found = boxes.get(field.box) ?? [];
    boxes.set(field.box, found);
    found.push(field);
  }
  for (const [box, found] of boxes) box.showFound(found, now?.field?.box === box ? now.field.start : undefined);
  return () => {
    for (const box of boxes.keys()) box.showFound([]);
  };
}

/** The first of the places at or after where one is, else after what is in sight; the first of all where there is none. */
function firstFrom(text: HTMLElement | null, places: readonly FoundPlace[], begin: FoundPlace | null): number {
  const top = (panelOf(text)?.getBoundingClientRect().top ?? 0) + barRoom;
  const earlier = (place: FoundPlace) => (begin ? isBefore(place, begin) : boxOf(place).top < top);
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (earlier(places[middle] as FoundPlace)) low = middle + 1;
    else high = middle;
  }
  return low < places.length ? low : 0;
}

/** The place that stands where one stood, or the next. */
function sameAs(start: number | undefined, { starts }: Found): number {
  const next = starts.findIndex((each) => each >= (start ?? 0));
  return next < 0 ? Math.max(0, starts.length - 1) : next;
}
