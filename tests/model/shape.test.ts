import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Changes,
  changesOf,
  createClip,
  createDigest,
  createEdition,
  createGivenPrinciples,
  createHealthCheck,
  createMeeting,
  createPerson,
  createPractice,
  createPrinciple,
  createReview,
  createTie,
  defaultSettings,
  flatten,
  linkDraft,
  normalizeTag,
  type RecordType,
  records,
  setKey,
  unflatten,
} from '../../lib/model';
import { createSession } from '../../lib/model/new-session';
import { createThread } from '../../lib/model/new-thread';

const now = new Date('2026-03-02T09:00:00.000Z');
const examples: { [T in RecordType]: { id: string } } = {
  clip: createClip(linkDraft('https://example.org/a', 'A page'), null, now),
  principle: createPrinciple('Care', 'a4'),
  meeting: createMeeting('Monthly call', 'Text', now),
  digest: createDigest('March', 'en', now),
  edition: createEdition({
    ...{
      digest: 'digest:a',
      title: 'March',
      release: 'network',
      frozenAt: now.toISOString(),
      madeAt: now.toISOString(),
    },
    ...{ body: 'a'.repeat(64), held: 'b'.repeat(64), ways: [] },
  }),
  person: createPerson('A member', 'A network'),
  practice: createPractice({ name: 'Shared reading', principles: ['principle:openness'], steps: 'Read.\nTalk.' }),
  session: createSession('Monthly call', { date: '2026-03-12', start: '10:00', zone: 'Europe/Madrid' }, now),
  tie: createTie({ kind: 'introduced', from: 'person:a', to: 'person:b', on: '2026-03-12', note: '' }, now),
  review: createReview({ title: 'Monthly call', session: 'session:a', date: '2026-03-12' }, now),
  thread: createThread({ title: 'A longer wait', source: null, begun: '2026-03-12' }, now),
  health: createHealthCheck({ title: 'Spring', openedOn: '2026-03-12', items: [], questions: [] }, now),
  settings: defaultSettings(),
};

const partId = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
/** As JSON gives it back: it has no -0. */
const value = fc.jsonValue().map((made) => JSON.parse(JSON.stringify(made)));
const name = fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => !(key in Object.prototype) && key !== 'id');

describe('a record as flat fields', () => {
  it.each(Object.keys(examples) as RecordType[])('comes back the same: %s', (type) => {
    const { schema, shape } = records[type];
    const example = examples[type];
    schema.parse(example);
    const entries = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed()));
    const parts = fc.uniqueArray(
      fc.record({ id: partId, order: fc.string({ maxLength: 3 }), removed: fc.constant(false), note: value }),
      { selector: ({ id }) => id },
    );
    const whole = fc.record({
      ...Object.fromEntries(shape.sets.map((set) => [set, entries.map((list) => list.sort())])),
      ...Object.fromEntries(
        shape.lists.map((list) => [list, parts.map((items) => items.sort((a, b) => byOrder(a, b)))]),
      ),
    });
    fc.assert(
      fc.property(whole, fc.dictionary(name, value), (keyed, more) => {
        const record = { ...more, ...example, ...keyed } as { id: string };
        expect(unflatten(record.id, changesOf(record), shape)).toEqual(JSON.parse(JSON.stringify(record)));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the given principles in every library', () => {
    expect(createGivenPrinciples().map(changesOf)).toEqual(createGivenPrinciples().map(changesOf));
  });

  it('escapes what would look like a path', () => {
    expect(setKey('tags', 'a/b')).toBe('tags/a%2Fb');
    expect(unflatten('x', { 'tags/a%2Fb': true, 'tags/gone': false }, { sets: ['tags'], lists: [] })).toEqual({
      id: 'x',
      tags: ['a/b'],
    });
  });

  it('takes half a character in an entry, and a key that was never escaped', () => {
    expect(setKey('tags', 'a\ud83c')).toBe('tags/a%EF%BF%BD');
    expect(unflatten('x', { 'tags/50%': true }, { sets: ['tags'], lists: [] })).toEqual({ id: 'x', tags: ['50%'] });
    expect(normalizeTag(`${'x'.repeat(99)}🌱`)).toBe('x'.repeat(99));
  });

  it('gives no record and no part another prototype', () => {
    const values = JSON.parse('{"__proto__":{"a":1},"parts/p/__proto__":{"b":1},"parts/p/order":"a0"}') as Changes;
    const record = unflatten('x', values, { sets: [], lists: ['parts'] });
    expect(record).toEqual({ id: 'x', parts: [{ id: 'p', order: 'a0' }] });
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(Object.getPrototypeOf((record.parts as object[])[0])).toBe(Object.prototype);
  });

  it('leaves removed parts out', () => {
    const shape = { sets: [], lists: ['parts'] };
    const list = {
      id: 'x',
      parts: [
        { id: 'a', order: 'b', removed: true },
        { id: 'b', order: 'a', removed: false },
      ],
    };
    expect(unflatten('x', flatten(list, shape), shape).parts).toEqual([{ id: 'b', order: 'a', removed: false }]);
  });
});

interface Part {
  id: string;
  order: string;
}
function byOrder(a: Part, b: Part): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
