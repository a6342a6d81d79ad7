import { beforeEach, describe, expect, test } from 'vitest';
import { resolveDigest } from '../../lib/digest';
import { askedIn } from '../../lib/digest/asked';
import { type BlockProposal, mostLines, proposeBlocks } from '../../lib/digest/propose-blocks';
import { countStories } from '../../lib/digest/stories';
import { type TravellingLine, travellingLines } from '../../lib/digest/travelling';
import { setMessages } from '../../lib/i18n';
import { Digest, type Meeting, type NoteLine, type ReleaseLevel } from '../../lib/model';
import type { PresetBlock, PresetBlockKind } from '../../lib/model/ways';
import { itemsOf, newLines, parse } from '../../lib/notes';
import { principlesByWord } from '../../lib/notes/principle-words';
import en from '../../public/_locales/en/messages.json';
import { clip, highlight, maker, meeting, now, principles } from './library';

beforeEach(() => setMessages('en', en));

const block = (kind: PresetBlockKind, change: Partial<PresetBlock> = {}): PresetBlock => ({
  ...{ id: kind, kind, title: '', from: 0, to: 0, note: '', order: kind, removed: false },
  ...change,
});
const words = {
  ...{ also: 'Also', all: 'All', missed: 'What did we miss?' },
  asked: (count: number, answered: number) => `${answered} of ${count} answered`,
};
const linesOf = (meetings: readonly Meeting[], release: ReleaseLevel = 'network') =>
  meetings.flatMap((each) =>
    travellingLines(each, { release, byWord: principlesByWord(principles), idOf: (_of, { at }) => `line${at}` }),
  );
const base: BlockProposal = {
  ...{ title: 'March', language: 'en', period: null, release: 'network', preset: 'community', blocks: [] },
  ...{ grouping: 'principle', clips: [], lines: [], asked: [], coming: [], principles, words, now },
  ...{ today: '2026-03-20', dueOf: ({ due }: TravellingLine) => /\d{4}-\d\d-\d\d/.exec(due)?.[0] ?? null },
};
/** What stands in each section: its kind or principle, then its lines' words and other items. */
function outline(digest: Digest, lines: readonly TravellingLine[] = []) {
  const said = ({ source, words: own }: Digest['items'][number]) =>
    lines.find((line) => source && line.source.record === source.record && line.source.part === source.part)?.words ??
    (source ? `${source.record}${source.part ? ` ${source.part}` : ''}` : own);
  return digest.sections.map(({ id, kind, principle }) => [
    kind ?? principle,
    ...digest.items.filter(({ section }) => section === id).map(said),
  ]);
}
const open = (text: string, change: Partial<Meeting> = {}) => meeting('open', { release: 'network', text, ...change });

const yes = { state: 'yes' as const, by: 'host', at: now.toISOString() };

describe('lines that may go', () => {
  test('what the note, its marks, its speaker or a record holds back is no line; a name is, for its card hides it', () => {
    const text =
      'Decision: one\nDecision: two [room]\nQuestion: three [ask]\nQuote: "four" — @Ana Example (Red Sur)\nAction: @Ana Example — five\nThanks:';
    const said = (notes: Meeting, release?: ReleaseLevel) => linesOf([notes], release).map((line) => line.words);
    expect(said(open(text))).toEqual(['one', '@Ana Example — five']);
    expect(said(open(text, { release: 'room' }))).toEqual([]);
    expect(said(open(text), 'public')).toEqual([]);
    expect(said(open(text, { trashedAt: now.toISOString() }))).toEqual([]);
    const held = open(text, { lines: [record(text, 0, { release: 'room' })] });
    expect(said(held)).toEqual(['@Ana Example — five']);
  });

  test('a quote goes with the yes that was kept with it', () => {
    const text = 'Quote: "We stay" — @Ana Example';
    expect(linesOf([open(text, { lines: [record(text, 0)] })])).toEqual([]);
    const agreed = linesOf([open(text, { lines: [record(text, 0, { consent: yes })] })]);
    expect(agreed).toMatchObject([{ kind: 'quote', source: { record: 'meeting:open', part: 'kept0' } }]);
  });
});

