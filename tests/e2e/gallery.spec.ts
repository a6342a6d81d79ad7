import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from './browser/browser';
import type { ChromiumTarget } from './browser/chromium-target';
import { Finger } from './browser/finger';
import { type Find, pause, type Surface } from './browser/surface';
import { begun, Camera, folder, runs } from './camera';
import { downloaded, newerLibrary, openCompanion } from './deeds';
import { test } from './fixtures';
import type { Site } from './site';

/** Pictures of every surface, to be looked at: `npx playwright test --project=chrome --grep=@gallery`, after a build. */
async function form(mine: Browser, page: Surface): Promise<Surface> {
  const popup = await mine.clickToolbar(page);
  await popup.see('button', undefined, { nth: 0 }, 20_000);
  await pause(900);
  return popup;
}

async function popups(mine: Browser, site: Site, camera: Camera): Promise<void> {
  const { word } = camera;
  const shoot = (popup: Surface, name: string) => camera.shoot(popup, `popup-${name}`, [0]);
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  let popup = await form(mine, page);
  await shoot(popup, 'fresh');
  await popup.fill('textbox', word('popup_why'), 'To open our June call');
  for (const key of ['Alt+1', 'Alt+3']) await popup.press(key);
  await popup.click('combobox', word('popup_tags'));
  for (const tag of ['peer calls', 'trust', 'check-in']) {
    await popup.type(tag);
    await popup.press('Enter');
  }
  await shoot(popup, 'filled');
  await pause(800);
  await mine.closePopup();
  popup = await form(mine, page);
  await shoot(popup, 'draft');
  await popup.press('Tab');
  await popup.press('Control+Enter');
  await pause(500);
  await popup.press('Shift').catch(() => undefined);
  if (await mine.popupOpen()) await shoot(popup, 'saved');
  await mine.closePopup();
  popup = await form(mine, page);
  await shoot(popup, 'again');
  await mine.closePopup();
  const words = await page.eval<string, []>(
    `() => [...document.querySelectorAll('p')].map((each) => each.textContent.trim()).find((text) => text.length > 150).slice(0, 140)`,
  );
  await page.selectText(words);
  popup = await form(mine, page);
  await shoot(popup, 'selection');
  await mine.closePopup();
  site.put('report.pdf', '%PDF-1.4 nothing to see', 'application/pdf');
  popup = await form(mine, await mine.openPage(`${site.url}/report.pdf`));
  await shoot(popup, 'unreadable');
  await mine.closePopup();
}

/** Narrow, as it stands beside a page. */
const beside = [240, 320, 500];

async function companions(mine: Browser, library: Surface, site: Site & { camera: Camera }): Promise<void> {
  const { word } = site.camera;
  const shoot = (name: string) => site.camera.shoot(panel, `companion-${name}`, beside);
  const panel = await openCompanion(mine, library, {
    open: word('command_companion_open'),
    here: word('companion_openYes'),
  });
  await shoot('library');
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  await panel.seeText(word('companion_press'));
  await shoot('press');
  await form(mine, page);
  await mine.closePopup();
  await panel.seeText(word('companion_notKept'));
  await shoot('not-kept');
  await panel.click('button', word('command_companion_keep'));
  await panel.fill('textbox', word('marks_note'), 'To open our June call', { nth: 0 });
  await panel.click('button', word('principle_relationships_name'), { nth: 0 });
  await page.selectText('It took one phone call to find out');
  const popup = await form(mine, page);
  await popup.press('Control+Enter');
  await panel.see('heading', word('highlights'));
  await mine.closePopup().catch(() => undefined);
  await shoot('kept');
  await panel.eval(`() => document.querySelector('main').scrollTo(0, 9999)`);
  await shoot('kept-end');
}

