import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { findQuote } from '../../../lib/anchor';
import { type Clip, type Highlight as Mark, readBody } from '../../../lib/model';
import { useLook } from '../../acts';
import { useServices } from '../../services';
import { paint } from '../paint';

/** How long a passage that was jumped to stands out, ms. */
const standsOut = 1600;

/** The highlights of a clip and where each stands in the text that shows. */
export interface Passages {
  /** In reading order; those not found in the text last. */
  readonly list: readonly { readonly mark: Mark; readonly range: Range | null }[];
  /** How often the text was shown: anew when its pictures have come; 0 while it is not there. */
  readonly shown: number;
  /** Finds all of them again, after the text was shown. */
  refresh(): void;
  /** Goes from a place in the window to the entry of the highlight painted there, if any. */
  enter(at: { clientX: number; clientY: number }): void;
  /** The highlight whose note is to take the focus, and who is told that it did. */
  readonly noting: string | undefined;
  stopNoting(): void;
}

/** Finds a clip's highlights in the text of `container`, paints them, and goes to the one the session wants to show. */
export function usePassages(container: RefObject<HTMLDivElement | null>, clip: Clip): Passages {
  const { session } = useServices();
  const [shown, setShown] = useState(0);
  const [noting, stopNoting] = useLook('noting');
  const key = clip.highlights.map(({ id, quote }) => `${id} ${quote.exact}`).join('\n');
  const list = useMemo(() => {
    const root = shown > 0 && clip.highlights.length > 0 ? container.current : null;
    const body = root && readBody(root);
    const found = clip.highlights.map((mark) => ({ mark, range: body && findQuote(body, mark) }));
    return found.sort((a, b) => order(a.range, b.range));
  }, [key, shown]);
  const current = list.map(({ mark, range }) => ({
    mark: clip.highlights.find(({ id }) => id === mark.id) ?? mark,
    range,
  }));
  useEffect(
    () =>
      paint(
        'passage',
        list.flatMap(({ range }) => range ?? []),
      ),
    [list],
  );
  const jump = (id: string) => {
    const range = list.find(({ mark }) => mark.id === id)?.range;
    if (range) showRange(range);
  };
  const wanted = session.reveal.value;
  useEffect(() => {
    if (!wanted || wanted.record !== clip.id || shown === 0) return;
    // The same clip may stand on the other side, too: it shows where it was asked for.
    if (container.current?.closest('[data-used="false"]')) return;
    session.reveal.value = null;
    jump(wanted.part);
  }, [wanted, shown, list]);
  const enter = (at: { clientX: number; clientY: number }) => {
    const id = passageAt(list, at);
    if (id) goToEntry(container.current, id);
  };
  return { list: current, shown, enter, refresh: () => setShown((count) => count + 1), noting, stopNoting };
}

/** The innermost highlight whose text stands at a place of the window: the shortest of those there. */
function passageAt(list: Passages['list'], at: { clientX: number; clientY: number }): string | null {
  const here = (range: Range) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        at.clientX >= left && at.clientX <= right && at.clientY >= top && at.clientY <= bottom,
    );
  const hit = list.filter(({ range }) => range && here(range));
  hit.sort((a, b) => a.mark.quote.exact.length - b.mark.quote.exact.length);
  return hit[0]?.mark.id ?? null;
}

/** The place of a highlight's entry in the list beside the text. */
export const entryDomId = (id: string) => `passage-${id}`;

/** The entry beside this text: the same clip may stand on the other side, too. */
function goToEntry(text: HTMLElement | null, id: string): void {
  const entry = text?.closest('[role="tabpanel"]')?.querySelector<HTMLElement>(`[id="${entryDomId(id)}"]`);
  entry?.scrollIntoView({ block: 'nearest' });
  entry?.focus({ preventScroll: true });
}

function order(a: Range | null, b: Range | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return a.compareBoundaryPoints(Range.START_TO_START, b);
}

let unpaint: ReturnType<typeof setTimeout> | undefined;

function showRange(range: Range): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  clearTimeout(unpaint);
  unpaint = setTimeout(paint('passage-now', [range]), standsOut);
}
