import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Fix, lint, lintRules } from '../../../lib/digest/lint';
import { setMessages } from '../../../lib/i18n';
import { createPerson } from '../../../lib/model';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';
import { processorMs } from '../../processor';
import { clip, highlight, meeting } from '../library';
import { type Drawn, found, line, subjectOf } from './subject';

beforeEach(() => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async () => Response.json(es));
});

const fixes = async (rule: string, drawn: Drawn): Promise<Fix[][]> =>
  (await found(rule, drawn)).map(({ fixes: some = [] }) => [...some]);

/** A block's words once everything that a rule offers first is done, the last first. */
async function mended(rule: string, words: string, drawn: Drawn = {}): Promise<string> {
  const all = (await fixes(rule, { ...drawn, words })).flatMap(([first]) => (first?.does === 'words' ? [first] : []));
  return all
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, was, by }) => text.slice(0, from) + by + text.slice(from + was.length), words);
}

const lineOf = (words: string, fields = {}) => {
  const note = meeting('note', { text: words, release: 'public', lines: [line('l1', words, fields)] });
  return { meetings: [note], items: [{ source: { record: note.id, part: 'l1' } }] };
};

describe('a long sentence', () => {
  const half = 'we tried to meet in pairs for a whole month before anybody asked for a larger call';
  const other = 'and nobody who had been there from the start wanted to go back to it';

  test('is parted where its maker put one semicolon', async () => {
    expect(await mended('long-sentence', `So ${half}; ${other}. We go on.`)).toBe(
      `So ${half}. ${other.replace('and', 'And')}. We go on.`,
    );
    const es =
      'probamos reunirnos en parejas durante todo un mes antes de que nadie pidiera una llamada más grande; él y muchas otras personas que estaban desde el principio no quisieron volver a ella nunca';
    expect(await mended('long-sentence', es, { language: 'es' })).toContain('grande. Él y muchas');
  });

  test.each([
    ['a list', `We met ${half}; ${other}; the rest stayed at home.`],
    ['a part that is no sentence', `So ${half} ${other}; quite so.`],
    ['brackets', `So we did it all over (${half}; ${other}) again.`],
    ['a link', `So [${half}](https://example.org/a;b) ${other}.`],
  ])('is left to its maker for %s', async (_, words) => {
    const found = await fixes('long-sentence', { words });
    expect(found).toEqual([[]]);
  });

  test('of a hostile length takes no longer', async () => {
    const words = `${'a'.repeat(100_000)} ${'b '.repeat(40)}`;
    const subject = await subjectOf({ words });
    expect(
      processorMs(() =>
        lint(
          subject,
          lintRules.filter(({ id }) => id === 'long-sentence'),
        ),
      ),
    ).toBeLessThan(2000);
  });
});

describe('what tells who somebody is', () => {
  test('is taken out of the maker’s own words, in quotations too', async () => {
    expect(await mended('contact-details', 'Write to jane.doe@example.org or call (415) 555-0123.')).toBe(
      'Write to […] or call […].',
    );
    expect(await mended('contact-details', '“Ask jane.doe@example.org,” they said.')).toBe('“Ask […],” they said.');
    expect(await mended('student-id', 'The student ID 4471893 came up.')).toBe('The student ID […] came up.');
    expect(await mended('contact-details', 'El alumno nació el 3 de mayo de 2012.', { language: 'es' })).toBe(
      'El alumno nació el […].',
    );
  });

  test('takes the link along that holds it', async () => {
    expect(await mended('contact-details', 'Please [write to us](mailto:jane.doe@example.org) soon.')).toBe(
      'Please write to us soon.',
    );
    expect(await mended('contact-details', '[jane.doe@example.org](https://example.net/a)')).toBe('[…]');
  });

  test('of a name becomes the word for somebody: bare in own words, in brackets in a quotation, with a capital where a sentence begins', async () => {
    expect(await mended('unlisted-name', 'We thank Jennifer Martinez for the notes. Jennifer Martinez hosts.')).toBe(
      'We thank somebody for the notes. Somebody hosts.',
    );
    expect(await mended('unlisted-name', '“It was Jennifer Martinez who asked,” said a host.')).toBe(
      '“It was [somebody] who asked,” said a host.',
    );
  });

  test('in what others said nothing is put: the card can be left out', async () => {
    expect(await fixes('contact-details', lineOf('Write to jane.doe@example.org'))).toEqual([
      [{ does: 'leaveOut', item: 'i0' }],
    ]);
  });

  test('somebody who is not to be named is called as the digest calls them, initials too', async () => {
    const hidden = [
      ...['Ana Example'].map((name) => ({
        ...{ kind: 'person' as const, names: [name], organisation: '', word: 'Speaker K', credited: 'Speaker K' },
      })),
    ];
    const rest = { hidden };
    expect(await mended('named-person', '“Ana Example helped,” and Ana Example did.', { rest })).toBe(
      '“[Speaker K] helped,” and Speaker K did.',
    );
    expect(await mended('named-person', 'A. E. said so.', { rest })).toBe('Speaker K said so.');
  });
});

