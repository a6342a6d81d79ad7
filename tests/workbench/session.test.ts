import { expect, test } from 'vitest';
import { openRoute } from '../../lib/workbench/route';
import { restoreSession, savedSession } from '../../lib/workbench/saved';
import { createSession } from '../../lib/workbench/session';

test('a preview is reused by the next, and kept once it is pinned', () => {
  const session = createSession();
  session.open('clip', 'clip:a', { preview: true });
  session.open('clip', 'clip:b', { preview: true });
  expect(session.tabs.value.map(({ record }) => record)).toEqual(['clip:b']);
  session.pin('clip clip:b');
  session.open('clip', 'clip:c', { preview: true });
  expect(session.tabs.value.map(({ record }) => record)).toEqual(['clip:b', 'clip:c']);
});

test('what was open comes back; what cannot be read is left out', () => {
  const session = createSession();
  session.open('clip', 'clip:a');
  session.open('activity');
  session.sideBar.value = false;
  const kept = JSON.parse(JSON.stringify(savedSession(session)));
  kept.tabs.push(
    { id: 'x', kind: 'unknownKind', record: null, preview: false },
    { id: 'clip evil', kind: 'clip', record: '../x' },
  );
  const again = createSession();
  expect(restoreSession(again, kept)).toBe(true);
  expect(again.tabs.value.map(({ id }) => id)).toEqual(['clip clip:a', 'activity']);
  expect(again.activeTab.value).toBe('activity');
  expect(again.sideBar.value).toBe(false);
});

test.each([undefined, null, 7, {}, { room: 'attic' }])('%o is no session', (kept) => {
  expect(restoreSession(createSession(), kept)).toBe(false);
});

test('an address opens what it names and nothing else', () => {
  const session = createSession();
  expect(openRoute(session, '#clip:abc')).toBe(true);
  expect(session.active.value?.record).toBe('clip:abc');
  expect(openRoute(session, '#drafts')).toBe(true);
  expect(session.library.value.shelf).toBe('drafts');
  expect(openRoute(session, '#clip:../../x')).toBe(false);
  expect(openRoute(session, '#main')).toBe(false);
});
