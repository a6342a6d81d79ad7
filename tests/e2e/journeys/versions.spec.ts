import { command, keep, openClip, workbench } from '../deeds';
import { test } from '../fixtures';

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
  await page.see('heading', 'Earlier versions');
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
