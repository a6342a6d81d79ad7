import { beforeAll, expect, test } from 'vitest';
import type { DigestDocument, DocumentItem } from '../../lib/digest';
import { resolveDigest } from '../../lib/digest';
import { exporters } from '../../lib/export';
import { setMessages } from '../../lib/i18n';
import { type Clip, canonicalJson, createDigest, type Digest, type Meeting } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import { clip, highlight } from '../digest/library';
import { lockQuickly, passphrase } from '../export/readers';
import { event, item, openness, picture, rest, sample } from '../export/sample';
import { textOf } from '../export/text-of';
import { bring, linesOf, now, shown } from './bring';
import { MemoryLibrary } from './library';

beforeAll(() => setMessages('en', en));

/** Every field of an item with something in it that nothing else says. */
const page = item({
  title: 'A page with everything',
  address: 'https://example.org/everything',
  site: 'Example Review',
  author: 'Editorial team',
  publishedAt: '2026-03-02',
  language: 'ar',
  direction: 'rtl',
  minutes: 7,
  tags: ['drafts', 'sharing early'],
  credit: { name: 'A finder', organisation: 'Another Network' },
});
const full: DigestDocument = {
  ...sample,
  sections: [
    {
      title: 'Make room for rest',
      kind: 'noticing',
      language: 'es',
      principle: rest,
      words: 'What this part is about.',
      items: [
        {
          ...page,
          kind: 'clip',
          key: '11'.repeat(32),
          excerpt: 'What the page says of itself.',
          words: 'What the maker says of the page.',
          principles: [openness, rest],
          more: { later: 'a field of a later version' },
        },
        {
          ...page,
          kind: 'passage',
          key: '22'.repeat(32),
          quote: { exact: 'The exact words.', prefix: 'before ', suffix: ' after' },
          words: 'What the maker says of the passage.',
          principles: [rest],
        },
        item({
          kind: 'meeting',
          key: '33'.repeat(32),
          title: 'March call',
          publishedAt: '2026-03-12',
          language: 'es',
          excerpt: 'Noticing: three groups ask the same.',
          words: 'What the maker says of the call.',
          principles: [openness],
          tags: ['calls'],
          credit: { name: '', organisation: 'Another Network' },
        }),
        item({ words: 'Own words alone.' }),
        item({ words: 'A picture.', language: 'es', image: picture }),
        item({ words: 'A gathering', event }),
      ],
    },
  ],
};

async function brought() {
  const library = new MemoryLibrary();
  await bring(
    library,
    (await linesOf(full)).map((line) => canonicalJson(line)),
  );
  const [found] = library.all<Clip>('clip');
  const [meeting] = library.all<Meeting>('meeting');
  const [digest] = library.all<Digest>('digest');
  if (!found || !meeting || !digest) throw new Error('it did not come in');
  return { library, clip: found, meeting, digest };
}

/** Where each field of a clip's item is found again; one that is added to items and not here is no valid test. */
const places: { [K in keyof Required<DocumentItem>]: (found: Clip, digest: Digest) => unknown } = {
  kind: () => 'clip',
  key: ({ origin }) => origin?.key,
  title: ({ title }) => title,
  address: ({ url }) => url,
  site: ({ site }) => site,
  author: ({ author }) => author,
  publishedAt: ({ publishedAt }) => publishedAt,
  language: ({ language }) => language,
  direction: ({ direction }) => direction,
  excerpt: ({ excerpt }) => excerpt,
  quote: () => null,
  words: (_found, { items }) => items[0]?.words,
  minutes: ({ words }) => words / 230,
  principles: () => full.sections[0]?.items[0]?.principles,
  tags: ({ tags }) => tags,
  credit: ({ origin }) => origin?.credit,
  label: () => '',
  due: () => null,
  image: () => null,
  event: () => null,
  // Asks for answers to a round of the library that made it: of no use in another.
  reply: () => undefined,
  more: ({ more }) => more && JSON.parse(more.json),
};

test('everything an item can carry arrives in the library', async () => {
  const { library, clip: found, meeting, digest } = await brought();
  for (const [name, place] of Object.entries(places))
    expect(place(found, digest), name).toEqual(full.sections[0]?.items[0]?.[name as keyof DocumentItem]);
  const own = library.principles().find(({ name }) => name === rest.name);
  expect(own).toMatchObject({ definition: rest.definition, colour: rest.colour, icon: rest.icon });
  expect(found.principles).toEqual(['principle:openness', own?.id].sort());
  expect(found.highlights).toMatchObject([
    { quote: { exact: 'The exact words.', prefix: 'before ', suffix: ' after' }, principles: [own?.id], note: '' },
  ]);
  expect(meeting).toMatchObject({
    title: 'March call',
    date: '2026-03-12',
    language: 'es',
    text: 'Noticing: three groups ask the same.',
    principles: ['principle:openness'],
    tags: ['calls'],
    origin: { credit: { name: '', organisation: 'Another Network' }, key: '33'.repeat(32) },
  });
  expect(digest).toMatchObject({
    title: full.title,
    language: full.language,
    period: full.period,
    release: full.release,
    oneMinute: full.oneMinute,
    sections: [{ title: 'Make room for rest', principle: own?.id, words: 'What this part is about.' }],
    origin: { credit: full.maker, title: full.title },
  });
  expect(digest.items.map(({ words }) => words)).toEqual(full.sections[0]?.items.map(({ words }) => words));
});

test('and shows again in the digest as its maker showed it', async () => {
  const { library } = await brought();
  const again = await shown(library);
  const told = (document: DigestDocument) =>
    document.sections.map((section) => ({
      ...section,
      principle: section.principle?.name,
      items: section.items.map(({ key: _key, principles, ...fields }) => ({
        ...fields,
        principles: principles.map(({ name }) => name),
      })),
    }));
  expect(told(again)).toEqual(told(full));
});

test('tags travel as the cards show them; a note on a highlight stays, as a note on a page does', async () => {
  const passage = highlight('h', 'Exact words');
  const one = clip('tagged', { tags: ['early', 'drafts'], highlights: [passage], body: 'ab'.repeat(32), images: [] });
  const placed = (part: string | null, order: string) => ({
    id: order,
    section: 's',
    source: { record: one.id, part },
    words: '',
    order,
    removed: false,
  });
  const digest: Digest = {
    ...createDigest('Tags', 'en', now),
    sections: [{ id: 's', title: 'All', principle: null, words: '', order: 'a0', removed: false }],
    items: [placed(null, 'a0'), placed(passage.id, 'a1')],
  };
  const document = await resolveDigest(digest, { clips: [one], meetings: [], principles: [] }, sample.maker, now);
  lockQuickly();
  for (const exporter of exporters) {
    const content = await textOf(exporter.id, (await exporter.render(document, { passphrase })).content);
    // What is mailed, and what is read page by page, leaves labels out.
    if (['html', 'markdown', 'bundle'].includes(exporter.id)) expect(content, exporter.id).toContain('early');
    expect(content, exporter.id).not.toContain('SECRET');
  }
});
