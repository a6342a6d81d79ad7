import { beforeEach, expect, test } from 'vitest';
import { proposeDigest, resolveDigest, unresolved } from '../../lib/digest';
import { releasedText } from '../../lib/digest/release';
import { setMessages } from '../../lib/i18n';
import { type Digest, type DigestItem, type Meeting, type NoteLine, sha256 } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import { clip, highlight, maker, meeting, now, principles } from './library';

beforeEach(() => setMessages('en', en));

const page = clip('page', {
  principles: ['principle:openness'],
  body: 'b0d7',
  excerpt: 'What the page says of itself',
  highlights: [highlight('h1', 'exact words', ['principle:humility'])],
});

function digestOf(sources: { clips?: (typeof page)[]; meetings?: Meeting[] }): Digest {
  return proposeDigest({
    title: 'March',
    language: 'en',
    period: null,
    principles,
    now,
    clips: sources.clips ?? [],
    meetings: (sources.meetings ?? []).map((note) => ({ ...note, release: 'public' })),
  });
}

const resolve = (digest: Digest, sources: { clips?: (typeof page)[]; meetings?: Meeting[] }) =>
  resolveDigest(digest, { clips: sources.clips ?? [], meetings: sources.meetings ?? [], principles }, maker, now);

test('holds what is shown, no local id and no private note', async () => {
  const digest = digestOf({ clips: [page] });
  const document = await resolve(digest, { clips: [page] });
  const [section] = document.sections;
  expect(section?.title).toBe('Promote Openness');
  expect(section?.principle?.key).toBe('openness');
  expect(section?.items.map(({ kind, title, quote }) => [kind, title, quote?.exact])).toEqual([
    ['clip', 'Title of page', undefined],
    ['passage', 'Title of page', 'exact words'],
  ]);
  const text = JSON.stringify(document);
  for (const hidden of ['SECRET', 'clip:', 'principle:', 'b0d7', ...digest.items.map(({ id }) => id)])
    expect(text).not.toContain(hidden);
});

test('examples of a principle stay: a bundle tells of it by its name and definition', async () => {
  const kept = { ...page, id: 'clip:kept' as const, title: 'PRIVATE source' };
  const example = { id: 'e1', side: 'like', record: kept.id, part: 'h1', order: 'a0', removed: false } as const;
  const shown = principles.map((principle) => ({ ...principle, examples: [example] }));
  const sources = { clips: [page, kept], meetings: [], principles: shown };
  const document = await resolveDigest(digestOf({ clips: [page] }), sources, maker, now);
  expect(document).toEqual(await resolve(digestOf({ clips: [page] }), { clips: [page] }));
  expect(document.sections[0]?.principle?.key).toBe('openness');
});

test('a public key follows from page and content alone', async () => {
  const twin = { ...page, id: 'clip:elsewhere' as const, note: '', savedAt: '2020-01-01T00:00:00.000Z' };
  const [here, there] = await Promise.all(
    [page, twin].map(async (one) => (await resolve(digestOf({ clips: [one] }), { clips: [one] })).sections[0]?.items),
  );
  expect(here?.map(({ key }) => key)).toEqual(there?.map(({ key }) => key));
  expect(here?.[0]?.key).toBe(await sha256('["https://example.org/page","b0d7"]'));
  expect(here?.[1]?.key).toBe(await sha256(JSON.stringify(['https://example.org/page', await sha256('exact words')])));
});

test('links carry no credentials, tracking or local files', async () => {
  const traced = clip('x', {
    url: 'https://me:pw@www.example.org/x/?utm_source=a&b=1#token',
    address: 'https://example.org/x?b=1',
  });
  const local = clip('y', { url: 'file:///home/me/secret.html', address: 'file:///home/me/secret.html' });
  const document = await resolve(digestOf({ clips: [traced, local] }), { clips: [traced, local] });
  expect(document.sections[0]?.items.map(({ address }) => address)).toEqual(['https://www.example.org/x/?b=1', '']);
});

