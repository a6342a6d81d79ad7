import { showable } from '../model/showable';

/** What every file of iCalendar (RFC 5545) is written with. */

/** A text as a property's value (3.3.11). */
export const icalText = (value: string): string =>
  showable(value)
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Content lines are 75 bytes at most; what is longer goes on in the next, behind a space (3.1). */
export function folded(line: string): string {
  const bytes = new TextEncoder();
  let out = '';
  let length = 0;
  for (const sign of line) {
    const size = bytes.encode(sign).length;
    if (length + size > 75) {
      out += '\r\n ';
      length = 1;
    }
    out += sign;
    length += size;
  }
  return `${out}\r\n`;
}

/** A time, ms since 1970, in UTC. */
export const stamp = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
