import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { filledIn, fillIn } from '../../lib/workbench/forms';
import { restoreSession, savedSession } from '../../lib/workbench/saved';
import { createSession, type Session, tabAt } from '../../lib/workbench/session';

const words = (value: string) => ({ value, lasts: true });
const title = { tab: 'newSession', name: 'title' };
const text = (session: Session) => JSON.stringify(savedSession(session));

/** A window that begins with what another one kept. */
function again(session: Session): Session {
  const next = createSession();
  restoreSession(next, JSON.parse(text(session)));
  return next;
}

test('what is filled in is kept, comes back with its tab and is told to who draws from it', () => {
  const session = createSession();
  session.open('newSession');
  const drawn: unknown[] = [];
  effect(() => void drawn.push(filledIn(session, title)));
  fillIn(session, title, words('Weav'));
  fillIn(session, title, words('Weavers'));
  expect(drawn).toEqual([undefined, 'Weav', 'Weavers']);
  expect(filledIn(again(session), title)).toBe('Weavers');
  // As at first again: nothing is kept of it.
  fillIn(session, title, null);
  expect(savedSession(session).forms).toEqual([]);
});

test('what was read of a file stays while the page lives, and is not written down', () => {
  const session = createSession();
  session.open('import');
  const step = { tab: 'import', name: 'step' };
  const read = { rows: new Map([['a', 1]]) };
  fillIn(session, step, { value: read, lasts: false });
  session.open('welcome');
  expect(filledIn(session, step)).toBe(read);
  expect(savedSession(session).forms).toEqual([]);
});

test('a form goes with its tab, wherever that is open', () => {
  const session = createSession();
  session.open('newSession');
  fillIn(session, title, words('Weavers'));
  session.split('g1', 'right');
  // In two groups it is one tab; moved or closed in one of them, the other still shows it.
  session.close('newSession', 'g1');
  expect(filledIn(session, title)).toBe('Weavers');
  session.open('welcome');
  session.move('newSession', session.group.value.id, { group: session.group.value.id, index: 0 });
  expect(filledIn(session, title)).toBe('Weavers');
  session.close('newSession');
  expect(filledIn(session, title)).toBeUndefined();
  session.open('newSession');
  expect(filledIn(session, title)).toBeUndefined();
});

test('a preview that another one takes the place of takes its form along', () => {
  const session = createSession();
  session.open('principle', 'principle:a', { preview: true });
  fillIn(session, { tab: 'principle principle:a', name: 'find' }, words('slow'));
  session.open('principle', 'principle:b', { preview: true });
  expect(session.forms.value.size).toBe(0);
});

test('what is kept is bounded: what was filled in last goes before', () => {
  const session = createSession();
  session.open('newSession');
  session.open('feeds');
  const address = { tab: 'feeds', name: 'address' };
  fillIn(session, address, words('https://example.org/feed.xml'));
  fillIn(session, { tab: 'newSession', name: 'whole' }, words('x'.repeat(99_980)));
  fillIn(session, title, words('Weavers'));
  // All stands in the page; of what is kept the title, filled in last, and the address have room.
  const next = again(session);
  expect([...(next.forms.value.get('newSession')?.keys() ?? [])]).toEqual(['whole', 'title']);
  expect(filledIn(next, address)).toBeUndefined();
  expect(filledIn(session, address)).toBe('https://example.org/feed.xml');
  fillIn(session, { tab: 'newSession', name: 'whole' }, words('x'.repeat(200_000)));
  expect(text(session).length).toBeLessThan(2000);
  expect(filledIn(again(session), title)).toBe('Weavers');
});

test('what another version kept otherwise is left out, and the rest comes back', () => {
  const session = createSession();
  session.open('newSession');
  fillIn(session, title, words('Weavers'));
  const kept = JSON.parse(text(session));
  const restored = (forms: unknown) => {
    const next = createSession();
    expect(restoreSession(next, { ...kept, forms })).toBe(true);
    return next;
  };
  for (const forms of [undefined, null, 'x', [['newSession']], [['newSession', [[7, 'x']]]]])
    expect(restored(forms).forms.value.size).toBe(0);
  // Of a tab that does not come back nothing does.
  const next = restored([['gone', [['title', 'x']]], ...kept.forms]);
  expect([...next.forms.value.keys()]).toEqual(['newSession']);
});

test('a tab is known by its place', () => {
  expect(tabAt('g1 clip clip:a')).toBe('clip clip:a');
  expect(tabAt('g12 newSession')).toBe('newSession');
  expect(tabAt('')).toBe('');
});
