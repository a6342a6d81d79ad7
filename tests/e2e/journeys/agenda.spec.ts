import { readFileSync } from 'node:fs';
import { type Surface, until } from '../browser/surface';
import { command, downloaded, room, workbench } from '../deeds';
import { spotIn } from '../drags';
import { expect, test } from '../fixtures';

/** The agenda as it shows: when each block begins, and what it is called. */
const agenda = (page: Surface) =>
  page.eval<string[], []>(
    `() => [...document.querySelectorAll('[data-part=blocks] article')].map((card) =>
      (card.textContent.match(/\\d\\d:\\d\\d|Before/) ?? [''])[0] + ' ' + card.getAttribute('aria-label'))`,
  );
const shows = (page: Surface, wanted: readonly string[]) =>
  until('the agenda', async () => {
    const now = (await agenda(page)).join('\n');
    if (now === wanted.join('\n')) return true;
    throw new Error(`it is: ${now}`);
  });

test('a session is prepared by keys and by mouse, goes out without private notes, and becomes the note of its meeting', async ({
  mine,
  downloads,
}) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await command(page, 'Prepare a session');
  await page.see('heading', 'Prepare a session');
  await page.choose('Begins with', '30-minute core team: What moved, which ties need care, who does what next');
  await page.fill('spinbutton', 'People expected', '6');
  await page.click('button', 'Prepare the session');
  const begun = [
    '10:00 Check-in',
    '10:04 Signals',
    '10:12 Ties',
    '10:20 Who does what',
    '10:26 Buffer',
    '10:28 One line for the log',
  ];
  await shows(page, begun);

  // Typed minutes and keys re-time what follows at once.
  await page.fill('spinbutton', 'Minutes of “Check-in”', '10');
  await shows(page, [
    '10:00 Check-in',
    '10:10 Signals',
    '10:18 Ties',
    '10:26 Who does what',
    '10:32 Buffer',
    '10:34 One line for the log',
  ]);
  await page.press('-');
  await page.press('Alt+ArrowDown');
  await shows(page, [
    '10:00 Signals',
    '10:08 Check-in',
    '10:13 Ties',
    '10:21 Who does what',
    '10:27 Buffer',
    '10:29 One line for the log',
  ]);
  await page.press('Alt+ArrowUp');
  await page.press('Alt+Shift+ArrowUp');
  await until('five more', async () => (await agenda(page))[1] === '10:10 Signals');
  await page.press('Alt+Shift+ArrowDown');
  await until('five less', async () => (await agenda(page))[1] === '10:05 Signals');
  // What goes between tabs does so in a block, too, and gives it nothing.
  await page.press('Alt+PageUp');
  await page.gone('article', 'Signals');
  await page.press('Alt+PageDown');
  await page.see('article', 'Signals');
  expect((await agenda(page))[1]).toBe('10:05 Signals');

  // A block by the menu, its words and its private note; dragged to another place.
  await page.click('button', 'Add a block');
  await page.click('menuitem', 'Break');
  await page.see('article', 'Break');
  await until('the cursor in its title', async () => (await page.focused())?.name === 'What happens');
  await page.type('Stretch');
  await until('the block', async () => (await agenda(page)).at(-1)?.endsWith('Stretch'));
  await page.fill('textbox', 'Private notes for hosts', 'Ask the new member first', { nth: 0 });
  if (page.transport.lift) {
    await page.transport.resize?.(1280, 2400);
    const count = (await agenda(page)).length;
    const handle = await spotIn(page, '[title="Drag to another place"]', { nth: count - 1 });
    await page.drag(handle, await spotIn(page, '[data-part=blocks] article', { nth: 0, down: 0.2 }));
    await until('the drop', async () => (await agenda(page))[0]?.endsWith('Stretch'));
    await page.transport.resize?.(1280, 800);
  }

  // It leaves without what is private.
  await page.click('button', 'Save or print');
  await page.click('menuitem', 'Save the agenda as Markdown');
  const file = readFileSync(await downloaded(downloads, /^30-minute-core-team-.*\.md$/), 'utf8');
  expect(file).toContain('Stretch');
  expect(file).not.toContain('Ask the new member first');

  // The note of the meeting has its headings; the session is found again in its room.
  await page.click('button', 'Open the meeting’s note');
  await page.holds('textbox', 'Notes', /## \d\d:\d\d Signals/);
  await room(page, 'Facilitate');
  await page.click('option', /^30-minute core team/);
  await page.see('article', 'Signals');
  expect(await page.axe()).toEqual([]);
});
