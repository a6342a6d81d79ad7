import { describe, expect, test } from 'vitest';
import { clockOf, passed, runOf } from '../../lib/facilitate';
import type { AgendaBlock, AgendaSession } from '../../lib/model';
import { sessionWith } from './sessions';

const minute = 60_000;
/** Ten in Madrid on that day. */
const ten = Date.parse('2026-03-12T09:00:00Z');
const at = (minutes: number) => ten + minutes * minute;

/** A session whose blocks began so many minutes after ten. */
const hosted = (
  blocks: readonly Partial<AgendaBlock>[],
  began: readonly number[],
  more: Partial<AgendaSession> = {},
): AgendaSession =>
  sessionWith(blocks, { hosted: began.map((minutes, i) => ({ id: `b${i}`, began: at(minutes) })), ...more });

const three = [{ minutes: 10 }, { minutes: 20 }, { minutes: 10 }];

describe('the clock of a session', () => {
  test('stands before the first block began', () => {
    const clock = clockOf(runOf(sessionWith(three)), at(-5));
    expect([clock.phase, clock.gone, clock.goneOfAll, clock.expected]).toEqual(['before', 0, 0, at(40)]);
  });

  test('says how much of a block and of all is gone and left, at any moment one asks', () => {
    const run = runOf(hosted(three, [0, 10]));
    expect(run.at).toBe(1);
    const clock = clockOf(run, at(17.5));
    expect([clock.phase, clock.gone, clock.left]).toEqual(['running', 7.5 * minute, 12.5 * minute]);
    expect([clock.goneOfAll, clock.leftOfAll, clock.late]).toEqual([17.5 * minute, 22.5 * minute, 0]);
    // Hours later without a tick between: the wall clock says it all.
    expect(clockOf(run, at(190)).left).toBe(-160 * minute);
  });

  test('a late start and a block that takes longer are late at the end', () => {
    expect(clockOf(runOf(hosted(three, [6])), at(8)).late).toBe(6);
    const run = runOf(hosted(three, [0, 10]));
    expect(clockOf(run, at(30)).late).toBe(0);
    expect([clockOf(run, at(36)).late, clockOf(run, at(36)).expected]).toEqual([6, at(46)]);
    expect(clockOf(run, at(30.4)).late).toBe(0);
  });

  test('what is planned beyond the blocks is in hand', () => {
    expect(clockOf(runOf(hosted(three, [0], { planned: 45 })), at(1)).late).toBe(-5);
    expect(clockOf(runOf(hosted(three, [0], { planned: 35 })), at(1)).late).toBe(5);
    expect(clockOf(runOf(hosted(three, [0], { planned: 35, later: 5 })), at(1)).late).toBe(0);
  });

  test('a fixed start is the limit before the end, and keeps what is gone before it from being late beyond', () => {
    const blocks = [{ minutes: 10 }, { minutes: 10 }, { minutes: 10, at: '10:30' }];
    const run = runOf(hosted(blocks, [0, 10]));
    // Four minutes too long, in the ten that are free before a fixed start.
    expect(clockOf(run, at(24))).toMatchObject({ late: 0, expected: at(40) });
    const late = clockOf(run, at(33));
    expect([late.late, late.limit.at, late.limit.time]).toEqual([3, 2, at(30)]);
  });

  test('pauses do not count, two at once count once, and one that goes on holds the clock', () => {
    const pauses = [
      { id: 'p1', from: at(2), until: at(5) },
      { id: 'p2', from: at(3), until: at(6) },
      { id: 'p3', from: at(9), until: at(8) },
    ];
    const run = runOf(hosted(three, [0], { pauses }));
    expect(clockOf(run, at(8)).gone).toBe(4 * minute);
    expect(passed(run, at(2), at(6))).toBe(0);
    const stands = runOf(hosted(three, [0], { pauses: [...pauses, { id: 'p4', from: at(7) }] }));
    expect([clockOf(stands, at(9)).phase, clockOf(stands, at(9)).gone]).toEqual(['paused', 3 * minute]);
    expect(clockOf(stands, at(30)).gone).toBe(3 * minute);
    // All the same it gets later.
    expect(clockOf(stands, at(30)).late).toBe(27);
  });

  test('is over when somebody said so, and stands from then on', () => {
    const run = runOf(hosted(three, [0, 10, 30], { hostedUntil: at(39) }));
    expect(clockOf(run, at(500))).toMatchObject({ phase: 'over', goneOfAll: 39 * minute, late: -1, gone: 9 * minute });
  });

  test('a start taken back goes on with what went before', () => {
    const session = hosted(three, [0, 10]);
    const back = {
      ...session,
      hosted: [
        { id: 'b0', began: at(0) },
        { id: 'b1', began: null },
      ],
    };
    expect(runOf(back).at).toBe(0);
    expect(clockOf(runOf(back), at(12)).left).toBe(-2 * minute);
  });

  test('begun at another time altogether, a rehearsal, it counts from there', () => {
    const run = runOf(hosted([{ minutes: 10 }, { minutes: 10, at: '10:10' }], [24 * 60]));
    expect(run.moved).toBe(24 * 60 * minute);
    expect(clockOf(run, at(24 * 60 + 3))).toMatchObject({ late: 0, expected: at(24 * 60 + 20) });
  });

  test('a clock that was set back gives no time less than none', () => {
    const clock = clockOf(runOf(hosted(three, [0, 10])), at(4));
    expect([clock.gone, clock.left]).toEqual([0, 20 * minute]);
  });

  test('breakouts take the time of the longest, work before the session none', () => {
    const run = runOf(
      hosted([{ kind: 'prework', minutes: 90 }, { minutes: 10 }, { parent: 'b1', minutes: 25 }, { minutes: 5 }], [], {
        hosted: [{ id: 'b1', began: at(0) }],
      }),
    );
    expect(run.steps.map(({ block, minutes }) => [block.id, minutes])).toEqual([
      ['b1', 25],
      ['b3', 5],
    ]);
    expect(clockOf(run, at(5)).left).toBe(20 * minute);
  });

  test('when the clocks change meanwhile, minutes are those that pass', () => {
    // At 02:00 of that night they go forward to 03:00 in Madrid.
    const session = sessionWith([{ minutes: 90 }, { minutes: 30, at: '03:30' }], {
      date: '2026-03-29',
      start: '01:30',
    });
    const start = Date.parse('2026-03-29T00:30:00Z');
    const run = runOf({ ...session, hosted: [{ id: 'b0', began: start }] });
    expect(run.agenda.clockChange).toBe(60);
    const clock = clockOf(run, start + 45 * minute);
    expect([clock.gone / minute, clock.limit.at, clock.late]).toEqual([45, 1, 30]);
  });

  test('five hundred blocks with whatever lengths are gone through', () => {
    const odd = [-5, Number.NaN, 2.4, 1e9, 0];
    const blocks = Array.from({ length: 500 }, (_, i) => ({ minutes: odd[i % 5] as number }));
    const run = runOf(hosted(blocks, [0]));
    expect(run.steps).toHaveLength(500);
    const clock = clockOf(run, at(1));
    expect([Number.isFinite(clock.expected), clock.left]).toEqual([true, -minute]);
  });
});
