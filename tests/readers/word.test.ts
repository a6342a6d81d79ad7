import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, expect } from 'vitest';
import { writeDocx } from '../../lib/export/docx-document';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { arabic, empty, everything, picture } from '../export/documents';
import { run, scratch, testWith } from './programs';

beforeAll(() => setMessages('en', en));

type Found = ReturnType<typeof DomUtils.getElementsByTagName>[number];
const named = (name: string, from: Parameters<typeof DomUtils.getElementsByTagName>[1]) =>
  DomUtils.getElementsByTagName(name, from);
const text = (found: Found): string => DomUtils.textContent(found);

testWith(['soffice'], 'LibreOffice reads a Word document: headings, languages, pictures, order', async () => {
  const folder = scratch();
  const files = Object.entries({ everything, arabic, empty });
  for (const [name, document] of files) writeFileSync(path.join(folder, `${name}.docx`), await writeDocx(document));
  // One start for all of them, with a profile of its own.
  await run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    ...['--headless', '--convert-to', 'fodt', '--outdir', folder],
    ...files.map(([name]) => path.join(folder, `${name}.docx`)),
  ]);
  for (const [name] of files) expect(existsSync(path.join(folder, `${name}.fodt`)), name).toBe(true);
  const page = parseDocument(readFileSync(path.join(folder, 'everything.fodt'), 'utf8'), { xmlMode: true });

  const headings = named('text:h', page).map((each) => [each.attribs['text:outline-level'], text(each)]);
  const sections = headings.filter(([level]) => level === '1').map(([, title]) => title);
  const titles = everything.sections.map(({ title }) => title);
  expect(sections).toEqual(['In one minute', ...titles, 'Sources', 'About this digest']);
  expect(headings.filter(([level]) => level === '2').map(([, title]) => title)).toContain('Un círculo que escucha');

  const properties = named('office:meta', page).flatMap((meta) => meta.children as Found[]);
  const property = (name: string) => properties.filter((each) => each.name === name).map(text)[0];
  expect(property('dc:title')).toBe(everything.title);
  expect(property('meta:initial-creator')).toBe('A network weaver, Example Network');
  expect(property('dc:language')).toBe('en');

  expect(named('svg:desc', page).map(text)).toEqual([picture.alt]);
  expect(languageOf(page, 'Escuchar también es hacer.')).toBe('es');
  expect(languageOf(page, 'Mostrar un borrador es ')).toBe('es');
  expect(languageOf(page, 'قراءة قصيرة.')).toBe('ar');
  const words = text(named('office:text', page)[0] as Found);
  const order = [
    'Three groups showed',
    'The line we keep',
    'Put a draft',
    'Community call',
    '¿Quién lee',
    'الثانية',
    '下書き',
  ];
  const places = order.map((each) => words.indexOf(each));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
});

/** The language that a run of words is marked with. Its script decides which of a style's three languages is meant. */
function languageOf(page: ReturnType<typeof parseDocument>, words: string): string | undefined {
  const runs = [...named('text:span', page), ...named('text:p', page)];
  const name = runs.find((each) => text(each) === words)?.attribs['text:style-name'];
  const style = named('style:style', page).find((each) => each.attribs['style:name'] === name);
  const own = style && named('style:text-properties', style)[0]?.attribs;
  return /\p{Script=Arabic}/u.test(words) ? own?.['style:language-complex'] : own?.['fo:language'];
}
