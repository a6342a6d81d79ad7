import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { longTranscript } from '../../import/long-transcript';
import type { Surface } from '../browser/surface';
import { until } from '../browser/surface';
import { command, keep, openClip, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

test.describe.configure({ mode: 'parallel' });

const fixture = (name: string) => path.resolve('tests/fixtures/meetings', name);
const open = async (page: Surface, file: string) => {
  await page.see('button', /^Choose a(nother)? file$/);
  await page.answerFileDialog(() => page.click('button', /^Choose a(nother)? file$/), file);
};

/** A fixture of each family: what it is called, the title, what is shown of it, and what the note says. */
const families: readonly (readonly [file: string, kind: string, title: string, shown: RegExp])[] = [
  ['teams.vtt', 'Transcript (WebVTT)', 'teams', /Line 12: Times overlap/],
  ['zoom-chat.txt', 'Zoom chat', 'zoom-chat', /Line 6: A message to one person/],
  [
    'zoom-summary.txt',
    'Zoom AI summary',
    'March community call',
    /Line 1: The day may be meant the other way round\. It is read as 2026-03-12/,
  ],
  ['meet.docx', 'Google Meet transcript', 'March community call', /\[00:05:12\] So the answer is: we try it\./],
  ['teams.docx', 'Teams transcript', 'March community call', /Host One, South School/],
  ['page.html', 'Web page', 'Notes of the March call', /Decision: we publish drafts\./],
  ['answers.csv', 'Form answers (CSV)', 'answers', /Working in threes, with "one" card/],
  ['invitation.ics', 'Calendar event', 'March community call, second part', /2026-03-12 14:00–15:00 Europe\/Madrid/],
];

/** The other shapes and letters, each as it is understood: what of it is shown. */
const shapes: readonly (readonly [file: string, kind: string, shown: RegExp])[] = [
  ['zoom.vtt', 'Transcript (WebVTT)', /\[00:00:10\] North Library: I can do that\./],
  ['utf16le-bom.vtt', 'Transcript (WebVTT)', /¿Qué notamos\?/],
  ['plain.srt', 'Subtitles (SRT)', /South School: Three groups ask the same question/],
  ['teams-older.docx', 'Teams transcript', /Hello, it is 10:30 here/],
  ['otter.txt', 'Transcript with speakers and times', /\[01:02:03\] Unknown Speaker: Thank you all\./],
  ['meet.html', 'Google Meet transcript', /\[00:05:12\] So the answer is: we try it\./],
  ['notes.md', 'Text (Markdown)', /Noticing: three organisations mention substitute shortages/],
  ['minutes.txt', 'Plain text', /Action: collect three drafts by Friday/],
  ['acta-1252.txt', 'Plain text', /Decisión: publicamos los borradores — “porque/],
  ['minutes.docx', 'Word document', /Action: collect <three> drafts/],
  ['notes.rtf', 'Rich Text document', /Café for ¿quiénes\?/],
];

test('every other shape, letter and document is understood; a document that is pasted, too', async ({ mine, site }) => {
  test.setTimeout(120_000);
  site.put(
    'document.html',
    '<title>D</title><h1>Spring call</h1><ul><li>bring a chair</li></ul><p onclick="x()">Decision: we meet outside.</p>',
  );
  const document = await mine.openPage(`${site.url}/document.html`);
  await document.press('Mod+A');
  await document.press('Mod+C');
  const page = await workbench(mine);
  await command(page, 'Make a note of a transcript, chat or document');
  await page.see('heading', 'Open what you were sent');
  await page.press('Mod+V');
  await page.seeText('Web page, from what you pasted. Nothing is kept yet.', 20_000);
  await page.see('heading', 'Spring call');
  await page.seeText(/Spring call\s+- bring a chair\s+Decision: we meet outside\./);
  for (const [file, kind, shown] of shapes) {
    await open(page, fixture(file));
    await page.seeText(`${kind}, from ${file}. Nothing is kept yet.`, 20_000);
    await page.seeText(shown);
  }
});

test('a page that was kept becomes a note as it is understood', async ({ mine, site }) => {
  const said =
    'We looked at what we tried since the last call, what came of it and what is to be done until the next one.';
  const turns = Array.from(
    { length: 8 },
    (_, at) => `<p>${at % 2 ? 'North Library' : 'Host One'}&nbsp; 0:${10 + at}</p><p>${said}</p>`,
  );
  site.put(
    'minutes.html',
    `<title>Minutes of May</title><main><article><h1>Minutes of May</h1>${turns.join('')}</article></main>`,
  );
  await keep(mine, `${site.url}/minutes.html`);
  const page = await workbench(mine);
  await openClip(page, /Minutes of May/);
  await command(page, 'Make a meeting note of this page');
  await page.seeText(/, from Minutes of May\. Nothing is kept yet\./, 20_000);
  await page.seeText(/\[00:00:11\] North Library: We looked at what we tried/);
  await page.click('button', 'Make a meeting note');
  await page.holds('textbox', 'Title', 'Minutes of May');
  await page.holds('textbox', 'Who was there', 'Host One, North Library');
});

test('what a meeting left is shown as it is understood, becomes a note, and goes again with one undo', async ({
  mine,
}) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await room(page, 'Meetings');
  for (const [file, kind, title, shown] of families) {
    await command(page, 'Make a note of a transcript, chat or document');
    await open(page, fixture(file));
    await page.seeText(`${kind}, from ${file}. Nothing is kept yet.`, 20_000);
    await page.see('heading', title);
    await page.seeText(shown);
    await page.click('button', 'Make a meeting note');
    await page.holds('textbox', 'Title', title);
    await page.see('option', new RegExp(title), { within: ['complementary', 'Meetings'] });
    await page.click('button', 'Undo');
    await page.gone('option', new RegExp(title), { within: ['complementary', 'Meetings'] });
  }
});

