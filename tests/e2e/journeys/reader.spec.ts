import { type Spot, type Surface, until } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

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
}

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
  const card = () => middleOf(page, '[data-takes] article blockquote');

  await page.selectText(words);
  await page.drag(await page.selected(), await card());
  await seeCards(page, before + 1);
  await page.seeText('2 highlights');
  await page.seeText('place 1 of');
  // One step: the highlight goes with the card.
  await command(page, 'Undo');
  await seeCards(page, before);
  await page.seeText('1 highlight');

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
  expect(await page.count('tabpanel')).toBe(2);
});
