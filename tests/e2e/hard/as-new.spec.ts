import { command, workbench } from '../deeds';
import { expect, test } from '../fixtures';

/** What tests with this browser stand on. */
test('a browser made as new knows nothing of the test before', async ({ mine, site, downloads }) => {
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  await page.eval(`() => void (document.cookie = 'before=1')`);
  const used = await workbench(mine);
  await used.click('button', 'Add the sample library', { nth: 0 });
  await used.see('option', undefined, {}, 20_000);
  await command(used, 'Show the settings');
  await used.choose('Light or dark', 'Dark');
  await mine.takeOut();
  expect((await mine.pages()).filter((url) => url !== 'about:blank')).toEqual([]);
  await mine.putIn(downloads);
  const welcome = await mine.findPage('/workbench.html');
  await welcome.see('heading', 'Welcome to Commonplace');
  await welcome.see('button', /^Saved in this browser: 0 clips/);
  const again = await workbench(mine);
  expect(await again.count('option')).toBe(0);
  const kept = `() => (globalThis.browser ?? chrome).storage.local.get(null).then((all) => JSON.stringify(all))`;
  expect(await again.eval(kept)).not.toContain('dark');
  expect(await (await mine.openPage(`${site.url}/trust-before-tasks.html`)).eval('() => document.cookie')).toBe('');
});
