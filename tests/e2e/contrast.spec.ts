import type { ChromiumTarget } from './browser/chromium-target';
import { pause, type Surface } from './browser/surface';
import { workbench } from './deeds';
import { expect, test } from './fixtures';
import { companionStates, editors, followUp, leaving, resize, type Stop, sample, shelves, ways } from './stops';

/** What a system asks of every page, by media feature; what is left out is as usual. */
type Wish = Partial<Record<keyof typeof usual, string>>;

const usual = {
  'prefers-color-scheme': 'light',
  'forced-colors': 'none',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-motion': 'no-preference',
};

async function wish(page: Surface, wanted: Wish): Promise<void> {
  const features = Object.entries({ ...usual, ...wanted }).map(([name, value]) => ({ name, value }));
  await (page.transport as ChromiumTarget).send('Emulation.setEmulatedMedia', { features });
  await pause(60);
}

const named = (names: readonly string[]): Stop[] =>
  names.map((name) => {
    const stop = [...shelves, ...editors, ...ways, ...followUp, ...leaving].find(([each]) => each === name);
    if (!stop) throw new Error(`no stop is named ${name}`);
    return stop;
  });

/** In an order in which each can be reached from the one before; some are only gone through. */
const stops = named([
  'drafts',
  'library, several chosen',
  'library, its filters',
  'clip',
  'clip, searched',
  'digest',
  'digest, preview',
  'settings as text, with a mistake',
  'activity',
  'palette',
]);

const passed = ['drafts', 'clip', 'digest'];

/** What is chosen or pressed and looks just as what stands beside it and is not. */
const alike = `() => {
  const shows = (each) => each.checkVisibility() && each.getClientRects().length > 0;
  const parts = ['backgroundColor', 'color', 'borderTopColor', 'borderBottomColor', 'borderTopWidth', 'borderBottomWidth', 'boxShadow', 'outlineStyle', 'fontWeight', 'content', 'display'];
  const look = (each) => [undefined, '::before', '::after'].map((part) => { const style = getComputedStyle(each, part); return parts.map((name) => style[name]).join(); }).join() + each.childElementCount;
  const found = [];
  for (const state of ['aria-selected', 'aria-pressed'])
    for (const chosen of [...document.querySelectorAll('[' + state + '=true]')].filter(shows)) {
      const beside = [...(chosen.closest('[role=listbox], [role=tablist], [role=group], nav') ?? chosen.parentElement).querySelectorAll('[' + state + '=false]')].filter(shows);
      const same = beside.find((each) => each.className === chosen.className && look(each) === look(chosen));
      if (same) found.push(chosen.textContent.slice(0, 40) + ' (' + state + ') looks as ' + same.textContent.slice(0, 40));
    }
  return found;
}`;

/** What moves for longer than nobody sees, 0.01 ms. */
const moving = `() => {
  const ms = (list) => Math.max(...list.split(',').map((each) => parseFloat(each) * (each.trim().endsWith('ms') ? 1 : 1000)));
  const found = [];
  for (const each of document.querySelectorAll('*'))
    for (const part of [undefined, '::before', '::after', '::backdrop']) {
      const style = getComputedStyle(each, part);
      const changes = style.transitionProperty === 'none' ? 0 : ms(style.transitionDuration);
      const runs = style.animationName === 'none' ? 0 : ms(style.animationDuration);
      if (changes > 0.01 || runs > 0.01 || (!part && style.scrollBehavior === 'smooth')) found.push(each.localName + '.' + each.className + (part ?? ''));
    }
  return [...new Set(found)];
}`;

/** What has the focus after a few steps of Tab shows it. */
async function unseen(page: Surface): Promise<string[]> {
  const found: string[] = [];
  for (let steps = 0; steps < 3; steps += 1) {
    await page.press('Tab');
    const now = await page.focused();
    if (!now?.seen) found.push(`the focus does not show on ${now ? `${now.role} ${now.name}` : 'nothing'}`);
  }
  return found;
}

/** How many look chosen: without one nothing would be compared. */
const chosen = `() => document.querySelectorAll('[role=option][aria-selected=true]').length`;

/** What is wrong with a page in colours of the system, in more contrast and with less motion; it is left in the first. */
async function wrongWith(page: Surface, name: string): Promise<string[]> {
  const found: string[] = [];
  const about = (how: string, what: readonly string[]) => found.push(...what.map((each) => `${name}, ${how}: ${each}`));
  for (const [how, wanted] of [
    ['forced colours', { 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' }],
    ['more contrast', { 'prefers-contrast': 'more', 'prefers-reduced-motion': 'reduce' }],
  ] as const) {
    await wish(page, wanted);
    about(how, await page.axe(how === 'forced colours' ? 'everything' : 'colours'));
    about(how, await page.eval<string[], []>(alike));
  }
  about('less motion', await page.eval<string[], []>(moving));
  await wish(page, { 'forced-colors': 'active' });
  return found;
}

test('@axe the reading companion in colours of the system, more contrast, less motion and the dark', async ({
  mine,
  kind,
  site,
}) => {
  test.skip(kind !== 'chrome', 'only Chromium lets a driver ask for them');
  const found: string[] = [];
  await companionStates({ mine, site }, async (panel, name, shows) => {
    await wish(panel, {});
    await panel.see(...shows);
    found.push(...(await wrongWith(panel, name)));
    await wish(panel, { 'prefers-color-scheme': 'dark' });
    found.push(...(await panel.axe()).map((each) => `${name}, dark: ${each}`));
    await wish(panel, {});
  });
  expect(found).toEqual([]);
});

test('@axe colours of the system, more contrast and less motion', async ({ mine, kind }) => {
  test.skip(kind !== 'chrome', 'only Chromium lets a driver ask for them');
  const page = await workbench(mine);
  await resize(page, 1280);
  await sample(page);
  expect(await page.eval<string[], []>(moving), 'what moves as usual').not.toEqual([]);
  const found: string[] = [];
  let rows = 0;
  for (const [name, open, shows] of stops) {
    await wish(page, {});
    await open(page);
    await page.see(...shows);
    if (passed.includes(name)) continue;
    found.push(...(await wrongWith(page, name)));
    rows += await page.eval<number, []>(chosen);
    // The palette is one field; it would close.
    if (name !== 'palette') found.push(...(await unseen(page)).map((each) => `${name}: ${each}`));
    else expect((await page.focused())?.seen).toBe(true);
    await page.see(...shows);
  }
  await wish(page, {});
  expect(found).toEqual([]);
  await page.eval(
    `() => void document.querySelector('main').insertAdjacentHTML('beforeend',
      '<p role="group"><button aria-pressed="true">One</button><button aria-pressed="false">Other</button></p>')`,
  );
  expect(await page.eval<string[], []>(alike), 'the check itself').toEqual(['One (aria-pressed) looks as Other']);
  expect(rows).toBeGreaterThan(1);
});
