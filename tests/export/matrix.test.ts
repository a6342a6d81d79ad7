// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import type { DigestDocument, DocumentItem } from '../../lib/digest';
import { plainOf } from '../../lib/digest/rich';
import { exporters as fileExporters, recordExporters, renderRichText } from '../../lib/export';
import type { Exporter } from '../../lib/export/exporter';
import { continues, creditLine } from '../../lib/export/facts';
import { setMessages } from '../../lib/i18n';
import { showable } from '../../lib/model/showable';
import en from '../../public/_locales/en/messages.json';
import { processorMsOf } from '../processor';
import { digestOf, documents } from './many';
import { lockQuickly, passphrase } from './readers';
import { textOf } from './text-of';

beforeAll(() => setMessages('en', en));

/** What the clipboard gets is read as files are. */
const copied = (['html', 'text'] as const).map(
  (part): Exporter => ({
    ...{ id: `copied ${part}`, title: 'command_digest_copy', extension: '', type: '' },
    render: async (document) => ({ content: (await renderRichText(document))[part] }),
  }),
);
const exporters = [...fileExporters, ...copied];

/** Control characters, and those that turn the direction. */
const unseen = /(?![\n\t\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** What a reader sees of a file: of a page its text. That nothing of a text is an element of it, other tests ask of a real parser. */
function seen(text: string): string {
  const page = /^\s*<(!doctype|\?xml|html|div)/i.test(text);
  const bare = page ? text.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ') : text;
  return bare.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

/** Letters, digits and pictures alone: what a format does with signs and spaces is its own matter. */
const letters = (text: string): string =>
  showable(text)
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, '')
    .toLowerCase();

/** What of an item every format shows, in this order. */
function shownOf(item: DocumentItem, before: DocumentItem | undefined): string[] {
  const head =
    item.kind === 'words' || continues(item, before) ? [] : [item.title, item.credit ? creditLine(item.credit) : ''];
  return [...head, item.excerpt, item.quote?.exact ?? '', plainOf(item.words)].map(letters).filter(Boolean);
}

async function render(exporter: (typeof exporters)[number], document: DigestDocument): Promise<string> {
  lockQuickly();
  return textOf(exporter.id, (await exporter.render(document, { passphrase })).content);
}

describe.each(exporters.map((exporter) => ({ id: exporter.id, exporter })))('$id', ({ exporter }) => {
  test.each(documents)(
    'of a $name digest shows the same items, in the same order, with the same credit',
    async ({ document }) => {
      const text = await render(exporter, document);
      expect(text.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(unseen);
      const all = letters(seen(text));
      let at = letters(document.title) ? all.indexOf(letters(document.title)) : 0;
      expect(at, 'the title').toBeGreaterThanOrEqual(0);
      for (const { title, items } of document.sections) {
        const expected = [letters(title), ...items.flatMap((item, index) => shownOf(item, items[index - 1]))];
        for (const words of expected) {
          const found = all.indexOf(words, at);
          expect(found, words).toBeGreaterThanOrEqual(0);
          at = found + words.length;
        }
      }
    },
  );
});

test.each(exporters.filter(({ id }) => id !== 'bundle').map((exporter) => ({ id: exporter.id, exporter })))(
  '$id says what a page was kept under behind all that it gives',
  async ({ exporter }) => {
    const whole = digestOf(1);
    const [section] = whole.sections;
    const [given] = section?.items ?? [];
    if (!section || !given) throw new Error('No item');
    const page = { ...given, title: 'The page', address: 'https://example.org/page', tags: ['zebra'], words: '' };
    const passage = (exact: string): DocumentItem => ({
      ...{ ...page, kind: 'passage', excerpt: '', tags: [] },
      quote: { exact, prefix: '', suffix: '' },
    });
    const items = [
      { ...page, kind: 'clip' as const },
      passage('the first passage'),
      passage('the last passage'),
      { ...page, kind: 'clip' as const, title: 'Another page', address: 'https://example.org/other', tags: [] },
    ];
    const text = seen(await render(exporter, { ...whole, sections: [{ ...section, items }] }));
    const places = ['the first passage', 'the last passage', 'zebra', 'Another page'].map((words) =>
      text.indexOf(words),
    );
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  },
);

describe.each([...fileExporters, ...recordExporters].map((exporter) => ({ id: exporter.id, exporter })))(
  '$id',
  ({ exporter }) => {
    test.each(documents.filter(({ name }) => /normal|hostile|drawn/.test(name)))(
      'of a $name digest is the same each time',
      async ({ document }) => {
        expect(await render(exporter, structuredClone(document))).toBe(await render(exporter, document));
      },
    );

    test('of 1,000 items takes less than two seconds', async () => {
      const huge = digestOf(1000);
      expect(await processorMsOf(() => exporter.render(huge, { passphrase }))).toBeLessThan(2000);
    });

    test('tells how far it is, to the end, and stops when it is told to', async () => {
      const parts: number[] = [];
      await exporter.render(digestOf(200), { passphrase, onProgress: (part) => parts.push(part) });
      expect(parts.length).toBeGreaterThan(2);
      expect(parts.at(-1)).toBe(1);
      expect(parts).toEqual(parts.toSorted((a, b) => a - b));
      const stop = new AbortController();
      stop.abort();
      await expect(exporter.render(digestOf(200), { passphrase, signal: stop.signal })).rejects.toBe(
        stop.signal.reason,
      );
    });
  },
);
