import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Services } from '../lib/commands/services';
import { useAct } from './acts';
import { dragging, kindOf, type Load } from './carry';
import { takeDrop, useSaidOver } from './dropped';

/** What places of one kind take, by what tells them apart. */
interface Drops<T extends string> {
  /** As far as it can be known before it falls; left out: records. */
  takes?(event: DragEvent): boolean;
  /** What would come of it, for those who do not see the mark. */
  says(place: T): string;
  take(place: T, load: Load, services: Services): unknown;
}

/** What lets records or words of ours fall on a row, a chip or a button that stands for one thing. By keys, commands do the same. */
export function useDropsOn<T extends string>({ takes = isRecords, says, take }: Drops<T>) {
  const act = useAct();
  const aimed = useSignal<T | null>(null);
  const drag = dragging.value;
  useSaidOver(aimed.value === null ? '' : says(aimed.value));
  useEffect(() => {
    if (drag === null) aimed.value = null;
  }, [drag]);
  return (place: T) => ({
    'data-aimed': aimed.value === place,
    onDragOver(event: DragEvent) {
      if (!takes(event)) return;
      event.preventDefault();
      aimed.value = place;
    },
    onDragLeave() {
      if (aimed.peek() === place) aimed.value = null;
    },
    onDrop(event: DragEvent) {
      aimed.value = null;
      if (!takes(event)) return;
      event.preventDefault();
      takeDrop(act, event, (load, services) => take(place, load, services));
    },
  });
}

const isRecords = (event: DragEvent) => kindOf(event) === 'records';
