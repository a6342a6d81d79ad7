import { type Surface, until } from '../browser/surface';
import { workbench } from '../deeds';
import { facilitating } from '../facilitate-stops';
import { expect, test } from '../fixtures';
import { wordsOnSheets } from '../sheets';
import { editors, first, type Stop, sample } from '../stops';

/** Goes where the looks go, one after the other: each begins where the one before it ended. */
const along =
  (stops: readonly Stop[], ...names: readonly string[]) =>
  async (page: Surface) => {
    for (const name of names) {
      const [, go, shown] = stops.find(([each]) => each === name) ?? [];
      if (!go || !shown) throw new Error(`No stop ${name}`);
      await go(page);
      await page.see(...shown);
    }
  };

/** A surface: how one comes there, what stands on paper, and what is for the screen alone. */
type OnPaper = readonly [name: string, go: (page: Surface) => Promise<void>, has: readonly string[], lacks?: RegExp];

const surfaces: readonly OnPaper[] = [
  [
    'principle',
    (page) => first(page, 'Principles'),
    // The last is far below what its list shows on a screen.
    [
      'What it means',
      'a tie that nobody could draw',
      '15 pieces of evidence',
      'Who do you call?',
      'networkapproach.net (https://networkapproach.net/)',
    ],
    /Colour|Group by|Search the evidence|For you to look for|Choose a line/,
  ],
  [
    'organization',
    (page) => first(page, 'Peers'),
    ['Example Educators’ Association', 'Seen in 10 places'],
    /Other spellings|Erase/,
  ],
  [
    'person',
    async (page) => {
      await page.click('option', /Programme lead/, { within: ['complementary', 'Peers'] });
      await page.fill('textbox', 'My note', 'For my eyes');
    },
    ['Programme lead'],
    /For my eyes/,
  ],
  [
    'session',
    along(facilitating, 'new session', 'session'),
    ['60-minute call', 'Check-in', '15.3 min each'],
    /Private notes|Add a block/,
  ],
  [
    'review of before',
    async (page) => {
      await along(facilitating, 'review before a session')(page);
      await page.fill('textbox', /^If we/, 'If we call twice');
    },
    // A question without an answer stands with room to write.
    ['Before review', 'If we call twice', 'About fifteen minutes'],
    /Add an if/,
  ],
  [
    'review of after',
    async (page) => {
      await along(facilitating, 'what is left after a session', 'review after a session')(page);
      await page.fill('textbox', 'What we learned, in one line', 'People call when they were asked once');
    },
    ['After review', 'People call when they were asked once'],
  ],
  [
    'learning log',
    async (page) => {
      await along(facilitating, 'learning log')(page);
      await page.seeText('People call when they were asked once');
    },
    ['Learning log', 'People call when they were asked once', 'Hunches by quarter'],
    /What did you learn today/,
  ],
  [
    'value thread',
    async (page) => {
      await along(facilitating, 'value thread')(page);
      await page.fill('textbox', 'Tried', 'We called two schools');
      await page.click('button', 'Keep what was told');
      await page.seeText('We called two schools');
    },
    ['We called two schools', 'After 30 days'],
    /How far it may travel|It began on/,
  ],
  [
    'results of a health check',
    along(
      facilitating,
      ...['health check, what is asked', 'health check, one device for all', 'health check, one answer'],
      ...['health check, answers looked at', 'health check, results'],
    ),
    ['6 answers', 'Results', 'I can disagree here without paying for it.', 'split'],
    /Save as picture|Put into a digest/,
  ],
  [
    'network map',
    along(facilitating, 'network map'),
    ['Network map', 'Sample Teachers’ Collective', 'The network in numbers', 'What could come next'],
    /Named together \(no tie\)|Fit to the room/,
  ],
  [
    'edition',
    async (page) => {
      await first(page, 'Digests');
      await along(editors, 'digest, preview', 'digest, preview searched', 'digest, its editions', 'edition')(page);
    },
    ['About this digest'],
    /Compared with|As it went out/,
  ],
];

/** The words that stand on the paper: of fields what they hold, of links their addresses, of a page within its own. */
const written = `() => {
  const main = document.querySelector('main');
  const fields = [...main.querySelectorAll('input, textarea, select')].filter((each) => each.checkVisibility());
  const within = [...main.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot.textContent] : []));
  const address = (link) => (/attr|http/.test(getComputedStyle(link, '::after').content) ? ' (' + link.getAttribute('href') + ')' : '');
  const links = [...main.querySelectorAll('a[href]')].map((each) => each.textContent.trim() + address(each));
  return [main.innerText, ...links, ...fields.map((each) => each.selectedOptions?.[0]?.text ?? each.value), ...within].join('\\n'); }`;

/** Buttons that stand there other than as words that lead somewhere, and anything that is wider than a sheet. */
const pressed = `() => [...document.querySelectorAll('main :is(button, summary)')]
  .filter((each) => each.checkVisibility() && getComputedStyle(each).borderStyle === 'solid' && each.innerText.trim() !== '' &&
    !each.closest('table, ul, ol, li, article, [role=option]'))
  .map((each) => each.innerText.slice(0, 60))`;

test('what stands in a tab goes on paper as it is read, without what is pressed and chosen', async ({ mine }) => {
  test.setTimeout(150_000);
  const page = await workbench(mine);
  await sample(page);
  for (const [name, go, has, lacks] of surfaces) {
    await test.step(name, async () => {
      await go(page);
      await page.transport.paper?.(true);
      await page.gone('navigation', 'Rooms');
      await until(`${name} on paper`, async () => {
        const words = await page.eval<string, []>(written);
        const missing = has.filter((each) => !words.includes(each));
        if (missing.length > 0) throw new Error(`${missing.join(' | ')} is not in: ${words.slice(0, 3000)}`);
        return true;
      });
      if (lacks) expect.soft(await page.eval<string, []>(written), name).not.toMatch(lacks);
      for (const role of ['complementary', 'tablist', 'searchbox', 'contentinfo'])
        expect.soft(await page.count(role), `${name}: ${role}`).toBe(0);
      expect.soft(await page.eval<string[], []>(pressed), name).toEqual([]);
      const sheets = wordsOnSheets((await page.transport.print?.()) ?? Buffer.alloc(0));
      expect.soft(sheets, `${name}: a blank sheet`).not.toContain(false);
      expect.soft(sheets, name).toContain(true);
      await page.transport.paper?.(false);
      await page.see('navigation', 'Rooms');
    });
  }
});
