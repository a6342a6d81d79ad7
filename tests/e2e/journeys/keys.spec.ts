import { until } from '../browser/surface';
import { command, workbench } from '../deeds';
import { test } from '../fixtures';

test('keys are found, changed, told where two commands share them, and given back', async ({ mine }) => {
  const page = await workbench(mine);
  await command(page, 'Show the settings');
  await page.fill('textbox', 'Find a command by its name', 'new digest');
  await page.click('button', 'Change the keys of “New digest”');
  await page.press('Alt+U');
  await page.see('button', 'Give “New digest” its own keys again');
  await page.click('button', 'Find by pressing keys');
  await page.press('Alt+U');
  await until(
    'only what Alt+U does',
    async () => (await page.names('button')).filter((name) => /^Change the keys/.test(name)).length === 1,
  );
  await page.fill('textbox', 'Find a command by its name', 'new meeting');
  await page.click('button', 'Change the keys of “New meeting note”');
  await page.press('F12');
  await page.seeText('Browsers keep F12 for themselves');
  await page.click('button', 'Change the keys of “New meeting note”');
  await page.press('Alt+U');
  await page.seeText('The same keys as: New digest');
  await page.click('button', 'Give “New meeting note” its own keys again');
  await page.gone('button', 'Give “New meeting note” its own keys again');
  await page.reload();
  await page.see('heading', 'Keys');
  // The page listens to keys a moment after it shows.
  await until('the new digest', async () => {
    await page.press('Alt+U');
    return (await page.count('heading', 'New digest')) > 0;
  });
});