async function libraryRoom(page: Surface, camera: Camera): Promise<void> {
  const { word } = camera;
  await camera.room(page, 'room_library');
  await camera.shoot(page, 'library');
  const side: Find = { within: ['complementary', word('room_library')] };
  await page.fill('searchbox', word('library_filterLabel'), '');
  await page.click('button', new RegExp(`^${word('principle_relationships_name')}`), side);
  await camera.shoot(page, 'library-filtered');
  await page.fill('searchbox', word('library_filterLabel'), 'qqqq');
  await camera.shoot(page, 'library-none');
  await page.click('button', word('library_showAll'), { nth: 0 });
  await page.click('button', word('filter_panel'), side);
  await page.click('button', camera.begins('facet_kind_article'), side);
  await page.see('button', word('filter_clear'), side);
  await camera.shoot(page, 'library-facets');
  await page.click('button', word('filter_keep'), side);
  await page.see('dialog', word('filter_keepTitle'));
  await camera.shoot(page, 'library-keep-filter', [1440, 360]);
  await page.press('Enter');
  await page.gone('dialog');
  await page.click('button', word('filter_panel'), side);
  await page.click('button', word('filter_clear'), side);
  await page.see('list', word('filter_kept'), side);
  await camera.shoot(page, 'library-kept-filters');
  await page.click('option', undefined, { nth: 1 });
  for (const _ of [2, 3]) await page.press('Shift+ArrowDown');
  await camera.shoot(page, 'library-chosen');
  await page.click('button', word('library_chooseNone'));
  await camera.first(page, 'room_library', 5);
  await camera.command(page, 'command_clip_delete');
  await camera.command(page, 'command_library_trash');
  await camera.shoot(page, 'library-trash');
  await camera.command(page, 'command_library_drafts');
  await camera.shoot(page, 'library-drafts');
  await camera.command(page, 'command_library_clips');
  await camera.shoot(page, 'library-deleted');
}

async function clips(page: Surface, camera: Camera): Promise<void> {
  await camera.first(page, 'room_library', 1);
  await camera.shoot(page, 'reader');
  const words = await page.eval<string, []>(
    `() => document.querySelector('[data-reader]').innerText.trim().split('\\n')[0].slice(0, 60)`,
  );
  await page.selectText(words);
  await pause(400);
  await camera.shoot(page, 'reader-selected', [1440, 360]);
  await page.selectText(words);
  await pause(300);
  await page.press('h');
  await page.see('textbox', camera.word('highlight_note'), { nth: 0 });
  await page.fill('textbox', camera.word('highlight_note'), 'Read this aloud at the start.', { nth: 0 });
  await camera.shoot(page, 'reader-highlight');
  await page.eval(`() => document.querySelector('[class*=passage]')?.scrollIntoView()`);
  await camera.shoot(page, 'reader-highlight-list');
  await camera.command(page, 'command_reader_find');
  await page.see('searchbox', camera.word('find_label'));
  await page.type('e');
  await pause(500);
  await camera.shoot(page, 'reader-find');
  await page.press('Escape');
  await camera.command(page, 'command_record_versions');
  await pause(600);
  await camera.shoot(page, 'versions');
  await camera.command(page, 'command_group_splitRight');
  await pause(600);
  await camera.shoot(page, 'side-by-side');
  await camera.command(page, 'command_group_join');
  await pause(500);
}

