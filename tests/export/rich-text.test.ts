// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import type { DigestDocument } from '../../lib/digest';
import { renderRichText } from '../../lib/export';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { arabic, picture, whole } from './documents';
import { sample } from './sample';

beforeAll(() => setMessages('en', en));

const pasted = async (document: DigestDocument) =>
  new DOMParser().parseFromString((await renderRichText(document)).html, 'text/html').body.firstElementChild as Element;

test('words that run from right to left are pasted so, with their lists and quotations on their side', async () => {
  const digest = await pasted(arabic);
  expect([digest.getAttribute('lang'), digest.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(digest.getAttribute('style')).toBe('text-align:right');
  const inside = await pasted(whole);
  expect(inside.getAttribute('dir')).toBe('ltr');
  const section = inside.querySelector('[lang=ar]');
  expect([section?.getAttribute('dir'), section?.getAttribute('style')]).toEqual(['rtl', 'text-align:right']);
  expect(section?.querySelector('ul')?.getAttribute('style')).toContain('padding:0 24px 0 0');
  expect(section?.querySelector('blockquote')?.getAttribute('style')).toContain('border-right:3px');
  // Where nobody said which language they are in, their letters do.
  const unknown = await pasted({ ...sample, oneMinute: 'المسودات تدعو', sections: [] });
  expect(unknown.querySelector('[dir=rtl]')?.textContent).toBe('المسودات تدعو');
});

test('what a page says is in its language, and only where that is another one', async () => {
  const digest = await pasted(whole);
  expect(digest.querySelector('h3[lang=es]')?.textContent).toBe('Un círculo que escucha');
  expect(digest.querySelector('[lang=es] blockquote')?.textContent).toBe('Escuchar también es hacer.');
  expect(digest.querySelectorAll('[lang=en]')).toHaveLength(0);
});

test('a block of a principle says what it is about, and a page what it was kept under', async () => {
  const digest = await pasted(sample);
  const { text } = await renderRichText(sample);
  for (const words of [
    'Let information, unfinished work and reasons flow by default.',
    'Promote Openness · Make room for rest · #drafts · #sharing early',
  ]) {
    expect(digest.textContent).toContain(words);
    expect(text).toContain(words);
  }
});

test('every style stands on its element, and a picture has its words', async () => {
  const digest = await pasted(whole);
  for (const element of digest.querySelectorAll('h1,h2,h3,p,ul,ol,blockquote'))
    expect(element.getAttribute('style'), element.outerHTML).toBeTruthy();
  expect(digest.querySelector('[class],style')).toBeNull();
  expect(digest.querySelector('img')?.getAttribute('alt')).toBe(picture.alt);
  expect((await renderRichText(whole)).text).toContain(`Picture: ${picture.alt}`);
});
