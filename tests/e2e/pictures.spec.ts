import path from 'node:path';
import { pause, type Surface } from './browser/surface';
import { mark, openCompanion, openForm, room, saved, workbench } from './deeds';
import { test } from './fixtures';

/** The guide's pictures: `npx playwright test --project=chrome --grep=@pictures`, after a build. */
const file = (name: string) => path.resolve('docs/images', `${name}.png`);

async function first(page: Surface, name: string): Promise<void> {
  await room(page, name);
  await page.click('option', undefined, { nth: 0 });
  await pause(700);
}

test('@pictures of the guide', async ({ mine, site }) => {
  test.setTimeout(120_000);
  const library = await workbench(mine);
  await library.screenshot(file('welcome'));
  await library.click('button', 'Add the sample library', { nth: 0 });
  await library.see('option', undefined, { nth: 3 }, 20_000);
  await library.click('button', 'Close');
  await pause(500);
  await library.screenshot(file('library'));
  await library.click('option', undefined, { nth: 1 });
  await pause(900);
  await library.screenshot(file('reader'));
  await first(library, 'Meetings');
  await library.screenshot(file('meeting'));
  await first(library, 'Digests');
  await library.screenshot(file('digest'));
  await library.click('button', 'Preview');
  await pause(1500);
  await library.screenshot(file('preview'));
  await library.click('button', "Open a colleague's digest or bundle", { within: ['complementary', 'Digests'] });
  await pause(500);
  await library.screenshot(file('import'));
  await room(library, 'Settings');
  await library.click('button', 'Keeping it safe', { within: ['complementary', 'Settings'] });
  await pause(700);
  await library.screenshot(file('settings'));
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  const popup = await openForm(mine, page);
  await mark(popup, { note: 'Opens our June call', principles: [1, 3] });
  await pause(300);
  await popup.screenshot(file('popup'));
  await popup.click('button', 'Save');
  await saved(mine, popup);
  await mine.closePopup();
  const panel = await openCompanion(mine, library);
  await page.front();
  await panel.see('button', 'Open in the library');
  await panel.transport.resize?.(360, 860);
  await pause(500);
  await panel.screenshot(file('companion'));
});
