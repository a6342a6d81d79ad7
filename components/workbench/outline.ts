import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../../lib/workbench/session';
import type { IconName } from '../ui';

/** One place in what an editor shows: a heading, a labelled line, a card, a field. */
export interface OutlineEntry {
  /** Unlike every other of its outline, and the same as long as the place is. */
  readonly id: string;
  readonly title: string;
  /** How deep it stands; 1 at the top. */
  readonly level: number;
  readonly icon?: IconName;
  /** Where it begins, CSS pixels from the top of the window; null while it is not on the page. */
  top(): number | null;
  /** Goes there, the focus too. */
  go(): void;
}

/** What is in the tab that an editor stands in, by `group tab`. */
const outlines = signal<ReadonlyMap<string, readonly OutlineEntry[]>>(new Map());

/** `group tab` of the tab an editor stands in; empty outside of one. */
export const TabPlace = createContext('');

/** The outlines of the editors that show, by `group tab`. */
export const shownOutlines: ReadonlySignal<typeof outlines.value> = outlines;

const nameOf = ({ id, title, level, icon }: OutlineEntry) => `${level} ${icon ?? ''} ${id} ${title}`;

/** Tells the frame what is in this editor, in reading order, as long as the editor shows. Any editor may. */
export function useOutline(entries: readonly OutlineEntry[]): void {
  const place = useContext(TabPlace);
  const latest = useRef(entries);
  latest.current = entries;
  const key = entries.map(nameOf).join('\n');
  useLayoutEffect(() => {
    if (!place) return;
    // What an entry does is asked of the newest of its id: the editor may have drawn itself anew since.
    const now = (id: string) => latest.current.find((entry) => entry.id === id);
    const lasting = latest.current.map((entry) => ({
      ...entry,
      top: () => now(entry.id)?.top() ?? null,
      go: () => now(entry.id)?.go(),
    }));
    outlines.value = new Map(outlines.peek()).set(place, lasting);
    return () => {
      const rest = new Map(outlines.peek());
      rest.delete(place);
      outlines.value = rest;
    };
  }, [place, key]);
}

/** Goes to the place in the editor at hand that a command wants. */
export function usePlaceWanted(session: Session): void {
  const wanted = session.place.value;
  useEffect(() => {
    if (wanted === null) return;
    session.place.value = null;
    const { id, active } = session.group.peek();
    const entries = outlines.peek().get(`${id} ${active}`);
    entries?.find((entry) => entry.id === wanted)?.go();
  }, [wanted]);
}

/** How many words the text in a tab has, by `group tab`. */
const lengths = signal<ReadonlyMap<string, number>>(new Map());
export const shownLengths: ReadonlySignal<typeof lengths.value> = lengths;

/** Tells the frame how many words the text of this editor has, as long as it shows; null where there is none. */
export function useTextLength(words: number | null): void {
  const place = useContext(TabPlace);
  useLayoutEffect(() => {
    if (!place || words === null) return;
    lengths.value = new Map(lengths.peek()).set(place, words);
    return () => {
      const rest = new Map(lengths.peek());
      rest.delete(place);
      lengths.value = rest;
    };
  }, [place, words]);
}

/** An entry that stands at an element, which takes the focus when somebody goes there. */
export function entryAt(
  find: () => HTMLElement | null | undefined,
  named: Pick<OutlineEntry, 'id' | 'title' | 'level' | 'icon'>,
): OutlineEntry {
  return {
    ...named,
    top: () => find()?.getBoundingClientRect().top ?? null,
    go() {
      const element = find();
      if (!element) return;
      // What cannot be reached by Tab takes the focus when it is gone to, so that reading goes on there.
      if (!element.matches('a[href], button, input, select, textarea, [tabindex]')) element.tabIndex = -1;
      element.scrollIntoView({ block: 'start' });
      element.focus({ preventScroll: true });
    },
  };
}
