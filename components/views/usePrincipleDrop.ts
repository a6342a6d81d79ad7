import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addPrinciple } from '../../lib/commands/clip';
import type { PrincipleId } from '../../lib/model';
import { useAct } from '../acts';
import { cardsOf, dragging, kindOf, loadOf } from '../carry';

/** What lets clips and meeting notes fall on a principle: they are marked with it. By keys, commands do the same. */
export function usePrincipleDrop() {
  const act = useAct();
  const aimed = useSignal<PrincipleId | null>(null);
  const drag = dragging.value;
  useEffect(() => {
    if (drag === null) aimed.value = null;
  }, [drag]);
  return (principle: PrincipleId) => ({
    'data-aimed': aimed.value === principle,
    onDragOver(event: DragEvent) {
      if (kindOf(event) !== 'records') return;
      event.preventDefault();
      aimed.value = principle;
    },
    onDragLeave() {
      if (aimed.peek() === principle) aimed.value = null;
    },
    onDrop(event: DragEvent) {
      aimed.value = null;
      const carried = cardsOf(loadOf(event));
      if (!carried || !('sources' in carried)) return;
      event.preventDefault();
      void act((services) =>
        addPrinciple(
          services,
          carried.sources.map(({ record }) => record),
          principle,
        ),
      );
    },
  });
}
