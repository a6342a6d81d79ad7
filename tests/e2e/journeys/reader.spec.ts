import { readFileSync } from 'node:fs';
import type { Browser } from '../browser/browser';
import { pause, type Spot, type Surface, until } from '../browser/surface';
import { strayControls } from '../controls';
import { command, keep, openClip, room, workbench } from '../deeds';
import { spotIn } from '../drags';
import { expect, test } from '../fixtures';
import type { Site } from '../site';

/** The workbench with the sample library; a clip on the left, a digest of one's own on the right. */
async function sideBySide(page: Surface): Promise<void> {
  await command(page, 'Show the welcome page');
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('option', undefined, { nth: 3 }, 20_000);
  await page.click('option', undefined, { nth: 1, count: 2 });
  const title = await page.value('textbox', 'Title');
  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0, count: 2, within: ['complementary', 'Digests'] });
  await page.see('textbox', 'In one minute');
  await command(page, 'Move this tab to the other side');
  await page.see('tabpanel', undefined, { nth: 1 });
  await page.click('tab', title);
  await page.see('document', 'The saved text');
  // Moved to the other side, the digest reads anew what its cards show: they come after the clip's own text.
  await page.see('article', undefined, { nth: cardsOfSample });
}

/** The cards of the sample library's digest. */
const cardsOfSample = 11;
const cards = (page: Surface) => page.count('article');

/** Waits until so many cards and one article stand there. */
const seeCards = (page: Surface, count: number) =>
  until(`${count} cards`, async () => (await cards(page)) === count, 4000);

/** The middle of what a selector finds first: for what only a pointer uses, and has no role. */
const middleOf = (page: Surface, selector: string) =>
  page.eval<Spot, [string]>(
    `(selector) => { const found = document.querySelector(selector); found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found.getBoundingClientRect(); return { x: box.left + box.width / 2, y: box.top + box.height / 2 }; }`,
    selector,
  );

test('a passage, a highlight and rows of a list are dragged into a digest, and onto a principle', async ({ mine }) => {
  const page = await workbench(mine);
  await sideBySide(page);
  const before = await cards(page);
  const words = 'A random draw is not neutral';
  const card = () => middleOf(page, '[data-card] blockquote');

  await page.selectText(words);
  await page.drag(await page.selected(), await card());
  await seeCards(page, before + 1);
  await page.seeText('2 highlights');
  await page.seeText('place 1 of');
  // One step: the highlight goes with the card.
  await command(page, 'Undo');
  await seeCards(page, before);
  await page.seeText('1 highlight');

  // On the first screen of the digest, too: on its title, beside its choices, on what is above its minute.
  const top = () =>
    page.eval<void, []>(
      `() => document.querySelector('[data-takes]').closest('[role=tabpanel]').scrollTo({ top: 0, behavior: 'instant' })`,
    );
  const titles = () =>
    page.eval<string, []>(
      `() => [...document.querySelectorAll('[data-field=title]')].map((each) => each.value).join('|')`,
    );
  const called = await titles();
  await page.listen();
  for (const place of ['[data-field=title]', 'header > div', 'header ~ div', 'header ~ div details'])
    await test.step(place, async () => {
      await top();
      await page.selectText(words);
      const selector = `[data-takes] [data-sheet] ${place}`;
      await page.eval<void, [string]>(
        `(selector) => document.querySelector(selector).scrollIntoView({ block: 'nearest', behavior: 'instant' })`,
        selector,
      );
      await page.drag(await page.selected(), await spotIn(page, selector, { across: 0.1 }));
      await seeCards(page, before + 1);
      expect((await page.heard()).map(({ text }) => text)).toContain('Into the digest, where it belongs');
      expect(await titles()).toBe(called);
      await command(page, 'Undo');
      await seeCards(page, before);
    });
  // A title of something else takes no words of ours as its own.
  await page.dropHere(await page.place('textbox', 'Title', { nth: 0 }), {
    texts: { 'application/x-commonplace-passage': '{}', 'text/plain': words },
  });
  expect(await titles()).toBe(called);
  // Held at its lower edge it scrolls, until a card further down can be reached.
  await top();
  await page.selectText(words);
  const edge = await spotIn(page, '[role=tabpanel]:has([data-takes])', { across: 0.1, down: 0.99 });
  await page.dragBy(await page.selected(), edge, async () => {
    await until('the digest scrolled', () =>
      page.eval<boolean, []>(`() => document.querySelector('[data-takes]').closest('[role=tabpanel]').scrollTop > 0`),
    );
    return card();
  });
  await seeCards(page, before + 1);
  await command(page, 'Undo');
  await seeCards(page, before);

  const handle = '[title="Drag this highlight into a digest"]';
  await page.drag(await middleOf(page, handle), await card());
  await seeCards(page, before + 1);

  await room(page, 'Library');
  await page.click('option', undefined, { nth: 2 });
  await page.press('Shift+ArrowDown');
  await page.see('button', 'Choose none');
  await page.drag(await page.place('option', undefined, { nth: 2 }), await card());
  await seeCards(page, before + 3);

  // The same once more, by keys.
  await page.click('option', undefined, { nth: 6 });
  await page.press('d');
  await seeCards(page, before + 4);
  await page.seeText('Put into “The same shortage');

  const chip = () => page.names('button', { within: ['group', 'Show only'] });
  const [first = ''] = await chip();
  await page.drag(await page.place('option', undefined, { nth: 6 }), await page.place('button', first));
  await page.seeText(/Marked|Added|Already/);

  const tabs = await page.count('tab');
  await page.drag(
    await page.place('option', undefined, { nth: 8 }),
    await page.place('tab', undefined, { nth: tabs - 1 }),
  );
  await until('one more tab', async () => (await page.count('tab')) > tabs);
  await page.counts('tabpanel', undefined, 2);
});

