import type { Browser } from './browser/browser';
import { type Surface, until } from './browser/surface';
import { command, openForm, room } from './deeds';
import type { Site } from './site';
import { first } from './stops';

/**
 * Every kind of change that another window has to follow, and how it is made and seen: a journey asks whether it is
 * seen, the benchmark of the workbench how soon.
 */

/** Two windows with one library in English, whose second clip has a text, and where pages to keep come from. */
export interface Two {
  readonly browser: Browser;
  readonly site: Site;
  readonly left: Surface;
  readonly right: Surface;
}

/** A change that is ready to be made. */
export interface Ready {
  /** Where it is made. */
  readonly by: Surface;
  /** Runs in the right window: whether it shows what was changed. */
  readonly shows: string;
  /** The last event of input in it is what makes the change. */
  make(): Promise<unknown>;
  /** Leaves what was opened for it alone. */
  after?(): Promise<unknown>;
}

export interface Kind {
  readonly name: string;
  /** Shows in each window what is needed for it. */
  open(two: Two): Promise<unknown>;
  /** Makes all ready for the change number `nth`, from 1. */
  ready(two: Two, nth: number): Promise<Ready>;
}

const row = (words: string) =>
  `() => [...document.querySelectorAll('[role=listbox] [role=option]')]
    .some((each) => each.textContent.includes(${JSON.stringify(words)}))`;
const field = (words: string) =>
  `() => [...document.querySelectorAll('[role=tabpanel] :is(textarea, input, [role=textbox])')]
    .some((each) => each.value.includes(${JSON.stringify(words)}))`;
const inPanel = (words: string) =>
  `() => document.querySelector('[data-region=panel]')?.textContent.includes(${JSON.stringify(words)}) ?? false`;
const inPreview = (words: string) =>
  `() => document.querySelector('iframe')?.contentDocument?.body?.textContent.includes(${JSON.stringify(words)}) ?? false`;
const named = (words: string) => `() => document.querySelector('[aria-label=${JSON.stringify(words)}]') !== null`;
const chosen = (words: string) =>
  `() => [...document.querySelectorAll('select')]
    .some((each) => each.selectedOptions[0]?.text === ${JSON.stringify(words)})`;
/** The number in the first element of these that has the words; none where there is no such element. */
const numberIn = (css: string, words: string) =>
  `() => [...document.querySelectorAll(${JSON.stringify(css)})]
    .find((each) => each.textContent.includes(${JSON.stringify(words)}))?.textContent.replace(/\\D/g, '')`;

const principle = 'Prepare for Emergence';
const inEditor = { nth: 0, within: ['tabpanel'] as [string] };

/** The same clip in both windows; the list of the library beside it. */
async function bothOnClip({ left, right }: Two): Promise<void> {
  for (const page of [left, right]) {
    await first(page, 'Library', 1);
    await page.see('textbox', 'Title');
    await page.see('document', 'The saved text');
  }
}

/** Typed into a field of the left window. */
const typed =
  (name: string | RegExp, words: string, shows: (words: string) => string) =>
  async ({ left }: Two, nth: number): Promise<Ready> => ({
    by: left,
    shows: shows(`${words} ${nth}`),
    make: () => left.fill('textbox', name, `${words} ${nth}`, { nth: 0 }),
  });

/** A principle put on the clip of the left window or taken off, and a number that the right one shows of it. */
const counted =
  (css: string, words: string) =>
  async ({ left, right }: Two): Promise<Ready> => {
    const shown = numberIn(css, words);
    const now = Number(await until(`a number of ${words}`, () => right.eval<string | undefined, []>(shown)));
    const next = (await left.pressed('button', principle, inEditor)) ? now - 1 : now + 1;
    return {
      by: left,
      shows: `() => (${shown})() === '${next}'`,
      make: () => left.click('button', principle, inEditor),
    };
  };

/** What the first element of these says; changed by what is done in the left window. */
const otherFirst =
  (css: string, make: (two: Two, nth: number) => Promise<unknown>) =>
  async (two: Two, nth: number): Promise<Ready> => {
    const first = `document.querySelector(${JSON.stringify(css)})?.textContent`;
    const now = await until(`a first ${css}`, () => two.right.eval<string | undefined, []>(`() => ${first}`));
    return {
      by: two.left,
      shows: `() => ![undefined, '', ${JSON.stringify(now)}].includes(${first})`,
      make: () => make(two, nth),
    };
  };

