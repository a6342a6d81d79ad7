/** Where the rows of a list stand, in CSS pixels: some begin a group, with a heading of `heading` above them. */
export interface Places {
  readonly rowHeight: number;
  readonly total: number;
  /** The rows that begin a group, ascending; none where rows are not grouped. */
  readonly starts: readonly number[];
  readonly heading: number;
}

/** How many groups begin at or before a row. */
export function groupsBefore({ starts }: Pick<Places, 'starts'>, row: number): number {
  let [from, to] = [0, starts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((starts[middle] as number) <= row) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where a row begins, its group's heading not counted. */
export const topOf = (places: Places, row: number): number =>
  row * places.rowHeight + groupsBefore(places, row) * places.heading;

export const heightOf = ({ rowHeight, total, starts, heading }: Places): number =>
  total * rowHeight + starts.length * heading;

/** The row that stands at a height, or the one after a heading there. */
export function rowAt(places: Places, y: number): number {
  const { starts, rowHeight, heading } = places;
  let [from, to] = [0, starts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((starts[middle] as number) * rowHeight + middle * heading <= y) from = middle + 1;
    else to = middle;
  }
  return Math.max(from > 0 ? (starts[from - 1] as number) : 0, Math.floor((y - from * heading) / rowHeight));
}

/** The rows of a list that stand in its window, with `margin` more at each edge. Lengths in CSS pixels. */
export function rowsInView(places: Places, view: { top: number; height: number; margin: number }): number[] {
  const last = Math.min(places.total - 1, rowAt(places, view.top + view.height) + view.margin);
  const first = Math.max(0, Math.min(rowAt(places, view.top) - view.margin, last));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/**
 * Which element shows which row, by row: a row that stays keeps its element, one that comes takes that of one that went.
 * So scrolling changes what elements say, and makes and removes none.
 */
export function elementsFor(rows: readonly number[], before: ReadonlyMap<number, number>): Map<number, number> {
  const elements = new Map<number, number>();
  const taken = new Set<number>();
  for (const row of rows) {
    const element = before.get(row);
    if (element !== undefined) taken.add(element);
  }
  let free = 0;
  for (const row of rows) {
    const element = before.get(row);
    while (element === undefined && taken.has(free)) free += 1;
    elements.set(row, element ?? free++);
  }
  return elements;
}

/** Where a key goes from row `from` (-1: none yet) of `total`; null for a key that does not move. */
export function keyedRow(key: string, from: number, total: number, page: number): number | null {
  const last = total - 1;
  const within = (row: number) => Math.max(0, Math.min(last, row));
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return from < 0 ? last : within(from - 1);
    case 'PageDown':
      return within(Math.max(from, 0) + page);
    case 'PageUp':
      return within(from - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
