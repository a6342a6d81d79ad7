import {
  type AttributionMode,
  attributionModes,
  type Meeting,
  type NoteLine,
  type ReleaseLevel,
  releaseLevels,
} from '../model';
import {
  bodyFrom,
  continuedUntil,
  indentOf,
  isListed,
  isReleaseMark,
  type LabelWords,
  type Mark,
  marksIn,
  type NoteDocument,
  namesSomebody,
  parse,
  placeLines,
  sayTheSame,
  squeezed,
  type WrittenLine,
  without,
} from '../notes';

const reach = { room: 0, network: 1, public: 2 } as const satisfies Record<ReleaseLevel, number>;

/** Whether words released this far may be in a digest that goes that far. What is for the room stays in the room. */
export function mayTravel(released: ReleaseLevel, digest: ReleaseLevel): boolean {
  return released !== 'room' && reach[released] >= reach[digest];
}

/** How far a note goes and how it names people. */
export interface Agreement {
  readonly release: ReleaseLevel;
  readonly attribution: AttributionMode;
}

const agreements = new WeakMap<Meeting, Agreement>();

/** What a note's fields say, or its head where that is stricter. Asked for each of its lines, read once. */
export function agreementOf(meeting: Meeting): Agreement {
  const known = agreements.get(meeting) ?? readAgreement(meeting);
  agreements.set(meeting, known);
  return known;
}

function readAgreement({ release, attribution, text }: Meeting): Agreement {
  // Only what begins so has a head.
  const head = /^\s*---/.test(text) ? parse(text).head?.fields : undefined;
  return {
    release: releaseLevels.find((level) => level === release || level === head?.release) ?? 'room',
    attribution:
      attributionModes.findLast((mode) => mode === attribution || mode === head?.attribution) ?? 'unattributed',
  };
}

/** Whether one line of a note may go: the note and the line both let it, and nobody who was to be asked has not said yes. */
export function lineMayTravel(meeting: Meeting, line: NoteLine, digest: ReleaseLevel): boolean {
  const { release } = agreementOf(meeting);
  if (!mayTravel(release, digest) || !mayTravel(line.release ?? release, digest)) return false;
  if (line.consent) return line.consent.state === 'yes';
  return line.label !== 'quote';
}

/** How much of a note is shown, UTF-16 code units, and a community's own words for labels. */
export interface Excerpt {
  readonly length: number;
  readonly labels?: LabelWords;
}

/**
 * What a note may say in a digest, shortened to `length` UTF-16 code units at a line's end: its text without the head
 * between `---` (who was there), without lines that stay in the room, quotes nobody agreed to, and lines that name
 * somebody with `@`, unless the note names its speakers; what stands indented below such a line stays with it. A first
 * line that alone is longer is cut at a word.
 */
export function releasedText(meeting: Meeting, digest: ReleaseLevel, { length, labels }: Excerpt): string {
  return released(parse(meeting.text, { labels }), meeting, { digest, length }).text;
}

/** The same with which lines of the note it is. */
export function released(
  document: NoteDocument,
  meeting: Meeting,
  { digest, length }: { digest: ReleaseLevel; length: number },
): { text: string; lines: readonly number[] } {
  const stays = staying(document, meeting, digest);
  let text = '';
  const lines: number[] = [];
  for (const [at, { text: written }] of document.lines.entries()) {
    if (stays[at]) continue;
    const line = without(written, isReleaseMark).trimEnd();
    const longer = text === '' ? line.trim() : `${text}\n${line}`;
    if (longer.length > length && text !== '') break;
    lines.push(at);
    text = longer.length > length ? cutAtWord(longer, length) : longer;
    if (longer.length > length) break;
  }
  return { text: text.trim(), lines };
}

