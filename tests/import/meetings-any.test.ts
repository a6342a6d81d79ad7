import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../lib/import';
import { importers, readMeetingFile } from '../../lib/import/meetings';
import { Report } from '../../lib/import/meetings/report';
import { clockOf } from '../../lib/import/meetings/times';
import { docxOf } from './docx';

const folder = path.resolve(import.meta.dirname, '../fixtures/meetings');
const fixtures = readdirSync(folder).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(path.join(folder, name))),
}));

/** Reads, or says in words why not; anything else fails the test. */
function readOrRefuse(name: string, bytes: Uint8Array) {
  try {
    return readMeetingFile({ name, bytes, size: bytes.length });
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

describe('whatever arrives', () => {
  test('a file that was cut, spoilt or doubled anywhere is read or refused in words', () => {
    const spoilt = fc.record({
      fixture: fc.constantFrom(...fixtures),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.uint8Array({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(spoilt, ({ fixture: { name, bytes }, from, to, put }) => {
        const start = bytes.slice(0, Math.floor(from * bytes.length));
        const end = bytes.slice(Math.floor(to * bytes.length));
        readOrRefuse(name, new Uint8Array([...start, ...put, ...end]));
      }),
      { numRuns: 600 },
    );
  });

  test.each(importers)('$id takes any text', (importer) => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'WEBVTT',
        '00:00:01.000 --> 00:00:02.000',
        '1',
        '-->',
        '<v A>b',
        '10:00:00 From A to B:',
        'Quick recap',
        'Summary',
        'A  0:03',
        '00:00:00',
        'A: b',
        'BEGIN:VEVENT',
        'END:VCALENDAR',
        'DTSTART:20261345T999999',
        'a,"b',
        '---',
        '\t',
        '',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const report = new Report();
        const text = lines.join('\n');
        importer.recognises({ name: '', lines, head: text });
        for (const draft of importer.read({ name: 'x', text, report })) {
          expect(draft.date ?? '2026-03-12').toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(draft.turns).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const word = fc.stringMatching(/^[a-zA-ZáéñüÅß中文0-9',!?]{1,9}$/).filter((text) => !/^\d+$/.test(text));
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const said = fc.array(
  fc.record({
    speaker: fc.constantFrom('Host One', 'North Library', 'South School'),
    words: sentence,
    gap: fc.integer({ min: 1, max: 200 }),
  }),
  {
    minLength: 1,
    maxLength: 30,
  },
);

type Said = { speaker: string; words: string; at: number };

/** The ways to write one conversation down. */
const writers: Readonly<Record<string, (turns: readonly Said[]) => string | Uint8Array>> = {
  'teams.vtt': (turns) =>
    `WEBVTT\n\n${turns.map(({ speaker, words, at }) => `${clockOf(at)}.000 --> ${clockOf(at + 1)}.000\n<v ${speaker}>${words}</v>\n`).join('\n')}`,
  'zoom.vtt': (turns) =>
    `WEBVTT\n\n${turns.map(({ speaker, words, at }, index) => `${index + 1}\n${clockOf(at)}.000 --> ${clockOf(at + 1)}.000\n${speaker}: ${words}\n`).join('\n')}`,
  'given.srt': (turns) =>
    turns
      .map(
        ({ speaker, words, at }, index) =>
          `${index + 1}\n${clockOf(at)},000 --> ${clockOf(at + 1)},000\n${speaker}: ${words}\n`,
      )
      .join('\n'),
  'chat.txt': (turns) =>
    turns.map(({ speaker, words, at }) => `${clockOf(at)} From ${speaker} to Everyone:\n\t${words}\n`).join(''),
  'meet.txt': (turns) =>
    `00:00:00\n\n${turns.map(({ speaker, words }) => `${speaker}: ${words}`).join('\n')}\n\nTranscription ended after 01:00:00\n`,
  'otter.txt': (turns) =>
    `${[...turns, ...turns].map(({ speaker, words, at }) => `${speaker}  ${clockOf(at)}  \n${words}\n`).join('\n')}\nTranscribed by https://otter.ai\n`,
  'teams.docx': (turns) =>
    docxOf([
      { lines: ['A call-20260312_140533-Meeting Transcript'] },
      ...[...turns, ...turns].map(({ speaker, words, at }) => ({ lines: [`${speaker}   ${clockOf(at)}`, words] })),
    ]),
};

/** What is spoken, and by whom, without times and line ends. */
const spokenIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^(?: {2})?(?:\[[\d:]+\] )?(?:(?:Host One|North Library|South School): )?/, ''))
    .join(' ');

describe('no word is lost', () => {
  test.each(Object.keys(writers))('%s', (name) => {
    fc.assert(
      fc.property(said, (given) => {
        let at = 0;
        const turns = given.map(({ speaker, words, gap }) => {
          at += gap;
          return { speaker, words, at };
        });
        const written = writers[name]?.(turns) ?? '';
        const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
        const [draft] = readMeetingFile({ name, bytes, size: bytes.length }).drafts;
        const times = /otter|docx/.test(name) ? [...turns, ...turns] : turns;
        expect(spokenIn(draft?.text ?? '')).toBe(times.map(({ words }) => words).join(' '));
        expect(draft?.people).toEqual([...new Set(turns.map(({ speaker }) => speaker))]);
        const changes = times.filter(({ speaker }, index) => speaker !== times[index - 1]?.speaker);
        expect(draft?.turns).toBe(changes.length);
      }),
      { numRuns: 200 },
    );
  });
});
