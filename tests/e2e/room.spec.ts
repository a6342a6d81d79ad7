import { pause, type Surface, until } from './browser/surface';
import { command, workbench } from './deeds';
import { expect, test } from './fixtures';
import { cramped, space } from './room';
import {
  beginning,
  companionStates,
  editors,
  followUp,
  leaving,
  popupStates,
  resize,
  type Stop,
  sample,
  shelves,
  ways,
} from './stops';

/** A window of 1280 pixels, the same at 200 %, and a phone: as it is, where room is least, and with text spaced out. */
const looks = [
  { width: 1280, spaced: true },
  { width: 640, spaced: true },
  { width: 360, spaced: false },
  { width: 360, spaced: true },
] as const;

/** Gives a window this width, and text its spacing, and waits until both are drawn. */
async function frame(page: Surface, width: number, spaced: boolean): Promise<void> {
  await page.transport.resize?.(width, 800);
  await space(page, spaced);
  await page.eval(
    `() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))`,
  );
}

/** Goes from stop to stop; everything that has no room is said at once. */
async function walk(page: Surface, stops: readonly Stop[]): Promise<string[]> {
  const found: string[] = [];
  await resize(page, 1280);
  for (const [name, open, shows] of stops) {
    await open(page);
    await page.see(...shows);
    // What is read from the library, and a dialog that closes, come and go a moment after.
    await pause(150);
    const bars = await page.count('complementary');
    for (const { width, spaced } of looks) {
      await frame(page, width, spaced);
      // A menu or a dialog may have closed: what is left would pass.
      await page.see(...shows);
      found.push(...(await cramped(page)).map((each) => `${name}, ${width}${spaced ? ', spaced out' : ''}: ${each}`));
    }
    await frame(page, 1280, false);
    await until('the wide window', async () => (await page.count('complementary')) === bars);
  }
  return found;
}

// Long walks: they need not wait for one another.
test.describe.configure({ mode: 'parallel' });

test('@space every room and editor has room at 200 % and with text spaced out', async ({ mine }) => {
  const page = await workbench(mine);
  const found = await walk(page, beginning);
  await command(page, 'Show the welcome page');
  await sample(page);
  found.push(...(await walk(page, editors)));
  expect(found).toEqual([]);
});

test('@space settings, ways of working and the panel have room at 200 % and with text spaced out', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  const found = [...(await walk(page, ways)), ...(await walk(page, followUp))];
  expect(found).toEqual([]);
});

test('@space every shelf, menu and dialog has room at 200 % and with text spaced out', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  const found = [...(await walk(page, shelves)), ...(await walk(page, leaving))];
  expect(found).toEqual([]);
});

/** What has no room in a surface as wide as its browser makes it. */
async function asItIs(surface: Surface, name: string, shows: Stop[2]): Promise<string[]> {
  const found: string[] = [];
  await surface.see(...shows);
  for (const spaced of [false, true]) {
    await space(surface, spaced);
    await pause(60);
    found.push(...(await cramped(surface)).map((each) => `${name}${spaced ? ', spaced out' : ''}: ${each}`));
  }
  await space(surface, false);
  return found;
}

for (const [surface, states] of [
  ['popup', popupStates],
  ['reading companion', companionStates],
] as const)
  test(`@space the ${surface} has room with text spaced out`, async ({ mine, site }) => {
    const found: string[] = [];
    await states({ mine, site }, async (...state) => void found.push(...(await asItIs(...state))));
    expect(found).toEqual([]);
  });

test('@space the check itself finds what is cut off, lies on something, is too small, or makes the page scroll', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await frame(page, 360, false);
  expect(await cramped(page)).toEqual([]);
  await page.eval(`() => {
    const plant = (style, html) => {
      const box = Object.assign(document.createElement('div'), { innerHTML: html });
      box.style.cssText = 'position: absolute; inset-inline-start: 0; ' + style;
      document.body.append(box);
    };
    plant('top: 0', '<h2 style="width: 60px; overflow: hidden; white-space: nowrap">Much too long for this</h2>');
    plant('top: 60px', '<button style="height: 30px; width: 200px">Under</button>');
    plant('top: 70px', '<button style="height: 30px; width: 200px">Over</button>');
    plant('top: 130px', '<button style="all: unset; display: block; width: 60px; height: 12px">Low</button><button style="all: unset; display: block; width: 60px; height: 12px">Too</button>');
    plant('top: 190px', '<p style="width: 900px">Wide</p>');
    plant('top: 230px', '<button style="width: 120px; height: 30px; line-height: 60px">Deep</button>');
  }`);
  const found = (await cramped(page)).join('\n');
  expect(found).toContain('cut off at its side: h2 "Much too long for this"');
  expect(found).toContain('lie on each other: button "Under" and button "Over" by 200 × 20');
  expect(found).toContain('too small to hit: button "Low" 60 × 12 beside button "Too"');
  expect(found).toMatch(/the page scrolls sideways|scrolls sideways/);
  expect(found).toContain('runs out below its box: button "Deep"');
});
