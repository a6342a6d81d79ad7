import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '../browser/browser';
import type { Surface } from '../browser/surface';
import { keep, mark, openClip, openForm, saved, workbench } from '../deeds';
import { expect, launch, test } from '../fixtures';
import { cannotMount } from './root';
import { SmallDisk } from './small-disk';

const [first, second] = ['/trust-before-tasks.html', '/fifteen-minute-review.html'];
const [firstTitle, secondTitle] = [/Trust before tasks/, /after-action review/];
const said = { popup: /disk is full/i, workbench: 'There is no room left on this device' };

/** Makes every write to a surface's database fail for want of room until it is given back. */
async function full(surface: Surface, on: boolean): Promise<void> {
  await surface.eval((refuse) => {
    // A popup of Firefox is looked at from another page of ours.
    const view = (Reflect.get(globalThis, '__view')?.() ?? globalThis) as typeof globalThis & { whole?: object };
    const { IDBObjectStore, DOMException } = view;
    const { add, put } = IDBObjectStore.prototype;
    view.whole ??= { add, put };
    const fail = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, refuse ? { add: fail, put: fail } : view.whole);
    return true;
  }, on);
}

/** A form that could not be saved says so and stays; it is saved as soon as there is room. */
async function saveLater(
  browser: Browser,
  page: Surface,
  disk: { full(popup: Surface): unknown; room(popup: Surface): unknown },
) {
  const popup = await openForm(browser, page);
  await mark(popup, { note: 'kept for later' });
  await disk.full(popup);
  await mark(popup, { principles: [2] });
  await popup.click('button', 'Save');
  await popup.seeText(said.popup);
  await popup.holds('textbox', 'Why I kept this', 'kept for later');
  await popup.fill('textbox', 'Why I kept this', 'kept all the same');
  await popup.click('button', 'Save');
  await popup.seeText(said.popup);
  await popup.see('button', 'Save');
  await disk.room(popup);
  await popup.click('button', 'Save');
  await saved(browser, popup);
  await browser.closePopup();
}

/** Text typed into a clip while there is no room says so and stays; it is written as soon as there is room. */
async function typeLater(library: Surface, disk: { full(page: Surface): unknown; room(page: Surface): unknown }) {
  const note = /Why I kept this/;
  await library.fill('textbox', note, 'before');
  await library.see('option', /Trust before tasks.*before/);
  await disk.full(library);
  await library.fill('textbox', note, 'while full');
  await library.seeText(said.workbench);
  await library.type(', and more');
  await library.seeText(said.workbench);
  await library.holds('textbox', note, 'while full, and more');
  await disk.room(library);
  await library.type(', and after');
  await library.see('option', /Trust before tasks.*while full, and more, and after/);
}

test('a full disk is said in words; what was typed stays and is saved when there is room', async ({ mine, site }) => {
  const disk = { full: (at: Surface) => full(at, true), room: (at: Surface) => full(at, false) };
  await keep(mine, site.url + first);
  await saveLater(mine, await mine.openPage(site.url + second), disk);
  const library = await workbench(mine);
  await openClip(library, secondTitle);
  await library.holds('textbox', /Why I kept this/, 'kept all the same');
  await openClip(library, firstTitle);
  await typeLater(library, disk);
});

test('a disk that is really full loses nothing, and goes on when there is room', async ({ kind, folder, site }) => {
  const reason = cannotMount();
  test.skip(reason !== null, reason ?? '');
  test.setTimeout(120_000);
  const disk = SmallDisk.mount(path.join(folder, 'small'), 400);
  const downloads = path.join(folder, 'downloads');
  for (const made of [downloads, path.join(disk.folder, 'profile')]) mkdirSync(made);
  const browser = await launch(kind, disk.folder, { downloads });
  try {
    const state = { full: () => disk.fill(), room: () => disk.empty() };
    await (await browser.findPage('/workbench.html')).see('navigation');
    await keep(browser, site.url + first);
    // Larger than what a browser can make room for by tidying up.
    const article = `<article><h1>How to hold an after-action review</h1>${`<p>${'Four questions, one scribe. '.repeat(40)}</p>`.repeat(2000)}</article>`;
    site.put('large.html', `<title>How to hold an after-action review</title>${article}`);
    await saveLater(browser, await browser.openPage(`${site.url}/large.html`), state);
    const library = await workbench(browser);
    await openClip(library, firstTitle);
    await typeLater(library, state);
    await browser.restart('quit');
    const again = await workbench(browser);
    await openClip(again, secondTitle);
    await again.holds('textbox', /Why I kept this/, 'kept all the same');
    await openClip(again, firstTitle);
    await again.holds('textbox', /Why I kept this/, 'while full, and more, and after');
    expect(browser.complaints).toEqual([]);
  } finally {
    await browser.close();
    disk.unmount();
  }
});
