import { readFileSync } from 'node:fs';
import type { Surface } from './browser/surface';
import { strayControls } from './controls';
import { openForm, workbench } from './deeds';
import { expect, test } from './fixtures';
import { unreached } from './reach';
import { ringless } from './rings';
import { cramped } from './room';
import { inSpanish } from './spanish';
import { editors, first, followUp, leaving, resize, type Stop, sample, settled, shelves, ways, wide } from './stops';
import { alike, ask, moving, wish } from './wishes';

/** What the walk asks finds what it is for: without these it could pass and see nothing. */

const named = (names: readonly string[]): Stop[] =>
  names.map((name) => {
    const stop = [...shelves, ...editors, ...ways, ...followUp, ...leaving].find(([each]) => each === name);
    if (!stop) throw new Error(`no stop is named ${name}`);
    return stop;
  });

/** Puts HTML first into what a selector finds, where it has room and is not scrolled away: axe looks at nothing else's colours. What was put there before goes. */
const plant = (surface: Surface, css: string, html: string) =>
  surface.transport.evaluate(`(() => {
    const { document } = globalThis.__view?.() ?? globalThis;
    document.querySelectorAll('[data-planted]').forEach((each) => each.remove());
    document.querySelector(${JSON.stringify(css)}).insertAdjacentHTML('afterbegin', ${JSON.stringify(html)});
    return true;
  })()`);

const spanishUndo: string = JSON.parse(readFileSync('public/_locales/es/messages.json', 'utf8')).undo.message;

const picture = '<img data-planted src="/icon/16.png">';
const pale = '<p data-planted style="forced-color-adjust: none; color: #777; background: #888">Pale</p>';
const grey = '<p data-planted style="forced-color-adjust: none; color: #666; background: #fff">Grey</p>';
const frame = '<iframe data-planted srcdoc="Words"></iframe>';
const floating = (on: string) =>
  `<div data-planted style="position: fixed; inset: 0 auto auto 0; z-index: 99; inline-size: 200px; block-size: 40px">
    <i style="position: absolute; inset: 0; background: ${on}"></i><b style="position: absolute; inset: 8px; color: #666">Floats</b></div>`;
const covered = (cover: string) =>
  `<div data-planted style="position: relative; background: #888"><p style="color: #777">Pale</p>
    <p style="position: absolute; inset: 0; background: #fff; color: #000; ${cover}">Over it</p></div>`;

test('@walk a picture without words, pale words and a button without a command are found', async ({ mine, site }) => {
  const page = await workbench(mine);
  await plant(page, 'main', picture);
  expect((await page.axe()).join()).toContain('image-alt');
  expect(await strayControls(page)).toEqual([]);
  await plant(
    page,
    'main',
    `<button data-planted>Stray</button><a data-planted href="/x" data-command="no.such">Lost</a>
     <div data-planted role="menuitem">Item</div>`,
  );
  expect(await strayControls(page)).toEqual(['button "Stray"', 'a "Lost" (no command no.such)', 'menuitem "Item"']);
  await plant(page, 'main', '<ul data-planted><li draggable="true">Held</li></ul>');
  expect(await strayControls(page)).toEqual(['no menu opens at a right click on li "Held"']);
  await plant(page, 'main', pale);
  expect((await page.axe('colours')).join()).toContain('color-contrast');
  if (page.transport.media) {
    await wish(page, { 'forced-colors': 'active' });
    expect((await page.axe('colours')).join(), 'in forced colours').toContain('color-contrast');
    await wish(page, {});
  }
  // What could not be read is asked about each time, what could is not asked again.
  for (const _ of [1, 2]) expect((await page.newColours('colours', 'light')).join()).toContain('color-contrast');
  await plant(page, 'main', grey);
  expect(await page.axe('colours')).toEqual([]);
  expect(await page.newColours('colours', 'light')).toEqual([]);
  expect((await page.axe('more contrast')).join()).toContain('color-contrast-enhanced');
  expect((await page.newColours('more contrast', 'more')).join()).toContain('color-contrast-enhanced');
  await plant(page, 'main', `<div data-planted style="background: #888">${grey}</div>${picture}${frame}`);
  const broken = (await page.axe('structure')).join();
  for (const rule of ['image-alt', 'frame-title']) expect(broken).toContain(rule);
  // The same words in the same colours, on others.
  await plant(page, 'main', `<div data-planted style="background: #888">${grey.replace('background: #fff', '')}</div>`);
  expect((await page.newColours('colours', 'light')).join()).toContain('color-contrast');
  // What floats, on one colour and then on another that no ancestor has; what was covered, and then is not.
  for (const _ of [1, 2]) {
    await plant(page, 'main', floating('#fff'));
    expect(await page.newColours('colours', 'light')).toEqual([]);
  }
  await plant(page, 'main', floating('#888'));
  expect((await page.newColours('colours', 'light')).join()).toContain('color-contrast');
  for (const _ of [1, 2]) {
    await plant(page, 'main', covered(''));
    expect(await page.newColours('colours', 'light')).toEqual([]);
  }
  await plant(page, 'main', covered('display: none'));
  expect((await page.newColours('colours', 'light')).join()).toContain('color-contrast');
  await plant(page, 'main', '');
  await page.press('F1');
  await page.see('dialog');
  expect(await strayControls(page)).toEqual([]);
  await plant(
    page,
    'dialog',
    `<button data-planted>Stray</button><button data-planted data-answer="cancel">Cancel</button>
     <button data-planted data-answer="else">Else</button>`,
  );
  expect(await strayControls(page)).toEqual(['button "Stray"', 'button "Else"']);
  const popup = await openForm(mine, await mine.openPage(`${site.url}/trust-before-tasks.html`));
  await plant(popup, 'main', picture);
  expect((await popup.axe()).join()).toContain('image-alt');
  expect(await strayControls(popup)).toEqual([]);
  await plant(popup, 'main', '<button data-planted>Stray</button>');
  expect(await strayControls(popup)).toEqual(['button "Stray"']);
});

