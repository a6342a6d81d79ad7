import { Parser } from 'htmlparser2';
import { showable } from '../../model/showable';
import { Nesting } from './nesting';
import type { Report } from './report';

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));
/** Nothing in these is read by anybody. */
const unread = words(
  'script style noscript template textarea select datalist iframe object embed svg math audio video canvas',
);
const blocks = words(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
);
const cells = words('td th');
/** Characters parsed before progress is told. */
const piece = 65_536;

/** A page or document as lines, with its title where it has one. */
export interface Document {
  readonly title: string;
  /** A heading begins with `#`, an entry of a list with `-`; cells of a row are parted by ` | `. */
  readonly text: string;
}

/**
 * The words of HTML, a line for each block. Whatever is in it becomes text: no tag, attribute or script comes along. Needs no document, so that a worker
 * can do it. Links show their address where it is http or https and not what they show. Throws an ImportError where elements are nested as nobody writes.
 */
export function readHtml(html: string, report?: Report): Document {
  const lines = new Lines();
  let title = '';
  // How many elements deep in something nobody reads.
  let hidden = 0;
  let inTitle = false;
  const nesting = new Nesting();
  const links: { address: string; words: string }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      nesting.enter(name);
      inTitle = name === 'title' && title === '';
      if (unread.has(name)) hidden += 1;
      if (hidden > 0) return;
      if (blocks.has(name)) lines.end();
      if (cells.has(name)) lines.cell();
      if (name === 'pre') lines.pre += 1;
      if (/^h[1-6]$/.test(name)) lines.begin(`${'#'.repeat(Number(name[1]))} `);
      if (name === 'li') lines.begin('- ');
      if (name === 'a') links.push({ address: attributes.href ?? '', words: '' });
    },
    ontext(text) {
      if (inTitle) title += text;
      else if (hidden === 0) {
        lines.add(text);
        const link = links.at(-1);
        if (link) link.words += text;
      }
    },
    onclosetag(name) {
      nesting.leave();
      if (name === 'title') inTitle = false;
      if (unread.has(name)) hidden = Math.max(0, hidden - 1);
      else if (hidden === 0) {
        const link = name === 'a' ? links.pop() : undefined;
        if (link && showsOther(link)) lines.add(` (${link.address})`);
        if (blocks.has(name)) lines.end();
        if (name === 'pre') lines.pre -= 1;
      }
    },
  });
  for (let from = 0; from < html.length; from += piece) {
    parser.write(html.slice(from, from + piece));
    report?.progress(from, html.length);
  }
  parser.end();
  return { title: showable(title).replace(/\s+/g, ' ').trim(), text: lines.text };
}

/** The words alone. Throws as `readHtml` does. */
export const textOfMarkup = (html: string): string => readHtml(html).text;

/** Whether a link leads to a page that its words do not name. */
const showsOther = ({ address, words: shown }: { address: string; words: string }) =>
  /^https?:\/\/\S{1,2000}$/i.test(address) && !shown.includes(address.replace(/^https?:\/\/|\/$/gi, ''));

/** Lines as they grow. */
class Lines {
  readonly #lines: string[] = [];
  #line = '';
  #mark = '';
  /** Whether there are words in the line. */
  #some = false;
  /** How many elements deep in text whose line breaks count. */
  pre = 0;

  add(text: string): void {
    this.#some ||= text.trim() !== '';
    if (this.pre > 0) {
      const [first = '', ...rest] = text.split('\n');
      this.#line += first;
      for (const line of rest) {
        this.end();
        this.#line = line;
      }
    } else this.#line += text.replace(/[ \t\n\r\f]+/g, ' ');
  }

  /** What the next line begins with. */
  begin(mark: string): void {
    this.#mark = mark;
  }

  cell(): void {
    if (this.#some) this.#line += ' | ';
  }

  end(): void {
    const line = this.pre > 0 ? this.#line.trimEnd() : this.#line.replace(/(?<=\S) +/g, ' ').trim();
    this.#line = '';
    this.#some = false;
    if (line === '') return;
    this.#lines.push(this.#mark + line);
    this.#mark = '';
  }

  get text(): string {
    this.end();
    return showable(this.#lines.join('\n'));
  }
}
