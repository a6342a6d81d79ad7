import { kinds } from '../beside';
import { type Surface, until } from '../browser/surface';
import { command, keep, openClip, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { sample } from '../stops';

const title = /Trust before tasks/;
const note = /Why I kept this/;
const passages = ['When twelve associations', 'In January we put the work plan', 'It took one phone call to find out'];
/** Whether a page shows these words: in its text, as a name or in a field. */
const holds = `(words) => document.body.innerText.includes(words)
  || document.querySelector('[aria-label="' + words + '"]') !== null
  || [...document.querySelectorAll('button')].some((each) => each.textContent === words)
  || [...document.querySelectorAll('textarea, input')].some((each) =>
    each.value.includes(words) || each.getAttribute('aria-label') === words)`;

type Change = [words: string, change: () => Promise<unknown>];

/** What is changed in one window, three times, stands in the other; how soon is measured by `npm run bench -- workbench`. */
async function showsBeside(to: Surface, change: (nth: number) => Change): Promise<void> {
  for (const nth of [1, 2, 3]) {
    const [words, make] = change(nth);
    expect(await to.eval<boolean, [string]>(holds, words), `${words} before it was written`).toBe(false);
    await make();
    await until(`“${words}” in the other window`, () => to.eval<boolean, [string]>(holds, words));
  }
}

async function secondWindow(mine: { openOwnWindow(file: string): Promise<Surface> }): Promise<Surface> {
  const page = await mine.openOwnWindow('workbench.html');
  await page.see('navigation', 'Rooms', {}, 20_000);
  return page;
}

test('two windows on a clip: each shows at once what the other changes, and neither takes or undoes its work', async ({
  mine,
  site,
}) => {
  test.setTimeout(150_000);
  await keep(mine, `${site.url}/trust-before-tasks.html`);
  const left = await workbench(mine);
  await openClip(left, title);
  const right = await secondWindow(mine);
  await openClip(right, title);
  for (const page of [left, right]) await page.seeText(passages[0] as string);

  await showsBeside(right, (nth) => [`June ${nth}`, () => left.fill('textbox', note, `June ${nth}`)]);
  await showsBeside(right, (nth) => [
    `Remove tag call-${nth}`,
    async () => {
      await left.click('combobox', 'Tags');
      await left.type(`call-${nth}`);
      await left.press('Enter');
    },
  ]);
  await showsBeside(right, (nth) => [
    nth === 1 ? '1 highlight' : `${nth} highlights`,
    async () => {
      await left.selectText(passages[nth - 1] as string);
      await left.click('button', 'Highlight', { within: ['toolbar', 'Selected words'] });
    },
  ]);

  // Each window takes back its own last step, not the last one of all.
  const chosen = (page: Surface) => page.pressed('button', 'Prepare for Emergence', { nth: 0, within: ['tabpanel'] });
  await right.click('button', 'Prepare for Emergence', { nth: 0, within: ['tabpanel'] });
  await until('the principle in the left window', () => chosen(left));
  await left.click('heading', '3 highlights');
  await left.press('Mod+z');
  for (const page of [left, right]) await page.seeText('2 highlights');
  for (const page of [left, right]) expect(await chosen(page)).toBe(true);

  // Both write in one field at once: what lost stands beside what won, in both.
  for (const page of [left, right]) {
    await page.click('textbox', note, { nth: 0 });
    await page.press('End');
  }
  await Promise.all([left.type(' left'), right.type(' right')]);
  await Promise.all([left.press('Tab'), right.press('Tab')]);
  for (const page of [left, right]) await page.seeText('Another window or device wrote this at the same time');
  for (const page of [left, right])
    for (const words of ['June 3 left', /June 3( left)? right/])
      await until(`${words}`, async () => {
        const held = await page.value('textbox', note, { nth: 0 });
        return (typeof words === 'string' ? held.includes(words) : words.test(held)) || page.hasText(words);
      });

  // One that is closed as somebody types in it leaves all of it to the other.
  await right.fill('textbox', 'Title', 'Closed at once');
  await right.holds('textbox', 'Title', 'Closed at once');
  await right.close();
  await left.holds('textbox', 'Title', 'Closed at once');
});

test('two windows on a digest and the settings: each shows at once what the other changes', async ({ mine, site }) => {
  test.setTimeout(120_000);
  await keep(mine, `${site.url}/trust-before-tasks.html`, { principles: [1] });
  const left = await workbench(mine);
  await command(left, 'New digest');
  await left.see('heading', 'New digest');
  await left.click('button', 'Make the draft');
  await left.see('textbox', 'In one minute', {}, 20_000);
  const right = await secondWindow(mine);
  await room(right, 'Digests');
  await right.click('option', /^Digest/, { nth: 0 });
  await right.see('textbox', 'In one minute', {}, 20_000);
  await showsBeside(right, (nth) => [
    `Bring a question ${nth}`,
    async () => {
      await left.click('button', 'Add own words', { nth: 0 });
      await left.see('textbox', 'Your words', { nth: nth - 1 });
      await until('the focus in the new card', async () => (await left.focused())?.name === 'Your words');
      await left.type(`Bring a question ${nth}`);
    },
  ]);
  await expect.poll(async () => right.texts('article')).toEqual(await left.texts('article'));

  for (const page of [left, right]) {
    await command(page, 'Show the settings');
    await page.see('textbox', 'Name');
  }
  const settings: Change[] = [
    ['Reset Light or dark', () => left.choose('Light or dark', 'Dark')],
    ['Reset Single keys act outside text fields (1 to 4, R, H, / …)', () => left.click('checkbox', /^Single keys/)],
    ['Weaver', () => left.fill('textbox', 'Name', 'Weaver')],
  ];
  await showsBeside(right, (nth) => settings[nth - 1] as Change);
});

test('what is changed in one window stands in the other without a reload, whatever it is', async ({ mine, site }) => {
  test.setTimeout(240_000);
  const left = await workbench(mine);
  await sample(left);
  const right = await secondWindow(mine);
  const two = { browser: mine, site, left, right };
  for (const kind of kinds)
    await test.step(kind.name, async () => {
      await kind.open(two);
      for (const nth of [1, 2]) {
        const { shows, make, after } = await kind.ready(two, nth);
        expect(await right.eval<boolean, []>(shows), 'seen before it was made').toBe(false);
        await make();
        await until(`${kind.name} in the other window`, () => right.eval<boolean, []>(shows));
        await after?.();
      }
    });
});
