import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeBundle } from '../../lib/export/bundle';
import { createKeyPair, signHash } from '../../lib/model/signature';
import { sample } from '../export/sample';
import type { Browser } from './browser/browser';
import { pause, type Surface } from './browser/surface';
import { begun, Camera, emulate, type Language, picture } from './camera';
import { openCompanion } from './deeds';
import { test } from './fixtures';
import { bringManyIn, openMany } from './many';
import type { Site } from './site';

/** The guide's pictures, in the language of each guide: `npx playwright test --project=chrome --grep=@pictures`, after a build. */

/** What a colleague's digest says, in Spanish. */
const inSpanish: readonly (readonly [string, string])[] = [
  ['March: what unfinished work invites', 'Marzo: a qué invita lo que no está terminado'],
  ['A network weaver', 'Una tejedora de redes'],
  ['Example Network', 'Red Ejemplo'],
  ['Make room for rest', 'Hacer lugar al descanso'],
  ['How three teams share their drafts', 'Cómo tres equipos comparten sus borradores'],
  ['March community call', 'Llamada comunitaria de marzo'],
];

/** A colleague's digest, signed, as a file. */
async function signedDigest(folder: string, language: Language): Promise<string> {
  const words = language === 'es' ? inSpanish : [];
  const digest = JSON.parse(words.reduce((text, [en, es]) => text.replaceAll(en, es), JSON.stringify(sample)));
  const pair = await createKeyPair();
  mkdirSync(folder, { recursive: true });
  const place = path.join(folder, 'digest.jsonl');
  writeFileSync(place, await writeBundle(digest, { sign: (hash) => signHash(pair, hash) }));
  return place;
}

/** From the first page to a digest and what comes back; `shoot` makes the pictures of the workbench. */
async function ofLibrary(library: Surface, camera: Camera, { shoot, digest }: { shoot: Shoot; digest: string }) {
  const { word } = camera;
  await shoot('welcome');
  await library.click('button', word('command_sample_add'), { nth: 0 });
  await library.see('button', word('command_sample_remove'), { nth: 0 }, 20_000);
  await camera.room(library, 'room_library');
  await library.see('option', undefined, { nth: 3 });
  await camera.quiet(library);
  await shoot('library');
  await library.click('option', undefined, { nth: 1 });
  await shoot('reader');
  await emulate(library, { scheme: 'dark' });
  await shoot('dark');
  await emulate(library, { scheme: 'dark', contrast: 'forced' });
  await shoot('high-contrast');
  await emulate(library, { scheme: 'light' });
  await camera.first(library, 'room_meetings');
  await shoot('meeting');
  await camera.first(library, 'room_digests');
  await library.see('textbox', word('digest_oneMinute'));
  await shoot('digest');
  await library.click('button', word('digest_preview'));
  await pause(1500);
  await shoot('preview');
  await camera.command(library, 'command_digest_receive');
  const wrong = path.resolve('tests/fixtures/bundles/truncated.jsonl');
  await library.answerFileDialog(() => library.click('button', word('import_choose')), wrong);
  await library.see('alert', undefined, {}, 20_000);
  await shoot('import-error');
  await library.answerFileDialog(() => library.click('button', word('import_choose')), digest);
  await library.seeText(word('trust_first'));
  await shoot('import');
  await camera.room(library, 'room_settings');
  await library.click('button', word('settings_storage'), { within: ['navigation', word('room_settings')] });
  await shoot('settings');
}

/** The form and the companion, beside a page. */
async function besideAPage(mine: Browser, library: Surface, { site, camera }: { site: Site; camera: Camera }) {
  const { word, language } = camera;
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  const popup = await mine.clickToolbar(page);
  await popup.see('button', word('popup_save'), {}, 20_000);
  await popup.fill('textbox', word('popup_why'), opens[language]);
  for (const key of ['Alt+1', 'Alt+3']) await popup.press(key);
  await pause(500);
  await picture(popup, 'popup', language);
  await popup.click('button', word('popup_save'));
  await popup.seeText(word('popup_saved'));
  await mine.closePopup();
  const panel = await openCompanion(mine, library, {
    open: word('command_companion_open'),
    here: word('companion_openYes'),
  });
  await page.front();
  await panel.see('button', word('companion_openClip'));
  await panel.transport.resize?.(360, 860);
  await pause(500);
  // The page is a test's own: its site goes by an example's name.
  await panel.eval(
    `(host) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(host, 'letter.example.org');
    }`,
    new URL(site.url).host,
  );
  await picture(panel, 'companion', language);
}

const opens: Record<Language, string> = { en: 'Opens our June call', es: 'Abre nuestra llamada de junio' };

type Shoot = (name: string) => Promise<void>;

for (const language of ['en', 'es'] as Language[])
  test(`@pictures of keeping and sharing in ${language}`, async ({ mine, site, folder }) => {
    test.setTimeout(180_000);
    const camera = new Camera(language, [], []);
    const library = await begun(mine, language, camera);
    const shoot = async (name: string) => {
      await pause(900);
      await picture(library, name, language);
    };
    await ofLibrary(library, camera, { shoot, digest: await signedDigest(folder, language) });
    await besideAPage(mine, library, { site, camera });
  });

for (const language of ['en', 'es'] as Language[])
  test(`@pictures of ten thousand clips in ${language}`, async ({ mine, folder }) => {
    test.setTimeout(300_000);
    const camera = new Camera(language, [], []);
    const { word } = camera;
    const page = await begun(mine, language, camera);
    await openMany(page, { folder, camera });
    await bringManyIn(page, camera);
    await page.click('button', word('filter_panel'), { within: ['complementary', word('room_library')] });
    await page.click('option', undefined, { nth: 1 });
    await camera.quiet(page);
    await pause(2000);
    await picture(page, 'many', language);
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
      await picture(page, name, language);
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
