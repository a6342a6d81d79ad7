import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium as browsers } from '@playwright/test';
import { beforeAll, expect } from 'vitest';
import { renderPage } from '../../lib/export/html';
import { renderSlides } from '../../lib/export/slides-page';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { everything, own, picture } from '../export/documents';
import { sample, section } from '../export/sample';
import { chromium, run, scratch, testWith } from './programs';

beforeAll(() => setMessages('en', en));

/** What Chromium makes of pages when they are printed to PDF: a file each. */
async function printed(pages: Record<string, string>): Promise<Record<string, string>> {
  const folder = scratch();
  const browser = await browsers.launch({ executablePath: chromium() ?? '', chromiumSandbox: false });
  const page = await browser.newPage();
  const files: Record<string, string> = {};
  for (const [name, html] of Object.entries(pages)) {
    writeFileSync(path.join(folder, `${name}.html`), html);
    await page.goto(`file://${folder}/${name}.html`);
    files[name] = path.join(folder, `${name}.pdf`);
    await page.pdf({ path: files[name], format: 'A4', tagged: true, preferCSSPageSize: true });
  }
  await browser.close();
  return files;
}

/** Letters that a PDF joins (ﬁ, ﬂ) are the two they are made of; spaces and lines fall anywhere. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

testWith(['chromium', 'pdftotext', 'pdfinfo'], 'paper has everything in its order, and is tagged', async () => {
  const { page = '', slides = '' } = await printed({
    page: await renderPage(everything),
    slides: await renderSlides(everything),
  });
  const order = [
    'each got better questions',
    'How three teams share their drafts',
    'A draft on the wall invites more than a finished report.',
    'Words of our own,',
    'Un círculo que escucha',
    'found by Another Network',
    'Ask for questions only.',
    'Room 2, Example House',
    '¿Quién lee primero?',
    'About this digest',
  ];
  for (const file of [page, slides]) {
    const words = plain(await run('pdftotext', [file, '-']));
    const places = order.map((each) => words.indexOf(plain(each)));
    expect(Math.min(...places), JSON.stringify(places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  }
  // What belongs to a screen is not on paper: choosing what shows, and how to open the file.
  const words = await run('pdftotext', [page, '-']);
  expect(words).not.toContain('Everything');
  expect(words).not.toContain('open this file');
  expect(await run('pdftotext', [slides, '-'])).not.toContain('All on one page');

  const tags = await run('pdfinfo', ['-struct', page]);
  const levels = [...tags.matchAll(/^\s*H(\d) /gm)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 2)).toHaveLength(everything.sections.length + 3);
  expect(levels.every((level, at) => level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
  for (const tag of ['Link', 'L ', 'LI', 'Figure', 'BlockQuote']) expect(tags).toMatch(new RegExp(`^\\s*${tag}`, 'm'));
});

testWith(['chromium', 'pdfinfo'], 'each slide has a page of its own on paper, and lies', async () => {
  const items = [own({ words: 'One.' }), own({ words: 'Two.', image: picture })];
  const { short = '' } = await printed({
    short: await renderSlides({ ...sample, oneMinute: '', sections: [section({ title: 'All', items })] }),
  });
  const said = await run('pdfinfo', [short]);
  expect(said).toMatch(/Pages:\s+5\n/);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(said) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});
