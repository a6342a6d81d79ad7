import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { putPrinciple } from '../../lib/commands/principle';
import { t } from '../../lib/i18n';
import type { PrincipleId } from '../../lib/model';
import { useAct } from '../acts';
import { dragging, halfOf, holdsPrinciples } from '../carry';
import { takeDrop, useSaidOver } from '../dropped';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { usePrincipleDrop } from './usePrincipleDrop';

const halves = { before: 'drop_beforePrinciple', after: 'drop_afterPrinciple' } as const;

/** What lets principles fall before or after one of the codebook, and what can be marked with it on it. By keys, commands do the same. */
export function usePrincipleOrder() {
  const act = useAct();
  const marking = usePrincipleDrop();
  const aimed = useSignal<{ readonly id: PrincipleId; readonly half: 'before' | 'after' } | null>(null);
  const drag = dragging.value;
  const target = aimed.value;
  const over = usePrinciples().find(({ id }) => id === target?.id);
  useSaidOver(over && target ? t(halves[target.half], principleName(over)) : '');
  useEffect(() => {
    if (drag === null) aimed.value = null;
  }, [drag]);
  const ordering = (id: PrincipleId, mark: ReturnType<typeof marking>) => ({
    'data-aimed': target?.id === id ? target.half : mark['data-aimed'],
    onDragOver(event: DragEvent) {
      if (!holdsPrinciples(event)) return mark.onDragOver(event);
      event.preventDefault();
      const half = halfOf(event);
      if (aimed.peek()?.id !== id || aimed.peek()?.half !== half) aimed.value = { id, half };
    },
    onDragLeave() {
      mark.onDragLeave();
      if (aimed.peek()?.id === id) aimed.value = null;
    },
    onDrop(event: DragEvent) {
      aimed.value = null;
      if (!holdsPrinciples(event)) return mark.onDrop(event);
      event.preventDefault();
      const half = halfOf(event);
      takeDrop(act, event, (load, services) => {
        const [moved] = 'records' in load ? load.records : [];
        if (!moved?.startsWith('principle:')) return services.notify(t('drop_unreadable'), { kind: 'error' });
        return putPrinciple(services, moved as PrincipleId, half, id);
      });
    },
  });
  return (id: PrincipleId) => ordering(id, marking(id));
}
