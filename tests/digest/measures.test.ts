import { expect, test } from 'vitest';
import { type Balance, type Measured, measure, trendOf } from '../../lib/digest/measures';
import { createDigest, createPerson, type Digest, type DigestItem, type Meeting, type NoteLine } from '../../lib/model';
import { itemsOf, newLines, parse } from '../../lib/notes';
import { clip, meeting, now, principles } from './library';

/** A digest in one section of the cards that are given. */
function measured(cards: readonly Partial<DigestItem>[], sources: Partial<Measured['sources']> = {}): Measured {
  const item = (card: Partial<DigestItem>, at: number): DigestItem => ({
    ...{ id: `i${at}`, section: 's', source: null, words: '', order: `a${at}`, removed: false },
    ...card,
  });
  const section = { id: 's', title: '', principle: null, words: '', order: 'a0', removed: false };
  const digest: Digest = { ...createDigest('March', 'en', now), sections: [section], items: cards.map(item) };
  return { digest, sources: { clips: [], meetings: [], principles, ...sources } };
}

/** A note of which every line has a record, and the cards of all of them. */
function noteWith(id: string, text: string, change: (line: NoteLine, at: number) => Partial<NoteLine> = () => ({})) {
  const document = parse(text);
  const make = newLines(document);
  const lines = itemsOf(document).map((item, at) => {
    const line = make(item, { id: `l${at}`, order: `a${at}` });
    return { ...line, ...change(line, at) };
  });
  const note: Meeting = meeting(id, { text, lines, release: 'network', attribution: 'named' });
  return { note, cards: lines.map((line) => ({ source: { record: note.id, part: line.id } })) };
}
const said = (...organisations: string[]) => {
  const text = organisations.map((_, at) => `Noticing: number ${at}`).join('\n');
  return noteWith('said', text, (_line, at) => ({
    credit: { name: `Member ${at}`, organisation: organisations[at] ?? '' },
  }));
};

test('shares of organisations: the largest, and how many would say as much if all said equally much', () => {
  const of = (...organisations: string[]) => {
    const { note, cards } = said(...organisations);
    const { largest, effective, organisations: count, people } = measure(measured(cards, { meetings: [note] }), []);
    return { largest, effective, count, people };
  };
  expect(of('A', 'B', 'C', 'D')).toEqual({
    largest: { count: 1, of: 4 },
    effective: expect.closeTo(4),
    count: 4,
    people: 4,
  });
  expect(of('A', 'a', 'A')).toMatchObject({ largest: { count: 3, of: 3 }, effective: 1, count: 1 });
  // Three of four: e to (3/4 ln 4/3 + 1/4 ln 4).
  expect(of('A', 'A', 'A', 'B').effective).toBeCloseTo(1.7548, 3);
  expect(of('', '')).toMatchObject({ largest: { count: 0, of: 0 }, effective: 0 });
});

test('principles are counted card by card, with what they were in the digest before', () => {
  const clips = [
    clip('a', { principles: ['principle:openness', 'principle:humility'] }),
    clip('b', { principles: ['principle:openness'] }),
    clip('c'),
  ];
  const cards = clips.map(({ id }) => ({ source: { record: id, part: null } }));
  const counts = (earlier: Measured[]) =>
    measure(measured([...cards, { words: 'My own' }], { clips }), earlier).principles.map(
      ({ id, count, earlier: of }) => [id, count, of.map((each) => each.count)],
    );
  expect(counts([])).toEqual([
    ['principle:relationships', 0, []],
    ['principle:humility', 1, []],
    ['principle:openness', 2, []],
    ['principle:emergence', 0, []],
    ['principle:rest', 0, []],
    [null, 2, []],
  ]);
  // The oldest first, whatever came last.
  const [last, older] = [measured(cards.slice(1), { clips }), measured(cards.slice(2), { clips })];
  expect(counts([last, older])).toContainEqual(['principle:openness', 2, [0, 1]]);
});

test('who speaks for the first time, and who is back after a silence', () => {
  const by = (...authors: string[]) => {
    const clips = authors.map((author) => clip(author, { author }));
    return measured(
      clips.map(({ id }) => ({ source: { record: id, part: null } })),
      { clips },
    );
  };
  const { firstTime, returning } = measure(by('Ann', 'Bea', 'Cas'), [by('ann'), by('Bea', 'Dag')]);
  expect([firstTime, returning]).toEqual([
    { count: 1, of: 3 },
    { count: 1, of: 3 },
  ]);
  expect(measure(by('Ann'), [])).toMatchObject({ firstTime: null, returning: null });
});

test('what is answered, done and agreed to is read from the notes, of this digest and the one before', () => {
  const text =
    'Question: who hosts? [done]\nQuestion: where?\n- [x] send it\nQuote: "We stay" — @Ana Example (Red Sur)';
  const yes = { state: 'yes' as const, by: 'host', at: now.toISOString() };
  const { note, cards } = noteWith('n', text, ({ label }) =>
    label === 'quote' ? { consent: yes } : { label: label ?? 'action' },
  );
  const now_ = measure(measured(cards, { meetings: [note] }), []);
  expect(now_).toMatchObject({
    ...{ answered: { count: 1, of: 2 }, done: { count: 1, of: 1 }, consent: { count: 1, of: 1 } },
    ...{ people: 1, organisations: 1, memberMade: { count: 4, of: 4 } },
  });
  const last = measured(cards.slice(1, 2), { meetings: [note] });
  expect(measure(measured(cards.slice(0, 1), { meetings: [note] }), [last]).answered).toEqual({ count: 1, of: 2 });
});

