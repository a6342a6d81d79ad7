import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Chart } from '../../../lib/charts';
import styles from './ChartFigure.module.css';

interface FigureProps {
  chart: Chart;
  /** How to read it. */
  note?: string;
  /** What can be done with it. */
  children: ComponentChildren;
}

/** A chart is drawn as wide as its place is, within these, px: its words are as large as those around it. */
const [narrowest, widest] = [320, 704];

/** A chart, drawn when it comes: what draws it is loaded then. Before, and without it, its text stands there. */
export function ChartFigure({ chart, note = '', children }: FigureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    let wide = 0;
    const draw = async () => {
      const { drawChart } = await import('../../../lib/charts');
      const svg = drawChart(chart, undefined, wide);
      if (!ended) box.replaceChildren(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
    };
    let ended = false;
    const size = new ResizeObserver(() => {
      const now = Math.round(Math.min(widest, Math.max(narrowest, box.clientWidth)));
      if (now === wide) return;
      wide = now;
      draw().catch((error: unknown) => console.warn('chart', error));
    });
    size.observe(box);
    return () => {
      ended = true;
      size.disconnect();
    };
  }, [chart]);
  return (
    <figure class={styles.figure} data-chart={chart.kind}>
      <figcaption dir="auto">{chart.title}</figcaption>
      <div ref={place} class={styles.drawn}>
        <p>{chart.text}</p>
      </div>
      {note && <p class={styles.note}>{note}</p>}
      <div>{children}</div>
    </figure>
  );
}
