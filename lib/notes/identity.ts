import type { NoteLine } from '../model';
import { lineAt, type NoteDocument, startsOf, type WrittenLine } from './document';
import { wordsFrom } from './items';
import { marksIn } from './marks';
import { linesWith, missingWords, noWords, ownWords, telling } from './own-words';
import { edit, type TextChange } from './parse';

/** A line that carries more than its words, and where it stands while the text around it changes. */
export interface KnownLine {
  readonly id: string;
  /** The first of its lines; null while the text does not have it. */
  readonly at: number | null;
  /** How many lines it takes. */
  readonly count: number;
  /** What it said when it was found, by which its consent holds. */
  readonly words: string;
  /** Its lines as they were last written: comes back where these come back. */
  readonly written: string;
  /** It may be another line that says the same: its consent is asked for again. */
  readonly doubt: boolean;
  /** Something holds it back: it goes with every piece of its words, and with more in doubt. */
  readonly guarded: boolean;
  /** Words that were written in it and nowhere else in the note. */
  readonly own: ReadonlySet<string>;
  /** Where it was when it went; null while it is there. */
  readonly went: Went | null;
}

/** Where a line was that went. */
interface Went {
  /** Changes since. */
  readonly steps: number;
  readonly above: string;
  readonly below: string;
}

/** The lines of a note that carry something, with the note they stand in. */
export interface KnownLines {
  readonly document: NoteDocument;
  readonly known: readonly KnownLine[];
}

/** Where what a line says stands in it: behind its label, without the marks and blanks at its end. */
function saidIn(line: WrittenLine): readonly [number, number] {
  const { text } = line;
  let from = wordsFrom(line);
  let to = text.length;
  for (const mark of marksIn(text).reverse()) {
    if (mark.says === null || mark.start < from || text.slice(mark.end, to).trim() !== '') break;
    to = mark.start;
  }
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  return [from, to];
}

/** What some lines of a note say: without the first one's label, without marks at their ends, without indents. */
export function saidAt({ lines }: NoteDocument, at: number, count = 1): string {
  const said = lines.slice(at, at + count).map((line, nth) => {
    const [from, to] = saidIn(line);
    return nth === 0 ? line.text.slice(from, to) : line.text.slice(0, Math.max(from, to)).trim();
  });
  return said.join('\n');
}

const writtenAt = ({ lines }: NoteDocument, at: number, count: number): string =>
  lines
    .slice(at, at + count)
    .map(({ text }) => text.trim())
    .join('\n');

/** Whether two lines say the same: but for blanks and the look of quotation marks, word by word and sign by sign. */
export const sayTheSame = (a: string, b: string): boolean => squeezed(a) === squeezed(b);

/** Words as they are compared: without doubled blanks, with plain quotation marks. */
export const squeezed = (words: string) =>
  words
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** What a kept line is found again by. */
export type FoundBy = Pick<NoteLine, 'id' | 'words' | 'place' | 'removed' | 'label' | 'release' | 'consent'>;

/**
 * Finds kept lines in a note by their words, and by which of several that say the same they were. Where there are more or
 * fewer of those than there were, it is in doubt which it is. What is not found is left out: its record stays as it is.
 */
export function placeLines(document: NoteDocument, kept: readonly FoundBy[]): KnownLines {
  const saying = linesSaying(document);
  const found = kept.flatMap((record): KnownLine[] => {
    const { id, words, place, removed } = record;
    const count = words.trim() === '' ? 0 : words.trim().split('\n').length;
    if (removed || count === 0) return [];
    const all = saying(words, count);
    const at = all[Math.min(place?.nth ?? 0, all.length - 1)];
    if (at === undefined) return [];
    const guarded = record.release !== null || record.consent !== null || record.label === 'quote';
    const own = guarded ? ownWords(document, at, count, saidAt(document, at, count)) : noWords;
    const doubt = all.length !== (place?.of ?? 1);
    return [{ id, at, count, ...textsAt(document, at, count), doubt, guarded, own, went: null }];
  });
  const claims = claimsOf(found);
  return {
    document,
    known: found.map((line) => (claims(line) > 1 ? { ...line, doubt: true } : line)),
  };
}

/** A line that nothing was found by yet: somebody points at it. */
export function lineKnown(
  document: NoteDocument,
  id: string,
  { at, count }: Pick<KnownLine, 'count'> & { at: number },
): KnownLine {
  return { id, at, count, ...textsAt(document, at, count), doubt: false, guarded: false, own: noWords, went: null };
}

