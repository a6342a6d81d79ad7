import { until } from '../browser/surface';
import { anotherWorkbench, keep } from '../deeds';
import { expect, test } from '../fixtures';
import { Listener } from '../listener';

const title = 'Trust before tasks: what eight months of peer calls taught one network';
const other = /after-action review in fifteen minutes/;

const rooms = ['Find', 'Library', 'Principles', 'Meetings', 'Digests', 'Peers', 'Settings'].map(
  (name) => `button ${name}`,
);
const principles = ['Prioritize Relationships', 'Practice Humility', 'Promote Openness', 'Prepare for Emergence'].map(
  (name) => `button ${name}`,
);

test('by keys and by ear: from finding a page to a digest that is ready to send', async ({ mine, site }) => {
  test.setTimeout(180_000);
  for (const name of ['trust-before-tasks', 'fifteen-minute-review']) await keep(mine, `${site.url}/${name}.html`);
  const page = await anotherWorkbench(mine);
  const ear = await Listener.on(page);

  // Found by the library's filter, and by the palette.
  await page.press('Tab');
  await ear.at('link', 'Skip to the text');
  await page.press('Enter');
  await ear.at('main', '');
  await page.press('/');
  await ear.at('searchbox', 'Search in the library');
  await page.type('after-action');
  await ear.hears('1 clip');
  await ear.to('listbox', 'Clips');
  await page.press('ArrowDown');
  await ear.at('listbox', 'Clips', other);
  await page.press('Enter');
  await ear.at('tabpanel', other);
  await page.press('/');
  await ear.at('searchbox', 'Search in the library');
  await page.press('Delete');
  await ear.hears('2 clips');
  await page.press('F1');
  await ear.at('combobox', 'Find or do…');
  await page.type('Trust before');
  await ear.at('combobox', 'Find or do…', /^Trust before tasks/);
  await ear.hears('1 found');
  await page.press('Enter');
  await ear.at('tabpanel', title);
  await page.see('document', 'The saved text');

  // Highlighted, tagged, put under a principle; one step is taken back.
  await page.press('h');
  await ear.at('document', 'The saved text');
  await ear.hears(/^Arrow keys choose the sentence/);
  await page.press('Enter');
  await ear.hears(`Highlighted a passage in “${title}”`);
  await page.press('t');
  await ear.at('combobox', 'Which tags?');
  await page.type('June call');
  await page.press('Enter');
  await ear.at('combobox', 'Which tags?', 'June call');
  await page.press('Enter');
  await ear.at('document', 'The saved text');
  await ear.hears(`Changed the tags of “${title}”`);
  await page.press('p');
  await ear.at('combobox', 'Which principles?', /^Prioritize Relationships/);
  await page.press(' ');
  await page.press('Enter');
  await ear.at('document', 'The saved text');
  await ear.hears(/Trust before tasks/);
  await page.press('2');
  await ear.hears(/Practice Humility/);
  await page.press('Mod+z');
  await ear.hears(/^Undone: .*Practice Humility/);
  await ear.at('document', 'The saved text');

  // Side by side: every landmark has a name of its own.
  await page.press('Alt+R');
  await ear.at('tabpanel', title);
  await page.see('region', 'Part 2 of 2');
  await page.see('region', 'Highlights, part 2');
  await landmarks(page);
  expect(await page.axe()).toEqual([]);
  await page.press('F1');
  await page.type('New digest');
  await ear.at('combobox', 'Find or do…', /^New digest/);
  await ear.hears(/ found$/);
  await page.press('Enter');
  await ear.at('tabpanel', 'New digest');
  // It can be pressed once it is known what goes into it.
  await until('the draft can be made', () =>
    page.eval<boolean, []>(`() => document.querySelector('[data-command="digest.make"]')?.disabled === false`),
  );
  await ear.to('button', 'Make the draft');
  await page.press('Enter');
  await ear.at('tabpanel', /^Digest, /);
  await page.see('textbox', 'In one minute');
  await page.press('Alt+Shift+PageUp');
  await ear.at('tabpanel', title);
  await page.press('h');
  await ear.at('document', 'The saved text');
  await ear.hears(/^Arrow keys choose the sentence/);
  await page.press('ArrowDown');
  await page.press('d');
  await ear.hears(/^Put into “Digest, .*, place \d of \d$/);
  await page.press('Escape');
  await page.gone('button', 'Highlight');
  await page.press('Alt+Shift+PageDown');
  await ear.at('tabpanel', /^Digest, /);
  // A clip is still chosen in the list: this key is not about it.
  await page.press('Delete');
  expect(await page.axe()).toEqual([]);
  await ear.nothingElse();

  // Every stop from the rooms to the status, in the order of the page, and back.
  await page.press('F6');
  await ear.at('button', /^Saved in this browser/);
  await page.press('F6');
  await ear.at('button', 'Find');
  const there = await ear.stops('Tab', /^button Notices$/);
  expectInOrder(there, [
    ...rooms.slice(1),
    'searchbox Search in the library',
    ...principles.map((name) => new RegExp(`^${name} \\d$`)),
    'listbox Clips',
    'separator Width of the side bar',
    `tab ${title}`,
    'button This tab',
    `tabpanel ${title}`,
    'textbox Title',
    'document The saved text',
    'textbox Why I kept this',
    ...principles,
    'combobox Tags',
    'button Put into a digest',
    'button Remove this highlight',
    'textbox Your note on this passage',
    'separator Make the parts wider or narrower',
    /^tab Digest, /,
    'button This tab',
    /^tabpanel Digest, /,
    'textbox Title',
    'button Edit',
    'button Preview',
    'button Copy for email or a document',
    'textbox In one minute',
    'textbox Block title',
    'button Add own words',
    /^button Saved in this browser/,
    'button Notices',
  ]);
  const back = await ear.stops('Shift+Tab', /^button Find$/);
  expect(back).toEqual(['button Find', ...there].slice(0, -1).toReversed());

  // Previewed, copied, ready to send.
  await page.press('Shift+F6');
  await ear.at('button', /^Saved in this browser/);
  await page.press('Shift+F6');
  await ear.at('tab', /^Digest, /);
  await ear.to('button', 'Preview');
  await page.press('Enter');
  await ear.at('button', 'Preview');
  await ear.to('button', 'Copy for email or a document');
  await page.press('Enter');
  await page.see('dialog', 'Who is sharing this?');
  await page.type('The weaver');
  await page.press('Enter');
  await ear.hears(/^Copied/);
  await ear.at('button', 'Copy for email or a document');

  // What is moved to the trash comes back; tabs are closed to the last: the focus stays in the page.
  await page.press('F1');
  await page.type('Show the library');
  await ear.hears(/ found$/);
  await page.press('Enter');
  await ear.at('listbox', 'Clips');
  await page.press('Home');
  await ear.at('listbox', 'Clips', other);
  await page.press('Delete');
  await ear.hears(/trash/i);
  await ear.hears('1 clip');
  await ear.at('listbox', 'Clips');
  await page.press('Mod+z');
  await ear.hears(/^Undone: /);
  await ear.hears('2 clips');
  for (let tabs = await page.count('tab'); tabs > 0; tabs -= 1) {
    await page.press('Alt+w');
    await until('a tab less', async () => (await page.count('tab')) < tabs);
    expect(await page.focused()).not.toBeNull();
  }
  await ear.nothingElse();
});

