import { until } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { nothingOver, spotIn, tab, withTabs } from '../drags';
import { expect, test } from '../fixtures';

const inOrder = (what: string, ask: () => Promise<string[]>, wanted: readonly (string | undefined)[]) =>
  until(what, async () => {
    const now = (await ask()).slice(0, wanted.length).join('\n');
    if (now === wanted.join('\n')) return true;
    throw new Error(`they are: ${now}`);
  });

test('cards of a digest are dragged into another order, and into another section; a drag given up moves none', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await withTabs(page);
  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0, count: 2, within: ['complementary', 'Digests'] });
  await page.see('article', undefined, { nth: 10 });
  const cards = () => page.names('article');
  await page.transport.resize?.(1280, 1500);
  // The first section of the sample has three cards, the second two.
  const [one, two, three, four, five] = await cards();
  /** A card by its handle, to a part of another's height. */
  const move = async (from: number, to: number, down: number, end: 'drop' | 'cancel' = 'drop') => {
    await page.eval<void, [number]>(
      `(nth) => document.querySelectorAll('[data-card]')[nth].scrollIntoView({ block: 'center', behavior: 'instant' })`,
      Math.max(from, to),
    );
    const handle = await spotIn(page, '[title="Drag this card"]', { nth: from });
    await page.drag(handle, await spotIn(page, '[data-card]', { nth: to, down }), { end });
  };

  await move(0, 1, 0.8);
  await inOrder('below the second', cards, [two, one, three, four, five]);
  await move(2, 1, 0.2);
  await inOrder('above it', cards, [two, three, one, four, five]);
  await move(0, 1, 0.8, 'cancel');
  await nothingOver(page);
  await move(2, 3, 0.8);
  await inOrder('in the next section', cards, [two, three, four, one, five]);
  expect(await page.names('article', { within: ['region', 'Practice Humility'] })).toEqual([four, one, five]);
  await command(page, 'Undo');
  await inOrder('taken back', cards, [two, three, one, four, five]);
});

test('principles are dragged, and moved by commands, into another order; what they are dropped on is not marked', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await withTabs(page);
  await room(page, 'Principles');
  const side: [string, string] = ['complementary', 'Principles'];
  const rows = async () =>
    (await page.texts('option', { within: side })).map((text) => text.replace(/ \d+ clips?$/, ''));
  await page.see('option', undefined, { nth: 3, within: side });
  const listed = await page.texts('option', { within: side });
  const [one, two, three, four] = await rows();
  const move = async (from: number, to: number, down: number, end: 'drop' | 'cancel' = 'drop') =>
    page.drag(
      await page.place('option', undefined, { nth: from, within: side }),
      await spotIn(page, '[data-region=side] [role=option]', { nth: to, down }),
      { end },
    );

  await move(0, 2, 0.8);
  await inOrder('below the third', rows, [two, three, one, four]);
  await move(3, 0, 0.2);
  await inOrder('above the first', rows, [four, two, three, one]);
  await move(0, 3, 0.8, 'cancel');
  await nothingOver(page);
  // Where it stands already it stays.
  await move(1, 0, 0.8);
  await inOrder('as they were', rows, [four, two, three, one]);
  expect((await page.texts('option', { within: side })).sort()).toEqual(listed.sort());

  // By keys the same.
  await page.click('option', undefined, { nth: 0, within: side });
  await command(page, 'Move principle down');
  await inOrder('one further', rows, [two, four, three, one]);
  await page.reload();
  await page.see('option', undefined, { nth: 3, within: side }, 20_000);
  await inOrder('after a reload', rows, [two, four, three, one]);

  // Elsewhere it is a record as any: it opens where it falls.
  const count = await page.count('tab');
  await page.drag(await page.place('option', undefined, { nth: 2, within: side }), await tab(page, 0, 0.1));
  await until('one more tab', async () => (await page.count('tab')) === count + 1);
});
