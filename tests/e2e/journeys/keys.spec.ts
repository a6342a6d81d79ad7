import { until } from '../browser/surface';
import { command, downloaded, workbench } from '../deeds';
import { expect, test } from '../fixtures';

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

test('two keys go to a room; they are recorded, hidden by one alone, saved as a file and taken over', async ({
  mine,
  colleague,
  downloads,
}) => {
  const page = await workbench(mine);
  // The page listens to keys a moment after it shows.
  await until('the wait for a second key', async () => {
    await page.press('Alt+g');
    return page.hasText('Alt+G was pressed');
  });
  expect(await page.axe()).toEqual([]);
  await page.press('Escape');
  await until('no more waiting', async () => !(await page.hasText('Alt+G was pressed')));
  await page.press('Alt+g');
  await page.press('d');
  await page.see('complementary', 'Digests');
  await page.press('Alt+g');
  await page.press('j');
  await page.seeText('Alt+G and then J does nothing.');
  // The second key is waited for where text is typed as well, and is not typed there.
  await page.press('Alt+g');
  await page.press('l');
  await page.fill('searchbox', 'Search in the library', 'ab');
  await page.press('Alt+g');
  await page.press('s');
  await page.see('combobox', 'Language');
  await page.fill('textbox', 'Find a command by its name', 'new digest');
  await page.click('button', 'Change the keys of “New digest”');
  await page.press('Alt+j');
  await page.press('n');
  await page.see('button', 'Give “New digest” its own keys again');
  await page.seeText('Alt+J N');
  await page.fill('textbox', 'Find a command by its name', 'new meeting');
  await page.click('button', 'Change the keys of “New meeting note”');
  await page.press('Alt+j');
  await page.press('Enter');
  await page.seeText('This key hides longer ones that begin with it: New digest.');
  await page.click('button', 'Save my keys as a file');
  const file = await downloaded(downloads, /^commonplace-keys\.json$/);

  const other = await workbench(await colleague());
  await command(other, 'Show the settings');
  await other.answerFileDialog(() => other.click('button', 'Take over keys from a file'), file);
  await other.seeText('The keys of 2 commands are taken over.');
  await other.click('button', 'Find by pressing keys');
  await other.press('Alt+j');
  await other.press('n');
  await other.see('button', 'Change the keys of “New digest”');
  await other.gone('button', 'Change the keys of “New meeting note”');
  await other.click('button', 'All keys as given');
  await other.gone('button', 'All keys as given');
});

test('every key there is can be searched', async ({ mine }) => {
  const page = await workbench(mine);
  await command(page, 'Keyboard shortcuts');
  await page.see('textbox', 'Find a key');
  await page.fill('textbox', 'Find a key', 'Alt+G');
  await page.seeText('Alt+G L');
  await page.fill('textbox', 'Find a key', 'qqq');
  await page.gone('definition');
  await page.press('Escape');
  await page.gone('dialog');
});
