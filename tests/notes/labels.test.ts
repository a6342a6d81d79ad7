import { describe, expect, test } from 'vitest';
import { type Label, labels } from '../../lib/model';
import { givenLabels, isSpanishLabel, labelReader } from '../../lib/notes';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';

describe('words for labels', () => {
  test.each(labels)('%s: the first of each language is the one the product proposes', (kind) => {
    expect(givenLabels.en[kind][0]).toBe(en[`label_${kind}`].message);
    expect(givenLabels.es[kind][0]).toBe(es[`label_${kind}`].message);
  });

  test('name one kind each', () => {
    const read = labelReader();
    for (const given of Object.values(givenLabels))
      for (const kind of labels)
        for (const word of given[kind]) expect(read(word), word).toEqual({ kind, quotes: kind === 'quote' });
  });

  test.each([
    ['DECISIÓN', 'decision'],
    ['decision', 'decision'],
    ['Acuerdo', 'decision'],
    ['Sen\u0303al', 'signal'],
    ['shout-out', 'thanks'],
    ['  To   do ', 'action'],
    ['Room', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%j is %s', (written, kind) => {
    expect(labelReader()(written)?.kind).toBe(kind);
  });

  test("are a community's before the given ones; a word that once said quote goes on to hold back", () => {
    const own = new Map<Label, string>([
      ['idea', 'Quote'],
      ['quote', 'Voz: de alguien'],
      ['noticing', 'Voz de alguien'],
    ]);
    const read = labelReader(own);
    expect(read('quote')).toEqual({ kind: 'idea', quotes: true });
    expect(read('VOZ de alguien')).toEqual({ kind: 'noticing', quotes: true });
    expect(read('Decision')).toEqual({ kind: 'decision', quotes: false });
    expect(read('Cita')).toEqual({ kind: 'quote', quotes: true });
  });

  test('tell their language where it is one alone', () => {
    expect(['Acción', 'tarea', 'Action', 'Idea', 'Room'].map(isSpanishLabel)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
