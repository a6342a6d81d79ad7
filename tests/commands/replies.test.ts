import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepReading } from '../../lib/commands/meeting-arrival';
import { keepReplies } from '../../lib/commands/replies';
import { questionId } from '../../lib/digest/questions';
import { releasedText } from '../../lib/digest/release';
import { replyBlock } from '../../lib/export/reply';
import { setMessages, wordsIn } from '../../lib/i18n';
import { readMeetingFile } from '../../lib/import/meetings';
import { repliesIn } from '../../lib/import/meetings/replies';
import { Report } from '../../lib/import/meetings/report';
import { changesOf, createDigest, type Meeting } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import { sample } from '../export/sample';
import { openLibrary } from '../storage/open';

beforeEach(() => setMessages('en', en));

interface Said {
  readonly answer: string;
  readonly from?: string;
  readonly quote?: string;
  readonly question?: string;
}

const block = ({
  answer,
  from = '',
  quote = '',
  question = 'What would you try first?',
}: Said) => `=== commonplace-reply 1 ===
Digest: March
Question: ${question}
Id: 3f9a1c2b77d0

Answer:
${answer}

From (if you like): ${from}
May we quote you (yes or no): ${quote}
=== end of reply ===`;

const read = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return readMeetingFile({ name: '', bytes, size: bytes.length });
};
const one = (text: string) => repliesIn(text, new Report())[0];

test('a block is found among whatever stands around it, quoted by a mail program too', () => {
  const text = `Hello,\n\n> ${block({ answer: 'A draft.\nOn Tuesday.', from: 'Ada', quote: 'Yes!' }).replaceAll('\n', '\n> ')}\n\nBest`;
  const report = new Report();
  expect(repliesIn(text, report)).toEqual([
    {
      digest: 'March',
      question: 'What would you try first?',
      id: '3f9a1c2b77d0',
      answer: 'A draft.\nOn Tuesday.',
      from: 'Ada',
      mayQuote: true,
    },
  ]);
  expect(report.problems.map(({ key }) => key)).toEqual(['reply_around']);
});

test('the Spanish one too', () => {
  const text = `=== commonplace-reply 1 ===
**Boletín:** Marzo
Pregunta: ¿Qué probaría?
Id: 0C1DE98A4B52

Respuesta:
Un borrador.
De: pocas palabras
De (si quiere): Luz
¿Podemos citarle? (sí o no): Sí.
=== fin de la respuesta ===`;
  expect(one(text)).toMatchObject({ digest: 'Marzo', id: '0c1de98a4b52', answer: 'Un borrador.', mayQuote: true });
});

test.each(['', 'no', 'maybe', 'yes, but ask me', 'Yes or no'])('“%s” is no yes', (quote) => {
  expect(one(block({ answer: 'A draft.', quote }))?.mayQuote).toBe(false);
});

test('a name of a field within an answer belongs to the answer', () => {
  const answer = 'First this.\nQuestion: is it ours?\nId: none\nDigest: no';
  expect(one(block({ answer }))?.answer).toBe(answer);
});

test('what says nothing, is too long, of a newer version or too many is passed over, and told', () => {
  const report = new Report();
  const texts = [
    block({ answer: '' }),
    block({ answer: 'x'.repeat(20_001) }),
    block({ answer: 'A' }).replace('reply 1', 'reply 2'),
  ];
  expect(repliesIn(texts.join('\n'), report)).toEqual([]);
  expect(report.problems.map(({ key }) => key)).toEqual(['reply_tooLong', 'reply_newer']);
  const many = new Report();
  const all = Array.from({ length: 201 }, (_, at) => block({ answer: `Answer ${at}` })).join('\n');
  expect(repliesIn(all, many)).toHaveLength(200);
  expect(many.problems.map(({ key }) => key)).toEqual(['reply_tooMany']);
});

