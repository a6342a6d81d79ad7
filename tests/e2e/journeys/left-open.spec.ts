import { pause, type Surface, until } from '../browser/surface';
import { keep, openClip, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const pages = ['/trust-before-tasks.html', '/long-read.html'];
const paragraphs = Array.from({ length: 80 }, (_, i) => `<p>Paragraph ${i}: we listened first, and then we asked.</p>`);

/** The tabs of a window, in their order. */
const tabs = (page: Surface) => page.texts('tab');
const note = 'Why I kept this';

/** Whether the database knows of a window where the second of a list is open and pinned beside the first. */
const isKept = `async () => {
  const opening = indexedDB.open('commonplace');
  const db = await new Promise((resolve) => { opening.onsuccess = () => resolve(opening.result); });
  const asked = db.transaction('kv').objectStore('kv').getAll(IDBKeyRange.bound('local/session ', 'local/session!'));
  const kept = await new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  db.close();
  return kept.some(({ layout, library }) => library.text === 'paragraph' && layout.tabs.at(-1).preview === false);
}`;

for (const how of ['quit', 'kill'] as const)
  test(`what was opened the moment before a ${how} is open again, in each window`, async ({ fresh: mine, site }) => {
    site.put(
      'long-read.html',
      `<title>A long read</title><article><h1>A long read</h1>${paragraphs.join('')}</article>`,
    );
    for (const path of pages) await keep(mine, site.url + path);
    const first = await workbench(mine);
    await openClip(first, /Trust before tasks/);
    // What another window opens is not this one's.
    const second = await mine.openOwnWindow('workbench.html');
    await second.see('navigation', 'Rooms', {}, 20_000);
    await room(second, 'Principles');
    await second.click('option', undefined, { nth: 0, count: 2 });
    await second.see('textbox', 'Name');
    const besides = await tabs(second);

    await first.front();
    await first.fill('searchbox', 'Search in the library', 'paragraph');
    await first.see('option', /A long read/);
    await first.gone('option', /Trust before tasks/);
    await first.click('option', /A long read/, { count: 2 });
    // What a page that is killed puts down is lost with it: then the database must have it, at once.
    if (how === 'kill') await until('it is in the database', () => first.eval<boolean, []>(isKept), 2000);
    await mine.restart(how);

    const again = await workbench(mine);
    await again.see('tab', /A long read/, {}, 20_000);
    await again.holds('searchbox', 'Search in the library', 'paragraph');
    const other = await mine.openOwnWindow('workbench.html');
    await other.see('tab', undefined, { nth: besides.length - 1 }, 20_000);
    await expect.poll(() => tabs(other)).toEqual(besides);
  });

test('the cursor that moved the moment before a quit is where it was', async ({ fresh: mine, site }) => {
  await keep(mine, site.url + pages[0]);
  const page = await workbench(mine);
  await openClip(page, /Trust before tasks/);
  await page.fill('textbox', note, 'one two three');
  for (let step = 0; step < 6; step += 1) await page.press('ArrowLeft');
  // A hand takes as long from the arrow keys to closing the browser.
  await pause(500);
  await mine.restart('quit');
  const again = await workbench(mine);
  const cursor = () =>
    again.eval<unknown, []>(
      `() => { const { value, selectionStart } = document.activeElement; return [value ?? null, selectionStart ?? null]; }`,
    );
  await expect.poll(cursor).toEqual(['one two three', 7]);
});
