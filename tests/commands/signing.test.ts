import 'fake-indexeddb/auto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { readKeyFile, writeKeyFile } from '../../lib/commands/key-file';
import { keyWords } from '../../lib/commands/key-words';
import { receive } from '../../lib/commands/receive';
import type { Context, FileToSave, Going, Services } from '../../lib/commands/services';
import { shareCommands } from '../../lib/commands/share';
import { makeKey, ownKey, signFor, useKey as signWith } from '../../lib/commands/signing';
import { setMessages } from '../../lib/i18n';
import { readShared } from '../../lib/import';
import { changesOf, createDigest, createMeeting, type Digest, type NoteLine, type RecordId } from '../../lib/model';
import { makersId, makersOf } from '../../lib/model/makers';
import { createKeyPair } from '../../lib/model/signature';
import { createArchive } from '../../lib/storage/backup';
import type { Repository } from '../../lib/storage/repository';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

beforeEach(() => setMessages('en', en));

const line: NoteLine = {
  ...{ id: 'q', label: 'quote', words: 'I was afraid to ask.', principles: [], release: null, attribution: null },
  ...{ credit: { name: 'Zoë Núñez', organisation: '' }, order: 'a0', removed: false },
  consent: { state: 'yes', by: 'Host', at: '2026-03-12T00:00:00.000Z' },
};

/** A library whose digest shows one line of a call. */
async function maker() {
  const repository = await openLibrary();
  const meeting = createMeeting('Call', 'Quote: I was afraid to ask. [ok public]', new Date('2026-03-12'));
  const note = { ...meeting, release: 'network' as const, attribution: 'named' as const, lines: [line] };
  const digest: Digest = {
    ...createDigest('March', 'en', new Date('2026-03-31')),
    oneMinute: 'One thing to try.',
    sections: [{ id: 's', title: 'All', principle: null, words: 'Said.', order: 'a0', removed: false }],
    items: [{ id: 'i', section: 's', source: { record: note.id, part: 'q' }, words: '', order: 'a0', removed: false }],
  };
  const changes = { [note.id]: changesOf(note), [digest.id]: changesOf(digest) } as Record<RecordId, object>;
  await repository.commit({ title: 'did_digest_create', changes: changes as never });
  return { repository, digest, note };
}

/** Shares a digest as a bundle and gives what was saved. */
async function share(repository: Repository, digest: Digest): Promise<string> {
  const saved: FileToSave[] = [];
  const services = {
    repository,
    identity: async () => ({ name: 'A weaver', organisation: '' }),
    notify: vi.fn(),
    during: async (_label: string, work: (going: Going) => Promise<unknown>) =>
      work({ signal: new AbortController().signal, onProgress: () => undefined }),
    saveFile: async (file: FileToSave) => saved.push(file) > 0,
  } as unknown as Services;
  const context: Context = { activeKind: 'digest', activeRecord: digest.id, selection: [], typing: false };
  await shareCommands.find(({ id }) => id === 'digest.save.bundle')?.run(services, context);
  return String(saved[0]?.content);
}

const open = (text: string) => readShared({ name: 'x.jsonl', bytes: new TextEncoder().encode(text) });

test('a key that could not be written down as one’s own signs nothing', async () => {
  const { repository, digest } = await maker();
  vi.spyOn(repository, 'commit').mockRejectedValueOnce(new Error('no room'));
  await expect(share(repository, digest)).rejects.toThrow('no room');
  expect(await ownKey(repository)).toBe(null);
  await share(repository, digest);
  expect(makersOf(await repository.get(makersId))).toMatchObject([{ id: (await ownKey(repository))?.key, own: true }]);
});

