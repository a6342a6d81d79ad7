import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n';
import type { Scrolled } from '../../ui';
import { usePartScrolled } from '../../workbench/useScrollKept';
import styles from './Digest.module.css';

/**
 * A page of ours in a frame of its own, in which nothing can run. It is filled, not loaded: by our policy nothing of ours
 * is framed, and Firefox holds a `srcdoc` to that as well. `searched`: what is found shows in it.
 */
export function Paper({ html, searched }: { html: string; searched: boolean }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = usePartScrolled('paper');
  const fill = () => fillFrame(frame.current, html, scrolled);
  useLayoutEffect(fill, [html]);
  return (
    <iframe
      ref={frame}
      class={styles.frame}
      title={t('digest_previewTitle')}
      // No script: with that, one origin lets us look into the page and nothing in it look out.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      data-find={searched ? '' : undefined}
      // An empty frame may be loaded once more after it was filled.
      onLoad={fill}
    />
  );
}

/** What was put into a frame's page. */
const filled = new WeakMap<Document, string>();

function fillFrame(frame: HTMLIFrameElement | null, html: string, { from, keep }: Scrolled): void {
  const page = frame?.contentDocument;
  if (!frame || !page || filled.get(page) === html) return;
  const fresh = !filled.has(page);
  if (fresh) prepare(frame, page);
  filled.set(page, html);
  const top = fresh ? from : (page.scrollingElement?.scrollTop ?? 0);
  page.documentElement.replaceWith(page.importNode(rootOf(html), true));
  page.scrollingElement?.scrollTo({ top, behavior: 'instant' });
  if (fresh) page.addEventListener('scroll', () => keep(page.scrollingElement?.scrollTop ?? 0), { passive: true });
}

/**
 * The page, its links opening in a tab of their own. Its own policy stays out: the frame would hold every later page to
 * it, whose styles are others. Ours, which the frame inherits, lets nothing load or run either.
 */
function rootOf(html: string): Element {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.remove();
  const base = page.createElement('base');
  base.target = '_blank';
  page.head.prepend(base);
  return page.documentElement;
}

/**
 * What the frame adds to the page: how what is found is painted, in the page's own colours; and its letters as the page
 * says, since Chromium gives those of an extension's frames the system's font, and three quarters of the size.
 */
const added = `
  body { font: inherit }
  ::highlight(found) { background-color: light-dark(#ffd29a, #6f4512); color: light-dark(#2b2622, #f0e9de) }
  ::highlight(found-now) {
    background-color: light-dark(#1d5d61, #82c8c2); color: light-dark(#ffffff, #0f2829); text-decoration: underline 2px
  }
  @media (forced-colors: active) {
    ::highlight(found) { background-color: Mark; color: MarkText }
    ::highlight(found-now) { background-color: Highlight; color: HighlightText }
  }`;

/** Makes an empty page one of today's kind, and lets keys and presses in it be ours as those beside it are. */
function prepare(frame: HTMLIFrameElement, page: Document): void {
  page.open();
  page.write('<!doctype html>');
  page.close();
  const view = page.defaultView;
  if (view) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(added);
    page.adoptedStyleSheets = [sheet];
  }
  page.addEventListener('keydown', (event) => {
    if (!frame.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault();
  });
  page.addEventListener('pointerdown', (event) => frame.dispatchEvent(new PointerEvent('pointerdown', event)));
}
