import { type Spot, type Surface, until } from './browser/surface';
import { command } from './deeds';

/** The sample library with three clips open, none of them a preview. */
export async function withTabs(page: Surface): Promise<void> {
  await command(page, 'Show the welcome page');
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('option', undefined, { nth: 5 }, 20_000);
  for (const nth of [1, 2, 3]) {
    await page.click('option', undefined, { nth, count: 2 });
    await until('its tab', async () => (await page.count('tab')) === nth + 1);
  }
  await page.click('tab', 'Welcome');
  await page.press('Delete');
  await until('three tabs', async () => (await page.count('tab')) === 3);
  await page.see('document', 'The saved text');
}

/** A place in what a selector finds, as a share of it; waited for where it does not stand yet, or does not stay there. */
export function spotIn(page: Surface, selector: string, { nth = 0, across = 0.5, down = 0.5 } = {}): Promise<Spot> {
  let last = '';
  return until(selector, async () => {
    const spot = await page.eval<Spot | null, [string, number, number, number]>(
      `(selector, nth, across, down) => {
      const box = document.querySelectorAll(selector)[nth]?.getBoundingClientRect();
      return box ? { x: Math.round(box.left + box.width * across), y: Math.round(box.top + box.height * down) } : null; }`,
      selector,
      nth,
      across,
      down,
    );
    const stays = JSON.stringify(spot) === last;
    last = JSON.stringify(spot);
    return stays ? spot : null;
  });
}

export const tab = (page: Surface, nth: number, share = 0.5) => spotIn(page, '[role=tab]', { nth, across: share });

/** Nothing of a drag is left over the editors: what is under the pointer is what it was. */
export const nothingOver = (page: Surface) =>
  until('nothing over the editors', () =>
    page.eval<boolean, []>(
      `() => !document.querySelector('[data-aimed]:not([data-aimed=false])') &&
        [...document.querySelectorAll('[role=tabpanel]')].every((each) => {
          const box = each.getBoundingClientRect();
          return each.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); })`,
    ),
  );
