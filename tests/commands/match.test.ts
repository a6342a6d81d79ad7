import { expect, test } from 'vitest';
import { matchScore, oneOff } from '../../lib/commands/match';

test('a word of the text beats letters inside it, which beat a slip, which beats nothing', () => {
  const title = 'New meeting note';
  const [starts, word, inside, slip] = ['new me', 'meet', 'eeting', 'metting'].map((typed) => matchScore(typed, title));
  expect(starts).toBeGreaterThan(word as number);
  expect(word).toBeGreaterThan(inside as number);
  expect(inside).toBeGreaterThan(slip as number);
  expect(slip).toBeGreaterThan(0);
  expect(matchScore('zebra', title)).toBe(0);
});

test('letters that only come one after another are no answer', () => {
  expect(matchScore('new person', 'Network map: nearer Session')).toBe(0);
  expect(matchScore('delete', 'Save a news feed of what you shared')).toBe(0);
});

test('accents and case do not matter, every word must be answered', () => {
  expect(matchScore('reunion', 'Nueva nota de reunión')).toBeGreaterThan(0);
  expect(matchScore('NOTA nueva', 'Nueva nota de reunión')).toBeGreaterThan(0);
  expect(matchScore('nota zebra', 'Nueva nota de reunión')).toBe(0);
});

test('an apostrophe is typed as the keyboard has it, or not at all', () => {
  for (const typed of ["a colleague's digest", 'a colleague’s digest', 'colleague digest'])
    expect(matchScore(typed, 'Open a colleague’s digest')).toBeGreaterThan(0);
});

test.each([
  ['digst', 'digest'],
  ['digesst', 'digest'],
  ['digezt', 'digest'],
  ['idgest', 'digest'],
])('%s is one letter off %s', (typed, word) => {
  expect(oneOff(typed, word)).toBe(true);
});

test('two letters off is not one', () => {
  expect(oneOff('dxgxst', 'digest')).toBe(false);
});
