import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { filledIn, fillIn } from '../../lib/workbench/forms';
import { onRewriting, rewriteSaved, rewriteTyped } from '../../lib/workbench/rewrite';
import { restoreSession, savedSession } from '../../lib/workbench/saved';
import { createSession, noFilter } from '../../lib/workbench/session';

const write = (text: string) => text.replace('A host', 'Somebody');
const telling = { tab: 'thread thread:a', name: 'telling' };

/** A window in which somebody is half written about. */
function window() {
  const session = createSession();
  session.open('thread', 'thread:a');
  const told = { name: 'A host', said: ['A host was there', 3, null] };
  fillIn(session, telling, { value: told, lasts: true });
  session.library.value = { ...noFilter, text: 'by A host' };
  return session;
}

test('every text of a form, whatever holds it, and what is searched for are written anew', () => {
  const session = window();
  const file = { of: 'A host' };
  fillIn(session, { ...telling, name: 'file' }, { value: file, lasts: false });
  rewriteTyped(session, write);
  expect(filledIn(session, telling)).toEqual({ name: 'Somebody', said: ['Somebody was there', 3, null] });
  expect(filledIn(session, { ...telling, name: 'file' })).toBe(file);
  expect(session.library.value).toEqual({ ...noFilter, text: 'by Somebody' });
  expect(JSON.stringify(savedSession(session))).not.toContain('A host');
});

test('a window in which nobody is named is not changed', () => {
  const session = window();
  rewriteTyped(session, write);
  let changes = -1;
  effect(() => {
    savedSession(session);
    changes += 1;
  });
  rewriteTyped(session, write);
  expect(changes).toBe(0);
});

test('who holds something that is no field of a form is told, as long as they listen', () => {
  const [session, other] = [createSession(), createSession()];
  const held: string[] = [];
  const end = onRewriting(session, (anew) => held.push(anew('A host')));
  onRewriting(other, () => held.push('another window'));
  rewriteTyped(session, write);
  end();
  rewriteTyped(session, write);
  expect(held).toEqual(['Somebody']);
});

test('what is kept of a window is written anew, and comes back so', () => {
  const kept = { ...JSON.parse(JSON.stringify(savedSession(window()))), at: 5 };
  const next = rewriteSaved(kept, write);
  expect(next).toMatchObject({ at: 5, layout: kept.layout });
  expect(JSON.stringify(next)).not.toContain('A host');
  const session = createSession();
  expect(restoreSession(session, next)).toBe(true);
  expect(filledIn(session, telling)).toEqual({ name: 'Somebody', said: ['Somebody was there', 3, null] });
  expect(session.library.value.text).toBe('by Somebody');
});

test('names of fields and tabs stay, and forms that nobody can read go', () => {
  const forms = [['thread thread:a', [['telling', 'telling']]]];
  expect(rewriteSaved({ forms }, (text) => text.replace(/telling|thread/g, '-'))).toEqual({
    forms: [['thread thread:a', [['telling', '-']]]],
  });
  expect(rewriteSaved({ forms: 'A host', library: null }, write)).toEqual({ forms: [], library: null });
  for (const none of [null, 7, 'x']) expect(rewriteSaved(none, write)).toBe(none);
});
