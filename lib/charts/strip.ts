import { scaleLinear } from 'd3-scale';
import type { StripChart, StripRow } from './chart';
import { type Drawn, lines, mark, signsIn, usual, words } from './mark';

/** Room at both ends, for the dots of the first and the last number. */
const inset = 40;
/** Dots of one number beside and above one another, and how many at most: of more, one dot stands for several. */
const [dot, widest, most] = [8, 8, 24];

/** Each row: its name, its dots over the numbers, below them a bar from quartile to quartile with the median on it. */
export function strip({ rows, scale, direction }: StripChart, width = usual): Drawn {
  const place = scaleLinear(scale, direction === 'rtl' ? [width - inset, inset] : [inset, width - inset]);
  const apart = (width - inset * 2) / Math.max(1, scale[1] - scale[0]);
  const across = Math.max(1, Math.min(widest, Math.floor(apart / dot) - 1));
  const largest = Math.max(1, ...rows.flatMap(({ counts }) => counts ?? []));
  const each = Math.ceil(largest / most);
  const marks: string[] = [];
  let top = 4;
  for (const row of rows) {
    const drawn = rowAt(row, { top, each, across, width, from: scale[0], place, rtl: direction === 'rtl' });
    marks.push(...drawn.marks);
    top = drawn.end;
  }
  const numbers = place.ticks(scale[1] - scale[0]);
  return {
    ...{ width, height: top + 24 },
    marks: [
      ...numbers.map((tick) =>
        mark('line', {
          x1: place(tick),
          x2: place(tick),
          y1: 0,
          y2: top,
          stroke: 'currentColor',
          'stroke-opacity': 0.15,
        }),
      ),
      ...marks,
      ...numbers.map((tick) =>
        words(`${tick}`, { x: place(tick), y: top + 16, 'text-anchor': 'middle', 'font-size': 12 }),
      ),
    ],
  };
}

interface At {
  readonly top: number;
  /** How many answers one dot stands for. */
  readonly each: number;
  /** How many dots stand beside one another. */
  readonly across: number;
  readonly width: number;
  readonly from: number;
  readonly rtl: boolean;
  place(value: number): number;
}

function rowAt(row: StripRow, { top, each, across, width, from, place, rtl }: At): { marks: string[]; end: number } {
  const name = lines(row.mark ? `${row.name} ·\u00a0${row.mark}` : row.name, signsIn(width));
  const side = { x: rtl ? width : 0, direction: rtl ? 'rtl' : 'ltr' };
  const said = name.map((part, at) => words(part, { ...side, y: top + 14 + at * 17 }));
  // Of what too few answered there is nothing to draw.
  const below = top + 14 + (name.length - 1) * 17;
  if (row.counts === null && row.median === null) return { marks: said, end: below + 10 };
  const piles = (row.counts ?? []).map((count) => Math.ceil(count / each));
  const high = Math.ceil(Math.max(0, ...piles) / across);
  const base = below + 12 + Math.max(1, high) * dot;
  const dots = piles.flatMap((count, at) =>
    Array.from({ length: count }, (_, nth) => {
      const row = Math.floor(nth / across);
      const inRow = Math.min(across, count - row * across);
      const x = place(from + at) + ((nth % across) - (inRow - 1) / 2) * dot;
      return mark('circle', { cx: x, cy: base - row * dot - 2, r: dot / 2 - 0.75, 'fill-opacity': 0.75 });
    }),
  );
  return { marks: [...said, ...dots, ...spread(row, base + 10, place)], end: base + 28 };
}

/** The bar between the quartiles, and on it the median as a lozenge: told by its shape. */
function spread({ median, low, high }: StripRow, y: number, place: At['place']): string[] {
  if (median === null || low === null || high === null) return [];
  const [from, to] = [place(low), place(high)].sort((a, b) => a - b) as [number, number];
  const x = place(median);
  return [
    mark('rect', { x: from, y: y - 2, width: Math.max(2, to - from), height: 4, 'fill-opacity': 0.45 }),
    mark('path', { d: `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z` }),
  ];
}
