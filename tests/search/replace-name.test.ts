import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, holdsName, NameReplacer } from '../../lib/search';

const replacer = new NameReplacer(['Zoë Núñez', 'Zoë'], 'a colleague');

describe('a name in a text', () => {
  test.each([
    ['Thanks: to Zoë Núñez for the room', 'Thanks: to a colleague for the room'],
    ['ZOE NUNEZ said so. zoe agreed.', 'A colleague said so. A colleague agreed.'],
    ['with Zoe\u0308  Nu\u0301n\u0303ez’s draft', 'with a colleague’s draft'],
    ['with Zoë\nNúñez, again', 'with a colleague, again'],
    ['Action: @Zoë — share it', 'Action: @a colleague — share it'],
    ['one line\nZoë wrote another', 'one line\nA colleague wrote another'],
    ['¿Zoë?', '¿A colleague?'],
    ['Zoëtrope, Zoës, exZoë and Núñez stay', 'Zoëtrope, Zoës, exZoë and Núñez stay'],
    ['', ''],
  ])('%j becomes %j', (text, wanted) => expect(replacer.replace(text)).toBe(wanted));

  test('that is too short to be told from a letter is left alone', () => {
    expect(new NameReplacer(['A', ' '], 'x').isEmpty).toBe(true);
    expect(new NameReplacer(['A'], 'x').replace('A day')).toBe('A day');
  });

  test('is found where notes find it, and is nowhere afterwards; every other character stays', () => {
    const words = fc.constantFrom(
      'Zoë',
      'zoe',
      'Núñez',
      'NUNEZ',
      'and',
      'x',
      '—',
      '\n',
      '  ',
      'ﬁx',
      'e\u0301',
      '😀',
      'Ω',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom('', ' '), (parts, between) => {
        const text = parts.join(between);
        const whole = new NameReplacer(['Zoë Núñez'], '#');
        expect(whole.holds(text)).toBe(holdsName(foldName(text), 'zoe nunez'));
        const after = whole.replace(text);
        expect(whole.holds(after)).toBe(false);
        const places = whole.places(text);
        const kept = places.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
        expect(after.replaceAll('#', '')).toBe(kept.replaceAll('#', ''));
      }),
    );
  });
});
