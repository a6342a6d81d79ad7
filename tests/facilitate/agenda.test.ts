import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agendaOf,
  breakoutsOf,
  clockAt,
  elsewhere,
  everyBlock,
  mainBlocks,
  minutesOf,
  mostMinutes,
  startIsSkipped,
} from '../../lib/facilitate';
import type { AgendaBlock, AgendaSession } from '../../lib/model';
import { blockWith, sessionWith } from './sessions';

const minute = 60_000;

/** When each block begins, on the clocks of the session. */
const starts = (session: AgendaSession) => {
  const agenda = agendaOf(session);
  return everyBlock(agenda).map(({ from }) => clockAt(agenda.zone, from));
};

describe('the times of an agenda', () => {
  test('come one after the other from the start', () => {
    const session = sessionWith([{ minutes: 10 }, { minutes: 25 }, { minutes: 5 }]);
    expect(starts(session)).toEqual(['10:00', '10:10', '10:35']);
    const agenda = agendaOf(session);
    expect([clockAt(agenda.zone, agenda.end), agenda.minutes, agenda.left]).toEqual(['10:40', 40, null]);
    expect(new Date(agenda.start).toISOString()).toBe('2026-03-12T09:00:00.000Z');
  });

  test('pre-work takes none of them, however long it is', () => {
    expect(starts(sessionWith([{ kind: 'prework', minutes: 20 }, { minutes: 10 }, { minutes: 0 }, {}]))).toEqual([
      '10:00',
      '10:00',
      '10:10',
      '10:10',
    ]);
  });

  test('breakouts run side by side; the longest says how long', () => {
    const session = sessionWith([
      { minutes: 5 },
      { minutes: 10 },
      { parent: 'b1', minutes: 20 },
      { parent: 'b1', minutes: 15 },
      { minutes: 5 },
    ]);
    expect(starts(session)).toEqual(['10:00', '10:05', '10:05', '10:05', '10:25']);
    expect(breakoutsOf(session, 'b1').map(({ id }) => id)).toEqual(['b2', 'b3']);
    expect(agendaOf(session).minutes).toBe(30);
  });

  test('a breakout whose block is gone, or is one itself, gets a time of its own', () => {
    const session = sessionWith([
      { minutes: 5 },
      { parent: 'gone', minutes: 10 },
      { parent: 'b0' },
      { parent: 'b2', minutes: 5 },
      { parent: 'b4' },
    ]);
    expect(mainBlocks(session).map(({ id }) => id)).toEqual(['b0', 'b1', 'b3', 'b4']);
    expect(
      everyBlock(agendaOf(session))
        .map(({ block }) => block.id)
        .toSorted(),
    ).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
  });

  test('a start of its own leaves a gap before it, or overlaps', () => {
    const gap = agendaOf(sessionWith([{ minutes: 20 }, { at: '10:30', minutes: 10 }, {}]));
    expect(gap.blocks.map((each) => each.gap)).toEqual([0, 10, 0]);
    expect([gap.buffer, gap.minutes]).toEqual([10, 50]);
    const overlap = agendaOf(sessionWith([{ minutes: 40 }, { at: '10:30', minutes: 5 }, { minutes: 5 }]));
    expect(overlap.blocks.map((each) => each.gap)).toEqual([0, -10, 0]);
    // What goes before is not cut short: the next one waits for it.
    expect(overlap.minutes).toBe(45);
  });

  test('a start of its own after midnight is on the next day', () => {
    const session = sessionWith([{ minutes: 60 }, { at: '00:30', minutes: 15 }], { start: '23:00' });
    expect(agendaOf(session).blocks[1]?.gap).toBe(30);
    // A time before the session is no day earlier: it overlaps.
    expect(agendaOf(sessionWith([{ at: '09:30' }])).blocks[0]?.gap).toBe(-30);
  });

  test('says what the plan leaves and lacks', () => {
    expect(agendaOf(sessionWith([{ minutes: 50 }], { planned: 60 })).left).toBe(10);
    expect(agendaOf(sessionWith([{ minutes: 70 }], { planned: 60 })).left).toBe(-10);
  });

  test('takes the clocks of the zone through a change in spring and in autumn', () => {
    const spring = sessionWith([{ minutes: 60 }, { minutes: 60 }], { date: '2026-03-29', start: '01:30' });
    expect(starts(spring)).toEqual(['01:30', '03:30']);
    expect(agendaOf(spring)).toMatchObject({ minutes: 120, clockChange: 60 });
    const autumn = sessionWith([{ minutes: 60 }, { minutes: 60 }], { date: '2026-10-25', start: '02:30' });
    expect(starts(autumn)).toEqual(['02:30', '02:30']);
    expect(agendaOf(autumn)).toMatchObject({ minutes: 120, clockChange: -60 });
    const skipped = sessionWith([{}], { date: '2026-03-29', start: '02:15' });
    expect(startIsSkipped(skipped, agendaOf(skipped))).toBe(true);
    expect(startIsSkipped(spring, agendaOf(spring))).toBe(false);
  });

  test('a day without a change has none', () => {
    expect(agendaOf(sessionWith([{ minutes: 600 }])).clockChange).toBe(0);
  });

  test('goes by the clocks of this device where the zone is none', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const zone of ['', 'Europe/Nowhere', '<b>', 'x'.repeat(100)]) {
      const agenda = agendaOf(sessionWith([{ minutes: 5 }], { zone }));
      expect([agenda.zone, clockAt(agenda.zone, agenda.start)]).toEqual([own, '10:00']);
    }
  });

  test('reads minutes that are none, and huge ones', () => {
    const odd = [-5, Number.NaN, Number.POSITIVE_INFINITY, 1e12, 2.4];
    expect(odd.map((minutes) => minutesOf({ minutes }))).toEqual([0, 0, mostMinutes, mostMinutes, 2]);
    const agenda = agendaOf(sessionWith(odd.map((minutes) => ({ minutes }))));
    expect(agenda.minutes).toBe(2 * mostMinutes + 2);
    expect(agendaOf(sessionWith([{}], { date: '2026-99-99' as string })).minutes).toBe(10);
  });

  test('says when it is elsewhere, and on which day', () => {
    const agenda = agendaOf(sessionWith([{ minutes: 90 }]));
    expect(elsewhere(agenda, 'America/New_York')).toEqual({ from: '05:00', until: '06:30', days: 0 });
    expect(elsewhere(agenda, 'Pacific/Honolulu')).toEqual({ from: '23:00', until: '00:30', days: -1 });
    expect(elsewhere(agenda, 'Nowhere')).toBeNull();
  });

  test('500 blocks take a moment', () => {
    const session = sessionWith(
      Array.from({ length: 500 }, (_, at) => ({ minutes: 1, at: at % 10 === 0 ? '10:00' : '' })),
    );
    agendaOf(session);
    const before = performance.now();
    expect(agendaOf(session).blocks).toHaveLength(500);
    expect(performance.now() - before).toBeLessThan(300);
  });
});

