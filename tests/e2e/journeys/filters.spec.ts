import type { Find } from '../browser/surface';
import { type Surface, until } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { test } from '../fixtures';

const side: Find = { within: ['complementary', 'Library'] };
const panel: Find = { within: ['region', 'Filters'] };
const kept: Find = { within: ['list', 'Kept filters'] };

/** Opens a facet, which shows its values. */
async function unfold(page: Surface, name: string): Promise<void> {
  await page.eval(
    `(name) => [...document.querySelectorAll('summary')].find((each) => each.innerText.startsWith(name)).click()`,
    name,
  );
  await page.see('list', name, panel);
}

const counted = (page: Surface, count: number) =>
  until(`${count} clips`, async () => (await page.texts('status', side)).some((said) => said === `${count} clips`));

test('the library is narrowed by facets; a filter is kept, found, followed by another window, and undone', async ({
  mine,
}) => {
  test.setTimeout(150_000);
  const page = await workbench(mine);
  await page.click('button', 'Add the sample library', { nth: 0 });
  await counted(page, 30);
  await page.gone('region', 'Filters');

  // Several values of one facet are joined by or; facets by and.
  await page.click('button', 'Filters', side);
  await page.click('button', 'Articles 18', panel);
  await counted(page, 18);
  await page.see('button', 'Links 6', panel);
  await page.click('button', 'Links 6', panel);
  await counted(page, 24);
  await page.click('button', /^Stop filtering by Links/, side);
  await counted(page, 18);
  await unfold(page, 'Tag');
  await page.click('button', 'Show more', panel);
  await page.fill('searchbox', 'Find in “Tag”', 'MEET', panel);
  await page.click('button', /^#meetings \d/, panel);
  const [all] = (await page.names('button', panel)).filter((name) => name.startsWith('#meetings'));
  await counted(page, Number(all?.split(' ')[1]));
  await page.see('button', /^Practice Humility \d/, panel);

  // Kept under a name, and with it what the session shows.
  await page.click('button', 'Keep this filter', side);
  await page.see('dialog', 'Under which name?');
  await page.type('For the June call');
  await page.see('option', 'Keep as “For the June call”');
  await page.press('End');
  await until('the new name at hand', async () => {
    await page.press('ArrowDown');
    return page.eval<boolean, []>(
      `() => /Keep as/.test(document.getElementById(document.querySelector('dialog [role=combobox]').getAttribute('aria-activedescendant'))?.innerText)`,
    );
  });
  await page.press('Enter');
  await page.click('button', 'Filters', side);
  await page.gone('region', 'Filters');
  await page.see('button', new RegExp(`^For the June call ${all?.split(' ')[1]}`), kept);
  await page.click('button', 'Clear all', side);
  await counted(page, 30);
  await page.gone('button', 'Clear all', side);

  // Another window has it, and what happens here counts there.
  const other = await mine.openOwnWindow('workbench.html');
  await room(other, 'Library');
  await other.click('button', /^For the June call/, kept);
  await counted(other, Number(all?.split(' ')[1]));
  await page.front();
  await command(page, 'For the June call');
  await counted(page, Number(all?.split(' ')[1]));
  await page.click('option', undefined, { nth: 0, ...side });
  await page.see('textbox', 'Title');
  await page.press('Delete');
  await counted(other, Number(all?.split(' ')[1]) - 1);
  await other.see('button', new RegExp(`^For the June call ${Number(all?.split(' ')[1]) - 1}`), kept);
  await page.press('Mod+z');
  await counted(other, Number(all?.split(' ')[1]));
  await other.close();

  // Renamed, found by its new name, and back after a restart.
  await page.front();
  await page.click('button', 'More about “For the June call”', side);
  await page.click('menuitem', 'Rename…');
  await page.see('dialog', /New name/);
  await page.type('Calls');
  await page.see('option', 'Rename to “Calls”');
  await page.press('Enter');
  await page.see('button', /^Calls \d/, kept);
  await until('the session is kept', async () => {
    await page.reload();
    await page.see('navigation', 'Rooms', {}, 20_000);
    return (await page.count('button', /^Stop filtering by #meetings/, side)) > 0;
  });
  await page.see('button', /^Calls \d/, kept);
  // What was unfolded is so again.
  await page.click('button', 'Filters', side);
  await page.see('list', 'Tag', panel);
  await page.click('button', 'Filters', side);
  await page.gone('region', 'Filters');
  await command(page, 'Remove a kept filter');
  await page.click('option', /^Calls/, { within: ['dialog'] });
  await page.gone('list', 'Kept filters');
  await page.press('Mod+z');
  await page.counts('button', /^Calls \d/, 1, kept);
});

test('by keys alone: filters open by a chord, what they narrow is asked for by name', async ({ mine }) => {
  const page = await workbench(mine);
  await page.click('button', 'Add the sample library', { nth: 0 });
  await counted(page, 30);
  await command(page, 'Show the filters of the library');
  await until('the focus on the first facet', () =>
    page.eval<boolean, []>(`() => document.activeElement?.matches('section[aria-label=Filters] summary')`),
  );
  await page.see('button', /^Prioritize Relationships \d/, panel);
  await page.press('Tab');
  await page.press('Enter');
  await until('the first principle', () => page.pressed('button', /^Prioritize Relationships/, panel));
  await command(page, 'Filter the library by');
  await page.see('dialog', /^Filter the library by/);
  await page.type('highlights');
  await page.see('option', 'Highlights');
  await page.press('Enter');
  await page.click('option', /^With highlights/, { within: ['dialog'] });
  await page.click('button', /^Done/, { within: ['dialog'] });
  await page.see('button', /^Stop filtering by With highlights/, side);
  await command(page, 'Clear the filter of the library');
  await counted(page, 30);
});
