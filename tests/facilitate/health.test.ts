import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemResult, leastAnswers, quantile, resultOf, toTalkAbout } from '../../lib/facilitate/health';
import { cutsOf } from '../../lib/facilitate/health-cuts';
import { pastOf } from '../../lib/facilitate/health-trend';
import type { HealthAnswer, HealthCheck, HealthItem } from '../../lib/model';
import { createHealthCheck } from '../../lib/model';

const item = (id: string, area = 'ground', words = `Statement ${id}`): HealthItem => ({
  ...{ id, area, words, on: true, order: `a${id}`, removed: false },
});
const answer = (id: string, said: Record<string, number>, group?: string): HealthAnswer => ({
  ...{ id, said },
  ...(group ? { group } : {}),
});
/** One answer for each number, to one statement. */
const scored = (numbers: readonly number[], to = 'A') => numbers.map((score, at) => answer(`${at}`, { [to]: score }));
const round = (items: readonly HealthItem[], answers: readonly HealthAnswer[], more: Partial<HealthCheck> = {}) => ({
  ...createHealthCheck({ title: 'Round', openedOn: '2026-03-02', items: [...items], questions: [] }, new Date(0)),
  answers: [...answers],
  ...more,
});

const anyItems = ['A', 'B', 'C'].map((id) => item(id, id === 'C' ? 'own' : 'ground'));
const anyAnswer = fc.record({
  id: fc.uuid(),
  said: fc.dictionary(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 0, max: 5 })),
  group: fc.option(fc.constantFrom('Network A', 'network a', 'Network B', 'Network C', ''), { nil: undefined }),
}) as fc.Arbitrary<HealthAnswer>;

describe('what a round came to', () => {
  test('median and quartiles are those of the textbook', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([3, 1, 2, 5, 4], 0.5)).toBe(3);
    expect([0.25, 0.5, 0.75].map((share) => quantile([1, 2, 4, 5], share))).toEqual([1.75, 3, 4.25]);
  });

  test('a quarter on each side is split, and stands above what is low', () => {
    const items = ['fine', 'low', 'split'].map((id) => item(id));
    const answers = [1, 1, 3, 3, 3, 3, 5, 5].map((split, at) => answer(`${at}`, { fine: 4, low: 2, split }));
    const talked = toTalkAbout(resultOf({ items, answers }));
    expect(talked.map((each) => [each.item.id, each.split])).toEqual([
      ['split', true],
      ['low', false],
      ['fine', false],
    ]);
    const almost = [1, 1, 3, 3, 3, 3, 3, 5, 5].map((split, at) => answer(`${at}`, { split }));
    expect(itemResult(item('split'), almost).split).toBe(false);
  });

  test('an area is the median of the medians of its statements, of those that can be told', () => {
    const items = [item('A'), item('B'), item('C')];
    const answers = [1, 2, 3, 4, 5].map((at) => answer(`${at}`, { A: 2, B: 5, ...(at < 3 && { C: 1 }) }));
    const [area] = resultOf({ items, answers }).areas ?? [];
    expect(area).toMatchObject({ area: 'ground', median: 3.5 });
    expect(area?.items.map(({ median }) => median)).toEqual([2, 5, null]);
  });

  test('“not sure” is a share of those who said anything, and no score', () => {
    const result = itemResult(item('A'), scored([0, 0, 4, 4, 4, 4, 4, 4]));
    expect(result).toMatchObject({ answered: 6, unsure: 0.25, median: 4, counts: [0, 0, 0, 6, 0] });
  });

  test('what is switched off is not in it', () => {
    const items = [item('A'), { ...item('B'), on: false }];
    const { areas } = resultOf({ items, answers: scored([1, 2, 3, 4, 5]) });
    expect(areas?.flatMap((area) => area.items.map((each) => each.item.id))).toEqual(['A']);
  });

  test('below five answers nothing is told but how many there are', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: leastAnswers - 1 }), (answers) => {
        expect(resultOf({ items: anyItems, answers })).toEqual({ people: answers.length, areas: null });
        expect(cutsOf({ items: anyItems, answers, grouped: true }).shown).toEqual([]);
      }),
    );
  });

  test('of a statement that fewer than five scored nothing is told, whatever else is; the quartiles stand around the median', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: leastAnswers, maxLength: 30 }), (answers) => {
        for (const { item: of, ...told } of resultOf({ items: anyItems, answers }).areas?.flatMap(
          ({ items }) => items,
        ) ?? []) {
          const scores = answers.filter(({ said }) => (said[of.id] ?? 0) > 0).length;
          if (scores < leastAnswers)
            expect([told.counts, told.median, told.low, told.high, told.split]).toEqual([
              null,
              null,
              null,
              null,
              false,
            ]);
          else {
            expect(told.counts?.reduce((sum, count) => sum + count, 0)).toBe(scores);
            expect((told.low ?? 9) <= (told.median ?? 0) && (told.median ?? 9) <= (told.high ?? 0)).toBe(true);
          }
        }
      }),
    );
  });

  test('the order of answers changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 20 }), (answers) => {
        const turned = resultOf({ items: anyItems, answers: answers.toReversed() });
        expect(turned).toEqual(resultOf({ items: anyItems, answers }));
      }),
    );
  });
});