const paragraphs = Array.from(
  { length: 120 },
  (_, i) =>
    `${i % 12 === 0 ? `<h2>Part ${i / 12 + 1}</h2>` : ''}<p>Paragraph ${i}: in the café we learned to listen first, then to ask, and only then to say what we would do.</p>`,
);
const bytes = `data:image/png;base64,${readFileSync('public/icon/128.png').toString('base64')}`;
const picture = (name: string) =>
  `<figure><img src="${bytes}" alt="The ${name}" width="320" height="200"><figcaption>The ${name}, in March</figcaption></figure>`;

/** A long page with headings and two images, kept with both. */
async function keepLong(mine: Browser, site: Site): Promise<Surface> {
  const body = [...paragraphs.slice(0, 3), picture('hall'), ...paragraphs.slice(3), picture('garden')].join('');
  site.put('long.html', `<title>Listening first</title><article><h1>Listening first</h1>${body}</article>`);
  await keep(mine, `${site.url}/long.html`);
  const page = await workbench(mine);
  await openClip(page, /Listening first/);
  await page.seeText('Paragraph 5:');
  await page.see('button', 'Show this image large: The garden');
  return page;
}

const focused = (page: Surface) => page.eval<string, []>(`() => document.activeElement.textContent.trim()`);
const selection = (page: Surface) => page.eval<string, []>(`() => getSelection().toString()`);
/** Whether the paragraph of a number can be seen. */
const sees = (page: Surface, number: number) =>
  page.eval<boolean, [string]>(
    `(words) => {
    const found = [...document.querySelectorAll('[data-reader] p')].find((each) => each.textContent.startsWith(words));
    const { top, bottom } = found.getBoundingClientRect();
    return top > 0 && bottom < innerHeight; }`,
    `Paragraph ${number}:`,
  );

test('a long text is searched, gone through by headings, and gone on with where one stopped', async ({
  fresh: mine,
  site,
}) => {
  const page = await keepLong(mine, site);
  const html = () => page.eval<string, []>(`() => document.querySelector('[data-reader]').innerHTML`);
  const before = await html();
  await page.press('Mod+f');
  await page.see('searchbox', 'Find in this text');
  await page.type('cafe');
  await page.seeText('1 of 120');
  await page.press('Enter');
  await page.seeText('2 of 120');
  await page.press('Shift+Enter');
  await page.press('Shift+Enter');
  await page.seeText('120 of 120');
  await page.press('F3');
  await page.seeText('1 of 120');
  await page.fill('searchbox', 'Find in this text', 'LISTEN');
  await page.click('checkbox', 'Same capitals');
  await page.seeText('Not in this text');
  await page.click('checkbox', 'Same capitals');
  await page.fill('searchbox', 'Find in this text', 'graph 77');
  await page.seeText('1 of 1');
  await page.click('checkbox', 'Whole words');
  await page.seeText('Not in this text');
  await page.click('checkbox', 'Whole words');
  await page.seeText('1 of 1');
  expect(await html()).toBe(before);
  await until('the place found', () => sees(page, 77));
  await page.click('searchbox', 'Find in this text');
  await page.press('Escape');
  await page.gone('searchbox', 'Find in this text');
  await expect.poll(() => selection(page)).toBe('graph 77');

  await page.press('Alt+ArrowDown');
  await expect.poll(() => focused(page)).toBe('Part 8');
  await page.press('Alt+ArrowDown');
  await page.press('Alt+ArrowUp');
  await expect.poll(() => focused(page)).toBe('Part 8');
  await until('the heading', () => sees(page, 84));
  // The place is kept a moment after scrolling rests.
  await pause(900);

  await command(page, 'Close this tab');
  await openClip(page, /Listening first/);
  await until('where it was left', () => sees(page, 84));

  await mine.restart('quit');
  const again = await workbench(mine);
  await again.see('document', 'The saved text');
  await until('where it was left, after a restart', () => sees(again, 84));
  // Opened anew after it was closed, it begins at its top.
  await command(again, 'Close this tab');
  await again.gone('tab', 'Listening first');
  await pause(900);
  await mine.restart('quit');
  const anew = await workbench(mine);
  await openClip(anew, /Listening first/);
  await anew.see('button', 'Continue where you stopped');
  expect(await sees(anew, 84)).toBe(false);
  await anew.click('button', 'Continue where you stopped');
  await until('where it was left, once more', () => sees(anew, 84));
  await anew.gone('button', 'Continue where you stopped');
});