describe('who somebody may be', () => {
  const roster = ['Northern', 'Northern', 'Southern', 'Eastern', 'Western'].map((organisation, nth) => ({
    ...createPerson(`Member ${nth} Example`, `${organisation} Alliance`),
    role: 'superintendent',
  }));

  test('is nobody in particular without the one detail that tells', async () => {
    expect(await mended('guess-who', 'The superintendent of Southern Alliance told us so.', { rest: { roster } })).toBe(
      'The superintendent of […] told us so.',
    );
  });

  test('where the credit tells, it can go; where the words tell, the card can', async () => {
    const credit = { name: 'Member 2 Example', organisation: 'Southern Alliance' };
    const told = { credit, attribution: 'organisation' as const };
    expect(await fixes('guess-who', { ...lineOf('Noticing: it is going well', told), rest: { roster } })).toEqual([
      [
        { does: 'unname', record: 'meeting:note', part: 'l1' },
        { does: 'leaveOut', item: 'i0' },
      ],
    ]);
    const says = lineOf('As the superintendent of Southern Alliance I saw it', told);
    expect(await fixes('guess-who', { ...says, rest: { roster } })).toEqual([
      [
        { does: 'leaveOut', item: 'i0' },
        { does: 'ask', record: 'meeting:note', part: 'l1' },
      ],
    ]);
  });
});

describe('what is held back', () => {
  test('is taken out of own words, and a yes can be asked for', async () => {
    const words = '"I was afraid to ask for help again"';
    const note = meeting('note', {
      text: `Quote: ${words}`,
      release: 'public',
      lines: [line('l1', words, { label: 'quote' })],
    });
    const drawn = { meetings: [note], items: [{ source: { record: note.id, part: 'l1' } }] };
    const ask = { does: 'ask', record: note.id, part: 'l1' };
    expect(await fixes('quote-consent', drawn)).toEqual([[ask, { does: 'leaveOut', item: 'i0' }]]);
    const told = await fixes('quote-consent', { ...drawn, words: 'One said: I was afraid to ask for help again.' });
    const out = { does: 'words', field: 'sections/s1/words', from: 10, was: 'I was afraid to ask for help again' };
    expect(told[0]).toEqual([{ ...out, by: '[…]' }, ask]);
    const no = { consent: { state: 'no' as const, by: '', at: null }, label: 'quote' as const };
    expect(await fixes('quote-consent', lineOf(words, no))).toEqual([[{ does: 'leaveOut', item: 'i0' }]]);
  });

  test('a private note is taken out', async () => {
    const clips = [clip('a', { note: 'why I kept this page about funding' })];
    expect(await mended('private-note', 'Why I kept this page about funding!', { clips })).toBe('[…]!');
  });
});

