import { diffArrays } from 'diff';
import { type NoteDocument, print, startsOf, type WrittenLine } from './document';
import { carry, type KnownLine, type KnownLines } from './identity';
import { parse, type TextChange } from './parse';

/** Texts further apart are taken for rewritten: lines that went and lines that came. */
const furthest = 4000;

/** What changed between a note and another text of it, line by line; within a line where most of it stayed. */
export function changesBetween(before: NoteDocument, text: string): TextChange[] {
  if (print(before) === text) return [];
  const after = parse(text, before);
  const [old, next] = [before, after].map(({ lines }) => lines.map(rawOf)) as [string[], string[]];
  let top = 0;
  while (top < old.length && top < next.length && old[top] === next[top]) top += 1;
  let below = 0;
  while (below < Math.min(old.length, next.length) - top && old.at(-1 - below) === next.at(-1 - below)) below += 1;
  const gone = old.slice(top, old.length - below);
  const come = next.slice(top, next.length - below);
  const pieces = diffArrays(gone, come, { maxEditLength: furthest }) ?? [
    { value: gone, removed: true, added: false },
    { value: come, removed: false, added: true },
  ];
  return hunksIn(pieces).flatMap(({ at, removed, added }) =>
    changesOf(startsOf(before)[top + at] ?? 0, removed, added),
  );
}

const rawOf = ({ text, end }: WrittenLine) => text + end;

interface Hunk {
  /** Which line it begins at. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function hunksIn(pieces: readonly { value: string[]; removed: boolean; added: boolean }[]): Hunk[] {
  const hunks: { at: number; removed: string[]; added: string[] }[] = [];
  let at = 0;
  let within = false;
  for (const { value, removed, added } of pieces) {
    const changed = removed || added;
    if (changed && !within) hunks.push({ at, removed: [], added: [] });
    within = changed;
    if (changed) hunks.at(-1)?.[removed ? 'removed' : 'added'].push(...value);
    if (!added) at += value.length;
  }
  return hunks;
}

/** As many lines as before are the same lines written anew; of more or fewer some were split, joined, written or deleted. */
function changesOf(start: number, removed: readonly string[], added: readonly string[]): TextChange[] {
  if (removed.length !== added.length) return [changeWithin(start, removed.join(''), added.join(''))];
  let from = start;
  return removed.map((line, nth) => {
    const change = changeWithin(from, line, added[nth] ?? '');
    from += line.length;
    return change;
  });
}

function changeWithin(start: number, before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // Little in common is chance: no line is to pass on to another what it carries.
  if ((head + tail) * 2 < Math.max(before.length, after.length)) [head, tail] = [0, 0];
  return { from: start + head, to: start + before.length - tail, insert: after.slice(head, after.length - tail) };
}

/**
 * Known lines after their note's text became another one elsewhere: by an undo, another window, a merge. Where more or
 * fewer lines say what one of them said, it is in doubt which of them it is.
 */
export function carryTo(lines: KnownLines, text: string): KnownLines {
  const carried = carry(lines, changesBetween(lines.document, text));
  const [before, after] = [lines.document, carried.document].map(timesWritten) as [Times, Times];
  const unsure = ({ written }: KnownLine) => {
    const [first = ''] = written.split('\n');
    const [then, now] = [before.get(first) ?? 0, after.get(first) ?? 0];
    return then !== now && Math.max(then, now) > 1;
  };
  const known = carried.known.map((line, nth) => {
    const was = lines.known[nth];
    return unsure(line) || (was && unsure(was)) ? { ...line, doubt: true } : line;
  });
  return { ...carried, known };
}

type Times = ReadonlyMap<string, number>;

/** How often each line is written in a note. */
function timesWritten({ lines }: NoteDocument): Times {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text.trim(), (times.get(text.trim()) ?? 0) + 1);
  return times;
}
