// @vitest-environment happy-dom

import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { icons } from '../../components/ui/icons';
import { feedFormats } from '../../lib/commands/share-feed';
import { formatTitle, shareFormats } from '../../lib/commands/share-formats';
import type { DigestDocument } from '../../lib/digest';
import { exporters, feedExporters, recordExporters, renderRichText } from '../../lib/export';
import { bundleExporter } from '../../lib/export/bundle';
import { principleColours, principlePaths } from '../../lib/export/principle-look';
import { setMessages } from '../../lib/i18n';
import { principleColours as colourNames, principleIcons } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import { lockQuickly, passphrase } from './readers';
import { hostile, sample, section } from './sample';
import { textOf } from './text-of';

beforeAll(() => setMessages('en', en));

interface Format {
  readonly name: string;
  readonly render: (document: DigestDocument) => Promise<string>;
}

/** Every format there is: a new exporter is tested unasked. */
const formats: Format[] = [
  ...[...exporters, bundleExporter].map(({ id, render }) => ({
    name: id,
    render: async (document: DigestDocument) => {
      lockQuickly();
      return textOf(id, (await render(document, { passphrase })).content);
    },
  })),
  { name: 'rich text', render: async (document) => (await renderRichText(document)).html },
  { name: 'plain text', render: async (document) => (await renderRichText(document)).text },
];
const marked = formats.filter(({ name }) => name === 'html' || name === 'rich text');

/** Control characters, and those that turn the direction. */
const unseen = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const readable = (text: string) =>
  text
    .replace(/\\n|\\(?=\n)|<br>|\s/g, ' ')
    .replace(/[>\s]+/g, ' ')
    .toLowerCase();

test.each(formats)('$name shows every title, quote and own word in the same order', async ({ render }) => {
  const text = readable(await render(sample));
  let at = text.indexOf('three groups showed drafts');
  expect(at).toBeGreaterThan(0);
  for (const section of sample.sections) {
    const expected = [section.title, section.words];
    for (const item of section.items) {
      const continued = item.kind === 'passage' && item.address.includes('drafts');
      expected.push(continued ? '' : item.title, item.excerpt, item.quote?.exact ?? '', item.words);
    }
    // A bundle's fields are sorted by name, so an item's words stand in any order inside its line.
    for (const words of expected.filter(Boolean)) {
      const found = text.indexOf(
        readable(words),
        render === formats.find(({ name }) => name === 'bundle')?.render ? 0 : at,
      );
      expect(found, words).toBeGreaterThanOrEqual(0);
      at = found;
    }
  }
});

test.each(formats)('$name is the same for the same document', async ({ render }) => {
  expect(await render(structuredClone(sample))).toBe(await render(sample));
});

test.each(marked)('$name gives a hostile document no element or address of its own', async ({ render }) => {
  const html = await render(hostile);
  const page = parse(html);
  const allowed =
    /^(html|head|body|meta|title|style|header|main|footer|section|h1|h2|h3|p|ul|li|a|blockquote|br|strong|em|ol|img|div|span|fieldset|legend|label|input|svg|symbol|path|use)$/;
  for (const element of page.querySelectorAll('*')) {
    if (element.localName === 'script') expect(element.id).toBe('commonplace-bundle');
    else expect(element.localName).toMatch(allowed);
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
  }
  for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https:\/\/example\.org\//);
  expect(html.replace(/<script[\s\S]*/, '')).not.toMatch(unseen);
  expect(page.querySelectorAll('script').length).toBeLessThanOrEqual(1);
});

