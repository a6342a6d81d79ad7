import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { arrivalsDesk } from '../../lib/commands/arrivals-desk';
import type { Services } from '../../lib/commands/services';
import { t } from '../../lib/i18n';
import { useAct } from '../acts';
import { dragging, holdsPictures, kindOf, watchDrags } from '../carry';
import { useSaidOver } from '../dropped';
import { Icon } from '../ui';
import styles from './FileDrop.module.css';

/** The file of a drop that can be looked at; what there is to say instead, or besides, is said. */
export function droppedFile({ dataTransfer }: DragEvent, { notify }: Pick<Services, 'notify'>): File | null {
  const [file, ...others] = dataTransfer?.files ?? [];
  if (!file) return null;
  const refuse = (message: string) => {
    notify(message, { kind: 'error' });
    return null;
  };
  if (document.querySelector('dialog[open]')) return refuse(t('drop_answerFirst'));
  if (dataTransfer?.items[0]?.webkitGetAsEntry?.()?.isDirectory) return refuse(t('drop_folder', file.name));
  if (file.size === 0) return refuse(t('drop_emptyFile', file.name));
  if (others.length > 0) notify(t('drop_oneFile', file.name));
  return file;
}

/** Whether something falls into a text that is typed: words and links may. */
const isText = ({ target }: DragEvent) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable=true]') !== null;

/** Whether pictures fall where pictures are wanted: that place takes them itself. */
const isPicturePlace = (event: DragEvent) =>
  event.target instanceof Element && event.target.closest('[data-takes-pictures]') !== null && holdsPictures(event);

/**
 * A file dropped anywhere on the window is opened as one that is chosen: what is in it is shown first. Nothing that is
 * dropped makes the browser leave this page: not a file, not a link or a picture of another page.
 */
export function FileDrop() {
  const act = useAct();
  const taken = useSignal(false);
  const over = dragging.value === 'files' && !taken.value;
  useEffect(watchDrags, []);
  useSaidOver(over ? t('frame_dropFile') : '');
  useEffect(() => {
    const over = (event: DragEvent) => {
      const files = kindOf(event) === 'files';
      // A place that takes it itself says so.
      taken.value = event.defaultPrevented;
      if (event.defaultPrevented || (!files && isText(event))) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = files ? 'copy' : 'none';
    };
    const drop = (event: DragEvent) => {
      const files = kindOf(event) === 'files';
      if (event.defaultPrevented || (!files && isText(event))) return;
      event.preventDefault();
      void act((services) => {
        const file = droppedFile(event, services);
        if (!file) return;
        arrivalsDesk(services.session).given.value = file;
        services.session.open('import');
      });
    };
    // A text that an editor writes would take in what the file says: it is taken before.
    const dropInText = (event: DragEvent) => isText(event) && !isPicturePlace(event) && drop(event);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('drop', dropInText, true);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('drop', dropInText, true);
    };
  }, []);
  if (!over) return null;
  return (
    <div class={styles.over} aria-hidden="true">
      <p class={styles.words}>
        <Icon name="import" />
        {t('frame_dropFile')}
      </p>
    </div>
  );
}
