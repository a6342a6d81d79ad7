import type { Meeting, NoteLine, ReleaseLevel } from '../model';
import { isQuoteLine } from '../notes';

const reach = { room: 0, network: 1, public: 2 } as const satisfies Record<ReleaseLevel, number>;

/** Whether words released this far may be in a digest that goes that far. What is for the room stays in the room. */
export function mayTravel(released: ReleaseLevel, digest: ReleaseLevel): boolean {
  return released !== 'room' && reach[released] >= reach[digest];
}

/** Whether one line of a note may go: the note and the line both let it, and nobody who was to be asked has not said yes. */
export function lineMayTravel(meeting: Meeting, line: NoteLine, digest: ReleaseLevel): boolean {
  if (!mayTravel(meeting.release, digest) || !mayTravel(line.release ?? meeting.release, digest)) return false;
  if (line.consent) return line.consent.state === 'yes';
  return line.label !== 'quote';
}

/** How far a writer lets a line go, by the words in brackets at its end. */
const levels: ReadonlyMap<string, ReleaseLevel | 'ask'> = new Map([
  ['room', 'room'],
  ['sala', 'room'],
  ['ask', 'ask'],
  ['preguntar', 'ask'],
  ['pedir', 'ask'],
  ['ok network', 'network'],
  ['ok red', 'network'],
  ['ok public', 'public'],
  ['ok publico', 'public'],
]);
const brackets = /\[([^[\]]*)\]/g;
const lastBrackets = /\[([^[\]]*)\][\s.,;!?)"»”]*$/;
const namesSomebody = /(?:^|[\s(—–-])@\p{L}/u;

/** What stands in brackets, without case, accents and doubled spaces. */
const markOf = (words: string): ReleaseLevel | 'ask' | undefined =>
  levels.get(words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim());

/** How much of a note is shown, UTF-16 code units, and a community's own word for a quote. */
export interface Excerpt {
  readonly length: number;
  readonly quoteWord?: string;
}

interface Going {
  readonly digest: ReleaseLevel;
  readonly quoteWord: string;
}

/**
 * What a note may say in a digest, shortened to `length` UTF-16 code units at a line's end: its text without the head
 * between `---` (who was there), without lines that stay in the room, quotes nobody agreed to, and lines that name
 * somebody with `@`, unless the note names its speakers. A first line that alone is longer is cut at a word.
 */
export function releasedText(meeting: Meeting, digest: ReleaseLevel, { length, quoteWord = '' }: Excerpt): string {
  const held = meeting.lines.filter((line) => !line.removed && !lineMayTravel(meeting, line, digest));
  const lines = withoutHead(meeting.text)
    .split(/\r?\n/)
    .filter((line) => !held.some(({ words }) => words.trim() !== '' && line.includes(words.trim())))
    .filter((line) => textLineMayTravel(line, meeting, { digest, quoteWord }))
    .map((line) => line.replace(brackets, (all, words: string) => (markOf(words) ? '' : all)).trimEnd());
  let released = '';
  for (const line of lines) {
    const longer = released === '' ? line.trim() : `${released}\n${line}`;
    if (longer.length > length) return (released || cutAtWord(longer, length)).trim();
    released = longer;
  }
  return released.trim();
}

function cutAtWord(line: string, length: number): string {
  const cut = line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${/\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut}…`;
}

/** Of several marks the strictest counts. A quote that ends in brackets of another meaning waits: they may be a mark. */
function textLineMayTravel(line: string, meeting: Meeting, { digest, quoteWord }: Going): boolean {
  const marks = [...line.matchAll(brackets)].flatMap(([, words = '']) => markOf(words) ?? []);
  if (marks.includes('room') || marks.includes('ask')) return false;
  if (marks.includes('network') && digest === 'public') return false;
  const last = lastBrackets.exec(line)?.[1];
  if (isQuoteLine(line, quoteWord) && (marks.length === 0 || (last !== undefined && !markOf(last)))) return false;
  return meeting.attribution === 'named' || !namesSomebody.test(line);
}

const withoutHead = (text: string): string => text.replace(/^\s*---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '');
