import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addPrinciple } from '../../lib/commands/clip';
import { t } from '../../lib/i18n';
import type { PrincipleId } from '../../lib/model';
import { useAct } from '../acts';
import { cardsOf, dragging, holdsPrinciples, kindOf } from '../carry';
import { takeDrop, useSaidOver } from '../dropped';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';

/** Whether what is dragged can be marked with a principle, as far as it can be known before it falls. */
const marks = (event: DragEvent) => kindOf(event) === 'records' && !holdsPrinciples(event);

/** What lets clips and meeting notes fall on a principle: they are marked with it. By keys, commands do the same. */
export function usePrincipleDrop() {
  const act = useAct();
  const aimed = useSignal<PrincipleId | null>(null);
  const drag = dragging.value;
  const over = usePrinciples().find(({ id }) => id === aimed.value);
  useSaidOver(over ? t('drop_principle', principleName(over)) : '');
  useEffect(() => {
    if (drag === null) aimed.value = null;
  }, [drag]);
  return (principle: PrincipleId) => ({
    'data-aimed': aimed.value === principle,
    onDragOver(event: DragEvent) {
      if (!marks(event)) return;
      event.preventDefault();
      aimed.value = principle;
    },
    onDragLeave() {
      if (aimed.peek() === principle) aimed.value = null;
    },
    onDrop(event: DragEvent) {
      aimed.value = null;
      if (!marks(event)) return;
      event.preventDefault();
      takeDrop(act, event, (load, services) => {
        const carried = cardsOf(load);
        if (!carried || !('sources' in carried)) return services.notify(t('drop_unreadable'), { kind: 'error' });
        const records = carried.sources.map(({ record }) => record);
        return addPrinciple(services, records, principle);
      });
    },
  });
}