const textsAt = (document: NoteDocument, at: number, count: number) => ({
  words: saidAt(document, at, count),
  written: writtenAt(document, at, count),
});

/**
 * Looks up where a note says some words as so many whole lines; where it does not, the one place where they are a part of
 * a line.
 */
export function linesSaying(document: NoteDocument): (words: string, count: number) => readonly number[] {
  const byCount = new Map<number, Map<string, number[]>>();
  return (words, count) => {
    const whole = byCount.get(count) ?? wholeLines(document, count);
    byCount.set(count, whole);
    const found = whole.get(squeezed(words)) ?? [];
    if (found.length > 0 || count > 1) return found;
    const part = squeezed(words);
    const parts = [...document.lines.keys()].filter((at) => squeezed(document.lines[at]?.text ?? '').includes(part));
    return parts.length === 1 ? parts : [];
  };
}

/** Counts which known lines are the very lines that one of them is: with more than one it is in doubt which was meant. */
export function claimsOf(known: readonly KnownLine[]): (line: KnownLine) => number {
  const placeOf = ({ at, count }: KnownLine) => `${at} ${count}`;
  const places = Map.groupBy(known, placeOf);
  return (line) => places.get(placeOf(line))?.length ?? 0;
}

/** Where so many lines begin, by what they say and by how they are written. */
function wholeLines(document: NoteDocument, count: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const at of document.lines.keys())
    for (const words of new Set([saidAt(document, at, count), writtenAt(document, at, count)].map(squeezed))) {
      const others = places.get(words);
      if (others) others.push(at);
      else places.set(words, [at]);
    }
  return places;
}

/**
 * The same after changes of the text, in their order and none over another. Each line stays with its words: split, with
 * all of its pieces; joined with another known line, both are the one line.
 */
export function carry({ document: before, known }: KnownLines, changes: readonly TextChange[]): KnownLines {
  const after = edit(before, changes);
  const step = { before, after, changes };
  const moved = known.map((line) => (line.at === null ? line : follow(step, line, line.at)));
  const there = returned(step, moved).map((line, nth) => gathered(after, line, known[nth]));
  return { document: after, known: there.map((line, nth) => ({ ...line, went: wentFrom(before, known[nth], line) })) };
}

/** Where a line was that is not there: told as it goes, and counted on from there. */
function wentFrom({ lines }: NoteDocument, was: KnownLine | undefined, { at }: KnownLine): Went | null {
  if (!was || at !== null) return null;
  if (was.went) return { ...was.went, steps: was.went.steps + 1 };
  return was.at === null ? null : { steps: 1, ...around(lines, was.at, was.count) };
}

const around = (lines: readonly WrittenLine[], at: number, count: number) => ({
  above: lines[at - 1]?.text.trim() ?? '',
  below: lines[at + count]?.text.trim() ?? '',
});

/** A line with the pieces of it that changes put elsewhere: all from the first to the last of them. */
function gathered(document: NoteDocument, line: KnownLine, was: KnownLine | undefined): KnownLine {
  if (!line.guarded) return line;
  const { at, count } = line;
  const pieces = linesWith(document, missingWords(document, at ?? 0, at === null ? 0 : count, line.own));
  const all = (at === null ? pieces : [...pieces, at, at + count - 1]).toSorted((a, b) => a - b);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return line;
  const doubt = line.doubt || at === null;
  if (pieces.length > 0) return { ...seenAt(document, line, [first, last - first + 1]), doubt };
  // What is written into a line that stays is its own, too; between pieces of it others write.
  if (count > 1 || line.written === was?.written) return line;
  const more = [...ownWords(document, first, 1, saidAt(document, first))].filter(({ length }) => length >= telling);
  return { ...line, own: new Set([...line.own, ...more]) };
}

interface Step {
  readonly before: NoteDocument;
  readonly after: NoteDocument;
  readonly changes: readonly TextChange[];
}

/** A line after changes: where the words that are left of it are. With none left it is gone. */
function follow({ before, after, changes }: Step, line: KnownLine, at: number): KnownLine {
  const starts = startsOf(before);
  const first = before.lines[at] as WrittenLine;
  const top = starts[at] ?? 0;
  const same = lineAt(after, top + shiftAt(top, changes));
  if (line.count === 1 && after.lines[same] === first) return { ...line, at: same };
  const last = at + line.count - 1;
  const [from, to] = saidIn(first);
  // Of a line that says nothing yet, what is there is what can be left of it.
  const whole = line.count > 1 || from === to;
  const start = top + (line.count === 1 && from === to ? 0 : from);
  const end = whole ? (starts[last] ?? 0) + (before.lines[last]?.text.length ?? 0) : top + to;
  const left = placesLeft(start, end, changes);
  if (!left) return { ...line, at: null };
  const [high, low] = [lineAt(after, left[0]), lineAt(after, left[1])];
  if (line.count > 1) return seenAt(after, line, [high, low - high + 1]);
  for (let each = high; each <= low; each += 1)
    if (sayTheSame(saidAt(after, each), line.words)) return seenAt(after, line, [each, 1]);
  return seenAt(after, line, [high, low - high + 1]);
}

