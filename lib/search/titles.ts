import {
  initialsOf,
  leastForSlip,
  lettersOf,
  lineWith,
  mayBeInitials,
  mayHaveSlip,
  oneOff,
  type Query,
  queryOf,
  sayingOf,
  scoreOf,
  titleEnd,
} from './match';

/** A row that answers, and how well. */
export interface FoundRow {
  readonly row: number;
  readonly score: number;
}

/** Rows looked at closely for one question; more would answer too, and none of them better. */
const mostLooked = 1000;

/** Neighbouring rows, their lines joined newest first, so that one search of the joined text finds them all. */
interface Page {
  readonly lines: (string | undefined)[];
  /** `\n` before each line and at the end; null while a line has changed since. */
  joined: Joined | null;
}

interface Joined {
  readonly text: string;
  readonly initials: string;
  /** Where each line begins in `text`, and in `initials`, ascending; the row of each, by its place in the page. */
  readonly starts: Uint32Array;
  readonly initialStarts: Uint32Array;
  /** The first letter of each, by `headOf`. */
  readonly heads: Uint8Array;
  readonly rows: Uint16Array;
  /** Every word of `text` once, and the letters of each, as `lettersOf` gives them. */
  readonly words: readonly string[];
  readonly letters: Int32Array;
  /** What was looked for and is nowhere in `text`, the last first: nothing that has it in it is there either. */
  lacks: readonly string[];
  /** What was looked for last of what is in `text`, and where it stands first. */
  first: { readonly words: string; readonly at: number };
}

/** So many are remembered: what is typed grows by a letter at a time, in one of its words. */
const mostLacked = 8;

/** Titles by row number, held so that what is typed is answered at once, however many there are. */
export class TitleTable {
  private readonly pages = new Map<number, Page>();

  constructor(private readonly pageSize = 4096) {}

  /** Puts a row's title and what is said beside it; null takes it out. */
  set(row: number, title: string | null, beside = ''): void {
    const number = Math.floor(row / this.pageSize);
    const page = this.pages.get(number) ?? { lines: [], joined: null };
    this.pages.set(number, page);
    page.lines[row % this.pageSize] = title === null ? undefined : lineWith(title, beside);
    page.joined = null;
  }

  clear(): void {
    this.pages.clear();
  }

  /** Makes ready what `find` would otherwise make ready at its first question. */
  prepare(): void {
    for (const page of this.pages.values()) joinedOf(page);
  }

  /**
   * The rows that answer, best first, the newest of equals first; those that only resemble what was typed where no row
   * says it, and never without `slips`. Rows that `may` says no to are passed over.
   */
  find(typed: string, most: number, { may = () => true, slips = true }: FindRows = {}): FoundRow[] {
    const query = queryOf(typed);
    if (!query.line) return [];
    const found = new Map<number, number>();
    this.look(query, { ways: waysOf(query), most, may, found });
    const says = sayingOf([...found].map(([row, score]) => ({ row, score })));
    if (says.length > 0 || !slips) return says.sort(bestFirst);
    this.look(query, { ways: slipWaysOf(query), most, may, found });
    return [...found].map(([row, score]) => ({ row, score })).sort(bestFirst);
  }

  private look(query: Query, { ways, most, may, found }: Looked): void {
    const numbers = [...this.pages.keys()].sort((a, b) => b - a);
    for (const way of ways) {
      let looked = 0;
      for (const number of numbers) {
        const page = this.pages.get(number) as Page;
        for (const place of way(joinedOf(page))) {
          const row = number * this.pageSize + place;
          if (found.has(row) || !may(row)) continue;
          const score = scoreOf(query, page.lines[place] as string);
          if (score > 0) found.set(row, score);
          looked += 1;
          if (found.size >= most || looked >= mostLooked) break;
        }
        if (found.size >= most || looked >= mostLooked) break;
      }
      if (found.size >= most) break;
    }
  }
}

const bestFirst = (a: FoundRow, b: FoundRow) => b.score - a.score || b.row - a.row;

export interface FindRows {
  readonly may?: (row: number) => boolean;
  /** Whether rows are wanted that are one letter off; costs the more the more titles there are. */
  readonly slips?: boolean;
}

interface Looked {
  readonly ways: readonly Way[];
  readonly most: number;
  readonly may: (row: number) => boolean;
  readonly found: Map<number, number>;
}

/** One way to come upon rows: places in a page, each once, newest first. */
type Way = (page: Joined) => Iterable<number>;

const keyOf = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** Every way rows may say what was typed, the surest first. */
function waysOf({ line, words }: Query): Way[] {
  const key = keyOf(words);
  const ways: Way[] = [...beginnings(line), where(line, ' '), ...(words.length > 1 ? [atStarts(key)] : [])];
  if (mayBeInitials(line)) ways.push((page) => initialPlacesOf(page, line));
  ways.push(where(key));
  return ways;
}

