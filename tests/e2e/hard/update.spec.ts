import { pause } from '../browser/surface';
import { keep, openClip, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const title = /Trust before tasks/;
const note = /Why I kept this/;

test('an update in the middle of typing takes nothing away', async ({ mine, site }) => {
  await keep(mine, `${site.url}/trust-before-tasks.html`);
  const library = await workbench(mine);
  await openClip(library, title);
  await library.fill('textbox', note, 'the first half');
  await mine.offerUpdate();
  await pause(500);
  // A sleeping worker is woken by a page that takes the focus for a moment.
  await library.front();
  await library.click('textbox', note);
  await library.press('End');
  await library.type(' and the second');
  await library.holds('textbox', note, 'the first half and the second');
  await pause(20);
  await mine.reloadExtension();
  const again = await workbench(mine);
  await again.see('textbox', 'Title');
  await again.holds('textbox', note, 'the first half and the second');
  expect(await again.texts('tab')).toEqual(expect.arrayContaining([expect.stringMatching(title)]));
});
