import { cleanHtml } from '../html';
import { textOf } from '../model/body';
import type { ClipDraft } from '../model/clip';
import { maxBodyLength } from '../model/limits';
import type { Metadata } from './metadata';
import { countWords, shorten } from './text';

const mostImages = 500;

/** A draft of some HTML taken from a page: cleaned, with its words counted and its images listed. */
export function createDraft(
  kind: 'article' | 'selection',
  html: string,
  about: Metadata & { cut: boolean },
): ClipDraft {
  const clean = cleanHtml(html);
  const tooLong = clean.length > maxBodyLength;
  // What is longer than a body may be was cut to a length of text before; only markup can make it longer still.
  const kept = tooLong ? cleanHtml(clean.slice(0, maxBodyLength - 100_000).replace(/<[^>]*$/, '')) : clean;
  const body = new DOMParser().parseFromString(kept, 'text/html').body;
  const text = textOf(body);
  const own = kind === 'selection' || about.excerpt === '';
  return {
    ...about,
    kind,
    title: about.title === about.url && text !== '' ? shorten(text, 80) : about.title,
    excerpt: own ? shorten(text, 300) : about.excerpt,
    words: countWords(text, about.language),
    html: text === '' && !body.querySelector('img') ? '' : kept,
    images: imagesOf(body),
    cut: about.cut || tooLong,
  };
}

function imagesOf(body: Element): ClipDraft['images'] {
  const images = new Map<string, string>();
  for (const image of body.querySelectorAll('img[data-address]')) {
    const address = image.getAttribute('data-address') ?? '';
    if (!images.has(address)) images.set(address, shorten(image.getAttribute('alt') ?? '', 1000));
    if (images.size >= mostImages) break;
  }
  return [...images].map(([address, alt]) => ({ address, alt }));
}

/** Images that a page made for itself have addresses no other page knows: they wait in `data-address` until their bytes are kept. */
export function parkPageImages(root: ParentNode): void {
  for (const image of root.querySelectorAll('img[src^="blob:"]')) {
    image.setAttribute('data-address', image.getAttribute('src') ?? '');
    image.removeAttribute('src');
  }
}