describe('credit and sources', () => {
  const words = 'We met every week and nobody was ever left alone';
  const page = (more = {}) =>
    clip('a', { author: 'A. Author', site: 'Example', highlights: [highlight('h', words)], ...more });
  const items = [{ source: { record: 'clip:a' as const, part: 'h' } }];

  test('a quotation of a card is credited as the card is, with its link', async () => {
    expect(await mended('attribution', `“${words}.” That is all.`, { clips: [page()], items })).toBe(
      `“${words}.” — [A. Author, Example](https://example.org/a) That is all.`,
    );
    expect(await mended('attribution', `> ${words}`, { clips: [page()], items })).toContain(`> ${words} — [A. Author`);
    expect(await fixes('attribution', { words: `“${words}.” That is all.` })).toEqual([[]]);
  });

  test('of many quotations is looked for in many cards in no time', async () => {
    const excerpt = Array.from({ length: 300 }, (_, nth) => `word${nth}`).join(' ');
    const clips = Array.from({ length: 300 }, (_, nth) => clip(`c${nth}`, { excerpt }));
    const quoted = (nth: number) =>
      `“Nobody at all ever thought of quite these words, number ${nth}.” Then nothing was heard. `;
    const words = Array.from({ length: 150 }, (_, nth) => `${quoted(nth)}${'We went on for long. '.repeat(6)}`).join(
      '\n\n',
    );
    const subject = await subjectOf({ clips, words });
    const rule = lintRules.filter(({ id }) => id === 'attribution');
    const found: unknown[] = [];
    const took = processorMs(() => found.push(...lint(subject, rule)));
    expect(found).toHaveLength(150);
    expect(took).toBeLessThan(1000);
  });

  test('a page that names nobody can be credited to its site', async () => {
    const [first] = await fixes('attribution', { clips: [clip('a', { author: '', site: '' })] });
    expect(first).toEqual([{ does: 'site', record: 'clip:a', by: 'example.org' }]);
  });

  test('of a long passage the first sentences are offered, none that is itself too long', async () => {
    const long = (sentence: string) => [highlight('h', sentence)];
    const first = `One ${'word '.repeat(20)}ends.`;
    const passage = `${first} Two ${'word '.repeat(20)}ends. Three ${'word '.repeat(20)}ends.`;
    const [some] = await fixes('long-quotation', { clips: [page({ highlights: long(passage) })], items });
    expect(some).toEqual([{ does: 'shorten', item: 'i0', by: `${first} Two ${'word '.repeat(20)}ends.` }]);
    const [none] = await fixes('long-quotation', {
      clips: [page({ highlights: long(`${'word '.repeat(80)}end.`) })],
      items,
    });
    expect(none).toEqual([]);
  });

  test('in a block of a principle a page can take that', async () => {
    const drawn = { clips: [clip('a')], section: { principle: 'principle:openness' as const } };
    expect(await fixes('untagged-clip', drawn)).toEqual([
      [{ does: 'principle', record: 'clip:a', principle: 'principle:openness', by: 'Promote Openness' }],
    ]);
    expect(await fixes('untagged-clip', { clips: [clip('a')] })).toEqual([[]]);
  });
});

describe('how it reads', () => {
  test('a line that looks like a heading becomes the title of a block, or a line where there is nothing to part', async () => {
    const words = 'We met.\n**What we heard**\nMuch.';
    expect(await fixes('heading-order', { words })).toEqual([
      [{ does: 'heading', section: 's1', from: 8, was: '**What we heard**' }],
    ]);
    expect(await mended('heading-order', '## What we heard\nMuch.')).toBe('What we heard\nMuch.');
    expect(await fixes('heading-order', { oneMinute: '**All of it:**' })).toMatchObject([
      [{ field: 'oneMinute', by: 'All of it:' }],
    ]);
  });

  test('letters are written out where the library knows one name for them', async () => {
    const listed = { ...createPerson('Teacher Learning Network', ''), kind: 'organisation' as const };
    expect(await mended('acronym', 'The TLN meets in May.', { rest: { roster: [listed] } })).toBe(
      'The Teacher Learning Network (TLN) meets in May.',
    );
    const clips = [clip('a', { highlights: [highlight('h', 'How an Educator Support Organisation (ESO) listens.')] })];
    expect(await mended('acronym', 'An ESO asked.', { clips })).toBe('An Educator Support Organisation (ESO) asked.');
    const two = [...clips, clip('b', { highlights: [highlight('h', 'Every ESO (early start office) closes.')] })];
    expect(await mended('acronym', 'An ESO asked.', { clips: two })).toBe('An ESO asked.');
    expect(await mended('acronym', 'They said: “An ESO asked.”', { clips })).toBe('They said: “An ESO asked.”');
  });

  test('words for what people lack are swapped only where others fit as they stand', async () => {
    expect(await mended('deficit-phrasing', 'We speak of the achievement gap and of dropouts.')).toBe(
      'We speak of the opportunity gap and of dropouts.',
    );
    // In the words of a link it stays one.
    expect(await mended('deficit-phrasing', 'See [the achievement gap](https://a.org/x).')).toBe(
      'See [the opportunity gap](https://a.org/x).',
    );
    expect(await fixes('deficit-phrasing', { words: '> “The achievement gap,” they said.' })).toEqual([]);
  });

  test('a dead link is taken off its words; an address alone is left to its writer', async () => {
    expect(await mended('dead-link', 'See [the page](http://localhost/x), or http://localhost/y.')).toBe(
      'See the page, or http://localhost/y.',
    );
  });
});
