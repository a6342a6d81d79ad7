import type { NoteDocument, WrittenLine } from './document';
import { kindOf, wordsFrom } from './items';
import { isReleaseMark, marksIn } from './marks';
import { hashWordsIn, mentionsIn } from './names';
import { headingIn } from './outline';
import { actionIn } from './parts';
import { reasonIn } from './reason';
import { timesIn } from './recording';

/** What a stretch of a line is, for an editor that shows it. */
export type SpanKind =
  | 'label'
  | 'word'
  | 'box'
  | 'heading'
  | 'head'
  | 'reach'
  | 'done'
  | 'person'
  | 'principle'
  | 'because'
  | 'due'
  | 'time';

/** A stretch of a line; places are in the line, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
}

/** Longer lines are shown without marks in them: nobody wrote them by hand. UTF-16 code units. */
const longest = 4000;

/** What stands in a line of a note, in its order; none over another. */
export function spansIn(document: NoteDocument, at: number): Span[] {
  const line = document.lines[at];
  if (!line || line.text.length > longest) return [];
  if (at < (document.head?.lines ?? 0)) {
    const days = daysIn(document, at).map((day) => ({ ...day, kind: 'due' as const }));
    return withoutOverlap([...headSpans(line), ...days]);
  }
  const heading = headingIn(document, at);
  if (heading) return [{ start: 0, end: line.text.length, kind: 'heading' }];
  const times = timesIn(line.text).map(({ start, end }) => ({ start, end, kind: 'time' as const }));
  const found = [...signSpans(line), ...times, ...wordSpans(line)];
  return withoutOverlap(found);
}

/** Words before a colon, at the line's start or behind two blanks. */
const headFields = /(^[ \t]*|[ ]{2,}|\t)(\p{L}[\p{L}\p{M} -]{0,28}?:)/gu;

/** Of a line of the head: its rule, or the words before colons that are fields. */
function headSpans({ text }: WrittenLine): Span[] {
  if (text.trim().startsWith('---')) return [{ start: 0, end: text.length, kind: 'head' }];
  return [...text.matchAll(headFields)].map(({ 1: lead = '', 2: field = '', index }) => ({
    ...{ start: index + lead.length, end: index + lead.length + field.length, kind: 'head' as const },
  }));
}

/** What stands before a line's words. */
function signSpans({ box, label }: WrittenLine): Span[] {
  const found: Span[] = [];
  if (box) found.push({ start: box.at - 1, end: box.at + 2, kind: 'box' });
  // A word of nobody's is shown as such: it may be somebody who speaks.
  if (label) found.push({ start: label.start, end: label.end, kind: label.kind || label.quotes ? 'label' : 'word' });
  return found;
}

function wordSpans(line: WrittenLine): Span[] {
  const from = wordsFrom(line);
  const own = line.text.slice(from);
  const moved = ({ start, end }: Place, kind: SpanKind): Span => ({
    ...{ start: from + start, end: from + end, kind },
  });
  return [
    ...marksIn(own)
      .filter(({ says }) => says !== null)
      .map((mark) => moved(mark, isReleaseMark(mark) ? 'reach' : 'done')),
    ...mentionsIn(own).map((mention) => moved(mention, 'person')),
    ...hashWordsIn(own).map((word) => moved(word, 'principle')),
    ...reasonSpans(line, own).map((span) => moved(span, 'because')),
    ...dueIn(line).map((due) => ({ ...due, kind: 'due' as const })),
  ];
}

function reasonSpans(line: WrittenLine, own: string) {
  const found = kindOf(line) === 'decision' ? reasonIn(own) : null;
  return found ? [found] : [];
}

const dateField = /(?:^|[ \t])(?:date|fecha)[ \t]*:[ \t]*/i;

/** Where a line says a day: an action until when, the head when it was; at most one place. */
export function daysIn(document: NoteDocument, at: number): Place[] {
  const line = document.lines[at];
  if (!line) return [];
  const { lines = 0, fields } = document.head ?? {};
  if (at >= lines) return dueIn(line);
  const found = dateField.exec(line.text);
  const start = found ? found.index + found[0].length : 0;
  const said = found && fields?.date && line.text.startsWith(fields.date, start) ? fields.date.length : 0;
  return said > 0 ? [{ start, end: start + said }] : [];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function dueIn(line: WrittenLine): Place[] {
  if (kindOf(line) !== 'action' || line.text.length > longest) return [];
  const from = wordsFrom(line);
  const { due } = actionIn(line.text.slice(from).replace(/\[[^[\]]*\]/g, (mark) => ' '.repeat(mark.length)));
  const start = due ? line.text.lastIndexOf(due) : -1;
  return start < from ? [] : [{ start, end: start + due.length }];
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  let reached = 0;
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  return ordered.filter(({ start, end }) => {
    if (start < reached || end <= start) return false;
    reached = end;
    return true;
  });
}
