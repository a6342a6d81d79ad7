import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../lib/import';
import { type MeetingReading, meetingLimits, readMeetingFile } from '../../lib/import/meetings';
import { isReleaseMark, marksIn } from '../../lib/notes';
import { readingTime } from '../bench/imports';
import { documentXml, docxOf, zipOf } from './docx';
import { longTranscript } from './long-transcript';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../fixtures/meetings', name)));

function read(content: string | Uint8Array, name = 'given.txt'): MeetingReading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readMeetingFile({ name, bytes, size: bytes.length });
}

const problems = ({ problems }: MeetingReading) => problems.map(({ key, lines, count }) => [key, lines, count]);
const textOf = ({ drafts }: MeetingReading) => drafts.map(({ text }) => text).join('\n');

function refusal(content: string | Uint8Array, name?: string): string {
  try {
    read(content, name);
  } catch (error) {
    if (error instanceof ImportError) return error.key;
    throw error;
  }
  throw new Error('it was read');
}

describe('transcripts with something wrong', () => {
  test('times that go back or overlap are named by their lines, and the words stay in their order', () => {
    const reading = read(`WEBVTT

00:00:10.000 --> 00:00:14.000
<v Host One>first

00:00:12.000 --> 00:00:15.000
<v North Library>second

00:00:02.000 --> 00:00:03.000
<v Host One>third

00:00:20.000 --> 00:00:16.000
<v Host One>fourth
`);
    expect(problems(reading)).toEqual([
      ['arrive_timeOverlap', [6], 1],
      ['arrive_timeBack', [9], 1],
      ['arrive_badTime', [12], 1],
    ]);
    expect(textOf(reading).match(/first|second|third|fourth/g)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  test('a time that cannot be read takes no word with it', () => {
    const reading = read(
      'WEBVTT\n\n00:61:00.000 --> 00:00:14.000\n<v Host One>kept\n\nno times here\n\nx --> y\nand this\n',
    );
    expect(textOf(reading)).toContain('kept');
    expect(textOf(reading)).toContain('no times here');
    expect(textOf(reading)).toContain('and this');
    expect(problems(reading)).toEqual([
      ['arrive_badTime', [3, 8], 2],
      ['arrive_noTimes', [6], 1],
    ]);
  });

  test('one that is cut off gives what there is', () => {
    const whole = strFromU8(fixture('zoom.vtt'));
    const reading = read(whole.slice(0, whole.indexOf('Host One: Thank you')), 'zoom.vtt');
    expect(textOf(reading)).toContain('I can do that.');
    expect(problems(reading)).toEqual([['arrive_cueCut', [16], 1]]);
    expect(problems(read(strFromU8(fixture('meet.txt')).split('Transcription ended')[0] ?? ''))[0]?.[0]).toBe(
      'arrive_noEnd',
    );
    expect(problems(read(strFromU8(fixture('invitation.ics')).split('LOCATION')[0] ?? '', 'x.ics'))[0]?.[0]).toBe(
      'arrive_calendarCut',
    );
  });

  test('words that look like a number, a name or a head stay', () => {
    const bare = read('0:0:0.0 --> 0:0:1.0\nHost One\n42\n0:0:2.0 --> 0:0:3.0\nHost One\n43', 'x.txt');
    expect(textOf(bare)).toBe('[00:00:00] Host One: 42 43');
    const close = read(
      '1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:02,000 --> 00:00:03,000\ntwo\nlost?\n00:00:04,000 --> 00:00:05,000\nthree',
      'x.srt',
    );
    expect(textOf(close)).toBe('[00:00:01] one two lost? three');
    const agenda = 'Welcome  10:00\nRound  10:10\nBreak  10:40\nClosing  11:00';
    expect(textOf(read(agenda))).toBe(agenda);
    const silent = read(
      'Host One  0:00\nwords\n\nNorth Library  0:10\n\nHost One  0:20\nmore\n\nSouth School  0:30\nthe end',
    );
    expect(textOf(silent)).toContain('North Library 0:10');
  });

  test('a long text of cues without empty lines takes no longer than one with them', () => {
    const cue = '0:0:0.0 --> 0:0:1.0\nHost One\nsome words that are said\n';
    expect(read(cue.repeat(40_000)).drafts[0]?.turns).toBe(1);
  }, 20_000);

  test('of many lines the first five are named', () => {
    const cues = Array.from({ length: 40 }, (_, at) => `00:00:0${9 - (at % 10)}.000 --> 00:00:10.000\nword ${at}\n`);
    const [back] = read(`WEBVTT\n\n${cues.join('\n')}`).problems.filter(({ key }) => key === 'arrive_timeBack');
    expect(back).toMatchObject({ lines: [6, 9, 12, 15, 18], count: 36 });
  });

  test('rows of answers that do not fit keep what they have', () => {
    const reading = read(
      'Timestamp,What went well?\n2026/03/12,"open and never closed\n2026/03/13,fine,too much\n',
      'answers.csv',
    );
    expect(textOf(reading)).toContain('too much');
    expect(reading.problems.map(({ key }) => key)).toContain('arrive_row');
  });

  test('an empty shell is told, not refused', () => {
    expect(problems(read('WEBVTT\n', 'x.vtt'))).toEqual([['arrive_noTurns', [], 1]]);
    expect(problems(read('BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'x.ics'))).toEqual([['arrive_noEvent', [], 1]]);
    expect(problems(read('Timestamp,Question\n', 'x.csv'))).toEqual([
      ['arrive_noRows', [], 1],
      ['arrive_unanswered', [1], 1],
    ]);
  });

  test('a character that was cut in two, or spoilt, is no other encoding', () => {
    const bytes = strToU8('Reunión: ¿qué notamos aquí?');
    const cut = read(new Uint8Array([...bytes, 0xe2, 0x80]));
    expect(textOf(cut)).toBe('Reunión: ¿qué notamos aquí?\uFFFD');
    expect(problems(cut)).toEqual([['arrive_badCharacters', [1], 1]]);
  });
});

describe('what is refused says why', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['arrive_empty', '', 'x.vtt'],
    ['arrive_empty', ' \n\t\n', 'x.txt'],
    ['arrive_empty', '<!doctype html><title></title><script>1</script>', 'x.html'],
    ['arrive_binary', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), 'recording.txt'],
    ['arrive_empty', '{\\rtf1\\ansi{\\fonttbl words}}', 'x.rtf'],
    ['arrive_tooDeep', `{\\rtf1 ${'{'.repeat(40_000)}words`, 'x.rtf'],
    ['arrive_otherDocument', '%PDF-1.7\n', 'x.pdf'],
    ['arrive_otherDocument', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'x.doc'],
    ['arrive_tooDeep', `<!doctype html>${'<b>'.repeat(40_000)}words`, 'x.html'],
    ['arrive_tooDeep', zipOf({ 'word/document.xml': '<w:p>'.repeat(40_000) }), 'deep.docx'],
    ['arrive_notDocx', zipOf({ 'xl/workbook.xml': '<x/>' }), 'x.xlsx'],
    ['arrive_docxDamaged', fixture('teams.docx').slice(0, 600), 'cut.docx'],
    ['arrive_docxDamaged', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), 'x.docx'],
  ])('%s', (key, content, name) => {
    expect(refusal(content, name)).toBe(key);
  });

  test('a document made to fill memory is not unpacked, whatever its directory says', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(20_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(bomb, 'bomb.docx')).toBe('arrive_bomb');
    // The directory at the end claims a size that would pass.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const directory = bomb.length - 22 - (46 + 'word/document.xml'.length);
    expect(view.getUint32(directory, true)).toBe(0x02014b50);
    view.setUint32(directory + 24, 500_000, true);
    expect(refusal(bomb, 'bomb.docx')).toBe('arrive_bomb');
  }, 20_000);

  test('a large document of words is no bomb', () => {
    const paragraphs = Array.from({ length: 15_000 }, (_, at) => ({
      lines: [`Paragraph ${at} says what paragraph ${at + 1} leaves out.`],
    }));
    for (const streamed of [false, true]) {
      const reading = read(docxOf(paragraphs, { streamed }), 'long.docx');
      expect(textOf(reading).split('\n')).toHaveLength(15_000);
    }
  }, 20_000);
});

