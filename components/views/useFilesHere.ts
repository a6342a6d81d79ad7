import { useState } from 'preact/hooks';
import type { Services } from '../../lib/commands/services';
import { t } from '../../lib/i18n';
import { useAct } from '../acts';
import { kindOf } from '../carry';
import { useSaidOver } from '../dropped';

/** A place that takes files that are dropped on it, all of them; says so while they are held over it. */
export function useFilesHere(says: string, take: (services: Services, files: readonly File[]) => Promise<void>) {
  const act = useAct();
  const [over, setOver] = useState(false);
  useSaidOver(over ? says : '');
  const isFiles = (event: DragEvent) => kindOf(event) === 'files';
  return {
    over,
    events: {
      onDragOver(event: DragEvent) {
        if (!isFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
        const inside =
          currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!inside) setOver(false);
      },
      onDrop(event: DragEvent) {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        void act((services) =>
          document.querySelector('dialog[open]')
            ? services.notify(t('drop_answerFirst'), { kind: 'error' })
            : take(services, files),
        );
      },
    },
  };
}
