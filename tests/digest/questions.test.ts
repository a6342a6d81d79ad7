import { expect, test } from 'vitest';
import type { DigestDocument } from '../../lib/digest';
import { questionId, questionsIn } from '../../lib/digest/questions';
import { event, item, sample, section } from '../export/sample';

const asked = async (sections: DigestDocument['sections']) =>
  (await questionsIn({ ...sample, sections })).map(({ words }) => words);

test('in a section of questions its own words ask, and each item', async () => {
  const words = 'Tell us:\n\n- Who reads **first**?\n- Send it by May.\n\n¿Y después?';
  const items = [
    item({ words: 'What would *you* try?' }),
    item({ kind: 'meeting', excerpt: 'Question: who else is missing', label: 'question' }),
    item({ kind: 'clip', title: 'A page', address: 'https://example.org/' }),
    item({ kind: 'passage', quote: { exact: 'Who decides?', prefix: '', suffix: '' } }),
    item({ words: 'Gathering', event }),
  ];
  expect(await asked([section({ kind: 'questions', words, items })])).toEqual([
    'Who reads first?',
    '¿Y después?',
    'What would you try?',
    'who else is missing',
    'Who decides?',
  ]);
});

test('elsewhere only lines of notes that are questions do, each once', async () => {
  const line = item({ kind: 'meeting', excerpt: 'Pregunta: ¿quién falta?', label: 'question', words: 'We wonder?' });
  const items = [item({ words: 'Is this one? No.' }), line, { ...line }];
  expect(await asked([section({ words: 'Why?', items })])).toEqual(['¿quién falta?']);
});

test('what is too long to be a question is none', async () => {
  const items = [item({ words: `${'why '.repeat(600)}?` }), item({ words: ' \u0000 ' })];
  expect(await asked([section({ kind: 'questions', items })])).toEqual([]);
});

test('the same question has the same id, however it is spaced and composed; another has another', async () => {
  const id = await questionId('¿Qué probaría primero?');
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(await questionId('  ¿Que\u0301 probaría\n\tprimero? ')).toBe(id);
  expect(await questionId('¿Qué probaría después?')).not.toBe(id);
  // As docs/formats/reply.md says, by hand.
  const bytes = new TextEncoder().encode('["question","¿Qué probaría primero?"]');
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  expect(id).toBe(hash.slice(0, 12));
});
