import path from 'node:path';
import { type Name, type Surface, type Transport, until } from './browser/surface';
import { command, previewed, room, unfold as unfoldCalled } from './deeds';

/**
 * Every surface there is, and how it is reached: the walk that asks all there is to ask of them (`lookAt`) goes along these
 * lists. Those that come and go are in `states.ts`.
 */

/**
 * How a surface is reached at the wide window, and what is on the screen then, whatever the width. What is `passing` does
 * not stay for long or through another width: it is opened again before each look.
 */
export type Stop = [
  name: string,
  open: (page: Surface) => Promise<unknown>,
  shows: [role: string, name?: Name],
  passing?: 'passing',
];

/** The width at which surfaces are reached, CSS pixels. */
export const wide = 1280;

/** Waits until the page was drawn and nothing in it has changed for a moment. */
const rested = `(ms) => new Promise((resolve) => {
  const end = performance.now() + 1000;
  let timer;
  const changes = new MutationObserver(() => performance.now() < end && wait());
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => resolve(changes.disconnect()), ms);
  };
  requestAnimationFrame(() => requestAnimationFrame(() => {
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    wait();
  }));
})`;

/**
 * Waits until what is on the screen stays where it is: what follows a text that is scrolled does so a moment later. It is
 * asked in the surface's own window: a page in the background that looks into it is drawn every few seconds only.
 */
export const settled = ({ transport }: Surface, ms = 150): Promise<void> =>
  (transport.within ?? transport.evaluate).call<Transport, [string], Promise<void>>(transport, `(${rested})(${ms})`);

/** Gives a window this size, CSS pixels. */
export async function resize(page: Surface, width: number, height = 800): Promise<void> {
  const had = await page.eval<number[], []>('() => [innerWidth, innerHeight]');
  if (had[0] === width && had[1] === height) return;
  await page.transport.resize?.(width, height);
  // In one column the list is the main part, and is drawn anew; a dialog would hide it from roles.
  const shown = `() => [...document.querySelectorAll('main, [role=main]')].some((each) => each.getClientRects().length > 0)`;
  await until('the main part', () => page.eval<boolean, []>(shown));
  await page.eval(rested, 60);
}

/** Opens one of a room's list. */
export async function first(page: Surface, name: string, nth = 0): Promise<void> {
  await room(page, name);
  await page.click('option', undefined, { nth, within: ['complementary', name] });
}

export async function sample(page: Surface): Promise<void> {
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('button', 'Remove the sample library', {}, 20_000);
  // Whatever the room, there is something in it.
  await page.see('option', undefined, { nth: 0 }, 20_000);
}

const bundle = path.resolve('tests/fixtures/bundles/v1.jsonl');
const transcript = path.resolve('tests/fixtures/meetings/teams.vtt');
const talk = path.resolve('tests/fixtures/transcripts/tuned/01-community-call.txt');
const pack = path.resolve('tests/fixtures/packs/v1.json');
const archive = path.resolve('tests/fixtures/archives/v1.zip');
const profile = path.resolve('tests/fixtures/profiles/v1.json');
const receive = 'Open a colleague’s digest or bundle';

export const beginning: Stop[] = [
  ['welcome', async () => undefined, ['heading', 'Welcome to Commonplace']],
  ['library, empty', (page) => room(page, 'Library'), ['navigation', 'Rooms']],
  ['peers, empty', (page) => room(page, 'Peers'), ['navigation', 'Rooms']],
];

/** Opens the first closed thing of the text at hand, or what is first closed inside that. */
export async function unfold(page: Surface, inside = ''): Promise<void> {
  const press = `(css) => {
    const found = document.querySelector(css);
    found?.click();
    return found !== null;
  }`;
  const css = `[role=tabpanel] ${inside} details:not([open]) > summary`;
  await until(css, () => page.eval<boolean, [string]>(press, css));
}

/** What is looked at, with a word looked for in it. */
const searched = (name: string): Stop => [
  name,
  async (page) => {
    await page.press('Mod+f');
    await page.see('searchbox', 'Find in this text');
    await page.type('the');
    // A preview that is drawn anew meanwhile is looked through again from the same place.
    await page.seeText(/\d of \d/);
  },
  ['searchbox', 'Find in this text'],
];

