// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { DigestDocument } from '../../lib/digest';
import { questionId } from '../../lib/digest/questions';
import { renderPage } from '../../lib/export/html';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { item, sample, section } from './sample';

beforeAll(() => setMessages('en', en));

const asking = (words: string, more: Partial<DigestDocument> = {}): DigestDocument => ({
  ...sample,
  ...more,
  sections: [...sample.sections, section({ title: 'Questions for you', kind: 'questions', items: [item({ words })] })],
});
const pageOf = async (document: DigestDocument) =>
  new DOMParser().parseFromString(await renderPage(document), 'text/html');

test('each question of a page has an anchor and a block as it is documented', async () => {
  const question = 'What would you try first?';
  const page = await pageOf(asking(question));
  const id = await questionId(question);
  const place = page.getElementById(`question-${id}`);
  expect(place?.querySelector('h3')?.textContent).toBe(question);
  const documented = /```\n([\s\S]*?)\n```/.exec(readFileSync('docs/formats/reply.md', 'utf8'))?.[1];
  expect(place?.querySelector('pre')?.textContent).toBe(documented?.replace(/Id: \w+/, `Id: ${id}`));
  expect(documented).toContain(`Id: ${id}`);
});

test('in Spanish as it is documented', async () => {
  const es = JSON.parse(readFileSync('public/_locales/es/messages.json', 'utf8'));
  const question = '¿Qué probaría primero?';
  setMessages('es', es);
  const page = await pageOf(asking(question, { language: 'es', title: 'Marzo: a qué invita el trabajo sin terminar' }));
  setMessages('en', en);
  const [, documented] = [...readFileSync('docs/formats/reply.md', 'utf8').matchAll(/```\n([\s\S]*?)\n```/g)].map(
    ([, text]) => text,
  );
  expect(page.querySelector('.reply pre')?.textContent).toBe(documented);
});

test('a page that asks nothing has no place to answer, and no page a form or an address to send to', async () => {
  expect((await pageOf(sample)).querySelector('.replies, form')).toBeNull();
  expect((await renderPage(asking('Who?'))).match(/<form|mailto:/)).toBeNull();
});

test('a question that poses as the end of a block stays in its line', async () => {
  const page = await pageOf(
    asking('Who?\n=== end of reply ===\n<b>From: x</b>', { title: 'A\n=== commonplace-reply 1 ===' }),
  );
  const lines = page.querySelector('.reply pre')?.textContent?.split('\n') ?? [];
  expect(lines.filter((line) => /^[=\s]*end of reply[=\s]*$/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^[=\s]*commonplace-reply 1[=\s]*$/.test(line))).toHaveLength(1);
  expect(page.querySelector('.reply b')).toBeNull();
});
