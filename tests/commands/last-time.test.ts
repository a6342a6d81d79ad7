import { beforeEach, describe, expect, test } from 'vitest';
import { meetingFrom, seriesAmong } from '../../lib/commands/last-time';
import { seriesOf, withoutDates } from '../../lib/commands/series';
import { reachOf } from '../../lib/digest';
import { setMessages } from '../../lib/i18n';
import { createMeeting, Meeting, type NoteLine } from '../../lib/model';
import { itemsOf, newLines, noLabelWords, parse } from '../../lib/notes';
import en from '../../public/_locales/en/messages.json';

beforeEach(() => setMessages('en', en));

const now = new Date('2026-04-09T10:00:00Z');
const note = (date: string, text: string, more: Partial<Meeting> = {}): Meeting => ({
  ...createMeeting('Monthly call', text, new Date(`${date}T10:00:00Z`)),
  date,
  ...more,
});
const openOf = (...notes: Meeting[]) => seriesAmong(notes, noLabelWords)[0]?.open.map(({ text }) => text);

/** What is known of the line that says so. */
const about = ({ text }: Meeting, words: string, known: Partial<NoteLine>): NoteLine => {
  const document = parse(text);
  const item = itemsOf(document).find(({ first }) => first === words);
  if (!item) throw new Error(`no line ${words}`);
  return { ...newLines(document)(item, { id: `line${words.length}`, order: 'a0' }), ...known };
};

describe('a series is told by its title without its dates', () => {
  test.each([
    ['Monthly call', 'Monthly call'],
    ['Monthly call, 12 March 2026', 'Monthly call'],
    ['Monthly call – March 12th, 2026', 'Monthly call'],
    ['2026-03-12 Monthly call', 'Monthly call'],
    ['Monthly call (12.3.2026)', 'Monthly call'],
    ['Monthly call March', 'Monthly call'],
    ['Llamada mensual, 12 de marzo de 2026', 'Llamada mensual'],
    ['Llamada de marzo', 'Llamada de'],
    ['Marching on', 'Marching on'],
    ['Maybe we meet', 'Maybe we meet'],
    ['', ''],
  ])('%s', (title, plain) => expect(withoutDates(title)).toBe(plain));

  test('numbers tell no series apart, kinds do', () => {
    expect(seriesOf({ title: 'Call #12', kind: 'call' })).toBe(seriesOf({ title: 'call 13', kind: 'call' }));
    expect(seriesOf({ title: 'Call', kind: 'call' })).not.toBe(seriesOf({ title: 'Call', kind: 'visit' }));
  });
});

test('open actions, questions and tensions of all its notes are carried, each once, as the newest note has them', () => {
  const first = note(
    '2026-02-12',
    'Action: @host asks three teams by Friday\nQuestion: Who brings the bell?\nTension: breadth or depth?',
  );
  const second = note(
    '2026-03-12',
    [
      'Noticing: it is quiet',
      'Question: who brings  the bell? [done]',
      '  Action: collect drafts',
      '    from all three',
      '- [ ] write to the hosts',
      '- [x] book the room',
      'Decision: we stay',
      'Tension: ',
      'Action:  by ',
    ].join('\n'),
  );
  expect(openOf(first, second)).toEqual([
    'Action: collect drafts\n  from all three',
    '- [ ] write to the hosts',
    'Action: @host asks three teams by Friday',
    'Tension: breadth or depth?',
  ]);
});

test('notes in the trash, received ones and those of other series give nothing', () => {
  const text = 'Action: one';
  const gone = note('2026-03-12', text, { trashedAt: now.toISOString() });
  const theirs = note('2026-03-12', text, { origin: {} as Meeting['origin'] });
  const other = note('2026-03-12', 'Action: two', { title: 'One-to-one', kind: 'one-to-one' });
  expect(seriesAmong([gone, theirs, other], noLabelWords).map(({ last }) => last.title)).toEqual(['One-to-one']);
});

test('the new note stands for the series of the last one, stays in the room and begins with what is open', () => {
  const last = note('2026-03-12', 'Action: collect drafts\nQuestion: who?', {
    title: 'Monthly call, March 2026',
    release: 'public',
  });
  const [series] = seriesAmong([last], noLabelWords);
  if (!series) throw new Error('no series');
  const made = meetingFrom(series, now, noLabelWords);
  expect(Meeting.safeParse(made).success).toBe(true);
  expect(made).toMatchObject({
    title: 'Monthly call',
    kind: 'call',
    release: 'room',
    date: '2026-04-09',
    lines: [],
    present: '',
  });
  expect(made.text).toMatch(
    /^Open since last time \(Mar 12, 2026\)\n\nAction: collect drafts\nQuestion: who\?\n\nWhy we met: /,
  );
  expect(seriesOf(made)).toBe(seriesOf(last));
  // Once more, nothing stands twice.
  expect(openOf(last, made)).toEqual(['Action: collect drafts', 'Question: who?']);
});

test('what holds a line back goes along, a yes does not', () => {
  const last = note(
    '2026-03-12',
    [
      'Question: may we say that?',
      'Action: ask the ministry [room]',
      'Tension: pay',
      'Action: print the cards',
      'Quotes:',
      '- [ ] "I will leave"',
    ].join('\n'),
    { release: 'public' },
  );
  const asked = { state: 'yes', by: 'A host', at: now.toISOString() } as const;
  const lines = [
    about(last, 'may we say that?', { release: 'room', principles: ['principle:humility'] }),
    about(last, 'pay', { consent: { ...asked, state: 'no' } }),
    about(last, 'print the cards', { consent: asked, principles: ['principle:openness'] }),
  ];
  const [series] = seriesAmong([{ ...last, lines }], noLabelWords);
  if (!series) throw new Error('no series');
  const made = { ...meetingFrom(series, now, noLabelWords), release: 'public' as const };
  const document = parse(made.text);
  const reach = reachOf(document, made);
  const reachOfLine = (words: string) => reach[document.lines.findIndex(({ text }) => text.includes(words))];
  expect(reachOfLine('may we say')).toBe('room');
  expect(reachOfLine('ask the ministry')).toBe('room');
  expect(reachOfLine('pay')).toBe('room');
  expect(reachOfLine('I will leave')).toBe('room');
  expect(reachOfLine('print the cards')).toBe('public');
  expect(made.lines.every(({ consent }) => consent === null)).toBe(true);
  expect(made.lines.map(({ words, principles }) => [words, principles])).toContainEqual([
    'print the cards',
    ['principle:openness'],
  ]);
});

test('a note that waits for a line it lost lets none of its lines go from the next one', () => {
  const last = note('2026-03-12', 'Action: rewritten since\nQuestion: who?', { release: 'public' });
  const lost = { ...about(last, 'who?', { release: 'room' }), words: 'said in confidence' };
  const [series] = seriesAmong([{ ...last, lines: [lost] }], noLabelWords);
  if (!series) throw new Error('no series');
  expect(series.open.map(({ release }) => release)).toEqual(['room', 'room']);
});
