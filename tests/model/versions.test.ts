import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HistoryEntry, type Json, type RecordedOp, resolveFields, shapes, valuesOf } from '../../lib/model';
import { differences, restoring, versionsIn } from '../../lib/model/versions';

/** A history in which every edit saw the one before it. */
function historyOf(steps: readonly Record<string, Json>[]): HistoryEntry[] {
  const last = new Map<string, RecordedOp>();
  return steps.map((step, i) => ({
    commit: `c${i}`,
    record: 'clip:a',
    at: 1000 + i,
    ops: Object.entries(step).map(([key, x]): RecordedOp => {
      const known = last.get(key);
      const op: RecordedOp = {
        key,
        x,
        v: [(known?.v[0] ?? 0) + 1, 1000 + i, 'd'],
        p: known ? [known.v] : [],
        ...(known && { was: known.x }),
      };
      last.set(key, op);
      return op;
    }),
  }));
}

const fieldsOf = (entries: readonly HistoryEntry[]) => resolveFields(entries.flatMap(({ ops }) => ops));

test('each step is told with what stood before and after', () => {
  const entries = historyOf([{ title: 'a', note: '' }, { title: 'b' }, { note: 'why', title: 'b' }]);
  const versions = versionsIn(entries.toReversed(), fieldsOf(entries));
  expect(versions.map(({ changes }) => changes)).toEqual([
    [
      { key: 'title', before: undefined, after: 'a' },
      { key: 'note', before: undefined, after: '' },
    ],
    [{ key: 'title', before: 'a', after: 'b' }],
    [{ key: 'note', before: '', after: 'why' }],
  ]);
  expect(versions[1]?.state).toEqual({ title: 'b', note: '' });
});

test('where the oldest steps were tidied away, the state begins with what the first known step replaced', () => {
  const entries = historyOf([{ title: 'a', note: 'n' }, { title: 'b' }, { title: 'c' }]);
  const versions = versionsIn(entries.slice(2), fieldsOf(entries));
  expect(versions).toMatchObject([
    { changes: [{ key: 'title', before: 'b', after: 'c' }], state: { title: 'c', note: 'n' } },
  ]);
});

test('an edit that lost to a concurrent one is no version', () => {
  const entries: HistoryEntry[] = [
    { commit: 'a', record: 'clip:a', at: 1, ops: [{ key: 'title', x: 'mine', v: [1, 5, 'z'], p: [] }] },
    { commit: 'b', record: 'clip:a', at: 2, ops: [{ key: 'title', x: 'yours', v: [1, 2, 'a'], p: [] }] },
  ];
  expect(versionsIn(entries, fieldsOf(entries)).map(({ commit }) => commit)).toEqual(['a']);
});

test('a version comes back: entries and parts of later are taken out, read marks and trash stay', () => {
  const then = { title: 'a', 'tags/calls': true, 'highlights/h/removed': false, 'highlights/h/note': 'x', read: false };
  const now = {
    title: 'b',
    'tags/calls': false,
    'tags/new': true,
    'highlights/h/removed': true,
    'highlights/h/note': 'x',
    'highlights/later/removed': false,
    'highlights/later/note': 'y',
    read: true,
    trashedAt: null,
  };
  expect(restoring(now, then, shapes.clip)).toEqual({
    title: 'a',
    'tags/calls': true,
    'tags/new': false,
    'highlights/h/removed': false,
    'highlights/later/removed': true,
  });
});

test('whatever was done, any version brought back differs from then in nothing that shows', () => {
  const key = fc.constantFrom('title', 'note', 'tags/a', 'tags/b', 'principles/p');
  const step = fc.dictionary(key, fc.oneof(fc.boolean(), fc.string({ maxLength: 3 })), { minKeys: 1 });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(), (steps, at) => {
      const entries = historyOf(steps);
      const fields = fieldsOf(entries);
      const versions = versionsIn(entries, fields);
      const now = valuesOf(fields);
      expect(versions.at(-1)?.state ?? now).toEqual(now);
      const version = versions[at % Math.max(1, versions.length)];
      if (!version) return;
      const after = { ...now, ...restoring(now, version.state, shapes.clip) };
      const left = differences(after, version.state);
      // What did not exist then and cannot be taken out stays: a plain field. An entry taken out says so.
      for (const { key: changed, before } of left) {
        expect(version.state).not.toHaveProperty([changed]);
        if (changed.includes('/')) expect(before).toBe(false);
      }
    }),
  );
});
