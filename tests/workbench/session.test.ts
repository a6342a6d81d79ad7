import { expect, test } from 'vitest';
import { openRoute } from '../../lib/workbench/route';
import { restoreSession, savedSession } from '../../lib/workbench/saved';
import { createSession, look, partOfTab } from '../../lib/workbench/session';

test('a preview is reused by the next, and kept once it is pinned', () => {
  const session = createSession();
  session.open('clip', 'clip:a', { preview: true });
  session.open('clip', 'clip:b', { preview: true });
  expect(session.tabs.value.map(({ record }) => record)).toEqual(['clip:b']);
  session.keep('clip clip:b');
  session.open('clip', 'clip:c', { preview: true });
  expect(session.tabs.value.map(({ record }) => record)).toEqual(['clip:b', 'clip:c']);
});

test('a tab that goes into another group, or is shown there a second time, stands there as it stood', () => {
  const session = createSession();
  session.open('clip', 'clip:a');
  session.open('welcome');
  const place = { block: 4, of: 9, part: 0.5, share: 0.4 };
  session.scrolled.set('g1 clip clip:a', 120);
  session.read.set('g1 clip clip:a', place);
  session.carets.set('g1 clip clip:a', { field: 'note', start: 2, end: 5 });
  session.scrolledParts.set(partOfTab('g1 clip clip:a', 'list'), 50);
  // What another group of this name had before.
  session.scrolled.set('g2 welcome', 70);
  session.split('g1', 'right');
  expect(session.scrolled.get('g2 welcome')).toBeUndefined();
  session.move('clip clip:a', 'g1', { group: 'g2' });
  expect(session.scrolled.get('g2 clip clip:a')).toBe(120);
  expect(session.read.get('g2 clip clip:a')).toEqual(place);
  expect(session.carets.get('g2 clip clip:a')).toEqual({ field: 'note', start: 2, end: 5 });
  expect(session.scrolledParts.get(partOfTab('g2 clip clip:a', 'list'))).toBe(50);
  // Where it is open already it stays as it is there.
  session.scrolled.set('g1 welcome', 30);
  session.scrolled.set('g2 welcome', 40);
  session.move('welcome', 'g1', { group: 'g2' });
  expect(session.scrolled.get('g2 welcome')).toBe(40);
});

test('what was open comes back; what cannot be read is left out', () => {
  const session = createSession();
  session.open('clip', 'clip:a');
  session.open('welcome');
  session.sideBar.value = false;
  session.scrolled.set('g1 welcome', 120);
  session.scrolled.set('g1 gone', 7);
  session.scrolledParts.set('list meeting', 340).set('list digest', 0);
  // A part of a tab goes with the tab.
  session.scrolledParts.set(partOfTab('g1 welcome', 'list'), 50).set(partOfTab('g1 gone', 'list'), 60);
  const place = { block: 4, of: 9, part: 0.5, share: 0.4 };
  session.read.set('g1 clip clip:a', place);
  session.carets.set('g1 clip clip:a', { field: 'note', start: 2, end: 5 });
  session.carets.set('g1 gone', { field: 'note', start: 0, end: 0 });
  const kept = JSON.parse(JSON.stringify(savedSession(session)));
  kept.layout.tabs.push(
    { id: 'x', kind: 'unknownKind', record: null, preview: false },
    { id: 'clip evil', kind: 'clip', record: '../x' },
  );
  const again = createSession();
  expect(restoreSession(again, kept)).toBe(true);
  expect(again.tabs.value.map(({ id }) => id)).toEqual(['clip clip:a', 'welcome']);
  expect(again.active.value?.id).toBe('welcome');
  expect(again.sideBar.value).toBe(false);
  expect([...again.scrolled]).toEqual([['g1 welcome', 120]]);
  expect([...again.carets]).toEqual([['g1 clip clip:a', { field: 'note', start: 2, end: 5 }]]);
  expect([...again.scrolledParts]).toEqual([
    ['list meeting', 340],
    [partOfTab('g1 welcome', 'list'), 50],
  ]);
  expect([...again.read]).toEqual([['g1 clip clip:a', place]]);
  // An older version kept less.
  for (const name of ['carets', 'read', 'scrolledParts']) delete kept[name];
  expect(restoreSession(createSession(), kept)).toBe(true);
});

test('in one column what was in front comes back, where there is still something to show', () => {
  const session = createSession();
  session.open('clip', 'clip:a');
  const kept = JSON.parse(JSON.stringify(savedSession(session)));
  const column = (value: unknown) => {
    const again = createSession();
    expect(restoreSession(again, value)).toBe(true);
    return again.narrow.value;
  };
  expect(column(kept)).toBe('editor');
  expect(column({ ...kept, narrow: 'panel' })).toBe('panel');
  expect(column({ ...kept, narrow: 'list' })).toBe('list');
  // What an older session does not say, a newer one says otherwise, or there is nothing left of.
  expect(column({ ...kept, narrow: undefined })).toBe('list');
  expect(column({ ...kept, narrow: 'attic' })).toBe('list');
  expect(column({ ...kept, layout: null })).toBe('list');
});

