import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { givenLabel } from '../../lib/commands/label-names';
import { t } from '../../lib/i18n';
import { type Label, labels } from '../../lib/model';
import { useWindowField } from '../form';
import { useLabelNames } from '../hooks';
import { useServices } from '../services';
import { Empty, Progress, Select, TextField } from '../ui';
import { DueThreads } from './DueThreads';
import { type LineFilter, linesFound, settled } from './line-filter';
import { OpenLineRows, type Row } from './OpenLineRows';
import styles from './OpenLines.module.css';
import { type Waiting, waitingLines } from './waiting';

/** From this width on, questions and actions stand beside each other, CSS pixels. */
const besideEach = 560;

const beginning: LineFilter = { kind: 'open', done: false, text: '' };
const Filter = z.object({ kind: z.enum(['open', ...labels]), done: z.boolean(), text: z.string() });

/**
 * The value threads that ask today; lines of all meeting notes, the newest meeting's first: the questions and actions that nobody has settled yet, or what
 * else is asked for.
 */
export function OpenLinesPanel() {
  const { repository } = useServices();
  const [filter, setFilter] = useWindowField<LineFilter>('lines', Filter, beginning);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(besideEach);
  const { lines, error } = waitingLines(repository);
  const all = lines.value;
  useLayoutEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? besideEach));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [all === undefined]);
  const heading = useHeading();
  if (!all && error.value) throw error.value;
  if (!all)
    return (
      <div class={styles.empty}>
        <Progress label={t('editor_reading')} />
      </div>
    );
  const found = linesFound(all, filter);
  const kinds: readonly Label[] = filter.kind === 'open' ? ['question', 'action'] : [filter.kind];
  const parts = kinds.map((kind) => {
    const ofKind = found.lines.filter(({ line }) => line.kind === kind);
    return { kind, name: heading(kind, ofKind.length), lines: ofKind };
  });
  return (
    <div ref={box} class={styles.panel}>
      <DueThreads />
      {all.length > 0 && <Asked filter={filter} onChange={setFilter} done={found.done} all={all} />}
      {found.lines.length === 0 ? (
        <Nothing filter={filter} />
      ) : width < besideEach || parts.length === 1 ? (
        <OpenLineRows name={filter.kind} rows={parts.flatMap(rowsOf)} rowHeight={width < besideEach ? 80 : 60} />
      ) : (
        <div class={styles.columns}>
          {parts.map((part) => (
            <OpenLineRows key={part.kind} name={part.kind} rows={rowsOf(part)} rowHeight={60} />
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

/** The name of a kind with how many there are: what the community calls it, else its plural where it has one. */
function useHeading(): (kind: Label, count: number) => string {
  const names = useLabelNames();
  return (kind, count) => {
    const word = names?.find((name) => name.kind === kind)?.word ?? givenLabel(kind);
    if (word === givenLabel(kind) && kind === 'question') return t('openLines_questions', count);
    if (word === givenLabel(kind) && kind === 'action') return t('openLines_actions', count);
    return t('openLines_named', word, count);
  };
}

interface AskedProps {
  filter: LineFilter;
  onChange(filter: LineFilter): void;
  /** How many that fit are settled. */
  done: number;
  all: readonly Waiting[];
}

/** Which lines are asked for. */
function Asked({ filter, onChange, done, all }: AskedProps) {
  const names = useLabelNames();
  const kinds = labels.filter((kind) => kind === filter.kind || all.some(({ line }) => line.kind === kind));
  const word = (kind: Label) => names?.find((name) => name.kind === kind)?.word ?? givenLabel(kind);
  return (
    <div class={styles.filter}>
      <Select
        label={t('openLines_kind')}
        hideLabel
        value={filter.kind}
        options={[
          { value: 'open', label: t('openLines_both') },
          ...kinds.map((value) => ({ value, label: word(value) })),
        ]}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <TextField
        label={t('openLines_search')}
        hideLabel
        type="search"
        placeholder={t('openLines_search')}
        value={filter.text}
        onInput={(text) => onChange({ ...filter, text })}
      />
      {(filter.kind === 'open' || settled.has(filter.kind)) && (
        <fieldset class={styles.states}>
          <legend class={styles.hidden}>{t('openLines_filter')}</legend>
          {([false, true] as const).map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name="open-lines"
                checked={filter.done === value}
                onChange={() => onChange({ ...filter, done: value })}
              />
              {value ? `${t('openLines_all')} (${done})` : t('openLines_open')}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Nothing({ filter: { text, kind } }: { filter: LineFilter }) {
  const names = useLabelNames();
  const own = (wanted: Label) => names?.find((name) => name.kind === wanted)?.word ?? '';
  return (
    <div class={styles.empty}>
      {text.trim() !== '' || kind !== 'open' ? (
        <Empty icon="search" title={t('openLines_notFound')} />
      ) : (
        <Empty icon="check" title={t('openLines_empty')}>
          <p>{t('openLines_emptyHint', own('question'), own('action'))}</p>
        </Empty>
      )}
    </div>
  );
}
