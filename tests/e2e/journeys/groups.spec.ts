import { until } from '../browser/surface';
import { command, keep, openClip, room, workbench } from '../deeds';
import { test } from '../fixtures';

const first = '/trust-before-tasks.html';
const title = /Trust before tasks/;

test('two editors stand side by side, by keys alone, and come back after a reload', async ({ mine, site }) => {
  await keep(mine, site.url + first);
  const page = await workbench(mine);
  await openClip(page, title);
  await page.press('Alt+R');
  await page.see('tabpanel', undefined, { nth: 1 });
  await command(page, 'New meeting note');
  await page.click('option', /Community call/);
  await page.see('textbox', 'Notes');
  // The cursor comes back to where it was typing, with the page.
  await page.fill('textbox', 'Notes', 'one two');
  for (let step = 0; step < 3; step += 1) await page.press('ArrowLeft');
  await page.reload();
  const typing = `() => document.activeElement?.value === 'one two' && document.activeElement.selectionStart === 4`;
  await until('the cursor', () => page.eval<boolean, []>(typing), 20_000);
  await page.type('and ');
  await page.holds('textbox', 'Notes', 'one and two');
  // The note opened in the part in use; the clip still shows in the other.
  await page.see('tabpanel', undefined, { nth: 1 });
  await page.see('heading', 'Highlights');
  await page.press('Alt+Shift+PageUp');
  await until('the keyboard is in the other part', () =>
    page.eval<boolean, []>(
      `() => document.activeElement?.role === 'tabpanel' && /Trust/.test(document.activeElement.innerText)`,
    ),
  );
  await page.reload();
  await page.see('textbox', 'Notes', {}, 20_000);
  await page.see('tabpanel', undefined, { nth: 1 });
  await command(page, 'Everything in one part again');
  await until('one part', async () => (await page.count('tabpanel')) === 1);
  await room(page, 'Library');
});

test('a closed tab opens again where it was, and one goes back to what was shown before', async ({ mine, site }) => {
  await keep(mine, site.url + first);
  const page = await workbench(mine);
  await openClip(page, title);
  await command(page, 'Show the welcome page');
  await page.see('heading', 'Welcome to Commonplace');
  await page.press('Alt+,');
  await page.see('textbox', 'Title');
  await page.press('Alt+.');
  await page.see('heading', 'Welcome to Commonplace');
  await page.press('Alt+W');
  await page.see('textbox', 'Title');
  await page.press('Alt+Shift+W');
  await page.see('heading', 'Welcome to Commonplace');
});

test('a pinned tab stands first and stays when the others are closed; these open again', async ({ mine, site }) => {
  await keep(mine, site.url + first);
  const page = await workbench(mine);
  await openClip(page, title);
  await page.press('Alt+K');
  await command(page, 'Show the welcome page');
  await page.see('heading', 'Welcome to Commonplace');
  await command(page, 'Show the settings');
  await page.counts('tab', /./, 3);
  await page.click('tab', title);
  await page.see('textbox', 'Title');
  await page.press('Alt+Shift+P');
  await page.see('tab', /Trust before tasks.*, pinned/, { nth: 0 });
  await until('the tab has the focus still', async () => (await page.focused())?.role === 'tab');
  await page.press('Delete');
  await page.counts('tab', /./, 3);
  // It stays in sight however far the others are scrolled.
  await page.transport.resize?.(800, 700);
  for (const other of ['Show the practices', 'Show the feeds you follow']) await command(page, other);
  await page.click('tab', 'Settings');
  await page.see('combobox', 'Language');
  const seen = () =>
    page.eval<boolean[], []>(`() => [/, pinned/, /Settings/].map((name) => {
      const tab = [...document.querySelectorAll('main [role=tab]')].find((each) => name.test(each.textContent));
      const { left, right, top, height } = tab.getBoundingClientRect();
      return [left + 4, right - 4].every((x) => tab.contains(document.elementFromPoint(x, top + height / 2)));
    })`);
  await until('both are whole', async () => (await seen()).every(Boolean));
  await page.transport.resize?.(1280, 800);
  await page.click('tab', title);
  await command(page, 'Close all tabs here');
  await page.counts('tab', /./, 1);
  await page.see('textbox', 'Title');
  await page.reload();
  await page.see('tab', /, pinned/, {}, 20_000);
  await page.press('Alt+Shift+P');
  await page.gone('tab', /, pinned/);
  await page.press('Alt+W');
  await page.seeText('Nothing is open');
  await page.click('button', 'Reopen the tab closed last');
  await page.see('tab', title);
});
