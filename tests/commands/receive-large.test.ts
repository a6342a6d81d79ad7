import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { planReceived, receive } from '../../lib/commands/receive';
import { setMessages } from '../../lib/i18n';
import { ImportError, readSharedFile } from '../../lib/import';
import en from '../../public/_locales/en/messages.json';
import { bundleOf } from '../bench/library';
import { openLibrary } from '../storage/open';

beforeEach(() => setMessages('en', en));

const count = 600;
const large = async () => new File([await bundleOf(count)], 'large.jsonl');

test('a large bundle is read as it comes, written in steps that are told, and is one undo', async () => {
  const repository = await openLibrary();
  const [read, written]: [number[], number[]] = [[], []];
  const shared = await readSharedFile(await large(), { onProgress: (part) => read.push(part) });
  expect(read.length).toBeGreaterThan(1);
  expect(read.at(-1)).toBe(1);
  const received = await receive(shared, repository, { onProgress: (part) => written.push(part) });
  expect(written.length).toBeGreaterThan(1);
  expect(written).toEqual(written.toSorted((a, b) => a - b));
  expect((await repository.findClips({})).total).toBe(count);
  expect((await repository.commits()).map(({ title }) => title)).toEqual(['did_bundle_import']);
  expect(await repository.lastUndoable()).toMatchObject({ id: received?.commit, records: count + 2 });
  await repository.undo(received?.commit ?? '');
  expect((await repository.findClips({})).total).toBe(0);
  expect(await repository.list('digest')).toEqual([]);
});

test('stopped while it is written, nothing of it is there', async () => {
  const repository = await openLibrary();
  const shared = await readSharedFile(await large());
  const stop = new AbortController();
  const going = { signal: stop.signal, onProgress: () => stop.abort() };
  await expect(receive(shared, repository, going)).rejects.toMatchObject({ name: 'AbortError' });
  expect((await repository.findClips({})).total).toBe(0);
  expect([...(await repository.list('digest')), ...(await repository.list('person'))]).toEqual([]);
  expect(await repository.commits()).toEqual([]);
  expect(await repository.tags('')).toEqual([]);
  expect((await repository.facets({})).total).toBe(0);
  // And it comes in whole afterwards.
  await receive(shared, repository);
  expect((await repository.findClips({})).total).toBe(count);
});

test('stopped while it is read, it rejects with the reason', async () => {
  const stop = new AbortController();
  const reading = readSharedFile(await large(), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});

test('a bundle that ends early is refused whole, however much of it was read', async () => {
  const text = await bundleOf(count);
  const cut = new File([text.slice(0, -300)], 'cut.jsonl');
  await expect(readSharedFile(cut)).rejects.toBeInstanceOf(ImportError);
});

test('what is planned of it names what is new, once for each', async () => {
  const plan = await planReceived(await readSharedFile(await large()), await openLibrary());
  expect(plan.rows.filter(({ kind, status }) => kind === 'clip' && status === 'new')).toHaveLength(count);
});
