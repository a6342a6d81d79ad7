import { Finger } from '../browser/finger';
import { pause, type Surface, until } from '../browser/surface';
import { strayControls } from '../controls';
import { workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { cramped } from '../room';
import { sample } from '../stops';

const rooms = { within: ['navigation', 'Rooms'] } as { within: [string, string] };

/** Whether anything was begun to be dragged since the page opened. */
const dragged = (page: Surface) => page.eval<boolean, []>('() => window.dragged === true');

/** A menu that a held finger opened stays when the finger goes up, and goes at a tap beside it. */
async function menuOf(page: Surface, finger: Finger, item: RegExp | string): Promise<void> {
  await page.see('menuitem', item);
  await finger.tapAt({ x: 3, y: 3 });
  await page.gone('menu');
}

/** Nothing here breaks a rule, runs no command or has no room, larger as things are for a finger. */
async function sound(page: Surface): Promise<void> {
  expect(await page.axe()).toEqual([]);
  expect(await strayControls(page)).toEqual([]);
  expect(await cramped(page)).toEqual([]);
}

/** The first words of each card of the digest that shows. */
const cards = (page: Surface) =>
  page.eval<string[], []>(
    `() => [...document.querySelectorAll('[data-card]')].map((each) => each.innerText.slice(0, 60))`,
  );

test('on a phone: read, highlight, look through contents and versions, put a digest in order, by touch alone', async ({
  kind,
  mine,
}) => {
  const page = await workbench(mine);
  await sample(page);
  await page.eval(`() => addEventListener('dragstart', (event) => { window.dragged = !event.defaultPrevented; })`);
  const finger = await Finger.on(page);
  const clip = /Before we start: five minutes/;
  const words = 'A review after a meeting is only as good';
  await finger.tap('button', 'Library', rooms);
  await page.see('main', 'Library');

  // Held: the row's menu, and nothing opens.
  await finger.hold('option', undefined, { nth: 1 });
  await menuOf(page, finger, /^Copy the page’s link/);
  expect(await page.count('main', 'Library')).toBe(1);

  // Scrolled: nothing opens, nothing is dragged.
  const row = await page.place('option', undefined, { nth: 3 });
  await finger.swipe(row, { x: row.x, y: row.y - 250 });
  // The page of Firefox feels a driver's finger, and what scrolls pages there does not.
  if (kind === 'chrome')
    await until('scrolled', () =>
      page.eval<boolean, []>(`() => document.querySelector('[role=listbox]').scrollTop > 100`),
    );
  expect(await page.count('main', 'Library')).toBe(1);
  expect(await dragged(page)).toBe(false);

  // Read, and highlight what was selected.
  await finger.tap('option', clip);
  await page.see('textbox', 'Title');
  // A text that has just come may be drawn once more under what was selected.
  await until('what can be done with the words', async () => {
    await page.selectText(words);
    await pause(200);
    return (await page.count('toolbar', 'Selected words')) > 0;
  });
  await finger.tap('button', 'Highlight', { within: ['toolbar', 'Selected words'] });
  await page.seeText('1 highlight');
  await finger.hold('button', new RegExp(words));
  await menuOf(page, finger, 'Remove this highlight');
  await page.seeText('1 highlight');

  // Contents and versions lie under the text, and make way for what was looked for.
  await finger.tap('button', 'Contents and versions');
  await page.see('region', 'Contents');
  await sound(page);
  await finger.tap('button', 'Three lines');
  await page.gone('region', 'Contents');
  await finger.tap('button', 'Contents and versions');
  await finger.tap('button', 'Versions', { within: ['region', 'Contents'] });
  await finger.tap('button', /^Highlights/, { within: ['region', 'Versions'], nth: 0 });
  await page.see('heading', /^Versions: /);
  await page.gone('region', 'Versions');

  await finger.hold('tab', /^Versions: /);
  await page.see('menuitem', /^Close this tab/);
  await finger.tap('menuitem', /^Close this tab/);
  await page.see('textbox', 'Title');

  // A digest is put in order by buttons.
  await finger.tap('button', 'Back');
  await finger.tap('button', 'Digests', rooms);
  await finger.tap('option', undefined, { nth: 0, within: ['main', 'Digests'] });
  await page.see('textbox', 'In one minute');
  await sound(page);
  const before = await cards(page);
  const [down] = (await page.names('button')).filter((name) => /down/i.test(name));
  await finger.tap('button', down, { nth: 0 });
  await until('another order', async () => (await cards(page))[1] === before[0]);

  // Held, a card offers what its button does.
  const [card = ''] = await page.names('article');
  await finger.hold('button', card, { within: ['article', card], nth: 0 });
  await page.see('menuitem', 'Take out');
  await menuOf(page, finger, /^Open/);
  expect((await cards(page))[1]).toBe(before[0]);

  // The panel is a page of its own, and the palette is a tap away.
  await finger.tap('button', 'Follow up', { within: ['contentinfo'] });
  await page.see('main', 'Follow up');
  await finger.tap('button', 'Back', { within: ['main', 'Follow up'] });
  await page.see('textbox', 'In one minute');
  await finger.tap('button', 'Find', rooms);
  await page.see('dialog', 'Find or do…');
  await page.type('Show the trash');
  await finger.tap('option', /Show the trash/, { nth: 0 });
  await page.see('main', 'Library');
  await finger.tap('button', 'Trash');
  await finger.tap('option', clip);
  await page.see('textbox', 'Title');
  expect(await dragged(page)).toBe(false);
});
