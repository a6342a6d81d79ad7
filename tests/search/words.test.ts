import { describe, expect, it } from 'vitest';
import { prefixesOf, textOfSource, wordsOf } from '../../lib/search';

describe('wordsOf', () => {
  it.each([
    ['Über Façade ﬁnd', ['uber', 'facade', 'find']],
    ["don't stop—now, don't", ['don', 't', 'stop', 'now']],
    ['2026 Q1', ['2026', 'q1']],
    ['ΑΘΉΝΑ Ёлка', ['αθηνα', 'елка']],
    ['شَجَرَة', ['شجرة']],
    ['', []],
    ['… — !', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('finds the words of scripts without spaces, and each character', () => {
    expect(wordsOf('東京都に住む')).toEqual(expect.arrayContaining(['東', '京', '住']));
    expect(wordsOf('東京都に住む').some((word) => word.startsWith('東京'))).toBe(true);
  });

  it('keeps a limited number of words of a limited length', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' ');
    expect(wordsOf(many)).toHaveLength(600);
    expect(wordsOf('x'.repeat(1000))[0]).toHaveLength(40);
  });
});

describe('prefixesOf', () => {
  it('asks for nothing by a lone Latin letter', () => {
    expect(prefixesOf('a Trust é 7 木')).toEqual(['trust', '7', '木']);
  });
});

describe('textOfSource', () => {
  it('drops what is no text', () => {
    const html =
      '<p title="x">One&nbsp;&amp;<b>two</b><!-- no --><script>no()</script><STYLE>no{}</STYLE>&#233;&#x1f600;';
    expect(wordsOf(textOfSource(html))).toEqual(['one', 'two', 'e']);
  });

  it.each(['<p', '<script>', '<!--', '&#99999999;', '&#x0;', '<<<>>>', '<script>'.repeat(2000)])(
    'survives %s',
    (html) => {
      expect(typeof textOfSource(html)).toBe('string');
    },
  );

  it.each(['<!--', '<', '<script ', '<p title="'])(
    'takes no longer than its length for 400,000 letters of %s',
    (part) => {
      const started = performance.now();
      textOfSource(part.repeat(Math.ceil(400_000 / part.length)));
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
