// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recoverDrafts, watchDrafts } from '../../../components/drafts-left';
import { page } from '../../../components/living';
import { createDraftKeeper } from '../../../components/popup/draft-keeper';
import { draftLifetime, type FormDraft } from '../../../lib/model';

const draft = (note: string, at = Date.now()): FormDraft => ({
  address: 'https://example.org/a',
  url: 'https://example.org/a',
  title: 'A',
  note,
  principles: ['principle:openness'],
  tags: [],
  tagText: '',
  updatedAt: new Date(at).toISOString(),
});

/** A library of drafts whose writes can be held back. */
function library(found?: FormDraft) {
  const drafts = new Map(found && [[found.address, found]]);
  let open: Promise<void> = Promise.resolve();
  return {
    drafts,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      open = promise;
      return resolve;
    },
    store: {
      draft: async (address: string) => drafts.get(address),
      putDraft: vi.fn(async (put: FormDraft) => {
        await open;
        drafts.set(put.address, put);
      }),
      removeDraft: async (address: string) => void drafts.delete(address),
    },
  };
}

const left = () => Object.keys(localStorage).map((key) => JSON.parse(localStorage.getItem(key) ?? '').note);
const leave = (name: string, text: string) => localStorage.setItem(`draft ${name}`, text);
const failed = (error: unknown) => {
  throw error;
};
/** Pages that are open. */
let living: string[] = [];

beforeEach(() => {
  localStorage.clear();
  living = [page];
  const held = () => living.map((name) => ({ name: `typing ${name}` }));
  const locks = { query: async () => ({ held: held() }), request: async () => undefined };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks');
});

test('every key is put down at once, and taken up when the newest words are in the library', async () => {
  const { store, drafts, hold } = library();
  const release = hold();
  const keeper = createDraftKeeper(Promise.resolve(store), failed);
  keeper.keep(draft('h'));
  expect(left()).toEqual(['h']);
  keeper.flush();
  await vi.waitFor(() => expect(store.putDraft).toHaveBeenCalled());
  keeper.keep(draft('half'));
  expect(left()).toEqual(['half']);
  release();
  await vi.waitFor(() => expect(drafts.get('https://example.org/a')?.note).toBe('half'));
  await vi.waitFor(() => expect(left()).toEqual([]));
});

test('a discarded draft leaves nothing, and a very long one is put down as its popup goes', async () => {
  const { store, drafts, hold } = library();
  const release = hold();
  const keeper = createDraftKeeper(Promise.resolve(store), failed);
  keeper.keep(draft('half'));
  const dropped = keeper.drop(['https://example.org/a']);
  expect(left()).toEqual([]);
  keeper.keep(draft('x'.repeat(100_001)));
  expect(left()).toEqual([]);
  keeper.flush();
  expect(left()).toHaveLength(1);
  release();
  await dropped;
  await vi.waitFor(() => expect(drafts.size).toBe(1));
});

test('what a form left that is gone comes into the library; what a living one put down stays its own', async () => {
  const { store, drafts } = library(draft('ha', Date.now() - 1000));
  leave('gone', JSON.stringify(draft('half a thought')));
  leave('open', JSON.stringify({ ...draft('mine'), address: 'https://example.org/b' }));
  living.push('open');
  await recoverDrafts(store);
  expect([...drafts.values()].map(({ note }) => note)).toEqual(['half a thought']);
  expect(left()).toEqual(['mine']);
});

test('older words never take the place of newer ones; what is old or makes no sense is dropped', async () => {
  const { store, drafts } = library(draft('newer'));
  leave('a', JSON.stringify(draft('older', Date.now() - 5000)));
  leave(
    'b',
    JSON.stringify({ ...draft('last week', Date.now() - draftLifetime - 1), address: 'https://example.org/b' }),
  );
  leave('c', 'half a {');
  leave('d', JSON.stringify({ address: 7 }));
  await recoverDrafts(store);
  expect([...drafts.values()].map(({ note }) => note)).toEqual(['newer']);
  expect(localStorage).toHaveLength(0);
});

test('what cannot be written now stays for the next page', async () => {
  const { store, drafts } = library();
  leave('gone', JSON.stringify(draft('half')));
  store.putDraft.mockRejectedValueOnce(new Error('full'));
  vi.spyOn(console, 'warn').mockImplementationOnce(() => undefined);
  await recoverDrafts(store);
  expect(left()).toEqual(['half']);
  await recoverDrafts(store);
  expect([left(), drafts.size]).toEqual([[], 1]);
});

test('an open page takes up what a form leaves the moment it is gone', async () => {
  const { store, drafts } = library();
  const { promise, resolve } = Promise.withResolvers<void>();
  Object.assign(navigator.locks, { request: () => promise });
  const end = watchDrafts(store);
  living.push('other');
  leave('other', JSON.stringify(draft('half')));
  window.dispatchEvent(new StorageEvent('storage', { key: 'draft other', newValue: 'x' }));
  expect(drafts.size).toBe(0);
  living = [page];
  resolve();
  await vi.waitFor(() => expect(drafts.size).toBe(1));
  end();
});

test('last words that are told after the form has gone count all the same', async () => {
  const { store, drafts } = library();
  const end = watchDrafts(store);
  const tell = (note: string, at: number) =>
    window.dispatchEvent(
      new StorageEvent('storage', { key: 'draft other', newValue: JSON.stringify(draft(note, Date.now() + at)) }),
    );
  // What the browser shows of the small store here is as late as the event.
  tell('half', -20);
  await vi.waitFor(() => expect(drafts.get('https://example.org/a')?.note).toBe('half'));
  tell('half a thought', -10);
  await vi.waitFor(() => expect(drafts.get('https://example.org/a')?.note).toBe('half a thought'));
  end();
});
