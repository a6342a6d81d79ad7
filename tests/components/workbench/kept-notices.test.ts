// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaidNotice } from '../../../components/notices';
import type { Platform } from '../../../components/workbench/desk';
import { createDesk } from '../../../components/workbench/desk';
import { freshKey, keepNotices, mostKept } from '../../../components/workbench/kept-notices';
import { setMessages } from '../../../lib/i18n';
import { createSession } from '../../../lib/workbench/session';
import en from '../../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../../storage/open';

const ends: (() => void)[] = [];
/** One more window: what its list holds. */
function open() {
  const history = signal<readonly SaidNotice[]>([]);
  ends.push(keepNotices(history));
  return history;
}
let now = 1_000;
function said(message: string, more: Partial<SaidNotice> = {}): SaidNotice {
  now += 1000;
  return { id: 1, key: freshKey(), message, kind: 'info', at: now, unread: false, ...more };
}
const words = (list: { value: readonly SaidNotice[] }) => list.value.map(({ message }) => message);
/** What a browser tells the other windows after one wrote. */
const tell = (write: () => void) => {
  const before = { ...localStorage };
  write();
  for (const key of new Set([...Object.keys(before), ...Object.keys(localStorage)]))
    if (before[key] !== localStorage.getItem(key))
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: localStorage.getItem(key) }));
};

beforeEach(() => {
  setMessages('en', en);
  localStorage.clear();
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

test('what was said comes back after a restart, newest first, with what nobody has seen and what can be undone', () => {
  const before = open();
  before.value = [said('Saved', { undo: 'commit-1' })];
  before.value = [said('It did not work', { kind: 'error', unread: true }), ...before.value];
  const after = open();
  expect(after.value).toMatchObject([
    { message: 'It did not work', kind: 'error', unread: true },
    { message: 'Saved', undo: 'commit-1' },
  ]);
});

test('the oldest leave, and a long one is cut', () => {
  const history = open();
  for (let i = 0; i < mostKept + 10; i += 1) history.value = [said(`${i}`), ...history.value].slice(0, mostKept);
  history.value = [said('x'.repeat(9000)), ...history.value].slice(0, mostKept);
  expect(Object.keys(localStorage)).toHaveLength(mostKept);
  const after = open();
  expect(after.value).toHaveLength(mostKept);
  expect(after.value[0]?.message).toHaveLength(500);
  expect(after.value[1]?.message).toBe(`${mostKept + 9}`);
});

test('of two windows that speak both are kept, and each lists both; seen in one is seen in the other', () => {
  const [one, other] = [open(), open()];
  tell(() => {
    one.value = [said('from one', { kind: 'error', unread: true }), ...one.value];
  });
  tell(() => {
    other.value = [said('from the other'), ...other.value];
  });
  expect(words(one)).toEqual(['from the other', 'from one']);
  expect(words(other)).toEqual(words(one));
  tell(() => {
    other.value = other.value.map((notice) => ({ ...notice, unread: false }));
  });
  expect(one.value.every(({ unread }) => !unread)).toBe(true);
  tell(() => {
    one.value = [];
  });
  expect(words(other)).toEqual([]);
  expect(words(open())).toEqual([]);
});

test('what makes no sense in the store is left out, and a store that is full keeps the window going', () => {
  localStorage.setItem('notice a', '{');
  localStorage.setItem('notice b', '{"message":7}');
  localStorage.setItem('other', '{"message":"not ours"}');
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const history = open();
  expect(words(history)).toEqual([]);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  history.value = [said('still said')];
  expect(words(history)).toEqual(['still said']);
  expect(warn).toHaveBeenCalled();
  expect(localStorage.getItem('other')).toBe('{"message":"not ours"}');
});

test('what names something that was erased for ever is kept nowhere; what went wrong stays', async () => {
  const repository = await openLibrary();
  const { services, history } = createDesk(repository, createSession(), {
    asking: () => undefined,
  } as unknown as Platform);
  const gone = clip({ title: 'Nobody may know' });
  await repository.commit(saving(gone));
  services.notify('Moved to the trash: Nobody may know');
  services.notify('This file is no backup', { kind: 'error' });
  expect(words(open())).toEqual(['This file is no backup', 'Moved to the trash: Nobody may know']);
  await repository.erase([gone.id]);
  expect(words(history)).toEqual(['This file is no backup']);
  expect(JSON.stringify({ ...localStorage })).not.toContain('Nobody may know');
  services.notify('The entry is erased.');
  services.forgetNotices?.();
  expect(words(history)).toEqual([]);
  expect(words(open())).toEqual([]);
});