test('answers become quotes below their question, each as far as its reader said, and once', async () => {
  const repository = await openLibrary();
  const digest = { ...createDigest('March', 'en', new Date('2026-03-31')), release: 'public' as const };
  await repository.commit({ title: 'did_digest_create', changes: { [digest.id]: changesOf(digest) } });
  const first = read(
    [
      block({ answer: 'A draft on Tuesday.', from: 'Ada', quote: 'yes' }),
      block({ answer: 'Nothing yet.\n\n- really [ok public]', from: 'Ben', quote: 'no' }),
      block({ answer: 'Ask again.', question: 'And then?', quote: 'y' }),
    ].join('\n'),
  );
  expect(first.format).toBe('reply');
  const kept = await keepReading(first, '', repository);
  const note = (await repository.get(kept?.first ?? 'meeting:none')) as Meeting;
  expect(note.title).toBe('Replies to March');
  expect(note.text).toBe(
    '## What would you try first?\nQuote: A draft on Tuesday.\nQuote: Nothing yet.\n  - really (ok public)\n\n## And then?\nQuote: Ask again.\n',
  );
  expect(note.lines.map(({ credit, consent }) => [credit?.name, consent?.state])).toEqual([
    ['Ada', 'yes'],
    ['Ben', 'ask'],
    [undefined, 'yes'],
  ]);
  const leaves = releasedText(note, 'public', { length: 1000 });
  expect(leaves).toContain('A draft on Tuesday.');
  expect(leaves).toContain('Ask again.');
  expect(leaves).not.toMatch(/Nothing|really/);
  // The next letters: what came before is there once, what is new below its question.
  expect(await keepReading(first, '', repository)).toBe(null);
  await keepReading(read(block({ answer: 'A second draft.', from: 'Cleo', quote: 'sí' })), '', repository);
  const [after] = await repository.list('meeting');
  expect(after?.text).toContain('- really (ok public)\nQuote: A second draft.\n\n## And then?');
  expect(await repository.list('meeting')).toHaveLength(1);
  await repository.undo(kept?.commit ?? '');
});

test('replies to a digest that is not here stay in the room', async () => {
  const repository = await openLibrary();
  const kept = await keepReading(read(block({ answer: 'A draft.', quote: 'yes' })), '', repository);
  expect(await repository.get(kept?.first ?? 'meeting:none')).toMatchObject({ release: 'room' });
});

test('what a page gives to be filled in is read back, even where a question or an answer poses as a block’s end', async () => {
  const words = 'Who? === end of reply === commonplace-reply 1';
  const asked = { id: await questionId(words), words };
  for (const [tag, catalogue] of [
    ['en', en],
    ['es', es],
  ] as const) {
    setMessages(tag, catalogue);
    const blank = replyBlock(asked, sample, await wordsIn(tag));
    expect(one(blank)).toBeUndefined();
    const [said, consent] = tag === 'es' ? ['Respuesta:', 'sí o no):'] : ['Answer:', 'yes or no):'];
    const answer = 'We begin at the end of reply\nthree.';
    const filled = blank.replace(said, `${said} ${answer}`).replace(consent, `${consent} yes`);
    expect(one(filled)).toMatchObject({ id: asked.id, question: words, answer, digest: sample.title, mayQuote: true });
  }
});

test('two windows that bring in the same replies at once bring them in once', async () => {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, task: () => Promise<unknown>) => {
    const done = last.then(task);
    last = done;
    return done;
  };
  vi.stubGlobal('navigator', { ...navigator, locks: { request } });
  const repository = await openLibrary();
  const { drafts } = read(block({ answer: 'A draft.', from: 'Ada', quote: 'yes' }));
  const keep = () => keepReplies(drafts, repository, new Date());
  const kept = await Promise.all([keep(), keep()]);
  vi.unstubAllGlobals();
  expect(kept.filter((each) => each === null)).toHaveLength(1);
  expect((await repository.list('meeting'))[0]?.lines).toHaveLength(1);
});
