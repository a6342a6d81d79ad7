import { command, room } from './deeds';
import { first, type Stop, unfold } from './stops';

/** Six answers to a health check: one statement on which people are of two minds. */
const answers = ['G1,G2,O3', ...[1, 1, 2, 4, 5, 5].map((split) => `4,2,${split}`)].join('\n');

/** What those who host see: from the session that they prepare to what became of it. */
export const facilitating: Stop[] = [
  [
    'new session',
    async (page) => {
      await room(page, 'Facilitate');
      await command(page, 'Prepare a session');
    },
    ['heading', 'Prepare a session'],
  ],
  [
    'session',
    async (page) => {
      await page.fill('spinbutton', 'People expected', '40');
      await page.click('button', 'Prepare the session');
      await page.see('article', 'Check-in');
      await unfold(page, 'article');
      await unfold(page, 'article details');
      await page.see('textbox', 'Without talking');
    },
    ['textbox', 'Without talking'],
  ],
  [
    'review before a session',
    async (page) => {
      await page.click('button', 'Review before the session');
      await page.see('heading', 'Before review');
      await page.click('button', 'Add an if–then card');
    },
    ['article', 'Card 1'],
  ],
  [
    'what is left after a session',
    async (page) => {
      await command(page, 'What is left after the session');
      await page.click('button', 'Open the meeting’s note');
      await page.see('textbox', 'Notes');
      await page.fill('textbox', 'Notes', 'Decision: meet again\nQuote: “We never knew” — A host [ask]');
      await page.click('tab', /^Left to do/);
    },
    ['button', 'Said yes'],
  ],
  [
    'review after a session',
    async (page) => {
      await page.click('button', 'Review after the session', { nth: 0 });
      await page.see('heading', 'After review');
    },
    ['textbox', /^What did we learn|learned/],
  ],
  ['learning log', (page) => command(page, 'Learning log and hunches'), ['textbox', 'What did you learn today?']],
  [
    'value thread',
    async (page) => {
      await command(page, 'New value thread from a hunch');
      await page.see('button', 'Tried: tell what came of it');
      await page.click('button', 'Tried: tell what came of it');
    },
    ['textbox', 'Tried'],
  ],
  [
    'health check, what is asked',
    async (page) => {
      await command(page, 'New health check');
      await page.see('heading', 'What is asked');
    },
    ['heading', 'What is asked'],
  ],
  ['health check, one device for all', (page) => page.click('button', 'Answer on this device'), ['button', 'Begin']],
  ['health check, one answer', (page) => page.click('button', 'Begin'), ['button', 'Put in my answers']],
  [
    'health check, answers looked at',
    async (page) => {
      await page.click('button', 'Back to the round');
      await page.click('button', 'Back to the round');
      await page.click('button', 'Paste or open answers…');
      await page.fill('textbox', 'Answers', answers);
    },
    ['button', 'Keep these answers'],
  ],
  [
    'health check, results',
    async (page) => {
      await page.click('button', 'Keep these answers');
      await page.see('option', /6 answers/);
      await page.click('button', 'End and show results');
      await page.see('button', 'Save as picture (SVG)', { nth: 1 });
    },
    ['region', 'Results'],
  ],
  [
    'network map',
    async (page) => {
      await command(page, 'Network map');
      await page.see('heading', 'Network map');
      await page.see('table', 'Lines');
      // Below four headings the first of all rows.
      await page.click('button', undefined, { within: ['table', 'On the map'], nth: 4 });
      await unfold(page, 'section');
    },
    ['region', 'Chosen'],
  ],
  ['emergence radar', (page) => command(page, 'Emergence radar'), ['heading', 'Emergence radar']],
  [
    'host',
    async (page) => {
      await first(page, 'Facilitate');
      await page.click('button', 'Host this session');
      await page.click('button', 'Begin');
      await page.see('button', /^Pause/);
    },
    ['button', /^Pause/],
  ],
];
