import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePrinting } from './printing';
import { elementsFor, groupsBefore, heightOf, keyedRow, type Places, rowAt, rowsInView, topOf } from './rows';
import type { Scrolled } from './scrolled';
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
  /** What else a row listens to: dragging it, and what is dropped on it. */
  rowEvents?(index: number): HTMLAttributes<HTMLDivElement>;
  /** Rows that begin a group, ascending from the first, each with what its heading says. */
  groups?: readonly { readonly start: number; label(): string }[];
  scrolled?: Scrolled;
  /** What shows when there is nothing. */
  empty?: ComponentChildren;
}

/** Rows beyond each edge of the window that are drawn too, so that a wheel comes upon rows that stand. */
const margin = 4;
/** How soon they are drawn in a list that has just come or was scrolled to where it showed nothing of before, ms. */
const untilMargin = 120;
/** Height of a group's heading, CSS pixels. */
const heading = 32;

const placesOf = ({ rowHeight, total, groups = [] }: VirtualListProps): Places => ({
  ...{ rowHeight, total, heading },
  starts: groups.map(({ start }) => start),
});

interface View {
  readonly top: number;
  readonly height: number;
  /** Rows drawn beyond each edge: none while everything that shows has to be drawn. */
  readonly margin: number;
}

const sameRows = (places: Places, a: View, b: View) =>
  a.height === b.height &&
  a.margin === b.margin &&
  rowAt(places, a.top) === rowAt(places, b.top) &&
  rowAt(places, a.top + a.height) === rowAt(places, b.top + b.height);

const heightIn = (element: HTMLElement) => element.clientHeight || 800;

/** What stands above and below most lists of a window, CSS pixels. */
const around = 320;

/** The part of a scrolling box that is seen, in CSS pixels; the selected row is scrolled into it when it changes. */
function useWindow({ total, rowHeight, selected, scrolled }: VirtualListProps, places: Places) {
  const box = useRef<HTMLDivElement>(null);
  // Drawn at first without being laid out to be measured; one that turns out to be higher gets the rest in the same frame.
  const [view, setView] = useState<View>(() => ({
    top: scrolled?.from ?? 0,
    height: Math.max(rowHeight, window.innerHeight - around),
    margin: 0,
  }));
  const now = useRef(view);
  const latest = useRef(places);
  latest.current = places;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const see = (element: HTMLElement, spare: number) => {
    const next = { top: element.scrollTop, height: heightIn(element), margin: spare };
    // As long as the same rows are in it, there is nothing to draw.
    if (sameRows(latest.current, now.current, next)) return;
    now.current = next;
    setView(next);
  };
  const rest = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => box.current && see(box.current, margin), untilMargin);
  };
  const measure = () => {
    const element = box.current;
    if (!element) return;
    const jumps = Math.abs(element.scrollTop - now.current.top) >= heightIn(element);
    see(element, jumps ? 0 : now.current.margin);
    if (jumps) rest();
  };
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (scrolled?.from) element.scrollTop = scrolled.from;
    // One that comes again, or to where it was left, may be shorter than that by now.
    if (scrolled?.from || now.current.top > 0) measure();
    const observer = new ResizeObserver(() => {
      if (element.clientHeight > now.current.height) measure();
      rest();
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer.current);
      observer.disconnect();
    };
  }, [total === 0]);
  const seen = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const stays = element !== seen.current && scrolled?.stays && scrolled.from > 0;
    seen.current = element;
    if (!element || stays || selected < 0 || selected >= total) return;
    // The heading of its group stays above it.
    const start = topOf(places, selected) - (places.starts.length > 0 ? heading : 0);
    const end = topOf(places, selected) + places.rowHeight;
    const { scrollTop, clientHeight } = element;
    if (start < scrollTop) element.scrollTop = start;
    else if (clientHeight > 0 && end > scrollTop + clientHeight) element.scrollTop = end - clientHeight;
  }, [selected, total === 0]);
  return { box, view, measure };
}

/** The two keys that ask for a menu: many keyboards have but the second. */
const asksForMenu = ({ key, shiftKey }: KeyboardEvent) => key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** Rows that go on paper at most. */
const mostPrinted = 500;

