import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeRange } from '../../../lib/anchor';
import { t } from '../../../lib/i18n';
import type { Clip } from '../../../lib/model';
import type { Repository } from '../../../lib/storage/repository';
import { carry } from '../../carry';
import { useReaderLook } from '../../reader-look';
import { useServices } from '../../services';
import { Notice } from '../../ui';
import styles from './Article.module.css';
import { bodyOf } from './body';
import { textsOf } from './texts';

interface ArticleProps {
  clip: Clip;
  container: RefObject<HTMLDivElement | null>;
  /** The text stands in the container, or stands there anew. */
  onShown(): void;
  /** A click somewhere in the text that selects nothing and is on no link. */
  onPoint(at: MouseEvent): void;
  /** A key was pressed while the text has the focus. */
  onKey(event: KeyboardEvent): void;
  /** An image that is kept was pressed. */
  onImage(picture: HTMLElement): void;
}

/** A clip's saved text, cleaned again as it is shown; nothing in it loads from anywhere. */
export function Article({ clip, container, onShown, onPoint, onKey, onImage }: ArticleProps) {
  const { repository } = useServices();
  const look = useReaderLook();
  const html = useText(repository, clip.body);
  const pictures = usePictures(repository, clip);
  const stands = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!container.current || typeof html !== 'string') return;
    const body = bodyOf(html, { pictures, title: clip.title });
    if (stands.current === html && container.current.hasChildNodes()) swapPictures(container.current, body);
    else fill(container.current, body);
    stands.current = html;
    onShown();
  }, [html, pictures]);
  if (clip.kind === 'link' || clip.body === null)
    return (
      <div class={styles.text}>
        <p dir="auto">{clip.excerpt || t('clip_linkOnly')}</p>
      </div>
    );
  if (html === null) return <Notice kind="warning">{t('clip_textMissing')}</Notice>;
  const point = (event: MouseEvent) => {
    const picture = pictureAt(event);
    if (picture) return onImage(picture);
    const linked = event.target instanceof Element && event.target.closest('a, summary, button');
    if (!linked && getSelection()?.isCollapsed !== false) onPoint(event);
  };
  return (
    <div
      ref={container}
      role="document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled and its sentences are chosen by keys
      tabIndex={0}
      aria-label={t('clip_text')}
      onClick={point}
      onKeyDown={(event) => {
        const picture = event.key === 'Enter' || event.key === ' ' ? pictureAt(event) : null;
        if (!picture) return onKey(event);
        event.preventDefault();
        onImage(picture);
      }}
      onDragStart={(event) => carryWords(event, clip)}
      class={styles.text}
      data-sans={look.sans}
      data-airy={look.airy}
      lang={clip.language || undefined}
      dir={clip.direction}
      data-reader=""
      data-find=""
      aria-busy={html === undefined}
    />
  );
}

/** The words that are dragged go along as a passage, so that a digest can take them; a link or picture goes as it is. */
function carryWords(event: DragEvent & { currentTarget: HTMLElement }, clip: Clip): void {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  if (!range || !event.currentTarget.contains(range.commonAncestorContainer)) return;
  if (event.target instanceof Element && event.target.closest('img, a') && !range.intersectsNode(event.target)) return;
  const described = describeRange(event.currentTarget, range);
  if (described.quote.exact !== '') carry(event, { passage: { clip: clip.id, ...described } });
}

const pictureAt = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-picture]') : null;

/**
 * Puts a body in the place of what stands. Chromium looks for the direction of `dir="auto"` anew at each node that comes
 * in, through all that came before it: seconds for a text of 30,000 paragraphs. So it is told when all stand.
 */
function fill(container: HTMLElement, body: DocumentFragment): void {
  const { dir } = container;
  container.removeAttribute('dir');
  container.replaceChildren(body);
  container.dir = dir;
}

/** Puts the pictures of a body into the one that stands: its words stay, and with them what somebody is selecting. */
function swapPictures(standing: ParentNode, body: ParentNode): void {
  const places = '[data-picture], [data-missing], img:not([data-picture] img)';
  const fresh = body.querySelectorAll(places);
  standing.querySelectorAll(places).forEach((place, i) => {
    const picture = fresh[i];
    if (picture) place.replaceWith(picture);
  });
}

/** A body's html: undefined while it is read, null where it is missing. */
function useText(repository: Repository, hash: string | null): string | null | undefined {
  const texts = textsOf(repository);
  const [state, setState] = useState<{ hash: string; html: string | null } | null>(null);
  const held = hash === null || state?.hash === hash ? undefined : texts.known(hash);
  useLayoutEffect(() => {
    if (hash === null) return;
    if (held !== undefined) return setState({ hash, html: held });
    let left = false;
    texts.read(hash).then(
      (html) => !left && setState({ hash, html }),
      (error: unknown) => {
        console.error('body', error);
        if (!left) setState({ hash, html: null });
      },
    );
    return () => {
      left = true;
    };
  }, [texts, hash]);
  return state?.hash === hash ? state.html : held;
}

const none: ReadonlyMap<string, string> = new Map();
/** Kinds of pictures that hold no script: an archive may name any. */
const picture = /^image\/(png|jpeg|gif|webp|avif)$/;

/** `blob:` addresses of the images that are kept, by where they were; given back when the clip leaves. */
function usePictures(repository: Repository, clip: Clip): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState(none);
  const kept = clip.images.filter(({ blob }) => blob !== null);
  const key = kept.map(({ blob }) => blob).join(' ');
  useEffect(() => {
    if (key === '') return setPictures(none);
    let left = false;
    const made = new Map<string, string>();
    const read = async () => {
      for (const { address, blob } of kept) {
        const stored = blob === null ? undefined : await repository.blob(blob);
        if (left) return;
        if (!stored || typeof stored.content === 'string' || !picture.test(stored.type)) continue;
        made.set(address, URL.createObjectURL(new Blob([stored.content], { type: stored.type })));
      }
      setPictures(made);
    };
    read().catch((error: unknown) => console.error('images', error));
    return () => {
      left = true;
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [repository, key]);
  return pictures;
}