function record(text: string, nth: number, change: Partial<NoteLine> = {}): NoteLine {
  const document = parse(text);
  const item = itemsOf(document)[nth];
  if (!item) throw new RangeError(`${nth}`);
  return { ...newLines(document)(item, { id: `kept${nth}`, order: 'a0' }), ...change };
}

describe('blocks', () => {
  const text =
    'Noticing: subs are scarce\nTension: breadth or depth\nStory: tried → saw\nDecision: stay online\nAction: @host — later — by 2026-04-01\n' +
    'Action: sooner — by 2026-03-22\nAction: done already [done]\nQuestion: who hosts?\nQuestion: settled? [done]\nThanks: to all\nPractice: threes\nResource: a page #openness\nIdea: another';
  const kinds: PresetBlockKind[] = ['noticing', 'gathered', 'try', 'questions', 'decided', 'thanks', 'own'];

  test('each line stands once, in the first block that takes it; done things are not asked or promised again', () => {
    const lines = linesOf([open(text)]);
    const { digest, found } = proposeBlocks({ ...base, lines, blocks: kinds.map((kind) => block(kind)) });
    expect(outline(digest, lines)).toEqual([
      ['noticing', 'subs are scarce', 'breadth or depth', 'tried → saw'],
      ['principle:relationships'],
      ['principle:humility'],
      ['principle:openness', 'a page #openness'],
      ['principle:emergence'],
      ['principle:rest'],
      [null, 'another'],
      ['try', 'threes'],
      ['questions', 'who hosts?'],
      ['decided', 'stay online', 'sooner — by 2026-03-22', '@host — later — by 2026-04-01'],
      ['thanks', 'to all'],
      ['own'],
    ]);
    expect([...found]).toEqual([
      ['noticing', 3],
      ['gathered', 2],
      ['try', 1],
      ['questions', 1],
      ['decided', 3],
      ['thanks', 1],
      ['own', 0],
    ]);
    expect(Digest.parse(digest)).toEqual(digest);
    expect(digest).toMatchObject({ oneMinute: '', preset: 'community', release: 'network' });
  });

  test('nothing is written for people: words stay empty, prompts are private and titles are the blocks’ own', async () => {
    const blocks = [block('noticing', { title: 'We notice', note: 'SECRET prompt', to: 70 }), block('gathered')];
    const lines = linesOf([open('Noticing: subs are scarce')]);
    const { digest } = proposeBlocks({ ...base, lines, blocks });
    expect(digest.sections[0]).toMatchObject({ title: 'We notice', hint: 'SECRET prompt', most: 70, kind: 'noticing' });
    expect(digest.sections[1]).toMatchObject({
      title: '',
      principle: 'principle:relationships',
      hint: 'What did we miss?',
    });
    expect([...digest.sections, ...digest.items].filter((part) => part.words !== '')).toEqual([]);
    const document = await resolveDigest(digest, { clips: [], meetings: [], principles }, maker, now);
    expect(JSON.stringify(document)).not.toContain('SECRET');
  });

  test('clips go to what is new, by principle or in one list, with their passages', () => {
    const clips = [
      clip('a', { principles: ['principle:humility'], highlights: [highlight('h1', 'exact', [])] }),
      clip('b'),
      clip('gone', { trashedAt: now.toISOString() }),
    ];
    const gathered = [block('gathered')];
    const byPrinciple = outline(proposeBlocks({ ...base, clips, blocks: gathered }).digest);
    expect(byPrinciple.filter(([, ...items]) => items.length > 0)).toEqual([
      ['principle:humility', 'clip:a', 'clip:a h1'],
      [null, 'clip:b'],
    ]);
    const { digest } = proposeBlocks({ ...base, clips, blocks: gathered, grouping: 'none' });
    expect(outline(digest)).toEqual([[null, 'clip:a', 'clip:a h1', 'clip:b']]);
    expect(digest.sections[0]?.title).toBe('All');
    expect(proposeBlocks({ ...base, clips, blocks: [block('questions')] }).digest.items).toEqual([]);
  });

  test('stories with a yes are value stories where those have a block; coming up has days ahead and, without decisions, what is due', () => {
    const nth = itemsOf(parse(text)).findIndex(({ kind }) => kind === 'story');
    const lines = linesOf([open(text, { lines: [record(text, nth, { consent: yes })] })]);
    const coming = [
      { title: 'Past call', day: '2026-03-01' },
      { title: 'Spring convening', day: '2026-05-02' },
    ];
    const { digest } = proposeBlocks({
      ...base,
      lines,
      coming,
      blocks: [block('noticing'), block('values'), block('coming')],
    });
    expect(outline(digest, lines)).toEqual([
      ['noticing', 'subs are scarce', 'breadth or depth'],
      ['values', 'tried → saw'],
      ['coming', 'Spring convening', 'sooner — by 2026-03-22', '@host — later — by 2026-04-01'],
    ]);
    expect(digest.items.find(({ words: own }) => own === 'Spring convening')?.event?.start).toBe('2026-05-02');
  });

  test('of very many lines the newest go in, and all are counted', () => {
    const many = Array.from({ length: mostLines + 5 }, (_, nth) => `Thanks: to group ${nth}`).join('\n');
    const { digest, found } = proposeBlocks({ ...base, lines: linesOf([open(many)]), blocks: [block('thanks')] });
    expect([digest.items.length, found.get('thanks')]).toEqual([mostLines, mostLines + 5]);
  });
});

