import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { arrived } from '../arrived';
import { dragging, kindOf, watchDrags } from '../carry';
import { useServices } from '../services';
import { Icon } from '../ui';
import styles from './FileDrop.module.css';

/**
 * A file dropped anywhere on the window is opened as one that is chosen: what is in it is shown first. Nothing that is
 * dropped makes the browser leave this page.
 */
export function FileDrop() {
  const { session } = useServices();
  useEffect(watchDrags, []);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.defaultPrevented || kindOf(event) !== 'files') return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || kindOf(event) !== 'files') return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (!file || document.querySelector('dialog[open]')) return;
      arrived.value = file;
      session.open('import');
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [session]);
  if (dragging.value !== 'files') return null;
  return (
    <div class={styles.over} aria-hidden="true">
      <p class={styles.words}>
        <Icon name="import" />
        {t('frame_dropFile')}
      </p>
    </div>
  );
}
