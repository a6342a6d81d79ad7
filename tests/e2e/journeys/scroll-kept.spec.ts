import { type Surface, until } from '../browser/surface';
import { command, openForm, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { first, sample } from '../stops';

/** Opens one of a room's list for good. */
async function kept(page: Surface, name: string, nth: number): Promise<void> {
  await room(page, name);
  await page.click('option', undefined, { nth, within: ['complementary', name], count: 2 });
}

const top = (page: Surface, selector: string) =>
  page.eval<number, [string]>('(selector) => document.querySelector(selector)?.scrollTop ?? -1', selector);

/** Scrolls a part as a wheel does; how far it then stands, which is some way down. */
async function scrolled(page: Surface, selector: string, to: number): Promise<number> {
  return until(`scrolled ${selector}`, async () => {
    await page.eval(
      `async (selector, to) => {
        const part = document.querySelector(selector);
        part.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
        part.scrollTo({ top: to, behavior: 'instant' });
        // It is told of with the next picture.
        for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
      }`,
      selector,
      to,
    );
    const now = await top(page, selector);
    return now > 20 ? now : null;
  });
}

/** A part is scrolled, left for something else, come back to, and comes back with the page: it stands where it stood. */
async function keepsItsPlace(page: Surface, [selector, to]: [string, number], away: () => Promise<unknown>) {
  const there = await scrolled(page, selector, to);
  await away();
  await expect.poll(() => top(page, selector), selector).toBe(there);
  await page.reload();
  await page.see('navigation', 'Rooms', {}, 20_000);
  await expect.poll(() => top(page, selector), `${selector}, loaded again`).toBe(there);
}

async function newMeeting(page: Surface): Promise<void> {
  await command(page, 'New meeting note');
  await page.see('dialog', 'What kind of meeting note?');
  await page.type('Blank');
  await page.see('option', /^Blank page/, { nth: 0 });
  await page.press('Enter');
  await page.see('textbox', 'Notes');
}

const long = 'We listened first, then we asked, and only then did we say what we would do about it. ';

test('drafts, filters, what else is in the trash: each is scrolled as it was left', async ({ mine, site }) => {
  const popup = await openForm(mine, await mine.openPage(`${site.url}/trust-before-tasks.html`));
  await popup.fill('textbox', 'Why I kept this', long.repeat(5));
  await mine.closePopup();
  const page = await workbench(mine);
  await page.transport.resize?.(1280, 460);
  await sample(page);
  /** Another room, and back. */
  const elsewhere = async () => {
    await room(page, 'Digests');
    await room(page, 'Library');
  };
  await command(page, 'Show the drafts');
  await page.see('list', 'Drafts');
  await keepsItsPlace(page, ['[aria-label=Drafts]', 130], elsewhere);

  await page.click('button', /^Drafts/);
  await page.click('button', 'Filters');
  await page.see('region', 'Filters');
  await keepsItsPlace(page, ['section[aria-label=Filters]', 60], async () => {
    await page.click('button', 'Filters');
    await page.gone('region', 'Filters');
    await page.click('button', 'Filters');
    await elsewhere();
  });

  await newMeeting(page);
  await page.fill('textbox', 'Title', long.repeat(4));
  await page.see('tab', /We listened/);
  await command(page, 'Move meeting note to trash');
  await page.gone('tab', /We listened/);
  await room(page, 'Library');
  await command(page, 'Show the trash');
  await page.see('list', 'In the trash');
  await keepsItsPlace(page, ['[aria-label="In the trash"]', 90], elsewhere);
});

test('parts of a tab that scroll by themselves, and a list scrolled away from what is open, stay so', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await page.transport.resize?.(1280, 460);
  await sample(page);
  /** Another tab, and back. */
  const elsewhere = async () => {
    const tab = await page.eval<string, []>(
      `() => document.querySelector('main [role=tab][aria-selected=true]').innerText.trim()`,
    );
    await command(page, 'Show the settings');
    await page.see('combobox', 'Language');
    await page.click('tab', tab);
    await page.gone('combobox', 'Language');
  };
  await kept(page, 'Principles', 0);
  await page.see('listbox', 'Evidence');
  await keepsItsPlace(page, ['[role=listbox][aria-label=Evidence]', 130], elsewhere);

  await kept(page, 'Library', 2);
  await page.see('textbox', 'Title');
  await page.fill('textbox', /Why I kept this/, `${'Another line\n'.repeat(60)}the last`);
  // Where the cursor is comes into sight: it is elsewhere.
  await page.click('textbox', 'Title');
  await keepsItsPlace(page, ['main textarea[data-field=note]', 220], elsewhere);

  await kept(page, 'Meetings', 0);
  await page.see('textbox', 'Notes');
  await page.fill('textbox', 'Notes', `${'Another line\n'.repeat(60)}the last`);
  await page.click('textbox', 'Title');
  await keepsItsPlace(page, ['main .cm-scroller', 180], elsewhere);

  // The list of a room brings what is opened into sight, and stays where it was scrolled to after that.
  await first(page, 'Meetings');
  const list = '[role=listbox][aria-label=Meetings]';
  await scrolled(page, list, 150);
  const there = await top(page, list);
  await room(page, 'Digests');
  await room(page, 'Meetings');
  await expect.poll(() => top(page, list)).toBe(there);
  await newMeeting(page);
  await expect.poll(() => top(page, list)).not.toBe(there);
});

test('a part that is gone to is in sight, wherever its tab was left', async ({ mine }) => {
  const page = await workbench(mine);
  await command(page, 'Show the settings');
  await page.see('combobox', 'Language');
  await scrolled(page, 'main [role=tabpanel]', 400);
  await command(page, 'New digest');
  await page.see('heading', 'New digest');
  await room(page, 'Settings');
  await page.click('button', 'Packs', { within: ['navigation', 'Settings'] });
  await page.see('heading', 'Packs');
  const below = () =>
    page.eval<number, []>(`() => {
      const panel = document.querySelector('main [role=tabpanel]').getBoundingClientRect();
      return document.getElementById('settings-packs').getBoundingClientRect().top - panel.top;
    }`);
  // There is room above it for the bar that finds in a text.
  await expect.poll(below).toBeLessThan(100);
  expect(await below()).toBeGreaterThan(-10);
});
