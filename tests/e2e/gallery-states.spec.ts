import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from './browser/browser';
import type { ChromiumTarget } from './browser/chromium-target';
import { pause, type Spot, type Surface, until } from './browser/surface';
import { begun, Camera, runs } from './camera';
import { spotIn } from './drags';
import { test } from './fixtures';
import { bringManyIn, openMany } from './many';
import type { Site } from './site';

/** Pictures of what the tour of surfaces in gallery.spec.ts does not come by: a text with everything in it, ten thousand clips, drags. */

async function withSample(page: Surface, { word }: Camera): Promise<void> {
  await page.click('button', word('command_sample_add'), { nth: 0 });
  await page.see('button', word('command_sample_remove'), { nth: 0 }, 20_000);
}

/** An article with every kind of element, kept and read from its beginning to its end. */
async function everything(mine: Browser, page: Surface, { site, camera }: { site: Site; camera: Camera }) {
  site.put('everything.html', readFileSync('tests/fixtures/pages/everything.html'));
  const popup = await mine.clickToolbar(await mine.openPage(`${site.url}/everything.html`));
  await popup.see('button', undefined, { nth: 0 }, 20_000);
  await pause(900);
  await popup.press('Control+Enter');
  await pause(1500);
  await page.front();
  await camera.room(page, 'room_library');
  await page.click('option', /Everything a text can hold/);
  await page.see('button', /Circles/);
  await camera.shoot(page, 'article');
  for (const part of ['ol', 'figure', 'table', 'pre', 'hr']) {
    await page.eval(`(part) => document.querySelector('[data-reader] ' + part).scrollIntoView()`, part);
    await camera.shoot(page, `article-${part}`);
  }
}

/** A library of ten thousand clips, and what counts or searches them. */
async function many(page: Surface, { folder, camera }: { folder: string; camera: Camera }) {
  await openMany(page, { folder, camera });
  await camera.shoot(page, 'many-report');
  await bringManyIn(page, camera);
  await pause(2000);
  await camera.shoot(page, 'many');
  const side = { within: ['complementary', camera.word('room_library')] as [string, string] };
  await page.click('button', camera.word('filter_panel'), side);
  await pause(2000);
  await camera.shoot(page, 'many-facets');
  await page.fill('searchbox', camera.word('library_filterLabel'), 'garden');
  await pause(1500);
  await camera.shoot(page, 'many-found');
  await camera.first(page, 'room_principles');
  await page.see('option', undefined, { within: ['region', camera.word('evidence_title')], nth: 0 }, 30_000);
  await camera.shoot(page, 'many-evidence');
  await page.press('F1');
  await page.see('dialog');
  await page.type('garden');
  await pause(1500);
  await camera.shoot(page, 'many-palette');
}

/** What is held over a place looks so while it is held there. */
async function held(page: Surface, [from, to]: [Spot, Spot], shoot: () => Promise<void>): Promise<void> {
  const target = page.transport as ChromiumTarget;
  const data = await target.lift(from, to);
  for (const type of ['dragEnter', 'dragOver', 'dragOver']) {
    await target.send('Input.dispatchDragEvent', { type, ...to, data });
    await pause(60);
  }
  await shoot();
  await target.fall(data, to, 'cancel');
  await target.letGo(from, null);
}

/** A clip and a tab over everything that takes them; a file over the page. */
async function drags(page: Surface, camera: Camera) {
  const shoot = (name: string) => () => camera.shoot(page, `drag-${name}`, [0]);
  // What is told stands where a tab is held later.
  await camera.quiet(page);
  await camera.room(page, 'room_library');
  await page.click('option', undefined, { nth: 1, count: 2 });
  await page.see('textbox', camera.word('clip_title'));
  const row = () => spotIn(page, '[role=option]', { nth: 2 });
  const panel = '[role=tabpanel]';
  await held(page, [await row(), await spotIn(page, panel, { across: 0.95 })], shoot('clip-right'));
  await held(page, [await row(), await spotIn(page, panel)], shoot('clip-middle'));
  await held(page, [await row(), await spotIn(page, '[role=tab]', { nth: 1, across: 0.9 })], shoot('clip-tabs'));
  await held(page, [await row(), await spotIn(page, 'fieldset [aria-pressed]', { nth: 1 })], shoot('clip-principle'));
  await held(page, [await spotIn(page, '[role=tab]'), await spotIn(page, panel, { down: 0.95 })], shoot('tab'));
  await camera.room(page, 'room_digests');
  await page.click('option', undefined, { nth: 0, count: 2 });
  await page.see('article', undefined, { nth: 5 });
  await camera.room(page, 'room_library');
  await page.see('option', undefined, { nth: 3 });
  await page.eval(`() => document.querySelector('[data-card]').scrollIntoView({ block: 'center' })`);
  await held(page, [await row(), await spotIn(page, '[data-card]')], shoot('clip-digest'));
  const data = { items: [], files: [path.resolve('tests/fixtures/bundles/v1.jsonl')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'dragOver'])
    await (page.transport as ChromiumTarget).send('Input.dispatchDragEvent', { type, x: 700, y: 300, data });
  await pause(200);
  await shoot('file')();
  await (page.transport as ChromiumTarget).send('Input.dispatchDragEvent', {
    type: 'dragCancel',
    x: 700,
    y: 300,
    data,
  });
}

for (const [name, language, widths, looks] of runs) {
  test(`@gallery a text with everything in it ${name}`, async ({ mine, site }) => {
    test.setTimeout(300_000);
    const camera = new Camera(language, widths, looks);
    await everything(mine, await begun(mine, language, camera), { site, camera });
  });

  test(`@gallery ten thousand clips ${name}`, async ({ mine, folder }) => {
    test.setTimeout(600_000);
    const camera = new Camera(language, widths, looks);
    const page = await begun(mine, language, camera);
    await until('the page', () => page.hasText(camera.word('command_sample_add')));
    await many(page, { folder, camera });
  });

  test(`@gallery drags ${name}`, async ({ mine }) => {
    test.setTimeout(300_000);
    const camera = new Camera(language, widths, looks);
    const page = await begun(mine, language, camera);
    await withSample(page, camera);
    await drags(page, camera);
  });
}
