// @vitest-environment happy-dom

import PostalMime from 'postal-mime';
import { beforeAll, expect, test } from 'vitest';
import type { DigestDocument } from '../../lib/digest';
import { emailExporter } from '../../lib/export/email';
import { renderEml } from '../../lib/export/eml';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { arabic, empty, own, picture, webp, whole } from './documents';
import { hostile, sample, section } from './sample';

beforeAll(() => setMessages('en', en));

const htmlOf = async (document: DigestDocument) => String((await emailExporter.render(document)).content);
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const documents = { whole, arabic, empty, hostile, sample };

test.each(Object.entries(documents))('an email of the %s digest has what mail programs need', async (_, document) => {
  const html = await htmlOf(document);
  const page = parse(html);
  for (const table of page.querySelectorAll('table')) expect(table.getAttribute('role')).toBe('presentation');
  expect(page.documentElement.lang).toMatch(/^[a-z]{2}/);
  expect(page.querySelector('[role=article]')?.getAttribute('lang')).toBe(page.documentElement.lang);
  for (const [, size] of html.matchAll(/font-size:(\d+)px/g)) expect(Number(size)).toBeGreaterThanOrEqual(16);
  // A cell takes nothing from the one around its table in Word's engine, and in drafts without a doctype.
  for (const cell of page.querySelectorAll('td'))
    if (cell.querySelector(':scope > h1, :scope > h2, :scope > p'))
      expect([cell.classList.contains('ink'), cell.getAttribute('align'), cell.getAttribute('style')]).toEqual([
        ...[true, page.documentElement.dir === 'rtl' ? 'right' : 'left'],
        expect.stringMatching(/font-family:.*font-size:16px;line-height:1.5;color:#2b2622/),
      ]);
  // What has a look has it on itself: the sheet of style turns colours to dark and does nothing else.
  for (const element of page.querySelectorAll('h1,h2,h3,p,li,ul,ol,blockquote,a'))
    expect(element.getAttribute('style'), element.outerHTML).toBeTruthy();
  expect(page.querySelector('style')?.textContent).toMatch(
    /^:root\{[^}]*\}@media \(prefers-color-scheme:dark\)\{.*\}$/,
  );
  expect(html).not.toMatch(/<(link|iframe|object|form|input|svg|script|img)\b|url\(|@import/);
  expect(page.querySelector('[src],[background]')).toBeNull();
  expect(page.querySelectorAll('h1')).toHaveLength(1);
  const levels = [...page.querySelectorAll('h1,h2,h3')].map(({ localName }) => Number(localName[1]));
  expect(levels.every((level, index) => level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
});

test('a hostile digest gives an email no element or address of its own', async () => {
  const page = parse(await htmlOf(hostile));
  const ours =
    /^(html|head|body|meta|title|style|div|table|tbody|tr|td|h1|h2|h3|p|ul|ol|li|a|blockquote|br|strong|em|span)$/;
  for (const element of page.querySelectorAll('*')) {
    expect(element.localName).toMatch(ours);
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
  }
  for (const link of page.querySelectorAll('a'))
    expect(link.getAttribute('href')).toMatch(/^https:\/\/(evil\.)?example/);
});

test('an email of sixty items stays under what mail programs cut', async () => {
  const items = Array.from({ length: 60 }, (_, at) => sample.sections[at % 2]?.items[0]).flatMap((one) => one ?? []);
  const html = await htmlOf({ ...sample, sections: [section({ title: 'All', items })] });
  expect(new TextEncoder().encode(html).length).toBeLessThan(100_000);
});

test('words that run from right to left have their lists and quotations on their side', async () => {
  const page = parse(await htmlOf(whole));
  const turned = [...page.querySelectorAll('[dir=rtl]')];
  expect(turned.map((element) => element.getAttribute('style')).filter(Boolean)).toContain('text-align:right');
  const inside = (tag: string) => page.querySelector(`[dir=rtl] ${tag}`)?.getAttribute('style') ?? '';
  expect(inside('ul')).toContain('padding:0 26px 0 0');
  expect(inside('blockquote')).toContain('border-right:3px');
});

test('a picture is told in words where none can go along', async () => {
  expect(await htmlOf(whole)).toContain(`Picture: ${picture.alt}`);
});

test('a draft says the same as text, as HTML and with its pictures, and nobody is its sender', async () => {
  const mail = await PostalMime.parse(await renderEml(whole));
  expect(mail.subject).toBe(whole.title);
  expect(mail.from).toBeUndefined();
  expect(mail.to ?? []).toEqual([]);
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(mail.date).toBe(whole.madeAt);
  for (const words of [
    'each got better questions',
    'Put a draft on the wall',
    'الإصغاء فعل',
    '下書きは',
    'Another Network',
  ]) {
    expect(mail.text).toContain(words);
    expect(mail.html).toContain(words);
  }
  const page = parse(mail.html ?? '');
  const sources = [...page.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  expect(sources).toHaveLength(1);
  expect(page.querySelector('img')?.getAttribute('alt')).toBe(picture.alt);
  expect(mail.attachments.map(({ contentId }) => `cid:${contentId?.slice(1, -1)}`)).toEqual(sources);
  expect(mail.attachments[0]?.mimeType).toBe('image/png');
  expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).toString('base64')).toBe(picture.data);
});

test('a draft is made of short lines of plain signs, and no title breaks out of its field', async () => {
  const title = 'Ünfinished work, drafts and what they invite when they are shown early\r\nBcc: everybody@example.org';
  const text = await renderEml({ ...whole, title });
  for (const line of text.split('\r\n')) expect(line).toMatch(/^[\t -~]{0,76}$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const mail = await PostalMime.parse(text);
  expect(mail.bcc ?? []).toEqual([]);
  expect(mail.subject).toBe(title.replace('\r\n', ' '));
});

test('a draft of a hostile digest is one message, and of an empty one too', async () => {
  for (const document of [hostile, empty]) {
    const mail = await PostalMime.parse(await renderEml(document));
    expect(mail.attachments).toEqual([]);
    expect(mail.html).toContain('</html>');
    expect(mail.text).toContain('Commonplace');
  }
});

test('what is no picture, and one that mail programs do not know, is told in words', async () => {
  const broken = { ...picture, data: btoa('<svg onload=alert(1)>') };
  const items = [own({ image: broken }), own({ image: { ...picture, ...webp, alt: 'A drawing' } })];
  const mail = await PostalMime.parse(await renderEml({ ...sample, sections: [section({ title: 'All', items })] }));
  expect(mail.attachments).toEqual([]);
  expect(mail.html).toContain('Picture: A drawing');
  expect(mail.html).toContain(`Picture: ${picture.alt}`);
});