/** Every way to rows that only resemble it: one word has a slip. Another one leads to the row, else the slip itself. */
function slipWaysOf({ words }: Query): Way[] {
  const key = keyOf(words);
  const ways: Way[] = words.filter((word) => word !== key).map(atStarts);
  if (key.length >= leastForSlip) ways.push((page) => slippedPlacesOf(page, key));
  return ways;
}

/** Rows whose title is these words, and then those whose title only begins with them: found by one search. */
function beginnings(words: string): Way[] {
  const known = new Map<Joined, Begun>();
  const begunIn = (page: Joined): Begun => {
    const begun = known.get(page) ?? begunWith(page, words);
    known.set(page, begun);
    return begun;
  };
  return [(page) => begunIn(page).whole, (page) => begunIn(page).longer];
}

interface Begun {
  readonly whole: readonly number[];
  readonly longer: readonly number[];
}

function begunWith(page: Joined, words: string): Begun {
  const whole: number[] = [];
  const longer: number[] = [];
  for (const line of linesBegun(page, words)) {
    const end = page.text[(page.starts[line] as number) + words.length];
    (end === '\n' || end === titleEnd ? whole : longer).push(page.rows[line] as number);
  }
  return { whole, longer };
}

/** The lines of a page that begin with words. */
function* linesBegun(page: Joined, words: string): Generator<number> {
  if (firstOf(page, words) < 0) return;
  const { text, heads, starts } = page;
  const head = headOf(words);
  for (let line = heads.indexOf(head); line >= 0; line = heads.indexOf(head, line + 1))
    if (text.startsWith(words, starts[line])) yield line;
}

/** The first letter of a line, as far as a byte tells letters apart. */
const headOf = (line: string): number => line.charCodeAt(0) & 0xff;

/** Rows that have words in them: anywhere, or after this sign. */
const where = (words: string, after = ''): Way =>
  function* (page) {
    const { text, starts, rows } = page;
    for (let at = firstOf(page, words); at >= 0; ) {
      // Words are looked for without the sign, which stands nearly everywhere.
      if (after && text[at - 1] !== after) at = text.indexOf(words, at + 1);
      else {
        const line = lineAt(starts, at);
        yield rows[line] as number;
        at = line + 1 < starts.length ? text.indexOf(words, starts[line + 1]) : -1;
      }
    }
  };

const atStarts = (word: string): Way =>
  function* (page) {
    for (const line of linesBegun(page, word)) yield page.rows[line] as number;
    yield* where(word, ' ')(page);
  };

/** Where words stand first, -1 for nowhere. It is remembered: with more letters they stand no earlier, and not where they lacked. */
function firstOf(page: Joined, words: string): number {
  if (page.lacks.some((lacked) => words.includes(lacked))) return -1;
  const { first } = page;
  const at = page.text.indexOf(words, words.startsWith(first.words) ? first.at : 0);
  if (at < 0) page.lacks = [words, ...page.lacks].slice(0, mostLacked);
  else page.first = { words, at };
  return at;
}

function* initialPlacesOf({ initials, initialStarts, rows }: Joined, wanted: string): Generator<number> {
  const pattern = `\n${wanted}`;
  for (let at = initials.indexOf(pattern); at >= 0; at = initials.indexOf(pattern, at + 1))
    yield rows[lineAt(initialStarts, at + 1)] as number;
}

/** Rows with a word that starts with what is one letter off. */
function* slippedPlacesOf(page: Joined, word: string): Generator<number> {
  const { words, letters } = page;
  const wanted = lettersOf(word);
  for (let at = 0; at < words.length; at += 1) {
    const known = words[at] as string;
    if (mayHaveSlip(wanted, letters[at] as number) && oneOff(word, known)) yield* atStarts(known)(page);
  }
}

/** The line that a place in the joined text lies in. */
function lineAt(starts: Uint32Array, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function joinedOf(page: Page): Joined {
  page.joined ??= join(page.lines);
  return page.joined;
}

function join(lines: readonly (string | undefined)[]): Joined {
  const rows: number[] = [];
  for (let place = lines.length - 1; place >= 0; place -= 1) if (lines[place]) rows.push(place);
  const shown = rows.map((place) => lines[place] as string);
  const initials = shown.map(initialsOf);
  const words = [...new Set(shown.flatMap((line) => line.split(' ')))];
  return {
    text: `\n${shown.join('\n')}\n`,
    initials: `\n${initials.join('\n')}\n`,
    starts: startsOf(shown),
    initialStarts: startsOf(initials),
    heads: Uint8Array.from(shown, headOf),
    rows: Uint16Array.from(rows),
    words,
    letters: Int32Array.from(words, lettersOf),
    lacks: [],
    first: { words: '', at: 0 },
  };
}

function startsOf(lines: readonly string[]): Uint32Array {
  const starts = new Uint32Array(lines.length);
  let at = 1;
  lines.forEach((line, index) => {
    starts[index] = at;
    at += line.length + 1;
  });
  return starts;
}
