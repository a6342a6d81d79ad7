import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importers, type MeetingReading, readMeetingFile } from '../../lib/import/meetings';

const folder = path.resolve(import.meta.dirname, '../fixtures/meetings');

function readFixture(name: string): MeetingReading {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
  return readMeetingFile({ name, bytes, size: bytes.length });
}

/** What one fixture is understood as: format, container, title, day, people, turns and text. */
interface Expected {
  readonly as: readonly [format: string, container: 'html' | 'docx' | 'rtf' | null];
  readonly title: string;
  readonly date: string | null;
  readonly people: readonly string[];
  readonly turns: number;
  readonly text: string;
  readonly problems?: readonly (readonly [key: string, line?: number])[];
  readonly replies?: MeetingReading['drafts'][number]['replies'];
}

const meetText = `[00:00:00] Host One: Good morning.
North Library: Hello.
  [00:05:12] So the answer is: we try it.`;

const expected: Readonly<Record<string, Expected>> = {
  'reply.txt': {
    as: ['reply', null],
    title: 'March: what unfinished work invites',
    date: null,
    people: ['North Library'],
    turns: 1,
    text: '## What would you try first?\nA draft on a Tuesday,\nbefore it is done.',
    replies: [
      {
        digest: 'March: what unfinished work invites',
        question: 'What would you try first?',
        id: '3f9a1c2b77d0',
        answer: 'A draft on a Tuesday,\nbefore it is done.',
        from: 'North Library',
        mayQuote: true,
      },
    ],
  },
  'notes.rtf': {
    as: ['markdown', 'rtf'],
    title: 'Notes of the March call',
    date: null,
    people: [],
    turns: 0,
    text: `# What we noticed
Noticing: three groups ask the same “question”
- Peer visits — in threes
- Café for ¿quiénes?
Decision: we publish drafts on the page
Room | Library
Привет`,
  },
  'textedit.rtf': {
    as: ['otter', 'rtf'],
    title: 'textedit',
    date: null,
    people: ['Host One', 'North Library'],
    turns: 2,
    text: `[00:00:03] Host One: Good morning. Who takes notes?
[00:00:09] North Library: I do… it’s my turn.`,
  },
  'plain.vtt': {
    as: ['webvtt', null],
    title: 'March community call',
    date: null,
    people: [],
    turns: 1,
    text: '[00:00:01] Welcome to the March call. We have three topics & one guest: 1 < 2 is how we vote. Let us begin.',
  },
  'zoom.vtt': {
    as: ['webvtt', null],
    title: 'zoom',
    date: null,
    people: ['Host One', 'North Library'],
    turns: 3,
    text: `[00:00:03] Host One: Good morning, everybody. Before we start: who takes notes?
[00:00:10] North Library: I can do that.
[00:00:12] Host One: Thank you.`,
  },
  'teams.vtt': {
    as: ['webvtt', null],
    title: 'teams',
    date: null,
    people: ['Host One', 'South School (Guest)'],
    turns: 2,
    text: `[00:00:03] Host One: Let us look at what we tried. Who wants to go first?
[00:00:09] South School (Guest): We will. Peer visits worked, in threes.`,
    problems: [['arrive_timeOverlap', 12]],
  },
  'utf16le-bom.vtt': {
    as: ['webvtt', null],
    title: 'utf16le-bom',
    date: null,
    people: ['Anfitriona'],
    turns: 1,
    text: '[00:00:01] Anfitriona: ¿Qué notamos?',
  },
  'utf16be.vtt': {
    as: ['webvtt', null],
    title: 'utf16be',
    date: null,
    people: ['Anfitriona'],
    turns: 1,
    text: '[00:00:01] Anfitriona: ¿Qué notamos?',
  },
  'plain.srt': {
    as: ['subrip', null],
    title: 'plain',
    date: null,
    people: ['Host One', 'South School'],
    turns: 2,
    text: `[00:00:01] Host One: What did we notice?
[00:00:03] South School: Three groups ask the same question. We wrote it down.`,
  },
  'zoom-chat.txt': {
    as: ['zoom-chat', null],
    title: 'zoom-chat',
    date: null,
    people: ['Host One', 'North Library', 'South School'],
    turns: 3,
    text: `[14:02:11] Host One: The agenda is in the shared folder.
  Please add to it.
[14:03:40] North Library: Thanks: to the hosts for the room
  [14:04:02] May we stay five minutes longer? [room]
[14:05:00] South School: Reacted to "The agenda is in the shared folder." with 👍`,
    problems: [['arrive_private', 6]],
  },
  'GMT20260312-140000_RecordingnewChat.txt': {
    as: ['zoom-chat', null],
    title: '',
    date: '2026-03-12',
    people: ['Host One', 'South School'],
    turns: 2,
    text: `[00:12:01] Host One: Welcome to those who joined late.
[00:12:30] South School: Hello from all of us
  [00:13:05] Question: can we see the drafts?`,
  },
  'zoom-summary.txt': {
    as: ['zoom-summary', null],
    title: 'March community call',
    date: '2026-03-12',
    people: [],
    turns: 0,
    text: `## Quick recap

The group compared two ways of sharing drafts and chose to publish them early.

## Next steps

• Host One to collect three drafts by Friday.
• North Library to book the room.

## Summary

Sharing drafts

Early drafts bring questions sooner. The group agreed to try it for one month.`,
    problems: [['arrive_dayUnsure', 1]],
  },
  'meet.txt': {
    as: ['meet', null],
    title: 'March community call',
    date: '2026-03-12',
    people: ['Host One', 'North Library', 'South School'],
    turns: 3,
    text: `[00:00:00] Host One: Good morning.
North Library: Hello. Can you hear me?
  [00:05:12] So the answer is: we try it.
Host One: Agreed.`,
  },
  'meet.html': {
    as: ['meet', 'html'],
    title: 'March community call',
    date: '2026-03-12',
    people: ['Host One', 'North Library'],
    turns: 2,
    text: meetText,
  },
  'meet.docx': {
    as: ['meet', 'docx'],
    title: 'March community call',
    date: '2026-03-12',
    people: ['Host One', 'North Library'],
    turns: 2,
    text: meetText,
  },
  'teams.docx': {
    as: ['teams', 'docx'],
    title: 'March community call',
    date: '2026-03-12',
    people: ['Host One', 'South School'],
    turns: 3,
    text: `[00:00:03] Host One: Let us look at what we tried. Who wants to go first?
[00:00:19] South School: We will. Peer visits worked.
[00:27:40] Host One: Thank you.`,
  },
  'teams-older.docx': {
    as: ['teams-cues', 'docx'],
    title: 'teams-older',
    date: null,
    people: ['Host One', 'North Library'],
    turns: 2,
    text: `[00:00:00] Host One: Good morning.
[00:00:02] North Library: Hello, it is 10:30 here. Shall we begin?`,
  },
  'otter.txt': {
    as: ['otter', null],
    title: 'otter',
    date: null,
    people: ['Host One', 'North Library', 'Unknown Speaker'],
    turns: 3,
    text: `[00:00:00] Host One: Good morning, everybody. We have two topics.
[00:00:14] North Library: The first one is ours. And it is short.
[01:02:03] Unknown Speaker: Thank you all.`,
  },
  'notes.md': {
    as: ['markdown', null],
    title: 'March community call',
    date: '2026-03-12',
    people: [],
    turns: 0,
    text: readFileSync(path.join(folder, 'notes.md'), 'utf8').trim(),
  },
  'minutes.txt': {
    as: ['text', null],
    title: 'minutes',
    date: '2026-03-12',
    people: [],
    turns: 0,
    text: readFileSync(path.join(folder, 'minutes.txt'), 'utf8').trim(),
  },
  'acta-1252.txt': {
    as: ['text', null],
    title: 'acta-1252',
    date: '2026-03-12',
    people: [],
    turns: 0,
    text: `Acta del 12 de marzo de 2026

Decisión: publicamos los borradores — “porque las preguntas llegan antes”.
Gracias: a quien tomó notas`,
  },
  'minutes.docx': {
    as: ['markdown', 'docx'],
    title: 'Minutes of the March call',
    date: '2026-03-12',
    people: [],
    turns: 0,
    text: `# Minutes of the March call
12 March 2026
# What we decided
- Decision: we publish drafts & ask for questions.
- Action: collect <three> drafts`,
  },
  'page.html': {
    as: ['markdown', 'html'],
    title: 'Notes of the March call',
    date: null,
    people: [],
    turns: 0,
    text: `# March call
Decision: we publish drafts.
- first
- second, see the drafts (https://example.org/drafts)
Who | What
Host | books the room
press
  as
 typed`,
  },
  'answers.csv': {
    as: ['form-answers', null],
    title: 'answers',
    date: '2026-03-12',
    people: ['North Library'],
    turns: 2,
    text: `## 1 · North Library · 2026/03/12 2:04:10 PM GMT+1
What went well?
  Working in threes, with "one" card
What would make calls worth 25 minutes?
  Fewer topics (ok public)

## 2 · 2026/03/12 2:09:00 PM GMT+1
What went well?
  <b>The</b> silence`,
  },
  'invitation.ics': {
    as: ['calendar', null],
    title: 'March community call, second part',
    date: '2026-03-12',
    people: ['Host One', 'Library, North', 'south.school'],
    turns: 0,
    text: `2026-03-12 14:00–15:00 Europe/Madrid
Room 2

Bring one thing you tried.

We share it in threes. This line is folded where it is long.`,
  },
};

