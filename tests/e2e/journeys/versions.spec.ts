import { until } from '../browser/surface';
import { command, keep, openClip, workbench } from '../deeds';
import { test } from '../fixtures';
import { first, sample } from '../stops';

const title = /Trust before tasks/;

test('an earlier version is compared word by word, brought back, and that is undone', async ({ mine, site }) => {
  await keep(mine, `${site.url}/trust-before-tasks.html`, { note: 'Read it aloud in June' });
  const page = await workbench(mine);
  await openClip(page, title);
  // Until the text is there, what stands below it moves.
  await page.seeText('When twelve associations');
  await page.fill('textbox', /Why I kept this/, 'Read it quietly in June');
  await page.press('Tab');
  await page.see('option', /Read it quietly/);
  await command(page, 'Show earlier versions');
  await page.see('heading', /^Versions: /);
  await page.see('deletion', undefined, { nth: 0 });
  await page.seeText(/taken out: ?aloud/);
  await page.seeText(/added: ?quietly/);
  await page.click('button', /^.*Made$/);
  await page.click('radio', 'how it stands now');
  await page.seeText(/added: ?quietly/);
  await page.click('button', 'Bring this version back');
  await page.see('option', /Read it aloud/);
  await page.seeText('This is how it stands now.');
  await page.press('Mod+z');
  await page.see('option', /Read it quietly/);
});

test('notes, digests and principles come back to what they were', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  for (const [room, field, label] of [
    ['Meetings', 'text', 'Notes'],
    ['Digests', 'oneMinute', 'In one minute'],
    ['Principles', 'definition', 'What it means'],
  ] as const) {
    await first(page, room);
    await page.see('textbox', label);
    const held = () =>
      page.eval<string, [string]>(`(field) => document.querySelector('[data-field=' + field + ']')?.value`, field);
    const before = await held();
    await page.fill('textbox', label, 'Everything is other words now');
    await page.press('Tab');
    await command(page, 'Show earlier versions');
    await page.see('heading', /^Versions: /);
    // The newest is what was just typed; the one before it is what it was.
    await page.click('button', /\d [AP]M/, { nth: 1 });
    await page.click('button', 'Bring this version back');
    await page.seeText('This is how it stands now.');
    await first(page, room);
    await page.see('textbox', label);
    await until(`${label} as it was`, async () => (await held()) === before);
  }
});