describe('last time we asked', () => {
  const march = 'Question: who hosts?\n  - Red Sur would\n  - [room] not us\nQuestion: what else?';
  const earlier = open(march, { lines: [record(march, 0)] });
  const later = meeting('later', {
    release: 'network',
    text: 'Question: who hosts? [done]\n  - Decision: Red Sur hosts',
  });
  const before = proposeBlocks({ ...base, lines: linesOf([earlier]), blocks: [block('questions')] }).digest;

  test('what was asked stands with what the notes say came back, in no other block', () => {
    const lines = linesOf([later, earlier]);
    const asked = askedIn(before, lines);
    expect(asked.map(({ question, answered }) => [question.words, answered])).toEqual([
      ['who hosts?', true],
      ['what else?', false],
    ]);
    const blocks = [block('questions'), block('decided'), block('lastTime', { note: 'What came back?' })];
    const { digest } = proposeBlocks({ ...base, lines, asked, blocks });
    expect(outline(digest, lines)).toEqual([
      ['questions'],
      ['decided'],
      ['lastTime', 'who hosts?', 'Red Sur hosts', 'Red Sur would', 'what else?'],
    ]);
    expect(digest.sections[2]?.hint).toBe('What came back?\n1 of 2 answered');
  });

  test('a question that may not go any more is not told of again', () => {
    const lines = linesOf([
      { ...earlier, release: 'room' },
      { ...later, release: 'room' },
    ]);
    expect(askedIn(before, lines)).toEqual([]);
  });
});