async function rooms(page: Surface, camera: Camera): Promise<void> {
  const { word } = camera;
  await camera.first(page, 'room_principles');
  await page.see('option', undefined, { within: ['region', word('evidence_title')], nth: 0 });
  await camera.shoot(page, 'principle');
  await page.click('option', undefined, { within: ['region', word('evidence_title')], nth: 1 });
  await page.see('button', word('evidence_keep'));
  await camera.shoot(page, 'principle-evidence');
  await camera.first(page, 'room_peers', 0);
  await page.see('option', undefined, { within: ['region', word('seen_title')], nth: 0 });
  await camera.shoot(page, 'organisation');
  await camera.first(page, 'room_peers', 1);
  await camera.shoot(page, 'person');
  await page.click('button', word('command_person_erase'));
  await page.see('dialog');
  await camera.shoot(page, 'erasing');
  await page.press('Escape');
  await camera.room(page, 'room_peers');
  await camera.shoot(page, 'peers', [360]);
  await camera.first(page, 'room_meetings');
  await camera.shoot(page, 'meeting');
  await page.click('button', word('label_menu'));
  await page.see('menuitem', word('label_decision'));
  await camera.shoot(page, 'meeting-labels', [1440, 360]);
  await page.press('Escape');
  await page.click('button', word('command_meeting_new'), { nth: 0 });
  await page.see('dialog');
  await camera.shoot(page, 'meeting-templates');
  await page.press('Escape');
  await camera.command(page, 'command_digest_new');
  await pause(600);
  await camera.shoot(page, 'digest-new');
  await camera.first(page, 'room_digests');
  await camera.shoot(page, 'digest');
  await page.eval(`() => document.querySelectorAll('main article')[1]?.scrollIntoView()`);
  await camera.shoot(page, 'digest-cards');
  await page.click('button', word('digest_preview'));
  await pause(1500);
  await camera.shoot(page, 'digest-preview');
  await page.click('button', word('share_saveAs'));
  await camera.shoot(page, 'digest-share-menu', [1440]);
}

async function sharing(mine: Browser, page: Surface, camera: Camera & { downloads: string }): Promise<void> {
  const { word } = camera;
  await page.click('menuitem', word('format_html'));
  await page.see('dialog', word('identity_title'));
  await camera.shoot(page, 'who-am-i');
  await page.fill('textbox', word('identity_name'), 'The weaver');
  await page.click('button', word('identity_yes'));
  const file = await downloaded(camera.downloads, /\.html$/);
  const saved = await mine.openPage(pathToFileURL(file).href);
  await camera.shoot(saved, 'digest-page');
  await saved.close();
  await camera.command(page, 'command_library_backup');
  const archive = await downloaded(camera.downloads, /\.zip$/);
  await pause(500);
  await camera.shoot(page, 'backed-up', [1440, 360]);
  await page.answerFileDialog(() => camera.command(page, 'command_library_restore'), archive);
  await page.see('dialog', undefined, {}, 20_000);
  await camera.shoot(page, 'restore');
  await page.press('Escape');
  await camera.command(page, 'command_digest_receive');
  await pause(400);
  await camera.shoot(page, 'import');
  const wrong = path.resolve('tests/fixtures/bundles/truncated.jsonl');
  await page.answerFileDialog(() => page.click('button', word('import_choose')), wrong);
  await page.see('alert', undefined, {}, 20_000);
  await camera.shoot(page, 'import-error');
  const bundle = path.resolve('tests/fixtures/bundles/v1.jsonl');
  await page.answerFileDialog(() => page.click('button', word('import_choose')), bundle);
  await page.see('button', camera.begins('import_bring_other'), {}, 20_000);
  await camera.shoot(page, 'import-report');
}

async function frame(page: Surface, camera: Camera): Promise<void> {
  await camera.first(page, 'room_meetings');
  await camera.command(page, 'command_view_contents');
  await camera.command(page, 'command_view_versions');
  await pause(500);
  await camera.shoot(page, 'contents-and-versions');
  for (const name of ['openLines', 'activity', 'notices']) {
    await camera.command(page, `command_view_${name}`);
    await pause(500);
    await camera.shoot(page, `panel-${name}`);
  }
  await page.press('Alt+J');
  await camera.command(page, 'command_view_settings');
  await pause(500);
  await camera.shoot(page, 'settings');
  const sections = await page.eval<number, []>(`() => document.querySelectorAll('main section').length`);
  for (let section = 1; section < sections; section += 1) {
    await page.eval(`(at) => document.querySelectorAll('main section')[at]?.scrollIntoView()`, section);
    await camera.shoot(page, `settings-${section}`, [1440, 360]);
  }
  await page.press('F1');
  await page.see('dialog');
  await camera.shoot(page, 'palette');
  await page.type('dig');
  await camera.shoot(page, 'palette-found', [1440, 360]);
  await page.press('Escape');
  await camera.command(page, 'command_help_keys');
  await page.see('dialog');
  await camera.shoot(page, 'keys');
  await page.press('Escape');
}

