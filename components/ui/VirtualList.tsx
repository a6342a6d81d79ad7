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

/** A list of any length that draws only the rows in its window. One tab stop; arrows, Page, Home and End move. */
export function VirtualList(props: VirtualListProps) {
  const { label, total, rowHeight, selected, onSelect, onActivate, chosen } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight || 800 });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [total === 0]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || selected < 0 || selected >= total) return;
    const [start, end] = [selected * rowHeight, (selected + 1) * rowHeight];
    if (start < element.scrollTop) element.scrollTop = start;
    else if (end > element.scrollTop + element.clientHeight && element.clientHeight > 0)
      element.scrollTop = end - element.clientHeight;
  }, [selected]);

  if (total === 0) return <div class={styles.empty}>{props.empty}</div>;

  const shown = rowsInView({ top: view.top, height: view.height, rowHeight, total, margin });
  // The active row stays in the page even when scrolled away: aria-activedescendant points at it.
  if (selected >= 0 && selected < total && !shown.includes(selected)) shown.push(selected);

  const press = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ' ') && selected >= 0) onActivate?.(selected);
    else if (event.key === 'ContextMenu' && selected >= 0 && props.onMenu) openMenu(selected, null);
    else {
      const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
      const next = keyedRow(event.key, selected, total, page);
      if (next === null) return;
      onSelect(next, { extend: event.shiftKey, toggle: false });
    }
    event.preventDefault();
  };
  const openMenu = (index: number, event: MouseEvent | null) => {
    const row = document.getElementById(`${id}-${index}`)?.getBoundingClientRect();
    const at = event?.detail || event?.clientX ? event : null;
    props.onMenu?.(index, at ? { x: at.clientX, y: at.clientY } : { x: row?.left ?? 0, y: row?.bottom ?? 0 });
  };
  return (
    <div
      ref={box}
      class={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={chosen ? true : undefined}
      aria-activedescendant={selected >= 0 && selected < total ? `${id}-${selected}` : undefined}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      onKeyDown={press}
    >
      <div class={styles.stage} role="presentation" style={{ height: `${rowHeight * total}px` }}>
        {shown.map((index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
          <div
            key={index}
            id={`${id}-${index}`}
            class={`${styles.row} ${index === selected ? styles.active : ''}`}
            role="option"
            aria-selected={chosen ? chosen(index) : index === selected}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
            onClick={(event) => onSelect(index, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey })}
            onDblClick={() => onActivate?.(index)}
            onContextMenu={
              props.onMenu &&
              ((event: MouseEvent) => {
                event.preventDefault();
                openMenu(index, event);
              })
            }
          >
            {props.row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