/** A list of any length that draws only the rows in its window. One tab stop; arrows, Page, Home and End move. */
export function VirtualList(props: VirtualListProps) {
  const { label, total, rowHeight, selected, onSelect, onActivate, chosen } = props;
  const id = useId();
  const places = placesOf(props);
  const { box, view, measure } = useWindow(props, places);
  const elements = useRef<ReadonlyMap<number, number>>(new Map());
  const printing = usePrinting(box);
  // Two elements, never one made into the other: the focus would stay on what can no longer have it, and then fall.
  if (total === 0)
    return (
      <div key="empty" class={styles.empty}>
        {props.empty}
      </div>
    );

  const live = selected >= 0 && selected < total;
  const shown = printing
    ? Array.from({ length: Math.min(total, mostPrinted) }, (_, row) => row)
    : rowsInView(places, view);
  // The active row stays in the page even when scrolled away: aria-activedescendant points at it.
  if (live && !shown.includes(selected)) shown.push(selected);
  elements.current = elementsFor(shown, elements.current);

  const openMenu = () => {
    const row = document.getElementById(`${id}-${selected}`)?.getBoundingClientRect();
    props.onMenu?.(selected, { x: row?.left ?? 0, y: row?.bottom ?? 0 });
  };
  const press = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ' ') && live) onActivate?.(selected);
    else if (asksForMenu(event) && live && props.onMenu) openMenu();
    else {
      const page = Math.max(1, Math.floor(heightIn(event.currentTarget as HTMLElement) / rowHeight) - 1);
      const next = keyedRow(event.key, selected, total, page);
      if (next === null) return;
      onSelect(next, { extend: event.shiftKey, toggle: false });
    }
    event.preventDefault();
  };
  return (
    <div
      key="list"
      ref={box}
      class={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={chosen ? true : undefined}
      aria-activedescendant={live ? `${id}-${selected}` : undefined}
      onScroll={(event) => {
        props.scrolled?.keep(event.currentTarget.scrollTop);
        measure();
      }}
      onKeyDown={press}
      onContextMenu={(event) => {
        // Asked for by keys it comes to what has the focus, which is the list and not its row.
        if (event.target !== event.currentTarget || !live || !props.onMenu) return;
        event.preventDefault();
        openMenu();
      }}
    >
      <div class={styles.stage} role="presentation" style={printing ? undefined : { height: `${heightOf(places)}px` }}>
        {inGroups(props, places, shown).map(({ group, rows }) => (
          <Group key={group} list={props} places={places} group={group} flows={printing}>
            {rows.map((index) => (
              <Row
                key={elements.current.get(index)}
                id={`${id}-${index}`}
                index={index}
                list={props}
                top={topOf(places, index) - groupTop(places, group)}
                flows={printing}
              />
            ))}
          </Group>
        ))}
      </div>
    </div>
  );
}

/** The rows that are drawn, by the group they stand in; -1: in none. */
function inGroups({ groups = [] }: VirtualListProps, places: Places, shown: readonly number[]) {
  const byGroup = Map.groupBy(shown, (row) => (groups.length > 0 ? groupsBefore(places, row) - 1 : -1));
  return [...byGroup].map(([group, rows]) => ({ group, rows }));
}

/** Where a group begins, its heading counted; 0 for rows in none. */
const groupTop = (places: Places, group: number): number =>
  group < 0 ? 0 : topOf(places, places.starts[group] ?? 0) - heading;

interface GroupProps {
  list: VirtualListProps;
  places: Places;
  group: number;
  /** It stands below the one before it, as on paper. */
  flows: boolean;
  children: ComponentChildren;
}

/** Rows under their heading; alone where they are in no group. */
function Group({ list, places, group, flows, children }: GroupProps) {
  const held = list.groups?.[group];
  if (!held) return children;
  const label = held.label();
  const rows = (places.starts[group + 1] ?? places.total) - held.start;
  const height = heading + rows * places.rowHeight;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds no options
    <div
      role="group"
      aria-label={label}
      class={styles.group}
      style={flows ? undefined : { top: `${groupTop(places, group)}px`, height: `${height}px` }}
    >
      <div class={styles.heading} aria-hidden="true" style={{ height: `${heading}px` }}>
        {label}
      </div>
      {children}
    </div>
  );
}

interface RowProps {
  id: string;
  index: number;
  list: VirtualListProps;
  top: number;
  flows: boolean;
}

function Row({ id, index, list, top, flows }: RowProps) {
  const { rowHeight, total, selected, chosen, onMenu } = list;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
    <div
      {...list.rowEvents?.(index)}
      id={id}
      class={`${styles.row} ${index === selected ? styles.active : ''}`}
      role="option"
      aria-selected={chosen ? chosen(index) : index === selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={flows ? undefined : { top: `${top}px`, height: `${rowHeight}px` }}
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
