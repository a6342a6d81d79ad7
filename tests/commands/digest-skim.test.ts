import { describe, expect, test } from 'vitest';
import { blockLooks, lengthOf } from '../../lib/commands/block-kinds';
import { countRich, countWords, measureDigest } from '../../lib/commands/digest-measures';
import { skimOf, skimWords } from '../../lib/commands/digest-skim';
import { blockKinds, type DigestSection } from '../../lib/model';
import { item, rich, sample, section } from '../export/sample';

const long = (count: number, word = 'word') => Array<string>(count).fill(word).join(' ');

describe('what is seen in two minutes', () => {
  test('the title, the minute, and the first line of each block; of a block of cards the first one’s title', () => {
    const { document, missed } = skimOf({
      ...sample,
      oneMinute: 'Trust **first**.',
      sections: [
        section({ title: 'One', words: long(40), items: [item({ title: 'Not come to' })] }),
        section({
          title: 'Two',
          words: '',
          items: [item({ kind: 'clip', title: 'A page', words: 'mine' }), item({ title: 'B' })],
        }),
        section({
          title: 'Three',
          words: '',
          items: [item({ kind: 'words', title: '', words: `${long(30, 'own')}` })],
        }),
      ],
    });
    expect(document.title).toBe(sample.title);
    expect(document.oneMinute).toBe('Trust **first**.');
    const [one, two, three] = document.sections;
    expect(one?.words).toBe(`${long(20)}…`);
    expect(one?.items).toEqual([]);
    expect(two?.items).toHaveLength(1);
    expect(two?.items[0]).toMatchObject({ title: 'A page', words: '', excerpt: '', quote: null });
    expect(three?.items[0]?.words).toBe(`${long(20, 'own')}…`);
    expect(missed).toEqual([]);
  });

  test('ends with the first 500 words, and names what is not come to', () => {
    const sections = Array.from({ length: 40 }, (_, at) => section({ title: `Block ${at}`, words: long(30) }));
    const { document, words, missed } = skimOf({ ...sample, oneMinute: long(120), sections });
    expect(words).toBeLessThanOrEqual(skimWords);
    expect(document.sections.length + missed.length).toBe(40);
    expect(missed[0]).toBe(`Block ${document.sections.length}`);
    expect(skimOf({ ...sample, oneMinute: long(900), sections }).document.sections).toEqual([]);
    expect(skimOf({ ...sample, title: 'Two words', oneMinute: long(900), sections }).words).toBe(skimWords);
  });

  test('never says more than the digest does', () => {
    for (const document of [sample, rich])
      expect(measureDigest(skimOf(document).document).words).toBeLessThanOrEqual(measureDigest(document).words);
  });
});

describe('words of a block', () => {
  test('are counted as they are read: where a link leads is not', () => {
    expect(countRich('see [the note](https://example.org/a/b) **now**')).toBe(4);
    expect(countWords('see the note now')).toBe(4);
  });

  test('are meant to be as many as the block says, else as its kind', () => {
    const of = (fields: Partial<DigestSection>) => lengthOf({ ...fields } as DigestSection);
    expect(of({ kind: 'noticing' })).toEqual({ least: 40, most: 70 });
    expect(of({ kind: 'noticing', most: 200 })).toEqual({ least: 40, most: 200 });
    expect(of({ kind: 'noticing', most: 30 })).toEqual({ least: 0, most: 30 });
    expect(of({ kind: 'noticing', most: 0 })).toEqual({ least: 0, most: 0 });
    expect(of({ principle: 'principle:humility' })).toEqual({ least: 40, most: 60 });
    expect(of({ principle: null })).toEqual({ least: 0, most: 0 });
    expect(Object.keys(blockLooks).sort()).toEqual([...blockKinds].sort());
  });
});
