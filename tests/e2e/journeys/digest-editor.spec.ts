import path from 'node:path';
import { type Surface, until } from '../browser/surface';
import { command, previewed, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { focusOn, tabTo } from '../tabbing';

const minute = 'In one minute';
/** Names of the blocks, in their order. */
const blocks = (page: Surface) =>
  page.eval<string[], []>(`() => [...document.querySelectorAll('[data-block]')].map((each) => each.ariaLabel)`);

/** Opens the sample's first digest. */
async function openDigest(page: Surface): Promise<void> {
  await command(page, 'Add the sample library');
  await page.seeText(/sample library/i);
  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0, count: 2, within: ['complementary', 'Digests'] });
  await page.see('textbox', minute, {}, 20_000);
  // What is below the window's edge is drawn a moment later.
  await until('its blocks', async () => (await blocks(page)).length > 1);
}

test('by keys alone: words with marks, a block, a date, a picture; what stands beside shows them', async ({ mine }) => {
  const page = await workbench(mine);
  await openDigest(page);
  await tabTo(page, minute);

  // Bold by its key, an undo that gives the words back, a list that goes on.
  await page.press('Mod+a');
  await page.type('Trust first');
  await page.press('Shift+Home');
  await page.press('Mod+b');
  await page.holds('textbox', minute, '**Trust first**');
  expect(await page.count('complementary', 'Digests')).toBe(1);
  await page.press('Mod+z');
  await page.holds('textbox', minute, 'Trust first');
  await page.press('Mod+i');
  await page.holds('textbox', minute, '*Trust first*');
  await page.press('End');
  await page.press('Enter');
  await page.type('- one');
  await page.press('Enter');
  await page.type('two');
  await page.holds('textbox', minute, '*Trust first*\n- one\n- two');
  // The bar is one stop, its arrows go along.
  await tabTo(page, 'Bold');
  await page.press('ArrowRight');
  await focusOn(page, 'Italic');
  await page.press('ArrowRight');
  await page.press('Enter');
  await focusOn(page, minute);
  await page.type('June');
  await page.holds('textbox', minute, '*Trust first*\n- one\n- two[June](https://)');

  // A block of a kind: its prompt shows while it is empty.
  await command(page, 'Add a block');
  await page.see('option', /^Coming up/);
  await page.type('Coming up');
  await page.press('Enter');
  await page.see('region', 'Coming up');
  await focusOn(page, 'Words to open this block');
  await page.seeText('What is next: the day');
  const last = (await blocks(page)).length - 1;
  await page.press('Alt+ArrowUp');
  await until('one up', async () => (await blocks(page))[last - 1] === 'Coming up');
  await focusOn(page, 'Words to open this block');
  await page.type('Two calls');
  await page.holds('textbox', 'Words to open this block', 'Two calls', { within: ['region', 'Coming up'] });

  await tabTo(page, 'Add a date');
  await page.press('Enter');
  await focusOn(page, 'What it is called');
  await page.type('June call');
  await tabTo(page, 'Where, and how to get in');
  await page.type('Online, captioned');
  await page.press('Alt+ArrowDown');
  await until('the card in the next block', async () =>
    (await page.names('article', { within: ['region', (await blocks(page))[last] ?? ''] })).includes('June call'),
  );
  await focusOn(page, 'Where, and how to get in');
  await page.press('Alt+ArrowUp');
  await page.see('article', 'June call', { within: ['region', 'Coming up'] });

  // A picture is asked for its words.
  await tabTo(page, 'Add more');
  await page.press('Enter');
  await page.answerFileDialog(() => page.press('Enter'), path.resolve('docs/images/popup.png'));
  await page.seeText('says nothing to whoever does not see it', 20_000);
  await focusOn(page, 'What it shows, in words');
  await page.type('The form that keeps a page');
  await until('no warning', async () => !(await page.hasText('says nothing to whoever does not see it')));

  await until('what stands beside', async () => {
    const shown = await previewed(page);
    return shown.includes('<em>Trust first</em>') && shown.includes('June call') && shown.includes('keeps a page');
  });
  await page.choose('Language of this block', 'Spanish', { within: ['region', 'Coming up'] });
  await until('its language', async () => /<section[^>]*lang="es"/.test(await previewed(page)));

  // What is seen in two minutes is less.
  const whole = (await previewed(page)).length;
  await command(page, 'As read in two minutes');
  await page.seeText('words are read');
  await until('less of it', async () => (await previewed(page)).length < whole);

  // All of it stands after a reload.
  await page.reload();
  await page.see('textbox', 'What it shows, in words', {}, 20_000);
  await page.holds('textbox', 'What it shows, in words', 'The form that keeps a page');
  await page.holds('textbox', minute, /two\[June\]/);
});

test('a block is dragged to another place; what is pasted keeps its shape, and what is no picture is refused in words', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await openDigest(page);
  await page.transport.resize?.(1280, 1500);
  const [one, two] = await blocks(page);
  await page.click('button', 'Add more', { nth: 0 });
  await page.answerFileDialog(() => page.click('menuitem', 'Add a picture from a file'), path.resolve('package.json'));
  await page.seeText('That is no picture that can be used here');

  // What a page says is pasted as light Markdown.
  await page.click('textbox', minute);
  await page.press('Mod+a');
  await page.eval(`() => {
    const held = new DataTransfer();
    held.setData('text/html', '<h2>Heard</h2><ul><li><b>one</b></li><li><a href="https://example.org/a">two</a></li></ul>');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: held });
    document.activeElement.dispatchEvent(event);
  }`);
  await page.holds('textbox', minute, '**Heard**\n\n- **one**\n- [two](https://example.org/a)');

  const place = (nth: number, down: number, what: string) =>
    page.eval<{ x: number; y: number }, [number, number, string]>(
      `(nth, down, what) => { const box = document.querySelectorAll(what)[nth].getBoundingClientRect();
        return { x: box.left + Math.min(box.width / 2, 300), y: box.top + box.height * down }; }`,
      nth,
      down,
      what,
    );
  await page.eval(
    `() => document.querySelector('[title="Drag this block"]').scrollIntoView({ block: 'start', behavior: 'instant' })`,
  );
  await page.drag(await place(1, 0.5, '[title="Drag this block"]'), await place(0, 0.2, '[data-block]'));
  await until('the second is first', async () => (await blocks(page)).slice(0, 2).join() === [two, one].join());
  await command(page, 'Undo');
  await until('taken back', async () => (await blocks(page)).slice(0, 2).join() === [one, two].join());
});