function cutAtWord(line: string, length: number): string {
  const cut = line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${/\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut}…`;
}

/** How far each line of a note may go in a digest that goes anywhere: as its text, its record and the note let it. */
export function reachOf(document: NoteDocument, meeting: Meeting): readonly ReleaseLevel[] {
  const { release } = agreementOf(meeting);
  const [network, anyone] = (['network', 'public'] as const).map((level) =>
    mayTravel(release, level) ? staying(document, meeting, level) : null,
  );
  return document.lines.map((_, at) => {
    if (anyone && !anyone[at]) return 'public';
    return network && !network[at] ? 'network' : 'room';
  });
}

/**
 * Tells of words whether a line of a note that is held back says them, all or in part, whatever the note itself lets go:
 * they are not to stand in a line of their own, which nothing would hold back.
 */
export function saysHeld(document: NoteDocument, meeting: Meeting): (words: string) => boolean {
  const reach = reachOf(document, { ...meeting, release: 'public', attribution: 'named' });
  const held = document.lines.flatMap(({ text }, at) => (reach[at] === 'public' ? [] : squeezed(text)));
  const together = held.join(' ');
  return (words) => {
    const said = squeezed(words);
    return together.includes(said) || held.some((line) => line !== '' && said.includes(line));
  };
}

/**
 * Lines with something that holds them back, which the note does not say any more: what became of their words is not
 * known. As long as one is there, nothing of the note leaves.
 */
export function lostLines(document: NoteDocument, meeting: Meeting, digest: ReleaseLevel): readonly NoteLine[] {
  const held = heldRecords(meeting, digest);
  if (held.length === 0) return [];
  const texts = document.lines.map(({ text }) => squeezed(text));
  return held.filter((line) => !linesOf(line).every((words) => texts.some((text) => saysWhole(text, words))));
}

/** Whether a note may leave in a digest that goes this far, but waits because a line of it was lost. */
export function waitsForLine(meeting: Meeting, digest: ReleaseLevel, labels?: LabelWords): boolean {
  if (!mayTravel(agreementOf(meeting).release, digest) || heldRecords(meeting, digest).length === 0) return false;
  return lostLines(parse(meeting.text, { labels }), meeting, digest).length > 0;
}

/** Whether a line says words, not only letters of others. */
function saysWhole(text: string, words: string): boolean {
  const sign = /[\p{L}\p{M}\p{N}]/u;
  const parted = (a: string, b: string) => !(sign.test(a) && sign.test(b));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (parted(text[at - 1] ?? '', words[0] ?? '') && parted(words.at(-1) ?? '', text[end] ?? '')) return true;
  }
  return false;
}

/** Line by line, which of a note stay where they are. */
function staying(document: NoteDocument, meeting: Meeting, digest: ReleaseLevel): readonly boolean[] {
  const { lines } = document;
  if (lostLines(document, meeting, digest).length > 0) return lines.map(() => true);
  const agreed = agreedLines(document, meeting, digest);
  const named = agreementOf(meeting).attribution === 'named';
  const stays = heldLines(document, meeting, digest);
  const quoted = quotedBelow(lines);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as WrittenLine;
    const asked = { digest, agreed: agreed.has(at), quoted: quoted.has(at) };
    if (at < bodyFrom(document) || lineStays(line, asked) || (!named && namesSomebody(line.text))) stays[at] = true;
    if (line.text.trim() === '') continue;
    // A mark behind the lines that go on with a line is meant for all of it.
    for (let next = at + 1, until = continuedUntil(document, at); next < until; next += 1)
      if (holdsBack(marksIn(lines[next]?.text ?? ''), asked)) stays[at] = true;
    // A yes is for the words it was given for, not for what was written below them.
    const needed = asked.agreed && lineStays(line, { ...asked, agreed: false });
    if (stays[at] || needed) holdBelow(lines, at, stays, stays[at] ? noLines : agreed);
  }
  return stays;
}

const noLines: ReadonlySet<number> = new Set();

/** The lists straight below a label for quotes that has no words of its own, up to a blank line or another label. */
function quotedBelow(lines: readonly WrittenLine[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const [at, line] of lines.entries()) {
    const { text, label } = line;
    if (!label?.quotes || without(text.slice(label.end), isReleaseMark).trim() !== '') continue;
    const first = lines[at + 1];
    if (!first || !isListed(first.text) || indentOf(first) > indentOf(line)) continue;
    for (let next = at + 1; next < lines.length; next += 1) {
      const below = lines[next] as WrittenLine;
      if (below.text.trim() === '' || below.label?.kind || below.label?.quotes) break;
      quoted.add(next);
    }
  }
  return quoted;
}

/** What is indented below a line that stays, its lists too, stays with it, but for lines with a yes of their own. */
function holdBelow(lines: readonly WrittenLine[], at: number, stays: boolean[], but: ReadonlySet<number>): void {
  const depth = indentOf(lines[at] as WrittenLine);
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] as WrittenLine;
    if (line.text.trim() !== '' && indentOf(line) <= depth) return;
    if (!but.has(next)) stays[next] = true;
  }
}

/** What may not go as far as a digest does. */
const heldRecords = (meeting: Meeting, digest: ReleaseLevel): NoteLine[] =>
  meeting.lines.filter((line) => !line.removed && !lineMayTravel(meeting, line, digest));

/** The lines that a record's words take, as they are compared. */
const linesOf = ({ words }: NoteLine): string[] =>
  words
    .split('\n')
    .map(squeezed)
    .filter((line) => line !== '');

/** Which lines of a note say words that may not go, wherever they say them, or are where such a line was found. */
function heldLines(document: NoteDocument, meeting: Meeting, digest: ReleaseLevel): boolean[] {
  const held = heldRecords(meeting, digest);
  if (held.length === 0) return document.lines.map(() => false);
  const words = held.flatMap(linesOf);
  const stays = document.lines.map(({ text }) => {
    const said = squeezed(text);
    return words.some((each) => said.includes(each));
  });
  for (const { at, count } of placeLines(document, held).known) if (at !== null) stays.fill(true, at, at + count);
  return stays;
}

/** What is asked of a line's marks. */
interface Asked {
  readonly digest: ReleaseLevel;
  /** Its speaker's yes is kept beside it: that answers "ask". */
  readonly agreed: boolean;
  /** It stands in a list of quotes. */
  readonly quoted: boolean;
}

export const holdsBack = (marks: readonly Mark[], { digest, agreed }: Omit<Asked, 'quoted'>): boolean =>
  marks.some(
    ({ says }) => says === 'room' || (says === 'ask' && !agreed) || (says === 'network' && digest === 'public'),
  );

/** The lines of what somebody said and let go, where there is no doubt which they are. */
function agreedLines(document: NoteDocument, meeting: Meeting, digest: ReleaseLevel): ReadonlySet<number> {
  const kept = meeting.lines.filter((line) => line.consent?.state === 'yes' && lineMayTravel(meeting, line, digest));
  if (kept.length === 0) return new Set();
  const { known } = placeLines(document, kept);
  const says = (id: string, words: string) => kept.some((line) => line.id === id && sayTheSame(line.words, words));
  const sure = known.filter(({ id, words, doubt }) => !doubt && says(id, words));
  return new Set(sure.flatMap(({ at, count }) => Array.from({ length: count }, (_, nth) => (at ?? 0) + nth)));
}

/** Of several marks the strictest counts. A quote that ends in brackets of another meaning waits: they may be a mark. */
function lineStays({ text, label }: WrittenLine, asked: Asked): boolean {
  const marks = marksIn(text);
  if (holdsBack(marks, asked)) return true;
  if (!label?.quotes && !asked.quoted) return false;
  const last = marks.findLast(({ start }) => text[start] === '[');
  const ends = last !== undefined && /^[\s.,;!?)"»”]*$/.test(text.slice(last.end));
  return (!asked.agreed && !marks.some(isReleaseMark)) || (ends && !isReleaseMark(last));
}