test('the key is made at the first share, signs from then on, and is in no archive', async () => {
  const { repository, digest } = await maker();
  expect(await ownKey(repository)).toBe(null);
  const first = await open(await share(repository, digest));
  const own = await ownKey(repository);
  expect(first.bundle.signer).toBe(own?.key);
  expect(first.bundle.header.edition?.number).toBe(1);
  await repository.commit({ title: 'did_digest_edit', changes: { [digest.id]: { oneMinute: 'Another.' } } });
  const second = await open(await share(repository, digest));
  expect(second.bundle.signer).toBe(own?.key);
  expect(second.bundle.header.edition).toEqual({ line: first.bundle.header.edition?.line, number: 2 });
  expect(first.bundle.header.edition?.line).not.toContain(digest.id.slice(7));
  const archive = new TextDecoder('latin1').decode(await createArchive(repository));
  expect(archive).not.toContain(own?.secret);
  expect(
    await signFor(repository, {
      origin: { credit: { name: 'B', organisation: '' }, title: '', key: '', receivedAt: '' },
    }),
  ).toBe(undefined);
});

test('what is taken back here is taken back where it went', async () => {
  const { repository, digest, note } = await maker();
  const peer = await openLibrary();
  await receive(await open(await share(repository, digest)), peer);
  expect(JSON.stringify(await peer.list('meeting'))).toContain('afraid');
  const consent = { state: 'withdrawn', by: '', at: '2026-04-02T00:00:00.000Z' };
  await repository.commit({ title: 'did_digest_edit', changes: { [note.id]: { 'lines/q/consent': consent } } });
  const next = await open(await share(repository, digest));
  expect(next.bundle.withdrawn).toMatchObject([{ at: '2026-04-02T00:00:00.000Z' }]);
  const received = await receive(next, peer);
  expect(received?.plan.trust.state).toBe('known');
  expect(JSON.stringify(await peer.list('meeting'))).not.toContain('afraid');
  await peer.undo(received?.commit ?? '');
  // Words that were taken back are no step's to give back.
  expect(JSON.stringify(await peer.list('meeting'))).not.toContain('afraid');
});

test('a key’s file opens with its passphrase alone, and is used from then on', async () => {
  const [here, there] = [await openLibrary(), await openLibrary()];
  const pair = await makeKey(here);
  const bytes = new TextEncoder().encode(await writeKeyFile(pair, 'three old gates'));
  expect(new TextDecoder().decode(bytes)).not.toContain(pair.secret);
  await expect(readKeyFile(bytes, 'three old gate')).rejects.toMatchObject({ key: 'key_wrongPassphrase' });
  await signWith(there, await readKeyFile(bytes, 'three old gates'));
  expect(await ownKey(there)).toEqual(pair);
  expect(makersOf(await there.get(makersId))).toMatchObject([{ id: pair.key, own: true }]);
});

test.each([
  ['no file of ours', '{"format":"other"}', 'file_otherFormat'],
  ['no key inside', '{"format":"commonplace-signing-key","version":"1.0"}', 'key_notFile'],
  ['a newer one', '{"format":"commonplace-signing-key","version":"2.0"}', 'file_newer'],
])('%s is refused', async (_name, text, key) => {
  await expect(readKeyFile(new TextEncoder().encode(text), 'three old gates')).rejects.toMatchObject({ key });
});

test('a file that was changed opens with no passphrase', async () => {
  const file = JSON.parse(await writeKeyFile(await createKeyPair(), 'three old gates'));
  const other = { ...file, key: (await createKeyPair()).key };
  const bytes = new TextEncoder().encode(JSON.stringify(other));
  await expect(readKeyFile(bytes, 'three old gates')).rejects.toMatchObject({ key: 'key_wrongPassphrase' });
});

test('halves of two keys are none', async () => {
  const [one, two] = [await createKeyPair(), await createKeyPair()];
  await expect(signWith(await openLibrary(), { key: one.key, secret: two.secret })).rejects.toBeInstanceOf(TypeError);
});

test('a key is eight words of the list, the same ones for ever', async () => {
  const words = await keyWords('00'.repeat(32));
  expect(words.split(' ')).toHaveLength(8);
  expect(words.split(' ').every((word) => wordlist.includes(word))).toBe(true);
  // SHA-256 of 32 zero bytes begins 66687aadf862bd776c8fc1: cut by eleven bits, by hand.
  const bits = BigInt('0x66687aadf862bd776c8fc1').toString(2).padStart(88, '0');
  const places = bits.match(/.{11}/g)?.map((each) => Number.parseInt(each, 2)) ?? [];
  expect(words).toBe(places.map((place) => wordlist[place]).join(' '));
});