test('its headings are listed beside a text, and each leads to its place', async ({ mine, site }) => {
  const page = await keepLong(mine, site);
  await command(page, 'Contents: what');
  await page.see('button', 'Part 1');
  const listed = (await page.names('button')).filter((name) => name.startsWith('Part '));
  expect(listed).toEqual(Array.from({ length: 10 }, (_, i) => `Part ${i + 1}`));
  expect(await sees(page, 84)).toBe(false);
  await page.click('button', 'Part 8');
  await until('the place', () => sees(page, 84));
  await expect.poll(() => focused(page)).toBe('Part 8');
  await page.click('button', 'Part 2');
  await until('the place before', () => sees(page, 12));
  expect(await sees(page, 84)).toBe(false);
});

test('a clip, a meeting note and a digest go on paper alone', async ({ mine, site }) => {
  const page = await keepLong(mine, site);
  const paper = (on: boolean) => page.transport.paper?.(on);
  const alone = async (words: string) => {
    await paper(true);
    await page.seeText(words);
    for (const role of ['navigation', 'complementary', 'tablist', 'textbox', 'button', 'contentinfo'])
      if (role !== 'button' || !words.includes('Paragraph')) expect(await page.count(role), role).toBe(0);
    await paper(false);
    await page.see('navigation', 'Rooms');
  };
  await page.fill('textbox', 'Why I kept this', 'for nobody else');
  await alone('Paragraph 119:');
  await paper(true);
  expect(await page.hasText('for nobody else')).toBe(false);
  expect(await page.hasText(`${site.url}/long.html`)).toBe(true);
  await paper(false);
  await command(page, 'Show the welcome page');
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('option', undefined, { nth: 3 }, 20_000);
  await room(page, 'Meetings');
  await page.click('option', undefined, { nth: 0, within: ['complementary', 'Meetings'] });
  const note = await page.value('textbox', 'Notes');
  await alone(note.split('\n')[0] ?? '');
  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0, within: ['complementary', 'Digests'] });
  await page.seeText(/\d+ cards · /);
  await paper(true);
  await until('the digest on paper', () =>
    page.eval<boolean, []>(
      `() => [...document.querySelectorAll('main div')].some(({ shadowRoot }) => shadowRoot?.textContent.includes('Try this'))`,
    ),
  );
  await page.gone('textbox', 'In one minute');
  await paper(false);
});

test('an image is shown large, made larger, and gives the focus back', async ({ mine, site }) => {
  const page = await keepLong(mine, site);
  await page.click('button', 'Show this image large: The hall');
  await page.see('dialog', 'Image');
  await page.seeText('1 of 2');
  await page.seeText('The hall, in March');
  expect(await strayControls(page)).toEqual([]);
  expect(await page.axe('everything')).toEqual([]);
  const width = () => page.eval<number, []>(`() => document.querySelector('dialog img').getBoundingClientRect().width`);
  const fits = await width();
  await page.press('=');
  await until('larger', async () => (await width()) > fits);
  // The middle stays in the middle.
  const middle = `() => { const { left, width } = document.querySelector('dialog img').getBoundingClientRect(); return Math.round(left + width / 2 - innerWidth / 2); }`;
  expect(Math.abs(await page.eval<number, []>(middle))).toBeLessThan(12);
  await page.press('0');
  await until('as it fits', async () => (await width()) === fits);
  await page.press('ArrowRight');
  await page.seeText('The garden, in March');
  expect(await page.eval<string, []>(`() => document.querySelector('dialog img').src.slice(0, 5)`)).toMatch(
    /^(blob|data):/,
  );
  await page.press('Escape');
  await page.gone('dialog');
  await expect
    .poll(() => page.eval<string, []>(`() => document.activeElement.getAttribute('aria-label')`))
    .toBe('Show this image large: The garden');
  await page.press('Enter');
  await page.see('dialog', 'Image');
  await page.click('button', 'Close the image');
  await page.gone('dialog');
});
