import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { outgoingOf } from '../../lib/commands/digest-sources';
import { documentOfEdition, freeze } from '../../lib/commands/editions';
import { receive } from '../../lib/commands/receive';
import { markEditions } from '../../lib/commands/withdrawals';
import type { DigestDocument } from '../../lib/digest';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { readShared } from '../../lib/import';
import type { Digest, Edition, Meeting } from '../../lib/model';
import { createKeyPair, type KeyPair, signHash } from '../../lib/model/signature';
import { libraryOf } from '../../lib/storage/library';
import type { Repository } from '../../lib/storage/repository';
import { commitTakingBack } from '../../lib/storage/take-back';
import en from '../../public/_locales/en/messages.json';
import { item, sample, section } from '../export/sample';
import { openLibrary } from '../storage/open';

let repository: Repository;
let pair: KeyPair;
beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  pair = await createKeyPair();
});

const key = 'a'.repeat(64);
const line = item({
  key,
  kind: 'meeting',
  title: 'Call',
  excerpt: 'We wait too long.',
  author: 'Zoë Núñez',
  address: '',
});
const edition = (number: number, more: Partial<DigestDocument>): DigestDocument => ({
  ...sample,
  ...{ title: 'March', oneMinute: 'First.', madeAt: `2026-03-${10 + number}T10:00:00.000Z` },
  ...{ edition: { line: 'c'.repeat(64), number }, ...more },
});
const withSaid = edition(1, { sections: [section({ title: 'Said', items: [line] })] });
const withoutSaid = edition(2, {
  ...{ oneMinute: 'Second.', sections: [] },
  withdrawn: [{ key, at: '2026-03-20T10:00:00.000Z' }],
});

async function bring(document: DigestDocument): Promise<string> {
  const text = await writeBundle(document, { sign: (hash) => signHash(pair, hash) });
  const shared = await readShared({ name: 'x.jsonl', bytes: new TextEncoder().encode(text) });
  return (await receive(shared, repository))?.commit ?? '';
}

/** Whether some words stand anywhere in the database. */
async function holds(words: string): Promise<boolean> {
  const { db } = libraryOf(repository);
  const stores = ['records', 'clips', 'history', 'commits', 'blobs', 'drafts', 'kv', 'words', 'marks'] as const;
  return JSON.stringify(await Promise.all(stores.map((store) => db.getAll(store)))).includes(words);
}

const note = async () => (await repository.list('meeting'))[0] as Meeting;

test('what was taken back is said by nothing that the library holds, whatever is undone', async () => {
  await bring(withSaid);
  const { id } = await note();
  const part = (await note()).lines[0]?.id;
  // Steps of its own, one of which is called by the words, and another value of the same text.
  await repository.commit(
    { title: 'x', changes: { [id]: { text: 'We wait too long, too' } } },
    { base: { [id]: { text: [0, 1, 'other'] } } },
  );
  expect(await repository.otherVersions(id)).toHaveLength(1);
  await repository.commit({
    title: 'did_line_edit',
    subject: ['We wait too long.'],
    changes: { [id]: { note: 'Mine.' } },
  });
  await repository.commit({ title: 'x', changes: { [id]: { [`lines/${part}/removed`]: true } } });
  expect(await holds('We wait')).toBe(true);
  const commit = await bring(withoutSaid);
  for (const words of ['We wait', 'Núñez']) expect(await holds(words)).toBe(false);
  const { commit: undone } = await repository.undo(commit);
  expect(JSON.stringify(await note())).not.toContain('We wait');
  // The digest is as before; what was taken back stays so.
  expect((await repository.list('digest'))[0]?.oneMinute).toBe('First.');
  expect((await note()).release).toBe('room');
  expect((await note()).lines.every(({ consent }) => consent?.state === 'withdrawn')).toBe(true);
  await repository.undo(undone?.id ?? '');
  expect((await repository.list('digest'))[0]?.oneMinute).toBe('Second.');
  expect(await holds('We wait')).toBe(false);
});

test('what was taken back goes from what is kept of digests that passed it on, which are marked as ever', async () => {
  await bring(withSaid);
  const [digest] = await repository.list('digest');
  const maker = { name: 'Who passes on', organisation: '' };
  const now = new Date('2026-03-15T10:00:00.000Z');
  await freeze(repository, await outgoingOf(repository, digest as Digest, maker), { format: 'copy', now });
  await bring(withoutSaid);
  expect(await holds('We wait')).toBe(false);
  const [left] = await repository.list('edition');
  const document = await documentOfEdition(repository, left as Edition);
  expect(document?.sections[0]?.items[0]).toMatchObject({
    title: 'Call',
    author: '',
    excerpt: expect.stringContaining('taken back'),
  });
  const [marked] = await markEditions(repository, [left as Edition]);
  expect(marked?.open).toHaveLength(1);
});

test('where the step cannot be written, or is stopped, what left keeps its words as well', async () => {
  await bring(withSaid);
  const [digest] = await repository.list('digest');
  const now = new Date('2026-03-15T10:00:00.000Z');
  const maker = { name: 'Who passes on', organisation: '' };
  await freeze(repository, await outgoingOf(repository, digest as Digest, maker), { format: 'copy', now });
  const { id } = await note();
  const edit = { title: 'did_bundle_import', changes: { [id]: { text: 'Gone' } } } as const;
  const wrong = { ...edit, changes: { ...edit.changes, [digest?.id ?? '']: { title: 5 } } };
  await expect(commitTakingBack(repository, wrong, { taken: [id] })).rejects.toThrow();
  const going = { signal: AbortSignal.abort(new Error('stopped')) };
  await expect(commitTakingBack(repository, edit, { taken: [id], going })).rejects.toThrow('stopped');
  const [left] = await repository.list('edition');
  const document = await documentOfEdition(repository, left as Edition);
  expect(document?.sections[0]?.items[0]?.excerpt).toContain('We wait');
  expect((await note()).text).toContain('We wait');
});

test('other notes, and their steps, stay as they are', async () => {
  const other = item({ key: 'b'.repeat(64), kind: 'meeting', title: 'Another', excerpt: 'We go on.', address: '' });
  await bring(edition(1, { sections: [section({ title: 'Said', items: [line, other] })] }));
  await bring(
    edition(2, {
      sections: [section({ title: 'Said', items: [other] })],
      withdrawn: [{ key, at: '2026-03-20T10:00:00.000Z' }],
    }),
  );
  const kept = (await repository.list('meeting')).find(({ title }) => title === 'Another') as Meeting;
  expect(kept.text).toContain('We go on.');
  expect(JSON.stringify(await repository.versions(kept.id))).toContain('We go on.');
});