test('reports and leaves out what is gone, trashed or not released', async () => {
  const gone = clip('gone');
  const trashed = { ...clip('trashed'), trashedAt: now.toISOString() };
  const room = meeting('room');
  const digest = digestOf({ clips: [page, gone, clip('trashed')], meetings: [room] });
  const sources = { clips: [{ ...page, highlights: [] }, trashed], meetings: [room], principles };
  expect(unresolved(digest, sources).map(({ reason }) => reason)).toEqual(['missing', 'missing', 'trashed', 'release']);
  const document = await resolveDigest(digest, sources, maker, now);
  expect(document.sections.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(['Title of page']);
});

test('a note waits for a line that was to stay and is not found in it, and says so', async () => {
  const line = {
    id: 'l',
    label: null,
    words: 'Ana is leaving',
    principles: [],
    release: 'room',
    attribution: null,
  } as const;
  const lines = [{ ...line, principles: [], credit: null, consent: null, order: 'a0', removed: false }];
  const note = meeting('m', { release: 'public', text: 'Ana is really leaving\nrest', lines });
  const digest = digestOf({ meetings: [note] });
  const sources = { clips: [], meetings: [note], principles };
  expect(unresolved(digest, sources).map(({ reason }) => reason)).toEqual(['lost']);
  expect(JSON.stringify(await resolveDigest(digest, sources, maker, now))).not.toContain('leaving');
  const found = { ...sources, meetings: [{ ...note, text: 'Ana is leaving\nrest' }] };
  expect(unresolved(digest, found)).toEqual([]);
  expect(JSON.stringify(await resolveDigest(digest, found, maker, now))).toContain('rest');
});

test.each([
  ['room', 'room', 0],
  ['room', 'network', 0],
  ['network', 'network', 1],
  ['public', 'network', 1],
  ['network', 'public', 0],
  ['public', 'public', 1],
  ['network', 'room', 1],
] as const)('a note released to %s in a digest for %s', async (released, release, shown) => {
  const note = meeting('m', { release: released });
  const document = await resolve({ ...digestOf({ meetings: [note] }), release }, { meetings: [note] });
  expect(document.sections.flatMap(({ items }) => items)).toHaveLength(shown);
});

const line = (fields: Partial<NoteLine>): NoteLine => ({
  id: 'l1',
  label: null,
  words: 'held words',
  principles: [],
  release: null,
  attribution: null,
  credit: { name: 'Somebody', organisation: 'Example Org' },
  consent: null,
  order: 'a0',
  removed: false,
  ...fields,
});

test.each([
  ['a line for the room', { release: 'room' as const }],
  ['a line that waits for a yes', { consent: { state: 'asked' as const, by: '', at: null } }],
  ['a yes withdrawn', { consent: { state: 'withdrawn' as const, by: '', at: null } }],
  ['a quote nobody was asked about', { label: 'quote' as const }],
])('%s leaves neither alone nor with its note', async (_name, fields) => {
  const note = meeting('m', { release: 'network', text: 'Free words\nQuestion: held words?', lines: [line(fields)] });
  const digest = digestOf({ meetings: [note] });
  const document = await resolve(digest, { meetings: [note] });
  expect(document.sections[0]?.items[0]?.excerpt).toBe('Free words');
  const alone = {
    ...digest,
    items: digest.items.map((item): DigestItem => ({ ...item, source: { record: note.id, part: 'l1' } })),
  };
  expect((await resolve(alone, { meetings: [note] })).sections).toEqual([]);
});

test.each([
  ['for the room', 'Noticing: held words [room]', [0, 0]],
  ['in Spanish', 'Notamos: held words [sala]', [0, 0]],
  ['to be asked for', 'Noticing: held words [ask]', [0, 0]],
  ['for members', 'Noticing: held words [ok network]', [1, 0]],
  ['of what it stands below', 'Noticing: something else [room]\n  held words', [0, 0]],
  ['behind what goes on with it', 'Noticing: held words\n  and more [room]', [0, 0]],
  ['of another line', 'Noticing: held words\nStory: told [room]', [1, 1]],
  ['that is none', 'Noticing: held words [laughs]', [1, 1]],
])('a mark %s in its text counts for a line whose record says nothing of it', async (_name, text, shown) => {
  const found: number[] = [];
  for (const release of ['network', 'public'] as const) {
    const note = meeting('m', { release: 'public', text, lines: [line({ label: 'noticing' })] });
    const digest = digestOf({ meetings: [note] });
    const alone = {
      ...digest,
      release,
      items: digest.items.map((item): DigestItem => ({ ...item, source: { record: note.id, part: 'l1' } })),
    };
    found.push((await resolve(alone, { meetings: [note] })).sections.flatMap(({ items }) => items).length);
  }
  expect(found).toEqual(shown);
});

test('a note shows neither its head, its roster, marked lines nor names', async () => {
  const text = [
    '---',
    'present: SECRET people',
    '---',
    'Noticing: all agree',
    'Quote: "SECRET" — somebody',
    'Quote: "fine" [ok network]',
    'SECRET story [room]',
    'SECRET ask [ask]',
    'Thanks: to @SECRET for the notes',
  ].join('\n');
  const note = meeting('m', { release: 'network', text });
  const document = await resolve(digestOf({ meetings: [note] }), { meetings: [note] });
  expect(document.sections[0]?.items[0]?.excerpt).toBe('Noticing: all agree\nQuote: "fine"');
  expect(JSON.stringify(document)).not.toContain('SECRET');
});

test.each([
  ['named', /^Somebody \(Example Org\)$/],
  ['organisation', /^Speaker [A-Z] \(Example Org\)$/],
  ['role', /^Speaker [A-Z]$/],
  ['unattributed', /^Speaker [A-Z]$/],
] as const)('a line credited as %s', async (attribution, author) => {
  const note = meeting('m', { release: 'network', attribution, lines: [line({})] });
  const digest = digestOf({ meetings: [note] });
  const alone = {
    ...digest,
    items: digest.items.map((item): DigestItem => ({ ...item, source: { record: note.id, part: 'l1' } })),
  };
  const item = (await resolve(alone, { meetings: [note] })).sections[0]?.items[0];
  expect([item?.excerpt, item?.author]).toEqual(['held words', expect.stringMatching(author)]);
});

test("a received clip keeps its credit and key, unless it is the maker's own", async () => {
  const origin = {
    credit: { name: 'A peer', organisation: '' },
    title: 'Theirs',
    key: 'f'.repeat(64),
    receivedAt: now.toISOString(),
  };
  const received = clip('received', { origin });
  const item = (await resolve(digestOf({ clips: [received] }), { clips: [received] })).sections[0]?.items[0];
  expect([item?.credit, item?.key]).toEqual([{ name: 'A peer', organisation: '' }, 'f'.repeat(64)]);
  const own = { ...received, origin: { ...origin, credit: maker } };
  expect((await resolve(digestOf({ clips: [own] }), { clips: [own] })).sections[0]?.items[0]?.credit).toBeNull();
});

test('given names are in the language of the digest', async () => {
  setMessages('es', es);
  const document = await resolve({ ...digestOf({ clips: [page] }), language: 'es-MX' }, { clips: [page] });
  expect(document.sections[0]?.title).toBe(es.principle_openness_name.message);
});

test.each([
  ['Cita: "x" [OK Red]', 'network', true],
  ['Cita: "x" [ok red]', 'public', false],
  ['Cita: "x" [ok público]', 'public', true],
  ['Cita: "x" [ok publico]', 'public', true],
  ['Cita: "x" [ok pu\u0301blico]'.normalize('NFD'), 'public', true],
  ['Cita: "x"', 'network', false],
  ['Historia de casa [Sala]', 'network', false],
  ['Historia [preguntar]', 'network', false],
  ['Historia [ pedir ].', 'network', false],
  ['Quote: "x" [ok public] [room]', 'network', false],
  ['- Quote: "x"', 'network', false],
  ['2. **Cita**: "x"', 'network', false],
  ['> Quote: "x" [ok network]', 'network', true],
  ['--- \npresent: A. Member\n---\n', 'network', false],
  ['Quote: "x" [ok network] [check first]', 'network', false],
  ['Quote: "x" [okay network]', 'network', false],
  ['Quote: "as [they] said" [ok network]', 'network', true],
  ['Noticing: as the report says [2]', 'network', true],
] as const)('%s in a digest for the %s', (text, release, leaves) => {
  expect(releasedText(meeting('m', { release: 'public', text }), release, { length: 300 }) !== '').toBe(leaves);
});

test('a note shows its first lines, at most 300 characters', () => {
  const shown = (text: string) => releasedText(meeting('m', { release: 'network', text }), 'network', { length: 300 });
  expect(shown(`First\nSecond\n${'x'.repeat(300)}`)).toBe('First\nSecond');
  const cut = shown('word '.repeat(100));
  expect(cut.length).toBeLessThanOrEqual(300);
  expect(cut).toMatch(/ word…$/);
});

test('a page that names another address of its own is linked under the name its site answers to', async () => {
  const named = clip('z', { url: 'https://www.example.org/x?from=list', address: 'https://example.org/x' });
  const [section] = (await resolve(digestOf({ clips: [named] }), { clips: [named] })).sections;
  expect(section?.items[0]?.address).toBe('https://www.example.org/x');
});

test('a quote waits for its yes whatever name stands in brackets behind it', () => {
  for (const word of ['constructor', '__proto__', 'hasOwnProperty', 'valueOf', 'note']) {
    const note = meeting('m', { release: 'public', text: `Quote: we were afraid [${word}]\nA plain line.` });
    expect(releasedText(note, 'public', { length: 300 })).toBe('A plain line.');
  }
});
