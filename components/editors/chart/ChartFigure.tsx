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

/** A chart, drawn when it comes: what draws it is loaded then. Before, and without it, its text stands there. */
export function ChartFigure({ chart, note = '', children }: FigureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let ended = false;
    const draw = async () => {
      const { drawChart } = await import('../../../lib/charts');
      const drawn = new DOMParser().parseFromString(drawChart(chart), 'image/svg+xml').documentElement;
      if (!ended) place.current?.replaceChildren(drawn);
    };
    draw().catch((error: unknown) => console.warn('chart', error));
    return () => {
      ended = true;
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
