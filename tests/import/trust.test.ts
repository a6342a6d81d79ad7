import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { receive } from '../../lib/commands/receive';
import type { DigestDocument } from '../../lib/digest';
import { exporters } from '../../lib/export';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { ImportError, planImport, readShared } from '../../lib/import';
import type { Digest, Meeting } from '../../lib/model';
import { makersId, makersOf } from '../../lib/model/makers';
import { createKeyPair, holdsFor, isPair, type KeyPair, signHash } from '../../lib/model/signature';
import en from '../../public/_locales/en/messages.json';
import { item, sample } from '../export/sample';
import { openLibrary } from '../storage/open';
import { now, parsed, sealed } from './bring';
import { MemoryLibrary } from './library';

beforeAll(() => setMessages('en', en));

const line = 'c'.repeat(64);
const edition = (number: number, more: Partial<DigestDocument> = {}): DigestDocument => ({
  ...sample,
  madeAt: `2026-03-${10 + number}T10:00:00.000Z`,
  edition: { line, number },
  ...more,
});
const signer = (pair: KeyPair) => (hash: string) => signHash(pair, hash);
const open = (text: string) => readShared({ name: 'x.jsonl', bytes: new TextEncoder().encode(text) });

async function planOf(library: MemoryLibrary, document: DigestDocument, pair?: KeyPair, at = now) {
  return planImport(await open(await writeBundle(document, { sign: pair && signer(pair) })), library, at);
}

async function bring(library: MemoryLibrary, document: DigestDocument, pair?: KeyPair, at = now) {
  const plan = await planOf(library, document, pair, at);
  library.commit(plan.edit);
  return plan;
}

test('the same document and key give the same bytes, in the bundle and in the page', async () => {
  const pair = await createKeyPair();
  const [one, two] = await Promise.all([1, 2].map(() => writeBundle(edition(1), { sign: signer(pair) })));
  expect(one).toBe(two);
  const page = await exporters.find(({ id }) => id === 'html')?.render(edition(1), { sign: signer(pair) });
  expect(String(page?.content)).toContain(String(one));
  const { bundle } = await open(String(page?.content));
  expect(bundle.signer).toBe(pair.key);
});

test('a signature is of one hash and one key', async () => {
  const [pair, other] = await Promise.all([createKeyPair(), createKeyPair()]);
  const signature = await signHash(pair, 'a'.repeat(64));
  expect(await holdsFor('a'.repeat(64), signature)).toBe(true);
  expect(await holdsFor('b'.repeat(64), signature)).toBe(false);
  expect(await holdsFor('a'.repeat(64), { ...signature, key: other.key })).toBe(false);
  expect(await holdsFor('a'.repeat(64), { ...signature, key: 'f'.repeat(64) })).toBe(false);
  expect(await holdsFor('a'.repeat(64), { ...signature, key: 'no key' })).toBe(false);
  expect(await holdsFor('a'.repeat(64), { ...signature, alg: 'Later' })).toBe(null);
  expect(await isPair({ key: other.key, secret: pair.secret })).toBe(false);
});

test('who changes a signed bundle and closes it anew is found out', async () => {
  const pair = await createKeyPair();
  const lines = parsed(await writeBundle(edition(1), { sign: signer(pair) }));
  const end = lines.at(-1) as { signature: object };
  const changed = lines
    .slice(0, -1)
    .map((each) => JSON.stringify(each.type === 'digest' ? { ...each, oneMinute: 'No.' } : each));
  const closed = (await sealed(changed)).replace('"signature":null', `"signature":${JSON.stringify(end.signature)}`);
  await expect(open(closed)).rejects.toMatchObject({ key: 'import_tampered' });
  await expect(open(closed)).rejects.toBeInstanceOf(ImportError);
});

test('a key is remembered with the first digest it came with, and its change is told', async () => {
  const library = new MemoryLibrary();
  const [pair, other] = await Promise.all([createKeyPair(), createKeyPair()]);
  expect((await planOf(library, edition(1))).trust.state).toBe('unsigned');
  expect((await bring(library, edition(1), pair)).trust.state).toBe('first');
  expect(makersOf(library.record(makersId))).toMatchObject([{ id: pair.key, name: sample.maker.name, own: false }]);
  expect((await planOf(library, edition(2), pair)).trust.state).toBe('known');
  expect((await planOf(library, edition(2))).trust.state).toBe('missing');
  const foreign = await planOf(library, edition(2), other);
  expect(foreign.trust).toMatchObject({ state: 'changed', key: other.key, known: [{ id: pair.key }] });
  const renamed = await planOf(library, edition(2, { maker: { name: 'Another', organisation: '' } }), pair);
  expect(renamed.trust.state).toBe('renamed');
  // Once it was brought in all the same, both are theirs.
  await bring(library, edition(2, { oneMinute: 'New.' }), other);
  expect((await planOf(library, edition(3), other)).trust.state).toBe('known');
});

