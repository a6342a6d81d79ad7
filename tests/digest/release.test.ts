import { describe, expect, test } from 'vitest';
import { agreementOf, reachOf, releasedText } from '../../lib/digest/release';
import type { Meeting, NoteLine } from '../../lib/model';
import { parse } from '../../lib/notes';
import { meeting } from './library';

const shown = (text: string, fields: Partial<Meeting> = {}, level: 'network' | 'public' = 'network') =>
  releasedText(meeting('m', { release: 'public', text, ...fields }), level, { length: 2_000 });

describe('what goes on with a line that stays, stays with it', () => {
  test.each([
    ['Quote: "I was\n  afraid to ask"\nrest', 'rest'],
    ['Quote:\n  - "I was afraid"\n\n    - "so was I"\nrest', 'rest'],
    ['- Story [room]\n  - its end\n- another', '- another'],
    ['Thanks: to @Host\n  for the room\nrest', 'rest'],
    ['Decision: we move\n  and wait [ask]\nrest', 'rest'],
    ['Decision: we move\n  and wait [ok network]\nrest', 'Decision: we move\n  and wait\nrest'],
    ['Quote: "fine" [ok network]\n  and more\nrest', 'Quote: "fine"\n  and more\nrest'],
    // The yes stands where the label does: behind a further line it is none.
    ['Quote: "fine\n  and more" [ok network]\nrest', 'rest'],
    ['Noticing: x\n  - a sub-point [room]\nrest', 'Noticing: x\nrest'],
  ])('%j shows %j', (text, left) => {
    expect(shown(text)).toBe(left);
  });

  test('and every line of words whose speaker took the yes back', () => {
    const line: NoteLine = {
      ...{ id: 'l', label: null, words: 'first words\n  second words', principles: [], release: null, removed: false },
      ...{ attribution: null, credit: null, consent: { state: 'withdrawn', by: '', at: null }, order: 'a0' },
    };
    expect(shown('first words\n  second words\nrest', { lines: [line] })).toBe('rest');
  });
});

describe("a speaker's yes that is kept beside the text", () => {
  const kept = (words: string, more: Partial<NoteLine> = {}): NoteLine => ({
    ...{ id: 'l', label: 'quote', words, principles: [], release: null, attribution: null, credit: null, order: 'a0' },
    ...{ consent: { state: 'yes', by: '', at: null }, removed: false, ...more },
  });
  test.each([
    ['Quote: “one” [ask]', kept('"one"'), 'network', true],
    ['Quote: "one"', kept('"one"'), 'public', true],
    ['Quote: "one\n  two" [ask]', kept('"one\ntwo"'), 'network', true],
    ['Quote: "one" [room]', kept('"one"'), 'network', false],
    ['Quote: "one" — @Host', kept('"one" — @Host'), 'network', false],
    ['Quote: "one more"', kept('"one"'), 'network', false],
    ['Quote: "one"\nQuote: "one"', kept('"one"'), 'network', false],
    ['Quote: "one"', kept('"one"', { release: 'network' }), 'network', true],
    ['Quote: "one"', kept('"one"', { release: 'network' }), 'public', false],
    ['Quote: "one"', kept('"one"', { consent: { state: 'asked', by: '', at: null } }), 'network', false],
    ['Quote: "one"', kept('"one"', { removed: true }), 'network', false],
  ] as const)('%j', (text, line, level, leaves) => {
    expect(shown(text, { lines: [line] }, level) !== '').toBe(leaves);
  });

  test('how far each line may go is told as it goes', () => {
    const text = 'Quote: "one"\nplain\nStory [room]\nIdea: x [ok network]\n@Host';
    const note = (release: Meeting['release']) => meeting('m', { release, text, lines: [kept('"one"')] });
    const reach = (release: Meeting['release']) => reachOf(parse(text), note(release));
    expect(reach('public')).toEqual(['public', 'public', 'room', 'network', 'room']);
    expect(reach('network')).toEqual(['network', 'network', 'room', 'network', 'room']);
    expect(new Set(reach('room'))).toEqual(new Set(['room']));
  });
});

