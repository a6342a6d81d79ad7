import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Finger } from '../browser/finger';
import type { Firefox } from '../browser/firefox';
import type { Surface } from '../browser/surface';
import { strayControls } from '../controls';
import { expect, launch, output, test } from '../fixtures';
import { asOnAPhone, lackingWholly } from '../phone';
import { cramped } from '../room';

const size = { width: 360, height: 740 };
const rooms = { within: ['navigation', 'Rooms'] } as { within: [string, string] };

/** Nothing here breaks a rule, runs no command or has no room. */
async function sound(page: Surface): Promise<void> {
  expect(await page.axe()).toEqual([]);
  expect(await strayControls(page)).toEqual([]);
  expect(await cramped(page)).toEqual([]);
}

/** Finds a command by its words, by touch. */
async function run(page: Surface, finger: Finger, words: string): Promise<void> {
  await finger.tap('button', 'Find', rooms);
  await page.see('dialog', 'Find or do…');
  await page.type(words);
  await finger.tap('option', new RegExp(words), { nth: 0 });
  await page.gone('dialog', 'Find or do…');
}

/** Desktop Firefox stands in: with fingers, and without whatever of its API Firefox for Android does not have. */
test('as in Firefox for Android: welcome, keep a page, read, highlight, tag, note, digest, copy', async ({
  kind,
  folder,
  site,
}) => {
  test.skip(kind === 'chrome', 'what stands in for Firefox for Android is Firefox');
  test.setTimeout(150_000);
  const build = path.join(output, 'firefox-mv3');
  // It is offered there from the first version on that knows all the manifest says.
  expect(JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8')).browser_specific_settings).toMatchObject({
    gecko: { strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    gecko_android: { strict_min_version: '142.0' },
  });
  for (const name of ['profile', 'downloads']) mkdirSync(path.join(folder, name));
  const phone = (await launch(kind, folder, {
    extension: asOnAPhone(build, path.join(folder, 'built'), size),
    preferences: {
      'dom.w3c_touch_events.enabled': 1,
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
      'general.useragent.override': 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0',
    },
  })) as Firefox;
  try {
    // The welcome page opens by itself.
    const page = await phone.findPage('/workbench.html');
    const finger = await Finger.on(page, size);
    await page.see('heading', 'Welcome to Commonplace', {}, 20_000);
    for (const where of ['browser', 'browser.extension.getBackgroundPage().browser'])
      expect(
        await page.eval<string[], [string[]]>(
          `(names) => names.filter((name) => ${where}[name] !== undefined)`,
          lackingWholly,
        ),
        where,
      ).toEqual([]);
    expect(await page.eval<boolean, []>(`() => matchMedia('(pointer: coarse)').matches`)).toBe(true);
    await sound(page);

    const article = await phone.openPage(`${site.url}/trust-before-tasks.html`);
    await Finger.on(article, size);
    const popup = await phone.openPopupPage(article);
    const other = await Finger.on(popup, size);
    await popup.see('button', 'Save', {}, 20_000);
    await popup.holds('textbox', 'Title', /^Trust before tasks/);
    await sound(popup);
    await other.tap('textbox', 'Why I kept this');
    await popup.type('read it aloud in June');
    await other.tap('button', 'Practice Humility');
    await other.tap('button', 'Save');
    await popup.seeText(/Saved/);
    await popup.close();

    await page.front();
    await finger.tap('button', 'Library', rooms);
    await page.see('main', 'Library');
    await sound(page);
    await finger.tap('option', /Trust before tasks/);
    await page.seeText('When twelve associations', 20_000);
    await page.holds('textbox', 'Why I kept this', 'read it aloud in June');
    await sound(page);
    await page.selectText('When twelve associations');
    await finger.tap('button', 'Highlight', { within: ['toolbar', 'Selected words'] });
    await page.seeText('1 highlight');
    await finger.tap('combobox', 'Tags');
    await page.type('calls');
    await page.press('Enter');
    await page.see('button', 'Remove tag calls');
    await finger.tap('textbox', 'Why I kept this');
    await page.press('Mod+End');
    await page.type(', and in July');

    await run(page, finger, 'New digest');
    await page.see('heading', 'New digest');
    await sound(page);
    await page.seeText('1 clip');
    await finger.tap('button', 'Make the draft');
    await page.see('textbox', 'In one minute', {}, 20_000);
    await sound(page);
    await finger.tap('textbox', 'In one minute');
    await page.type('Trust comes first.');
    await page.holds('textbox', 'In one minute', 'Trust comes first.');
    await finger.tap('button', /^Copy for email/);
    await page.see('dialog', 'Who is sharing this?');
    await finger.tap('textbox', 'Your name');
    await page.type('The weaver');
    await finger.tap('button', 'Use this name');
    await page.seeText('Copied');
    site.put('mail.html', '<title>mail</title><div role="textbox" aria-label="Letter" contenteditable>&nbsp;</div>');
    const mail = await phone.openPage(`${site.url}/mail.html`);
    await mail.click('textbox', 'Letter');
    await mail.press('Mod+v');
    await mail.seeText('Trust comes first.');
    await mail.seeText('When twelve associations');
    expect(await mail.hasText('in July')).toBe(false);

    // Every room opens; what there is no place for says so; what was written is there after a reload.
    await page.front();
    await run(page, finger, 'Show the settings');
    await page.see('combobox', 'Language');
    await finger.tap('button', 'Back');
    for (const name of ['Principles', 'Meetings', 'Digests', 'Peers', 'Library']) {
      await finger.tap('button', name, rooms);
      await page.see('main', name);
    }
    await run(page, finger, 'Open the reading companion');
    await page.seeText(/This browser has no place/);
    await page.reload();
    await page.see('navigation', 'Rooms', {}, 20_000);
    await finger.tap('button', 'Library', rooms);
    await finger.tap('option', /Trust before tasks.*read it aloud in June, and in July/);
    await page.see('button', 'Remove tag calls');
    await page.seeText('1 highlight');
    // What is read stays in front.
    await page.reload();
    await page.see('button', 'Remove tag calls', {}, 20_000);
    expect(phone.complaints).toEqual([]);
  } finally {
    await phone.close();
  }
});