test('members are people of the library; links and pictures are counted with how many they are of', () => {
  const clips = [
    clip('ours', { author: 'Pau Example' }),
    clip('theirs', { author: 'Somebody Else', url: 'http://example.org/theirs' }),
  ];
  const people = [{ ...createPerson('Pau Example', 'Northern Network'), role: 'weaver' }];
  const image = { hash: 'a'.repeat(64), type: 'image/png' as const, width: 1, height: 1 };
  const found = measure(
    measured(
      [
        ...clips.map(({ id }) => ({ source: { record: id, part: null } })),
        ...['A bridge', ''].map((alt) => ({ image: { ...image, alt } })),
        { image: { ...image, alt: '', decorative: true } },
      ],
      { clips, people },
    ),
    [],
  );
  expect(found).toMatchObject({
    ...{ cards: 5, memberMade: { count: 1, of: 2 }, links: { count: 1, of: 2 }, alt: { count: 2, of: 3 } },
    ...{ people: 2, organisations: 2, roles: 1 },
  });
});

test('what would not leave is not counted', () => {
  const { note, cards } = said('A', 'B');
  const kept = { ...note, release: 'room' as const };
  expect(measure(measured(cards, { meetings: [kept] }), [])).toMatchObject({ cards: 0, people: 0, effective: 0 });
});

test('how a principle stands: few cards say only whether it is there, more cards which way it goes', () => {
  const trend = (now: [number, number], ...before: [number, number][]) => {
    const balance: Balance = {
      ...{ id: 'principle:openness', count: now[0], of: now[1] },
      earlier: before.map(([count, of]) => ({ count, of })),
    };
    return trendOf(balance);
  };
  expect(trend([1, 4])).toBeNull();
  expect(trend([0, 4], [0, 5])).toBe('none');
  expect(trend([0, 4], [2, 5], [0, 5])).toBe('rests');
  expect(trend([1, 4], [0, 5])).toBe('first');
  expect(trend([1, 4], [2, 5], [0, 5])).toBe('returns');
  expect(trend([4, 4], [1, 40])).toBe('as');
  expect(trend([6, 12], [2, 12], [2, 12])).toBe('more');
  expect(trend([1, 12], [6, 12], [6, 12])).toBe('less');
  expect(trend([5, 12], [5, 12])).toBe('as');
});

test('what is in somebody’s own voice: a line that quotes or credits them, with their yes; pages tell of others', () => {
  const text = 'Quote: "We stay" — @Ana Example\nNoticing: they stay\nNoticing: nobody left';
  const yes = { state: 'yes' as const, by: 'host', at: now.toISOString() };
  const { note, cards } = noteWith('n', text, (_line, at) =>
    at === 0 ? { label: 'quote', consent: yes } : at === 1 ? { credit: { name: 'Bea', organisation: '' } } : {},
  );
  const clips = [clip('a')];
  const all = [...cards, { source: { record: 'clip:a' as const, part: null } }, { words: 'Mine' }];
  expect(measure(measured(all, { meetings: [note], clips }), []).ownVoice).toEqual({ count: 1, of: 4 });
});

test('what came through whoever makes it alone, and how much that was before', () => {
  const maker = { name: 'Pau Example', organisation: 'Northern Network' };
  const { note, cards } = noteWith(
    'n',
    'Noticing: mine\nNoticing: ours\nNoticing: theirs\nNoticing: the room’s',
    (_line, at) => ({
      credit: [
        { name: 'pau example', organisation: '' },
        { name: '', organisation: 'Northern network' },
        { name: 'Ana', organisation: 'Red Sur' },
        null,
      ][at] as NoteLine['credit'],
    }),
  );
  const origin = { bundle: 'b', receivedAt: now.toISOString(), credit: { name: 'Ana', organisation: '' } };
  const clips = [
    clip('found', { author: 'Somebody Else' }),
    clip('members', { author: 'Bea Example' }),
    clip('came', { origin: { ...origin } as never }),
  ];
  const people = [createPerson('Bea Example', 'Red Sur')];
  const pages = clips.map(({ id }) => ({ source: { record: id, part: null } }));
  const event = { start: '2026-04-01', end: null, zone: '', place: '', address: '' };
  const sources = { meetings: [note], clips, people };
  const here = measured([...cards, ...pages, { words: 'Mine' }, { words: 'A date', event }], sources);
  const found = measure(here, [measured([{ words: 'Mine' }, pages[1] ?? {}], sources)], maker);
  expect([found.hub, found.hubBefore]).toEqual([
    { count: 4, of: 9 },
    { count: 1, of: 2 },
  ]);
  const received = { ...here, digest: { ...here.digest, origin: { ...origin } as never } };
  expect(measure(received, [], maker).hub).toBeNull();
});
