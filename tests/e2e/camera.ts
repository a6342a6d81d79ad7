import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from './browser/browser';
import type { ChromiumTarget } from './browser/chromium-target';
import { type Find, pause, type Surface, until } from './browser/surface';
import { command, room } from './deeds';
import { inFewColours } from './few-colours';

/** Where pictures of every surface land, to be looked at: `surface-language-scheme-width.png`. */
export const folder = path.resolve('out/gallery');

export type Language = 'en' | 'es';

/** Where a picture of the guide stands, in the language of each guide. */
const pictureOfGuide = (name: string, language: Language): string =>
  path.resolve('docs/images', language === 'en' ? `${name}.png` : `${name}.${language}.png`);

/** Makes a picture of the guide, small enough to be kept with it. */
export async function picture(page: Surface, name: string, language: Language): Promise<void> {
  const file = pictureOfGuide(name, language);
  await page.screenshot(file);
  writeFileSync(file, inFewColours(readFileSync(file)));
}

export interface Look {
  scheme: 'light' | 'dark';
  contrast?: 'forced' | 'more';
}
const light: Look = { scheme: 'light' };
const dark: Look = { scheme: 'dark' };

/** Asks a page for how it looks with these wishes of a system. */
export async function emulate(page: Surface, { scheme, contrast }: Look): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: contrast === 'forced' ? 'active' : 'none' },
    { name: 'prefers-contrast', value: contrast === 'more' ? 'more' : 'no-preference' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await (page.transport as ChromiumTarget).send('Emulation.setEmulatedMedia', { features });
}

/** Stops at which the list is looked at, not what is open beside it. */
const lists = /^(library|peers|sample)(?!-keep-filter)/;

/** Where and in which words the pictures of one run are made. */
export class Camera {
  readonly #words: Record<string, { message: string }>;

  constructor(
    readonly language: Language,
    private readonly widths: readonly number[],
    private readonly looks: readonly Look[],
  ) {
    this.#words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  }

  word = (key: string): string => this.#words[key]?.message ?? key;

  /** The beginning of words that hold something counted or named. */
  begins = (key: string): RegExp => new RegExp(`^${this.word(key).split('$1')[0]}`);

  async shoot(page: Surface, name: string, widths = this.widths): Promise<void> {
    if (widths[0]) await page.front();
    await pause(250);
    // Of a page where nothing moves the browser may be long in giving a picture: one frame after the other is asked for.
    await page.eval(`() => {
      if (window.going) return;
      window.going = true;
      const next = () => {
        document.documentElement.style.setProperty('--frame', String(performance.now()));
        requestAnimationFrame(next);
      };
      next();
    }`);
    for (const width of widths)
      for (const look of this.looks) {
        if (width) await page.transport.resize?.(width, 800);
        // One column shows what had the focus last.
        const back = this.word('frame_back');
        if (width && width < 720 && lists.test(name) && (await page.count('button', back)))
          await page.click('button', back);
        await emulate(page, look);
        await pause(120);
        const how = [this.language, look.contrast ?? look.scheme, width || 'own'].join('-');
        await page.screenshot(path.join(folder, `${name}-${how}.png`));
      }
    await emulate(page, light);
    if (widths[0]) await page.transport.resize?.(1280, 800);
    await pause(400);
  }

  /** What was told does not lie over what is shown. */
  async quiet(page: Surface): Promise<void> {
    const close = this.word('ui_close');
    const notices: Find = { within: ['region', this.word('frame_notices')] };
    while (await page.count('button', close, notices)) await page.click('button', close, { ...notices, nth: 0 });
  }

  room = (page: Surface, key: string) => room(page, this.word(key), this.word('frame_rooms'));
  command = (page: Surface, key: string) => command(page, this.word(key));

  async first(page: Surface, key: string, nth = 0): Promise<void> {
    await this.room(page, key);
    await page.click('option', undefined, { nth, within: ['complementary', this.word(key)] });
    await pause(500);
  }
}

/** The runs in which every surface is taken: languages, widths, looks. */
export const runs: [name: string, language: Language, widths: number[], looks: Look[]][] = [
  ['in English', 'en', [1440, 800, 360], [light, dark]],
  ['in Spanish', 'es', [1280, 360], [light]],
  [
    'in high contrast',
    'en',
    [1280, 360],
    [
      { scheme: 'dark', contrast: 'forced' },
      { scheme: 'light', contrast: 'more' },
    ],
  ],
];

/** The workbench of a browser that has just installed the extension, in this language. */
export async function begun(mine: Browser, language: Language, camera: Camera): Promise<Surface> {
  mkdirSync(folder, { recursive: true });
  const page = await mine.findPage('/workbench.html');
  await page.see('navigation', 'Rooms');
  if (language === 'en') return page;
  const english = new Camera('en', [], []);
  await english.command(page, 'command_view_settings');
  await page.choose(english.word('settings_language'), 'Español');
  await until('Spanish', () => page.hasText(camera.word('settings_theme')));
  // All else is as it was when it began.
  await camera.command(page, 'command_tab_close');
  await camera.room(page, 'room_library');
  await page.see('heading', camera.word('welcome_title'));
  return page;
}
