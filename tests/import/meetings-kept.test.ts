import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importers, type MeetingReading, readMeetingFile } from '../../lib/import/meetings';
import { Report } from '../../lib/import/meetings/report';
import { docxOf, zipOf } from './docx';

function read(content: string | Uint8Array, name = 'given.txt'): MeetingReading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readMeetingFile({ name, bytes, size: bytes.length });
}

describe('below the end of a Meet transcript', () => {
  const one = 'Mar 12, 2026\nFirst call - Transcript\n00:00:00\nHost One: Hello.\nTranscription ended after 00:31:12\n';

  test('another transcript goes on, and what stands between is kept without a name', () => {
    const reading = read(
      `${one}Second call - Transcript\n\n00:00:00\nNorth Library: Again.\nTranscription ended after 00:02:00\nNote: bring the list\n`,
    );
    expect(reading.drafts[0]?.text).toBe(
      '[00:00:00] Host One: Hello.\nSecond call - Transcript\n[00:00:00] North Library: Again.\nNote: bring the list',
    );
    expect(reading.drafts[0]?.people).toEqual(['Host One', 'North Library']);
    expect(reading.problems).toEqual([{ key: 'arrive_afterEnd', places: [], lines: [6, 11], count: 2 }]);
  });

  test('what only begins like the end is said by somebody, and what Meet says of itself by nobody', () => {
    const reading = read(
      `00:00:00\nHost One: Hello.\nHost One: Well.\nMeeting ended after 3 rounds\n\nTranscription ended after 00:31:12\nThis editable transcript was computer generated and might contain errors. People can also change the text after it was created.\n`,
    );
    expect(reading.drafts[0]?.text).toBe('[00:00:00] Host One: Hello. Well. Meeting ended after 3 rounds');
    expect(reading.problems).toEqual([]);
  });
});

describe('a line above the words with a day in it', () => {
  const budget = 'Budget due 2026-04-01: Ana';
  const grant = 'Grant deadline 12 March 2026';
  const decision = 'Decision: publish by 12 March 2026 and tell all of the community';

  const shapes: readonly [name: string, (above: string) => string][] = [
    ['meet', (above) => `${above}\n00:00:00\nHost One: Hello.\nTranscription ended after 00:31:12\n`],
    ['otter', (above) => `A call\n${above}\nHost One  0:03\nHello.\n\nNorth Library  0:09\nYes.\n`],
    ['zoom-summary', (above) => `${above}\nQuick recap\nHello.\nNext steps\nNone.\nSummary\nYes.\n`],
  ];

  test.each(shapes)('%s keeps its words and takes no day from it', (format, written) => {
    for (const line of [budget, grant, decision]) {
      const { format: id, drafts } = read(written(line));
      expect([id, drafts[0]?.date]).toEqual([format, null]);
      expect(`${drafts[0]?.title}\n${drafts[0]?.text}`).toContain(line);
    }
  });

  test.each(shapes)('%s takes the day of one that says nothing else', (format, written) => {
    for (const line of [
      'Mar 12, 2026',
      'Thursday, March 12, 2026, 2:05 PM',
      'Fecha: 12 de marzo de 2026, 14:05–15:00 CET',
      '03/12/2026',
      '27m 40s\n2026-03-12',
    ]) {
      const { format: id, drafts } = read(written(`${line}\n${grant}`));
      expect([id, drafts[0]?.date]).toEqual([format, '2026-03-12']);
      expect(drafts[0]?.text).not.toContain(line.split('\n').at(-1));
      expect(drafts[0]?.text).toContain(grant);
    }
  });

  test('another day than the first stays', () => {
    expect(read(shapes[0]?.[1]('Mar 12, 2026\nMar 13, 2026') ?? '').drafts[0]?.text).toContain('Mar 13, 2026');
  });

  test('the brackets behind a title are left out where they hold the day alone', () => {
    const summary = (title: string) =>
      read(shapes[2]?.[1](`Meeting summary for ${title}`) ?? '').drafts.map(({ title, date }) => [title, date])[0];
    expect(summary('March call (03/12/2026)')).toEqual(['March call', '2026-03-12']);
    expect(summary('March call (plan for 2027)')).toEqual(['March call (plan for 2027)', null]);
  });
});

