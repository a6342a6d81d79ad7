import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { releasedText } from '../../lib/digest/release';
import { Meeting } from '../../lib/model';
import { keptLines, openLines, parse, placeLines, print } from '../../lib/notes';

/** A note as the first version kept it, and what that version read of it. */
const shipped = JSON.parse(readFileSync('tests/fixtures/notes/v1.json', 'utf8'));
const meeting = Meeting.parse(shipped.meeting);

test('a note of the first version opens, and means what it meant', () => {
  expect(meeting).toEqual(shipped.meeting);
  const document = parse(meeting.text);
  expect(print(document)).toBe(meeting.text);
  const open = openLines(document).map(({ kind, words, owner, due, done }) => [kind, words, owner, due, done]);
  expect(open).toEqual(shipped.open);
});

test.each(['network', 'public'] as const)('what leaves of it for %s is what left', (level) => {
  expect(releasedText({ ...meeting, release: 'public' }, level, { length: 1000 })).toBe(shipped.released[level]);
});

test('what its line carries is found by its words, and stays', () => {
  const placed = placeLines(parse(meeting.text), meeting.lines);
  expect(placed.known.map(({ at, doubt }) => [at, doubt])).toEqual([[15, false]]);
  expect(keptLines(placed, meeting.lines)).toEqual(meeting.lines);
});
