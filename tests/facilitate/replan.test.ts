import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf, type Replan, replansOf, runOf, shorterMinutes } from '../../lib/facilitate';
import { type AgendaBlock, type AgendaSession, agendaKinds } from '../../lib/model';
import { sessionWith } from './sessions';

const minute = 60_000;
const ten = Date.parse('2026-03-12T09:00:00Z');

/** What can be done so many minutes after ten, with the first block going on since ten. */
function plansAt(minutes: number, blocks: readonly Partial<AgendaBlock>[], more: Partial<AgendaSession> = {}) {
  const session = sessionWith(blocks, { hosted: [{ id: 'b0', began: ten }], ...more });
  const run = runOf(session);
  return { session, plans: replansOf(run, clockOf(run, ten + minutes * minute)) };
}

const brief = ({ way, wins, stillLate, minutes }: Replan) => [way, wins, stillLate, Object.fromEntries(minutes)];

/** How late it is once a way was taken. */
function lateAfter(session: AgendaSession, plan: Replan, minutes: number): number {
  const hosted = [
    ...(session.hosted ?? []),
    ...[...plan.minutes].filter(([id]) => id !== 'b0').map(([id, now]) => ({ id, minutes: now })),
  ];
  const later = plan.way === 'later' ? plan.wins : 0;
  return clockOf(runOf({ ...session, hosted, later }), ten + minutes * minute).late;
}

describe('what can be done about being late', () => {
  test('nothing is proposed in time', () => {
    expect(plansAt(10, [{ minutes: 10 }, { minutes: 30 }]).plans).toEqual([]);
  });

  test('first without the buffer, then a little less for the rest, then later', () => {
    const { plans } = plansAt(16, [
      { minutes: 10 },
      { minutes: 30 },
      { kind: 'break', minutes: 10 },
      { minutes: 15 },
      { kind: 'buffer', minutes: 8 },
    ]);
    expect(plans.map(brief)).toEqual([
      ['buffer', 6, 0, { b4: 2 }],
      ['shorten', 6, 0, { b1: 26, b3: 13 }],
      ['later', 6, 0, {}],
    ]);
  });

  test('where neither suffices, both; and what is late all the same is said', () => {
    const { plans } = plansAt(22, [{ minutes: 10 }, { minutes: 24 }, { kind: 'buffer', minutes: 5 }]);
    expect(plans.map(brief)).toEqual([
      ['both', 12, 0, { b1: 17, b2: 0 }],
      ['buffer', 5, 7, { b2: 0 }],
      ['shorten', 8, 4, { b1: 16 }],
      ['later', 12, 0, {}],
    ]);
  });

  test('a block goes its shorter way with the minutes that names, or half', () => {
    expect(shorterMinutes({ shorter: 'Only the first round, 12 min' }, 30)).toBe(12);
    expect(shorterMinutes({ shorter: 'Only the first round' }, 15)).toBe(8);
    expect(shorterMinutes({ shorter: '40 min' }, 30)).toBeNull();
    expect(shorterMinutes({ shorter: ' ' }, 30)).toBeNull();
    const { plans } = plansAt(15, [{ minutes: 10 }, { minutes: 6, shorter: 'Write it, 2 min' }, { minutes: 5 }]);
    expect(plans.map(brief)).toEqual([
      ['shorten', 1, 4, { b1: 5 }],
      ['shorter', 4, 1, { b1: 2 }],
      ['later', 5, 0, {}],
    ]);
  });

  test('what runs side by side gets shorter together, and what is shorter already stays', () => {
    const { plans } = plansAt(16, [
      { minutes: 10 },
      { minutes: 5 },
      { parent: 'b1', minutes: 30 },
      { parent: 'b1', minutes: 20 },
    ]);
    expect(plans.map(brief)[0]).toEqual(['shorten', 6, 0, { b2: 24 }]);
  });

  test('before a fixed start only what comes before it gives minutes, and no later end helps', () => {
    const { plans } = plansAt(14, [
      { minutes: 10 },
      { minutes: 30 },
      { minutes: 60, at: '10:40' },
      { kind: 'buffer', minutes: 20 },
    ]);
    expect(plans.map(brief)).toEqual([['shorten', 4, 0, { b1: 26 }]]);
  });

  test('breaks are never taken from', () => {
    const { plans } = plansAt(30, [{ minutes: 10 }, { kind: 'break', minutes: 30 }]);
    expect(plans.map(({ way }) => way)).toEqual(['later']);
  });

  test('whatever the agenda: no block less than nothing or longer than before, and what is won is won', () => {
    const block = fc.record({
      kind: fc.constantFrom(...agendaKinds),
      minutes: fc.integer({ min: -10, max: 120 }),
      parent: fc.constantFrom('', '', '', 'b1', 'b2'),
      at: fc.constantFrom('', '', '', '', '10:45', '12:00'),
      shorter: fc.constantFrom('', '', 'Half of it', '3 min'),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 240 }), (given, now) => {
        const blocks = [{ minutes: 10 }, ...given];
        const { session, plans } = plansAt(now, blocks);
        const late = clockOf(runOf(session), ten + now * minute);
        for (const plan of plans) {
          for (const [id, left] of plan.minutes) {
            const before = session.blocks.find((each) => each.id === id);
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left).toBeLessThanOrEqual(Math.max(0, before?.minutes ?? 0));
            // Of a break somebody planned a shorter one, and chooses that.
            if (before?.kind === 'break') expect([plan.way, left > 0]).toEqual(['shorter', true]);
            expect(id).not.toBe('b0');
          }
          const after = lateAfter(session, plan, now);
          // The limit that matters first may be another one then; at this one the minutes are won.
          if (late.limit.at === null) expect(after).toBeLessThanOrEqual(Math.max(0, late.late - plan.wins));
          expect(plan.wins).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});
