import { signal, useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { typeOf } from '../../lib/model';
import type { Group, Side } from '../../lib/workbench/groups';
import { type Session, type TabKind, tabKinds } from '../../lib/workbench/session';
import { useAct } from '../acts';
import { becomeCards, dragging, held, kindOf, type Load } from '../carry';
import { takeDrop, useSaidOver } from '../dropped';
import { useServices } from '../services';
import styles from './EditorGroup.module.css';

/** The tab that is being dragged, and the group it is dragged from. One pointer drags one thing. */
export const draggedTab = signal<{ readonly tab: string; readonly from: string } | null>(null);

type Place = Side | 'middle';

export const panelIdOf = (group: string) => `panel-${group}`;
/** Rows opened at once: more tabs nobody reads. */
const mostOpened = 12;

/** How near an edge a tab must fall to make a group of its own, as a share of the editor. */
const edge = 0.25;

function placeAt(event: DragEvent): Place {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const x = (event.clientX - box.left) / box.width;
  const y = (event.clientY - box.top) / box.height;
  const sides: [Side, number][] = [
    ['left', x],
    ['right', 1 - x],
    ['up', y],
    ['down', 1 - y],
  ];
  const [nearest] = sides.sort(([, a], [, b]) => a - b);
  return nearest && nearest[1] < edge ? nearest[0] : 'middle';
}

/** Opens records where they fell: among a group's tabs, or at an edge in a group of their own. */
function openAt(session: Session, at: { group: string; place: Place; index?: number }, load: Load): void {
  if (!('records' in load)) return;
  let { group, place, index } = at;
  for (const id of load.records.slice(0, mostOpened)) {
    const kind = typeOf(id);
    if (!(tabKinds as readonly string[]).includes(kind)) continue;
    session.show(group, null);
    session.open(kind as TabKind, id);
    const from = session.group.peek().id;
    if (place !== 'middle') session.split(group, place, { tab: `${kind} ${id}`, from });
    else if (from !== group || index !== undefined) session.move(`${kind} ${id}`, from, { group, index });
    // Each stands after the one before it.
    if (index !== undefined) index += 1;
    // Of several, the others join the first.
    if (place !== 'middle') [group, place] = [session.group.peek().id, 'middle'];
  }
}

/** What takes a tab, or records that are carried, into the tabs of a group where they fall. */
export function useTabDrop(): (event: DragEvent, to: { group: string; index: number }) => void {
  const { session } = useServices();
  const act = useAct();
  return (event, to) => {
    const dragged = draggedTab.peek();
    if (!dragged && kindOf(event) !== 'records') return;
    event.preventDefault();
    event.stopPropagation();
    draggedTab.value = null;
    if (dragged) session.move(dragged.tab, dragged.from, to);
    else takeDrop(act, event, (load) => openAt(session, { ...to, place: 'middle' }, load));
  };
}

/** The tab that is held over, as long as a drag rests on it, and at which of its ends what is dragged would fall. */
const aimedTab = signal<{ readonly id: string; readonly end: 'before' | 'after' } | null>(null);
/** How long a drag rests on a tab until that shows, ms: what is in it may be where it is to fall. */
const rest = 600;

/** What a tab listens to so that others can fall before or after it, and it shows when a drag rests on it. */
export function useTabAim({ id, title }: { id: string; title: string }, show: () => void) {
  const aimed = aimedTab.value?.id === id ? aimedTab.value.end : undefined;
  useSaidOver(aimed ? t(dragging.value === 'passage' ? 'drop_showTab' : tabEnds[aimed], title) : '');
  useEffect(() => {
    if (!aimed) return;
    const timer = setTimeout(show, rest);
    return () => clearTimeout(timer);
  }, [aimed !== undefined]);
  return {
    'data-aimed': aimed,
    onDragOver(event: DragEvent) {
      const kind = kindOf(event);
      if (kind !== 'records' && kind !== 'passage' && kind !== 'tab') return;
      // Words are no tab: over one they wait for what it shows.
      if (kind !== 'passage') event.preventDefault();
      const end = endAt(event);
      if (aimed !== end) aimedTab.value = { id, end };
    },
    onDragLeave() {
      if (aimedTab.peek()?.id === id) aimedTab.value = null;
    },
  };
}

const tabEnds = { before: 'drop_beforeTab', after: 'drop_afterTab' } as const;

/** The end of a tab that the pointer is nearer to, in the direction of reading. */
export function endAt({ currentTarget, clientX }: DragEvent): 'before' | 'after' {
  const tab = currentTarget as HTMLElement;
  const box = tab.getBoundingClientRect();
  const first = clientX < box.left + box.width / 2;
  return first === (getComputedStyle(tab).direction !== 'rtl') ? 'before' : 'after';
}

/** What is said of a place while something is held over it. */
const sayings = {
  middle: 'drop_middle',
  left: 'drop_left',
  right: 'drop_right',
  up: 'drop_up',
  down: 'drop_down',
} as const;

/** Forgets what was aimed at when a drag ends, however it ends. */
function useDragEnd(forget: () => void): void {
  useSignalEffect(() => {
    if (dragging.value !== null) return;
    draggedTab.value = null;
    aimedTab.value = null;
    forget();
  });
}

/**
 * Over an editor while a tab or a row of a list is dragged: its middle takes it in, its edges make a new group of it. A
 * digest of one's own takes itself what can be a card.
 */
export function DropPlaces({ group }: { group: Group }) {
  const { session } = useServices();
  const act = useAct();
  const [place, setPlace] = useState<Place | null>(null);
  useDragEnd(() => setPlace(null));
  useSaidOver(place ? t(sayings[place]) : '');
  const dragged = draggedTab.value;
  if (!dragged && dragging.value !== 'records') return null;
  const writes = document.getElementById(panelIdOf(group.id))?.querySelector('[data-takes="cards"]');
  if (!dragged && writes && becomeCards(held.value)) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone, keys have commands
    <div
      class={styles.drop}
      data-place={place ?? undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setPlace(placeAt(event));
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        const inside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!inside) setPlace(null);
      }}
      onDrop={(event) => {
        event.preventDefault();
        draggedTab.value = null;
        const fallen = placeAt(event);
        setPlace(null);
        if (!dragged) return takeDrop(act, event, (load) => openAt(session, { group: group.id, place: fallen }, load));
        const { tab, from } = dragged;
        if (fallen !== 'middle') session.split(group.id, fallen, { tab, from });
        else if (from !== group.id) session.move(tab, from, { group: group.id });
      }}
    >
      {place && (
        <span class={styles.falls} aria-hidden="true">
          {t(sayings[place])}
        </span>
      )}
    </div>
  );
}
