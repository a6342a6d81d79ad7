import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from '../browser/browser';
import { pause, type Surface, until } from '../browser/surface';
import { command, downloaded, keep, openClip, previewed, principles, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const secret = 'nobody else should read this';

/** Keeps two pages and makes a digest of the last 30 days. */
async function makeDigest(mine: Browser, site: { url: string }): Promise<Surface> {
  await keep(mine, `${site.url}/trust-before-tasks.html`, { note: secret, principles: [1], tags: ['calls'] });
  await keep(mine, `${site.url}/fifteen-minute-review.html`, { principles: [2] });
  const library = await workbench(mine);
  await command(library, 'New digest');
  await library.see('heading', 'New digest');
  await library.seeText('2 clips');
  await library.fill('textbox', 'Title', 'November digest');
  await library.click('button', 'Make the draft');
  await library.see('textbox', 'In one minute', {}, 20_000);
  await library.fill('textbox', 'In one minute', 'Two groups found that trust comes first.');
  await pause(1000);
  return library;
}

/** Says who I am where that is asked: at the first share. */
async function sayWho(page: Surface): Promise<void> {
  await page.see('dialog', 'Who is sharing this?');
  await page.fill('textbox', 'Your name', 'The weaver');
  await page.fill('textbox', 'Your organization (optional)', 'Example Network');
  await page.click('button', 'Use this name');
}

async function save(page: Surface, words: string): Promise<void> {
  await page.click('button', 'Save as…');
  await page.click('menuitem', words);
}

test('a digest is made, ordered, previewed, copied and saved in every form', async ({ mine, site, downloads }) => {
  const page = await makeDigest(mine, site);
  await page.click('button', 'Add own words', { nth: 0 });
  await page.fill('textbox', 'Your words', 'Come to the June call.');
  const cards = async () => (await page.names('article')).join('\n');
  await until('the new card', async () => /^Trust before tasks.*\nCome to the June call\./.test(await cards()));
  await page.click('button', /^Move card up/, { nth: 1 });
  await until('the card moved', async () => /^Come to the June call\.\nTrust before tasks/.test(await cards()));
  await pause(1000);
  await page.click('button', 'Preview');
  await until('the preview', async () => (await previewed(page)).includes('Come to the June call.'));
  expect(await previewed(page)).toMatch(/Come to the June call\.[\s\S]*Trust before tasks/);
  expect(await previewed(page)).not.toContain(secret);

  await page.click('button', /^Copy for email/);
  await sayWho(page);
  await page.seeText('Copied');
  site.put(
    'mail.html',
    '<title>mail</title><div role="textbox" aria-label="Letter" contenteditable style="min-height:9em">&nbsp;</div>',
  );
  const mail = await mine.openPage(`${site.url}/mail.html`);
  await mail.click('textbox', 'Letter');
  await mail.press('Mod+v');
  await mail.see('heading', /November digest/);
  await mail.seeText('trust comes first');
  await mail.see('link', /Trust before tasks/, { nth: 0 });
  expect(await mail.hasText(secret)).toBe(false);

  await page.front();
  for (const form of ['Web page', 'Markdown text', 'Bundle']) await save(page, form);
  const html = await downloaded(downloads, /\.html$/);
  for (const file of [html, await downloaded(downloads, /\.md$/), await downloaded(downloads, /\.jsonl?$/)]) {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('Come to the June call.');
    expect(text).not.toContain(secret);
  }
  const reader = await mine.openPage(pathToFileURL(html).href);
  await reader.see('heading', /November digest/);
  await reader.seeText('Come to the June call.');
  expect(
    await reader.eval<number, []>(`() => document.querySelectorAll('script:not([type^="application/"])').length`),
  ).toBe(0);
});

test('a colleague opens the page and the bundle: looks, takes it in, takes it out again', async ({
  mine,
  site,
  downloads,
  colleague,
}) => {
  const page = await makeDigest(mine, site);
  await save(page, 'Web page');
  await sayWho(page);
  const html = await downloaded(downloads, /\.html$/);
  await save(page, 'Bundle');
  const bundle = await downloaded(downloads, /\.jsonl?$/);

  const other = await colleague();
  for (const file of [html, bundle]) {
    const library = await workbench(other);
    await command(library, 'Open a colleague’s digest or bundle');
    await library.answerFileDialog(() => library.click('button', 'Choose a file'), file);
    await library.seeText('From The weaver, Example Network');
    await library.seeText('November digest');
    await library.see('option', /Trust before tasks/);
    await library.click('button', /^Bring in/);
    await library.gone('tab', 'Open something shared');
    await room(library, 'Library');
    await library.see('option', /Trust before tasks.*from The weaver/);
    expect(await library.hasText(secret)).toBe(false);
    await library.click('button', 'Undo');
    await library.gone('option', /Trust before tasks/);
    await room(library, 'Digests');
    await library.gone('option', /November digest/);
    await library.close();
  }
});

async function backUp(page: Surface, downloads: string): Promise<string> {
  await command(page, 'Back up everything now');
  await page.seeText('Everything is saved in');
  return downloaded(downloads, /\.zip$/);
}

/** What an archive holds: each list's rows by id, an entry of the history by its commit and record; the names of its blobs. */
function contents(archive: string) {
  const files = unzipSync(readFileSync(archive));
  const rows = (name: string, key: (row: Record<string, string>) => string) => {
    const lines = strFromU8(files[name] ?? new Uint8Array()).split('\n');
    return new Map(lines.filter(Boolean).map((line) => [key(JSON.parse(line)), JSON.parse(line)]));
  };
  return {
    records: rows('records.jsonl', ({ id }) => `${id}`),
    history: rows('history.jsonl', ({ commit, record }) => `${commit} ${record}`),
    commits: rows('commits.jsonl', ({ id }) => `${id}`),
    tombstones: rows('tombstones.jsonl', ({ id }) => `${id}`),
    blobs: Object.keys(files)
      .filter((name) => name.startsWith('blobs/'))
      .sort(),
  };
}

test('what is backed up comes back in another browser, the same', async ({
  mine,
  site,
  folder,
  downloads,
  colleague,
}) => {
  const page = await makeDigest(mine, site);
  // Open for a while it counts as read: then opening it in the other browser is no step of its history.
  await room(page, 'Library');
  await openClip(page, /Trust before tasks/);
  await page.gone('option', /^Unread.*Trust before tasks/);
  const archive = await backUp(page, downloads);
  const other = await workbench(await colleague());
  await command(other, 'Restore a backup');
  await pause(200);
  await other.press('Escape');
  await other.answerFileDialog(() => command(other, 'Restore a backup'), archive);
  await other.see('dialog');
  await other.seeText('2 clips');
  await other.click('button', 'Bring it in');
  await other.seeText('Restored');
  await openClip(other, /Trust before tasks/);
  await other.holds('textbox', /Why I kept this/, secret);
  await other.seePressed('button', principles[0], true, { within: ['tabpanel'] });
  await other.see('button', 'Remove tag calls');
  await room(other, 'Digests');
  await other.see('option', /November digest/);

  const given = contents(archive);
  expect([...given.records.keys()].filter((id) => /^(clip|digest):/.test(id))).toHaveLength(3);
  expect(given.history.size).toBeGreaterThan(3);
  expect(given.blobs.length).toBeGreaterThan(1);
  expect(contents(await backUp(other, path.join(folder, 'colleague0', 'downloads')))).toEqual(given);
});

test('files that are no digest are refused in plain words', async ({ mine }) => {
  const folder = path.resolve('tests/fixtures/bundles');
  const library = await workbench(mine);
  await command(library, 'Open a colleague’s digest or bundle');
  const open = (name: string) =>
    library.answerFileDialog(
      () => library.click('button', /Choose a(nother)? file|Choose another file/),
      path.join(folder, name),
    );
  await open('truncated.jsonl');
  await library.seeText('The end of this file is missing');
  await open('newer-major.jsonl');
  await library.seeText('newer Commonplace');
  await open('wrong-hash.jsonl');
  await library.seeText('changed or damaged');
  await open('newer-minor.jsonl');
  await library.see('button', /^Bring in/);
  await open('hostile.jsonl');
  await library.seeText('What is in it');
  expect(await library.eval<boolean, []>(`() => 'pwned' in window || 'hacked' in window`)).toBe(false);
});
