import { command, keep, openClip, principles, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const article = '/trust-before-tasks.html';
const title = /Trust before tasks/;

test('title and note are edited in place and stay after a reload', async ({ mine, site }) => {
  await keep(mine, site.url + article);
  const library = await workbench(mine);
  await openClip(library, title);
  await library.fill('textbox', 'Title', 'Trust comes first');
  await library.fill('textbox', /Why I kept this/, 'Read it aloud in June');
  await library.click('button', principles[3], { within: ['tabpanel'] });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await library.reload();
  await library.see('textbox', 'Title', {}, 20_000);
  await library.holds('textbox', 'Title', 'Trust comes first');
  await library.holds('textbox', /Why I kept this/, 'Read it aloud in June');
  await library.seePressed('button', principles[3], true, { within: ['tabpanel'] });
  await library.see('option', /Trust comes first.*Read it aloud/);
});

test('while a text is read nothing stands where it will be', async ({ mine, site }) => {
  await keep(mine, site.url + article);
  const library = await workbench(mine);
  // So narrow that the marks stand below the text.
  await library.transport.resize?.(1000, 800);
  // A slow disk: what was asked of the texts is answered later.
  await library.eval(`() => {
    const listen = IDBRequest.prototype.addEventListener;
    IDBRequest.prototype.addEventListener = function (type, listener, options) {
      const late = type === 'success' && this.source?.name === 'blobs';
      listen.call(this, type, late ? (event) => setTimeout(() => listener.call(this, event), 500) : listener, options);
    };
    const seen = (globalThis.seen = new Set());
    const look = () => {
      const note = [...document.querySelectorAll('textarea')].find((each) => /Why I kept/.test(each.labels[0]?.textContent));
      const { top, height } = note?.getBoundingClientRect() ?? { height: 0 };
      if (height > 0 && top < innerHeight) seen.add(Math.round(top));
      requestAnimationFrame(look);
    };
    look();
  }`);
  await openClip(library, title);
  await library.seeText('When twelve associations', 20_000);
  const below = await library.eval<number, []>(
    `() => document.querySelector('[data-reader]').getBoundingClientRect().bottom - innerHeight`,
  );
  expect(below).toBeGreaterThan(0);
  expect(await library.eval<number[], []>('() => [...seen]')).toEqual([]);
});

test('selected words become a highlight with a note, and are found again', async ({ mine, site }) => {
  await keep(mine, site.url + article);
  const library = await workbench(mine);
  await openClip(library, title);
  await library.seeText('When twelve associations', 20_000);
  const words = await library.eval<string, []>(
    `() => [...document.querySelectorAll('article p')].map((each) => each.textContent.trim()).find((text) => text.length > 120).slice(0, 50)`,
  );
  await library.selectText(words);
  await library.click('button', 'Highlight and write a note');
  await library.see('textbox', 'Your note on this passage');
  await library.fill('textbox', 'Your note on this passage', 'ask the room about this');
  await library.seeText('1 highlight');
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await library.reload();
  await library.seeText('1 highlight', 20_000);
  await library.holds('textbox', 'Your note on this passage', 'ask the room about this');
  expect(await library.hasText('Not found in the saved text')).toBe(false);
});

test('a clip moved to the trash comes back by one key', async ({ mine, site }) => {
  await keep(mine, site.url + article);
  const library = await workbench(mine);
  await openClip(library, title);
  await library.click('option', title);
  await library.press('Delete');
  await library.gone('option', title);
  await library.press('Mod+z');
  await library.see('option', title);
});

test('a meeting note is written from a template, tagged, and kept as it is typed', async ({ mine }) => {
  const library = await workbench(mine);
  await command(library, 'New meeting note');
  await library.click('option', /Community call/);
  await library.see('textbox', 'Notes');
  // Taken back it leaves no tab; opened again it says where it is, and is put back.
  await command(library, 'Undo the last change');
  await library.gone('tab', /Community call/);
  await library.gone('textbox', 'Notes');
  await command(library, 'Reopen the tab closed last');
  await library.seeText('This is in the trash.');
  await library.gone('button', 'Move meeting note to trash', { within: ['tabpanel'] });
  await library.click('button', 'Put back');
  await library.gone('button', 'Put back');
  // What is told in the corner lies over the principles below it.
  await library.click('button', 'Close', { within: ['region', 'Notices'], nth: 0 });
  await library.fill('textbox', 'Title', 'November call');
  await library.click('textbox', /Notes/);
  await library.press('Control+End');
  await library.type('Noticing: three organisations share drafts');
  await library.click('button', principles[2], { within: ['tabpanel'] });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await library.reload();
  await library.holds('textbox', 'Title', 'November call');
  await library.holds('textbox', /Notes/, /Noticing: three organisations share drafts/);
  await room(library, 'Meetings');
  await library.see('option', /November call/);
});

test('the sample library comes and goes in one click', async ({ mine }) => {
  const library = await workbench(mine);
  await library.click('button', 'Add the sample library', { nth: 0 });
  await library.see('option', undefined, { nth: 3 }, 20_000);
  await room(library, 'Meetings');
  await library.see('option', undefined, { nth: 2 });
  await room(library, 'Digests');
  await library.see('option', undefined, { nth: 0 });
  await command(library, 'Remove the sample library');
  await room(library, 'Library');
  await library.seeText('0 clips');
});
