import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { givenLabel } from '../../lib/commands/label-names';
import { t } from '../../lib/i18n';
import { useLabelNames } from '../hooks';
import { useServices } from '../services';
import { Empty, Progress } from '../ui';
import { OpenLineRows, type Row } from './OpenLineRows';
import styles from './OpenLines.module.css';
import { type Waiting, waitingLines } from './waiting';

/** From this width on, questions and actions stand beside each other, CSS pixels. */
const besideEach = 560;

/** Questions and actions of the meeting notes that nobody has settled yet, the newest meeting's first. */
export function OpenLinesPanel() {
  const { repository } = useServices();
  const [all, setAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(besideEach);
  const { lines, error } = waitingLines(repository);
  const found = lines.value;
  useLayoutEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? besideEach));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [found === undefined]);
  if (!found && error.value) throw error.value;
  if (!found)
    return (
      <div class={styles.empty}>
        <Progress label={t('editor_reading')} />
      </div>
    );
  const shown = all ? found : found.filter(({ line }) => !line.done);
  const names = useLabelNames();
  const own = (wanted: 'question' | 'action') => names?.find((name) => name.kind === wanted);
  const heading = (wanted: 'question' | 'action', count: number) => {
    const name = own(wanted);
    if (name && name.word !== givenLabel(wanted)) return t('openLines_named', name.word, count);
    return t(wanted === 'question' ? 'openLines_questions' : 'openLines_actions', count);
  };
  const kind = (wanted: Waiting['line']['kind']) => shown.filter(({ line }) => line.kind === wanted);
  const parts = [
    { key: 'questions', name: heading('question', kind('question').length), lines: kind('question') },
    { key: 'actions', name: heading('action', kind('action').length), lines: kind('action') },
  ];
  const done = found.filter(({ line }) => line.done).length;
  return (
    <div ref={box} class={styles.panel}>
      {found.length > 0 && (
        <fieldset class={styles.filter}>
          <legend class={styles.hidden}>{t('openLines_filter')}</legend>
          {([false, true] as const).map((value) => (
            <label key={String(value)}>
              <input type="radio" name="open-lines" checked={all === value} onChange={() => setAll(value)} />
              {value ? `${t('openLines_all')} (${done})` : t('openLines_open')}
            </label>
          ))}
        </fieldset>
      )}
      {shown.length === 0 ? (
        <div class={styles.empty}>
          <Empty icon="check" title={t('openLines_empty')}>
            <p>{t('openLines_emptyHint', own('question')?.word ?? '', own('action')?.word ?? '')}</p>
          </Empty>
        </div>
      ) : width < besideEach ? (
        <OpenLineRows rows={parts.flatMap(rowsOf)} rowHeight={80} />
      ) : (
        <div class={styles.columns}>
          {parts.map((part) => (
            <OpenLineRows key={part.key} rows={rowsOf(part)} rowHeight={60} />
          ))}
        </div>
      )}
    </div>
  );
}

const rowsOf = ({ name, lines }: { name: string; lines: readonly Waiting[] }): Row[] => [
  { heading: name },
  ...(lines.length > 0 ? lines : [{ none: true as const }]),
];
