import { expect, it } from 'vitest';
import { allowed, licenses, packages } from '../scripts/licenses';

it.each(packages())('$name is under a licence that may be in ours, and brings its text', ({ license, texts }) => {
  const offered = license.replace(/[()]/g, '').split(' OR ');
  expect(
    allowed.some((one) => offered.includes(one)),
    license,
  ).toBe(true);
  expect(texts.join('').length).toBeGreaterThan(200);
});

it('names all of them, with where their source is, under our own licence', () => {
  const text = licenses();
  expect(text).toContain('MIT License');
  for (const { name, version, source } of packages()) {
    expect(text).toContain(`${name} ${version}\n`);
    expect(source, name).toMatch(/github\.com|^https:\/\/code\.haverbeke\.berlin\/|^github:|^[\w-]+\/[\w-]+$/);
  }
});