describe('cuts', () => {
  test('show where each is large enough, with the capitals of who wrote first', () => {
    const answers = [...Array(12)].map((_, at) =>
      answer(`${at}`, { A: 4 }, at < 6 ? (at % 2 ? 'network a' : 'Network A') : 'Network B'),
    );
    const { shown, others } = cutsOf(round([item('A')], answers, { grouped: true }));
    expect(shown.map(({ name, people }) => [name, people])).toEqual([
      ['Network A', 6],
      ['Network B', 6],
    ]);
    expect(others).toBe(0);
    expect(cutsOf(round([item('A')], answers)).shown).toEqual([]);
  });

  test('two answers that stand in no cut hide the smallest one too: the whole less the cuts would tell them', () => {
    const sizes = { 'Network A': 7, 'Network B': 5, 'Network C': 2 };
    const answers = Object.entries(sizes).flatMap(([group, size]) =>
      [...Array(size)].map((_, at) => answer(`${group}${at}`, { A: 3 }, group)),
    );
    const { shown, others } = cutsOf(round([item('A')], answers, { grouped: true }));
    expect(shown.map(({ name }) => name)).toEqual(['Network A']);
    expect(others).toBe(7);
  });

  test('no cut, and nothing that is left without them, is ever of one to four: of all, and of each statement', () => {
    const few = (count: number) => count > 0 && count < leastAnswers;
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 40 }), (answers) => {
        const { shown, others } = cutsOf({ items: anyItems, answers, grouped: true });
        expect(shown.some(({ people }) => few(people))).toBe(false);
        if (shown.length > 0) expect(few(others)).toBe(false);
        for (const { id } of anyItems) {
          const told = shown.flatMap(({ items }) => items.get(id) ?? []);
          const whole = answers.filter(({ said }) => (said[id] ?? 0) > 0).length;
          expect(told.some(({ answered }) => few(answered))).toBe(false);
          if (told.length > 0) expect(few(whole - told.reduce((sum, { answered }) => sum + answered, 0))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('rounds before', () => {
  const five = scored([2, 2, 3, 4, 4]);
  const before = { ...round([item('A', 'ground', 'Said so')], five), openedOn: '2025-03-02', closedOn: '2025-03-09' };

  test('are compared by the id of a statement, and say where the words were others', () => {
    const now = round([item('A', 'ground', 'Said  so '), item('B')], five);
    const [past] = pastOf(now, [now, before]);
    expect(past?.areas.get('ground')).toBe(3);
    expect(past?.items.get('A')).toEqual({ median: 3, reworded: false });
    const reworded = pastOf(round([item('A', 'ground', 'Said otherwise')], five), [before]);
    expect(reworded[0]?.items.get('A')?.reworded).toBe(true);
  });

  test('are over, not in the trash, earlier, and large enough', () => {
    const now = round([item('A')], five);
    const none = [
      { ...before, closedOn: null },
      { ...before, trashedAt: '2026-01-01T00:00:00.000Z' },
      { ...before, answers: five.slice(1) },
      { ...before, openedOn: '2027-01-01' },
    ];
    expect(pastOf(now, none)).toEqual([]);
  });
});

describe('results that are worked out again', () => {
  const group = fc.array(anyAnswer, { minLength: leastAnswers, maxLength: 8 });

  test('tell of no fewer than five, whoever takes away those of before', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), (groups) => {
        const marked = groups.map((answers, at) => answers.map((each) => ({ ...each, counted: at + 1 })));
        const seen = marked.map((_, at) => {
          const check = { items: anyItems, answers: marked.slice(0, at + 1).flat(), grouped: true };
          return { items: (resultOf(check).areas ?? []).flatMap(({ items }) => items), cuts: cutsOf(check).shown };
        });
        for (const [at, { items, cuts }] of seen.entries()) {
          const before = seen[at - 1];
          if (!before) continue;
          expect(cuts).toEqual(before.cuts);
          for (const [nth, now] of items.entries()) {
            const was = before.items[nth];
            if (!was?.counts || !now.counts) continue;
            const added = now.answered - was.answered;
            expect(added === 0 || added >= leastAnswers).toBe(true);
            for (const cut of cuts) {
              const own = cut.items.get(now.item.id);
              const rest = own ? now.answered - own.answered : 0;
              expect(rest === 0 || rest >= leastAnswers).toBe(true);
            }
          }
        }
      }),
    );
  });

  test('wait with a statement that too few of the new ones scored', () => {
    const first = [1, 1, 1, 1, 1].map((score, at) => ({ ...answer(`a${at}`, { A: score }), counted: 1 }));
    const later = [5, 5, 5, 5, 5].map((score, at) => ({
      ...answer(`b${at}`, at === 0 ? { A: score, B: score } : { B: score }),
      counted: 2,
    }));
    const { people, areas } = resultOf({ items: [item('A'), item('B')], answers: [...first, ...later] });
    expect(people).toBe(10);
    expect(areas?.[0]?.items.map(({ median, answered }) => [median, answered])).toEqual([
      [1, 5],
      [5, 5],
    ]);
  });
});
