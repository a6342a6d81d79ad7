import { cleanHtml } from '../../../lib/html';
import { t } from '../../../lib/i18n';

/**
 * A saved body as nodes to show: cleaned again, headings below the page's own, links to a new tab, images from what is
 * kept, the rest as places that say what was there (in no text node, so that positions in the text stay as saved).
 */
export function bodyOf(
  html: string,
  { pictures, title }: { pictures: ReadonlyMap<string, string>; title: string },
): DocumentFragment {
  const body = document.importNode(cleaned(html).content, true);
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  for (const image of body.querySelectorAll('img')) showImage(image, pictures);
  for (const table of body.querySelectorAll('table')) if (!table.closest('table table')) letScroll(table);
  for (const code of body.querySelectorAll('pre')) reachable(code, 'group', t('clip_code'));
  lowerHeadings(body, title);
  return body;
}

/** Bodies that were cleaned last, the latest at the end: who goes to and fro between two has neither cleaned again. */
const held = new Map<string, HTMLTemplateElement>();
const mostHeld = 4;
const longestHeld = 400_000;

/** Holds none any more. */
export const dropBodies = (): void => held.clear();

function cleaned(html: string): HTMLTemplateElement {
  const known = held.get(html);
  const template = known ?? document.createElement('template');
  if (!known) template.innerHTML = cleanHtml(html);
  if (html.length > longestHeld) return template;
  held.delete(html);
  held.set(html, template);
  const [oldest] = held.keys();
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
  return template;
}

function showImage(image: HTMLImageElement, pictures: ReadonlyMap<string, string>): void {
  const address = image.dataset.address ?? '';
  const kept = pictures.get(address);
  if (kept) image.src = kept;
  if (kept || image.getAttribute('src')) {
    image.loading = 'lazy';
    image.decoding = 'async';
    letEnlarge(image);
    return;
  }
  const place = document.createElement('span');
  const host = URL.parse(address)?.hostname ?? '';
  const label = [image.alt || t('image_noWords'), host].filter(Boolean).join(' · ');
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', t('image_notKept', label));
  place.dataset.missing = label;
  image.replaceWith(place);
}

/** An image that is here is pressed to be seen large; one in a link, or in what opens and closes, does as its page meant. */
function letEnlarge(image: HTMLImageElement): void {
  if (image.closest('a, summary')) return;
  const place = document.createElement('span');
  place.dataset.picture = '';
  place.dataset.command = 'reader.image';
  place.tabIndex = 0;
  place.setAttribute('role', 'button');
  place.setAttribute('aria-label', image.alt ? t('image_showOf', image.alt) : t('image_show'));
  place.title = t('image_show');
  image.replaceWith(place);
  place.append(image);
}

/** A wide table scrolls by itself, by keyboard too. */
function letScroll(table: HTMLTableElement): void {
  const box = document.createElement('div');
  box.dataset.scroll = '';
  reachable(box, 'region', table.caption?.textContent?.trim() || t('clip_table'));
  table.replaceWith(box);
  box.append(table);
}

/** Lets keys reach what scrolls by itself. */
function reachable(box: HTMLElement, role: 'region' | 'group', label: string): void {
  box.tabIndex = 0;
  box.setAttribute('role', role);
  box.setAttribute('aria-label', label);
}

/** The page's title is the second level here, so what stands in the text starts at the third. */
function lowerHeadings(body: DocumentFragment, title: string): void {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const top = Math.min(...headings.map(({ localName }) => Number(localName[1])));
  for (const [index, heading] of headings.entries()) {
    const lowered = document.createElement(`h${Math.min(6, Number(heading.localName[1]) - top + 3)}`);
    for (const { name, value } of heading.attributes) lowered.setAttribute(name, value);
    lowered.dataset.heading = String(index);
    lowered.append(...heading.childNodes);
    if (lowered.textContent?.trim() === title.trim()) lowered.dataset.title = '';
    heading.replaceWith(lowered);
  }
}
