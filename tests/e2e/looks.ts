import { FirefoxTab } from './browser/firefox-surfaces';
import { pause, type Surface, until } from './browser/surface';
import { strayControls } from './controls';
import { unreached } from './reach';
import { ringless } from './rings';
import { cramped, space } from './room';
import { inSpanish } from './spanish';
import { resize, type Stop, settled, wide } from './stops';
import { alike, ask, moving, wish } from './wishes';

/**
 * Sizes in which a surface is asked for room beside the wide window, CSS pixels: at 200 % of 1280 × 800, on a phone, and
 * at 400 % of 1280 × 1024 (WCAG 2.2, success criterion 1.4.10).
 */
const doubled = [640, 400] as const;
const phone = [360, 800] as const;
const fourfold = [320, 256] as const;

/**
 * Chromium looks in every way. Firefox is asked for what a browser can make different: what has room, the rules of axe once,
 * colours in the dark, focus in its system's colours, and what the focus comes to where least shows, at 400 %: it scrolls
 * by rules of its own, and its scroll bars take room. What is read of the elements and of our style sheets alone,
 * commands of controls and what moves, is the same in both.
 */
const inFirefox = ({ transport }: Surface): boolean => transport instanceof FirefoxTab;
/** How long what follows its size by script takes to be drawn anew, ms. */
const frame = 40;

interface How {
  /** Its browser gives it its size: a popup, a panel. */
  asItIs?: boolean;
  /** Whether it is a page of ours, with commands. */
  ours?: boolean;
}

type Say = (how: string, what: readonly string[]) => void;

/** One visit to a surface. */
interface Visit {
  readonly page: Surface;
  readonly say: Say;
  readonly how: How;
  /** Whether it goes by itself, as the focus moves. */
  readonly passing: boolean;
  /** Sees to it that it shows. */
  here(): Promise<void>;
  /** The same after what only paints it anew: a menu or a dialog may have closed, what is left would pass. */
  still(): Promise<void>;
}

/**
 * All that is asked of a surface, in one visit: the rules of axe in a wide window and a narrow one, its colours there in the
 * dark, in those of the system and with more contrast, what moves where less should, room for large, spaced out and Spanish
 * text, what the focus comes to, and a command of the table for every control.
 */
export async function lookAt(page: Surface, [name, open, shows, passing]: Stop, how: How = {}): Promise<string[]> {
  const found: string[] = [];
  const say: Say = (way, what) => found.push(...what.map((each) => `${name}, ${way}: ${each}`));
  const again = async () => {
    await open(page);
    await page.see(...shows);
    await settled(page);
  };
  const here = passing ? again : () => page.see(...shows);
  const visit = {
    ...{ page, say, how, here, passing: passing !== undefined },
    still: async () => (passing ? again() : undefined),
  };
  await open(page);
  await page.see(...shows);
  // What is read from the library comes a moment after its frame.
  await settled(page);
  const bars = await page.count('complementary');
  say('light', await page.axe('structure'));
  await inAllColours(visit, 'wide');
  if (how.asItIs) await asItStands(visit);
  else {
    await spacedOut(visit, 'wide');
    await smaller(visit);
    await resize(page, wide);
    // The side bar comes back with the width, a moment after it.
    await until('the wide window', async () => (await page.count('complementary')) === bars);
  }
  await here();
  // Last: a tab that is clicked is what a phone would show from then on.
  await strays(visit, 'wide');
  return found;
}

async function strays({ page, say, how: { ours = true } }: Visit, how: string): Promise<void> {
  if (ours && !inFirefox(page)) say(`${how}, not in the table`, await strayControls(page));
}

async function spacedOut({ page, say, still }: Visit, how: string): Promise<void> {
  await space(page, true);
  await still();
  await pause(frame);
  say(`${how}, spaced out`, await cramped(page));
  await space(page, false);
}

async function spanish({ page, say, how: { ours = true } }: Visit, how: string): Promise<void> {
  if (!ours) return;
  say(`${how}, in Spanish`, await inSpanish(page, true));
  say(`${how}, in Spanish`, await cramped(page));
  await inSpanish(page, false);
}

async function asItStands(visit: Visit): Promise<void> {
  const { page, say } = visit;
  await spacedOut(visit, 'as it is');
  await pause(frame);
  say('as it is', await cramped(page));
  await spanish(visit, 'as it is');
}

async function smaller(visit: Visit): Promise<void> {
  const { page, say, here, still, passing } = visit;
  await resize(page, ...doubled);
  await here();
  if (!passing && !inFirefox(page)) say('200 %', await ask(page, unreached));
  await spacedOut(visit, '200 %');
  await resize(page, ...phone);
  await here();
  say('phone', await cramped(page));
  await spanish(visit, 'phone');
  await still();
  if (!inFirefox(page)) say('phone', await page.axe('structure'));
  await inAllColours(visit, 'phone');
  await spacedOut(visit, 'phone');
  await still();
  await strays(visit, 'phone');
  await resize(page, ...fourfold);
  await here();
  say('400 %', await cramped(page));
  if (!passing) say('400 %', await ask(page, unreached));
}

/** What differs in colours alone is asked about those; afterwards all is as usual. */
async function inAllColours({ page, say, still, how: { asItIs } }: Visit, size: 'wide' | 'phone'): Promise<void> {
  const firefox = inFirefox(page);
  if (!firefox || size === 'wide') say(`${size}, light`, await page.newColours('colours', 'light'));
  for (const [look, wanted, rules] of [
    ['dark', { 'prefers-color-scheme': 'dark' }, 'colours'],
    ['forced colours', { 'forced-colors': 'active' }, 'colours'],
    ['more contrast', { 'prefers-contrast': 'more' }, 'more contrast'],
  ] as const) {
    // In Firefox each is asked of one size: what stands as its browser gives it has no other.
    const once = look === 'dark' && !asItIs ? 'phone' : 'wide';
    if (firefox && (look === 'more contrast' || size !== once)) continue;
    // Without motion no colour is on its way from the one before.
    await wish(page, { ...wanted, 'prefers-reduced-motion': 'reduce' });
    await still();
    // Firefox takes the system's own colours, and what those come to (white on #3399ff here) is not ours to judge.
    if (look !== 'forced colours' || !firefox) say(`${size}, ${look}`, await page.newColours(rules, look));
    say(`${size}, ${look}`, await ask(page, alike));
    if (look === 'forced colours') say(`${size}, ${look}`, await ask(page, ringless));
  }
  if (!firefox && size === 'wide') say('less motion', await ask(page, moving));
  await wish(page, {});
}
