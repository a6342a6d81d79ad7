import { expect, test } from 'vitest';
import { type IndicatorSources, indicatorsIn } from '../../lib/facilitate/indicators';
import type { MapEdge, NetworkMap } from '../../lib/facilitate/network';
import { createHunch, createMeeting, createReview, type Meeting, type Review, type ValueThread } from '../../lib/model';
import { createThread } from '../../lib/model/new-thread';
import { sessionWith } from './sessions';

const spring = { from: '2026-03-01', to: '2026-05-31' };
const note = (date: string, text: string, more: Partial<Meeting> = {}): Meeting => ({
  ...createMeeting('Monthly call', text, new Date(date)),
  ...{ date, ...more },
});
const nobody: NetworkMap = { nodes: [], edges: [] };
const sources = (more: Partial<IndicatorSources>): IndicatorSources => ({
  ...{ meetings: [], sessions: [], threads: [], reviews: [], labels: new Map(), map: nobody },
  practiceOf: (words) => words.split(',')[0]?.trim().toLowerCase() ?? '',
  ...more,
});

test('meetings of the days are counted with how many say who was there, and an organisation once however it is written', () => {
  const meetings = [
    { meeting: note('2026-02-10', ''), present: ['The Harbour Network'] },
    { meeting: note('2026-03-10', ''), present: ['Harbour Network', 'Hillside Teachers', 'hillside teachers'] },
    { meeting: note('2026-04-10', ''), present: [] },
    { meeting: note('2026-04-11', '', { kind: 'one-to-one' }), present: ['Valley Schools'] },
    { meeting: note('2026-06-10', ''), present: ['Valley Schools'] },
    { meeting: note('2026-03-11', '', { trashedAt: '2026-03-12T00:00:00.000Z' }), present: ['Valley Schools'] },
  ];
  // One that was hosted without a note, one that was planned, one whose note counts already.
  const hosted = [{ id: 'b0', began: 1 }];
  const sessions = [
    sessionWith([], { date: '2026-05-02', hosted }),
    sessionWith([], { date: '2026-05-03' }),
    sessionWith([], { date: '2026-03-10', hosted, meeting: meetings[1]?.meeting.id ?? null }),
  ];
  expect(indicatorsIn(sources({ meetings, sessions }), spring)).toMatchObject({
    ...{ meetings: { count: 1, of: 3 }, oneToOnes: 1, organisations: 2, firstTime: { count: 1, of: 2 } },
  });
  // With nothing before the days nothing is new.
  expect(indicatorsIn(sources({ meetings: meetings.slice(1) }), spring).firstTime.of).toBe(0);
});

test('a line that was carried over counts once, as the last note has it; prompts are no lines', () => {
  const meetings = [
    note(
      '2026-03-10',
      'Action: @Host — share the draft — by 20 Mar\nQuestion: who hosts in June?\nDecision: meet online\n',
    ),
    note(
      '2026-04-10',
      'Action: @Host — share the draft — by 20 Mar [done]\nAction: @ — by\nDecision: move to June — because of exams\n',
    ),
    note('2026-06-10', 'Question: who hosts in June? [done]\n'),
  ].map((meeting) => ({ meeting, present: [] }));
  expect(indicatorsIn(sources({ meetings }), spring)).toMatchObject({
    ...{ actions: { count: 1, of: 1 }, questions: { count: 0, of: 1 }, decisions: { count: 1, of: 2 } },
  });
});

test('practices are those a note tells of and those of agendas that were gone through', () => {
  const meetings = [
    note('2026-02-10', 'Practice: fishbowl, 20 min\n'),
    note('2026-03-10', 'Practice: fishbowl, worked well\nPractice: silent start, did not work well\n'),
  ].map((meeting) => ({ meeting, present: [] }));
  const sessions = [
    sessionWith([{ practice: 'practice:pairs' }], { date: '2026-03-10', meeting: meetings[1]?.meeting.id ?? null }),
    sessionWith([{ practice: 'practice:never' }], { date: '2026-03-11' }),
  ];
  expect(indicatorsIn(sources({ meetings, sessions }), spring).practices).toEqual({ tried: 3, well: 1, again: 1 });
});

test('threads count by the days on which they ask, hunches by what was found of them in these days', () => {
  const thread = (begun: string, ...answers: [said: 'tried' | 'notTried' | 'later', heard: string][]): ValueThread => ({
    ...createThread({ title: 'x', source: null, begun }, new Date(0)),
    answers: answers.map(([said, heard], at) => ({
      ...{ id: `a${at}`, said, heard, day: heard, until: null, line: null, order: `a${at}`, removed: false },
    })),
  });
  const threads = [
    thread('2026-02-15', ['tried', '2026-03-20']),
    thread('2026-03-15', ['later', '2026-04-20']),
    thread('2026-03-20', ['notTried', '2026-04-21'], ['tried', '2026-06-30']),
    thread('2026-05-20', ['tried', '2026-06-25']),
  ];
  const found = (id: string, since: string, state?: 'held' | 'dropped', on = '') => ({
    hunch: { ...createHunch(since, 'a0'), id, condition: 'we wait' },
    verdicts: state ? [{ id: `v${id}`, hunch: id, state, words: '', on, order: 'a0', removed: false }] : [],
  });
  const all = [
    found('a', '2026-01-01', 'held', '2026-04-01'),
    found('b', '2026-01-01', 'held', '2026-02-01'),
    found('c', '2026-04-01', 'dropped', '2026-07-01'),
    found('d', '2026-06-15'),
  ];
  const review: Review = {
    ...createReview({ title: '', session: null, date: '2026-01-01' }, new Date(0)),
    hunches: all.map(({ hunch }) => hunch),
    verdicts: all.flatMap(({ verdicts }) => verdicts),
  };
  const counted = indicatorsIn(sources({ threads, reviews: [review] }), spring);
  expect(counted.threads).toEqual({ asked: 3, answered: 2, tried: 1 });
  expect(counted.hunches).toEqual({ held: 1, changed: 0, dropped: 0, open: 1 });
});

test('a tie is new where two were tied first in these days; what is only named together is none', () => {
  const edge = (kind: MapEdge['kind'], from: string, to: string, on: string): MapEdge => ({
    ...{ id: `${kind} ${from} ${to}`, kind, from, to },
    evidence: [{ record: 'meeting:a', part: null, line: null, on, words: '', through: [[], []] }],
  });
  const edges = [
    edge('met', 'a', 'b', '2026-02-01'),
    edge('helped', 'b', 'a', '2026-03-05'),
    edge('met', 'a', 'c', '2026-03-05'),
    edge('mention', 'b', 'c', '2026-03-05'),
    edge('met', 'b', 'd', '2026-08-05'),
  ];
  expect(indicatorsIn(sources({ map: { nodes: [], edges } }), spring).ties).toEqual({ count: 1, of: 2 });
});
