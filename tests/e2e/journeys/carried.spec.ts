import { type Surface, until } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { nothingOver, spotIn } from '../drags';
import { expect, test } from '../fixtures';
import { sample } from '../stops';

const inRoom = (name: string) => ({ within: ['complementary', name] as [string, string] });
const row = (page: Surface, list: string, nth = 0) => page.place('option', undefined, { nth, ...inRoom(list) });
const clips = async (page: Surface) => Number((await page.texts('status', inRoom('Library'))).join().match(/\d+/)?.[0]);
const counts = (page: Surface, count: number) =>
  until(`${count} clips`, async () => (await clips(page)) === count).catch(async (error: Error) => {
    throw new Error(`${error.message} There are ${await clips(page)}.`);
  });

test('links and words of other pages are kept or looked at; what is no page of the web is refused in words', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await sample(page);
  await room(page, 'Library');
  await page.see('option', undefined, { nth: 3 });
  const before = await until('a count', async () => (await clips(page)) || null);
  const middle = await spotIn(page, '[role=tabpanel]');
  const link = (address: string, title: string) => ({
    ...{ 'text/uri-list': address, 'text/plain': address, 'text/html': `<a href="${address}">${title}</a>` },
  });
  await page.listen();
  await page.dropHere(middle, { texts: link('https://example.org/letters', 'Letters from the field') });
  await page.seeText('Kept “Letters from the field”');
  expect((await page.heard()).map(({ text }) => text)).toContain('Drop the link to keep it');
  await counts(page, before + 1);
  await page.see('option', /Letters from the field/, inRoom('Library'));

  const two = 'https://example.org/one\r\nhttps://example.org/two';
  await page.dropHere(await spotIn(page, '[role=option]'), { texts: { 'text/uri-list': two, 'text/plain': two } });
  await page.seeText('Kept 2 links');
  await counts(page, before + 3);
  await command(page, 'Undo');
  await counts(page, before + 1);

  // A browser hands on some of these as words, or as an empty page of its own.
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'chrome://settings/']) {
    await page.dropHere(middle, { texts: link(address, 'x') });
    await page.seeText(/was not kept: /);
  }
  expect(await clips(page)).toBe(before + 1);
  expect(await page.eval<string, []>(`() => location.pathname`)).toBe('/workbench.html');

  // By keys: the same, typed.
  await command(page, 'Keep a link…');
  await page.see('dialog', 'Keep a link…');
  await page.type('example.org/typed');
  await page.click('option', 'Keep example.org/typed');
  await page.seeText('Kept “https://example.org/typed”');
  await counts(page, before + 2);

  await page.dropHere(middle, { texts: { 'text/plain': 'Decision: we meet in June\nThanks: to all' } });
  await page.see('heading', 'Open what you were sent', {}, 20_000);
  await page.seeText('Decision: we meet in June');
  await nothingOver(page);
});