/** A choice of the settings made in the left window: this, that, this … */
const setting =
  (choices: readonly (readonly [label: string, option: string, shows: string])[]) =>
  async ({ left }: Two, nth: number): Promise<Ready> => {
    const [label, option, shows] = choices[(nth - 1) % choices.length] as (typeof choices)[number];
    return { by: left, shows, make: () => left.choose(label, option) };
  };

async function bothOnSettings({ left, right }: Two): Promise<void> {
  for (const page of [left, right]) {
    await command(page, 'Show the settings');
    await page.see('combobox', 'Language');
  }
}

/** A page that does not hide what the right window shows. */
async function elsewhere({ browser, left }: Two): Promise<Surface> {
  if (browser.kind === 'chrome') return browser.openOwnWindow('manifest.json');
  // The driver of Firefox finds the toolbar of its first window alone.
  await left.front();
  return browser.openPage('about:blank');
}

/** A page kept by its form. */
async function keptElsewhere(two: Two, nth: number): Promise<Ready> {
  const { browser, site } = two;
  const title = `Kept beside ${nth}`;
  const words = 'What we kept of the call is what the next one begins with, and who was not there reads it. ';
  site.put(
    `beside-${nth}.html`,
    `<title>${title}</title><article><h1>${title}</h1><p>${words.repeat(12)}</p></article>`,
  );
  const page = await elsewhere(two);
  await page.goto(`${site.url}/beside-${nth}.html`);
  const popup = await openForm(browser, page);
  await popup.click('textbox', 'Why I kept this');
  return {
    by: popup,
    shows: row(title),
    make: () => popup.press('Enter'),
    after: async () => {
      await browser.closePopup();
      await page.close();
    },
  };
}

/** The first clip of the list to the trash, then back again by undo: each time another one is first. */
async function trashedOrBack({ left, right }: Two, nth: number): Promise<Ready> {
  if (nth % 2 === 1) await left.click('option', undefined, { nth: 0, within: ['listbox'] });
  const title = `() => document.querySelector('[role=listbox] [role=option] [dir=auto]')?.textContent`;
  const now = await until('a title', () => right.eval<string | undefined, []>(title));
  return {
    by: left,
    shows: `() => ![undefined, '', ${JSON.stringify(now)}].includes((${title})())`,
    make: () => left.press(nth % 2 ? 'Delete' : 'Mod+z'),
  };
}

