import { describe, expect, test } from 'vitest';
import { type Chart, drawChart, type StripRow } from '../../lib/charts';
import { readXml } from '../export/xml';

const common = { title: 'Spring <b>&', text: 'Said "so"', scale: [1, 5] } as const;
const row: StripRow = { name: 'We try small things first', counts: [2, 0, 1, 3, 40], median: 5, low: 4, high: 5 };
const charts: readonly Chart[] = [
  { ...common, kind: 'radar', axes: ['Ground', 'Own <i>'].map((name, at) => ({ name, value: at + 3, before: 2 })) },
  { ...common, kind: 'radar', axes: [{ name: 'Ground', value: null }] },
  { ...common, kind: 'radar', axes: [] },
  { ...common, kind: 'strip', rows: [row, { ...row, mark: 'split' }, { ...row, counts: null, median: null }] },
  {
    ...common,
    kind: 'trend',
    points: ['2025', '2026'],
    lines: [
      { name: 'Ground', values: [null, 3] },
      { name: 'B', values: [3, 3] },
    ],
  },
];
const rtl = charts.map((chart) => ({ ...chart, direction: 'rtl' as const }));

describe.each([...charts, ...rtl])('$kind ($direction)', (chart) => {
  const svg = drawChart(chart);

  test('is one sound picture that says what it shows, without a script, a link or a style', () => {
    expect(() => readXml(svg)).not.toThrow();
    expect(svg).toContain('role="img" aria-label="Spring &lt;b&gt;&amp;. Said &quot;so&quot;"');
    expect(svg).not.toMatch(/<(?:script|style|a|image|foreignObject)\b|href|NaN|undefined|Infinity|<b>|<i>/);
  });

  test('is drawn in the ink of its page; by itself on its own ground', () => {
    expect(svg).not.toMatch(/(?:fill|stroke)="#/);
    const alone = drawChart(chart, { paper: '#ffffff', ink: '#000000' });
    expect(alone).toContain('color="#000000"');
    expect(alone).toContain('fill="#ffffff"');
  });
});

test.each(charts)('$kind drawn narrow is no wider than that, its words as large as ever', (chart) => {
  const narrow = drawChart(chart, undefined, 330);
  expect(Number(/viewBox="0 0 ([\d.]+)/.exec(narrow)?.[1])).toBeLessThanOrEqual(330);
  const sizes = (svg: string) => new Set([...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => size));
  expect(sizes(narrow)).toEqual(sizes(drawChart(chart)));
  const places = [...narrow.matchAll(/\bc?x[12]?="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
  expect(places.every((x) => x >= 0 && x <= 330)).toBe(true);
});

test('what too few answered takes a line of words and no more', () => {
  const high = (rows: StripRow[]) =>
    Number(/height="([\d.]+)"/.exec(drawChart({ ...common, kind: 'strip', rows }))?.[1]);
  const few = { ...row, counts: null, median: null, low: null, high: null };
  expect(high([row, few]) - high([row])).toBeLessThan(high([row, row]) - high([row]));
});

test('each answer is a dot, and of very many one stands for several', () => {
  const dots = (counts: number[]) =>
    drawChart({ ...common, kind: 'strip', rows: [{ ...row, counts }] }).match(/<circle/g)?.length;
  expect(dots([1, 2, 3, 4, 5])).toBe(15);
  expect(dots([0, 0, 0, 0, 5000])).toBeLessThanOrEqual(24);
});

test('words with what a replacement would read are the words they are', () => {
  const name = "Costs $& $` $' $$5";
  const svg = drawChart({ ...common, kind: 'radar', axes: [{ name, value: 3 }] });
  expect(() => readXml(svg)).not.toThrow();
  const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
  expect(shown.join(' ')).toContain('Costs $&amp; $` $&#39; $$5');
});
