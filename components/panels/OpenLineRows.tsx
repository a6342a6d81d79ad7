import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatDate, t } from '../../lib/i18n';
import { usePress } from '../acts';
import { Icon } from '../ui';
import { keyedRow, rowsInView } from '../ui/rows';
import { usePartScroll } from '../workbench/useScrollKept';
import { settled } from './line-filter';
import styles from './OpenLines.module.css';
import { useDueDay } from './useDueDay';
import type { Waiting } from './waiting';

/** A line, the name of the kind below it, or that there is none of it. */
export type Row = Waiting | { readonly heading: string } | { readonly none: true };

const idOf = ({ line, meeting }: Waiting) => `${meeting.id} ${line.key}`;
const headingHeight = 34;

/** How many lines beyond each edge are drawn too. */
const margin = 6;

interface OpenLineRowsProps {
  /** Under which it is kept how far it is scrolled. */
  name: string;
  rows: readonly Row[];
  rowHeight: number;
}

/**
 * Lines under the names of their kinds; only those in the window are drawn. One line is in the order of Tab, arrows, Page,
 * Home and End go to others.
 */
export function OpenLineRows({ name, rows, rowHeight }: OpenLineRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [view, measure] = useView(box);
  const scrolled = usePartScroll(box, `lines ${name}`);
  const [current, setCurrent] = useState<string | null>(null);
  const tops = topsOf(rows, rowHeight);
  const lines = rows.flatMap((row, at) => ('line' in row ? at : []));
  const known = rows.findIndex((row) => 'line' in row && idOf(row) === current);
  const active = known >= 0 ? known : (lines[0] ?? -1);
  const shown = rowsInView({ rowHeight, total: rows.length, starts: [], heading: 0 }, { ...view, margin: margin + 2 });
  if (active >= 0 && !shown.includes(active)) shown.push(active);
  const go = (to: number | undefined) => {
    const row = to === undefined ? undefined : rows[to];
    if (!box.current || to === undefined || !row || !('line' in row)) return;
    setCurrent(idOf(row));
    const { clientHeight, scrollTop } = box.current;
    const top = tops[to] ?? 0;
    if (top - headingHeight < scrollTop) box.current.scrollTop = top - headingHeight;
    else if (top + rowHeight > scrollTop + clientHeight) box.current.scrollTop = top + rowHeight - clientHeight;
    const id = idOf(row);
    requestAnimationFrame(() => {
      const element = [...(box.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].find(
        ({ dataset }) => dataset.line === id,
      );
      element?.querySelector<HTMLElement>('[data-command="line.open"]')?.focus({ preventScroll: true });
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const to = keyedRow(event.key, lines.indexOf(active), lines.length, page);
    if (to === null) return;
    event.preventDefault();
    go(lines[to]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the lines in it take the focus, arrows go from one to the other
    <div
      ref={box}
      class={styles.scroll}
      onScroll={() => {
        measure();
        scrolled();
      }}
      onKeyDown={press}
    >
      <ul class={styles.stage} style={{ height: `${tops.at(-1) ?? 0}px` }}>
        {shown.map((at) => {
          const row = rows[at];
          if (!row) return null;
          const place = { top: `${tops[at]}px`, height: `${(tops[at + 1] ?? 0) - (tops[at] ?? 0)}px` };
          if ('line' in row)
            return <One key={idOf(row)} row={row} place={place} active={at === active} onFocus={setCurrent} />;
          return (
            <li key={`heading ${at}`} class={styles.row} style={place}>
              {'heading' in row ? (
                <h3 class={styles.kind}>{row.heading}</h3>
              ) : (
                <p class={styles.none}>{t('openLines_noneOfKind')}</p>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What of a box that scrolls is in sight, and what looks again. */
function useView(box: RefObject<HTMLDivElement | null>) {
  const [view, setView] = useState({ top: 0, height: 600 });
  const measure = () => {
    const element = box.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight || 600 });
  };
  useLayoutEffect(() => {
    if (!box.current) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [view, measure] as const;
}

/** Where each row begins, and after the last where all end. */
function topsOf(rows: readonly Row[], rowHeight: number): number[] {
  let at = 0;
  return [
    0,
    ...rows.map((row) => {
      at += 'heading' in row ? headingHeight : rowHeight;
      return at;
    }),
  ];
}

interface OneProps {
  row: Waiting;
  place: { top: string; height: string };
  active: boolean;
  onFocus(id: string): void;
}

function One({ row, place, active, onFocus }: OneProps) {
  const press = usePress();
  const { line, meeting } = row;
  const tabIndex = active ? 0 : -1;
  const due = useDueDay(row);
  const from = [line.owner, due, formatDate(meeting.date), meeting.title.trim() || t('editor_meeting')];
  const facts = from.filter(Boolean).join(' · ');
  return (
    <li
      class={`${styles.row} ${styles.line} ${line.done ? styles.done : ''}`}
      style={place}
      data-line={idOf(row)}
      onFocusIn={() => onFocus(idOf(row))}
    >
      {settled.has(line.kind) && (
        // biome-ignore lint/a11y/useSemanticElements: it runs a command, which may not come to anything
        <button
          type="button"
          role="checkbox"
          class={styles.box}
          aria-checked={line.done}
          aria-label={t('openLines_done', line.words)}
          tabIndex={tabIndex}
          {...press(line.done ? 'line.reopen' : 'line.done', meeting.id, line.key)}
        >
          {line.done && <Icon name="check" size={14} />}
        </button>
      )}
      <button
        type="button"
        class={styles.open}
        tabIndex={tabIndex}
        title={`${line.words}\n${facts}`}
        {...press('line.open', meeting.id, row.id)}
      >
        <span class={styles.words} dir="auto">
          {line.words}
        </span>
        <span class={styles.facts} dir="auto">
          {facts}
        </span>
      </button>
    </li>
  );
}
