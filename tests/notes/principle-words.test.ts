import { expect, it, test } from 'vitest';
import { createGivenPrinciples, createPrinciple, type Principle } from '../../lib/model';
import {
  formerName,
  principlesByWord,
  principlesIn,
  principleWord,
  unknownWords,
  withoutWordsFor,
} from '../../lib/notes/principle-words';

const rest: Principle = { ...createPrinciple('Rest & Care', 'a4'), id: 'principle:rest' };
const codebook = [...createGivenPrinciples(), rest];
const byWord = principlesByWord(codebook);

test.each([
  ['emergence', 'principle:emergence'],
  ['Humildad', 'principle:humility'],
  ['lo-emergente', 'principle:emergence'],
  ['Priorizar_las_relaciones', 'principle:relationships'],
  ['rest-care', 'principle:rest'],
  ['wonder', null],
])('#%s names %s', (word, id) => expect(byWord(word)).toBe(id));

it('finds what a line names, each once, and what names nothing', () => {
  const text = 'three ask #emergence and #Emergencia, #wonder #WONDER at a/#b &#x41; #rest-care';
  expect(principlesIn(text, byWord)).toEqual(['principle:emergence', 'principle:rest']);
  expect(unknownWords(text, byWord)).toEqual(['wonder']);
  expect(withoutWordsFor(text, 'principle:emergence', byWord)).toBe(
    'three ask and, #wonder #WONDER at a/#b &#x41; #rest-care',
  );
});

it('goes on with another name, until another principle takes the old one', () => {
  expect(formerName('Rest & Care', 'Repose')).toEqual({ 'synonyms/rest-care': true });
  expect([formerName('Rest & Care', 'rest, care'), formerName('', 'Repose')]).toEqual([{}, {}]);
  const renamed = { ...rest, name: 'Repose', synonyms: ['rest-care'] };
  const known = principlesByWord([renamed]);
  expect([known('rest-care'), known('repose')]).toEqual(['principle:rest', 'principle:rest']);
  const taker: Principle = { ...createPrinciple('Rest Care', 'a5'), id: 'principle:taker' };
  expect(principlesByWord([renamed, taker])('rest-care')).toBe('principle:taker');
  expect(principlesByWord([{ ...rest, trashedAt: '2026-01-01T00:00:00.000Z' }])('rest-care')).toBeNull();
});

it('makes one word of a name', () => {
  expect([principleWord('  Señal  de 2 partes! '), principleWord('123 go')]).toEqual(['senal-de-2-partes', 'go']);
});
