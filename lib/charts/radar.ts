import { scaleLinear } from 'd3-scale';
import { curveLinearClosed, lineRadial } from 'd3-shape';
import type { RadarChart } from './chart';
import { type Drawn, lines, mark, words } from './mark';

const radius = 120;
const [width, middle] = [460, { x: 230, y: 170 }];

/** Where all is known, one line around; dots on the axes say what is, rings what the numbers are. */
export function radar({ axes, scale, direction }: RadarChart): Drawn {
  const reach = scaleLinear(scale, [0, radius]);
  const step = (Math.PI * 2) / Math.max(1, axes.length);
  const angle = (at: number) => (direction === 'rtl' ? -at : at) * step;
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
    ...{ width, height: 350 },
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
      ...axes.flatMap(({ name }, at) => [axis(point(at, scale[1])), ...named(name, angle(at))]),
      ...outline(
        axes.map(({ before }) => before),
        { fill: 'none', stroke: 'currentColor', 'stroke-dasharray': '4 4', 'stroke-opacity': 0.75 },
      ),
      ...outline(
        axes.map(({ value }) => value),
        { 'fill-opacity': 0.14, stroke: 'currentColor', 'stroke-width': 2 },
      ),
      ...axes.flatMap(({ value }, at) => (value === null ? [] : [dot(point(at, value))])),
      ...rings.map((tick) =>
        words(`${tick}`, { x: middle.x + 4, y: middle.y - reach(tick) - 2, 'font-size': 10, 'fill-opacity': 0.8 }),
      ),
    ],
  };
}

const axis = ({ x, y }: { x: number; y: number }) =>
  mark('line', { x1: middle.x, y1: middle.y, x2: x, y2: y, stroke: 'currentColor', 'stroke-opacity': 0.3 });
const dot = ({ x, y }: { x: number; y: number }) => mark('circle', { cx: x, cy: y, r: 5 });

/** The name of an axis beyond its end, on the side where there is room. */
function named(name: string, angle: number): string[] {
  const [across, up] = [Math.sin(angle), Math.cos(angle)];
  const anchor = Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end';
  const parts = lines(name, 16);
  const top = middle.y - up * (radius + 16) - (up > 0.2 ? (parts.length - 1) * 15 : 0) + (up < -0.2 ? 10 : 4);
  return parts.map((part, at) =>
    words(part, { x: middle.x + across * (radius + 14), y: top + at * 15, 'text-anchor': anchor, 'font-weight': 600 }),
  );
}
