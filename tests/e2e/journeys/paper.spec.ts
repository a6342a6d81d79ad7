import { until } from '../browser/surface';
import { command, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { wordsOnSheets } from '../sheets';

test('a practice and the sheet of keys go on paper alone', async ({ mine }) => {
  const page = await workbench(mine);
  const paper = (on: boolean) => page.transport.paper?.(on);
  /** Whose source stands in a footer of its own has that one and not the status bar's. */
  const nothingElse = async (footers: number) => {
    for (const role of ['navigation', 'complementary', 'tablist', 'textbox', 'searchbox', 'button'])
      expect(await page.count(role), role).toBe(0);
    expect(await page.count('contentinfo'), 'footers').toBe(footers);
  };
  /** Prints, and looks whether words stand on every sheet. */
  const noneBlank = async () => {
    const written = wordsOnSheets((await page.transport.print?.()) ?? Buffer.alloc(0));
    expect(written).toContain(true);
    expect(written).not.toContain(false);
  };
  // The system's dialog is no page's: what would go on paper stands until the test has looked.
  await page.eval(`() => { window.asked = 0; window.print = () => { window.asked += 1; }; }`);
  const asked = (times: number) =>
    until('the dialog for printing', async () => (await page.eval<number, []>('() => window.asked')) === times);

  await command(page, 'Rose, thorn, bud');
  await page.see('heading', 'Rose, thorn, bud');
  const steps = await page.count('listitem', undefined, { within: ['article', 'Rose, thorn, bud'] });
  expect(steps).toBeGreaterThan(2);
  for (const how of ['by the browser', 'by its command']) {
    if (how === 'by its command') {
      await page.click('button', 'Print the practice');
      await asked(1);
    }
    await paper(true);
    await page.see('heading', 'Rose, thorn, bud');
    await nothingElse(1);
    expect(await page.count('heading', 'Practices'), how).toBe(0);
    expect(await page.count('listitem'), how).toBe(steps);
    await noneBlank();
    await paper(false);
    await page.see('navigation', 'Rooms');
  }
  await page.eval(`() => dispatchEvent(new Event('afterprint'))`);

  await command(page, 'Print the keys');
  await page.see('dialog', 'Keyboard shortcuts');
  await asked(2);
  await paper(true);
  await page.seeText('Find or do…');
  await nothingElse(0);
  await page.gone('heading', 'Rose, thorn, bud');
  // Whole, and not the part of it that a window shows.
  const clipped = await page.eval<number, []>(
    `() => [...document.querySelectorAll('dialog, dialog div')].filter((each) =>
      each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY !== 'visible').length`,
  );
  expect(clipped).toBe(0);
  await noneBlank();
  await paper(false);
});
