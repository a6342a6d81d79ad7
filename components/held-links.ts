import type { Link } from '../lib/commands/keep-links';

/** The longest text that is read of what falls, and the longest title, UTF-16 code units. */
const [longest, longestTitle] = [400_000, 300];

const titled = (title: string) => title.replace(/\s+/g, ' ').trim().slice(0, longestTitle);

/**
 * The links that are dragged from another page, the address bar or another program, each once, with the titles that came
 * along. Of a picture without a link there are none: it is kept with its page. What is read is a stranger's: text alone.
 */
export function heldLinks({ dataTransfer }: DragEvent): Link[] {
  const read = (type: string) => (dataTransfer?.getData(type) ?? '').slice(0, longest);
  const html = new DOMParser().parseFromString(read('text/html'), 'text/html');
  const words = new Map([...html.querySelectorAll('a[href]')].map((link) => [hrefOf(link), titled(link.textContent)]));
  const addresses = read('text/uri-list').split(/\r?\n/);
  // Firefox: each address with its title on the line after it.
  const pairs = read('text/x-moz-url').split(/\r?\n/);
  for (let at = 0; at < pairs.length; at += 2) {
    const [address = '', title = ''] = pairs.slice(at, at + 2);
    addresses.push(address);
    if (titled(title)) words.set(normal(address), titled(title));
  }
  const pictures = new Set(
    [...html.querySelectorAll('img')].map((picture) => normal(picture.getAttribute('src') ?? '')),
  );
  const found = new Map<string, Link>();
  for (const address of addresses.map((line) => line.trim())) {
    const url = normal(address);
    if (address === '' || address.startsWith('#') || found.has(url) || pictures.has(url)) continue;
    // Some programs give the address once more as the title.
    const title = words.get(url) ?? '';
    found.set(url, { address: url, title: normal(title) === url ? '' : title });
  }
  return [...found.values()];
}

const normal = (address: string) => URL.parse(address.trim())?.href ?? address.trim();
const hrefOf = (link: Element) => normal(link.getAttribute('href') ?? '');

/** What begins the address of a page, of whatever kind: a browser hands on as words those that it lets no page have as links. */
const address = /^(?:https?|javascript|data|file|blob|about|chrome|edge|view-source|(?:moz|chrome)-extension):\S/i;

/** Addresses that are all that some words say; null where they say anything else. */
export function linksInWords(words: string): Link[] | null {
  const all = words.slice(0, longest).split(/\s+/).filter(Boolean);
  const are = all.length > 0 && all.every((word) => address.test(word) && URL.canParse(word));
  return are ? all.map((word) => ({ address: word, title: '' })) : null;
}
