import type { Browser } from '../browser/browser';
import type { Surface } from '../browser/surface';
import { command, keep, openClip, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const article = '/trust-before-tasks.html';
const title = /Trust before tasks/;
const inEvidence = { within: ['region', 'Evidence'] as [string, string] };
const like = { within: ['region', 'Examples of what it looks like'] as [string, string] };
const unlike = { within: ['region', 'Examples of what it does not look like'] as [string, string] };
const inPeers = { within: ['complementary', 'Peers'] as [string, string] };

test('what carries a principle is found under it, becomes an example by keys alone, and is opened where it stands', async ({
  mine,
  site,
}) => {
  await keep(mine, site.url + article, { principles: [1] });
  const page = await workbench(mine);
  await openClip(page, title);
  await page.seeText('When twelve associations', 20_000);
  const words = await page.eval<string, []>(
    `() => [...document.querySelectorAll('article p')].map((each) => each.textContent.trim()).find((text) => text.length > 120).slice(0, 50)`,
  );
  await page.selectText(words);
  await page.click('button', 'Highlight and write a note');
  await page.click('button', 'Prioritize Relationships', { within: ['region', /^1 highlight$|^Highlights$/] });

  await room(page, 'Principles');
  await page.click('option', /Prioritize Relationships/, { within: ['complementary', 'Principles'] });
  await page.see('heading', '2 pieces of evidence');
  await page.fill('searchbox', 'Search in the evidence', words.slice(0, 20));
  await page.see('option', new RegExp(words.slice(0, 20)), inEvidence);
  await page.fill('searchbox', 'Search in the evidence', '');
  await page.choose('Show', 'Passages');
  await page.see('heading', '1 piece of evidence');

  // By keys: into the list, the row, and on to what can be done with it.
  await page.eval(`() => document.querySelector('[role=listbox][aria-label=Evidence]').focus()`);
  await page.press('ArrowDown');
  await page.see('button', 'Looks like this');
  await page.press('Tab');
  await page.press('Tab');
  await page.press('Enter');
  await page.see('button', new RegExp(words.slice(0, 20)), like);
  await page.click('button', 'More for this example', like);
  await page.click('menuitem', 'Move the example to the other side');
  await page.see('button', new RegExp(words.slice(0, 20)), unlike);
  await page.reload();
  await page.see('button', new RegExp(words.slice(0, 20)), unlike, 20_000);
  await page.click('button', new RegExp(words.slice(0, 20)), unlike);
  await page.see('textbox', 'Title');
  await page.seeText(words);

  // What another window takes off leaves this one.
  const other = await workbench(mine);
  await room(other, 'Library');
  await other.click('option', title, { within: ['complementary', 'Library'] });
  await other.see('textbox', 'Title');
  await page.click('tab', /Prioritize Relationships/);
  await page.choose('Show', 'Everything');
  await page.see('heading', '2 pieces of evidence');
  await other.click('button', 'Prioritize Relationships', { within: ['group', 'Principles'], nth: 0 });
  await page.see('heading', '1 piece of evidence');
});

/** Another window in which a session is half prepared. */
async function halfFilled(mine: Browser, title: string): Promise<Surface> {
  const page = await workbench(mine);
  await command(page, 'Prepare a session');
  await page.fill('textbox', 'Title', title);
  return page;
}

test('somebody gets an entry from their page, is seen where they are credited, is merged, and is erased', async ({
  mine,
  site,
}) => {
  site.put(
    'report.html',
    `<!doctype html><html lang="en"><head><title>A report of the field</title><meta name="author" content="Programme lead, Example Network"></head>
    <body><article><h1>A report of the field</h1><p>${'What we noticed in three districts, in plain words. '.repeat(20)}</p></article></body></html>`,
  );
  await keep(mine, `${site.url}/report.html`);
  const page = await workbench(mine);
  await openClip(page, /A report of the field/);
  await page.click('button', 'Make an entry for Programme lead');
  await page.see('heading', 'Seen in 1 place');
  await page.fill('textbox', 'Role', 'Keeps the log');
  await page.choose('How to name them when quoting', 'By role only');
  await page.click('tab', /A report of the field/);
  await page.see('button', 'Programme lead', { within: ['tabpanel'] });

  await room(page, 'Peers');
  await page.see('option', /Programme lead.*Keeps the log.*Last seen/, inPeers);
  await page.click('button', 'New person', inPeers);
  await page.see('textbox', 'Name');
  await page.fill('textbox', 'Name', 'Prog. lead');
  await page.see('option', /Prog\. lead.*Not seen yet/, inPeers);
  await page.click('button', 'Merge with another entry…');
  await page.click('option', /Programme lead/, { within: ['dialog'] });
  await page.see('heading', 'Seen in 1 place');
  await page.holds('textbox', 'Role', 'Keeps the log');
  await page.gone('option', /Programme lead/, inPeers);
  await command(page, 'Undo');
  await page.see('option', /Programme lead/, inPeers);

  // Two more windows in which a form names them: one stays, one is closed.
  const other = await halfFilled(mine, 'With Programme lead');
  const closed = await halfFilled(mine, 'Again with Programme lead');
  await closed.close();
  await page.front();

  await page.click('option', /Programme lead/, inPeers);
  await page.holds('textbox', 'Name', 'Programme lead');
  await page.click('button', 'Erase this entry for ever…');
  await page.see('dialog', 'Erase “Programme lead” for ever?');
  await page.seeText('1 author or sender line');
  await page.seeText('A colleague, Example Network');
  await page.fill('textbox', 'Write instead', 'a Programme lead', { within: ['dialog'] });
  await page.seeText('This has the name in it.');
  await page.fill('textbox', 'Write instead', 'somebody there', { within: ['dialog'] });
  await page.fill('textbox', /erase/, 'erase', { within: ['dialog'] });
  await page.click('button', 'Replace and erase');
  await page.seeText(/The entry is erased and the name replaced in/);
  await other.holds('textbox', 'Title', 'With somebody there');
  const kept = await page.eval<string, []>(`() => JSON.stringify({ ...localStorage })`);
  expect(kept).toContain('Again with somebody there');
  expect(kept).not.toContain('Programme lead');
  await page.gone('option', /Programme lead/, inPeers);
  await page.fill('searchbox', 'Search people and organizations', 'nobody');
  await page.seeText('Nobody of that name');
  await openClip(page, /A report of the field/);
  await page.see('button', 'Make an entry for Somebody there');
  // Nothing that can be undone says the name again.
  await command(page, 'Undo');
  await page.seeText(/Undone:|nothing to undo/);
  const text = await page.eval<string, []>(`() => document.body.innerText`);
  expect(/.{0,80}Programme lead.{0,80}/.exec(text)?.[0]).toBeUndefined();
});
