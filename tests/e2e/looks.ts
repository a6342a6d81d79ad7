import { FirefoxTab } from './browser/firefox-surfaces';
import { pause, type Surface, until } from './browser/surface';
import { strayControls } from './controls';
import { ringless } from './rings';
import { cramped, space } from './room';
import { resize, type Stop, settled, wide } from './stops';
import { alike, ask, moving, wish } from './wishes';

/** Room is asked for as wide as most windows are, the same at 200 %, and on a phone: text spaced out there, and as it is. */
const [halved, phone] = [640, 360];

/**
 * Chromium looks in every way. Firefox is asked for what a browser can make different: what has room, the rules of axe
 * and colours in the dark, and focus in its system's colours. What is read of the elements and of our style sheets alone,
 * commands of controls and what moves, is the same in both.
 */
const inFirefox = ({ transport }: Surface): boolean => transport instanceof FirefoxTab;
const dark = { 'prefers-color-scheme': 'dark' } as const;
/** Without motion no colour is on its way from the one before. */
const still = { 'prefers-reduced-motion': 'reduce' } as const;

interface How {
  /** Its browser gives it its size: a popup, a panel. */
  asItIs?: boolean;
  /** Whether it is a page of ours, with commands. */
  ours?: boolean;
}

/**
 * All that is asked of a surface, in one visit: the rules of axe in a wide window and a narrow one, its colours in the dark, in
 * those of the system and with more contrast, what moves where less should, room for large and spaced out text, and a
 * command of the table for every control.
 */
export async function lookAt(
  page: Surface,
  [name, open, shows, passing]: Stop,
  { asItIs = false, ours = true }: How = {},
): Promise<string[]> {
  const found: string[] = [];
  const say = (how: string, what: readonly string[]) => found.push(...what.map((each) => `${name}, ${how}: ${each}`));
  // A menu or a dialog may have closed: what is left would pass.
  const here = async () => {
    if (passing) await open(page);
    await page.see(...shows);
    if (passing) await settled(page);
  };
  const strays = async (how: string) => {
    if (ours && !inFirefox(page)) say(`${how}, not in the table`, await strayControls(page));
  };
  await open(page);
  await page.see(...shows);
  // What is read from the library comes a moment after its frame.
  await pause(250);
  const bars = await page.count('complementary');
  say('light', await page.axe());
  await inOtherColours(page, { here, say, asItIs });
  await space(page, true);
  if (asItIs) {
    await pause(60);
    say('spaced out', await cramped(page));
    await space(page, false);
    await pause(60);
    say('as it is', await cramped(page));
  } else {
    for (const width of [halved, phone]) {
      await resize(page, width);
      await here();
      say(`${width} spaced out`, await cramped(page));
    }
    await space(page, false);
    // In the dark Firefox is asked of what a phone shows, Chromium of both widths in both.
    if (inFirefox(page)) await wish(page, { ...dark, ...still });
    await here();
    say(`${phone}`, await page.axe());
    if (inFirefox(page)) {
      say(`${phone}, dark`, await ask(page, alike));
      await wish(page, {});
      await here();
    }
    say(`${phone}`, await cramped(page));
    await strays(`${phone}`);
    await space(page, true);
    await resize(page, wide);
    // The side bar comes back with the width, a moment after it.
    await until('the wide window', async () => (await page.count('complementary')) === bars);
    await here();
    say(`${wide} spaced out`, await cramped(page));
    await space(page, false);
  }
  await here();
  // Last: a tab that is clicked is what a phone would show from then on.
  await strays('wide');
  return found;
}

type Say = (how: string, what: readonly string[]) => void;

/** What differs in colours alone is asked about those; afterwards all is as usual. */
async function inOtherColours(
  page: Surface,
  { here, say, asItIs }: { here: () => Promise<void>; say: Say; asItIs: boolean },
): Promise<void> {
  for (const [how, wanted, rules] of [
    ['dark', dark, 'colours'],
    ['forced colours', { 'forced-colors': 'active' }, 'colours'],
    ['more contrast', { 'prefers-contrast': 'more' }, 'more contrast'],
  ] as const) {
    // What stands as its browser gives it has no look as on a phone.
    if (inFirefox(page) && (how === 'more contrast' || (how === 'dark' && !asItIs))) continue;
    await wish(page, { ...wanted, ...still });
    await here();
    // Firefox takes the system's own colours, and what those come to (white on #3399ff here) is not ours to judge.
    if (how !== 'forced colours' || !inFirefox(page)) say(how, await page.axe(rules));
    say(how, await ask(page, alike));
    if (how === 'forced colours') say(how, await ask(page, ringless));
  }
  if (!inFirefox(page)) say('less motion', await ask(page, moving));
  await wish(page, {});
}