test('markdown gives a hostile document no link, image or HTML of its own', async () => {
  const text = await formats.find(({ name }) => name === 'markdown')?.render(hostile);
  expect(text).not.toMatch(/<(?!https:\/\/example\.org\/)/);
  expect(text).not.toMatch(/(?<!\\)\]\((?!<https:\/\/example\.org)/);
  expect(text).not.toMatch(/(?<!\\)!\[/);
  expect(text).not.toMatch(unseen);
  // Only our own heads, rules and lists.
  expect(text?.match(/^#+ .*$/gm)?.every((line) => !/heading/.test(line))).toBe(true);
  expect(text?.match(/^---$/gm)).toHaveLength(2);
  expect(text).toContain('\\# heading');
});

test('a page says what it is and needs nothing from anywhere', async () => {
  const html = (await formats[0]?.render(sample)) ?? '';
  const page = parse(html);
  expect(page.documentElement.lang).toBe('en');
  expect(page.querySelectorAll('h1')).toHaveLength(1);
  const levels = [...page.querySelectorAll('h1,h2,h3')].map(({ localName }) => Number(localName.slice(1)));
  expect(levels.every((level, index) => level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
  expect(html).not.toMatch(/<(link|img|iframe|object)\b|url\(|@import/);
  const style = page.querySelector('style')?.textContent ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`);
});

test('a page carries the very bytes of the bundle', async () => {
  const [html, bundle] = await Promise.all(
    ['html', 'bundle'].map((id) => formats.find(({ name }) => name === id)?.render(hostile)),
  );
  expect(html).toContain(`id="commonplace-bundle">${bundle}</script>`);
  expect(bundle).not.toContain('<');
});

test('a page in a language that runs from right to left says so', async () => {
  const html = await formats[0]?.render({ ...sample, language: 'ar' });
  expect(html).toContain('<html lang="ar" dir="rtl">');
});

test('a page without anything is still a page', async () => {
  for (const { render } of formats)
    expect(await render({ ...sample, title: '', oneMinute: '', sections: [] })).toContain('');
});

test('principles look as they do in the workbench', () => {
  const tokens = readFileSync('components/ui/tokens.css', 'utf8');
  expect(Object.keys(principleColours).sort()).toEqual([...colourNames].sort());
  for (const [name, [text, fill, darkText, darkFill, more, darkMore]] of Object.entries(principleColours)) {
    expect(tokens).toContain(`--colour-${name}: light-dark(${text}, ${darkText})`);
    expect(tokens).toContain(`--colour-${name}-soft: light-dark(${fill}, ${darkFill})`);
    expect(tokens.split('prefers-contrast: more')[1]).toContain(`--colour-${name}: light-dark(${more}, ${darkMore})`);
  }
  for (const name of principleIcons) expect(principlePaths[name]).toBe(icons[name]);
});

test('every format has its command', () => {
  const named = (list: readonly { id: string; title: string }[]) =>
    list.map(({ id, title }) => `${id}: ${title}`).sort();
  expect(named(shareFormats.map(({ id }) => ({ id, title: formatTitle(id) })))).toEqual(
    named([...exporters, ...recordExporters]),
  );
  expect(named(feedFormats)).toEqual(named(feedExporters));
});

test('a page hides the items that do not carry the principle chosen, a card and its passages together', async () => {
  const page = parse((await formats[0]?.render(sample)) ?? '');
  expect([...page.querySelectorAll('fieldset input')].map(({ id }) => id)).toEqual(['show-0', 'show-1', 'show-2']);
  const carried = [...page.querySelectorAll('li.item')].map(({ classList }) =>
    [...classList].filter((name) => /^p\d$/.test(name)).join(' '),
  );
  expect(carried).toEqual(['p1 p2', 'p1 p2', 'p1', 'p2', '']);
});

test('an item adds little to a page', async () => {
  const item = sample.sections[0]?.items[0];
  const items = (count: number) => Array.from({ length: count }, () => item as NonNullable<typeof item>);
  const sizes = await Promise.all(
    [10, 110].map(async (count) => {
      const sections = [section({ title: 'All', items: items(count) })];
      return (await formats[0]?.render({ ...sample, sections }))?.length ?? 0;
    }),
  );
  const each = ((sizes[1] ?? 0) - (sizes[0] ?? 0)) / 100;
  console.info(
    `An item takes ${Math.round(each)} bytes of a page, the rest ${Math.round((sizes[0] ?? 0) - 10 * each)}`,
  );
  expect(each).toBeLessThan(3000);
});