describe('documents and pages', () => {
  test('a page needs neither the end of its head nor a body', () => {
    const reading = read(
      '<!doctype html><html><head><title>A call</title><script>1</script><p>We met.<p>We left.',
      'x.html',
    );
    expect(reading.drafts[0]).toMatchObject({ title: 'A call', text: 'We met.\nWe left.' });
  });

  test('tab stops are no tabs, and a text box is read once', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>';
    const xml = `<w:document><w:body><w:p><w:pPr><w:tabs><w:tab w:val="left"/><w:tab w:val="right"/></w:tabs></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p></w:body></w:document>`;
    expect(read(zipOf({ 'word/document.xml': xml }), 'x.docx').drafts[0]?.text).toBe('one  two\nin the box');
  });

  test('a description whose tags are nested too deep stays as it is', () => {
    const reading = read(
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A call\nDESCRIPTION:${'<b>'.repeat(20_000)}words\nEND:VEVENT\nEND:VCALENDAR\n`,
    );
    expect(reading.drafts[0]?.text).toContain('<b>words');
    expect(reading.problems.map(({ key }) => key)).toEqual(['arrive_markupKept']);
  });
});

/** Fills `#` with a word that stands nowhere else. */
function numbered(lines: readonly string[]): string[] {
  let number = 0;
  return lines.map((line) =>
    line.replace(/#/g, () => {
      number += 1;
      return `word${number}end`;
    }),
  );
}

/** How lines of each shape are written, `#` for its words; what stands first, and what any text may hold. */
const shapes: Readonly<Record<string, { first: readonly string[]; lines: readonly string[]; name?: string }>> = {
  webvtt: {
    first: ['WEBVTT', ''],
    lines: [
      '\n00:00:01.000 --> 00:00:02.000\n<v #>#</v> #',
      '\n00:00:03.000 --> 00:00:04.000 align:start #\n#: #\n#',
      '\n<v #>#<v #>#',
    ],
  },
  calendar: {
    first: [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:#',
      'DESCRIPTION:# <b>#</b>\\n#\n #',
      'LOCATION:#',
      'DTSTART:20260312',
    ],
    lines: ['ATTENDEE;CN=#:mailto:x@example.org', 'ORGANIZER:mailto:#@example.org', '#'],
  },
  'form-answers': {
    first: ['Timestamp,Name,#,#'],
    lines: ['2026/03/12 2:04:10 PM GMT+1,#,#,#', '#,#,#,#,#', '#,#', '#,"# ""#"" #",#,#'],
    name: 'x.csv',
  },
  'teams-cues': { first: [], lines: ['0:0:0.0 --> 0:0:1.250\n#\n#', '0:0:1.0 --> 0:0:2.0\n#'] },
  subrip: {
    first: [],
    lines: [
      '\n1\n00:00:01,000 --> 00:00:02,000\n<i>#</i>\n#: #',
      '\n2\n00:00:09,000 --> 00:00:09,500 X1:40 #\n{\\an8}#',
    ],
  },
  'zoom-chat': {
    first: [],
    lines: [
      '10:02:11 From # to Everyone:\n\t#',
      '10:02:12 From # : # to #: #',
      '2026-03-12 10:02:13 De # a Todos: #',
      '00:12:01\t#:\t#',
    ],
  },
  'zoom-summary': {
    first: ['Meeting summary for # (03/12/2026)'],
    lines: [
      'Meeting summary for # (#)',
      'Quick recap',
      '## Next steps',
      '**Summary**',
      'AI-generated content: #',
      '(2026-03-12)',
    ],
  },
  meet: {
    first: ['# - Transcript'],
    lines: [
      '# - Transcript',
      'Attendees',
      'Transcript',
      '00:05:00',
      '**#:** #',
      '#: #',
      'Transcription ended after 00:31:12',
      'Meeting ended after 3 #',
    ],
  },
  teams: {
    first: ['#-20260312_140533-Meeting Transcript'],
    lines: ['#-20260312_140533-#-Meeting Transcript', '#   0:03\n#', '#   1:00:03', '27m 40s', 'Recording # #'],
  },
  otter: {
    first: [],
    lines: ['#  0:03\n#', '  0:09', '#  0:10  ', 'Transcribed by https://otter.ai #', 'Recording #'],
  },
  markdown: { first: [], lines: ['# #', '---', 'title: #', '- #'] },
  text: { first: [], lines: ['    #'] },
};
const anywhere = [
  '#',
  '# #',
  '#: #',
  '12 March 2026 #',
  '#, 2026-03-12',
  '03/12/2026',
  'Mar 12, 2026',
  'Mar 13, 2026',
  '#: by 03/12/2026',
  '# 10:00',
  '14:00',
  '',
];

describe('every word is in a note, or its line is named', () => {
  // Of replies only the blocks are read, which is said: tests/commands/replies.test.ts.
  test.each(importers.filter(({ id }) => id !== 'reply'))('$id', (importer) => {
    const { first, lines, name = 'x.txt' } = shapes[importer.id] ?? { first: [], lines: [] };
    // In a calendar a line below a property goes on with it, and one with a colon is a property.
    const others = importer.id === 'calendar' ? [] : anywhere;
    const some = fc.array(fc.constantFrom(...lines, ...lines, ...others), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(some, (given) => {
        const text = numbered([...first, ...given]).join('\n');
        const report = new Report();
        const drafts = importer.read({ name, text, report });
        const kept = JSON.stringify(drafts);
        const told = new Set(report.problems.flatMap((problem) => problem.lines));
        const lost = text.split('\n').flatMap((line, at) => {
          const named = told.has(at + 1) || report.problems.some(({ lines, count }) => count > lines.length);
          return named
            ? []
            : (line.match(/word\d+end/g) ?? []).filter((word) => !new RegExp(`${word}(?!\\d)`).test(kept));
        });
        expect(lost, text).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('in a document as well', () => {
    const lines = numbered(['#', '#: #', '# 2026-03-12', '#']);
    const kept = JSON.stringify(read(docxOf(lines.map((line) => ({ lines: [line] }))), 'x.docx').drafts);
    for (const word of lines.join(' ').match(/word\d+end/g) ?? []) expect(kept).toContain(word);
  });
});