/** The settings as text, right and wrong, searched and changed; ways of working going out and coming in; packs and practices. */
async function ways(page: Surface, camera: Camera): Promise<void> {
  const { word } = camera;
  await camera.command(page, 'command_settings_find');
  await page.fill('searchbox', word('settings_find'), word('settings_theme'));
  await camera.shoot(page, 'settings-found');
  await page.fill('searchbox', word('settings_find'), 'qqqq');
  await camera.shoot(page, 'settings-none', [1440, 360]);
  await page.fill('searchbox', word('settings_find'), '');
  await page.click('checkbox', word('settings_bareKeys'));
  await page.see('button', `${word('settings_resetYes')} ${word('settings_bareKeys')}`);
  await camera.shoot(page, 'settings-changed');
  await camera.command(page, 'command_settings_json');
  await camera.shoot(page, 'settings-text');
  await page.fill('textbox', word('json_label'), '{\n  "theme": "pink",\n  "bareKeys": "no",\n  "later": [1]\n}\n');
  await page.seeText(word('json_problems_other').split(':')[1] as string);
  await camera.shoot(page, 'settings-text-wrong');
  await camera.command(page, 'command_settings_discard');
  await camera.command(page, 'command_preset_new');
  await page.see('textbox', word('preset_title'), { nth: 0 });
  await page.fill('textbox', word('preset_sections'), 'Thanks\nComing up', { nth: 0 });
  await camera.shoot(page, 'presets');
  await camera.command(page, 'command_preset_use');
  await page.click('option', camera.begins('preset_newTitle'), { within: ['dialog'] });
  await page.see('button', word('newDigest_create'));
  await camera.shoot(page, 'digest-new-preset', [1440, 360]);
  await camera.command(page, 'command_profile_export');
  await camera.shoot(page, 'profile-out');
  const profile = path.resolve('tests/fixtures/profiles/v1.json');
  await page.answerFileDialog(() => page.click('button', word('command_profile_import')), profile);
  await page.see('button', word('command_profile_take'));
  await camera.shoot(page, 'profile-in');
  await camera.command(page, 'command_profile_leave');
  const pack = path.resolve('tests/fixtures/packs/v1.json');
  await page.answerFileDialog(() => camera.command(page, 'command_pack_import'), pack);
  await page.see('dialog');
  await camera.shoot(page, 'pack-asked', [1440, 360]);
  await page.click('button', word('pack_addYes'));
  await camera.room(page, 'room_settings');
  await page.click('button', word('settings_packs'), { within: ['navigation', word('room_settings')] });
  await page.see('checkbox', 'Openings');
  await camera.shoot(page, 'packs');
  for (const part of ['labels', 'rules']) {
    await page.eval(`(part) => document.getElementById('settings-' + part)?.scrollIntoView()`, part);
    await camera.shoot(page, part);
  }
  await camera.first(page, 'room_principles');
  await page.see('button', word('ui_removeWord').replace('$1', 'trust'));
  await page.eval(
    `() => document.querySelector('[data-command="principle.lookFor"]')?.scrollIntoView({ block: 'center' })`,
  );
  await camera.shoot(page, 'principle-cues');
  await camera.first(page, 'room_facilitate');
  await page.see('article');
  await camera.shoot(page, 'practices');
  await page.eval(`() => void (document.documentElement.dataset.print = 'practice')`);
  await (page.transport as ChromiumTarget).send('Emulation.setEmulatedMedia', { media: 'print' });
  await page.screenshot(path.join(folder, `practice-printed-${camera.language}.png`));
  await (page.transport as ChromiumTarget).send('Emulation.setEmulatedMedia', { media: '' });
}