test('a transcript in full: its note holds turns, day and people; pasted text comes in too', async ({ mine }) => {
  test.setTimeout(90_000);
  const page = await workbench(mine);
  await room(page, 'Meetings');
  await page.click('button', 'Make a note of a transcript, chat or document');
  await open(page, fixture('meet.txt'));
  await page.see('heading', 'March community call', {}, 20_000);
  expect(await page.axe()).toEqual([]);
  await page.click('button', 'Make a meeting note');
  await page.holds(
    'textbox',
    'Notes',
    /^\[00:00:00\] Host One: Good morning\.\nNorth Library: Hello\. Can you hear me\?\n {2}\[00:05:12\] So/,
  );
  await page.holds('textbox', 'Who was there', 'Host One, North Library, South School');
  expect(await page.eval<string, []>(`() => document.querySelector('input[type=date]').value`)).toBe('2026-03-12');

  // Cut out of the note and pasted where files are opened.
  await page.click('textbox', 'Notes');
  await page.press('Mod+A');
  await page.press('Mod+C');
  await command(page, 'Make a note of a transcript, chat or document');
  await page.see('heading', 'Open what you were sent');
  await page.press('Mod+V');
  await page.seeText('Plain text, from what you pasted. Nothing is kept yet.', 20_000);
  await page.click('button', 'Make a meeting note');
  await room(page, 'Meetings');
  await page.see('option', /March community call/);
  await page.see('option', /Untitled meeting note|Good morning/);
});

test('what is broken, hostile or very long says so and holds nothing up', async ({ mine, folder }) => {
  test.setTimeout(120_000);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const page = await workbench(mine);
  await command(page, 'Make a note of a transcript, chat or document');
  const refused: [string, RegExp][] = [
    [
      write('bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(20_000_000) }, { level: 9 })),
      /unpack to far more/,
    ],
    [write('cut.docx', 'PK\u0003\u0004 and no more'), /damaged or cut off/],
    [
      write(
        'recording.txt',
        Uint8Array.from({ length: 9000 }, (_, at) => (at * 7919) % 256),
      ),
      /This is not text/,
    ],
    [write('old.pdf', '%PDF-1.7\n'), /PDF files are not read here/],
    [write('empty.rtf', '{\\rtf1\\ansi}'), /There are no words in it/],
    [write('blank.vtt', '\n\n'), /There are no words in it/],
  ];
  for (const [file, said] of refused) {
    await open(page, file);
    await page.seeText(said, 20_000);
  }

  // What can be read is offered, with the line that is wrong; markup in it stays words.
  const cues = ['10 --> 14', '12 --> 15', '02 --> 03'].map((times) => times.replace(/\d+/g, '00:00:$&.000'));
  const hostile = '<img src=x onerror="globalThis.came = 1"><script>globalThis.came = 2</script>';
  await open(
    page,
    write('back.vtt', `WEBVTT\n\n${cues.map((cue) => `${cue}\n<v <b>Host</b>>${hostile} words\n`).join('\n')}`),
  );
  await page.seeText(/Line 6: Times overlap/, 20_000);
  await page.seeText(/Line 9: /);
  await page.seeText(/<img src=x onerror="globalThis\.came = 1">/);
  expect(await page.eval<unknown, []>('() => globalThis.came')).toBeUndefined();
  await open(page, write('cut.rtf', '{\\rtf1\\ansi{\\b Decision: we go\\par and'));
  await page.seeText(/The document ends in the middle/, 20_000);
  await page.see('button', 'Make a meeting note');

  // A hundred megabytes, most of it holes: what was read is offered, and the page goes on meanwhile.
  const large = write('large.vtt', longTranscript(21_000_000));
  truncateSync(large, 100_000_000);
  await page.eval(`() => { let last = performance.now(); globalThis.longest = 0;
    setInterval(() => { const now = performance.now(); globalThis.longest = Math.max(longest, now - last); last = now; }, 50); }`);
  await open(page, large);
  await page.seeText('The file has 100 MB; the first 20 MB were read.', 40_000);
  expect(await page.eval<number, []>('() => longest')).toBeLessThan(2000);
  await page.see('button', /^Make \d+ meeting notes$/);

  const ten = write('ten.vtt', longTranscript(10_000_000));
  await open(page, ten);
  await page.seeText('Transcript (WebVTT), from ten.vtt.', 30_000);

  // A reading that is stopped leaves the door open.
  await open(page, large);
  await page.click('button', 'Cancel');
  await page.see('button', 'Choose a file');
  await until('nothing that is read', async () => !(await page.hasText(/from large\.vtt/)));
});
