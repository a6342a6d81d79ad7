import { readFileSync } from 'node:fs';
import path from 'node:path';
import { googleSites } from '../../../lib/model/google-document';
import type { Browser } from '../browser/browser';
import { until } from '../browser/surface';
import { command, keep, openClip, room, workbench } from '../deeds';
import { expect, launch, output, test } from '../fixtures';
import { type Answer, allowing, type Played, play } from '../played';

const word = readFileSync(path.resolve('tests/fixtures/meetings/meet.docx'));
const id = (name: string) => name.padEnd(44, 'x');
const address = (name: string) => `https://docs.google.com/document/d/${id(name)}/edit?tab=t.0`;
const signedIn = /\bSID=host-one\b/;
const kept = 'https://doc-0g-3o-docstext.googleusercontent.com';

/** Google as it answers: the document's page signs in, its export sends on to where the file is, and whoever is not signed in to another page. */
const google: Answer = ({ url = '', headers }, response) => {
  const say = (status: number, headers: Record<string, string> = {}, body = '') =>
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  if (url.includes('/edit'))
    say(
      200,
      { 'set-cookie': 'SID=host-one; Secure; HttpOnly; Path=/' },
      '<title>March call</title><p>A page of Google.',
    );
  else if (url.includes(id('gone')) || !url.includes('/export')) say(404, {}, 'gone');
  else if (!signedIn.test(headers.cookie ?? '')) say(302, { location: 'https://accounts.google.com/v3/signin' });
  else if (url.includes(id('closed'))) say(403, {}, 'closed');
  else if (url.includes(id('page'))) say(200, {}, '<title>Sign in</title>');
  else say(307, { location: `${kept}/export/x/y/*/${id('march')}?format=docx` });
};
const store: Answer = (_request, response) =>
  response
    .writeHead(200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="Call.docx"; filename*=UTF-8''Call%20notes.docx`,
      'access-control-allow-origin': '*',
    })
    .end(word);
const accounts: Answer = (_request, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Sign in</title>');

let played: Played;
let browser: Browser;

test.beforeEach(async ({ kind, folder }) => {
  played = await play(folder, {
    'docs.google.com': google,
    'accounts.google.com': accounts,
    '*.googleusercontent.com': store,
  });
  const built = path.join(output, `${kind}-mv3`);
  browser = await launch(kind, folder, {
    proxy: played.proxy,
    // Firefox is asked, and answers.
    extension: kind === 'chrome' ? allowing(built, folder, googleSites) : built,
  });
});
test.afterEach(async () => {
  await browser.close();
  played.close();
});

test('a Google document comes by its address, with the sign-in of the browser, from the two hosts that are named', async ({
  kind,
}) => {
  test.setTimeout(120_000);
  const page = await workbench(browser);
  const get = async (name: string) => {
    await page.fill('textbox', 'Or the address of a Google document', address(name));
    await page.click('button', 'Get this document’s text');
  };
  await room(page, 'Meetings');
  await command(page, 'Make a note of a transcript, chat or document');
  await page.seeText(/docs\.google\.com and googleusercontent\.com/);
  expect(await page.axe()).toEqual([]);

  if (kind === 'firefox') {
    await get('march');
    await browser.sayNo();
    await page.seeText(/Nothing was fetched: the browser was not allowed to read docs\.google\.com/);
    expect(played.asked).toEqual([]);
    await browser.sayYes();
  }
  await get('march');
  await page.seeText(/Google sent us to another page than the document/, 20_000);
  await page.holds('textbox', 'Or the address of a Google document', address('march'));

  // Whoever opens the document is signed in.
  await keep(browser, address('march'));
  await page.front();
  for (const [name, said] of [
    ['gone', /Google knows no document at this address/],
    ['closed', /The account that this browser uses at Google may not read this document/],
    ['page', /Google answered with a web page and not with the document/],
  ] as const) {
    await get(name);
    await page.seeText(said, 20_000);
  }
  await page.fill('textbox', 'Or the address of a Google document', 'https://example.org/document');
  await page.click('button', 'Get this document’s text');
  await page.seeText(/That is no address of a Google document/);

  await get('march');
  await page.seeText('Google Meet transcript, from Call notes.docx. Nothing is kept yet.', 20_000);
  await page.see('heading', 'March community call');
  await page.click('button', 'Make a meeting note');
  await page.holds('textbox', 'Notes', /^\[00:00:00\] Host One: Good morning\./);
  expect(played.asked.filter((each) => each.includes('/export/'))).toEqual([
    `doc-0g-3o-docstext.googleusercontent.com/export/x/y/*/${id('march')}?format=docx`,
  ]);

  // Of the page as it was kept the way leads there too; in the settings what was allowed can be given back.
  await openClip(page, /March call/);
  await page.click('button', 'Get this document’s text');
  await page.holds('textbox', 'Or the address of a Google document', address('march'));
  await command(page, 'Show the settings');
  for (const site of googleSites) await page.see('button', `Give back ${site}`);

  // And from the document itself, by the toolbar's button, which opens a place of the workbench.
  const workbenches = async () => (await browser.pages()).filter((url) => url.includes('workbench.html')).length;
  const before = await workbenches();
  const popup = await browser.clickToolbar(await browser.openPage(address('march')));
  await popup.seeText(/This is a Google document/);
  await popup.click('button', 'Get its text as a note');
  await until('the workbench', async () => (await workbenches()) > before);
  const place = await browser.openOwn(`workbench.html#google/${encodeURIComponent(address('march'))}`);
  await place.holds('textbox', 'Or the address of a Google document', address('march'));
});