describe('value stories', () => {
  const text =
    'Insight: waiting helps\nStory: we waited → more talk\nStory: pairs → nothing\nQuote: it worked for us\nStory: later';
  const note = open(text, {
    lines: [
      record(text, 1, { consent: yes, credit: { name: '', organisation: 'Red Sur' } }),
      record(text, 2, { consent: { ...yes, state: 'asked' } }),
      record(text, 3, { consent: yes, credit: { name: '', organisation: 'red sur ' } }),
    ],
  });
  const lines = linesOf([note]);
  const began = lines.find(({ kind }) => kind === 'insight') ?? null;
  const threads = new Map([
    ['meeting:open kept1', began],
    ['meeting:open kept3', began],
  ]);
  const stories = countStories([note], lines, { told: new Set(threads.keys()), labels: new Map() });

  test('are counted by what was said about quoting them; of those left out nothing but the number goes', () => {
    expect(stories).toEqual({ all: 4, yes: 2, asked: 1, unasked: 1, no: 0, told: 2, organisations: 1 });
    const told = ({ told: goes, all }: typeof stories) => ({ told: `${goes} of ${all}`, hint: 'to ask' });
    const { digest } = proposeBlocks({
      ...{ ...base, lines, threads, stories, words: { ...words, stories: told } },
      blocks: [block('noticing'), block('values'), block('gathered')],
    });
    expect(digest.sections.find(({ kind }) => kind === 'values')).toMatchObject({ words: '2 of 4', hint: 'to ask' });
    expect(JSON.stringify(outline(digest, lines))).not.toMatch(/pairs|later/);
  });

  test('stand below what their thread began with, those of one thread together, whatever kind of line tells them', () => {
    const { digest } = proposeBlocks({ ...base, lines, threads, blocks: [block('values')] });
    expect(outline(digest, lines)).toEqual([['values', 'waiting helps', 'we waited → more talk', 'it worked for us']]);
  });

  test('of a thread are what came back to the line that a digest carried, and to the card that asked in words of its own', () => {
    const before = {
      ...proposeBlocks({ ...base, lines, blocks: [block('noticing'), block('questions')] }).digest,
    };
    const card = { id: 'own', section: before.sections[1]?.id ?? '', source: null, words: 'Who waited?', order: 'b' };
    const digest: Digest = { ...before, items: [...before.items, { ...card, removed: false }] };
    const answer = (part: string) => ({
      ...{ id: part, said: 'tried' as const, heard: '2026-03-01', day: '2026-03-01', until: null },
      ...{ line: { record: note.id, part }, order: 'a', removed: false },
    });
    const asked = askedIn(digest, lines, [
      { source: began?.source ?? null, answers: [answer('kept1'), answer('kept2')] },
      { source: { record: digest.id, part: 'own' }, answers: [answer('kept3')] },
    ]);
    expect(
      asked.map(({ question, answered, answers }) => [question.words, answered, ...answers.map((a) => a.words)]),
    ).toEqual([
      // What waits for its yes is no line that travels.
      ['waiting helps', true, 'we waited → more talk'],
      ['Who waited?', true, 'it worked for us'],
    ]);
    const next = proposeBlocks({ ...base, lines, asked, blocks: [block('lastTime')] }).digest;
    expect(outline(next, lines)).toEqual([
      ['lastTime', 'waiting helps', 'we waited → more talk', 'Who waited?', 'it worked for us'],
    ]);
  });

  test('what readers answered to a digest’s own words came back, too', () => {
    const replies = '## Who waited?\nQuote: we did\n## Something else?\nQuote: no';
    const back = linesOf([
      open(replies, { lines: [record(replies, 1, { consent: yes }), record(replies, 3, { consent: yes })] }),
    ]);
    const before = proposeBlocks({ ...base, blocks: [block('questions')] }).digest;
    const section = before.sections[0]?.id ?? '';
    const items = ['Who waited?', 'Look at this.'].map((own, nth) => ({
      ...{ id: `i${nth}`, section, source: null, words: own, order: `a${nth}`, removed: false },
    }));
    expect(
      askedIn({ ...before, items }, back).map(({ question, answers }) => [
        question.words,
        ...answers.map((a) => a.words),
      ]),
    ).toEqual([['Who waited?', 'we did']]);
  });
});

test('who is to do something is called by what stands for them where names are not told', async () => {
  const text = 'Action: @Ana Example (Red Sur) — share the agenda — by 20 Apr';
  const note = open(text, { lines: [record(text, 0)], attribution: 'unattributed' });
  const { digest } = proposeBlocks({ ...base, lines: linesOf([note]), blocks: [block('decided')] });
  const document = await resolveDigest(digest, { clips: [], meetings: [note], principles }, maker, now);
  expect(document.sections[0]?.items[0]?.excerpt).toMatch(/share the agenda/);
  expect(JSON.stringify(document)).not.toMatch(/Ana|Red Sur/);
});
