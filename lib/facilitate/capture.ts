import type { Label } from '../model';
import { type NoteDocument, print, startsOf } from '../notes';
import { headingIn } from '../notes/outline';
import { sectionUntil } from '../notes/sections';

/** The kinds of lines that are put down by one key while people talk, in the order of their keys. */
export const capturedKinds = [
  'decision',
  'action',
  'question',
  'quote',
  'signal',
  'thanks',
] as const satisfies readonly Label[];
export type CapturedKind = (typeof capturedKinds)[number];

/** Who said it, behind a dash at the end: `… — Ana (North)`. */
const speaker = /\s+[—–-]\s+([^—–"“”«»]{1,120})$/;
const quoted = /^["“«].*["”»]$/;
const marked = /\[[^\]]+\]\s*$/;

/**
 * A line of a note as it was said in a hurry: the word for its kind and what was typed, on one line. Of a quote the words stand in quotation marks,
 * and it asks for the yes of who said it unless the room's answer stands there already. Empty where nothing was typed.
 */
export function capturedLine(kind: CapturedKind, word: string, typed: string): string {
  const words = typed.replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  if (kind !== 'quote') return `${word}: ${words}`;
  const mark = marked.exec(words)?.[0] ?? '';
  const said = words.slice(0, words.length - mark.length).trim();
  const who = speaker.exec(said)?.[1] ?? '';
  const text = who ? said.slice(0, said.length - (speaker.exec(said)?.[0].length ?? 0)).trim() : said;
  const whole = quoted.test(text) ? text : `"${text}"`;
  return `${word}: ${whole}${who ? ` — ${who.trim()}` : ''} ${mark.trim() || '[ask]'}`;
}

/** A note's text with a line at the end of what stands below a heading with this title (`10:05 Signals` is one of `Signals`); without such a heading, at its end. */
export function withCaptured(document: NoteDocument, line: string, title: string): string {
  const text = print(document);
  const end = document.lines.find((each) => each.end !== '')?.end ?? '\n';
  const heading = headingOf(document, title);
  if (heading === null) {
    const gap = text === '' || /[\n\r]$/.test(text) ? '' : end;
    return `${text}${gap}${line}${end}`;
  }
  const last = sectionUntil(document, heading) ?? heading;
  const place = startsOf(document)[last + 1] ?? text.length;
  const before = /[\n\r]$/.test(text.slice(0, place)) ? '' : end;
  // Below a heading with nothing else a blank line stays between them and the next heading.
  const next = document.lines[last + 1];
  const after = next && next.text.trim() !== '' ? end : '';
  return `${text.slice(0, place)}${before}${line}${end}${after}${text.slice(place)}`;
}

function headingOf(document: NoteDocument, title: string): number | null {
  const wanted = title.replace(/\s+/g, ' ').trim();
  if (wanted === '') return null;
  const at = document.lines.findIndex((_, index) => {
    const words = headingIn(document, index)?.title.replace(/\s+/g, ' ');
    return words === wanted || words?.replace(/^\d\d:\d\d /, '') === wanted;
  });
  return at < 0 ? null : at;
}
