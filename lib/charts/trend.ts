import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { TrendChart } from './chart';
import { type Drawn, lines as inLines, mark, usual, words } from './mark';

const least = 280;
const room = { top: 12, end: 128, bottom: 32, start: 32 };
/** How wide a name at the end of its line is at most, signs; how far its lines are apart, and names besides, px. */
const [signs, leading, between] = [15, 14, 7];
/** A day below takes so much, px: of more days than there is room for, every second or third says when it was, the last one always. */
const day = 84;
/** Lines are told apart by how they are drawn, and named at their end. */
const dashes = ['', '6 4', '2 3', '10 3 2 3', '12 5', '1 5'];

export function trend({ points, lines, scale, direction }: TrendChart, width = usual): Drawn {
  const rtl = direction === 'rtl';
  const across = scalePoint(
    points.map((_, at) => at),
    rtl ? [width - room.start, room.end] : [room.start, width - room.end],
  ).padding(points.length === 1 ? 0.5 : 0.1);
  const parts = lines.map(({ name }) => inLines(name, signs));
  // As high as its names need.
  const height = Math.max(least, room.top + room.bottom + tall(parts));
  const up = scaleLinear(scale, [height - room.bottom, room.top]);
  const place = { rtl, width, end: across.range()[1], across: (at: number) => across(at) ?? 0, up };
  const every = Math.ceil((points.length * day) / (width - room.start - room.end));
  const days = points.flatMap((name, at) =>
    (points.length - 1 - at) % every > 0
      ? []
      : [words(name, { x: place.across(at), y: height - 10, 'text-anchor': 'middle', 'font-size': 12 })],
  );
  const ended = lines.map(({ values }, nth) => ({
    ...{ values, parts: parts[nth] ?? [] },
    at: up(values.findLast((value) => value !== null) ?? scale[0]),
  }));
  return {
    ...{ width, height },
    marks: [
      ...up.ticks(4).flatMap((tick) => level(tick, place)),
      ...days,
      ...apart(ended, height - room.bottom).flatMap((each, nth) => [
        ...course(each.values, dashes[nth % dashes.length] ?? '', place),
        ...named(each, place),
      ]),
    ],
  };
}

interface Place {
  readonly rtl: boolean;
  readonly width: number;
  /** Where lines end. */
  readonly end: number;
  across(at: number): number;
  up(value: number): number;
}

/** A number of the scale and the line at its height. */
function level(tick: number, { rtl, width, up }: Place): string[] {
  return [
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
  ];
}

/** A line over the points that are known, with a dot at each. */
function course(values: readonly (number | null)[], dash: string, { across, up }: Place): string[] {
  const drawn = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => across(at))
    .y((value) => up(value ?? 0));
  return [
    mark('path', {
      d: drawn([...values]) ?? '',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-dasharray': dash,
    }),
    ...values.flatMap((value, nth) =>
      value === null ? [] : [mark('circle', { cx: across(nth), cy: up(value), r: 3.5 })],
    ),
  ];
}

/** The name of a line, and what leads to it from the line's end where it had to move. */
function named(name: Ended & { readonly y: number }, { rtl, end }: Place): string[] {
  const side = rtl ? -1 : 1;
  return [
    mark('line', {
      ...{ x1: end - side * 4, x2: end + side * 7, y1: name.at, y2: name.y },
      ...{ stroke: 'currentColor', 'stroke-opacity': 0.5 },
    }),
    ...name.parts.map((part, nth) =>
      words(part, {
        ...{ x: end + side * 10, y: name.y + 4 + nth * leading, 'font-size': 12 },
        ...(rtl ? { direction: 'rtl' } : {}),
      }),
    ),
  ];
}

/** How much room names take below one another, px. */
const tall = (names: readonly (readonly string[])[]): number =>
  names.reduce((sum, parts) => sum + parts.length * leading + between, 0);

interface Ended {
  readonly parts: readonly string[];
  /** The height of a line's end. */
  readonly at: number;
}

/** With heights of names: moved from one another where they would stand on each other, and up where they would leave the chart. */
function apart<T extends Ended>(lines: readonly T[], lowest: number): (T & { y: number })[] {
  const order = lines.toSorted((a, b) => a.at - b.at);
  const placed = new Map<T, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const each of order) {
    const y = Math.max(each.at, free);
    placed.set(each, y);
    free = y + each.parts.length * leading + between;
  }
  let end = lowest;
  for (const each of order.toReversed()) {
    const y = Math.min(placed.get(each) ?? end, end - (each.parts.length - 1) * leading);
    placed.set(each, y);
    end = y - leading - between;
  }
  return lines.map((each) => ({ ...each, y: placed.get(each) ?? each.at }));
}
