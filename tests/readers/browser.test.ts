import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium as browsers, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { beforeAll, expect } from 'vitest';
import type { DigestDocument } from '../../lib/digest';
import { emailExporter } from '../../lib/export/email';
import { epubExporter } from '../../lib/export/epub';
import { htmlExporter } from '../../lib/export/html';
import { lockedExporter } from '../../lib/export/locked';
import { slidesExporter } from '../../lib/export/slides';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import english from '../../public/sample/library.en.json';
import spanish from '../../public/sample/library.es.json';
import { arabic, empty, everything } from '../export/documents';
import { passphrase } from '../export/readers';
import { sample } from '../export/sample';
import { chromium, scratch, testWith } from './programs';

beforeAll(() => setMessages('en', en));

const documents = { everything, arabic, empty };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each file that a digest of these makes for a browser, or for what has one in it, by name. */
async function files(): Promise<Record<string, string | Uint8Array>> {
  const found: Record<string, string | Uint8Array> = {};
  for (const [name, document] of Object.entries(documents)) {
    for (const { id, render } of [htmlExporter, emailExporter, slidesExporter])
      found[`${name} ${id}.html`] = (await render(document)).content;
    if (document === empty) continue;
    const book = unzipSync((await epubExporter.render(document)).content as Uint8Array);
    for (const [file, bytes] of Object.entries(book))
      if (/\.xhtml$|\.css$/.test(file)) found[`${name} epub ${path.basename(file)}`] = bytes;
    // Its style stands beside it, by this name.
    if (book['EPUB/style.css']) found['style.css'] = book['EPUB/style.css'];
  }
  found['locked.html'] = (await lockedExporter.render(everything as DigestDocument, { passphrase })).content;
  return found;
}

/** A mail stands in the page of a mail program, which has the main part. */
const mail = { rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } } };
/** Dark has other colours, and nothing else that is otherwise. */
const inDark = { runOnly: ['color-contrast'] };

/** What axe finds in the page as it stands, in light and in dark. */
async function findings(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const how = colorScheme === 'dark' ? inDark : name.includes('email') ? mail : {};
    const said = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      `axe.run(document, ${JSON.stringify({ ...how, resultTypes: ['violations'], preload: false })}).then(({ violations }) => violations)`,
    );
    found.push(
      ...said.map(({ id, nodes }) => `${name}, ${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    );
  }
  return found;
}

testWith(['chromium'], 'axe finds nothing in what a digest becomes for a browser, in light and dark', async () => {
  const folder = scratch();
  const made = await files();
  for (const [name, content] of Object.entries(made)) writeFileSync(path.join(folder, name), content);
  const browser = await browsers.launch({ executablePath: chromium() ?? '', chromiumSandbox: false });
  const page = await browser.newPage();
  const found: string[] = [];
  for (const name of Object.keys(made).filter((each) => !each.endsWith('.css'))) {
    await page.goto(`file://${folder}/${name}`);
    await page.evaluate(axe);
    if (name === 'locked.html') {
      found.push(...(await findings(page, name)));
      await page.getByLabel('Passphrase').fill(passphrase);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1 }).filter({ hasText: 'March' }).waitFor();
      await page.evaluate(axe);
    }
    found.push(...(await findings(page, name)));
    if (!name.includes('slides')) continue;
    await page.getByRole('button', { name: 'All on one page' }).click();
    found.push(...(await findings(page, `${name}, on one page`)));
  }
  await browser.close();
  expect(found).toEqual([]);
});

testWith(['chromium'], 'on a small phone “one thing to try” of the sample shows whole without scrolling', async () => {
  const folder = scratch();
  const browser = await browsers.launch({ executablePath: chromium() ?? '', chromiumSandbox: false });
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  for (const { digests } of [english, spanish]) {
    const { title = '', oneMinute = '' } = digests[0] ?? {};
    const { content } = await htmlExporter.render({ ...sample, title, oneMinute });
    writeFileSync(path.join(folder, 'page.html'), content);
    await page.goto(`file://${folder}/page.html`);
    const place = await page.locator('p', { hasText: /^(One thing to try|Algo para probar):/ }).boundingBox();
    expect((place?.y ?? 999) + (place?.height ?? 999), title).toBeLessThanOrEqual(640);
  }
  await browser.close();
});
