import { expect, test } from 'vitest';
import { parse } from '../../lib/notes';
import { lineAtTime, momentOf, recordingOf, secondsOf, timesIn } from '../../lib/notes/recording';

test('times stand in brackets, with hours or without', () => {
  expect(timesIn('[00:12:30] Host: see [02:05], not [1:2] nor 12:30').map(({ clock }) => clock)).toEqual([
    '00:12:30',
    '02:05',
  ]);
  expect(['1:02:03', '02:05'].map(secondsOf)).toEqual([3723, 125]);
});

test.each([
  ['recording: https://example.org/a.mp4', 'https://example.org/a.mp4'],
  ['grabación: https://example.org/a.mp4  type: call', 'https://example.org/a.mp4'],
  ['recording: javascript:alert(1)', ''],
  ['recording: on the shelf', ''],
  ['title: A call', ''],
])('the head says where it can be heard: %s', (head, address) => {
  expect(recordingOf(parse(`---\n${head}\n---\n[00:01] Host: hello`))).toBe(address);
});

test.each([
  ['https://www.youtube.com/watch?v=x', 'https://www.youtube.com/watch?v=x&t=65s'],
  ['https://youtu.be/x', 'https://youtu.be/x?t=65s'],
  ['https://vimeo.com/1', 'https://vimeo.com/1#t=65s'],
  ['https://drive.google.com/file/d/x/view?usp=sharing', 'https://drive.google.com/file/d/x/view?usp=sharing&t=65'],
  ['https://example.org/call.mp4', 'https://example.org/call.mp4#t=65'],
])('a moment of %s', (recording, address) => {
  expect(momentOf(recording, 65)).toBe(address);
});

test('what was said at a time is the last that begins no later', () => {
  const document = parse('Decision: yes\n[00:10] Host: a\n  [00:40] b\n[01:00] Guest: c [09:00]');
  expect([5, 10, 39, 40, 300].map((at) => lineAtTime(document, at))).toEqual([null, 1, 1, 2, 3]);
});