describe('what arrives is understood', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const reading = readFixture(name);
    const [draft] = reading.drafts;
    const { as, problems = [], ...rest } = expected[name] as Expected;
    expect([reading.format, reading.container]).toEqual(as);
    expect(draft).toEqual(rest);
    expect(reading.drafts).toHaveLength(1);
    expect(reading.problems.map(({ key, lines }) => [key, ...lines])).toEqual(problems);
  });

  test('every importer has a fixture', () => {
    const read = new Set(readdirSync(folder).map((name) => readFixture(name).format));
    expect(importers.map(({ id }) => id).filter((id) => !read.has(id))).toEqual([]);
  });

  test('line ends of any desk mean the same', () => {
    for (const name of ['zoom.vtt', 'plain.srt', 'otter.txt', 'meet.txt', 'zoom-chat.txt', 'invitation.ics']) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      for (const end of ['\r\n', '\r']) {
        const bytes = new TextEncoder().encode(`\uFEFF${text.replace(/\n/g, end)}`);
        expect(readMeetingFile({ name, bytes, size: bytes.length }), name).toEqual(readFixture(name));
      }
    }
  });

  test('what was pasted needs no name', () => {
    for (const name of ['zoom.vtt', 'meet.txt', 'teams.vtt', 'invitation.ics', 'zoom-summary.txt', 'meet.html']) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      const { format, drafts } = readMeetingFile({ name: '', bytes, size: bytes.length });
      expect([format, drafts[0]?.text]).toEqual([expected[name]?.as[0], expected[name]?.text]);
    }
  });
});
