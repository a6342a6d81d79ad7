import { describe, expect, test } from 'vitest';
import { editionItems, type Sources, takenBackIn, untold, withdrawnLines } from '../../lib/digest';
import {
  createDigest,
  type Digest,
  type Meeting,
  type NoteLine,
  type ReleaseLevel,
  type Source,
} from '../../lib/model';
import { clip, highlight, meeting, now, principles } from './library';

const text = [
  'Noticing: three groups ask the same question',
  'Quote: “I was afraid to ask.” [ask]',
  'Decision: we meet in June because the hall is free then',
].join('\n');

const quote: NoteLine = {
  ...{ id: 'q', label: 'quote', words: '“I was afraid to ask.”', principles: [], release: null, attribution: null },
  ...{ credit: null, consent: { state: 'yes', by: '', at: '2026-03-12T00:00:00.000Z' }, order: 'a0', removed: false },
};

const note = (changes: Partial<Meeting> = {}): Meeting =>
  meeting('call', { text, release: 'public', attribution: 'named', lines: [quote], ...changes });

/** What left of the whole note, or of parts of it, in a digest that goes this far. */
function left(of: readonly Source[], release: ReleaseLevel = 'network', from: Meeting = note()) {
  const digest: Digest = {
    ...createDigest('March', 'en', now),
    release,
    sections: [{ id: 's', title: 'All', principle: null, words: '', order: 'a0', removed: false }],
    items: of.map((source, nth) => ({
      ...{ id: `i${nth}`, section: 's', source, words: '', order: `a${nth}`, removed: false },
    })),
  };
  const sources: Sources = { clips: [page], meetings: [from], principles };
  return editionItems(digest, sources);
}

const page = clip('page', { highlights: [highlight('h', 'Trust comes first.')] });
const whole = { record: 'meeting:call', part: null } as const;
const back = (items: ReturnType<typeof left>, standing: Meeting | null, release: ReleaseLevel = 'network') => {
  const meetings = new Map(standing ? [[standing.id, standing]] : []);
  return withdrawnLines(items, release, { meetings }).map(({ key, reason, since }) => [key, reason, since]);
};
const saying = (consent: NoteLine['consent'], more: Partial<NoteLine> = {}) =>
  note({ lines: [{ ...quote, consent, ...more }] });

describe('what left', () => {
  test('is each item that was let go, with the lines of notes and what their speakers had said', () => {
    expect(left([whole, { record: 'clip:page', part: 'h' }, { record: 'meeting:call', part: 'q' }])).toEqual([
      {
        ...{ item: 'i0', record: 'meeting:call', part: null },
        lines: [
          { part: null, words: 'Noticing: three groups ask the same question', consent: null },
          { part: 'q', words: quote.words, consent: 'yes' },
          { part: null, words: 'Decision: we meet in June because the hall is free then', consent: null },
        ],
      },
      { item: 'i1', record: 'clip:page', part: 'h', lines: [] },
      { item: 'i2', record: 'meeting:call', part: 'q', lines: [{ part: 'q', words: quote.words, consent: 'yes' }] },
    ]);
  });

  test('is nothing of what was held back', () => {
    expect(left([whole], 'network', note({ release: 'room' }))).toEqual([]);
    const asked = left([whole], 'network', saying({ state: 'ask', by: '', at: null }));
    expect(asked[0]?.lines.map(({ words }) => words)).not.toContain(quote.words);
  });
});

