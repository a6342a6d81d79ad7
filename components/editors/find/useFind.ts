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
  const { found, at, go } = useFound(container, asked, () => from.current.place);
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
  const step = (by: 1 | -1) => (asked ? go(by) : ask({}));
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

/** What was found of what was asked, and at which of the places one is. */
interface Answer {
  readonly to: Asked;
  readonly found: Found;
  readonly at: number;
}

/** Looks for what is asked, a moment after it or the texts have changed; `go` steps on from the place at hand. */
function useFound(container: RefObject<HTMLElement | null>, asked: Asked | null, begin: () => FoundPlace | null) {
  const [, draw] = useState<Answer | null>(null);
  // Read as it is now, not as it was drawn: somebody may step on while a text that changed is looked through again.
  const answer = useRef<Answer | null>(null);
  /** Steps asked for before there is an answer, and where in the texts one was before nothing was found in them. */
  const ahead = useRef<{ to: Asked | null; by: number }>({ to: null, by: 0 });
  const stood = useRef<number | undefined>(undefined);
  const { read, version } = useTexts(container, asked !== null);
  const show = (next: Answer) => {
    answer.current = next;
    stood.current = next.found.starts[next.at] ?? stood.current;
    draw(next);
  };
  const empty = asked === null || asked.query.trim() === '';
  useEffect(() => {
    if (empty) return;
    const stop = new AbortController();
    const look = async () => {
      const found = await read(asked, stop.signal);
      if (stop.signal.aborted) return;
      // A text that changed under what was found moves nothing: somebody is typing in it.
      if (answer.current?.to === asked) return show({ to: asked, found, at: sameAs(stood.current, found) });
      const by = ahead.current.to === asked ? ahead.current.by : 0;
      const at = along(firstFrom(container.current, found.places, begin()) + by, found);
      show({ to: asked, found, at });
      bringToSight(found, at);
    };
    const timer = setTimeout(() => look().catch((error: unknown) => console.error('find', error)), rest);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [asked, version]);
  const go = (by: 1 | -1) => {
    const now = answer.current;
    if (now?.to !== asked) {
      // Who types and presses Enter at once means the words just typed.
      const before = ahead.current.to === asked ? ahead.current.by : 0;
      ahead.current = { to: asked, by: before + by };
    } else if (now && now.found.places.length > 0) {
      const at = along(now.at + by, now.found);
      show({ ...now, at });
      bringToSight(now.found, at);
    }
  };
  // What answers other words is none to these, from the moment they are asked.
  const here = answer.current?.to === asked ? answer.current : null;
  return { found: empty ? nothing : here?.found, at: here?.at ?? 0, go };
}

/** A place among the found: after the last comes the first. */
const along = (at: number, { places: { length } }: Found): number =>
  length === 0 ? 0 : ((at % length) + length) % length;

function bringToSight({ places }: Found, at: number): void {
  const place = places[at];
  if (place) bringIntoSight(place);
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
