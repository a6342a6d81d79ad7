/** The rows of a list that stand in its window, with `margin` more at each edge. Lengths in CSS pixels. */
export function rowsInView(view: {
  top: number;
  height: number;
  rowHeight: number;
  total: number;
  margin: number;
}): number[] {
  const { top, height, rowHeight, total, margin } = view;
  const last = Math.min(total - 1, Math.ceil((top + height) / rowHeight) + margin);
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - margin, last));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
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