describe('what would not leave any more', () => {
  const items = left([whole]);

  test('nothing while everything stands', () => {
    expect(back(items, note())).toEqual([]);
    expect(back(left([{ record: 'clip:page', part: 'h' }]), null)).toEqual([]);
  });

  test.each(['withdrawn', 'no'] as const)('a line whose speaker says: %s', (state) => {
    const at = '2026-04-01T00:00:00.000Z';
    expect(back(items, saying({ state, by: '', at }))).toEqual([['i0 1', 'consent', at]]);
    expect(back(left([{ record: 'meeting:call', part: 'q' }]), saying({ state, by: '', at }))).toEqual([
      ['i0 0', 'consent', at],
    ]);
  });

  test('the very words of a yes that is none any more', () => {
    expect(back(items, saying(null))).toEqual([['i0 1', 'consent', null]]);
  });

  test('not words that were written anew, about which is only asked again', () => {
    const words = '“I was not afraid to ask.”';
    const anew = text.replace('was afraid', 'was not afraid');
    const asked = { state: 'ask', by: '', at: null } as const;
    expect(back(items, note({ text: anew, lines: [{ ...quote, words, consent: asked }] }))).toEqual([]);
    expect(back(items, note({ text: text.replace('three groups', 'three small groups') }))).toEqual([]);
  });

  test('what may not go that far any more: the note, the line, or by a mark in its text', () => {
    expect(back(items, note({ release: 'room' })).map(([, reason]) => reason)).toEqual([
      'release',
      'release',
      'release',
    ]);
    expect(back(items, saying(quote.consent, { release: 'room' }))).toEqual([['i0 1', 'release', null]]);
    expect(back(items, note({ text: text.replace('question', 'question [room]') }))).toEqual([
      ['i0 0', 'release', null],
    ]);
    const open = left([whole], 'public');
    expect(back(open, note({ release: 'network' }), 'public')).toHaveLength(3);
    expect(back(items, note({ release: 'network' }), 'network')).toEqual([]);
  });

  test('what was said about a line that had no record as it left', () => {
    const said = { ...quote, id: 'n', label: null, words: 'three groups ask the same question' };
    const at = '2026-04-01T00:00:00.000Z';
    const standing = note({ lines: [quote, { ...said, consent: { state: 'withdrawn', by: '', at } }] });
    expect(back(items, standing)).toEqual([['i0 0', 'consent', at]]);
  });

  test('a line that was taken out of its note, and all of a note that is in the trash or gone', () => {
    const without = text.split('\n');
    expect(back(items, note({ text: without.slice(1).join('\n') }))).toEqual([['i0 0', 'deleted', null]]);
    expect(back(items, note({ text: without.toSpliced(1, 1).join('\n'), lines: [] }))).toEqual([
      ['i0 1', 'deleted', null],
    ]);
    expect(back(items, note({ trashedAt: now.toISOString() })).map(([, reason]) => reason)).toEqual([
      'gone',
      'gone',
      'gone',
    ]);
    expect(back(items, null)).toHaveLength(3);
  });
});

test('a digest is marked with the lines of its notes whose speakers took the yes back', () => {
  const at = '2026-04-01T00:00:00.000Z';
  const item = { id: 'i', section: 's', source: whole, words: '', order: 'a0', removed: false };
  const digest: Digest = { ...createDigest('March', 'en', now), items: [item] };
  const taken = saying({ state: 'withdrawn', by: '', at });
  expect(takenBackIn(digest, { meetings: [note()] })).toBe(0);
  expect(takenBackIn(digest, { meetings: [taken] })).toBe(1);
  expect(takenBackIn({ ...digest, items: [{ ...item, removed: true }] }, { meetings: [taken] })).toBe(0);
  const other = { ...item, source: { record: 'meeting:call' as const, part: 'other' } };
  expect(takenBackIn({ ...digest, items: [other] }, { meetings: [taken] })).toBe(0);
});

test('what was told is told, until the same line is taken back once more', () => {
  const meetings = (at: string) => {
    const standing = saying({ state: 'withdrawn', by: '', at });
    return new Map([[standing.id, standing]]);
  };
  const first = withdrawnLines(left([whole]), 'network', { meetings: meetings('2026-04-01T00:00:00.000Z') });
  const told = {
    ...{ id: 't', at: '2026-04-02T00:00:00.000Z', how: 'told' as const, keys: ['i0 1'], order: 'a0', removed: false },
  };
  expect(untold({ told: [] }, first)).toHaveLength(1);
  expect(untold({ told: [told] }, first)).toEqual([]);
  const again = withdrawnLines(left([whole]), 'network', { meetings: meetings('2026-04-03T00:00:00.000Z') });
  expect(untold({ told: [told] }, again)).toHaveLength(1);
});
