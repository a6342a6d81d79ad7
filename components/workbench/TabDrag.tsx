import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Group, Side } from '../../lib/workbench/groups';
import { useServices } from '../services';
import styles from './EditorGroup.module.css';

/** The tab that is being dragged, and the group it is dragged from. One pointer drags one thing. */
export const draggedTab = signal<{ readonly tab: string; readonly from: string } | null>(null);

type Place = Side | 'middle';

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

/** Over an editor while a tab is dragged: its middle takes the tab in, its edges make a new group of it. */
export function DropPlaces({ group }: { group: Group }) {
  const { session } = useServices();
  const [place, setPlace] = useState<Place | null>(null);
  const dragged = draggedTab.value;
  if (!dragged) return null;
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
        const { tab, from } = dragged;
        if (fallen !== 'middle') session.split(group.id, fallen, { tab, from });
        else if (from !== group.id) session.move(tab, from, { group: group.id });
      }}
    />
  );
}