/** What is found in a note, a digest and its preview; what commands ask; an image large; what goes on paper. */
async function asked(mine: Browser, page: Surface, { site, camera }: { site: Site; camera: Camera }): Promise<void> {
  const { word } = camera;
  const find = async (name: string) => {
    await camera.command(page, 'command_reader_find');
    await page.see('searchbox', word('find_label'));
    await page.type('la');
    await pause(500);
    await page.press('Enter');
    await camera.shoot(page, name);
    await page.press('Escape');
  };
  await camera.first(page, 'room_meetings');
  await find('meeting-find');
  await camera.first(page, 'room_digests');
  await find('digest-find');
  await page.click('button', word('digest_preview'));
  await pause(1500);
  await find('digest-preview-find');

  await camera.first(page, 'room_library', 1);
  for (const [name, key] of [
    ['theme', 'command_view_theme'],
    ['tabs', 'command_tab_goTo'],
    ['digests', 'command_digest_put'],
  ] as const) {
    await camera.command(page, key);
    await page.see('dialog');
    await camera.shoot(page, `pick-${name}`);
    await page.press('Escape');
  }
  await page.click('option', undefined, { nth: 1, within: ['complementary', word('room_library')] });
  await page.press('p');
  await page.see('dialog');
  await page.press(' ');
  await page.type('ho');
  await pause(300);
  await camera.shoot(page, 'pick-principles');
  await page.press('Escape');

  const picture = readFileSync('tests/fixtures/sample-pages/trust-before-tasks.png').toString('base64');
  const words = '<p>We sat down before anybody had a task, and it took one phone call to find out why.</p>'.repeat(12);
  const shown = (alt: string) =>
    `<figure><img src="data:image/png;base64,${picture}" alt="${alt}" width="640" height="400"><figcaption>${alt}, in March</figcaption></figure>`;
  site.put(
    'pictures.html',
    `<title>Two pictures</title><article><h1>Two pictures</h1>${words}${shown('The hall')}${words}${shown('The garden')}</article>`,
  );
  await (await form(mine, await mine.openPage(`${site.url}/pictures.html`))).press('Control+Enter');
  await pause(1500);
  await page.front();
  await page.see('option', /Two pictures/, {}, 20_000);
  await page.click('option', /Two pictures/);
  await page.see('button', /The hall/);
  await camera.command(page, 'command_reader_image');
  await page.see('dialog');
  await camera.shoot(page, 'lightbox');
  for (const _ of [1, 2, 3]) await page.press('=');
  await camera.shoot(page, 'lightbox-large');
  await page.press('Escape');
}

/** A text that was left before its end, opened again in another session; then a library that cannot be opened. */
async function readOn(mine: Browser, page: Surface, camera: Camera): Promise<void> {
  await camera.room(page, 'room_library');
  await page.click('option', /Two pictures/);
  await page.see('button', /The hall/);
  await page.eval(`() => [...document.querySelectorAll('[data-reader] p')].at(-6)?.scrollIntoView()`);
  await pause(1200);
  await camera.command(page, 'command_tab_close');
  await pause(900);
  await mine.restart('quit');
  const anew = await mine.openOwn('workbench.html');
  await camera.room(anew, 'room_library');
  await anew.click('option', /Two pictures/);
  await anew.see('button', camera.word('command_reader_continue'));
  await camera.shoot(anew, 'reader-continue');
  const closed = await newerLibrary(mine);
  await pause(1500);
  await camera.shoot(closed, 'newer');
  // It is said in the log as well.
  const said = mine.complaints.findIndex((complaint) => complaint.includes('VersionError'));
  if (said >= 0) mine.complaints.splice(said, 1);
}

/** A clip, a note and a digest as they are printed. */
async function paper(page: Surface, camera: Camera): Promise<void> {
  const media = (media: 'print' | '') =>
    (page.transport as ChromiumTarget).send('Emulation.setEmulatedMedia', { media });
  const print = async (name: string) => {
    await pause(1500);
    await page.transport.resize?.(800, 1100);
    await media('print');
    await pause(300);
    await page.screenshot(path.join(folder, `printed-${name}-${camera.language}.png`));
    await media('');
    await page.transport.resize?.(1280, 800);
  };
  for (const [name, key] of [
    ['clip', 'room_library'],
    ['meeting', 'room_meetings'],
    ['digest', 'room_digests'],
  ] as const) {
    await camera.first(page, key);
    await print(name);
  }
}

