import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changesOf } from '../../lib/model';
import { createThread } from '../../lib/model/new-thread';
import type { Repository } from '../../lib/storage/repository';
import { openLibrary } from '../storage/open';

const { api } = vi.hoisted(() => ({ api: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: api }));
vi.mock('../../lib/i18n', async (original) => ({
  ...(await original<typeof import('../../lib/i18n')>()),
  t: () => 'Commonplace',
  tn: (_: string, count: number) => `${count} ask`,
}));

let kept: Record<string, unknown>;
let button: { text?: string; title?: string };
let alarm: number | null;
let repository: Repository;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-03-12T10:00:00') });
  [kept, button, alarm] = [{}, {}, null];
  Object.assign(api, {
    storage: {
      local: {
        get: async (key: string) => (key in kept ? { [key]: structuredClone(kept[key]) } : {}),
        set: async (given: object) => void Object.assign(kept, structuredClone(given)),
        remove: async (key: string) => void delete kept[key],
      },
    },
    alarms: {
      create: async ({ when }: { when: number }) => {
        alarm = when;
      },
      clearAll: async () => {
        alarm = null;
      },
    },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(button, { text }),
      setTitle: async ({ title }: { title: string }) => void Object.assign(button, { title }),
    },
    i18n: { getMessage: () => 'Commonplace' },
  });
  repository = await openLibrary();
});
afterEach(() => void vi.useRealTimers());

const thread = (begun: string) => createThread({ title: begun, source: null, begun }, new Date());
const put = (...threads: ReturnType<typeof thread>[]) =>
  repository.commit({
    ...{ title: 'did_thread_begin', subject: [] },
    changes: Object.fromEntries(threads.map((each) => [each.id, changesOf(each)])),
  });
async function asks() {
  const made = (await import('../../entrypoints/workbench/asks')).createAsks(repository);
  if (!made) throw new Error('this browser shows signs');
  return made;
}
const wake = async (at: string) => {
  vi.setSystemTime(new Date(at));
  await (await import('../../entrypoints/background/asks')).showAsks();
};
const dayOf = (ms: number | null) => (ms === null ? null : new Date(ms).toDateString());

test('nothing is shown or woken until somebody switches it on', async () => {
  await put(thread('2026-02-01'));
  const { allowed } = await asks();
  await vi.advanceTimersByTimeAsync(60_000);
  await wake('2026-05-01T10:00:00');
  expect(await allowed()).toBe(false);
  expect([kept, button, alarm]).toEqual([{}, {}, null]);
});

test('the button has how many ask, each day by itself, and where the browser was closed for weeks as well', async () => {
  const first = thread('2026-02-01');
  await put(first, thread('2026-02-20'), thread('2026-02-21'));
  const { allowed, ask } = await asks();
  expect(await ask()).toBe(true);
  expect(await allowed()).toBe(true);
  expect(button).toEqual({ text: '1', title: 'Commonplace · 1 ask' });
  expect(dayOf(alarm)).toBe('Sun Mar 22 2026');
  await wake('2026-03-22T00:00:01');
  expect([button.text, dayOf(alarm)]).toEqual(['2', 'Mon Mar 23 2026']);
  // A browser that starts anew has forgotten what it showed.
  [button, alarm] = [{}, null];
  await wake('2026-05-01T10:00:00');
  expect([button.text, alarm]).toEqual(['3', null]);
});

test('an answer in any window takes it from the button; switched off, nothing of it stays', async () => {
  const first = thread('2026-02-01');
  await put(first);
  const { ask, giveBack, allowed } = await asks();
  await ask();
  expect(button.text).toBe('1');
  await repository.commit({
    ...{ title: 'did_thread_close', subject: [] },
    changes: { [first.id]: { closedAt: new Date().toISOString() } },
  });
  await vi.waitFor(() => expect(button).toEqual({ text: '', title: 'Commonplace' }));
  await put(thread('2026-02-02'), thread('2026-03-01'));
  await vi.waitFor(() => expect(button.text).toBe('1'));
  await giveBack();
  expect(button).toEqual({ text: '', title: 'Commonplace' });
  expect([kept, alarm, await allowed()]).toEqual([{}, null, false]);
});