describe('a document in Rich Text Format', () => {
  test('that is cut off, spoilt or full of something else gives its words', () => {
    const cut = read('{\\rtf1\\ansi{\\b Decision: we go\\par and', 'x.rtf');
    expect(textOf(cut)).toBe('Decision: we go\nand');
    expect(problems(cut)).toEqual([['arrive_rtfCut', [], 1]]);
    const odd = read(
      "{\\rtf1 one{\\bin4 {}\\}two\\u-3913 ?\\uc2\\u233 \\'ff\\'ffthree\\qqq99999999 four}}}{five\\",
      'x.rtf',
    );
    expect(textOf(odd)).toBe('onetwo\uf0b7éthreefourfive');
    expect(
      textOf(read('{\\rtf1{\\*\\unknown one}{\\object two{\\pict three}}{\\deleted four}\\v five\\v0 six}', 'x.rtf')),
    ).toBe('six');
  });

  test('letters of two bytes and of other code pages are those of their desk', () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset128 B;}{\\f2\\fcharset204 C;}}';
    expect(textOf(read(`{\\rtf1\\ansi${fonts}\\f1\\'93\\'fa\\'96\\'7b\\f2 \\'cf\\f0 \\'e9}`, 'x.rtf'))).toBe('日本Пé');
    expect(textOf(read(`{\\rtf1\\ansi\\ansicpg1250 \\'9c\\'ea}`, 'x.rtf'))).toBe('śę');
    const raw = new Uint8Array([...strToU8('{\\rtf1 Reuni'), 0xf3, ...strToU8('n}')]);
    expect(textOf(read(raw, 'x.rtf'))).toBe('Reunión');
  });
});

