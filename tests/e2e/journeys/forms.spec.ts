import path from 'node:path';
import type { Surface } from '../browser/surface';
import { command, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { first, resize, sample, wide } from '../stops';

const transcript = path.resolve('tests/fixtures/meetings/teams.vtt');

/** A field, and what is typed in it; of a list (`choice`) what is chosen. */
type Filled = readonly [
  role: 'textbox' | 'searchbox' | 'spinbutton' | 'combobox' | 'choice',
  name: string,
  words: string,
];
/** How a form is come to, and what is filled in there, from the top. */
type Form = readonly [name: string, open: (page: Surface) => Promise<unknown>, fields: readonly Filled[]];

const forms: readonly Form[] = [
  ['clip', (page) => first(page, 'Library'), [['combobox', 'Tags', 'slow conv']]],
  [
    'session',
    async (page) => {
      await command(page, 'Prepare a session');
      await page.click('button', 'Prepare the session');
    },
    [['textbox', 'Something else', 'A ramp at the side door']],
  ],
  [
    'what is left after a session',
    async (page) => {
      await command(page, 'What is left after the session');
      await page.click('button', 'Open the meeting’s note');
      await page.see('textbox', 'Notes');
      await page.click('tab', /^Left to do/);
    },
    [['combobox', 'Somebody else', 'A guest (Harbour School)']],
  ],
  [
    'new session',
    (page) => command(page, 'Prepare a session'),
    [
      ['choice', 'Begins with', 'An empty agenda'],
      ['textbox', 'Title', 'Spring weaving'],
      ['combobox', 'Time zone', 'Europe/Mad'],
      ['spinbutton', 'People expected', '1600'],
    ],
  ],
  [
    'health check',
    async (page) => {
      await command(page, 'New health check');
      await page.see('heading', 'What is asked');
    },
    [
      ['textbox', 'A statement of your own', 'We laugh together'],
      ['choice', 'Area', 'An area of our own'],
      ['textbox', 'An area of our own', 'Joy'],
    ],
  ],
  [
    'learning log',
    (page) => command(page, 'Learning log and hunches'),
    [['textbox', 'What did you learn today?', 'Silence is work']],
  ],
  [
    'value thread',
    async (page) => {
      await command(page, 'New value thread from a hunch');
      await page.click('button', 'Tried: tell what came of it');
    },
    [
      ['textbox', 'Tried', 'a silent round'],
      ['choice', 'What its speaker said', 'Yes'],
    ],
  ],
  ['network map', (page) => command(page, 'Network map'), [['textbox', 'Find on the map', 'har']]],
  [
    'principle',
    (page) => first(page, 'Principles'),
    [
      ['searchbox', 'Search in the evidence', 'we'],
      ['choice', 'Group by', 'Source'],
    ],
  ],
  [
    'feeds',
    (page) => command(page, 'Show the feeds you follow'),
    [['textbox', 'Address of a feed', 'https://example.org/fe']],
  ],
  [
    'new digest',
    async (page) => {
      await command(page, 'New digest');
      await page.choose('What to gather', 'What a search finds');
    },
    [
      ['choice', 'Period', 'From one day to another'],
      ['searchbox', 'Words to look for', 'listen'],
      ['textbox', 'Title', 'What we heard'],
      ['choice', 'Who it is for', 'Anyone'],
    ],
  ],
  ['settings', (page) => command(page, 'Show the settings'), [['textbox', 'Find a command by its name', 'digest']]],
  [
    'our ways of working',
    (page) => command(page, 'Share our ways of working'),
    [['textbox', 'Name of the file', 'The weavers’ ways']],
  ],
  [
    'import',
    (page) => command(page, 'Open a colleague’s digest or bundle'),
    [['textbox', 'Or the address of a Google document', 'https://docs.google.com/docu']],
  ],
];

const roleOf = (role: Filled[0]) => (role === 'choice' ? 'combobox' : role);

async function fill(page: Surface, fields: readonly Filled[]): Promise<void> {
  for (const [role, name, words] of fields) {
    await page.see(roleOf(role), name);
    if (role === 'choice') await page.choose(name, words);
    else await page.fill(role, name, words);
  }
}

/** What stands in fields, in their order; undefined where one is not there. */
const standing = (page: Surface, fields: readonly Filled[]) =>
  Promise.all(
    fields.map(async ([role, name]) =>
      (await page.count(roleOf(role), name)) === 1 ? await page.value(roleOf(role), name) : undefined,
    ),
  );

const tabAtHand = (page: Surface) =>
  page.eval<string, []>(`() => document.querySelector('main [role=tab][aria-selected=true]').innerText.trim()`);

test('what is half filled in stands as it was after another tab, another width and a reload, and is gone with its tab', async ({
  mine,
}) => {
  test.setTimeout(180_000);
  const page = await workbench(mine);
  await sample(page);
  const filled: { name: string; tab: string; fields: readonly Filled[]; stands: readonly (string | undefined)[] }[] =
    [];
  const same = ({ name, fields, stands }: (typeof filled)[number], when: string) =>
    expect.poll(() => standing(page, fields), { message: `${name} ${when}` }).toEqual(stands);
  for (const [name, open, fields] of forms) {
    await open(page);
    await fill(page, fields);
    const stands = await standing(page, fields);
    for (const [i, [role, , words]] of fields.entries()) if (role !== 'choice') expect(stands[i]).toBe(words);
    const form = { name, tab: await tabAtHand(page), fields, stands };
    await page.click('tab', 'Welcome');
    await page.click('tab', form.tab, { nth: 0 });
    await same(form, 'after another tab');
    await resize(page, 700);
    await resize(page, wide);
    await same(form, 'after another width');
    filled.push(form);
  }
  await page.reload();
  await page.see('navigation', 'Rooms', {}, 20_000);
  for (const form of filled) {
    await page.click('tab', form.tab, { nth: 0 });
    await same(form, 'after a reload');
  }

  // What was read of a file outlives another tab; of a page that is gone only its name is known.
  await page.answerFileDialog(() => page.click('button', 'Choose a file'), transcript);
  await page.see('button', 'Make a meeting note');
  await page.click('tab', 'Welcome');
  await page.click('tab', /^Open something shared/);
  await page.see('button', 'Make a meeting note');
  await page.reload();
  await page.seeText('“teams.vtt” was read here before this page was loaded again', 20_000);

  // What was chosen in a dialog is there when it is asked for again.
  await first(page, 'Digests');
  await page.click('button', 'Add clips', { nth: 0 });
  await page.fill('searchbox', 'Find clips by words', 'quiet members');
  await page.click('checkbox', /^Quiet members/);
  await page.see('button', 'Add 1');
  await page.reload();
  await page.see('navigation', 'Rooms', {}, 20_000);
  await page.click('button', 'Add clips', { nth: 0 });
  await page.holds('searchbox', 'Find clips by words', 'quiet members');
  await page.see('button', 'Add 1');
  await page.click('button', 'Cancel');
  await page.gone('dialog');

  // Closed and opened again a form is a new one.
  await page.click('tab', 'Prepare a session');
  await page.press('Alt+w');
  await page.gone('tab', 'Prepare a session');
  await command(page, 'Prepare a session');
  await page.see('textbox', 'Title');
  expect(await page.value('textbox', 'Title')).not.toBe('Spring weaving');
  await page.holds('spinbutton', 'People expected', '');
});
