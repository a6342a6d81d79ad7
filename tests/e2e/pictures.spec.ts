import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeBundle } from '../../lib/export/bundle';
import { createKeyPair, signHash } from '../../lib/model/signature';
import { sample } from '../export/sample';
import { pause, type Surface } from './browser/surface';
import { begun, Camera, pictureOfGuide as file, type Language } from './camera';
import { mark, openCompanion, openForm, room, saved, workbench } from './deeds';
import { test } from './fixtures';

/** The guide's pictures, those that are much text in the language of each guide: `npx playwright test --project=chrome --grep=@pictures`, after a build. */

async function first(page: Surface, name: string): Promise<void> {
  await room(page, name);
  await page.click('option', undefined, { nth: 0 });
  await pause(700);
}

/** A colleague's digest, signed, as a file. */
async function signedDigest(folder: string): Promise<string> {
  const pair = await createKeyPair();
  mkdirSync(folder, { recursive: true });
  const place = path.join(folder, 'digest.jsonl');
  writeFileSync(place, await writeBundle(sample, { sign: (hash) => signHash(pair, hash) }));
  return place;
}

test('@pictures of the guide', async ({ mine, site, folder }) => {
  test.setTimeout(120_000);
  const library = await workbench(mine);
  await library.screenshot(file('welcome'));
  await library.click('button', 'Add the sample library', { nth: 0 });
  await library.see('option', undefined, { nth: 3 }, 20_000);
  await library.click('button', 'Close');
  await pause(500);
  await library.screenshot(file('library'));
  await library.click('option', undefined, { nth: 1 });
  await pause(900);
  await library.screenshot(file('reader'));
  await first(library, 'Meetings');
  await library.screenshot(file('meeting'));
  await first(library, 'Digests');
  await library.screenshot(file('digest'));
  await library.click('button', 'Preview');
  await pause(1500);
  await library.screenshot(file('preview'));
  await library.click('button', 'Open a colleague’s digest or bundle', { within: ['complementary', 'Digests'] });
  await library.answerFileDialog(() => library.click('button', 'Choose a file'), await signedDigest(folder));
  await library.seeText('It is the first one with this key');
  await pause(500);
  await library.screenshot(file('import'));
  await room(library, 'Settings');
  await library.click('button', 'Keeping it safe', { within: ['complementary', 'Settings'] });
  await pause(700);
  await library.screenshot(file('settings'));
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  const popup = await openForm(mine, page);
  await mark(popup, { note: 'Opens our June call', principles: [1, 3] });
  await pause(300);
  await popup.screenshot(file('popup'));
  await popup.click('button', 'Save');
  await saved(mine, popup);
  await mine.closePopup();
  const panel = await openCompanion(mine, library);
  await page.front();
  await panel.see('button', 'Open in the library');
  await panel.transport.resize?.(360, 860);
  await pause(500);
  await panel.screenshot(file('companion'));
});

/** Words in which “Before you share” finds something. */
const toMend: Record<Language, string> = {
  en: 'Write to host@example.org, or see https://example.org/calls?utm_source=letter.',
  es: 'Escriba a host@example.org o vea https://example.org/llamadas?utm_source=carta.',
};

for (const language of ['en', 'es'] as Language[])
  test(`@pictures of the guide in ${language}`, async ({ mine }) => {
    test.setTimeout(120_000);
    const camera = new Camera(language, [], []);
    const { word } = camera;
    const page = await begun(mine, language, camera);
    const shoot = async (name: string) => {
      await pause(900);
      await page.screenshot(file(name, language));
    };
    await page.click('button', word('command_sample_add'), { nth: 0 });
    await page.see('button', word('command_sample_remove'), { nth: 0 }, 20_000);
    await page.click('button', word('ui_close'), { within: ['region', word('frame_notices')] });
    await camera.first(page, 'room_principles');
    // Without the side bar there is room for the evidence beside the words.
    await page.press('Mod+b');
    await page.click('option', undefined, { nth: 1, within: ['region', word('evidence_title')] });
    await page.eval(`() => document.querySelector('[role=tabpanel]:not([hidden])').scrollTo(0, 0)`);
    await shoot('principle');

    await camera.first(page, 'room_meetings');
    await camera.command(page, 'command_view_openLines');
    await page.see('checkbox', undefined, { nth: 1 });
    await shoot('follow-up');
    await page.press('Alt+j');

    await camera.first(page, 'room_digests');
    await page.see('textbox', word('digest_oneMinute'));
    const minute = await page.value('textbox', word('digest_oneMinute'));
    await page.fill('textbox', word('digest_oneMinute'), `${minute}\n\n${toMend[language]}`);
    await camera.command(page, 'command_view_beforeShare');
    await page.see('heading', word('lint_fixes'), {}, 20_000);
    await page.press('Alt+Shift+j');
    await shoot('before-you-share');
    await page.press('Alt+Shift+j');
    await page.press('Alt+j');
    // Later it is opened beside its source.
    await camera.command(page, 'command_tab_close');

    await camera.first(page, 'room_library', 1);
    await page.press('F1');
    await page.see('dialog');
    await page.type(language === 'en' ? 'digest' : 'boletín');
    await page.see('option', undefined, { nth: 3, within: ['dialog'] });
    await shoot('palette');
    await page.press('Escape');
    await page.gone('dialog');

    await camera.command(page, 'command_group_splitRight');
    await page.see('tabpanel', undefined, { nth: 1 });
    await camera.first(page, 'room_digests');
    await page.see('textbox', word('digest_oneMinute'));
    await page.press('Mod+b');
    await page.see('article', undefined, { nth: 0 });
    // The wider panel keeps its place before it is taken to another one.
    await pause(1200);
    await page.eval(`() => [...document.querySelectorAll('[role=tabpanel]')].at(-1)
      .querySelector('[data-block] article').scrollIntoView({ block: 'center' })`);
    await shoot('side-by-side');

    await page.press('Mod+b');
    await camera.room(page, 'room_library');
    await page.transport.resize?.(360, 800);
    await pause(500);
    if (await page.count('button', word('frame_back'))) await page.click('button', word('frame_back'));
    // The pointer rests where nothing answers it.
    await page.click('heading', word('room_library'));
    await shoot('phone');
  });
