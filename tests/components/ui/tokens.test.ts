import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { icons } from '../../../components/ui/icons';
import { principleColours, principleIcons } from '../../../lib/model';

const css = readFileSync('components/ui/tokens.css', 'utf8');

/** The light and the dark colour of every token that a style sheet sets, as `#rrggbb`. */
const tokensOf = (sheet: string) =>
  [...sheet.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', ...pair]) => [name, pair] as const,
  );

const usual = new Map(tokensOf(css.split('@media')[0] ?? ''));
/** Where the system asks for more contrast. */
const more = new Map([
  ...usual,
  ...tokensOf(css.split('@media (prefers-contrast: more)')[1]?.split('@media')[0] ?? ''),
]);

/** Relative luminance of WCAG 2.2, 0 to 1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: 0 | 1, tokens = usual): number {
  const [one, two] = [a, b].map((name) => luminance(tokens.get(name)?.[theme] ?? '')) as [number, number];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const grounds = ['paper', 'surface', 'raised', 'sunken', 'hover'];
const onGrounds = ['ink', 'muted', 'accent', 'danger'].flatMap((text) => grounds.map((ground) => [text, ground]));
const principles = principleColours.flatMap((name) => [
  [`colour-${name}`, `colour-${name}-soft`],
  ...['paper', 'surface', 'raised'].map((ground) => [`colour-${name}`, ground]),
]);
const pairs = [
  ...onGrounds,
  ...principles,
  ['accent-strong', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['ink', 'mark'],
  ['ink', 'found'],
  ...['danger', 'warning', 'done', 'accent'].flatMap((name) => [
    [name, `${name}-soft`],
    ['ink', `${name}-soft`],
  ]),
] as [string, string][];

test.each(pairs)('%s can be read on %s in both themes, and where more contrast is asked for', (text, ground) => {
  for (const theme of [0, 1] as const) {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, ground, theme, more)).toBeGreaterThanOrEqual(7);
  }
});

test.each(['paper', 'surface', 'raised'])('the frame of a control shows on %s', (ground) => {
  expect(contrast('line-strong', ground, 0)).toBeGreaterThanOrEqual(3);
  expect(contrast('line-strong', ground, 1)).toBeGreaterThanOrEqual(3);
  expect(contrast('line-strong', ground, 0, more)).toBeGreaterThanOrEqual(4.5);
  expect(contrast('line-strong', ground, 1, more)).toBeGreaterThanOrEqual(4.5);
});

test('more contrast is asked of colours that there are', () => {
  expect(more.size).toBe(usual.size);
  expect([...more].filter(([name, pair]) => usual.get(name) !== pair).length).toBeGreaterThan(10);
});

test('every principle icon is drawn', () => {
  expect(principleIcons.filter((name) => !(name in icons))).toEqual([]);
});