/** Landmarks are told apart by their names, there is one main part, and no heading skips a level below the one before. */
async function landmarks(page: Listener['page']): Promise<void> {
  for (const role of ['region', 'complementary', 'navigation', 'main', 'search', 'contentinfo']) {
    const names = await page.names(role);
    expect(new Set(names).size, `${role}: ${names}`).toBe(names.length);
  }
  expect(await page.count('main')).toBe(1);
  const levels = await page.eval<number[], []>(
    `() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((each) => each.checkVisibility()).map((each) => Number(each.localName[1]))`,
  );
  expect(levels[0]).toBe(1);
  for (const [at, level] of levels.entries())
    expect(level - (levels[at - 1] ?? 0), `headings: ${levels}`).toBeLessThan(2);
  const rows = await page.eval<string[], []>(
    `() => [...document.querySelectorAll('[role=listbox] [role=option]')].map((each) => each.ariaPosInSet + ' of ' + each.ariaSetSize)`,
  );
  expect(rows).toEqual(['1 of 2', '2 of 2']);
  const tabs = await page.eval<string[], []>(
    `() => [...document.querySelectorAll('[role=tab]')].map((each) => each.ariaSelected + ' ' + (document.getElementById(each.getAttribute('aria-controls'))?.role ?? 'none'))`,
  );
  for (const tab of tabs) expect(tab).toMatch(/^(true tabpanel|false none)$/);
  const edges = await page.eval<string[], []>(
    `() => [...document.querySelectorAll('[role=separator]')].map((each) => each.tabIndex + ' ' + (Number(each.ariaValueMin) <= Number(each.ariaValueNow) && Number(each.ariaValueNow) <= Number(each.ariaValueMax)))`,
  );
  expect(new Set(edges)).toEqual(new Set(['0 true']));
}

/** What is wanted stands in the given, in this order, whatever is between. */
function expectInOrder(given: readonly string[], wanted: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const each of wanted) {
    const at = given.findIndex(
      (stop, index) => index >= from && (typeof each === 'string' ? stop === each : each.test(stop)),
    );
    expect(at, `${each} after ${given[from - 1]}, of\n${given.join('\n')}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}
