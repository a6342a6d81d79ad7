import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect } from 'vitest';
import { writeBook } from '../../lib/export/epub-book';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { everything } from '../export/documents';
import { findProgram, run, scratch, testWith } from './programs';

beforeAll(() => setMessages('en', en));

testWith(['epubcheck', 'java'], 'epubcheck finds nothing wrong with a book', async () => {
  const file = path.join(scratch(), 'book.epub');
  writeFileSync(file, await writeBook(everything));
  const program = findProgram('epubcheck') ?? '';
  // Debian's is the archive itself, which only a kernel set up for it runs by its name. It lives for seconds: no time to optimise.
  const archive = readFileSync(program).subarray(0, 2).toString() === 'PK';
  const said = archive
    ? await run('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', program, file])
    : await run(program, [file]);
  expect(said).toContain('0 fatals / 0 errors / 0 warnings / 0 infos');
});