describe('the head of a note', () => {
  const head = (fields: string, own: Partial<Meeting> = {}) =>
    agreementOf(meeting('m', { release: 'public', attribution: 'named', text: `---\n${fields}\n---\nwords`, ...own }));

  test.each([
    ['release: network', 'network', 'named'],
    ['release: room', 'room', 'named'],
    ['alcance: sala  attribution: org', 'room', 'organisation'],
    ['attribution: unattributed', 'public', 'unattributed'],
    ['release: room | network', 'public', 'named'],
    ['title: x', 'public', 'named'],
  ])('%s holds back what its fields let go', (fields, release, attribution) => {
    expect(head(fields)).toEqual({ release, attribution });
  });

  test('lets nothing go that its fields hold back', () => {
    expect(head('release: public  attribution: named', { release: 'room', attribution: 'role' })).toEqual({
      release: 'room',
      attribution: 'role',
    });
  });

  test('that says how people are named holds back lines with a name', () => {
    expect(shown('---\nattribution: role\n---\nto @Host\nrest', { attribution: 'named' })).toBe('rest');
  });
});

test.each([
  ['words (@Host)', false],
  ['“@Host” said', false],
  ['write to notes@example.org', true],
])('%j names somebody, or an address for mail: leaves %s', (text, leaves) => {
  expect(shown(text) !== '').toBe(leaves);
});

describe('a line that stays, however it is written', () => {
  const held = (words: string, more: Partial<NoteLine> = {}): NoteLine => ({
    ...{ id: 'l', label: null, words, principles: [], release: 'room', attribution: null, credit: null, order: 'a0' },
    ...{ consent: null, removed: false, ...more },
  });
  const yes = { state: 'yes', by: '', at: null } as const;

  test.each([
    ['Ana  is\tleaving', 'Ana is leaving'],
    ['we heard “Ana is leaving”, twice', '"Ana is leaving"'],
    ['Ana is leaving', 'Ana  is leaving'],
  ])('%j is %j', (text, words) => {
    expect(shown(`${text}\nrest`, { lines: [held(words)] })).toBe('rest');
  });

  test.each([
    ['Noticing: Ana is really leaving', {}, 'public', ''],
    ['Noticing: Ana is really leaving', { consent: { state: 'no', by: '', at: null }, release: null }, 'public', ''],
    ['nothing of it', {}, 'network', ''],
    ['Anabel is leavings', {}, 'network', ''],
    ['nothing of it', { removed: true }, 'network', 'nothing of it\nrest'],
    ['nothing of it', { release: 'network' }, 'network', 'nothing of it\nrest'],
    ['nothing of it', { release: 'network' }, 'public', ''],
  ] as const)('not found in %j, with %j: the note waits', (text, more, level, left) => {
    expect(shown(`${text}\nrest`, { lines: [held('Ana is leaving', more)] }, level)).toBe(left);
  });

  test('a yes is for the words it was given for, not for those written below them later', () => {
    const quote = held('one', { label: 'quote', release: null, consent: yes });
    const left = (text: string, words = 'one') => shown(text, { lines: [{ ...quote, words }] });
    expect(left('Quote: one\n  two\nrest')).toBe('Quote: one\nrest');
    expect(left('Quote: one\n  - two\nrest')).toBe('Quote: one\nrest');
    expect(left('Quote: one\n  two\n  three\nrest', 'one\ntwo')).toBe('Quote: one\n  two\nrest');
  });
});

describe('a list below a label for quotes', () => {
  test.each([
    ['Quotes:\n- "I was afraid"\n- "so was I"\n\nrest', 'rest'],
    ['Citas:\n1. "tenía miedo"\ny yo\n\nrest', 'rest'],
    ['- Quotes:\n- "I was afraid"\nIdea: x', 'Idea: x'],
    ['Quotes:\n- "fine" [ok network]\n- "not so"\n\nrest', '- "fine"\nrest'],
    ['Quotes:\n\n- a list\nrest', '- a list\nrest'],
    ['Ideas:\n- draw it\nrest', 'Ideas:\n- draw it\nrest'],
  ])('%j shows %j', (text, left) => {
    expect(shown(text)).toBe(left);
  });
});

test('a tab indents to the next fourth column', () => {
  expect(shown('  Story [room]\n\tits end\nrest')).toBe('rest');
  expect(shown('  \tStory [room]\n    rest')).toBe('rest');
});
