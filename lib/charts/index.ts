import type { Chart } from './chart';
import { type Ground, picture } from './mark';
import { radar } from './radar';
import { strip } from './strip';
import { trend } from './trend';

export type { Chart, RadarChart, StripChart, StripRow, TrendChart } from './chart';
export { keepChart, readChart } from './kept';
export { type Ground, onPaper } from './mark';

/**
 * A chart as SVG: a text of elements and attributes of ours, in which every word of others is escaped. Without a `ground` it is drawn in the
 * ink of the page it stands in, so that dark, high contrast and paper need nothing; with one it stands by itself, as a file. Drawn as `width`
 * says (px) its words are as large as those around it, however narrow the page; a radar takes no more than it needs.
 */
export function drawChart(chart: Chart, ground?: Ground, width?: number): string {
  const drawn =
    chart.kind === 'radar' ? radar(chart, width) : chart.kind === 'strip' ? strip(chart, width) : trend(chart, width);
  return picture(chart, drawn, ground);
}
