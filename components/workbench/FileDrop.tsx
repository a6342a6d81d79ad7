import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { arrivalsDesk } from '../../lib/commands/arrivals-desk';
import type { Services } from '../../lib/commands/services';
import { t } from '../../lib/i18n';
import { useAct } from '../acts';
import { dragging, type Foreign, holdsOurs, holdsPictures, kindOf, watchDrags } from '../carry';
import { scrollByDrags } from '../drag-scroll';
import { useSaidOver } from '../dropped';
import { pastedFile } from '../editors/import/pasted';
import { heldLinks, linksInWords } from '../held-links';
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

/** Whether something is over a text that is typed. */
const isText = ({ target }: DragEvent) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable=true]') !== null;

/** Whether a text that is typed takes it by itself: words and links, but nothing of ours, whose words it would write instead. */
const isTyped = (event: DragEvent) => isText(event) && kindOf(event) !== 'files' && !holdsOurs(event);

/** Whether pictures fall where pictures are wanted: that place takes them itself. */
const isPicturePlace = (event: DragEvent) =>
  event.target instanceof Element && event.target.closest('[data-takes-pictures]') !== null && holdsPictures(event);

/** What would come of what is held over the window. */
const sayings = { files: 'frame_dropFile', links: 'frame_dropLinks', words: 'frame_dropWords' } as const;

const isForeign = (kind: ReturnType<typeof kindOf>): kind is Foreign => kind !== null && kind in sayings;

/** Does with what is no thing of ours what is done with it when it is chosen, typed or pasted. It can be read at once alone. */
async function takeForeign(event: DragEvent, kind: Foreign, services: Services): Promise<void> {
  const { session, notify } = services;
  const open = (file: File | null) => {
    if (!file) return;
    arrivalsDesk(session).given.value = file;
    session.open('import');
  };
  if (kind === 'files') return open(droppedFile(event, services));
  if (document.querySelector('dialog[open]')) return notify(t('drop_answerFirstAny'), { kind: 'error' });
  const links = kind === 'links' ? heldLinks(event) : linksInWords(event.dataTransfer?.getData('text/plain') ?? '');
  if (!links) return open(pastedFile(event.dataTransfer));
  if (links.length === 0) return notify(t('drop_picture'), { kind: 'error' });
  const { keepLinks } = await import('../../lib/commands/keep-links');
  await keepLinks(services, links);
}

/**
 * What comes from elsewhere can be dropped anywhere on the window: a file and words are looked at first, as if they were
 * chosen or pasted, links are kept. Nothing that is dropped makes the browser leave this page.
 */
export function FileDrop() {
  const act = useAct();
  const taken = useSignal(false);
  const held = dragging.value;
  const over = isForeign(held) && !taken.value ? held : null;
  useEffect(watchDrags, []);
  useEffect(scrollByDrags, []);
  useSaidOver(over ? t(sayings[over]) : '');
  useEffect(() => {
    const over = (event: DragEvent) => {
      const kind = kindOf(event);
      // A place that takes it itself says so; so does a text that is typed, of words and links.
      taken.value = event.defaultPrevented || isTyped(event);
      if (taken.value) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isForeign(kind) ? effectOf(event.dataTransfer) : 'none';
    };
    const drop = (event: DragEvent) => {
      const kind = kindOf(event);
      if (event.defaultPrevented || isTyped(event)) return;
      event.preventDefault();
      if (isForeign(kind)) void act((services) => takeForeign(event, kind, services));
    };
    // A text that an editor writes would take in what the file says: it is taken before.
    const dropInText = (event: DragEvent) =>
      kindOf(event) === 'files' && isText(event) && !isPicturePlace(event) && drop(event);
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
        <Icon name={icons[over]} />
        {t(sayings[over])}
      </p>
    </div>
  );
}

const icons = { files: 'import', links: 'link', words: 'meetings' } as const;

/** What a browser lets fall only where the place names one of the effects that the source allows: an address bar may allow a link alone. */
const effectOf = ({ effectAllowed }: DataTransfer) => (/^(?:link|linkMove)$/.test(effectAllowed) ? 'link' : 'copy');
