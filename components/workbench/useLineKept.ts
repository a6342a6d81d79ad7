import { useLayoutEffect } from 'preact/hooks';

/** How often it is noted what is read in a box while it is scrolled, ms. */
const pace = 150;
/** How far below its top that is, where there is room: below what may stand over a text; CSS pixels. */
const below = 80;

/** An element that scrolls. */
export type Box = { readonly current: HTMLElement | null };

/** What tells that something stands elsewhere in a box than before. */
const stirs = ['scroll', 'input', 'load', 'click'] as const;

/** What stands at the line that is read, and how far into it that line is, as a share of its height. */
interface Line {
  readonly at: Element;
  readonly part: number;
  readonly offset: number;
}

/**
 * Keeps what is read in a box that scrolls where it stands as the box gets wider or narrower, be it seen meanwhile or not:
 * browsers keep the pixels, at which other words are then.
 */
export function useLineKept(box: Box): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let line: Line | null = null;
    let width = element.clientWidth;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      timer = undefined;
      if (element.clientWidth === width && width > 0) line = lineIn(element);
    };
    const soon = () => {
      timer ??= setTimeout(note, pace);
    };
    const sized = new ResizeObserver(() => {
      if (element.clientWidth === 0 || element.clientWidth === width) return;
      width = element.clientWidth;
      if (line?.at.isConnected) element.scrollTop += wayTo(element, line);
    });
    sized.observe(element);
    for (const kind of stirs) element.addEventListener(kind, soon, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      sized.disconnect();
      for (const kind of stirs) element.removeEventListener(kind, soon, { capture: true });
    };
  }, []);
}

/** None at the very top: that stays what it is. */
function lineIn(box: HTMLElement): Line | null {
  if (box.scrollTop === 0) return null;
  const { left, top, width, height } = box.getBoundingClientRect();
  const offset = Math.min(below, height / 3);
  // The middle of it may be a gap between two things.
  for (const share of [0.5, 0.25, 0.75]) {
    const at = document
      .elementsFromPoint(left + width * share, top + offset)
      .find((each) => box !== each && box.contains(each));
    const place = at?.getBoundingClientRect();
    if (at && place && place.height > 0) return { at, part: (top + offset - place.top) / place.height, offset };
  }
  return null;
}

/** How far the box would scroll to have a line where it was, CSS pixels. */
function wayTo(box: HTMLElement, { at, part, offset }: Line): number {
  const place = at.getBoundingClientRect();
  return place.top + place.height * part - box.getBoundingClientRect().top - offset;
}
