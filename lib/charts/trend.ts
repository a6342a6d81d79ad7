import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { TrendChart } from './chart';
import { type Drawn, mark, words } from './mark';

const [width, height] = [640, 280];
const room = { top: 12, end: 150, bottom: 32, start: 32 };
/** Lines are told apart by how they are drawn, and named at their end. */
const dashes = ['', '6 4', '2 3', '10 3 2 3', '12 5', '1 5'];

export function trend({ points, lines, scale, direction }: TrendChart): Drawn {
  const rtl = direction === 'rtl';
  const across = scalePoint(
    points.map((_, at) => at),
    rtl ? [width - room.start, room.end] : [room.start, width - room.end],
  ).padding(points.length === 1 ? 0.5 : 0.1);
  const up = scaleLinear(scale, [height - room.bottom, room.top]);
  const drawn = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => across(at) ?? 0)
    .y((value) => up(value ?? 0));
  const names = apart(lines.map(({ values }) => up(values.findLast((value) => value !== null) ?? scale[0])));
  const end = across.range()[1] + (rtl ? -10 : 10);
  return {
    ...{ width, height },
    marks: [
      ...up.ticks(4).flatMap((tick) => [
        mark('line', {
          x1: rtl ? room.end : room.start,
          x2: rtl ? width - room.start : width - room.end,
          y1: up(tick),
          y2: up(tick),
          stroke: 'currentColor',
          'stroke-opacity': 0.2,
        }),
        words(`${tick}`, {
          x: rtl ? width - 4 : 4,
          y: up(tick) + 4,
          'text-anchor': rtl ? 'end' : 'start',
          'font-size': 12,
        }),
      ]),
      ...points.map((name, at) =>
        words(name, { x: across(at) ?? 0, y: height - 10, 'text-anchor': 'middle', 'font-size': 12 }),
      ),
      ...lines.flatMap(({ name, values }, at) => [
        mark('path', {
          d: drawn([...values]) ?? '',
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': 2,
          'stroke-dasharray': dashes[at % dashes.length] ?? '',
        }),
        ...values.flatMap((value, nth) =>
          value === null ? [] : [mark('circle', { cx: across(nth) ?? 0, cy: up(value), r: 3.5 })],
        ),
        words(name, { x: end, y: (names[at] ?? 0) + 4, 'font-size': 12, ...(rtl ? { direction: 'rtl' } : {}) }),
      ]),
    ],
  };
}

/** Heights of names, moved down from one another where they would stand on each other. */
function apart(heights: readonly number[]): number[] {
  const placed = [...heights];
  const order = heights.map((_, at) => at).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  let last = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    placed[at] = Math.max(heights[at] ?? 0, last + 15);
    last = placed[at] ?? last;
  }
  return placed;
}