/** By touch, in one column: what opens under a finger, and every room. */
async function phone(page: Surface, camera: Camera): Promise<void> {
  const { word } = camera;
  const shoot = (name: string) => camera.shoot(page, `phone-${name}`, [0]);
  const finger = await Finger.on(page);
  const rooms: Find = { within: ['navigation', word('frame_rooms')] };
  await finger.tap('button', word('room_library'), rooms);
  await finger.hold('option', undefined, { nth: 1 });
  await shoot('row-menu');
  await finger.tapAt({ x: 3, y: 3 });
  await shoot('library');
  await finger.tap('option', undefined, { nth: 7 });
  await page.see('textbox', word('clip_title'));
  await shoot('clip');
  await page.selectText(
    await page.eval<string, []>(`() => document.querySelector('[data-reader] p').innerText.slice(0, 60)`),
  );
  await page.see('toolbar');
  await shoot('selected');
  await finger.tap('button', word('highlight_make'), { within: ['toolbar'] });
  await page.see('button', word('highlight_remove'));
  await page.eval(`() => document.querySelector('[class*=passage]').scrollIntoView()`);
  await shoot('highlight');
  await finger.hold('button', undefined, { within: ['listitem'], nth: 0 }).catch(() => undefined);
  await shoot('highlight-menu');
  await finger.tapAt({ x: 3, y: 3 });
  for (const section of ['contents', 'versions']) {
    const sheet = await page.count('region', word('section_contents'));
    await finger.tap('button', word(sheet ? 'section_versions' : 'section_sheet'));
    await shoot(section);
  }
  await finger.tap('button', word('section_close'));
  await finger.hold('tab', undefined, { nth: 1 });
  await shoot('tab-menu');
  await finger.tapAt({ x: 3, y: 3 });
  for (const room of ['principles', 'meetings', 'digests', 'peers']) {
    await finger.tap('button', word(`room_${room}`), rooms);
    await page.see('option', undefined, { nth: 0 });
    await shoot(room);
    await finger.tap('option', undefined, { nth: 0 });
    await pause(900);
    await shoot(`${room}-first`);
  }
  await finger.tap('button', word('room_settings'), rooms);
  await shoot('settings');
  await finger.tap('button', word('panel_name'), { within: ['contentinfo'] });
  await pause(500);
  await shoot('follow-up');
  await finger.tap('button', word('frame_find'), rooms);
  await shoot('palette');
  await page.press('Escape');
  await finger.tap('button', word('room_meetings'), rooms);
  await finger.tap('button', word('command_meeting_new'), { nth: 0 });
  await page.see('dialog');
  await shoot('dialog');
}

/** Tabs that are pinned, menus of a row and of a tab, what is found by another name, and what shows where nothing is open. */
async function tabsAndMenus(page: Surface, camera: Camera, widths: readonly number[]): Promise<void> {
  const { word } = camera;
  const inLibrary = (nth: number): Find => ({ nth, within: ['listbox'] });
  const menuOf = async (name: string, ...of: [string, undefined, Find]) => {
    for (const width of widths) {
      await page.transport.resize?.(width, 800);
      await pause(400);
      if (of[0] === 'option' && (await page.count('button', word('frame_back'))))
        await page.click('button', word('frame_back'));
      await page.click(of[0], of[1], { ...of[2], button: 'right' });
      await page.see('menu');
      await camera.shoot(page, `${name}-${width}`, [0]);
      await page.press('Escape');
    }
    await page.transport.resize?.(1280, 800);
    await pause(400);
  };
  await camera.command(page, 'command_view_settings');
  await camera.command(page, 'command_tab_pin');
  await camera.room(page, 'room_library');
  await page.click('option', undefined, inLibrary(1));
  await camera.command(page, 'command_tab_pin');
  await page.see('tab', new RegExp(word('frame_pinned')), { nth: 1 });
  await page.click('option', undefined, inLibrary(3));
  await camera.quiet(page);
  await camera.shoot(page, 'tabs-pinned');
  await menuOf('tab-menu', 'tab', undefined, { nth: 0 });
  await menuOf('row-menu', 'option', undefined, inLibrary(2));
  await page.press('F1');
  await page.see('dialog');
  await page.type({ en: 'delete', es: 'eliminar' }[camera.language]);
  await page.see('option', undefined, { nth: 1, within: ['dialog'] });
  await camera.shoot(page, 'palette-other-names');
  await page.press('Escape');
  await page.gone('dialog');
  for (let open = await page.count('tab'); open > 0; open -= 1) await camera.command(page, 'command_tab_close');
  await page.seeText(word('frame_nothingOpen'));
  await camera.quiet(page);
  await camera.shoot(page, 'nothing-open');
}

