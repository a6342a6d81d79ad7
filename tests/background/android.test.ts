import { beforeEach, describe, expect, it, vi } from 'vitest';

/** An event of the browser: who listens, and a way to let it happen. */
function event() {
  const listeners: ((...given: unknown[]) => unknown)[] = [];
  return {
    addListener: (listener: (...given: unknown[]) => unknown) => void listeners.push(listener),
    happens: (...given: unknown[]) => Promise.all(listeners.map((listener) => listener(...given))),
    count: () => listeners.length,
  };
}

const { api } = vi.hoisted(() => ({ api: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: api }));
vi.mock('wxt/utils/define-background', () => ({ defineBackground: (given: unknown) => given }));

/** What Firefox for Android has of what the background uses. */
function android() {
  const kept = new Map<string, unknown>();
  const area = {
    get: async (key?: string) => (key ? { [key]: kept.get(key) } : Object.fromEntries(kept)),
    set: async (given: object) => {
      for (const [key, value] of Object.entries(given)) kept.set(key, value);
    },
    remove: async (key: string) => void kept.delete(key),
  };
  return {
    runtime: {
      id: 'commonplace',
      getURL: (path: string) => `moz-extension://commonplace${path}`,
      onInstalled: event(),
      onStartup: event(),
      onMessage: event(),
    },
    action: { setTitle: vi.fn(async () => undefined) },
    alarms: { onAlarm: event() },
    tabs: { create: vi.fn(async () => undefined) },
    permissions: { contains: async () => false },
    scripting: {},
    storage: { local: area, session: area },
    i18n: { getMessage: () => 'Commonplace' },
  };
}

let phone: ReturnType<typeof android>;

beforeEach(async () => {
  vi.resetModules();
  for (const key of Object.keys(api)) delete api[key];
  phone = android();
  Object.assign(api, phone);
  const { default: background } = await import('../../entrypoints/background');
  (background as unknown as { main(): void }).main();
});

describe('the background where a browser has no menus, keys, windows, panels or signs', () => {
  it('starts, and hears what our pages ask of it', async () => {
    expect(phone.runtime.onMessage.count()).toBe(1);
    expect(phone.runtime.onInstalled.count()).toBe(2);
    await expect(phone.runtime.onStartup.happens()).resolves.toBeDefined();
  });

  it('welcomes whoever installed it, once', async () => {
    await phone.runtime.onInstalled.happens({ reason: 'install' });
    await phone.runtime.onInstalled.happens({ reason: 'install' });
    await phone.runtime.onInstalled.happens({ reason: 'update' });
    expect(phone.tabs.create).toHaveBeenCalledTimes(1);
    expect(phone.tabs.create).toHaveBeenCalledWith({ url: 'moz-extension://commonplace/workbench.html#welcome' });
  });

  it('says what became of a page in the title of its button', async () => {
    vi.useFakeTimers();
    const { showSign } = await import('../../entrypoints/background/signs');
    await showSign(7, { text: '✓', title: 'Saved', good: true });
    expect(phone.action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'Saved' });
    await vi.runAllTimersAsync();
    expect(phone.action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'Commonplace' });
    vi.useRealTimers();
  });

  it('has no place for the reading companion, and says so', async () => {
    const { hasCompanion, openCompanion } = await import('../../lib/browser');
    expect(hasCompanion).toBe(false);
    expect(openCompanion()).toBeNull();
  });
});