const minutes = fc.integer({ min: 0, max: 240 });
const plan = fc.array(minutes, { minLength: 1, maxLength: 20 });
const zones = fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
const day = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 11, 31) })
  .map((time) => new Date(time).toISOString().slice(0, 10));
const blocksOf = (lengths: readonly number[]) => lengths.map((each) => ({ minutes: each }));

describe('re-timing', () => {
  test('each block begins when the one before is over, whatever day and zone', () => {
    fc.assert(
      fc.property(plan, day, zones, (lengths, date, zone) => {
        const { start, end, blocks } = agendaOf(sessionWith(blocksOf(lengths), { date, zone }));
        let at = start;
        for (const [i, block] of blocks.entries()) {
          expect(block.from).toBe(at);
          at += (lengths[i] ?? 0) * minute;
          expect(block.until).toBe(at);
        }
        expect(end).toBe(at);
      }),
    );
  });

  test('a longer block moves all that follow by as much, and nothing before', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.integer({ min: 1, max: 60 }), (lengths, pick, more) => {
        const at = pick % lengths.length;
        const before = agendaOf(sessionWith(blocksOf(lengths))).blocks;
        const after = agendaOf(sessionWith(blocksOf(lengths.with(at, (lengths[at] ?? 0) + more)))).blocks;
        for (const [i, block] of after.entries())
          expect(block.from - (before[i]?.from ?? 0)).toBe(i > at ? more * minute : 0);
      }),
    );
  });

  test('another order takes as long', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([5, 10, 15, 20, 25], { minLength: 5 }), (lengths) => {
        expect(agendaOf(sessionWith(blocksOf(lengths))).minutes).toBe(75);
      }),
    );
  });

  test('nothing is lost, whatever parents two windows leave', () => {
    const parent = fc.constantFrom('', 'b0', 'b1', 'b2', 'b3', 'gone');
    fc.assert(
      fc.property(fc.array(parent, { maxLength: 6 }), (parents) => {
        const session = sessionWith(parents.map((each): Partial<AgendaBlock> => ({ parent: each })));
        const ids = everyBlock(agendaOf(session)).map(({ block }) => block.id);
        expect(ids.toSorted()).toEqual(session.blocks.map(({ id }) => id));
      }),
    );
  });

  test('minutes that no clock has are no time without end', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 8 }), (lengths) => {
        const { start, end } = agendaOf(sessionWith(lengths.map((each, at) => blockWith({ minutes: each }, at))));
        expect(end).toBeGreaterThanOrEqual(start);
        expect(Number.isFinite(end)).toBe(true);
      }),
    );
  });
});
