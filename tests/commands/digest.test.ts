import { expect, test } from 'vitest';
import { ownFrom } from '../../lib/commands/digest';
import { countWords } from '../../lib/commands/digest-measures';
import { createDigest, Digest } from '../../lib/model';

test('a digest of one’s own takes the cards of a received one and none of its maker’s words', () => {
  const received: Digest = {
    ...createDigest('March', 'es', new Date('2026-03-31T10:00:00Z')),
    oneMinute: 'their minute',
    origin: {
      credit: { name: 'A weaver', organisation: '' },
      title: 'March',
      key: '',
      receivedAt: '2026-04-01T10:00:00Z',
    },
    sections: [{ id: 's', title: 'All', principle: null, words: 'their intro', order: 'a0', removed: false }],
    items: [
      { id: 'i', section: 's', source: { record: 'clip:a', part: null }, words: 'theirs', order: 'a0', removed: false },
      { id: 'j', section: 's', source: null, words: 'theirs too', order: 'a1', removed: false },
    ],
  };
  const own = ownFrom(received, 'April', new Date('2026-04-02T10:00:00Z'));
  expect(Digest.safeParse(own).success).toBe(true);
  expect(own.id).not.toBe(received.id);
  expect(own.origin).toBeNull();
  expect(own.items.map(({ id }) => id)).toEqual(['i']);
  expect(JSON.stringify(own)).not.toMatch(/their/);
});

test.each([
  ['', 0],
  ['One, two -- three!', 3],
  ['Lo que notamos en marzo', 5],
  ['  \n ', 0],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('words are counted where no spaces part them', () => {
  expect(countWords('私たちは気づいた')).toBeGreaterThan(1);
});
