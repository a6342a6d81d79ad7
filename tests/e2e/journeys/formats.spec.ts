import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Surface, until } from '../browser/surface';
import { command, downloaded, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { sample } from '../stops';

const passphrase = 'lamp river seven window';

/** An editor that takes of what is pasted what it has a place for, as those of mail programs and wikis do; and a field of plain text. */
const editors = `<!doctype html><title>editors</title>
<div role="textbox" aria-label="Editor" contenteditable style="min-height:5em;border:1px solid"></div>
<textarea aria-label="Plain" rows="6" cols="60"></textarea>
<script>
  const editor = document.querySelector('[contenteditable]');
  const known = { H1: 'h1', H2: 'h2', H3: 'h3', P: 'p', BLOCKQUOTE: 'blockquote', LI: 'li', UL: 'ul', OL: 'ol', A: 'a', STRONG: 'strong', EM: 'em', BR: 'br' };
  const taken = (node) => {
    if (node.nodeType === 3) return document.createTextNode(node.data);
    const inside = [...node.childNodes].filter(({ nodeType }) => nodeType === 1 || nodeType === 3).map(taken);
    const kept = known[node.tagName] ? document.createElement(known[node.tagName]) : document.createDocumentFragment();
    if (kept.localName === 'a') kept.href = node.href;
    kept.append(...inside);
    return kept;
  };
  editor.addEventListener('paste', (event) => {
    event.preventDefault();
    const page = new DOMParser().parseFromString(event.clipboardData.getData('text/html'), 'text/html');
    getSelection().getRangeAt(0).insertNode(taken(page.body));
  });
</script>`;

/** Lets the page choose a place for a file, and an app to share it with, as other systems and browsers do. */
const lend = `async () => {
  const folder = await navigator.storage.getDirectory();
  window.given = [];
  window.showSaveFilePicker = async ({ suggestedName }) => {
    window.given.push(suggestedName);
    return folder.getFileHandle('chosen', { create: true });
  };
  window.chosenSize = async () => (await (await folder.getFileHandle('chosen')).getFile()).size;
  const share = async ({ files }) => { window.given.push('shared ' + files[0].name + ' ' + files[0].type); };
  Object.defineProperties(navigator, { canShare: { value: () => true }, share: { value: share } });
}`;

async function openDigest(page: Surface): Promise<string> {
  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0 });
  await page.see('textbox', 'In one minute');
  return page.value('textbox', 'Title');
}

test('a digest leaves locked, to a chosen place, to an app and into an editor', async ({ mine, site, downloads }) => {
  const page = await workbench(mine);
  await sample(page);
  const title = await openDigest(page);
  await page.click('button', 'Save as…');
  for (const group of ['To read', 'To go on writing', 'For other programs']) await page.see('group', group);
  await page.click('menuitem', 'Web page with a passphrase');
  await page.see('dialog', 'Who is sharing this?');
  await page.fill('textbox', 'Your name', 'The weaver');
  await page.click('button', 'Use this name');
  await page.see('dialog', 'Choose a passphrase');
  await page.type('too short');
  await page.seeText('Too easy to guess');
  expect(await page.axe()).toEqual([]);
  await page.type(` ${passphrase}`);
  await page.press('Tab');
  await page.type(`too short ${passphrase}`);
  await page.press('Enter');
  const file = await downloaded(downloads, /^locked-page-.*\.html$/);
  expect(readFileSync(file, 'utf8')).not.toContain(title);
  expect(readFileSync(file, 'utf8')).not.toContain('The weaver');

  const reader = await mine.openPage(pathToFileURL(file).href);
  await reader.see('heading', 'A page with a passphrase');
  expect(await reader.axe()).toEqual([]);
  await reader.type('something else');
  await reader.press('Enter');
  await reader.seeText('That is not the passphrase');
  await reader.type(`too short ${passphrase}`);
  await reader.press('Enter');
  await reader.see('heading', title);
  await reader.seeText('The weaver');
  expect(await reader.axe()).toEqual([]);
  await reader.close();

  await page.front();
  await page.click('button', 'Save as…');
  await page.see('menuitem', 'Web page with a passphrase', { within: ['group', 'Used last'] });
  await page.press('Escape');
  await page.eval(lend);
  await page.click('button', 'Save as…');
  await page.click('menuitem', 'Network tables (CSV)');
  await page.seeText('.zip');
  await until('the file', async () => (await page.eval<number, []>('() => window.chosenSize()')) > 300);
  await command(page, 'Share the digest with an app of this device');
  const given = () => page.eval<string[], []>('() => window.given');
  await until('the app', async () => (await given()).length === 2);
  expect((await given()).map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY').replace(/[^ ]*-DAY/, 'DAY'))).toEqual([
    'DAY.zip',
    'shared DAY.html text/html',
  ]);

  await page.click('button', /^Copy for email/);
  await page.seeText('Copied');
  site.put('editors.html', editors);
  const mail = await mine.openPage(`${site.url}/editors.html`);
  await mail.click('textbox', 'Editor');
  await mail.press('Mod+v');
  await mail.see('heading', title);
  await mail.see('link', undefined, { nth: 0 });
  await mail.click('textbox', 'Plain');
  await mail.press('Mod+v');
  await mail.holds('textbox', 'Plain', new RegExp(`^${title.replace(/[^\p{L}\p{N} ]/gu, '.')}\\n=+\\n`, 'u'));
  await mail.close();

  await page.front();
  await command(page, 'Open a colleague’s digest or bundle');
  await page.answerFileDialog(() => page.click('button', /Choose a(nother)? file/), file);
  const asked = () => page.eval<boolean, []>(`() => document.activeElement?.type === 'password'`);
  await page.see('dialog', 'A page with a passphrase');
  await until('the field', asked);
  await page.type('something else');
  await page.press('Enter');
  await page.seeText('That is not the passphrase');
  await until('the field again', asked);
  await page.type(`too short ${passphrase}`);
  await page.press('Enter');
  await page.see('heading', title);
  await page.seeText('From The weaver');
});
