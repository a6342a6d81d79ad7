import { afterEach, describe, expect, test } from 'vitest';
import { boundsOf, localDay, periodOf } from '../../lib/commands/period';

const zones = ['UTC', 'America/New_York', 'Pacific/Auckland', 'America/Sao_Paulo', 'Asia/Kolkata'];
const zoneBefore = process.env.TZ;
afterEach(() => {
  process.env.TZ = zoneBefore ?? 'UTC';
});

describe.each(zones)('periods in %s', (zone) => {
  test('the last seven days end today and are seven', () => {
    process.env.TZ = zone;
    const period = periodOf('last7', new Date(2026, 2, 3, 23, 59));
    expect(period).toEqual({ from: '2026-02-25', to: '2026-03-03' });
  });

  test('months know their lengths', () => {
    process.env.TZ = zone;
    expect(periodOf('thisMonth', new Date(2026, 1, 28, 12))).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(periodOf('lastMonth', new Date(2028, 2, 31, 12))).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('lastMonth', new Date(2026, 0, 1, 0, 0))).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(periodOf('last90', new Date(2026, 0, 15, 12))).toEqual({ from: '2025-10-18', to: '2026-01-15' });
  });

  test('a period holds its first and its last moment and nothing around', () => {
    process.env.TZ = zone;
    const bounds = boundsOf({ from: '2026-03-01', to: '2026-03-31' });
    expect(bounds).not.toBeNull();
    const inside = (date: Date) => bounds && date.getTime() >= bounds.from && date.getTime() < bounds.until;
    expect(inside(new Date(2026, 2, 1, 0, 0, 0, 0))).toBe(true);
    expect(inside(new Date(2026, 2, 31, 23, 59, 59, 999))).toBe(true);
    expect(inside(new Date(2026, 1, 28, 23, 59, 59, 999))).toBe(false);
    expect(inside(new Date(2026, 3, 1, 0, 0))).toBe(false);
  });
});

test('a day the clocks change is one whole day', () => {
  process.env.TZ = 'America/New_York';
  const hours = (from: string) => {
    const bounds = boundsOf({ from, to: from });
    return bounds && (bounds.until - bounds.from) / 3_600_000;
  };
  expect(hours('2026-03-08')).toBe(23);
  expect(hours('2026-11-01')).toBe(25);
  expect(hours('2026-06-01')).toBe(24);
});

test('the day is the one on the wall here', () => {
  process.env.TZ = 'Pacific/Auckland';
  expect(localDay(new Date('2026-03-31T20:00:00Z'))).toBe('2026-04-01');
  process.env.TZ = 'America/New_York';
  expect(localDay(new Date('2026-04-01T01:00:00Z'))).toBe('2026-03-31');
});

test.each([
  ['2026-02-30', '2026-03-01'],
  ['', '2026-03-01'],
  ['2026-03-02', '2026-03-01'],
  ['2026-3-1', '2026-03-02'],
  ['2026-13-01', '2026-13-02'],
])('%s to %s is no period', (from, to) => {
  expect(boundsOf({ from, to })).toBeNull();
});
