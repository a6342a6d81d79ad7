import { useEffect, useRef } from 'preact/hooks';
import type { Chart } from '../../../lib/charts';
import { commandNamed } from '../../../lib/commands';
import type { RecordId } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import styles from './Health.module.css';

interface FigureProps {
  chart: Chart;
  /** How to read it. */
  note: string;
  record: RecordId;
}

/** A chart, drawn when it comes: what draws it is loaded then. Before, and without it, its text stands there. */
export function ChartFigure({ chart, note, record }: FigureProps) {
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
      <div>
        <CommandButton
          small
          kind="quiet"
          command={commandNamed('health.saveChart')}
          record={record}
          part={chart.kind}
        />
      </div>
    </figure>
  );
}