test('a kind of signature that is not known here is told as one that cannot be checked', async () => {
  const text = await writeBundle(edition(1), { sign: async () => ({ alg: 'Later', key: 'k', value: 'v' }) });
  const plan = await planImport(await open(text), new MemoryLibrary(), now);
  expect(plan.trust).toMatchObject({ state: 'unreadable', key: null });
  expect(plan.notes).toContain('import_noteSignature');
});

test('an older edition than the one that came is told, signed or not', async () => {
  const library = new MemoryLibrary();
  const pair = await createKeyPair();
  await bring(library, edition(3), pair);
  expect((await planOf(library, edition(2), pair)).trust.newer).toEqual({
    number: 3,
    madeAt: '2026-03-13T10:00:00.000Z',
  });
  expect((await planOf(library, edition(2))).trust.newer).not.toBe(null);
  expect((await planOf(library, edition(4), pair)).trust.newer).toBe(null);
  expect((await planOf(library, edition(3), pair)).trust.newer).toBe(null);
  const foreign = edition(2, { edition: { line: 'd'.repeat(64), number: 1 } });
  expect((await planOf(library, foreign, pair)).trust.newer).toBe(null);
});

test('a signed bundle of the first version that was signed keeps opening', async () => {
  const { bundle } = await open(readFileSync('tests/fixtures/bundles/v1-1-signed.jsonl', 'utf8'));
  expect(bundle.signer).toBe('d636ad72813a4ceb1e91385f4224ddefae45ca44ba6ead0b54e98a69b4a40b3d');
  expect(bundle.header.edition).toEqual({ line, number: 2 });
  expect(bundle.withdrawn).toMatchObject([{ key: 'd'.repeat(64), at: '2026-03-20T10:00:00.000Z' }]);
  expect([bundle.refused, bundle.notes]).toEqual([[], []]);
});

const said = item({ key: 'a'.repeat(64), kind: 'meeting', title: 'Call', excerpt: 'We wait too long.', address: '' });
const withSaid = (number: number) =>
  edition(number, { sections: [{ title: 'Said', kind: '', language: '', principle: null, words: '', items: [said] }] });
const takenBack = (number: number) =>
  edition(number, {
    oneMinute: 'Another.',
    sections: [],
    withdrawn: [{ key: 'a'.repeat(64), at: '2026-03-20T10:00:00.000Z' }],
  });

test('what a later edition takes back loses its words here, and says so', async () => {
  const library = new MemoryLibrary();
  const pair = await createKeyPair();
  await bring(library, withSaid(1), pair);
  const plan = await bring(library, takenBack(2), pair);
  library.check();
  expect(plan.rows).toContainEqual({ kind: 'meeting', title: 'Call', status: 'withdrawn' });
  const [note] = library.all<Meeting>('meeting');
  expect(JSON.stringify(note)).not.toContain('We wait');
  expect(note).toMatchObject({
    release: 'room',
    lines: [{ consent: { state: 'withdrawn', at: '2026-03-20T10:00:00.000Z' } }],
  });
  // Neither again nor by the old edition does it come back.
  expect(Object.keys((await planOf(library, takenBack(2), pair)).edit.changes)).toEqual([]);
  await bring(library, withSaid(1), pair);
  expect(JSON.stringify(library.all<Meeting>('meeting'))).not.toContain('We wait');
});

test.each([
  ['nobody’s signature', undefined],
  ['another key', 'another'],
])('with %s nothing of a signed digest is taken back', async (_name, other) => {
  const library = new MemoryLibrary();
  await bring(library, withSaid(1), await createKeyPair());
  const plan = await bring(library, takenBack(2), other ? await createKeyPair() : undefined);
  expect(plan.rows).toContainEqual({
    kind: 'meeting',
    title: 'Call',
    status: 'refused',
    reason: 'import_reasonNotTheirs',
  });
  expect(library.all<Meeting>('meeting')[0]?.text).toContain('We wait');
});

test('what nobody signed is taken back under the same name, and by no other', async () => {
  const library = new MemoryLibrary();
  await bring(library, withSaid(1));
  await bring(library, { ...takenBack(2), maker: { name: 'Somebody else', organisation: '' } });
  expect(library.all<Meeting>('meeting')[0]?.text).toContain('We wait');
  await bring(library, takenBack(2));
  expect(library.all<Meeting>('meeting')[0]?.text).not.toContain('We wait');
  expect(library.all<Digest>('digest').length).toBeGreaterThan(0);
});

const later = new Date(now.getTime() + 60_000);

