// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { filledIn, fillIn } from '../../../lib/workbench/forms';
import { restoreSession } from '../../../lib/workbench/saved';
import { createSession, type Session } from '../../../lib/workbench/session';

/** The browser's database: small values by key; a write takes a moment. */
let database: Map<string, unknown>;
const repository = {
  locals: async <T>(prefix: string) =>
    new Map([...database].filter(([key]) => key.startsWith(prefix))) as unknown as ReadonlyMap<string, T>,
  async setLocal(key: string, value: unknown) {
    await Promise.resolve();
    if (value === undefined) database.delete(key);
    else database.set(key, structuredClone(value));
  },
};

interface Page {
  readonly session: Session;
  readonly tabs: () => (string | null)[];
  /** Ends without a word, as in a crash. */
  kill(): void;
  close(): void;
}

let living: Set<string>;
/** What the browser holds for each of its tabs over reloads. */
let tab: Map<string, string>;

/** Opens the workbench in a tab of its own, or once more in the one it was in. */
async function open(inTab = new Map<string, string>()): Promise<Page> {
  tab = inTab;
  vi.resetModules();
  const { page } = await import('../../../components/living');
  const { sessionLeft } = await import('../../../components/workbench/sessions-left');
  const { keepSession } = await import('../../../components/workbench/keep');
  const session = createSession();
  const left = await sessionLeft(repository);
  restoreSession(session, left?.kept);
  const end = keepSession(session, repository, left);
  await settled();
  const kill = () => void living.delete(`typing ${page}`);
  return {
    session,
    tabs: () => session.tabs.value.map(({ record }) => record),
    kill,
    close() {
      end();
      kill();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  localStorage.clear();
  database = new Map();
  living = new Set();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => void tab.set(key, value),
  });
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string) => void living.add(name),
      query: async () => ({ held: [...living].map((name) => ({ name })) }),
    },
  });
});

test('a tab that was just opened is put down at once, and comes back', async () => {
  const first = await open();
  first.session.open('clip', 'clip:a');
  first.kill();
  // No time passed: the database may know nothing of it.
  database.clear();
  expect((await open()).tabs()).toEqual(['clip:a']);
});

test('after a crash that loses what was put down, the database has it', async () => {
  const first = await open();
  first.session.open('clip', 'clip:a');
  await settled();
  first.session.open('clip', 'clip:b');
  await new Promise((resolve) => setTimeout(resolve, 60));
  first.kill();
  localStorage.clear();
  const again = await open();
  expect(again.tabs()).toEqual(['clip:a', 'clip:b']);
  // It is this page's own now: nothing stands twice.
  expect(database.size).toBe(1);
  expect(localStorage.length).toBe(1);
});

test('of what both stores have, the newer comes back', async () => {
  const first = await open();
  first.session.open('clip', 'clip:a');
  await settled();
  const older = JSON.parse(localStorage.getItem(localStorage.key(0) ?? '') ?? '');
  first.session.open('clip', 'clip:b');
  await new Promise((resolve) => setTimeout(resolve, 60));
  first.kill();
  localStorage.setItem(localStorage.key(0) ?? '', JSON.stringify(older));
  expect((await open()).tabs()).toEqual(['clip:a', 'clip:b']);
});

test('two windows keep what each has open, and come back one after the other', async () => {
  const first = await open();
  first.session.open('clip', 'clip:a');
  const second = await open();
  // While the other one lives, the second begins with what that shows.
  expect(second.tabs()).toEqual(['clip:a']);
  second.session.open('clip', 'clip:b');
  // Used in another millisecond, so that one of them was used last.
  await settled();
  first.session.open('clip', 'clip:c');
  await settled();
  first.close();
  second.close();
  // A page that is gone writes nothing any more.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await open()).tabs()).toEqual(['clip:a', 'clip:c']);
  expect((await open()).tabs()).toEqual(['clip:a', 'clip:b']);
});

test('a tab that is reloaded shows what it had open, whatever was used since', async () => {
  const own = new Map<string, string>();
  const first = await open(own);
  first.session.open('clip', 'clip:a');
  const second = await open();
  second.session.open('clip', 'clip:b');
  first.close();
  expect((await open(own)).tabs()).toEqual(['clip:a']);
  expect(second.tabs()).toEqual(['clip:a', 'clip:b']);
});

test('how far a tab is scrolled is kept while it is scrolled, not only as the page goes', async () => {
  const first = await open();
  first.session.open('clip', 'clip:a');
  first.session.scrolled.set('g1 clip clip:a', 700);
  document.dispatchEvent(new Event('scroll'));
  await new Promise((resolve) => setTimeout(resolve, 250));
  first.kill();
  expect((await open()).session.scrolled.get('g1 clip clip:a')).toBe(700);
});

test('what is typed where nothing of it is kept writes nothing, and counts as use of the window all the same', async () => {
  const first = await open();
  first.session.open('clip', 'clip:a');
  await settled();
  const writes = vi.spyOn(repository, 'setLocal');
  const used = () => JSON.parse(Object.values({ ...localStorage })[0] as string).at as number;
  const before = used();
  document.dispatchEvent(new Event('input'));
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(writes).not.toHaveBeenCalled();
  first.session.carets.set('g1 clip clip:a', { field: 'note', start: 3, end: 3 });
  document.dispatchEvent(new Event('input'));
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(writes).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event('input'));
  first.close();
  expect(used()).toBeGreaterThan(before + 250);
  writes.mockRestore();
});

test('what makes no sense, and what an earlier version kept, stops no start', async () => {
  const first = await open();
  first.session.open('clip', 'clip:a');
  const [kept] = Object.keys(localStorage).map((key) => localStorage.getItem(key) ?? '');
  first.kill();
  localStorage.clear();
  database.clear();
  localStorage.setItem('session broken', '{');
  localStorage.setItem('session', kept ?? '');
  database.set('session x', null);
  expect((await open()).tabs()).toEqual(['clip:a']);
  expect(localStorage.getItem('session')).toBeNull();
});

test('of windows that are gone only some are remembered', async () => {
  for (let each = 0; each < 12; each += 1)
    localStorage.setItem(`session ${each}`, JSON.stringify({ at: Date.now() + each }));
  localStorage.setItem('session old', JSON.stringify({ at: 1 }));
  await open();
  expect(Object.keys(localStorage).length).toBeLessThan(10);
  expect(localStorage.getItem('session old')).toBeNull();
});

test('what is half filled in outlives a page that dies at the key, and stays that of its window', async () => {
  const own = new Map<string, string>();
  const first = await open(own);
  first.session.open('newSession');
  await settled();
  const title = { tab: 'newSession', name: 'title' };
  fillIn(first.session, title, { value: 'Weavers', lasts: true });
  // A window that begins with what another one shows has a form of its own.
  const second = await open();
  expect(second.tabs()).toEqual(first.tabs());
  expect(filledIn(second.session, title)).toBeUndefined();
  tab = own;
  fillIn(first.session, title, { value: 'Weavers, again', lasts: true });
  first.kill();
  // No time passed: the database may know nothing of it.
  database.clear();
  expect(filledIn((await open(own)).session, title)).toBe('Weavers, again');
});