test('@walk what lies over the rest and goes by itself is looked at', async ({ mine }) => {
  const page = await workbench(mine);
  await resize(page, wide);
  await sample(page);
  await first(page, 'Library', 1);
  for (const [name, css, width] of [
    ['first key of two', '[aria-label="Keys that can follow"]', wide],
    ['clip, words selected', '[role=toolbar][popover]', wide],
    ['clip, words selected', '[role=toolbar][popover]', 360],
  ] as const) {
    await resize(page, width);
    const [[, open, shows]] = named([name]) as [Stop];
    const planted = async () => {
      await open(page);
      await page.see(...shows);
      await settled(page);
      await plant(page, css, `${picture}${pale}<button data-planted>Stray</button>`);
    };
    await planted();
    const broken = (await page.axe()).join('\n');
    expect(broken, `${name}, ${width}`).toContain('image-alt');
    expect(broken, `${name}, ${width}`).toContain('color-contrast');
    // It goes by itself while axe looks, where much else goes on.
    await planted();
    expect(await strayControls(page), `${name}, ${width}`).toContain('button "Stray"');
    await plant(page, 'body', '');
  }
});

test('@walk what is cut off, lies on something, is too small, or makes the page scroll is found', async ({ mine }) => {
  const page = await workbench(mine);
  await resize(page, 360);
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
    plant('top: 290px', '<p>Lower words</p>');
    plant('top: 292px', '<p>Upper words</p>');
    plant('top: 330px', '<div style="content-visibility: auto; width: 100px"><button style="width: 160px">Painted in part</button></div>');
  }`);
  const found = (await cramped(page)).join('\n');
  expect(found).toContain('cut off at its side: h2 "Much too long for this"');
  expect(found).toContain('lie on each other: button "Under" and button "Over" by 200 × 20');
  expect(found).toContain('too small to hit: button "Low" 60 × 12 beside button "Too"');
  expect(found).toMatch(/the page scrolls sideways|scrolls sideways/);
  expect(found).toContain('runs out below its box: button "Deep"');
  expect(found).toMatch(/text lies on text: p "Lower words" and p "Upper words"/);
  expect(found).toContain('cut off by what it stands in: button "Painted in part"');
});

test('@walk words that have no room in Spanish, and what is not seen with the focus, are found', async ({ mine }) => {
  const page = await workbench(mine);
  await resize(page, 360);
  expect(await ask(page, unreached)).toEqual([]);
  await page.eval(`() => {
    const box = Object.assign(document.createElement('h2'), { textContent: 'Undo' });
    box.style.cssText = 'position: absolute; top: 0; inset-inline-start: 0; inline-size: max-content; white-space: nowrap; overflow: hidden';
    document.body.append(box);
    box.style.inlineSize = Math.ceil(box.getBoundingClientRect().width) + 'px';
  }`);
  expect((await cramped(page)).join()).not.toContain('cut off at its side: h2');
  expect(await inSpanish(page, true)).toEqual([]);
  expect((await cramped(page)).join()).toContain(`cut off at its side: h2 "${spanishUndo}"`);
  expect(await page.eval('() => document.documentElement.lang')).toBe('es');
  await inSpanish(page, false);
  await page.see('heading', 'Undo');
  expect(await page.eval('() => document.documentElement.lang')).toBe('en');
  await plant(
    page,
    'body',
    `<div data-planted style="position: fixed; z-index: 9999; inset-block-end: 0; inset-inline: 0; block-size: 200px; background: #fff">
      <div style="position: relative"><button>Covered</button><p style="position: absolute; inset: 0; background: #fff">Over it</p></div>
      <button>Free</button>
      <button style="all: unset; display: block; block-size: 0; overflow: hidden">Flat</button>
    </div>`,
  );
  const hidden = (await ask(page, unreached)).join('\n');
  expect(hidden).toContain('is not seen with the focus: button "Covered"');
  expect(hidden).toContain('is not seen with the focus: button "Flat"');
  expect(hidden).not.toContain('the focus: button "Free"');
});

test('@walk a focus that does not show in colours of the system, what looks alike and what moves is found', async ({
  mine,
}) => {
  const page = await workbench(mine);
  test.skip(!page.transport.media, 'its driver cannot ask for them');
  await resize(page, wide);
  await sample(page);
  await first(page, 'Library', 1);
  await page.see('textbox', 'Title');
  expect(await ask(page, moving), 'what moves as usual').not.toEqual([]);
  await wish(page, { 'forced-colors': 'active' });
  const had = await page.focused();
  expect(await ask(page, ringless)).toEqual([]);
  expect(await page.focused()).toEqual(had);
  // A shadow is none where colours are the system's.
  await plant(
    page,
    'main',
    `<p data-planted><style>.glow:focus { outline: none; box-shadow: 0 0 0 3px red }</style>
      <button class="glow">Glow</button><button style="outline: none">Bare</button><button>Ringed</button></p>`,
  );
  expect(await ask(page, ringless)).toEqual([
    'does not show that it has the focus: button "Glow"',
    'does not show that it has the focus: button "Bare"',
  ]);
  await wish(page, {});
  await plant(
    page,
    'main',
    '<p data-planted role="group"><button aria-pressed="true">One</button><button aria-pressed="false">Other</button></p>',
  );
  expect(await ask(page, alike)).toEqual(['One (aria-pressed) looks as Other']);
});
