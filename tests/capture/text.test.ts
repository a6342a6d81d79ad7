import { describe, expect, it } from 'vitest';
import { absolute } from '../../lib/capture/addresses';
import { countWords, isoDate, languageTag, shorten } from '../../lib/capture/text';

describe('what a page says, made sensible', () => {
  it.each([
    ['Two words', 'en', 2],
    ["It's a well-known day, isn't it?", 'en', 6],
    ['信任来自于分享', 'zh', 4],
    ['ความไว้ใจ', 'th', 2],
    ['', '', 0],
    ['— … !', '', 0],
  ])('counts %j', (text, language, words) =>
    expect(Math.abs(countWords(text, language) - words)).toBeLessThanOrEqual(1),
  );

  it('counts a long unspaced text without reading all of it', () => {
    expect(countWords('信任来自于分享。'.repeat(100_000), 'zh')).toBeGreaterThan(250_000);
  });

  it('gives a language tag that stays one, however long the page made it', () => {
    const tag = languageTag('zh-x-aaaaaaaa-aaaaaaaa-aaaaaaaa-bb-cc');
    expect(tag).toBe('zh');
    expect(countWords('信任来自于分享', tag)).toBeGreaterThan(0);
  });

  it('shortens at a word, on one line, never half a character', () => {
    expect(shorten(' one\n two  three ', 100)).toBe('one two three');
    expect(shorten('one two, three four', 12)).toBe('one two…');
    expect(shorten('🌱🌱🌱🌱', 4)).toBe('🌱…');
    expect(shorten('', 5)).toBe('');
    // Nothing that turns the direction of what follows, or that no one sees: a title must not pose as another.
    expect(shorten('Invoice \u202egpj.exe\u202c \u2066for\u2069\u0000 you\u0007', 100)).toBe('Invoice gpj.exe for you');
  });

  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T09:00:00+01:00', '2026-03-04T09:00:00+01:00'],
    ['March 4, 2026', '2026-03-04'],
    ['4 March 2026 09:00', '2026-03-04'],
    ['yesterday', null],
    ['2026-99-99', null],
    ['12', null],
    ['', null],
    [null, null],
    ['x'.repeat(1000), null],
  ])('date %j', (text, date) => expect(isoDate(text)).toBe(date));

  it.each([
    ['en_GB', 'en-GB'],
    ['ZH-hans', 'zh-Hans'],
    ['', ''],
    ['English (UK)', ''],
    ['<script>', ''],
    [undefined, ''],
  ])('language %j', (tag, language) => expect(languageTag(tag)).toBe(language));

  it('makes addresses absolute, of the kinds asked for only', () => {
    expect(absolute('../a?b#c', 'https://example.org/x/y')).toBe('https://example.org/a?b#c');
    expect(absolute('javascript:alert(1)', 'https://example.org/')).toBe('');
    expect(absolute('http://[', 'https://example.org/')).toBe('');
    expect(absolute(null, 'https://example.org/')).toBe('');
  });
});
