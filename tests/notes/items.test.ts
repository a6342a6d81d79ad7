import { describe, expect, test } from 'vitest';
import { actionIn, itemsOf, marksIn, parse } from '../../lib/notes';
import { hashWordsIn, mentionsIn } from '../../lib/notes/names';
import { decisionIn } from '../../lib/notes/reason';

const items = (text: string) => itemsOf(parse(text)).map(({ kind, words, done }) => [kind, words, done]);

test('a note says its lines one by one, labelled or not, each with what goes on with it', () => {
  const text = [
    '---\ntitle: x\n---',
    'Plain words',
    '  that go on',
    '',
    'Decisión: seguir',
    '  porque sí [hecho]',
    '- [ ] Idea: draw it',
    '- [x] Pregunta: ¿quién?',
    '  - under it',
    '    and on',
    'Question: why? ✓',
    'He said: no',
    '# Heading',
  ].join('\n');
  expect(items(text)).toEqual([
    [null, 'Plain words that go on', false],
    ['decision', 'seguir porque sí [hecho]', false],
    ['action', 'Idea: draw it', false],
    ['question', '¿quién?', true],
    [null, 'under it and on', false],
    ['question', 'why?', true],
    [null, 'He said: no', false],
    [null, '# Heading', false],
  ]);
});

describe('what was decided and why', () => {
  test.each([
    ['move it online — because two teams cannot travel', 'move it online', 'two teams cannot travel'],
    ['we publish drafts, because questions come earlier.', 'we publish drafts', 'questions come earlier.'],
    ['seguimos, ya que funciona', 'seguimos', 'funciona'],
    ['seguir PORQUE sí', 'seguir', 'sí'],
    ['we go on', 'we go on', ''],
    ['becauseways stay', 'becauseways stay', ''],
    [' because ', '', ''],
  ])('%j', (said, what, because) => {
    expect(decisionIn(said)).toEqual({ what, because });
  });
});

test('an action said at any length is taken apart in time that grows with it', () => {
  const before = performance.now();
  for (const words of ['by ', ' — ', '@A ', '   ', '- ', '(', 'by 1 ', '@', 'because '])
    for (const read of [actionIn, decisionIn, marksIn, mentionsIn, hashWordsIn]) read(words.repeat(60_000));
  expect(performance.now() - before).toBeLessThan(4_000);
});

test('marks, names and words with # stand where they are found', () => {
  const text =
    'Thanks: @Ana Ruiz-Sol (Red Sur), @host. #open #emergence-2 [Ask] [x] [see] ✓ a@b.org x#y https://e.org/#z';
  const found = <T extends { start: number; end: number }>(all: readonly T[]) =>
    all.map(({ start, end }) => text.slice(start, end));
  expect(mentionsIn(text).map(({ name, organisation }) => [name, organisation])).toEqual([
    ['Ana Ruiz-Sol', 'Red Sur'],
    ['host', ''],
  ]);
  expect(found(hashWordsIn(text))).toEqual(['#open', '#emergence-2']);
  expect(found(marksIn(text))).toEqual(['[Ask]', '[x]', '[see]', '✓']);
  expect(marksIn(text).map(({ says }) => says)).toEqual(['ask', 'done', null, 'done']);
});
