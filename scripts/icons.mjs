/**
 * Draws public/icon/icon.svg as the PNG files that browsers ask for:
 *   node scripts/icons.mjs
 * CHROMIUM names the browser to draw with, if it is not /usr/bin/chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const sizes = [16, 32, 48, 96, 128];
const folder = path.resolve(import.meta.dirname, '..', 'public', 'icon');
const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
});
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:100vw}</style>${svg}`);
    writeFileSync(path.join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
