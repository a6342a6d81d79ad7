import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { writeBundle } from '../../../lib/export/bundle';
import { own, picture, webp } from '../../export/documents';
import { sample, section } from '../../export/sample';
import { command, downloaded, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const drawn = { ...picture, ...webp, width: 200, height: 100 };
const shared = {
  ...sample,
  sections: [
    ...sample.sections,
    section({ title: 'As a picture', items: [own({ words: 'The months.', image: drawn })] }),
  ],
};

const jpeg = (bytes?: Uint8Array) => [...(bytes?.subarray(0, 3) ?? [])];

test('a digest goes into files that others open, its picture in a form that they know', async ({
  mine,
  folder,
  downloads,
}) => {
  const bundle = path.join(folder, 'shared.jsonl');
  mkdirSync(folder, { recursive: true });
  writeFileSync(bundle, await writeBundle(shared));
  const page = await workbench(mine);
  await command(page, 'Open a colleague’s digest or bundle');
  await page.answerFileDialog(() => page.click('button', 'Choose a file'), bundle);
  await page.click('button', /^Bring in/);
  // Its heading stands on the page it is looked at on as well.
  await page.gone('tab', 'Open something shared');
  await page.see('tab', shared.title);

  await command(page, 'Save digest as a Word document');
  // What writes it is the largest that any format loads.
  await page.seeText(/Saved as .*\.docx/, 30_000);
  const word = unzipSync(readFileSync(await downloaded(downloads, /\.docx$/)));
  expect(strFromU8(word['word/document.xml'] as Uint8Array)).toContain('The months.');
  const media = Object.keys(word).filter((name) => /^word\/media\/./.test(name));
  expect(media.map((name) => jpeg(word[name]))).toEqual([[0xff, 0xd8, 0xff]]);

  await command(page, 'Save digest as an e-book');
  const book = unzipSync(readFileSync(await downloaded(downloads, /\.epub$/)));
  expect(jpeg(book['EPUB/picture-1.jpeg'])).toEqual([0xff, 0xd8, 0xff]);

  await command(page, 'Save digest as a draft for your mail program');
  const mail = await PostalMime.parse(readFileSync(await downloaded(downloads, /\.eml$/)));
  expect(mail.subject).toBe(shared.title);
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['image/jpeg']);

  await command(page, 'Save digest as HTML for an email');
  const letter = await mine.openPage(pathToFileURL(await downloaded(downloads, /\.email\.html$/)).href);
  await letter.see('heading', shared.title);
  await letter.seeText(`Picture: ${picture.alt}`);
  await letter.close();

  await page.front();
  await command(page, 'Save digest as slides');
  const slides = await mine.openPage(pathToFileURL(await downloaded(downloads, /\.slides\.html$/)).href);
  await slides.see('heading', shared.title);
  await slides.gone('heading', 'In one minute');
  await slides.press('ArrowRight');
  await slides.see('heading', 'In one minute');
  await slides.gone('heading', shared.title);
  await slides.press(' ');
  await slides.see('heading', 'Promote Openness');
  await slides.press('End');
  await slides.see('heading', 'About this digest');
  await slides.press('Home');
  await slides.click('button', 'Next');
  await slides.seeText('Try it once before April.');
  await slides.click('button', 'Notes');
  await slides.click('button', 'Next');
  await slides.seeText('flow by default');
  await slides.click('button', 'All on one page');
  await slides.see('img', picture.alt);
  await slides.see('heading', shared.title);
  await slides.close();
});