test('rows fall on the trash, into digests and notes of a list, and into the text of a note', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  await room(page, 'Library');
  await page.see('option', undefined, { nth: 3 });
  const before = await until('a count', async () => (await clips(page)) || null);
  const trash = () => page.place('button', 'Trash', inRoom('Library'));

  await page.listen();
  await page.drag(await row(page, 'Library', 1), await trash());
  await page.seeText(/Moved “.+” to the trash/);
  expect((await page.heard()).map(({ text }) => text)).toContain('Move to the trash');
  await counts(page, before - 1);
  await command(page, 'Undo');
  await counts(page, before);
  // A stranger's own cannot.
  await page.dropHere(await trash(), {
    texts: { 'application/x-commonplace-records': '{"records":["clip:nobodyhasthisone00000"]}' },
  });
  await page.seeText(/not in your library/);
  await counts(page, before);

  // On its way it rests on a room, which shows; there it falls on a digest.
  const chip = await row(page, 'Library', 2);
  await page.dragBy(chip, await page.place('button', 'Digests', { within: ['navigation', 'Rooms'] }), async () => {
    await page.see('option', undefined, { nth: 0, ...inRoom('Digests') });
    return row(page, 'Digests');
  });
  await page.seeText(/Put into “.+”, section|already/);

  // On a note of the list: its line goes to the end.
  await room(page, 'Meetings');
  await page.click('option', undefined, { nth: 0, count: 2, ...inRoom('Meetings') });
  await page.see('textbox', 'Notes');
  const text = () => page.eval<string, []>(`() => document.querySelector('[data-field=text]').value`);
  const words = await text();
  await room(page, 'Library');
  await page.dragBy(
    await row(page, 'Library', 3),
    await page.place('button', 'Meetings', { within: ['navigation', 'Rooms'] }),
    async () => {
      await page.see('option', undefined, { nth: 0, ...inRoom('Meetings') });
      return row(page, 'Meetings');
    },
  );
  await page.seeText(/Put into “.+”: Resource: /);
  await until('its line at the end', async () => /\nResource: .+ — https?:\S+\n?$/.test(await text()));
  await command(page, 'Undo');
  await until('as it was', async () => (await text()) === words);

  // Into the text itself, below the line it falls on; a name within the line.
  await room(page, 'Library');
  const first = await spotIn(page, '[data-field=text] .cm-line', { nth: 0, across: 0.02 });
  await page.drag(await row(page, 'Library', 3), first);
  await until('its line', async () =>
    (await text()).split('\n').some((line, at) => at < 2 && line.startsWith('Resource: ')),
  );
  expect((await page.heard()).map(({ text: said }) => said).join('\n')).toMatch(/As line \d of the note/);
  await room(page, 'Peers');
  await page.drag(
    await row(page, 'Peers', 0),
    await spotIn(page, '[data-field=text] .cm-line', { nth: 3, across: 0.02 }),
  );
  await until('a name', async () => (await text()).length > words.length && /@\S/.test(await text()));
  // Elsewhere on the note's editor a row still opens.
  const tabs = await page.count('tab');
  await room(page, 'Library');
  await page.drag(await row(page, 'Library', 2), await spotIn(page, '[role=tab]', { across: 0.9 }));
  await until('one tab more', async () => (await page.count('tab')) === tabs + 1);
  await nothingOver(page);
});

test('a practice falls into an agenda, where it is dropped; words fall on a principle and into a note', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await sample(page);
  await command(page, 'Prepare a session');
  await page.see('heading', 'Prepare a session');
  await page.choose('Begins with', '30-minute core team: What moved, which ties need care, who does what next');
  await page.click('button', 'Prepare the session');
  const blocks = () => page.names('article');
  await until('its blocks', async () => (await blocks()).length === 6);
  await room(page, 'Facilitate');
  const list = { within: ['listbox', 'Practices'] as [string, string] };
  await page.see('option', undefined, { nth: 0, ...list });
  const blockAt = async (nth: number, down = 0.5) => {
    await page.eval<void, [number]>(
      `(nth) => document.querySelectorAll('[data-block]')[nth].scrollIntoView({ block: 'center', behavior: 'instant' })`,
      nth,
    );
    return spotIn(page, '[data-block]', { nth, down });
  };
  const practice = await page.place('option', undefined, { nth: 0, ...list });
  await page.listen();
  await page.drag(practice, await blockAt(1, 0.1));
  await page.seeText(/Put “.+” into “.+”, place 2 of 7/);
  expect((await page.heard()).map(({ text }) => text)).toContain('Place 2 of 7');
  await until('seven blocks', async () => (await blocks()).length === 7);
  await nothingOver(page);
  await command(page, 'Undo');
  await until('six blocks', async () => (await blocks()).length === 6);
  // A clip is none: it opens here, as anywhere.
  await room(page, 'Library');
  await page.drag(await row(page, 'Library', 1), await blockAt(2));
  await page.see('document', 'The saved text');

  const found = await until('words of the text', () =>
    page.eval<string | undefined, []>(
      `() => [...document.querySelectorAll('[data-reader] p')].map((each) => each.textContent.trim()).find((text) => text.length > 60)?.slice(0, 40)`,
    ),
  );
  await page.selectText(found);
  await page.drag(
    await page.selected(),
    await page.place('button', /^Practice Humility \d/, { within: ['group', 'Show only'] }),
  );
  await page.see('region', 'Highlights');
  await until('a highlight', async () => (await page.names('button')).some((name) => name.includes(found)));
});
