import type { Browser } from './browser/browser';
import { pause, type Surface, until } from './browser/surface';
import { command, keep, mark, openClip, openCompanion, openForm, workbench } from './deeds';
import type { Site } from './site';
import type { Stop } from './stops';

/** Surfaces that come and go, each with all its states: what comes next needs what was done before. */

/** Looks at a surface as it stands. */
export type See = (surface: Surface, name: string, shows: Stop[2]) => Promise<void>;

/** Goes through every state of the popup. */
export async function popupStates({ mine, site }: { mine: Browser; site: Site }, see: See): Promise<void> {
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  let popup = await openForm(mine, page);
  await see(popup, 'popup', ['button', 'Save']);
  await mark(popup, { note: 'half a thought', principles: [2], tags: ['calls'] });
  await pause(1000);
  await mine.closePopup();
  popup = await openForm(mine, page);
  await popup.seeText('We brought back what you typed');
  await see(popup, 'popup, a draft brought back', ['button', 'Discard draft']);
  await popup.click('button', 'Save');
  await popup.see('button', 'Undo');
  // It would close by itself.
  await popup.press('Tab');
  await see(popup, 'popup, saved', ['button', 'Open in library']);
  await mine.closePopup();
  popup = await openForm(mine, page);
  await popup.seeText('Saved on');
  await see(popup, 'popup, saved before', ['button', 'Update with this page']);
  await mine.closePopup();
  await page.selectText('Trust');
  popup = await openForm(mine, page);
  await see(popup, 'popup, a selection', ['button', 'Save as passage']);
  await mine.closePopup();
  site.put('report.pdf', '%PDF-1.4 nothing to see', 'application/pdf');
  popup = await openForm(mine, await mine.openPage(`${site.url}/report.pdf`));
  await see(popup, 'popup, not to be read', ['button', 'Save the link']);
}

/** Goes through every state of the reading companion. */
export async function companionStates({ mine, site }: { mine: Browser; site: Site }, see: See): Promise<void> {
  const library = await workbench(mine);
  const panel = await openCompanion(mine, library);
  await see(panel, 'companion, ours in front', ['button', 'Follow the tab']);
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  await panel.seeText('Press the Commonplace button on this page');
  await see(panel, 'companion, not known', ['button', 'Follow the tab']);
  await openForm(mine, page);
  await mine.closePopup();
  await see(panel, 'companion, not kept', ['button', 'Keep this page']);
  await panel.click('button', 'Keep this page');
  await panel.click('button', 'Practice Humility', { within: ['group', 'Principles'] });
  await page.selectText('Trust');
  await (await openForm(mine, page)).press('Control+Enter');
  await see(panel, 'companion, kept', ['heading', 'Highlights']);
}

const paragraph = '<p>In the café we learned to listen first, then to ask, and only then to say what we would do.</p>';
const clip = /Listening first/;

/** Goes through what a clip shows only after a while, or with another window beside. */
export async function clipStates({ mine, site }: { mine: Browser; site: Site }, see: See): Promise<void> {
  const text = paragraph.repeat(90);
  site.put('long.html', `<title>Listening first</title><article><h1>Listening first</h1>${text}</article>`);
  await keep(mine, `${site.url}/long.html`);
  const page = await workbench(mine);
  await openClip(page, clip);
  await page.see('document', 'The saved text');
  const far = `() => {
    const found = document.querySelectorAll('[data-reader] p')[70];
    found?.scrollIntoView({ behavior: 'instant' });
    return Boolean(found) && found.getBoundingClientRect().top < innerHeight;
  }`;
  await until('a place far down', () => page.eval<boolean, []>(far));
  // The place is kept a moment after scrolling rests.
  await pause(900);
  await command(page, 'Close this tab');
  await page.gone('textbox', 'Title');
  await page.reload();
  await openClip(page, clip);
  await see(page, 'clip, left half read', ['button', 'Continue where you stopped']);

  const other = await mine.openOwnWindow('workbench.html');
  await openClip(other, clip);
  const note = /Why I kept this/;
  // One key each: whoever goes on typing once both are seen has chosen. Of two that come too far apart none is lost.
  await until(
    'two that wrote at the same time',
    async () => {
      for (const each of [page, other]) await each.click('textbox', note, { nth: 0 });
      await Promise.all([page.type('l'), other.type('r')]);
      await Promise.all([page.press('Tab'), other.press('Tab')]);
      await pause(1000);
      return page.eval<boolean, []>(`() => /wrote this at the same time/.test(document.body.innerText)`);
    },
    30_000,
  );
  await other.close();
  await page.front();
  await see(page, 'clip, written in by two windows', ['button', 'Keep the words that stand']);
}
