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
  isReleaseMark,
  type LabelWords,
  type Mark,
  marksIn,
  type NoteDocument,
  namesSomebody,
  parse,
  placeLines,
  sayTheSame,
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
  const document = parse(meeting.text, { labels });
  const stays = staying(document, meeting, digest);
  let released = '';
  for (const [at, { text }] of document.lines.entries()) {
    if (stays[at]) continue;
    const line = without(text, isReleaseMark).trimEnd();
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

/** Line by line, which of a note stay where they are. */
function staying(document: NoteDocument, meeting: Meeting, digest: ReleaseLevel): readonly boolean[] {
  const { lines } = document;
  const agreed = agreedLines(document, meeting, digest);
  const named = agreementOf(meeting).attribution === 'named';
  const held = heldWords(meeting, digest);
  const stays = lines.map(({ text }) => held.some((words) => text.includes(words)));
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as WrittenLine;
    const asked = { digest, agreed: agreed.has(at) };
    if (at < bodyFrom(document) || lineStays(line, asked) || (!named && namesSomebody(line.text))) stays[at] = true;
    if (line.text.trim() === '') continue;
    // A mark behind the lines that go on with a line is meant for all of it.
    for (let next = at + 1, until = continuedUntil(document, at); next < until; next += 1)
      if (holdsBack(marksIn(lines[next]?.text ?? ''), asked)) stays[at] = true;
    if (stays[at]) holdBelow(lines, at, stays);
  }
  return stays;
}

/** What is indented below a line that stays, its lists too, stays with it. */
function holdBelow(lines: readonly WrittenLine[], at: number, stays: boolean[]): void {
  const depth = indentOf(lines[at] as WrittenLine);
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] as WrittenLine;
    if (line.text.trim() !== '' && indentOf(line) <= depth) return;
    stays[next] = true;
  }
}

/** Each line of the words whose speaker has not let them go. */
const heldWords = (meeting: Meeting, digest: ReleaseLevel): string[] =>
  meeting.lines
    .filter((line) => !line.removed && !lineMayTravel(meeting, line, digest))
    .flatMap(({ words }) => words.split('\n').map((line) => line.trim()))
    .filter((words) => words !== '');

/** What is asked of a line's marks. */
interface Asked {
  readonly digest: ReleaseLevel;
  /** Its speaker's yes is kept beside it: that answers "ask". */
  readonly agreed: boolean;
}

const holdsBack = (marks: readonly Mark[], { digest, agreed }: Asked): boolean =>
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
  if (!label?.quotes) return false;
  const last = marks.findLast(({ start }) => text[start] === '[');
  const ends = last !== undefined && /^[\s.,;!?)"»”]*$/.test(text.slice(last.end));
  return (!asked.agreed && !marks.some(isReleaseMark)) || (ends && !isReleaseMark(last));
}
