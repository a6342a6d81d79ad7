import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { formatNumber, t } from '../../../lib/i18n';
import { CommandIconButton } from '../../CommandButton';
import styles from './Lightbox.module.css';
import { type Images, type Picture, zoomStep } from './useImages';
import { usePinch } from './usePinch';

/** An image of the text, large. Arrows go to the next, + and - and 0 make it larger, smaller and fit, Esc closes. */
export function Lightbox({ images }: { images: Images }) {
  return images.picture ? <Shown images={images} picture={images.picture} /> : null;
}

function Shown({ images, picture }: { images: Images; picture: Picture }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    stage.current?.focus();
    return () => dialog.current?.close();
  }, []);
  const { at, count, zoom } = images;
  const words = picture.caption || picture.alt || t('image_noWords');
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act(images);
  };
  return (
    <dialog
      ref={dialog}
      class={styles.box}
      aria-label={t('image_large')}
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault();
        images.close();
      }}
      onClick={(event) => event.target === event.currentTarget && images.close()}
    >
      <Stage images={images} picture={picture} stage={stage} />
      <div class={styles.bar}>
        <p class={styles.words} role="status">
          {count > 1 && <span class={styles.place}>{t('image_place', formatNumber(at + 1), formatNumber(count))}</span>}
          <span dir="auto">{words}</span>
        </p>
        <div class={styles.buttons}>
          {count > 1 && <CommandIconButton command={commandNamed('reader.imagePrevious')} />}
          {count > 1 && <CommandIconButton command={commandNamed('reader.imageNext')} />}
          <CommandIconButton command={commandNamed('reader.imageOut')} aria-disabled={zoom <= 1} />
          <CommandIconButton command={commandNamed('reader.imageIn')} />
          <CommandIconButton command={commandNamed('reader.imageFit')} aria-disabled={zoom === 1} />
          <CommandIconButton command={commandNamed('reader.imageClose')} />
        </div>
      </div>
    </dialog>
  );
}

const keys: Readonly<Record<string, (images: Images) => void>> = {
  ArrowRight: ({ step }) => step(1),
  ArrowLeft: ({ step }) => step(-1),
  '+': ({ setZoom, zoom }) => setZoom(zoom * zoomStep),
  '=': ({ setZoom, zoom }) => setZoom(zoom * zoomStep),
  '-': ({ setZoom, zoom }) => setZoom(zoom / zoomStep),
  '0': ({ setZoom }) => setZoom(1),
};

interface StageProps {
  images: Images;
  picture: Picture;
  stage: { current: HTMLElement | null };
}

/** What is seen of the image: it scrolls where it is larger, is drawn about by the pointer, and pinched. */
function Stage({ images, picture, stage }: StageProps) {
  const { zoom, setZoom } = images;
  const handlers = usePinch(stage, { zoom, setZoom });
  return (
    <figure
      ref={(element) => {
        stage.current = element;
      }}
      class={styles.stage}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label={picture.caption || picture.alt || t('image_noWords')}
      data-large={zoom > 1}
      {...handlers}
    >
      <div class={styles.sizer} style={{ inlineSize: `${zoom * 100}%`, blockSize: `${zoom * 100}%` }}>
        <img class={styles.image} src={picture.address} alt={picture.alt} draggable={false} />
      </div>
    </figure>
  );
}