/** Lets none of the meeting notes leave their room any more, and comes back to the tab at hand. */
async function holdBack(page: Surface): Promise<void> {
  const tab = await page.eval<string, []>(
    `() => document.querySelector('[role=tab][aria-selected=true]').innerText.trim()`,
  );
  for (const nth of [0, 1, 2]) {
    await first(page, 'Meetings', nth);
    await page.see('textbox', 'Notes');
    await page.choose('How far it may travel', 'Stays in the room');
  }
  await page.click('tab', tab);
  await page.see('button', 'Told them', { nth: 0 });
}

export const editors: Stop[] = [
  ['clip', (page) => first(page, 'Library', 1), ['textbox', 'Title']],
  searched('clip, searched'),
  [
    'clip, words selected',
    async (page) => {
      // What is near the words lies under the bar.
      if (await page.count('searchbox', 'Find in this text'))
        await page.click('button', 'Close the search in this text');
      await page.see('document', 'The saved text');
      await page.eval(`() => {
        const words = document.querySelector('[data-reader] p');
        words.scrollIntoView({ block: 'center', behavior: 'instant' });
        getSelection().selectAllChildren(words);
      }`);
      await page.see('toolbar', 'Selected words');
    },
    ['toolbar', 'Selected words'],
    'passing',
  ],
  ['meeting', (page) => first(page, 'Meetings'), ['textbox', 'Notes']],
  [
    'meeting, line by line',
    async (page) => {
      await unfold(page);
      await unfold(page, 'details[open]');
    },
    ['combobox', 'What its speaker said'],
  ],
  [
    'meeting, its people',
    async (page) => {
      const press = `() => {
        const found = [...document.querySelectorAll('[role=tabpanel] details:not([open]) > summary')];
        found.find((each) => each.innerText.includes('People in this note'))?.click();
      }`;
      await page.eval(press);
      // One of them is kept, so that they can be taken off.
      await page.click('button', /^Keep Sample Teachers/);
    },
    ['button', /^Take Sample Teachers.* off the roster$/],
  ],
  searched('meeting, searched'),
  ['principle', (page) => first(page, 'Principles'), ['tabpanel', 'Prioritize Relationships']],
  [
    'principle, evidence chosen',
    async (page) => {
      await page.click('option', undefined, { nth: 1, within: ['region', 'Evidence'] });
      await page.see('button', 'Looks like this');
    },
    ['button', 'Looks like this'],
  ],
  ['organization', (page) => first(page, 'Peers'), ['heading', /^Seen in/]],
  [
    'person',
    (page) => page.click('option', /Programme lead/, { within: ['complementary', 'Peers'] }),
    ['tabpanel', 'Programme lead'],
  ],
  ['digest', (page) => first(page, 'Digests'), ['textbox', 'In one minute']],
  [
    'digest, a date and a picture',
    async (page) => {
      const add = async (what: string) => {
        await page.click('button', 'Add more', { nth: 0 });
        await page.click('menuitem', what);
      };
      await add('Add a date');
      await page.answerFileDialog(() => add('Add a picture from a file'), path.resolve('docs/images/popup.png'));
      await page.see('textbox', 'What it shows, in words');
    },
    ['textbox', 'Where, and how to get in'],
  ],
  [
    'digest, preview',
    async (page) => {
      await page.click('button', 'Preview');
      await until('the preview', async () => (await previewed(page)).includes('<header>'));
    },
    ['button', 'Save as…'],
  ],
  [
    'digest, as read in two minutes',
    async (page) => {
      await page.click('button', 'As read in two minutes');
      await page.seeText('words are read');
    },
    ['button', 'As read in two minutes'],
  ],
  searched('digest, preview searched'),
  [
    'digest, its editions',
    async (page) => {
      await page.click('button', 'Close the search in this text');
      await page.click('button', /^Copy for email/);
      await page.see('dialog', 'Who is sharing this?');
      await page.fill('textbox', 'Your name', 'The weaver');
      await page.click('button', 'Use this name');
      await page.seeText('Editions (1)');
      await unfoldCalled(page, 'What it is made of');
      await page.seeText('Cards by principle');
      await unfoldCalled(page, 'Editions (1)');
    },
    ['button', /copied · /],
  ],
  ['edition', (page) => page.click('button', /copied · /), ['combobox', 'Show']],
  [
    'edition, compared',
    async (page) => {
      await page.choose('Show', 'Compared with how the digest stands now');
      await page.seeText('This is how it stands now.');
    },
    ['combobox', 'Show'],
  ],
  [
    'edition, something taken back',
    async (page) => {
      await page.choose('Show', 'As it went out');
      await holdBack(page);
    },
    ['button', 'Told them'],
  ],
  [
    'taken back',
    (page) => command(page, 'Show shared editions with something taken back'),
    ['list', 'Shared editions with something taken back'],
  ],
  [
    'taken back, dealt with',
    async (page) => {
      await page.click('button', 'Told them', { nth: 1 });
      // Where there is one column the panel shows again.
      await command(page, 'Show shared editions with something taken back');
    },
    ['button', 'Open this edition'],
  ],
  [
    'new digest',
    async (page) => {
      await command(page, 'Follow up: show or hide');
      await command(page, 'New digest');
      await page.see('heading', 'New digest');
      await page.choose('Preset', 'Community digest');
      await page.choose('What to gather', 'What a search finds');
      await page.see('checkbox', /^With thanks to \(/);
    },
    ['button', 'Make the draft'],
  ],
  ['import', (page) => command(page, receive), ['button', 'Choose a file']],
  [
    'import, a transcript read',
    (page) => page.answerFileDialog(() => page.click('button', 'Choose a file'), transcript),
    ['button', 'Make a meeting note'],
  ],
  [
    'import, a bundle read',
    (page) => page.answerFileDialog(() => page.click('button', 'Choose another file'), bundle),
    ['button', /^Bring in/],
  ],
  [
    'meeting, what may be worth keeping',
    async (page) => {
      await page.answerFileDialog(() => page.click('button', 'Choose another file'), talk);
      await page.click('button', 'Make a meeting note');
      await page.see('button', /^Keep all/, {}, 20_000);
      // One was left out, and is shown so that it can be brought back.
      await page.click('button', /^Leave out/, { nth: 0 });
      await unfold(page, 'details[open]');
    },
    ['button', /^Propose again/],
  ],
  [
    'meeting, a word that is no principle',
    async (page) => {
      await page.click('textbox', 'Notes');
      await page.press('Control+Home');
      await page.type('Question: what would help @Harbour School to hold #wonder?\n');
    },
    ['button', 'Make #wonder a principle'],
  ],
  [
    'digest, names that do not leave',
    async (page) => {
      await page.choose('How far it may travel', 'Members of the network');
      await command(page, 'New digest');
      await page.see('heading', 'New digest');
      await page.fill('textbox', 'Title', 'Without names');
      await page.click('button', 'Make the draft');
      await page.see('textbox', 'In one minute', {}, 20_000);
    },
    ['button', /^Another word for/],
  ],
];

export const ways: Stop[] = [
  ['settings', (page) => command(page, 'Show the settings'), ['combobox', 'Language']],
  [
    'settings, a key being pressed',
    async (page) => {
      if (await page.count('button', /^Press the keys now/)) return;
      await page.fill('textbox', 'Find a command by its name', 'new digest');
      await page.click('button', 'Change the keys of “New digest”');
    },
    ['button', /^Press the keys now/],
    'passing',
  ],
  [
    'settings as text, with a mistake',
    async (page) => {
      // No key is waited for any more.
      await page.press('Escape');
      await command(page, 'Edit the settings as JSON text');
      await page.fill('textbox', 'Settings as text', '{"theme": "pink"}');
      await page.see('button', /^Line 1, column 11/);
    },
    ['textbox', 'Settings as text'],
  ],
  [
    'settings, changed only',
    async (page) => {
      await command(page, 'Discard the settings text');
      await command(page, 'Show changed settings only');
    },
    ['searchbox', 'Find a setting'],
  ],
  [
    'digest presets and packs',
    async (page) => {
      await command(page, 'Show changed settings only');
      await page.click('button', 'Change “One-pager”');
      await page.see('button', 'Add a block');
      await command(page, 'New digest preset');
    },
    ['textbox', 'Sections to add'],
  ],
  [
    'names of labels, and what a pack asks for',
    async (page) => {
      await page.answerFileDialog(() => command(page, 'Bring in a pack'), pack);
      await page.click('button', 'Bring it in');
      await command(page, 'Show the settings');
      await page.see('checkbox', 'A long sentence');
    },
    ['checkbox', 'A long sentence'],
  ],
  [
    'principle, with words of a pack',
    async (page) => {
      await first(page, 'Principles');
      await page.see('button', 'Take out the word trust');
    },
    ['button', 'Take out the word trust'],
  ],
  ['ways of working, going out', (page) => command(page, 'Share our ways of working'), ['group', 'What goes into it']],
  [
    'ways of working, coming in',
    (page) =>
      page.answerFileDialog(
        () => page.click('button', /^Open another community’s ways/, { within: ['tabpanel'] }),
        profile,
      ),
    ['button', 'Take over what was chosen'],
  ],
  [
    'practices',
    async (page) => {
      await command(page, 'Show the practices');
      await unfoldCalled(page, 'Filter practices');
      await page.see('spinbutton', 'How many people');
    },
    ['spinbutton', 'How many people'],
  ],
  ['practice', (page) => first(page, 'Facilitate'), ['article']],
  [
    'practice, one’s own being written',
    async (page) => {
      await page.click('button', 'Make it your own');
      await page.see('textbox', 'Name of the practice');
    },
    ['textbox', 'Name of the practice'],
  ],
  ['feeds', (page) => command(page, 'Show the feeds you follow'), ['textbox', 'Address of a feed']],
  [
    'versions',
    async (page) => {
      await first(page, 'Library', 1);
      await page.see('textbox', 'Title');
      await page.click('button', 'Practice Humility', { nth: 0, within: ['tabpanel'] });
      await command(page, 'Show earlier versions');
    },
    ['heading', /^Versions: /],
  ],
  [
    'two groups side by side',
    async (page) => {
      await command(page, 'Side by side');
      await page.see('tabpanel', undefined, { nth: 1 });
    },
    ['tabpanel'],
  ],
];

/** The panel in each of its views, and what stands at the foot of the side bar. */
export const followUp: Stop[] = [
  [
    'contents and versions',
    async (page) => {
      await first(page, 'Meetings');
      await page.see('textbox', 'Notes');
      await command(page, 'Contents: what');
      await command(page, 'Versions: how');
      await page.see('button', 'What it means');
    },
    ['textbox', 'Notes'],
  ],
  [
    'questions and actions',
    async (page) => {
      await command(page, 'Show open questions');
      await page.see('checkbox', undefined, { nth: 2 });
    },
    ['checkbox', /^Done: /],
  ],
  [
    'before a digest is shared',
    async (page) => {
      await first(page, 'Digests');
      await command(page, 'Show what to look at before');
      await page.see('checkbox', 'Tell in the digest what was checked', {}, 20_000);
    },
    ['checkbox', 'Tell in the digest what was checked'],
  ],
  ['activity', (page) => command(page, 'Show activity'), ['heading', 'Activity']],
  ['notices', (page) => command(page, 'Show notices'), ['heading', 'Notices']],
  ['panel in all the room', (page) => page.press('Alt+Shift+J'), ['main', 'Follow up']],
];

export const shelves: Stop[] = [
  ['drafts', (page) => command(page, 'Show the drafts'), ['navigation', 'Rooms']],
  [
    'library, several chosen',
    async (page) => {
      await page.click('button', 'Drafts');
      await first(page, 'Library', 1);
      await page.press('Shift+ArrowDown');
      await page.see('button', 'Choose none');
    },
    ['navigation', 'Rooms'],
  ],
  [
    'library, its filters',
    async (page) => {
      await page.click('button', 'Choose none');
      await page.click('button', 'Filters');
      await page.click('button', /^Articles \d/);
      await page.see('button', /^Stop filtering by/);
      await command(page, 'Keep this filter');
      await page.see('dialog', 'Under which name?');
      await page.press('Enter');
      await page.gone('dialog');
    },
    ['region', 'Filters'],
  ],
  [
    'library, kept filters',
    async (page) => {
      await page.click('button', 'Filters');
      await page.click('button', 'Clear all');
    },
    ['list', 'Kept filters'],
  ],
  [
    'library, nothing found',
    async (page) => {
      await page.fill('searchbox', 'Search in the library', 'qqqq');
      await page.seeText('Nothing fits all of that');
    },
    ['navigation', 'Rooms'],
  ],
  [
    'trash',
    async (page) => {
      await page.click('button', 'Show everything', { nth: 0 });
      await first(page, 'Library', 5);
      await command(page, 'Move to the trash');
      await command(page, 'Show the trash');
      await page.see('button', 'Empty the trash…');
    },
    ['navigation', 'Rooms'],
  ],
];

/** Each is left by Escape. */
export const overlays: Stop[] = [
  ['first key of two', (page) => page.press('Alt+g'), ['region', 'Keys that can follow'], 'passing'],
  ['palette', (page) => page.press('F1'), ['dialog']],
  ['help with keys', (page) => command(page, 'Keyboard shortcuts'), ['dialog', 'Keyboard shortcuts']],
  [
    'choice of principles',
    async (page) => {
      await page.click('button', 'Trash');
      await first(page, 'Library', 1);
      await page.press('p');
    },
    ['dialog', 'Which principles?'],
  ],
  [
    'emptying the trash',
    async (page) => {
      await command(page, 'Show the trash');
      await page.click('button', 'Empty the trash…');
    },
    ['dialog'],
  ],
  [
    'choice of a template',
    async (page) => {
      await room(page, 'Meetings');
      await page.click('button', 'New meeting note', { nth: 0 });
    },
    ['dialog'],
  ],
  [
    'clips to add to a digest',
    async (page) => {
      await first(page, 'Digests');
      await page.click('button', 'Add clips', { nth: 0 });
    },
    ['dialog', /^Add to/],
  ],
  [
    'pictures to add to a digest',
    async (page) => {
      await first(page, 'Digests');
      await page.click('button', 'Add more', { nth: 0 });
      await page.click('menuitem', 'Add a picture of a kept page');
    },
    ['dialog', /^Add pictures to/],
  ],
  [
    'labels to begin a line with',
    async (page) => {
      await first(page, 'Meetings');
      await page.click('button', 'Begin a line with…');
    },
    ['menuitem', 'Decision'],
  ],
  [
    'erasing somebody',
    async (page) => {
      await first(page, 'Peers');
      await page.click('button', 'Erase this entry for ever…');
    },
    ['dialog', /^Erase/],
  ],
  [
    'menu of a digest',
    async (page) => {
      await first(page, 'Digests');
      await page.click('button', 'Save as…');
    },
    ['menuitem', 'Web page'],
  ],
  [
    'who is sharing',
    async (page) => {
      await page.click('button', 'Save as…');
      await page.click('menuitem', 'Web page');
    },
    ['dialog', 'Who is sharing this?'],
  ],
  [
    'restoring a backup',
    (page) => page.answerFileDialog(() => command(page, 'Restore a backup'), archive),
    ['button', 'Bring it in'],
  ],
  [
    'bringing in a pack',
    (page) => page.answerFileDialog(() => command(page, 'Bring in a pack'), pack),
    ['button', 'Bring it in'],
  ],
  ['menu of a tab', (page) => page.click('button', 'This tab'), ['menuitem', /^Side by side/]],
];

/** The overlays, each with what closes the one before. */
export const leaving = overlays.map<Stop>(([name, open, shows, passing]) => [
  name,
  async (page) => {
    if (await page.count('dialog')) await page.press('Escape');
    if (await page.count('menu')) await page.press('Escape');
    if (await page.count('region', 'Keys that can follow')) await page.press('Escape');
    await open(page);
  },
  shows,
  passing,
]);
