import { showable, showableLine } from '../../model/showable';
import type { Document } from './html';
import { Nesting } from './nesting';
import type { Report } from './report';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Groups that hold no words of the text. A group that begins with `\*` may be passed over by whoever does not know it. */
const unread = names(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation fldinst nonshppict listtext pntext xe tc txe rxe bkmkstart bkmkend',
);
const cells = names('cell nestcell');
const lineEnds = names('par line sect page column row nestrow softline');
/** Words that stand for a sign. */
const signs: Readonly<Record<string, string>> = {
  tab: '  ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
/** Encodings of fonts whose bytes are not those of the document, by their number. */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const pages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
};

/** A control word with its number, a byte, another control, a brace, or words; line ends between them mean nothing. */
const token = /\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/giy;

/** What holds within a group, and is as before behind it. */
interface Group {
  /** Nothing of it is text; `title`: but the document's title. */
  unread: boolean | 'info' | 'title' | 'fonts';
  /** Signs that stand behind one by its number for readers that do not know it. */
  instead: number;
  font: number;
  hidden: boolean;
}

/** Whether bytes are a document in Rich Text Format. */
export const isRtf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf';

/**
 * The words of a document in Rich Text Format (https://www.microsoft.com/download/details.aspx?id=10725), a line for each paragraph and line break. Small, because a
 * note wants words alone: groups of fonts, pictures, notes and fields are passed over, whatever is in them. Goes over the bytes once. Throws an ImportError
 * where groups are nested as nobody writes.
 */
export function readRtf(bytes: Uint8Array, report: Report): Document {
  const reader = new Reader();
  const text = new TextDecoder('x-user-defined').decode(bytes);
  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    token.lastIndex += reader.take(found);
    report.progress(token.lastIndex, text.length);
  }
  if (reader.open) report.problem('arrive_rtfCut', null);
  return reader.document;
}

class Reader {
  readonly #nesting = new Nesting();
  readonly #groups: Group[] = [];
  #group: Group = { unread: false, instead: 1, font: -1, hidden: false };
  /** Whether the group's first word is still to come, and may be passed over. */
  #ignorable = false;
  #page = 'windows-1252';
  readonly #fonts = new Map<number, string>();
  /** Bytes of letters that are not decoded yet, and signs to be passed over. */
  #bytes: number[] = [];
  #skip = 0;
  readonly #lines: string[] = [];
  #line = '';
  #mark = '';
  /** Whether a cell ended before the next words of the line. */
  #cell = false;
  #title = '';

  /** Takes a token; how many more bytes behind it are no text. */
  take([, word, number, byte, control, brace, words]: RegExpExecArray): number {
    if (byte === undefined) this.#decode();
    if (brace) this.#brace(brace);
    else if (byte !== undefined) this.#byte(Number.parseInt(byte, 16));
    else if (word !== undefined) return this.#word(word, number === undefined ? undefined : Number(number));
    else if (control === '*') this.#ignorable = true;
    else if (control === '\n' || control === '\r') this.#end();
    else if (control !== undefined) this.#sign(signs[control] ?? '');
    else if (words !== undefined) this.#words(words);
    return 0;
  }

  /** Whether a group was not closed: the file was cut. */
  get open(): boolean {
    return this.#groups.length > 0;
  }

  get document(): Document {
    this.#decode();
    this.#end();
    return { title: showableLine(this.#title), text: showable(this.#lines.join('\n')) };
  }

  #brace(brace: string): void {
    this.#skip = 0;
    this.#ignorable = false;
    if (brace === '{') {
      this.#nesting.enter('group');
      this.#groups.push(this.#group);
      this.#group = { ...this.#group };
    } else {
      this.#nesting.leave();
      this.#group = this.#groups.pop() ?? this.#group;
    }
  }

  #word(word: string, number: number | undefined): number {
    const group = this.#group;
    if (this.#ignorable && group.unread === false) group.unread = true;
    this.#ignorable = false;
    if (word === 'bin') return Math.max(0, number ?? 0);
    if (word === 'listtext' || word === 'pntext') this.#mark ||= '- ';
    if (word === 'title' && group.unread === 'info') group.unread = 'title';
    else if (unread.has(word) && group.unread === false)
      group.unread = word === 'info' ? 'info' : word === 'fonttbl' ? 'fonts' : true;
    if (word === 'u') this.#unicode(number ?? 0);
    else if (this.#skip > 0) this.#skip -= 1;
    else if (word === 'uc') group.instead = Math.min(Math.max(number ?? 1, 0), 16);
    else if (word === 'ansicpg') this.#page = pages[number ?? 0] ?? pageOf(number ?? 0);
    else if (word === 'mac') this.#page = 'macintosh';
    else if (word === 'f') group.font = number ?? -1;
    else if (word === 'fcharset' && group.unread === 'fonts') this.#fonts.set(group.font, charsets[number ?? 0] ?? '');
    else if (word === 'v' || word === 'deleted') group.hidden = number !== 0;
    else if (word === 'plain') group.hidden = false;
    else if (word === 'outlinelevel' && group.unread === false)
      this.#mark = number !== undefined && number >= 0 && number < 6 ? `${'#'.repeat(number + 1)} ` : this.#mark;
    else if (lineEnds.has(word)) this.#end();
    else if (cells.has(word)) this.#cell = this.#line !== '';
    else this.#sign(signs[word] ?? '');
    return 0;
  }

  #unicode(number: number): void {
    const code = number < 0 ? number + 0x1_0000 : number;
    this.#add(code > 0 && code <= 0xffff ? String.fromCharCode(code) : '');
    this.#skip = this.#group.instead;
  }

  #byte(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else this.#bytes.push(byte);
  }

  /** Bytes that stand together are one text: a letter may have two. */
  #decode(): void {
    if (this.#bytes.length === 0) return;
    const bytes = new Uint8Array(this.#bytes);
    this.#bytes = [];
    this.#add(new TextDecoder(this.#fonts.get(this.#group.font) || this.#page).decode(bytes));
  }

  #sign(sign: string): void {
    if (this.#skip > 0) this.#skip -= 1;
    else this.#add(sign);
  }

  #words(words: string): void {
    const from = Math.min(this.#skip, words.length);
    this.#skip -= from;
    const rest = words.slice(from);
    // Letters beyond ASCII are written by their numbers, but not by everybody.
    if (/^\p{ASCII}*$/u.test(rest)) this.#add(rest);
    else {
      this.#bytes = Array.from(rest, (letter) => letter.charCodeAt(0) & 0xff);
      this.#decode();
    }
  }

  #add(words: string): void {
    const { unread: place, hidden } = this.#group;
    if (place === 'title') this.#title += words;
    else if (place === false && !hidden && words !== '') {
      this.#line += this.#cell ? ` | ${words}` : words;
      this.#cell = false;
    }
  }

  #end(): void {
    if (this.#group.unread !== false) return;
    const line = this.#line.trimEnd();
    this.#lines.push(line === '' ? '' : this.#mark + line);
    this.#line = '';
    this.#cell = false;
    this.#mark = '';
  }
}

/** A code page by its number, as a decoder calls it. */
const pageOf = (number: number): string =>
  number === 874 || (number >= 1250 && number <= 1258) ? `windows-${number}` : 'windows-1252';
