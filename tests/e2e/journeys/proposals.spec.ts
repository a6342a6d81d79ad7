import path from 'node:path';
import { until } from '../browser/surface';
import { command, room, unfold, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const transcript = path.resolve('tests/fixtures/transcripts/tuned/01-community-call.txt');
const decision = "Then it's the library, the twelfth of June.";
/** What the line says in which the cursor is. */
const lineAtCursor = `() => {
  const node = getSelection()?.anchorNode;
  return (node instanceof Element ? node : node?.parentElement)?.closest('[dir]')?.textContent ?? '';
}`;
const kept = /^Decision: Then it's the library, the twelfth of June\.\n\n\[00:04\] Host/;

test('what a transcript shows is proposed with its sentence, kept by keys one by one or all at once, and undone', async ({
  mine,
  site,
}) => {
  test.setTimeout(300_000);
  const page = await workbench(mine);
  await room(page, 'Meetings');
  await command(page, 'Make a note of a transcript, chat or document');
  await page.see('button', 'Choose a file');
  await page.answerFileDialog(() => page.click('button', 'Choose a file'), transcript);
  await page.click('button', 'Make a meeting note');
  await page.see('textbox', 'Notes');

  // Nothing is written unasked.
  await page.seeText(/Perhaps worth keeping \(16\)/, 20_000);
  await page.see('heading', /^Decision \(\d\)$/);
  await page.seeText(decision);
  await page.seeText('Host, Regional Network · Go to 03:38');
  await page.holds('textbox', 'Notes', /^\[00:04\] Host/);
  expect(await page.axe()).toEqual([]);

  // Its time leads to what was said then, and once the note names a recording, to that moment of it.
  await page.click('button', 'Go to 03:38');
  await until('the cursor', async () => /^\[03:38\]/.test(await page.eval(lineAtCursor)));
  const recording = `${site.url}/recording`;
  await page.click('textbox', 'Notes');
  await page.press('Mod+Home');
  await page.type(`---\nrecording: ${recording}\n---\n`);
  await page.click('button', 'Go to 03:38');
  await (await mine.findPage(`${recording}#t=218`)).close();
  await page.click('textbox', 'Notes');
  await page.press('Mod+Home');
  for (let line = 0; line < 3; line++) await page.press('Shift+ArrowDown');
  await page.press('Delete');
  await page.holds('textbox', 'Notes', /^\[00:04\] Host/);
  // What was typed is read again, and proposed again.
  await page.see('button', `Keep: ${decision}`, {}, 20_000);

  // One is kept by a key; the focus goes to the next and not nowhere.
  const focus = `(name) => [...document.querySelectorAll('button')].find((each) => each.getAttribute('aria-label') === name)?.focus()`;
  await page.eval(focus, `Keep: ${decision}`);
  await page.press('Enter');
  await page.gone('button', `Keep: ${decision}`);
  await page.holds('textbox', 'Notes', kept);
  await until('the focus', async () => ((await page.focused())?.name ?? '').startsWith('Keep: '));
  await page.click('button', 'Undo');
  await page.see('button', `Keep: ${decision}`);
  await page.holds('textbox', 'Notes', /^\[00:04\] Host/);

  // One is left out, here and in the other window, and still is when the page comes again.
  const beside = await mine.openOwnWindow('workbench.html');
  await room(beside, 'Meetings');
  await beside.click('option', /community-call/);
  await beside.see('button', `Keep: ${decision}`, {}, 20_000);
  await page.click('button', `Leave out: ${decision}`);
  for (const each of [page, beside]) {
    await each.gone('button', `Keep: ${decision}`);
    await each.seeText(/Perhaps worth keeping \(15\)/);
  }
  await page.holds('textbox', 'Notes', /^\[00:04\] Host/);
  await page.reload();
  await page.seeText(/Perhaps worth keeping \(15\)/, 20_000);
  await page.gone('button', `Leave out: ${decision}`);

  // Those left out are shown on demand, and proposed again from there; the other window agrees.
  await unfold(page, 'Left out (1)');
  await page.see('button', `Propose again: ${decision}`);
  expect(await page.axe()).toEqual([]);
  await page.click('button', `Propose again: ${decision}`);
  for (const each of [page, beside]) await each.see('button', `Leave out: ${decision}`);
  await beside.close();
  await page.reload();
  await page.seeText(/Perhaps worth keeping \(16\)/, 20_000);

  // All at once: one line each above what was said, followed up in the panel; one undo takes all back.
  await page.click('button', /^Keep all \d+$/);
  await page.holds('textbox', 'Notes', /^(?:Decision|Action|Question|Thanks): .+\n(?:.+\n)+\n\[00:04\] Host/);
  await page.gone('button', /^Keep/);
  await page.press('Alt+J');
  await page.see('checkbox', /^Done: write the card/);
  await page.press('Alt+J');
  await page.click('button', 'Undo', { nth: 0 });
  await page.holds('textbox', 'Notes', /^\[00:04\] Host/);
});