/** All of them; the language comes last, since it makes every name another. */
export const kinds: readonly Kind[] = [
  { name: 'title, in the list', open: bothOnClip, ready: typed('Title', 'Seen beside', row) },
  { name: 'note', open: bothOnClip, ready: typed(/^Why I kept this/, 'For the call', field) },
  {
    name: 'tag',
    open: bothOnClip,
    async ready({ left }, nth) {
      await left.click('combobox', 'Tags');
      await left.type(`call-${nth}`);
      return { by: left, shows: named(`Remove tag call-${nth}`), make: () => left.press('Enter') };
    },
  },
  {
    name: 'highlight',
    open: bothOnClip,
    async ready({ left, right }, nth) {
      const words = await until('a passage', () =>
        left.eval<string | undefined, [number]>(
          `(nth) => [...document.querySelectorAll('[data-reader] p')]
            .map((each) => each.textContent.trim().split(/\\s+/))
            .find(({ length }) => length > 40)?.slice(8 * nth, 8 * nth + 5).join(' ')`,
          nth,
        ),
      );
      const shown = numberIn('[role=tabpanel] :is(h2, h3)', 'highlight');
      const now = Number((await right.eval<string | null, []>(shown)) ?? 0);
      await left.selectText(words);
      await left.see('button', 'Highlight', { within: ['toolbar', 'Selected words'] });
      return {
        by: left,
        shows: `() => (${shown})() === '${now + 1}'`,
        make: () => left.click('button', 'Highlight', { within: ['toolbar', 'Selected words'] }),
      };
    },
  },
  { name: 'clip kept', open: ({ right }) => room(right, 'Library'), ready: keptElsewhere },
  {
    name: 'to the trash and back',
    open: async ({ left, right }) => {
      for (const page of [left, right]) await room(page, 'Library');
    },
    ready: trashedOrBack,
  },
  {
    name: 'count of a facet',
    async open(two) {
      await bothOnClip(two);
      await two.right.click('button', 'Filters', { within: ['complementary', 'Library'] });
    },
    ready: counted('section[aria-label=Filters] button', principle),
  },
  {
    name: 'evidence',
    async open({ left, right }) {
      await first(left, 'Library', 1);
      await right.click('button', 'Filters', { within: ['complementary', 'Library'] });
      await room(right, 'Principles');
      await right.click('option', new RegExp(principle));
      await right.see('option', undefined, { nth: 0, within: ['region', 'Evidence'] });
    },
    ready: counted('section h2', 'of evidence'),
  },
  {
    name: 'principle, its name',
    async open({ left, right }) {
      await first(left, 'Principles');
      await left.see('textbox', 'Name');
      await room(right, 'Principles');
    },
    ready: typed('Name', 'Ties before tasks', row),
  },
  {
    name: 'meeting, its text',
    async open(two) {
      await command(two.left, 'New meeting note');
      await two.left.click('option', /^Blank/);
      await two.left.see('textbox', 'Notes');
      await first(two.right, 'Meetings');
      await two.right.see('textbox', 'Notes');
    },
    ready: typed('Notes', 'Decision: we meet in June', field),
  },
  {
    name: 'open question',
    async open({ right }) {
      await command(right, 'Show open questions');
      await right.see('tab', /^Questions and actions/);
    },
    async ready({ left }, nth) {
      const words = `who could not come to call ${nth}`;
      return { by: left, shows: inPanel(words), make: () => left.fill('textbox', 'Notes', `Question: ${words}`) };
    },
  },
  {
    name: 'activity',
    async open(two) {
      await bothOnClip(two);
      await command(two.right, 'Show activity');
    },
    ready: otherFirst('[data-region=panel] ol > li p', ({ left }) => left.click('button', principle, inEditor)),
  },
  {
    name: 'versions',
    async open(two) {
      await bothOnClip(two);
      await command(two.right, 'Follow up: show or hide');
      await command(two.right, 'Versions: how');
    },
    ready: otherFirst('section[aria-label=Versions] ol > li', ({ left }, nth) =>
      nth % 2
        ? left.fill('textbox', 'Title', `Another version ${nth}`, { nth: 0 })
        : left.click('button', principle, inEditor),
    ),
  },
  {
    name: 'person, their role',
    async open({ left, right }) {
      await room(left, 'Peers');
      await left.click('button', 'New person', { within: ['complementary', 'Peers'] });
      await left.see('textbox', 'Role');
      await room(right, 'Peers');
    },
    ready: typed('Role', 'Keeps the log', row),
  },
  {
    name: 'digest, own words',
    async open(two) {
      await command(two.left, 'New digest');
      await two.left.see('heading', 'New digest');
      await two.left.click('button', 'Make the draft');
      await two.left.see('textbox', 'In one minute', {}, 20_000);
      await first(two.right, 'Digests');
      await two.right.see('textbox', 'In one minute', {}, 20_000);
    },
    ready: typed('In one minute', 'Bring a question', field),
  },
  {
    name: 'digest, its preview',
    async open({ right }) {
      await right.click('button', 'Preview');
      await right.see('button', 'As read in two minutes');
    },
    ready: typed('In one minute', 'Bring a neighbor', inPreview),
  },
  {
    name: 'agenda',
    async open({ left, right }) {
      await command(left, 'Prepare a session');
      await left.click('button', 'Prepare the session');
      await left.see('article', 'Check-in');
      await first(right, 'Facilitate');
      await right.see('article', 'Check-in');
    },
    async ready({ left }, nth) {
      const minutes = `${40 + nth}`;
      return {
        by: left,
        shows: `() => [...document.querySelectorAll('[role=tabpanel] input[type=number]')].some(({ value }) => value === '${minutes}')`,
        make: () => left.fill('spinbutton', 'Minutes of “Check-in”', minutes),
      };
    },
  },
  {
    name: 'network map',
    async open({ left, right }) {
      await command(left, 'New meeting note');
      await left.click('option', /^Blank/);
      await left.see('textbox', 'Notes');
      await left.fill('textbox', 'Who was there', 'Guest Teacher (Coast Network)');
      await command(right, 'Network map');
      await right.see('button', 'Coast Network');
    },
    async ready({ left }, nth) {
      const name = `Harbor School ${nth}`;
      return {
        by: left,
        shows: `() => [...document.querySelectorAll('[role=tabpanel] table button')].some((each) => each.textContent.includes(${JSON.stringify(name)}))`,
        make: () => left.fill('textbox', 'Who was there', `Guest Teacher (${name})`),
      };
    },
  },
  {
    name: 'settings, light or dark',
    open: bothOnSettings,
    ready: setting([
      ['Light or dark', 'Dark', chosen('Dark')],
      ['Light or dark', 'Light', chosen('Light')],
    ]),
  },
  {
    name: 'language',
    open: bothOnSettings,
    ready: setting([
      ['Language', 'Español', named('Salas')],
      ['Idioma', 'English', named('Rooms')],
    ]),
  },
];
