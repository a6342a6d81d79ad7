import { copyOf, isWrittenBox, type TextBox } from '../../ui';
import { barRoom, panelOf } from '../paint';

/** Where words stand that were found: on the page, in a frame of it, or in a field. */
export interface FoundPlace {
  /** What is painted: in a field that grows, its copy behind it. A field of one line has none, and one that paints itself. */
  readonly range: Range | null;
  /** The field, and what of its text is meant, UTF-16 code units. */
  readonly field: { readonly box: TextBox; readonly start: number; readonly end: number } | null;
}

/** The frame that a place stands in; null on the page itself. */
export const frameOf = ({ range }: FoundPlace): HTMLElement | null =>
  (range?.startContainer.ownerDocument?.defaultView?.frameElement as HTMLElement | null | undefined) ?? null;

/** The element of our page that a place is in. */
const elementOf = (place: FoundPlace): HTMLElement | null =>
  place.field?.box ?? frameOf(place) ?? place.range?.startContainer.parentElement ?? null;

/** Where a place shows, CSS pixels of our window. */
export function boxOf(place: FoundPlace): { readonly top: number; readonly bottom: number } {
  const { field } = place;
  if (field && isWrittenBox(field.box)) return field.box.placeOf(field.start);
  const { top = 0, bottom = 0 } = (place.range ?? place.field?.box)?.getBoundingClientRect() ?? {};
  const by = frameOf(place)?.getBoundingClientRect().top ?? 0;
  return { top: top + by, bottom: bottom + by };
}

/** Whether one place comes before another in reading order. */
export function isBefore(a: FoundPlace, b: FoundPlace): boolean {
  if (a.field && a.field.box === b.field?.box) return a.field.start < b.field.start;
  const alike = !a.field && !b.field && a.range?.startContainer.ownerDocument === b.range?.startContainer.ownerDocument;
  if (alike && a.range && b.range) return a.range.compareBoundaryPoints(Range.START_TO_START, b.range) < 0;
  const [one, other] = [elementOf(a), elementOf(b)];
  return Boolean(one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Scrolls so that a place is in sight, opening what hides it; where it is in sight nothing moves. */
export function bringIntoSight(place: FoundPlace): void {
  const element = elementOf(place);
  const panel = panelOf(element);
  if (!element || !panel) return;
  openAround(place.range?.startContainer.parentElement ?? element);
  scrollInside(place);
  const box = panel.getBoundingClientRect();
  const { top, bottom } = boxOf(place);
  if (top < box.top + barRoom || bottom > box.bottom - barRoom / 2)
    panel.scrollBy({ top: top - box.top - panel.clientHeight / 3, behavior: 'instant' });
}

function openAround(element: Element): void {
  for (
    let closed = element.closest('details:not([open])');
    closed;
    closed = closed.parentElement?.closest('details:not([open])') ?? null
  )
    (closed as HTMLDetailsElement).open = true;
}

/** Scrolls what stands in the panel and scrolls by itself: a long field, a frame, a table, a line of code. */
function scrollInside(place: FoundPlace): void {
  const { range, field } = place;
  if (field && isWrittenBox(field.box)) field.box.reveal(field.start);
  if (!range) return;
  if (field) scrollField(field.box, range);
  const view = frameOf(place) && range.startContainer.ownerDocument?.defaultView;
  const at = range.getBoundingClientRect();
  if (view && (at.top < 0 || at.bottom > view.innerHeight))
    view.scrollBy({ top: at.top - view.innerHeight / 3, behavior: 'instant' });
  const inner = range.startContainer.parentElement?.closest<HTMLElement>('[data-scroll], pre');
  if (!inner) return;
  const seen = inner.getBoundingClientRect();
  if (at.left < seen.left || at.right > seen.right)
    inner.scrollBy({ left: at.left - seen.left - inner.clientWidth / 3, behavior: 'instant' });
}

function scrollField(box: TextBox, range: Range): void {
  const copy = copyOf(box);
  const [at, seen] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  if (!copy || (at.top >= seen.top && at.bottom <= seen.bottom)) return;
  box.scrollTop += at.top - seen.top - box.clientHeight / 3;
  copy.scrollTop = box.scrollTop;
}

/** Gives a place the focus, its words selected: the cursor in a field, else what holds the text. */
export function goTo({ range, field }: FoundPlace, home: HTMLElement | null): void {
  if (field) {
    field.box.focus({ preventScroll: true });
    field.box.setSelectionRange(field.start, field.end);
    return;
  }
  home?.focus({ preventScroll: true });
  if (!range) return;
  const selection = range.startContainer.ownerDocument?.defaultView?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
