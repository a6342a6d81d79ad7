import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { typeOf } from '../../lib/model';
import type { Group, Side } from '../../lib/workbench/groups';
import { type Session, type TabKind, tabKinds } from '../../lib/workbench/session';
import { dragging, kindOf, type Load, loadOf } from '../carry';
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
function openAt(session: Session, group: string, place: Place, load: Load | null): void {
  if (!load || !('records' in load)) return;
  for (const id of load.records.slice(0, mostOpened)) {
    const kind = typeOf(id);
    if (!(tabKinds as readonly string[]).includes(kind)) continue;
    session.show(group, null);
    session.open(kind as TabKind, id);
    const from = session.group.peek().id;
    if (place !== 'middle') session.split(group, place, { tab: `${kind} ${id}`, from });
    else if (from !== group) session.move(`${kind} ${id}`, from, { group });
    // Of several, the others join the first.
    if (place !== 'middle') [group, place] = [session.group.peek().id, 'middle'];
  }
}

/** Takes what is carried into the tabs of a group; says whether it was something of ours. */
export function dropOnTabs(event: DragEvent, session: Session, group: string): boolean {
  if (kindOf(event) !== 'records') return false;
  event.preventDefault();
  openAt(session, group, 'middle', loadOf(event));
  return true;
}

/**
 * Over an editor while a tab or a row of a list is dragged: its middle takes it in, its edges make a new group of it. A
 * digest that is being written takes clips itself, as cards.
 */
export function DropPlaces({ group }: { group: Group }) {
  const { session } = useServices();
  const [place, setPlace] = useState<Place | null>(null);
  const dragged = draggedTab.value;
  if (!dragged && dragging.value !== 'records') return null;
  const writes = document.getElementById(panelIdOf(group.id))?.querySelector('[data-takes="cards"]');
  if (!dragged && writes) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone, keys have commands
    <div
      class={styles.drop}
      data-place={place}
      onDragOver={(event) => {
        event.preventDefault();
        setPlace(placeAt(event));
      }}
      onDragLeave={() => setPlace(null)}
      onDrop={(event) => {
        event.preventDefault();
        draggedTab.value = null;
        const fallen = placeAt(event);
        setPlace(null);
        if (!dragged) return openAt(session, group.id, fallen, loadOf(event));
        const { tab, from } = dragged;
        if (fallen !== 'middle') session.split(group.id, fallen, { tab, from });
        else if (from !== group.id) session.move(tab, from, { group: group.id });
      }}
    />
  );
}
