import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pause, type Spot, type Surface, until } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { sample } from '../stops';

/** A place in the first thing that a selector finds, as a share of its width, once there is one. */
const spotIn = (page: Surface, selector: string, across = 0.5) =>
  until(selector, () =>
    page.eval<Spot | null, [string, number]>(
      `(selector, across) => {
      const found = document.querySelector(selector);
      if (!found) return null;
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found.getBoundingClientRect();
      return { x: Math.round(box.left + box.width * across), y: Math.round(box.top + box.height / 2) }; }`,
      selector,
      across,
    ),
  );

const row = (page: Surface, nth: number) =>
  page.place('option', undefined, { nth, within: ['complementary', 'Library'] });

/** Waits until a screen reader was told this. */
async function told(page: Surface, words: RegExp): Promise<void> {
  const all: string[] = [];
  await until(`“${words}” is said`, async () => {
    all.push(...(await page.heard()).map(({ text }) => text));
    return all.some((text) => words.test(text));
  }).catch((error: Error) => {
    throw new Error(`${error.message} It said: ${all.join(' | ')}`);
  });
}

test('what is held over a place says what would come of it; principles take clips with the filters open, too', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await sample(page);
  await room(page, 'Library');
  await page.click('option', undefined, { nth: 1, count: 2, within: ['complementary', 'Library'] });
  await page.see('document', 'The saved text');
  await page.listen();

  await page.drag(await row(page, 2), await spotIn(page, '[role=tab]', 0.1), { end: 'cancel' });
  await told(page, /^Before the tab “.+”$/);
  await page.drag(await row(page, 2), await spotIn(page, '[role=tab]', 0.9), { end: 'cancel' });
  await told(page, /^After the tab “.+”$/);
  await page.drag(await row(page, 2), await spotIn(page, '[role=tablist]', 0.97), { end: 'cancel' });
  await told(page, /^As the last tab$/);

  const chip = await page.place('button', /^Practice Humility \d/, { within: ['group', 'Show only'] });
  await page.drag(await row(page, 3), chip, { end: 'cancel' });
  await told(page, /^Mark with “Practice Humility”$/);
  await page.click('button', 'Filters', { within: ['complementary', 'Library'] });
  const inPanel = { within: ['region', 'Filters'] as [string, string] };
  const many = async () =>
    Number(
      (await page.names('button', inPanel))
        .find((name) => /^Practice Humility/.test(name))
        ?.split(' ')
        .at(-1),
    );
  await page.see('button', /^Practice Humility \d/, inPanel);
  const before = await many();
  const [bare] = await page.eval<number[], []>(
    `() => [...document.querySelectorAll('[role=listbox] [role=option]')].flatMap((each, at) => each.querySelector('[role=img][aria-label="Practice Humility"], [title="Practice Humility"]') || /Practice Humility/.test(each.getAttribute('aria-label') ?? each.textContent) ? [] : [at])`,
  );
  // What fills moves what stands below it: the row that is caught may be its neighbour, which has it already.
  await until(
    'a clip is marked',
    async () => {
      await page.drag(await row(page, bare ?? 0), await page.place('button', /^Practice Humility \d/, inPanel));
      await pause(500);
      return (await many()) > before;
    },
    20_000,
  );
  await told(page, /^Mark with “Practice Humility”$/);
  await page.seeText(/Added “Practice Humility” to/);
  await until('one clip more', async () => (await many()) === before + 1);
  await page.click('button', 'Filters', { within: ['complementary', 'Library'] });

  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0, count: 2, within: ['complementary', 'Digests'] });
  await page.see('article', undefined, { nth: 2 });
  await room(page, 'Library');
  await page.drag(await row(page, 3), await spotIn(page, '[data-card]'), { end: 'cancel' });
  await told(page, /^At place \d+ of \d+ in “.+”$/);
  // A notice that lies over a place lets what is dragged through.
  await command(page, 'Undo');
  await page.see('region', 'Notices');
  await page.heard();
  await page.drag(await row(page, 3), await spotIn(page, 'section[aria-label="Notices"] > *'), { end: 'cancel' });
  await told(page, /^At place \d+ of \d+ in “.+”$|^Into the digest/);

  await command(page, 'Show principles');
  await page.click('option', /^Prioritize Relationships/, { within: ['complementary', 'Principles'] });
  await page.see('region', 'Examples of what it looks like');
  await room(page, 'Library');
  const like = { within: ['region', 'Examples of what it looks like'] as [string, string] };
  const examples = await page.count('button', undefined, like);
  await page.drag(await row(page, 3), await spotIn(page, 'section[aria-label="Examples of what it looks like"]'));
  await told(page, /^Among: Examples of what it looks like$/);
  await until('an example', async () => (await page.count('button', undefined, like)) > examples);
});

test('a folder that is dropped is refused in words, and a file with it is not taken for it', async ({
  mine,
  kind,
  folder,
}) => {
  test.skip(kind === 'firefox', 'its driver makes a drag of files alone');
  const whole = path.join(folder, 'our meetings');
  mkdirSync(whole, { recursive: true });
  writeFileSync(path.join(whole, 'notes.md'), '# Our call\n');
  const page = await workbench(mine);
  await page.listen();
  await page.dropHere(await spotIn(page, '[role=tabpanel]'), { files: [whole] });
  await told(page, /^Drop the file to look at what is in it$/);
  await page.seeText('“our meetings” is a folder. Drop the file that is in it.');
  expect(await page.eval<string, []>(`() => location.pathname`)).toBe('/workbench.html');
  expect(await page.count('heading', 'Open a colleague’s digest')).toBe(0);
});

test('a file that is dropped into the text of a note is looked at, too, and leaves the text alone', async ({
  mine,
  kind,
  folder,
}) => {
  test.skip(kind === 'firefox', 'its driver makes a drag of files alone');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'call.md');
  writeFileSync(file, '# Our call\n\nDecision: we meet in June\n');
  const page = await workbench(mine);
  await command(page, 'New meeting note');
  await page.click('option', /^Blank/);
  await page.fill('textbox', 'Notes', 'Plain words');
  // Words may fall into it: they are text.
  await page.dropHere(await spotIn(page, '[data-field=text]', 0.9), { texts: { 'text/plain': ' fell here' } });
  await page.holds('textbox', 'Notes', 'Plain words fell here');
  await page.dropHere(await spotIn(page, '[data-field=text]'), { files: [file] });
  await page.see('heading', 'Our call', {}, 20_000);
  await page.click('tab', 'Untitled meeting note');
  await page.holds('textbox', 'Notes', 'Plain words fell here');
});
