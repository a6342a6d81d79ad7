import { expect, test, vi } from 'vitest';
import { createFollower, type FrontTab, type TabsDoor } from '../../../components/companion/follower';

const page = (id: number, url: string, title = 'A page'): FrontTab => ({ id, url, title });

/** A window's tabs as a browser tells them: addresses only where the button was pressed, or with the permission. */
function window() {
  const pressed = new Set<number>();
  const listeners = new Set<() => void>();
  const state = { front: null as FrontTab | null, may: false, link: '' };
  let gate: Promise<void> = Promise.resolve();
  const knows = (tab: FrontTab) => state.may || pressed.has(tab.id) || tab.url.startsWith('ours://');
  const door: TabsDoor = {
    own: 'ours://x/',
    async front() {
      const tab = state.front;
      await gate;
      return tab && { ...tab, url: knows(tab) ? tab.url : '' };
    },
    mayFollow: async () => state.may,
    ownAddress: async (id) => (pressed.has(id) ? state.link : null),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    door,
    listeners,
    show(tab: FrontTab | null) {
      state.front = tab;
      tell();
    },
    press(id: number, link = '') {
      pressed.add(id);
      state.link = link;
      tell();
    },
    permit(may: boolean) {
      state.may = may;
      tell();
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
  };
}

const soon = (check: () => void) => vi.waitFor(check);

test('without the permission a page shows once its button was pressed, and again when one comes back to it', async () => {
  const { door, show, press } = window();
  const follower = createFollower(door);
  await soon(() => expect(follower.front.value).toEqual({ kind: 'hidden' }));
  const tab = page(1, 'https://www.example.org/a/?utm_source=x');
  show(tab);
  press(1);
  const shown = { kind: 'page', tab, address: 'https://example.org/a', readable: true };
  await soon(() => expect(follower.front.value).toEqual(shown));
  show(page(2, 'https://example.org/b'));
  await soon(() => expect(follower.front.value).toEqual({ kind: 'hidden' }));
  show(tab);
  await soon(() => expect(follower.front.value).toEqual(shown));
});

test('a page is known by the address it gives itself, on its own site only', async () => {
  const { door, show, press } = window();
  const follower = createFollower(door);
  show(page(1, 'https://example.org/a?page=2'));
  press(1, 'https://example.org/a');
  await soon(() => expect(follower.front.value).toMatchObject({ address: 'https://example.org/a' }));
  press(1, 'https://elsewhere.example/a');
  await soon(() => expect(follower.front.value).toMatchObject({ address: 'https://example.org/a?page=2' }));
});

test('with the permission it goes along, and says plainly what is no page of the web', async () => {
  const { door, show, permit } = window();
  const follower = createFollower(door);
  permit(true);
  await soon(() => expect(follower.follows.value).toBe(true));
  show(page(1, 'https://example.org/a'));
  await soon(() => expect(follower.front.value).toMatchObject({ address: 'https://example.org/a', readable: false }));
  show(page(2, 'file:///home/report.html'));
  await soon(() => expect(follower.front.value).toMatchObject({ address: 'file:///home/report.html' }));
  for (const [url, kind] of [
    ['chrome://settings/', 'browser'],
    ['about:blank', 'browser'],
    ['javascript:alert(1)', 'browser'],
    ['ours://x/workbench.html', 'own'],
  ] as const) {
    show(page(3, url));
    await soon(() => expect(follower.front.value).toEqual({ kind }));
  }
});

test('it falls back at once when the permission is taken away', async () => {
  const { door, show, permit } = window();
  const follower = createFollower(door);
  permit(true);
  show(page(1, 'https://example.org/a'));
  await soon(() => expect(follower.front.value.kind).toBe('page'));
  permit(false);
  await soon(() => expect(follower.front.value).toEqual({ kind: 'hidden' }));
  expect(follower.follows.value).toBe(false);
});

test('an answer that comes after the tab was changed never shows', async () => {
  const { door, show, permit, hold } = window();
  permit(true);
  const follower = createFollower(door);
  const seen: string[] = [];
  const stop = follower.front.subscribe((front) => {
    if (front.kind === 'page') seen.push(front.address);
  });
  const release = hold();
  show(page(1, 'https://example.org/slow'));
  show(page(2, 'https://example.org/now'));
  release();
  await soon(() => expect(seen).toEqual(['https://example.org/now']));
  stop();
});

test('each window has a companion of its own, and an ended one listens no more', async () => {
  const [left, right] = [window(), window()];
  const [one, other] = [createFollower(left.door), createFollower(right.door)];
  left.permit(true);
  right.permit(true);
  left.show(page(1, 'https://example.org/left'));
  right.show(page(2, 'https://example.org/right'));
  await soon(() => expect(one.front.value).toMatchObject({ address: 'https://example.org/left' }));
  await soon(() => expect(other.front.value).toMatchObject({ address: 'https://example.org/right' }));
  one.end();
  expect([left.listeners.size, right.listeners.size]).toEqual([0, 1]);
});
