import { pause, until } from '../browser/surface';
import { openClip, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const article = '/trust-before-tasks.html';
const title = /Trust before tasks/;

// Moments after the key at which a browser may end the worker: while it wakes, reads the page, or writes.
for (const ms of [0, 15, 60])
  test(`a worker that dies ${ms} ms after the shortcut: pressing it again keeps the page, once`, async ({
    mine,
    site,
  }) => {
    const page = await mine.openPage(site.url + article);
    await mine.pressCommand(page, 'clip-saveNow');
    await pause(ms);
    await mine.killWorker();
    await page.eval(
      `() => [...document.querySelectorAll('p')].find((each) => each.textContent.startsWith('When twelve')).append(' Kept again.')`,
    );
    await mine.pressCommand(page, 'clip-saveNow');
    expect(await until('the badge', async () => (await mine.badge(page)) || null)).toBe('✓');
    const library = await workbench(mine);
    await room(library, 'Library');
    await library.see('option', title);
    await openClip(library, title);
    await library.seeText('Kept again.');
    await library.seeText('1 clip');
    await library.counts('option', title, 1);
  });