test('which filters are folded comes back; what an older session does not say, or not so, is as at first', () => {
  const session = createSession();
  look(session, 'facets', 'open');
  look(session, 'facet kind', 'closed');
  look(session, 'facet site', 'open');
  look(session, 'mode digest:a', 'preview');
  const kept = JSON.parse(JSON.stringify(savedSession(session)));
  const folds = (value: unknown) => {
    const again = createSession();
    expect(restoreSession(again, value)).toBe(true);
    return [...again.looks.value];
  };
  expect(folds(kept)).toEqual([
    ['facets', 'open'],
    ['facet kind', 'closed'],
    ['facet site', 'open'],
  ]);
  expect(folds({ ...kept, folds: undefined })).toEqual([]);
  expect(folds({ ...kept, folds: [['facet kind', 'ajar']] })).toEqual([]);
  expect(folds({ ...kept, folds: [['mode digest:a', 'open']] })).toEqual([]);
});

test('the panel and the sections come back as they were; an older or newer session opens without them', () => {
  const session = createSession();
  session.panel.value = { open: true, view: 'activity', height: 321, whole: true };
  session.sections.value = { ...session.sections.value, versions: { open: true, height: 99 } };
  const kept = JSON.parse(JSON.stringify(savedSession(session)));
  const again = createSession();
  expect(restoreSession(again, kept)).toBe(true);
  expect(again.panel.value).toEqual(session.panel.value);
  expect(again.sections.value).toEqual(session.sections.value);
  for (const other of [
    { ...kept, panel: undefined, sections: undefined },
    { ...kept, panel: { ...kept.panel, view: 'attic' }, sections: { contents: 7 } },
    { ...kept, panel: { ...kept.panel, height: -1 } },
  ]) {
    const fresh = createSession();
    expect(restoreSession(fresh, JSON.parse(JSON.stringify(other)))).toBe(true);
    expect(fresh.panel.value).toEqual(createSession().panel.value);
  }
});

test('groups come back as they were arranged, without those of which nothing can be read', () => {
  const session = createSession();
  session.open('clip', 'clip:a');
  session.split('g1', 'right');
  session.split('g2', 'down');
  session.resize([], 0, 0.2);
  const kept = JSON.parse(JSON.stringify(savedSession(session)));
  const again = createSession();
  restoreSession(again, kept);
  expect(JSON.parse(JSON.stringify(savedSession(again)))).toEqual(kept);
  kept.layout.parts[0].tabs = [{ id: 'x' }];
  kept.layout.parts[1].parts[0].id = 7;
  restoreSession(again, kept);
  expect(again.arrangement.value.layout).toMatchObject({ id: 'g3', active: 'clip clip:a' });
  kept.layout.parts = Array.from({ length: 3 }, () => kept.layout.parts[1].parts[1]);
  restoreSession(again, kept);
  expect(again.tabs.value).toEqual([]);
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
  expect(openRoute(session, '#clip:def/mark1')).toBe(true);
  expect(session.reveal.value).toEqual({ record: 'clip:def', part: 'mark1' });
  expect(openRoute(session, '#clip:../../x')).toBe(false);
  expect(openRoute(session, '#main')).toBe(false);
});

test('the library comes back as it was filtered, also from before there was more to choose from', () => {
  const session = createSession();
  session.library.value = { shelf: 'clips', text: 'trust', chosen: { site: ['example.org'], month: ['2026-03'] } };
  const kept = JSON.parse(JSON.stringify(savedSession(session)));
  const restored = (library: unknown) => {
    const again = createSession();
    expect(restoreSession(again, { ...kept, library })).toBe(true);
    return again.library.value;
  };
  expect(restored(kept.library)).toEqual(session.library.value);
  const older = { shelf: 'clips', text: 'trust', principles: ['principle:humility'], untagged: false, unread: true };
  expect(restored(older)).toEqual({
    shelf: 'clips',
    text: 'trust',
    chosen: { principle: ['principle:humility'], read: ['unread'] },
  });
  expect(restored({ ...older, principles: [], untagged: true, unread: false }).chosen).toEqual({ principle: ['none'] });
  expect(restored({ ...older, principles: [], unread: false }).chosen).toEqual({});
  expect(restored({ shelf: 'attic', text: 7 })).toEqual(createSession().library.value);
  expect(restored({ ...kept.library, chosen: { site: 7, tag: ['calls'] } }).chosen).toEqual({ tag: ['calls'] });
});

test('tells what was gone to from what a list only looked at, kept open or not', () => {
  const session = createSession();
  const glance = () => session.glance.value;
  session.open('clip', 'clip:a');
  session.open('clip', 'clip:b');
  expect(glance()).toBe(false);
  session.open('clip', 'clip:a', { preview: true });
  expect(session.active.value).toMatchObject({ record: 'clip:a', preview: false });
  expect(glance()).toBe(true);
  session.open('clip', 'clip:a');
  expect(glance()).toBe(false);
  session.close('clip clip:a');
  expect(session.active.value?.record).toBe('clip:b');
  expect(glance()).toBe(true);
  session.reopen();
  expect(glance()).toBe(false);
  session.open('clip', 'clip:b', { preview: true });
  session.step(-1);
  expect(glance()).toBe(false);
});
