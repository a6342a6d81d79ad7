import { beforeAll, expect, test } from 'vitest';
import { type DigestDocument, proposeDigest, resolveDigest } from '../../lib/digest';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { planImport, readShared } from '../../lib/import';
import { type Clip, changesOf, type Digest, type Meeting, type NoteLine, type Principle } from '../../lib/model';
import { bundleLimits } from '../../lib/model/bundle';
import en from '../../public/_locales/en/messages.json';
import { clip, highlight, maker, meeting, principles } from '../digest/library';
import { item, sample } from '../export/sample';
import { MemoryLibrary } from './library';

beforeAll(() => setMessages('en', en));

let today = Date.parse('2026-04-02T09:00:00.000Z');
/** Another day at every look: no two editions are of the same moment. */
const tomorrow = () => {
  today += 24 * 60 * 60 * 1000;
  return new Date(today);
};

async function planOf(document: DigestDocument, library: MemoryLibrary) {
  const bytes = new TextEncoder().encode(await writeBundle(document));
  return planImport(await readShared({ name: 'x.jsonl', bytes }), library, tomorrow());
}

async function bring(library: MemoryLibrary, document: DigestDocument) {
  const plan = await planOf(document, library);
  library.commit(plan.edit);
  library.check();
  return plan.rows.filter(({ status }) => status === 'new').length;
}

/** A library's first digest as it would leave today: a received one as its maker's. */
function shared(library: MemoryLibrary): Promise<DigestDocument> {
  const [digest] = library.all<Digest>('digest') as [Digest];
  const sources = {
    clips: library.all<Clip>('clip'),
    meetings: library.all<Meeting>('meeting'),
    principles: library.all<Principle>('principle'),
  };
  const { origin } = digest;
  return origin
    ? resolveDigest(digest, sources, origin.credit, new Date(origin.receivedAt))
    : resolveDigest(digest, sources, maker, tomorrow());
}

const line: NoteLine = {
  id: 'said',
  label: 'quote',
  words: 'We wait too long before we show a draft.',
  principles: [],
  release: null,
  attribution: 'named',
  credit: { name: 'A teacher', organisation: '' },
  consent: { state: 'yes', by: '', at: null },
  order: 'a0',
  removed: false,
};

/** A library with a digest of its own: a page, a passage, a note that leaves some things out, and one line of it. */
function own(): MemoryLibrary {
  const library = new MemoryLibrary();
  const page = clip('page', {
    principles: ['principle:openness', 'principle:rest'],
    tags: ['sharing early', 'drafts'],
    highlights: [highlight('h1', 'exact words')],
  });
  const note = meeting('call', {
    release: 'public',
    attribution: 'named',
    text: `---\npresent: SECRET\n---\nDecision: we meet in May. [ok public]\nStays here. [room]\nQuote: ${line.words} [ok public]`,
    lines: [line],
  });
  const secret = meeting('secret', { release: 'room' });
  const digest = proposeDigest({
    title: 'March',
    language: 'en',
    period: { from: '2026-03-01', to: '2026-03-31' },
    clips: [page],
    meetings: [note],
    principles,
    now: tomorrow(),
  });
  const [first] = digest.items;
  const extra = (id: string, source: Digest['items'][number]['source'], order: string) => ({
    ...(first as Digest['items'][number]),
    id,
    source,
    order,
    words: `Own words of ${id}`,
  });
  const items = [
    ...digest.items,
    extra('line', { record: note.id, part: 'said' }, 'z1'),
    extra('secret', { record: secret.id, part: null }, 'z2'),
    extra('own', null, 'z3'),
  ];
  for (const record of [page, note, secret, { ...digest, oneMinute: 'One.\n\nTwo.', items }, ...principles])
    library.put(record.id, changesOf(record));
  return library;
}

test('what a library shared itself is known when it comes back', async () => {
  const library = own();
  const size = library.fields.size;
  const plan = await planOf(await shared(library), library);
  expect(plan.rows.map(({ kind, status }) => `${kind} ${status}`)).not.toContain('digest new');
  expect(plan.edit.changes).toEqual({});
  expect(library.fields.size).toBe(size);
});

test('a digest passed on, back and around makes no library grow', async () => {
  const [one, two, three] = [own(), new MemoryLibrary(), new MemoryLibrary()];
  expect(await bring(two, await shared(one))).toBeGreaterThan(4);
  expect(await bring(three, await shared(two))).toBeGreaterThan(4);
  const sizes = () => [one, two, three].map(({ fields }) => fields.size);
  const before = sizes();
  for (const [to, from] of [
    [one, two],
    [two, three],
    [one, three],
    [three, one],
    [two, one],
    [three, two],
  ] as const)
    expect(await bring(to, await shared(from))).toBe(0);
  expect(sizes()).toEqual(before);
});

test('a later edition, and one of other words, is another digest', async () => {
  const [one, two] = [own(), new MemoryLibrary()];
  const edition = await shared(one);
  await bring(two, edition);
  const [section, ...rest] = edition.sections as [DigestDocument['sections'][number]];
  expect(await bring(two, { ...edition, sections: [{ ...section, words: 'Changed.' }, ...rest] })).toBe(1);
  const more = { ...section, items: [...section.items, item({ words: 'One card more' })] };
  expect(await bring(two, { ...edition, sections: [more, ...rest] })).toBe(1);
  expect(two.all('digest')).toHaveLength(3);
});

test('an address that looks like another site loses what makes it look so', async () => {
  const library = new MemoryLibrary();
  const card = item({
    kind: 'clip',
    key: 'a'.repeat(64),
    title: 'x',
    address: 'https://known.example@other.example/a',
  });
  await bring(library, {
    ...sample,
    sections: [{ title: '', kind: '', language: '', principle: null, words: '', items: [card] }],
  });
  expect(library.all<Clip>('clip').map(({ url }) => url)).toEqual(['https://other.example/a']);
});

test('more principles or passages than a library can use are refused one by one', async () => {
  const codebook = Array.from({ length: bundleLimits.principles + 5 }, (_, i) => ({
    key: i.toString(16).padStart(64, '0'),
    name: `Principle ${i}`,
    definition: '',
    colour: 'gold',
    icon: 'star',
  }));
  const passages = Array.from({ length: bundleLimits.passages + 7 }, (_, i) =>
    item({
      kind: 'passage',
      key: (0x1000 + i).toString(16).padStart(64, 'a'),
      address: 'https://example.org/a',
      quote: { exact: `Passage ${i}`, prefix: '', suffix: '' },
      principles: codebook.slice((i % 3) * 100, (i % 3) * 100 + 100),
    }),
  );
  const library = new MemoryLibrary();
  const plan = await planOf(
    { ...sample, sections: [{ title: '', kind: '', language: '', principle: null, words: '', items: passages }] },
    library,
  );
  const refused = plan.rows.filter(({ reason }) => reason === 'import_reasonTooMany');
  expect(refused.filter(({ kind }) => kind === 'passage')).toHaveLength(7);
  expect(refused.filter(({ kind }) => kind === 'principle')).toHaveLength(5);
  library.commit(plan.edit);
  expect(library.principles()).toHaveLength(4 + bundleLimits.principles);
  expect(library.all<Clip>('clip')[0]?.highlights).toHaveLength(bundleLimits.passages);
});
