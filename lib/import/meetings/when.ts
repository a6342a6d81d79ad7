import type { Report } from './report';
import { dayIn, dayOfSlashes } from './times';

/** A line that is longer says more than when. */
const longest = 120;

const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|ro|rero|zo|yo|io|osto|iembre|tiembre|ubre)?';
const clock = String.raw`\d{1,2}(?::\d\d){1,2}(?: ?[ap]\.? ?m\b\.?)?|\d{1,2} ?[ap]\.? ?m\b\.?`;
const length = String.raw`\d{1,4} ?(?:h(?:ours?|oras?|r)?|m(?:in(?:utes?|utos?)?)?|s(?:ec(?:onds?)?|eg(?:undos?)?)?)\b\.?`;
const weekday =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|miércoles|jueves|viernes|sábado|domingo';
const zone = String.raw`(?:utc|gmt|cet|cest|wet|west|eet|eest|bst|[ecmp][sd]t)(?:[+-]\d{1,2}(?::?\d\d)?)?|(?:europe|america|africa|asia|australia|pacific|atlantic)\/[a-z_]+`;
const between = 'date|day|time|duration|fecha|hora|duración|from|to|at|on|until|de|del|desde|hasta|a|las|el|y|and';

/** What tells a day, a time or a duration, and the small words around them. */
const parts = [
  String.raw`(?<!\d)(?:\d{4}([-/._]?)\d\d\1\d\d|\d{1,2}\/\d{1,2}\/\d{4})(?!\d)`,
  String.raw`(?<!\d)\d{1,2}\.?(?: de)? ${month}\b\.?,?(?: de)? \d{4}(?!\d)`,
  String.raw`\b${month}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)`,
  String.raw`(?<!\d)(?:${clock}|${length})`,
].map((pattern) => new RegExp(pattern, 'gi'));
const around = new RegExp(String.raw`(?<!\p{L})(?:${weekday}|${zone}|${between})(?!\p{L})`, 'giu');

/** Whether a line says a day, a time or a duration and nothing else. */
export function saysOnlyWhen(line: string): boolean {
  if (line.length > longest) return false;
  const left = parts.reduce((text, pattern) => text.replace(pattern, ' '), line);
  return left !== line && !/[\p{L}\p{N}\p{S}]/u.test(left.replace(around, ' '));
}

/** What lines above a meeting's words tell of when it was. */
export interface When {
  /** Calendar day; null where no line says only that. */
  readonly date: string | null;
  /** Whether the line with this index is said by the day already, or was a time or a duration. */
  says(index: number): boolean;
}

/**
 * The day in the lines above the words of a meeting, of such alone as say nothing else: in any other a day may be that of something that is
 * spoken of. Tells the report of a day that may be read two ways.
 */
export function whenAbove(lines: readonly string[], report: Report): When {
  const days = lines.map((line) => (saysOnlyWhen(line) ? (dayIn(line) ?? dayOfSlashes(line)?.day ?? '') : null));
  // A day that is written in one way only is surer.
  const sure = days.findIndex((day, index) => day && dayIn(lines[index] ?? ''));
  const at = sure >= 0 ? sure : days.findIndex((day) => day);
  const date = days[at] ?? null;
  const line = lines[at] ?? '';
  if (date && !dayIn(line) && dayOfSlashes(line)?.unsure) report.problem('arrive_dayUnsure', at + 1, date);
  return { date, says: (index) => days[index] === '' || (date !== null && days[index] === date) };
}
