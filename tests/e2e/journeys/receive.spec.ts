import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DigestDocument } from '../../../lib/digest';
import { writeBundle } from '../../../lib/export/bundle';
import { createKeyPair, type KeyPair, signHash } from '../../../lib/model/signature';
import { item, sample, section } from '../../export/sample';
import type { Browser } from '../browser/browser';
import type { Surface } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { expect, launch, output, test } from '../fixtures';
import { allowing } from '../played';

const said = item({ kind: 'meeting', key: 'a'.repeat(64), title: 'The call', excerpt: 'We wait too long.' });
const page = item({
  kind: 'clip',
  key: 'b'.repeat(64),
  title: 'How three teams share',
  address: 'https://example.org/drafts',
});

/** One edition of a digest of “A network weaver”. */
const edition = (number: number, more: Partial<DigestDocument> = {}): DigestDocument => ({
  ...sample,
  title: 'March',
  oneMinute: `This is edition ${number}.`,
  madeAt: `2026-03-${10 + number}T10:00:00.000Z`,
  edition: { line: 'c'.repeat(64), number },
  sections: [section({ title: 'Read', items: [page] })],
  ...more,
});

const first = edition(1, { sections: [section({ title: 'Said', items: [said, page] })] });
const third = edition(3, { withdrawn: [{ key: 'a'.repeat(64), at: '2026-03-12T10:00:00.000Z' }] });

let browser: Browser;

test.beforeEach(async ({ kind, folder }) => {
  const built = path.join(output, `${kind}-mv3`);
  // Firefox is asked, and answers.
  const extension = kind === 'chrome' ? allowing(built, folder, ['*://127.0.0.1/*']) : built;
  browser = await launch(kind, folder, { extension });
});
test.afterEach(() => browser.close());

/** Writes files of digests, signed or not, and gives the way to open one. */
function files(folder: string, library: Surface) {
  mkdirSync(folder, { recursive: true });
  const choose = (file: string) =>
    library.answerFileDialog(() => library.click('button', /Choose a(nother)? file/), file);
  return async (document: DigestDocument, pair?: KeyPair, change: (text: string) => string = (text) => text) => {
    const text = change(await writeBundle(document, { sign: pair && ((hash) => signHash(pair, hash)) }));
    const file = path.join(folder, `${document.edition?.number}-${Math.random()}.jsonl`);
    writeFileSync(file, text);
    await command(library, 'Open a colleague’s digest or bundle');
    await choose(file);
  };
}

test('who made a digest is told by its key; what was taken back goes; replies and feeds wait to be kept', async ({
  kind,
  folder,
  site,
}) => {
  test.setTimeout(120_000);
  const library = await workbench(browser);
  const [weaver, stranger] = await Promise.all([createKeyPair(), createKeyPair()]);
  const open = files(folder, library);

  await open(first, weaver);
  await library.seeText(/Signed, and nobody changed it\. It is the first one with this key/);
  await library.seeText(/Its key in words: (?:[a-z]+ ){7}[a-z]+/);
  expect(await library.axe()).toEqual([]);
  await library.click('button', /^Bring in/);
  await library.gone('tab', 'Open something shared');

  await open(third, stranger);
  await library.seeText(/Signed with another key than A network weaver signed with before/);
  await library.seeText(/The key you know: /);
  await library.click('button', /^Bring/);
  await library.see('dialog');
  await library.press('Escape');

  await open(third, weaver, (text) => text.replace('This is edition 3.', 'This is edition 9.'));
  await library.seeText(/changed after it was made|was changed|cut off|damaged/i);

  await open(third, weaver);
  await library.seeText(/Signed with the key of A network weaver that you know since/);
  await library.seeText('1 taken back');
  await library.click('button', /^Bring/);
  await library.gone('tab', 'Open something shared');
  await open(edition(2), weaver);
  await library.seeText(/You have a newer edition of this digest: number 3/);
  await room(library, 'Meetings');
  await library.click('option', /The call/);
  await library.seeText(/What was said here was taken back on/);

  const reply = path.join(folder, 'reply.txt');
  writeFileSync(
    reply,
    '=== commonplace-reply 1 ===\nDigest: March\nQuestion: What would you try?\nAnswer: A draft on Tuesday.\nFrom: North Library\nMay we quote you (yes or no): yes\n=== end of reply ===\n',
  );
  await command(library, 'Make a note of a transcript, chat or document');
  await library.answerFileDialog(() => library.click('button', /Choose a(nother)? file/), reply);
  await library.see('heading', 'Replies to March');
  await library.click('button', 'Make a meeting note');
  await library.holds('textbox', 'Title', 'Replies to March');

  site.put(
    'feed.xml',
    '<rss><channel><title>Peers write</title><item><title>A first draft</title><link>https://example.org/first</link></item></channel></rss>',
    'application/rss+xml',
  );
  if (kind === 'firefox') await browser.sayYes();
  await command(library, 'Show the feeds you follow');
  await library.see('heading', 'Feeds');
  await library.fill('textbox', 'Address of a feed', `${site.url}/feed.xml`);
  await library.click('button', 'Follow this feed');
  await library.see('heading', 'Peers write');
  expect(await library.axe()).toEqual([]);
  await library.click('button', 'Keep “A first draft”');
  await library.seeText('0 new');
  await library.click('button', 'Stop following');
  await library.seeText('You follow no feed yet');
  await room(library, 'Library');
  await library.see('option', /A first draft/);
});
