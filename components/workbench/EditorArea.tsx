import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { groupsIn, isSplit, type Layout, type Split, type Tab } from '../../lib/workbench/groups';
import { firstList } from '../list-stands';
import { useServices } from '../services';
import styles from './EditorArea.module.css';
import { EditorGroup } from './EditorGroup';
import { usePlaceWanted } from './outline';
import { useColumnsFit } from './useColumnsFit';

/**
 * The groups of editors as they are arranged: one above the other where there is no room beside each other; where there is
 * one column, the one in use: the others wait behind it.
 */
export function EditorArea() {
  const { session } = useServices();
  const area = useRef<HTMLElement>(null);
  const { layout } = session.arrangement.value;
  const fit = useColumnsFit(area, layout);
  const stands = firstList.value;
  const wanted = session.focus.value;
  useLayoutEffect(() => {
    if (!stands || (wanted !== 'editor' && wanted !== 'others' && wanted !== 'images')) return;
    session.focus.value = null;
    const place = wanted === 'editor' ? '[role=tabpanel]' : `[data-place=${wanted}]`;
    area.current?.querySelector<HTMLElement>(`[data-used=true] ${place}`)?.focus();
  });
  useFocusOnOpen(area, session.active.value, session.glance.value);
  usePlaceWanted(session);
  return (
    <main ref={area} id="main" class={styles.area} tabIndex={-1}>
      {stands && <Part layout={layout} path={[]} alone={!isSplit(layout)} upright={!fit} />}
    </main>
  );
}

/**
 * Moves the focus to what was opened by keys, to go on there: not to what a list only looks at, kept open or not, or what
 * comes forward as a row of it goes (the list keeps the keys: the next Delete must not be about something else),
 * not at the start of the page, not away from its own group, and not where a mouse is used.
 */
function useFocusOnOpen(area: { readonly current: HTMLElement | null }, active: Tab | null, glance: boolean): void {
  const last = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const group = area.current?.querySelector('[data-used=true]');
    const now = document.activeElement;
    const [first, same] = [last.current === undefined, last.current === active?.id];
    last.current = active?.id ?? null;
    if (first || active?.preview || group?.contains(now)) return;
    // A preview that is kept where somebody looked at it is not gone to.
    if (glance && (same || now?.matches('[role="listbox"]'))) return;
    if (now !== document.body && !now?.matches(':focus-visible:not([role="tab"])')) return;
    group?.querySelector<HTMLElement>('[role=tabpanel]')?.focus({ preventScroll: true });
  }, [active?.id, active?.preview, glance]);
}

interface PartProps {
  layout: Layout;
  /** Which part of which split this is. */
  path: readonly number[];
  alone: boolean;
  /** Whether all stand one above the other, however they are arranged. */
  upright: boolean;
}

function Part({ layout, path, alone, upright }: PartProps) {
  const { session } = useServices();
  if (!isSplit(layout)) return <EditorGroup key={layout.id} group={layout} alone={alone} />;
  const used = session.group.value.id;
  const waits = (part: Layout) => groupsIn(part).every(({ id }) => id !== used);
  const down = upright || layout.direction === 'down';
  const parts = layout.parts.flatMap((part, i) => [
    ...(i > 0 ? [<Edge key={`edge ${i}`} split={layout} path={path} edge={i - 1} down={down} />] : []),
    <div
      key={keyOf(part)}
      class={`${styles.part} ${waits(part) ? styles.waits : ''}`}
      style={{ '--share': layout.shares[i] }}
    >
      <Part layout={part} path={[...path, i]} alone={alone} upright={upright} />
    </div>,
  ]);
  return <div class={`${styles.split} ${down ? styles.down : ''}`}>{parts}</div>;
}

/** The same for a part as long as its first group is the same: what it shows stays as it was scrolled. */
const keyOf = (part: Layout) => groupsIn(part)[0]?.id;

/** The edge between two parts: drawn with the pointer, or moved by arrow keys. */
function Edge({ split, path, edge, down }: { split: Split; path: readonly number[]; edge: number; down: boolean }) {
  const { session } = useServices();
  const from = useRef<number | null>(null);
  const share = split.shares[edge] ?? 0;
  const both = share + (split.shares[edge + 1] ?? 0);
  const percent = Math.round((share / both) * 100);
  const place = (event: PointerEvent) => (down ? event.clientY : event.clientX);
  const press = (event: KeyboardEvent) => {
    const [less, more] = down ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const steps: Record<string, number> = { [less]: -0.03, [more]: 0.03, Home: -1, End: 1 };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    session.resize(path, edge, step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no hr
    <div
      class={styles.edge}
      role="separator"
      tabIndex={0}
      aria-orientation={down ? 'horizontal' : 'vertical'}
      aria-label={t('frame_resizeGroups')}
      aria-valuenow={percent}
      aria-valuetext={`${percent} %`}
      aria-valuemin={0}
      aria-valuemax={100}
      onKeyDown={press}
      onPointerDown={(event) => {
        from.current = place(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        if (from.current === null || !box) return;
        const by = (place(event) - from.current) / (down ? box.height : box.width);
        from.current = place(event);
        session.resize(path, edge, by);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}
