// @vitest-environment happy-dom

import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { slidesExporter } from '../../lib/export/slides';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { arabic, empty, picture, whole } from './documents';
import { hostile, sample } from './sample';

beforeAll(() => setMessages('en', en));

const documents = Object.entries({ whole, arabic, empty, hostile, sample });
const slides = async (document: typeof whole) => String((await slidesExporter.render(document)).content);
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('each insight has a slide of its own, with where it comes from in its notes', async () => {
  const page = parse(await slides(whole));
  const shown = [...page.querySelectorAll('.slide')];
  const insights = whole.sections.flatMap(({ items }) => items).length;
  expect(shown).toHaveLength(3 + whole.sections.length + insights);
  for (const slide of shown) {
    const name = page.getElementById(slide.getAttribute('aria-labelledby') ?? '');
    expect(slide.contains(name)).toBe(true);
    expect(name?.textContent?.trim()).not.toBe('');
  }
  const quoted = shown.find((slide) =>
    slide.querySelector('blockquote')?.textContent?.startsWith('A draft on the wall'),
  );
  expect(quoted?.querySelector('h3')?.textContent).toBe('How three teams share their drafts');
  expect(quoted?.querySelector('.notes')?.textContent).toContain('https://example.org/drafts?year=2026');
  expect(page.querySelector('img')?.getAttribute('alt')).toBe(picture.alt);
});

test.each(documents)('slides of the %s digest run the one script that their policy names', async (_, document) => {
  const html = await slides(document);
  const page = parse(html);
  const [script, ...others] = page.querySelectorAll('script');
  expect(others).toEqual([]);
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'sha256-${hash(script?.textContent ?? '')}'`);
  expect(policy).toContain(`style-src 'sha256-${hash(page.querySelector('style')?.textContent ?? '')}'`);
  expect(html).not.toMatch(/<(link|iframe|object)\b|url\(|@import|\sstyle=|\ssrc="(?!data:image\/)/);
  for (const element of page.querySelectorAll('*'))
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
  for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:/);
});
