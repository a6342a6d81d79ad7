import { expect, test } from 'vitest';
import { proposeDigest } from '../../lib/digest';
import { Digest } from '../../lib/model';
import { clip, highlight, meeting, now, principles } from './library';

const base = { title: 'March', language: 'en', period: { from: '2026-03-01', to: '2026-03-31' }, principles, now };

function outline(digest: Digest) {
  return digest.sections.map((section) => [
    section.principle,
    section.title,
    ...digest.items.filter((item) => item.section === section.id).map((item) => item.source),
  ]);
}

test('sections follow the codebook, each thing stands once under its first principle', () => {
  const digest = proposeDigest({
    ...base,
    words: { also: 'Also worth knowing' },
    meetings: [meeting('open', { release: 'network', principles: ['principle:openness'] })],
    clips: [
      clip('none'),
      clip('both', { principles: ['principle:emergence', 'principle:openness'] }),
      clip('own', { principles: ['principle:rest'] }),
      clip('marked', { highlights: [highlight('h1', 'exact words', ['principle:humility'])] }),
    ],
  });
  expect(outline(digest)).toEqual([
    ['principle:humility', '', { record: 'clip:marked', part: null }, { record: 'clip:marked', part: 'h1' }],
    ['principle:openness', '', { record: 'clip:both', part: null }, { record: 'meeting:open', part: null }],
    ['principle:rest', '', { record: 'clip:own', part: null }],
    [null, 'Also worth knowing', { record: 'clip:none', part: null }],
  ]);
  expect(digest.oneMinute).toBe('');
  expect(Digest.parse(digest)).toEqual(digest);
  const orders = digest.sections.map(({ order }) => order);
  expect([...new Set(orders)].sort()).toEqual(orders);
});

test('what is for the room or in the trash is not proposed', () => {
  const digest = proposeDigest({
    ...base,
    clips: [clip('gone', { trashedAt: now.toISOString() })],
    meetings: [meeting('room'), meeting('gone', { release: 'network', trashedAt: now.toISOString() })],
  });
  expect(digest.sections).toEqual([]);
  expect(digest.items).toEqual([]);
});

test('a principle in the trash gives no section', () => {
  const gone = principles.map((principle) => ({ ...principle, trashedAt: now.toISOString() }));
  const digest = proposeDigest({
    ...base,
    principles: gone,
    meetings: [],
    clips: [clip('a', { principles: ['principle:humility'] })],
  });
  expect(outline(digest)).toEqual([[null, '', { record: 'clip:a', part: null }]]);
});

test('a preset puts all in one section, in the order it came, and adds sections to write', () => {
  const digest = proposeDigest({
    ...base,
    words: { also: 'What we kept' },
    grouping: 'none',
    headings: ['Thanks', 'Coming up'],
    meetings: [],
    clips: [clip('a', { principles: ['principle:openness'] }), clip('b', { principles: ['principle:humility'] })],
  });
  expect(outline(digest)).toEqual([
    [null, 'What we kept', { record: 'clip:a', part: null }, { record: 'clip:b', part: null }],
    [null, 'Thanks'],
    [null, 'Coming up'],
  ]);
  expect(Digest.parse(digest)).toEqual(digest);
});
