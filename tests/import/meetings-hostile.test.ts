import { describe, expect, test } from 'vitest';
import { ImportError } from '../../lib/import';
import { importers, readMeetingFile } from '../../lib/import/meetings';
import { Report } from '../../lib/import/meetings/report';
import { processorMs } from '../processor';

/** Texts that make a pattern begin again at each of their characters; about `size` characters of each. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  'blanks before a name': (size) => `10:00:00 From ${' '.repeat(size)}x`,
  'blanks behind a name': (size) => `10:00:00 From a${' '.repeat(size)}x`,
  'blanks behind a day': (size) => `2026-03-12${' '.repeat(size)}x`,
  'many short lines of chat': (size) => `10:00:00 From ${' '.repeat(200)}x\n`.repeat(size / 216),
  'many to and to': (size) => `10:00:00 From a${' to a'.repeat(size / 5)}`,
  'a tab and blanks': (size) => `00:12:01\t${' '.repeat(size)}x`,
  'a voice of blanks': (size) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v${' '.repeat(size)}<`,
  'voices without an end': (size) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'<v A>b'.repeat(size / 6)}`,
  'a time with blanks': (size) => `WEBVTT\n\n00:00:01.000 -->${' '.repeat(size)}\u2028x\nwords`,
  'a name with blanks': (size) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\na${' '.repeat(size)}x`,
  'a name and a colon with blanks': (size) => `00:00:00\n${'a b '.repeat(19)}:${' '.repeat(size)}`,
  'a title of blanks': (size) => `Meeting summary for a${' '.repeat(size)}x\nQuick recap\nSummary\nwords`,
  'blanks before a title': (size) => `Meeting summary for ${' '.repeat(size)}x\u2028x\nQuick recap\nSummary\nwords`,
  'brackets in a title': (size) => `Meeting summary for ${'(1234'.repeat(size / 5)}\nQuick recap\nSummary\nwords`,
  'line separators': (size) => `${'\u2028'.repeat(size)}x --> y`,
  'signs of an address': (size) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE:${'@'.repeat(size)}\u2028x\nEND:VEVENT\nEND:VCALENDAR`,
  'quotation marks': (size) => `a,"${'" '.repeat(size / 2)}x`,
  'number signs': (size) => `${'#'.repeat(size)}x\n# a${' #'.repeat(size / 2)}x`,
  digits: (size) => `${'1'.repeat(size)}x\n${'12 '.repeat(size / 3)}`,
  'marks that let out': (size) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'[ok '.repeat(size / 4)}`,
  'groups of a document': (size) => `{\\rtf1${'{}'.repeat(size / 2)}`,
  'bytes of a document': (size) => `{\\rtf1 ${"\\'81".repeat(size / 4)}`,
  'numbers of a document': (size) => `{\\rtf1\\uc16 ${'\\u1'.repeat(size / 3)}`,
  'blanks and cells of a document': (size) => `{\\rtf1 ${'\\cell '.repeat(size / 6)}x\\par ${' '.repeat(size)}x`,
  'deep elements': (size) => `<!doctype html>${'<b>'.repeat(size / 3)}`,
  'elements in deep ones': (size) => `<!doctype html>${'<i>'.repeat(1_900)}${'<b></b>'.repeat(size / 7)}`,
  'closing what is not open': (size) => `<!doctype html>${'<i>'.repeat(1_900)}${'</u>'.repeat(size / 4)}`,
};

/** Reads it as what arrives is read, and by every importer: milliseconds of the processor, the least of so many times. */
function milliseconds(text: string, times: number): number {
  const bytes = new TextEncoder().encode(text);
  const once = () => {
    try {
      readMeetingFile({ name: '', bytes, size: bytes.length });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
    if (!/^(?:<!|\{\\rtf)/.test(text))
      for (const importer of importers) importer.read({ name: '', text, report: new Report() });
  };
  return Math.min(...Array.from({ length: times }, () => processorMs(once)));
}

describe('a text made to take long', () => {
  // What is short by any clock is no sign: the fixed work of one reading.
  const noise = 30;

  // Quadratic ones take four times as long each time; a busy machine does not.
  test.each(Object.keys(hostile))('%s takes twice as long for twice as much', { timeout: 60_000, retry: 2 }, (name) => {
    const text = hostile[name] as (size: number) => string;
    milliseconds(text(10_000), 1);
    // The least of two, so that half as much is not taken for more than it is.
    const half = milliseconds(text(100_000), 2);
    expect(milliseconds(text(200_000), 1)).toBeLessThan(3 * half + noise);
  });
});
