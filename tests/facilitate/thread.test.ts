import { describe, expect, test } from 'vitest';
import { asksAhead, byNeed, dayAfter, daysBetween, stopsOf, threadState } from '../../lib/facilitate/thread';
import type { ThreadAnswer, ValueThread } from '../../lib/model';

type Asked = Pick<ValueThread, 'begun' | 'answers' | 'closedAt'>;

let made = 0;
function answer(said: ThreadAnswer['said'], heard: string, more: Partial<ThreadAnswer> = {}): ThreadAnswer {
  made += 1;
  const order = `a${String(made).padStart(6, '0')}`;
  return { id: order, said, heard, day: heard, until: null, line: null, order, removed: false, ...more };
}

const thread = (answers: readonly ThreadAnswer[] = [], more: Partial<Asked> = {}): Asked => ({
  ...{ begun: '2026-01-10', answers: [...answers], closedAt: null },
  ...more,
});

describe('days', () => {
  test('are counted on the calendar: a year that is longer, a change of clocks', () => {
    expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
  });

  test('are the same in every time zone', () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Santiago', 'Australia/Lord_Howe']) {
        process.env.TZ = other;
        expect(stopsOf({ begun: '2026-01-10' }).map(({ day }) => day)).toEqual([
          '2026-02-09',
          '2026-03-11',
          '2026-04-10',
        ]);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('a thread', () => {
  test('asks on the thirtieth day, and not the day before', () => {
    expect(threadState(thread(), '2026-02-08')).toEqual({ is: 'waiting', day: '2026-02-09', stop: 30 });
    expect(threadState(thread(), '2026-02-09')).toEqual({ is: 'due', day: '2026-02-09', stop: 30 });
  });

  test('asks once after months in which nobody looked, and then no more', () => {
    expect(threadState(thread(), '2026-09-01')).toEqual({ is: 'due', day: '2026-04-10', stop: 90 });
    expect(threadState(thread([answer('notTried', '2026-09-01')]), '2026-09-01')).toEqual({ is: 'over' });
  });

  test('asks at the next stop after an answer, whether it was tried or not', () => {
    for (const said of ['tried', 'notTried'] as const)
      expect(threadState(thread([answer(said, '2026-02-20')]), '2026-02-20')).toEqual({
        ...{ is: 'waiting', day: '2026-03-11', stop: 60 },
      });
  });

  test('is settled by an answer of the same day, and by one before only up to its day', () => {
    expect(threadState(thread([answer('tried', '2026-02-09')]), '2026-02-09').is).toBe('waiting');
    expect(threadState(thread([answer('tried', '2026-02-08')]), '2026-02-09').is).toBe('due');
  });

  test('put off asks on the day it was put off to, and is silent about stops before it', () => {
    const off = thread([answer('later', '2026-03-10', { until: '2026-03-17' })]);
    expect(threadState(off, '2026-03-12')).toEqual({ is: 'waiting', day: '2026-03-17', stop: null });
    expect(threadState(off, '2026-03-17')).toEqual({ is: 'due', day: '2026-03-17', stop: null });
    expect(threadState(off, '2026-05-01')).toEqual({ is: 'due', day: '2026-04-10', stop: 90 });
  });

  test('put off, then answered, asks no more for that day', () => {
    const both = [answer('later', '2026-02-09', { until: '2026-02-16' }), answer('tried', '2026-02-10')];
    expect(threadState(thread(both), '2026-02-16')).toEqual({ is: 'waiting', day: '2026-03-11', stop: 60 });
  });

  test('an answer taken back is none', () => {
    expect(threadState(thread([answer('tried', '2026-02-09', { removed: true })]), '2026-02-10').is).toBe('due');
  });

  test('put off past its last stop still asks', () => {
    const off = thread([answer('later', '2026-04-12', { until: '2026-04-19' })]);
    expect(threadState(off, '2026-04-19')).toEqual({ is: 'due', day: '2026-04-19', stop: null });
  });

  test('answered while the clock was years ahead asks again at its stops', () => {
    const ahead = [answer('later', '2040-01-01', { until: '2040-01-08' })];
    expect(threadState(thread(ahead), '2026-02-01')).toEqual({ is: 'waiting', day: '2026-02-09', stop: 30 });
    expect(threadState(thread([answer('tried', '2040-01-01')]), '2026-03-11').is).toBe('due');
  });

  test('with a clock that went back waits for its day again', () => {
    expect(threadState(thread([], { begun: '2027-01-01' }), '2026-01-01')).toEqual({
      ...{ is: 'waiting', day: '2027-01-31', stop: 30 },
    });
  });

  test('that is closed asks nothing', () => {
    expect(threadState(thread([], { closedAt: '2026-02-01T10:00:00.000Z' }), '2026-09-01')).toEqual({ is: 'closed' });
  });
});

test('what asks comes first, the longest due before others; then by the day it will; what is over and closed last', () => {
  const closed = thread([], { closedAt: '2026-02-01T10:00:00.000Z' });
  const over = thread([answer('tried', '2026-04-10')]);
  const waiting = thread([], { begun: '2026-04-01' });
  const sooner = thread([], { begun: '2026-03-20' });
  const due = thread();
  const longer = thread([], { begun: '2025-12-01' });
  expect(byNeed([closed, over, waiting, sooner, due, longer], '2026-04-10').map(({ thread: each }) => each)).toEqual([
    ...[longer, due, sooner, waiting, over, closed],
  ]);
});

test('how many ask is known ahead, for each day on which it is more; nobody answers meanwhile', () => {
  const begun = ['2026-01-10', '2026-03-20', '2026-03-20', '2026-04-01'].map((day) => thread([], { begun: day }));
  const settled = [thread([], { closedAt: '2026-02-01T10:00:00.000Z' }), thread([answer('tried', '2026-04-10')])];
  expect(asksAhead([...begun, ...settled], '2026-04-10')).toEqual([
    { day: '2026-04-10', count: 1 },
    { day: '2026-04-19', count: 3 },
    { day: '2026-05-01', count: 4 },
  ]);
  expect(asksAhead(settled, '2026-04-10')).toEqual([{ day: '2026-04-10', count: 0 }]);
});