/** A line where it is seen: without lines above and below that say nothing. */
function seenAt(document: NoteDocument, line: KnownLine, [from, many]: readonly [number, number]): KnownLine {
  const blank = (at: number) => saidAt(document, at).trim() === '';
  let [at, count] = [from, many];
  for (; count > 1 && blank(at); at += 1) count -= 1;
  while (count > 1 && blank(at + count - 1)) count -= 1;
  return { ...line, at, count, written: writtenAt(document, at, count) };
}

/** Where the first and the last character between two places are afterwards; null where changes took all of them. */
function placesLeft(start: number, end: number, changes: readonly TextChange[]): [number, number] | null {
  let first = start;
  let last = end - 1;
  for (const { from, to } of changes) if (from <= first && first < to) first = to;
  for (const { from, to } of changes.toReversed()) if (from <= last && last < to) last = from - 1;
  return first > last ? null : [first + shiftAt(first, changes), last + shiftAt(last, changes)];
}

/** How far a character that is left has moved. */
function shiftAt(place: number, changes: readonly TextChange[]): number {
  let shift = 0;
  for (const { from, to, insert } of changes) if (to <= place) shift += insert.length - (to - from);
  return shift;
}

/** Lines that were gone and are written again, by an undo, or where somebody moved them to. */
function returned({ before, after }: Step, known: readonly KnownLine[]): KnownLine[] {
  const gone = known.filter(({ at }) => at === null);
  const fresh = gone.length > 0 ? freshLines(before, after, new Set(known.map(({ at }) => at))) : [];
  if (fresh.length === 0) return [...known];
  const back = new Map<string, KnownLine>();
  for (const isIt of [writtenSo, saidSo])
    for (const line of gone) {
      if (back.has(line.id)) continue;
      const at = fresh.filter(
        (each) => ![...back.values()].some((other) => other.at === each) && isIt(after, each, line),
      );
      const rivals = gone.filter((other) => !back.has(other.id) && at.some((each) => isIt(after, each, other)));
      if (at.length === 0 || at.length !== rivals.length) continue;
      // With others that say the same it may be a copy of one of them; later and elsewhere another line altogether.
      const alike = after.lines.filter((_, each) => isIt(after, each, line)).length;
      const seen = seenAt(after, line, [at[0] ?? 0, countOf(line)]);
      back.set(line.id, { ...seen, doubt: line.doubt || alike > 1 || !cameBack(after, seen) });
    }
  return known.map((line) => back.get(line.id) ?? line);
}

/** Whether a line is back in the step after it went, or between the same lines: not typed anew somewhere else. */
function cameBack({ lines }: NoteDocument, { at, count, went }: KnownLine): boolean {
  if (!went || went.steps <= 1) return true;
  const now = around(lines, at ?? 0, count);
  return now.above === went.above && now.below === went.below;
}

const countOf = ({ written }: KnownLine) => written.split('\n').length;
const writtenSo = (document: NoteDocument, at: number, line: KnownLine) =>
  line.written !== '' && writtenAt(document, at, countOf(line)) === line.written;
const saidSo = (document: NoteDocument, at: number, line: KnownLine) =>
  sayTheSame(saidAt(document, at, countOf(line)), line.words);

/** Lines that changes wrote, and that are no known line. */
function freshLines(before: NoteDocument, after: NoteDocument, taken: ReadonlySet<number | null>): number[] {
  let top = 0;
  while (top < after.lines.length && after.lines[top] === before.lines[top]) top += 1;
  let below = 0;
  while (below < after.lines.length - top && after.lines.at(-1 - below) === before.lines.at(-1 - below)) below += 1;
  const old = new Set(before.lines.slice(top, before.lines.length - below));
  const between = Array.from({ length: after.lines.length - below - top }, (_, nth) => top + nth);
  return between.filter((at) => !old.has(after.lines[at] as WrittenLine) && !taken.has(at));
}
