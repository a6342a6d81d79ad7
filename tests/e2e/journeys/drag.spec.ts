import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Spot, type Surface, until } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { nothingOver, spotIn, tab, withTabs } from '../drags';
import { expect, test } from '../fixtures';

const tabs = (page: Surface) => page.texts('tab');

/** A card of the digest that is written, where it can be seen. */
async function cardOf(page: Surface): Promise<Spot> {
  const first = '[data-card]';
  await page.eval<void, [string]>(
    `(first) => document.querySelector(first).scrollIntoView({ block: 'center', behavior: 'instant' })`,
    first,
  );
  return spotIn(page, first);
}

const panel = (page: Surface, where: { nth?: number; across?: number; down?: number } = {}) =>
  spotIn(page, '[role=tabpanel]', where);
const groups = (page: Surface, count: number) =>
  until(`${count} parts`, async () => (await page.count('tabpanel')) === count, 4000);

test('tabs are dragged within their part, to its edges, into another and out of it', async ({ mine }) => {
  const page = await workbench(mine);
  await withTabs(page);
  const [one, two, three] = (await tabs(page)) as [string, string, string];

  await page.drag(await tab(page, 0), await tab(page, 2, 0.9));
  await until('the order', async () => (await tabs(page)).join() === [two, three, one].join());
  await page.drag(await tab(page, 2), await tab(page, 0, 0.1));
  await until('the order as before', async () => (await tabs(page)).join() === [one, two, three].join());

  // Given up, it leaves all as it was.
  await page.drag(await tab(page, 0), await panel(page, { across: 0.95 }), { end: 'cancel' });
  await nothingOver(page);
  expect(await tabs(page)).toEqual([one, two, three]);
  await groups(page, 1);

  await page.drag(await tab(page, 2), await panel(page, { across: 0.95 }));
  await groups(page, 2);
  await page.drag(await tab(page, 1), await panel(page, { down: 0.97 }));
  await groups(page, 3);
  await nothingOver(page);

  // The only tab of a part goes into the middle of another: its part goes.
  await until('its title', async () => (await tabs(page)).includes(two));
  const lone = (await tabs(page)).indexOf(two);
  await page.drag(await tab(page, lone), await panel(page, { nth: 0 }));
  await groups(page, 2);
  // The last among tabs of another part.
  await until('its title', async () => (await tabs(page)).includes(three));
  const last = (await tabs(page)).indexOf(three);
  await page.drag(await tab(page, last), await tab(page, 0, 0.1));
  await groups(page, 1);
  await until('all in one', async () => (await tabs(page)).join() === [three, one, two].join());

  // A tab that shows no record is dragged as any.
  await command(page, 'Show the welcome page');
  await page.see('tab', 'Welcome');
  await page.drag(await tab(page, 3), await tab(page, 0, 0.1));
  await until('the welcome first', async () => (await tabs(page))[0] === 'Welcome');
});

test('rows fall among tabs, at an edge, on a principle; what rests on a tab shows it', async ({ mine }) => {
  const page = await workbench(mine);
  await withTabs(page);
  const row = (nth: number) => page.place('option', undefined, { nth });
  await page.drag(await row(5), await tab(page, 0, 0.1));
  await until('a fourth tab, first', async () => (await tabs(page)).length === 4);
  const fallen = (await page.texts('option'))[5] ?? '';
  await until('it is that clip', async () => fallen.includes((await tabs(page))[0] ?? '-'));
  await page.drag(await row(4), await panel(page, { across: 0.05 }));
  await groups(page, 2);
  await nothingOver(page);

  const [first = ''] = await page.names('button', { within: ['group', 'Show only'] });
  await page.drag(await row(3), await page.place('button', first));
  await page.seeText(/Marked|Added|Already/);
});

const foreign = 'application/x-commonplace-records';
const passage = 'application/x-commonplace-passage';