test('who copies what somebody shared cannot take it back from those who have it from them', async () => {
  const library = new MemoryLibrary();
  const [pair, other] = await Promise.all([createKeyPair(), createKeyPair()]);
  await bring(library, withSaid(1), pair);
  const copied = { ...withSaid(1), oneMinute: 'Copied.', maker: { name: 'Somebody else', organisation: '' } };
  await bring(library, copied, other, later);
  await bring(library, { ...takenBack(2), maker: copied.maker }, other, later);
  // Nor under their name, with another key.
  await bring(library, { ...withSaid(1), oneMinute: 'As theirs.' }, other, later);
  await bring(library, { ...takenBack(3), oneMinute: 'Not theirs.' }, other, later);
  expect(library.all<Meeting>('meeting')[0]?.text).toContain('We wait');
  await bring(library, takenBack(2), pair, later);
  expect(library.all<Meeting>('meeting')[0]?.text).not.toContain('We wait');
});

test.each([
  ['the digest that brought it is here', true],
  ['that digest is gone for good', false],
])('who copies what came with a later edition cannot take it back either, where %s', async (_, here) => {
  const repository = await openLibrary();
  const [pair, other] = await Promise.all([createKeyPair(), createKeyPair()]);
  const receiving = async (document: DigestDocument, key: KeyPair) =>
    receive(await open(await writeBundle(document, { sign: signer(key) })), repository);
  const maker = { name: 'Somebody else', organisation: '' };
  await receiving(edition(1, { oneMinute: 'Nothing yet.', sections: [] }), pair);
  await receiving(withSaid(2), pair);
  const [theirs] = await repository.list('digest');
  await receiving({ ...withSaid(1), oneMinute: 'Copied.', maker }, other);
  if (!here) await repository.erase([theirs?.id as Digest['id']]);
  await receiving({ ...takenBack(2), maker }, other);
  expect((await repository.list('meeting'))[0]?.text).toContain('We wait');
  if (!here) return;
  await receiving(takenBack(3), pair);
  expect((await repository.list('meeting'))[0]?.text).not.toContain('We wait');
});

test('what came first from somebody who passed it on is taken back by who said it', async () => {
  const library = new MemoryLibrary();
  const [pair, other] = await Promise.all([createKeyPair(), createKeyPair()]);
  const [section] = withSaid(1).sections;
  const sections = [{ ...section, items: [{ ...said, credit: sample.maker }] }] as DigestDocument['sections'];
  const passing = { oneMinute: 'Passed on.', maker: { name: 'Who passes on', organisation: '' } };
  await bring(library, { ...withSaid(1), ...passing, sections }, other);
  await bring(library, withSaid(1), pair, later);
  await bring(library, takenBack(2), pair, later);
  expect(library.all<Meeting>('meeting')[0]?.text).not.toContain('We wait');
});

test('what was signed without being an edition is taken back by that key alone', async () => {
  const library = new MemoryLibrary();
  const pair = await createKeyPair();
  await bring(library, { ...withSaid(1), edition: undefined }, pair);
  await bring(library, takenBack(2));
  expect(library.all<Meeting>('meeting')[0]?.text).toContain('We wait');
  await bring(library, takenBack(2), pair);
  expect(library.all<Meeting>('meeting')[0]?.text).not.toContain('We wait');
});

test('who is called as a known maker to the eye is no new one', async () => {
  const library = new MemoryLibrary();
  const [pair, other] = await Promise.all([createKeyPair(), createKeyPair()]);
  await bring(library, edition(1), pair);
  const { name, organisation } = sample.maker;
  for (const same of [`${name}\u200b`, name.replace(' ', '\u00a0 '), `\u2060${name.toUpperCase()}`]) {
    const posing = edition(2, { maker: { name: same, organisation } });
    expect((await planOf(library, posing, other)).trust.state).toBe('changed');
    expect((await planOf(library, posing)).trust.state).toBe('missing');
  }
});

test('what nobody signed changes and takes back what is here by its name alone, and says so', async () => {
  const library = new MemoryLibrary();
  const pair = await createKeyPair();
  expect((await bring(library, withSaid(1))).byNameAlone).toBe(false);
  expect((await planOf(library, edition(2, { oneMinute: 'New.' }))).byNameAlone).toBe(true);
  const back = await planOf(library, takenBack(2));
  expect([back.byNameAlone, back.rows.some(({ status }) => status === 'withdrawn')]).toEqual([true, true]);
  // A name that is not its maker's changes nothing here.
  const other = await planOf(library, { ...takenBack(2), maker: { name: 'Another', organisation: '' } });
  expect(other.rows.some(({ status }) => status === 'withdrawn')).toBe(false);
  expect(other.byNameAlone).toBe(false);
  const signed = new MemoryLibrary();
  await bring(signed, withSaid(1), pair);
  expect((await planOf(signed, takenBack(2), pair)).byNameAlone).toBe(false);
});
