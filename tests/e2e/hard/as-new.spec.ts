import { command, keep, workbench } from '../deeds';
import { expect, test } from '../fixtures';

/** What every other test stands on. */
test('a browser made as new knows nothing of the test before', async ({ mine, site, downloads }) => {
  const page = await keep(mine, `${site.url}/trust-before-tasks.html`, { note: 'of the test before' });
  await page.eval(`() => void (document.cookie = 'before=1')`);
  const used = await workbench(mine);
  await used.see('option', /Trust before tasks/);
  await command(used, 'Show the settings');
  await used.choose('Light or dark', 'Dark');
  await mine.takeOut();
  expect((await mine.pages()).filter((url) => url !== 'about:blank')).toEqual([]);
  await mine.putIn(downloads);
  const welcome = await mine.findPage('/workbench.html');
  await welcome.see('heading', 'Welcome to Commonplace');
  await welcome.see('button', /^Saved in this browser: 0 clips/);
  const again = await workbench(mine);
  expect(await again.count('option', /Trust before tasks/)).toBe(0);
  expect(
    await again.eval(
      '() => (globalThis.browser ?? chrome).storage.local.get(null).then((kept) => JSON.stringify(kept))',
    ),
  ).not.toContain('dark');
  expect(await (await mine.openPage(`${site.url}/trust-before-tasks.html`)).eval('() => document.cookie')).toBe('');
});
