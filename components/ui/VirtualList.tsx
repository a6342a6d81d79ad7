import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyedRow, rowsInView } from './rows';
import styles from './VirtualList.module.css';

export interface VirtualListProps {
  label: string;
  total: number;
  /** Every row's height in CSS pixels. */
  rowHeight: number;
  /** What row `index` shows; nothing inside it can take the focus. */
  row(index: number): ComponentChildren;
  /** The row that is active, -1 for none. */
  selected: number;
  /** A click or a key moved to a row. `extend`: with Shift; `toggle`: with Ctrl or ⌘. */
  onSelect(index: number, how: { extend: boolean; toggle: boolean }): void;
  /** Enter, space or a double click. */
  onActivate?(index: number): void;
  /** Given: several rows can be chosen; tells which are. */
  chosen?(index: number): boolean;
  onMenu?(index: number, at: { x: number; y: number }): void;
  /** What shows when there is nothing. */
  empty?: ComponentChildren;
}

/** Rows beyond each edge of the window that are drawn too. */
const margin = 6;

interface View {
  readonly top: number;
  readonly height: number;
}

const sameRows = (a: View, b: View, rowHeight: number) =>
  a.height === b.height &&
  Math.floor(a.top / rowHeight) === Math.floor(b.top / rowHeight) &&
  Math.ceil((a.top + a.height) / rowHeight) === Math.ceil((b.top + b.height) / rowHeight);

/** The part of a scrolling box that is seen, in CSS pixels; the selected row is scrolled into it when it changes. */
function useWindow({ total, rowHeight, selected }: VirtualListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ top: 0, height: 800 });
  const measure = () => {
    const element = box.current;
    if (!element) return;
    const next = { top: element.scrollTop, height: element.clientHeight || 800 };
    // As long as the same rows are in it, there is nothing to draw.
    setView((now) => (sameRows(now, next, rowHeight) ? now : next));
  };
  useLayoutEffect(() => {
    if (!box.current) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [total === 0]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || selected < 0 || selected >= total) return;
    const [start, end] = [selected * rowHeight, (selected + 1) * rowHeight];
    const { scrollTop, clientHeight } = element;
    if (start < scrollTop) element.scrollTop = start;
    else if (clientHeight > 0 && end > scrollTop + clientHeight) element.scrollTop = end - clientHeight;
  }, [selected]);
  return { box, view, measure };
}

/** A list of any length that draws only the rows in its window. One tab stop; arrows, Page, Home and End move. */
export function VirtualList(props: VirtualListProps) {
  const { label, total, rowHeight, selected, onSelect, onActivate, chosen } = props;
  const id = useId();
  const { box, view, measure } = useWindow(props);
  if (total === 0) return <div class={styles.empty}>{props.empty}</div>;

  const live = selected >= 0 && selected < total;
  const shown = rowsInView({ ...view, rowHeight, total, margin });
  // The active row stays in the page even when scrolled away: aria-activedescendant points at it.
  if (live && !shown.includes(selected)) shown.push(selected);

  const press = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ' ') && live) onActivate?.(selected);
    else if (event.key === 'ContextMenu' && live && props.onMenu) {
      const row = document.getElementById(`${id}-${selected}`)?.getBoundingClientRect();
      props.onMenu(selected, { x: row?.left ?? 0, y: row?.bottom ?? 0 });
    } else {
      const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
      const next = keyedRow(event.key, selected, total, page);
      if (next === null) return;
      onSelect(next, { extend: event.shiftKey, toggle: false });
    }
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      class={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={chosen ? true : undefined}
      aria-activedescendant={live ? `${id}-${selected}` : undefined}
      onScroll={measure}
      onKeyDown={press}
    >
      <div class={styles.stage} role="presentation" style={{ height: `${rowHeight * total}px` }}>
        {shown.map((index) => (
          <Row key={index} id={`${id}-${index}`} index={index} list={props} />
        ))}
      </div>
    </div>
  );
}

function Row({ id, index, list }: { id: string; index: number; list: VirtualListProps }) {
  const { rowHeight, total, selected, chosen, onMenu } = list;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
    <div
      id={id}
      class={`${styles.row} ${index === selected ? styles.active : ''}`}
      role="option"
      aria-selected={chosen ? chosen(index) : index === selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
      onClick={(event) => list.onSelect(index, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey })}
      onDblClick={() => list.onActivate?.(index)}
      onContextMenu={(event) => {
        if (!onMenu) return;
        event.preventDefault();
        onMenu(index, { x: event.clientX, y: event.clientY });
      }}
    >
      {list.row(index)}
    </div>
  );
}
