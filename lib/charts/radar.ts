import { scaleLinear } from 'd3-scale';
import { curveLinearClosed, lineRadial } from 'd3-shape';
import type { RadarChart } from './chart';
import { type Drawn, lines, mark, words } from './mark';

const widest = 460;
/** How large it is where there is room, and how small it becomes at most, px. */
const [largest, smallest] = [120, 48];
/** Names stand so far from the ends of their axes, their lines so far from one another, px. */
const [beyond, leading] = [14, 15];
/** How wide a sign of a name is in the widest letters of a system, px. */
const sign = 8.1;

interface Frame {
  readonly radius: number;
  readonly middle: { readonly x: number; readonly y: number };
}

/** Where all is known, one line around; dots on the axes say what is, rings what the numbers are. */
export function radar({ axes, scale, direction }: RadarChart, room = widest): Drawn {
  const width = Math.min(widest, room);
  const step = (Math.PI * 2) / Math.max(1, axes.length);
  const angle = (at: number) => (direction === 'rtl' ? -at : at) * step;
  const names = axes.map(({ name }) => lines(name, width < widest ? 12 : 16));
  const { radius, middle, height } = frame(
    names.map((parts, at) => ({ parts, angle: angle(at) })),
    width,
  );
  const reach = scaleLinear(scale, [0, radius]);
  const point = (at: number, value: number) => ({
    x: middle.x + Math.sin(angle(at)) * reach(value),
    y: middle.y - Math.cos(angle(at)) * reach(value),
  });
  const around = (values: readonly (number | null | undefined)[]): string =>
    values.some((value) => value === null || value === undefined)
      ? ''
      : (lineRadial<number>()
          .angle((_, at) => angle(at))
          .radius((value) => reach(value))
          .curve(curveLinearClosed)(values as number[]) ?? '');
  const outline = (values: readonly (number | null | undefined)[], look: Record<string, string | number>) => {
    const path = around(values);
    return path ? [mark('path', { d: path, transform: `translate(${middle.x} ${middle.y})`, ...look })] : [];
  };
  const rings = reach.ticks(Math.min(5, scale[1] - scale[0])).filter((tick) => tick > scale[0]);
  return {
    ...{ width, height },
    marks: [
      ...rings.map((tick) =>
        mark('circle', {
          cx: middle.x,
          cy: middle.y,
          r: reach(tick),
          fill: 'none',
          stroke: 'currentColor',
          'stroke-opacity': 0.3,
        }),
      ),
      ...names.flatMap((parts, at) => [
        axis(middle, point(at, scale[1])),
        ...named(parts, angle(at), { radius, middle }),
      ]),
      ...outline(
        axes.map(({ before }) => before),
        { fill: 'none', stroke: 'currentColor', 'stroke-dasharray': '4 4', 'stroke-opacity': 0.75 },
      ),
      ...outline(
        axes.map(({ value }) => value),
        { 'fill-opacity': 0.14, stroke: 'currentColor', 'stroke-width': 2 },
      ),
      ...axes.flatMap(({ value }, at) => (value === null ? [] : [dot(point(at, value))])),
      ...rings.map((tick) => words(`${tick}`, { x: middle.x + 4, y: middle.y - reach(tick) - 2, 'font-size': 11 })),
    ],
  };
}

const axis = (from: { x: number; y: number }, to: { x: number; y: number }) =>
  mark('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: 'currentColor', 'stroke-opacity': 0.3 });
const dot = ({ x, y }: { x: number; y: number }) => mark('circle', { cx: x, cy: y, r: 5 });

/** As large as the names around it let it be, with room above and below for their lines. */
function frame(
  names: readonly { readonly parts: readonly string[]; readonly angle: number }[],
  width: number,
): Frame & { height: number } {
  const beside = names.filter(({ angle }) => Math.abs(Math.sin(angle)) >= 0.2);
  const reaches = beside.map(({ parts, angle }) => {
    const longest = Math.max(...parts.map((part) => part.length));
    return (width / 2 - longest * sign) / Math.abs(Math.sin(angle)) - beyond;
  });
  const radius = Math.max(smallest, Math.min(largest, ...reaches));
  const above = Math.max(1, ...names.filter(({ angle }) => Math.cos(angle) > 0.2).map(({ parts }) => parts.length));
  const below = Math.max(1, ...names.filter(({ angle }) => Math.cos(angle) < -0.2).map(({ parts }) => parts.length));
  const y = radius + beyond + 8 + above * leading;
  return { radius, middle: { x: width / 2, y }, height: y + radius + beyond + 8 + below * leading };
}

/** The name of an axis beyond its end, on the side where there is room. */
function named(parts: readonly string[], angle: number, { radius, middle }: Frame): string[] {
  const [across, up] = [Math.sin(angle), Math.cos(angle)];
  const anchor = Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end';
  // Straight above stand the numbers of the rings: the name begins over the last of them.
  const over = Math.abs(across) < 0.2 && up > 0 ? 8 : 0;
  const lifted = up > 0.2 ? (parts.length - 1) * leading : 0;
  const top = middle.y - up * (radius + beyond) - over - lifted + (up < -0.2 ? 10 : 4);
  return parts.map((part, at) =>
    words(part, {
      ...{ x: middle.x + across * (radius + beyond), y: top + at * leading },
      ...{ 'text-anchor': anchor, 'font-size': 12, 'font-weight': 600 },
    }),
  );
}