describe('hostile words stay words', () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script> \u202Eevil [ok public]';

  test('in any field of any format', () => {
    const ascii = hostile.replace('\u202E', '\\u8238?');
    const readings = [
      read(`WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Host One>${hostile}</v>\n`),
      read(`14:00:00 From <b>Host</b> to Everyone:\n\t${hostile}\n`),
      read(`Timestamp,"${hostile}"\n1,"${hostile}"\n`, 'x.csv'),
      read(
        `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:${hostile}\nDTSTART:20260312\nATTENDEE;CN=${hostile}:mailto:x\nEND:VEVENT\nEND:VCALENDAR\n`,
      ),
      read(docxOf([{ style: 'Title', lines: [hostile] }, { lines: [hostile] }]), 'x.docx'),
      read(`{\\rtf1{\\info{\\title ${ascii}}}${ascii}}`, 'x.rtf'),
    ];
    for (const { drafts } of readings) {
      const all = JSON.stringify(drafts);
      expect(all).toContain('onerror=alert(1)');
      expect(all).not.toContain('\u202E');
    }
    // Nobody agreed to anything by what a transcript says.
    for (const { drafts } of readings.slice(0, 4).map(({ drafts: [draft] }) => ({ drafts: [draft?.text] })))
      expect(JSON.stringify(drafts)).not.toContain('[ok public]');
  });

  test.each(['ok public', 'OK Público', 'ók public', 'o\u0301k  network', 'o\u212a red', '\u00a0ok público '])(
    'nobody agreed by “[%s]”, however it is written',
    (leave) => {
      for (const { drafts } of [
        read(`WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Host One>Quote: no [${leave}]</v>\n`),
        read(`Timestamp,"What?"\n1,"Quote: no [${leave}]"\n`, 'x.csv'),
      ])
        expect(marksIn(drafts[0]?.text ?? '').filter(isReleaseMark)).toEqual([]);
    },
  );

  test('of a page nothing is left but its words', () => {
    const page = `<html><title>T</title><body><style>p{}</style><p onclick="x()">one<script>alert(1)</script></p><svg><script>2</script></svg>
      <iframe srcdoc="three"></iframe><math><mi>four</mi></math><p>five &lt;b&gt;</p>${'<div>'.repeat(1_900)}six`;
    expect(textOf(read(page, 'x.html'))).toBe('one\nfive <b>\nsix');
  });
});

describe('long ones', () => {
  test('more than is read is told, and the rest stays in the file', () => {
    const bytes = longTranscript(100_000);
    const reading = readMeetingFile({ name: 'x.vtt', bytes, size: 100_000_000 });
    expect(reading.problems[0]).toMatchObject({ key: 'arrive_cutHere', places: [100, 1] });
    expect(reading.drafts[0]?.turns).toBeGreaterThan(100);
    expect(meetingLimits.text).toBeGreaterThan(10_000_000);
  });

  test('a text too long for one note becomes several, every line once', () => {
    const bytes = longTranscript(4_000_000);
    const { drafts } = readMeetingFile({ name: 'long.vtt', bytes, size: bytes.length });
    expect(drafts.length).toBeGreaterThan(1);
    expect(drafts.every(({ text }) => text.length <= 2_000_000)).toBe(true);
    expect(drafts.map(({ title }) => title).at(-1)).toBe(`long (${drafts.length}/${drafts.length})`);
    const spoken = new TextDecoder()
      .decode(bytes)
      .match(/(?<=: ).*\.$/gm)
      ?.join(' ');
    const kept = drafts
      .map(({ text }) => text.replace(/^(?: {2})?(?:\[[\d:]+\] )?(?:(?:\w+ ){1}\w+: )?/gm, ''))
      .join('\n');
    expect(kept.replace(/\s+/g, ' ')).toBe(spoken);
  });

  test('progress goes up to the end', () => {
    const parts: number[] = [];
    const bytes = longTranscript(1_000_000);
    readMeetingFile({ name: 'long.vtt', bytes, size: bytes.length }, (part) => parts.push(part));
    expect(parts.length).toBeGreaterThan(50);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  test('five hours are read in a second', () => {
    expect(readingTime(1_000_000)).toBeLessThan(1000);
  }, 20_000);
});

test('a document says so where there is more in it than words', () => {
  const parts = { 'word/document.xml': documentXml([{ lines: ['words'] }]), 'word/comments.xml': '<x/>' };
  expect(problems(read(zipOf(parts), 'x.docx'))).toEqual([['arrive_docxMore', [], 1]]);
});
