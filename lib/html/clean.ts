import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { safeAddress } from './text';

const words = (names: string) => names.split(' ');

const tags = words(
  'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
);
/** MathML Core's layout, no `mglyph`, `semantics` or `annotation-xml`: those are where markup changes its meaning when parsed again. */
const mathTags = words(
  'math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover',
);
const attributes = words(
  'href alt title lang dir colspan rowspan scope datetime cite start reversed type src data-address display displaystyle mathvariant stretchy fence separator accent accentunder linethickness open close',
);
/** Dropped with all that is in them; of every other unknown element the content stays. */
const dropped = words(
  'annotation annotation-xml applet desc foreignobject maction malignmark mglyph none audio base button canvas datalist dialog embed frame frameset head iframe link math-field meta noembed noframes noscript object optgroup option plaintext script select style svg template textarea title video xmp',
);

const config: Config = {
  ALLOWED_TAGS: [...tags, ...mathTags],
  ALLOWED_ATTR: attributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  FORBID_CONTENTS: dropped,
  // Whether an address may stay is decided below, for each attribute that can hold one.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|blob|data):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
};

let cleaner: DOMPurify | undefined;

/**
 * The one rule for HTML from elsewhere: structure and words stay; scripts, styles, forms, frames, SVG, ids, names and classes
 * go; links are http, https or mailto; an image loads nothing: its address moves to `data-address`, and only bytes that are
 * already here (`data:` of a raster type, `blob:`) stay in `src`. Cleaning what is clean changes nothing. Needs a DOM.
 */
export function cleanHtml(html: string): string {
  cleaner ??= createCleaner();
  return cleaner.sanitize(html, config);
}

function createCleaner(): DOMPurify {
  const purify = createDOMPurify(window);
  if (!purify.isSupported) throw new Error('HTML can only be cleaned where there is a document');
  purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.localName === 'img') keepNoRemoteImage(node);
    else {
      node.removeAttribute('src');
      node.removeAttribute('data-address');
    }
    if (node.localName === 'a') keepSafeLink(node);
    else node.removeAttribute('href');
    const cite = node.getAttribute('cite');
    if (cite !== null) setOrRemove(node, 'cite', safeAddress(cite));
  });
  return purify;
}

function keepSafeLink(link: Element): void {
  const address = safeAddress(link.getAttribute('href') ?? '');
  setOrRemove(link, 'href', address);
  setOrRemove(link, 'rel', address && 'noopener noreferrer');
}

function keepNoRemoteImage(image: Element): void {
  const src = (image.getAttribute('src') ?? '').trim();
  const here = /^(data:image\/(png|jpe?g|gif|webp|avif)[;,]|blob:)/i.test(src);
  if (!here) image.removeAttribute('src');
  setOrRemove(
    image,
    'data-address',
    imageAddress(image.getAttribute('data-address') ?? '') || (here ? '' : imageAddress(src)),
  );
}

function imageAddress(url: string): string {
  const parsed = URL.parse(url.trim());
  return parsed && /^(https?|blob):$/.test(parsed.protocol) && parsed.href.length <= 8192 ? parsed.href : '';
}

function setOrRemove(node: Element, name: string, value: string): void {
  if (value) node.setAttribute(name, value);
  else node.removeAttribute(name);
}