test('what strangers let fall changes nothing, and nothing that falls leaves the page', async ({ mine, site }) => {
  const page = await workbench(mine);
  await withTabs(page);
  const before = await tabs(page);
  const address = await page.eval<string, []>(`() => location.href`);
  const clips = () => page.eval<number, []>(`() => document.querySelectorAll('[role=tab]').length`);
  const gone = { records: ['clip:nobodyhasthisone00000'] };
  const quote = { exact: 'words of a stranger', prefix: '', suffix: '' };
  const hostile: [Record<string, string>, RegExp][] = [
    [{ [foreign]: JSON.stringify(gone) }, /not in your library/],
    [{ [foreign]: '{"records":' }, /cannot be read here/],
    [{ [foreign]: JSON.stringify({ records: [{ evil: 1 }] }) }, /cannot be read here/],
    [{ [foreign]: JSON.stringify({ records: Array(90_000).fill('clip:a') }) }, /cannot be read here/],
    [{ [foreign]: JSON.stringify({ records: ['settings:library', '../../x'] }) }, /cannot be read here/],
  ];
  for (const [texts, said] of hostile) {
    await page.dropHere(await panel(page), { texts });
    await page.seeText(said);
    await nothingOver(page);
  }
  // Words of a stranger for a clip that is here do not become a highlight of it.
  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0, count: 2, within: ['complementary', 'Digests'] });
  await page.see('article', undefined, { nth: 5 });
  const cards = await page.count('article');
  const clip = await page.eval<string, []>(
    `() => JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('session'))).match(/clip:[a-z0-9]+/)[0]`,
  );
  const words = { [passage]: JSON.stringify({ passage: { clip, quote, position: null } }) };
  await page.dropHere(await cardOf(page), { texts: words });
  await page.seeText(/not in your library/);
  await page.counts('article', undefined, cards);

  // A link or a picture of another page, and a file, over everything there is.
  const link = { 'text/uri-list': site.url, 'text/html': `<a href="${site.url}">x</a>`, 'text/plain': site.url };
  for (const where of ['[role=tabpanel]', '[role=tab]', 'nav', '[role=contentinfo], footer', '[role=option]'])
    await page.dropHere(await spotIn(page, where), { texts: link });
  expect(await page.eval<string, []>(`() => location.href`)).toBe(address);
  expect(await clips()).toBe(before.length + 1);
});

test('files from the desktop are looked at, or refused in words', async ({ mine, folder }) => {
  mkdirSync(folder, { recursive: true });
  const page = await workbench(mine);
  const file = (name: string, text = '') => {
    const whole = path.join(folder, name);
    writeFileSync(whole, text);
    return whole;
  };
  const large = file('large.md', '# Notes\n');
  truncateSync(large, 60_000_000);
  const own = path.resolve('tests/fixtures/bundles/newer-minor.jsonl');
  const falls: [string[], RegExp][] = [
    [[file('notes.md', '# Our call\n')], /Text \(Markdown\), from notes\.md/],
    [[file('page.html', '<!doctype html><title>x</title>')], /There are no words in it/],
    [[file('picture.png', '\u0089PNG nothing')], /This is not text/],
    [[file('what.xyz', 'x')], /Plain text, from what\.xyz/],
    [[file('broken.json', '{"format": ')], /neither|cannot be read|missing|not whole/],
    [[file('nothing.json')], /“nothing.json” is empty/],
    [[large], /This is not text/],
    [[own, file('second.json', '{}')], /Only “newer-minor.jsonl” is looked at/],
  ];
  for (const [files, said] of falls) {
    await page.dropHere(await panel(page), { files });
    await page.seeText(said, 20_000);
    expect(await page.eval<string, []>(`() => location.pathname`)).toBe('/workbench.html');
  }
  await page.see('button', /^Bring in/);
});

test('rows, tabs and words go into a digest of another window', async ({ mine }) => {
  const page = await workbench(mine);
  await withTabs(page);
  const other = await mine.openOwnWindow('workbench.html');
  await other.see('navigation', 'Rooms', {}, 20_000);
  await room(other, 'Digests');
  await other.click('option', undefined, { nth: 0, count: 2, within: ['complementary', 'Digests'] });
  await other.see('article', undefined, { nth: 5 });
  const cards = await other.count('article');
  const card = () => cardOf(other);
  const row = await page.place('option', undefined, { nth: 6 });

  await page.front();
  await page.drag(row, await card(), { into: other, end: 'cancel' });
  await nothingOver(other);
  await page.drag(row, await card(), { into: other });
  await other.seeText('Put into');
  await until('one card more', async () => (await other.count('article')) === cards + 1);

  await page.front();
  const third = (await tabs(page))[2] ?? '';
  await page.click('tab', third);
  await page.see('document', 'The saved text', { within: ['tabpanel', third] });
  // The frame of the text is there before its words are.
  const words = await until('words of the text', () =>
    page.eval<string | undefined, []>(
      `() => [...document.querySelectorAll('[data-reader] p')].map((each) => each.textContent.trim()).find((text) => text.length > 60)?.slice(0, 40)`,
    ),
  );
  await page.selectText(words);
  await page.drag(await page.selected(), await card(), { into: other });
  await until('two cards more', async () => (await other.count('article')) === cards + 2);
  await other.seeText(words);

  // A tab opens there, too, and stays here.
  const count = await other.count('tab');
  await page.drag(await tab(page, 0), await tab(other, 0, 0.1), { into: other });
  await until('one tab more', async () => (await other.count('tab')) >= count);
  await page.counts('tab', undefined, 3);
});