for (const [name, language, widths, looks] of runs) {
  test(`@gallery tabs and menus ${name}`, async ({ mine }) => {
    test.setTimeout(300_000);
    // On the smallest phone the rooms stand in two lines.
    const all = [...widths, 320];
    const camera = new Camera(language, all, looks);
    const page = await begun(mine, language, camera);
    await page.click('button', camera.word('command_sample_add'), { nth: 0 });
    await page.see('button', camera.word('command_sample_remove'), { nth: 0 }, 20_000);
    await tabsAndMenus(page, camera, all);
  });

  test(`@gallery the popup ${name}`, async ({ mine, site }) => {
    test.setTimeout(300_000);
    const camera = new Camera(language, widths, looks);
    await begun(mine, language, camera);
    await popups(mine, site, camera);
  });

  test(`@gallery settings, ways of working and practices ${name}`, async ({ mine }) => {
    test.setTimeout(600_000);
    const camera = new Camera(language, widths, looks);
    await ways(await begun(mine, language, camera), camera);
  });

  test(`@gallery finding, picking, pictures and paper ${name}`, async ({ fresh: mine, site }) => {
    test.setTimeout(600_000);
    const camera = new Camera(language, widths, looks);
    const page = await begun(mine, language, camera);
    await page.click('button', camera.word('command_sample_add'), { nth: 0 });
    await page.see('button', camera.word('command_sample_remove'), { nth: 0 }, 20_000);
    await asked(mine, page, { site, camera });
    await paper(page, camera);
    await readOn(mine, page, camera);
  });

  test(`@gallery the companion ${name}`, async ({ mine, site }) => {
    test.setTimeout(300_000);
    const camera = new Camera(language, widths, looks);
    const page = await begun(mine, language, camera);
    await page.click('button', camera.word('command_sample_add'), { nth: 0 });
    await page.see('button', camera.word('command_sample_remove'), { nth: 0 }, 20_000);
    await companions(mine, page, { ...site, camera });
  });

  test(`@gallery a phone ${name}`, async ({ mine }) => {
    test.setTimeout(300_000);
    const camera = new Camera(language, [0], looks);
    const page = await begun(mine, language, camera);
    await page.click('button', camera.word('command_sample_add'), { nth: 0 });
    await page.see('button', camera.word('command_sample_remove'), { nth: 0 }, 20_000);
    await phone(page, camera);
  });

  test(`@gallery the workbench ${name}`, async ({ mine, downloads }) => {
    test.setTimeout(1_200_000);
    const camera = Object.assign(new Camera(language, widths, looks), { downloads });
    const page = await begun(mine, language, camera);
    await camera.shoot(page, 'welcome');
    await camera.command(page, 'command_view_library');
    await camera.shoot(page, 'library-empty');
    await camera.room(page, 'room_peers');
    await camera.shoot(page, 'peers-empty');
    await camera.command(page, 'command_help_welcome');
    await page.click('button', camera.word('command_sample_add'), { nth: 0 });
    await page.see('button', camera.word('command_sample_remove'), { nth: 0 }, 20_000);
    await camera.shoot(page, 'sample-added');
    await rooms(page, camera);
    await sharing(mine, page, camera);
    await clips(page, camera);
    await libraryRoom(page, camera);
    await frame(page, camera);
  });
}
