import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLines, parse, type Settling, withDone as withDoneIn } from '../../lib/notes';
import { noteHeadings } from '../../lib/notes/outline';

const readOpenLines = (text: string) => openLines(parse(text));
const withDone = (text: string, settling: Settling) => withDoneIn(parse(text), settling);

const one = (line: string) => readOpenLines(line)[0];

describe('a line that waits for somebody', () => {
  test.each([
    ['Question: what would make peer calls worth it?', 'question', 'what would make peer calls worth it?'],
    ['pregunta: ¿cuándo nos vemos?', 'question', '¿cuándo nos vemos?'],
    ['OPEN QUESTION : who hosts next?', 'question', 'who hosts next?'],
    ['Action: share the draft', 'action', 'share the draft'],
    ['Acción: enviar el borrador', 'action', 'enviar el borrador'],
    ['Accio\u0301n: enviar el borrador', 'action', 'enviar el borrador'],
    ['TODO: book the room', 'action', 'book the room'],
    ['To do: book the room', 'action', 'book the room'],
    ['AI: book the room', 'action', 'book the room'],
    ['Action item: book the room', 'action', 'book the room'],
    ['- [ ] book the room', 'action', 'book the room'],
    ['* [ ] Room: book it', 'action', 'Room: book it'],
    ['- [ ] Question: who hosts?', 'question', 'who hosts?'],
    ['- **Action:** book the room', 'action', 'book the room'],
    ['> 2. Question: who hosts?', 'question', 'who hosts?'],
  ])('%s', (line, kind, words) => {
    expect(one(line)).toMatchObject({ kind, words, done: false });
  });

  test.each([
    'Decision: move the convening online',
    'Noticing: three groups ask the same question',
    'The question: is it open?',
    'Actions speak louder: always',
    'A question without a colon',
    'Question: ',
    'Action:  by ',
    'Acción:  antes del ',
    '- [ ] ',
    '---\ntitle: x\nAction: in the head\n---\n',
  ])('%j does not', (line) => {
    expect(readOpenLines(line)).toEqual([]);
  });

  test.each([
    ['Action: share it [done]', true],
    ['Action: share it ✓', true],
    ['Acción: enviarlo [Hecho]', true],
    ['Question: who? [answered]', true],
    ['- [x] share it', true],
    ['- [X] share it', true],
    ['Action: share it [ask]', false],
    ['Action: get it done', false],
  ])('%s: settled %s', (line, done) => {
    expect(one(line)?.done).toBe(done);
  });

  test.each([
    [
      'Action: @Host (Valley Network) — share draft agenda — by 20 Mar',
      'share draft agenda',
      'Host (Valley Network)',
      'by 20 Mar',
    ],
    ['Action: Note taker — send the notes — by Friday', 'send the notes', 'Note taker', 'by Friday'],
    [
      'Acción: @Anfitriona — enviar la agenda — antes del 20 de marzo',
      'enviar la agenda',
      'Anfitriona',
      'antes del 20 de marzo',
    ],
    [
      'Action: @Programme lead (Rural Exchange) — share the log sheet — within two weeks',
      'share the log sheet',
      'Programme lead (Rural Exchange)',
      'within two weeks',
    ],
    ['Action: Us: host the spring call — next quarter', 'Us: host the spring call', '', 'next quarter'],
    ['Action: collect three drafts by Friday', 'collect three drafts by Friday', '', 'by Friday'],
    ['Action: ask them by email', 'ask them by email', '', ''],
    ['Action: read — and think — about it', 'read — and think — about it', '', ''],
    ['Question: @Host what next?', 'what next?', 'Host', ''],
  ])('%s: who and until when', (line, words, owner, due) => {
    expect(one(line)).toMatchObject({ words, owner, due });
  });

  test('goes on in the indented lines below it', () => {
    const [first, second] = readOpenLines('Action: write to everybody\n  who came\nplain\nAction: rest');
    expect(first?.words).toBe('write to everybody who came');
    expect(second?.words).toBe('rest');
  });

  test('says where it stands, in a text of any line ends', () => {
    const text = 'One\r\nAction: two\r\nThree';
    const [line] = readOpenLines(text);
    expect(text.slice(line?.start, line?.end)).toBe('Action: two');
  });
});

describe('settling', () => {
  test.each([
    ['Action: two', 'Action: two [done]'],
    ['Acción: dos', 'Acción: dos [hecho]'],
    ['- [ ] two', '- [x] two'],
    ['  * [ ] Question: [why] two?', '  * [x] Question: [why] two?'],
    ['Action: two\r\nrest', 'Action: two [done]\r\nrest'],
    ['Action: two\r', 'Action: two [done]\r'],
  ])('%j becomes %j and comes back', (text, settled) => {
    const key = one(text)?.key ?? '';
    expect(withDone(text, { key: key, done: true })).toBe(settled);
    expect(withDone(settled, { key: key, done: false })).toBe(text);
  });

  test('finds its line again among others that say the same, after lines came before it', () => {
    const [, second] = readOpenLines('Action: call\nAction: call');
    const later = 'New line\nAction: call [done]\n\nAction: call';
    expect(withDone(later, { key: second?.key ?? '', done: true })).toBe(
      'New line\nAction: call [done]\n\nAction: call [done]',
    );
    expect(withDone('Action: other', { key: second?.key ?? '', done: true })).toBeNull();
  });

  const piece = fc.constantFrom(
    ...[
      'Action: a',
      'Question: b?',
      '- [ ] c',
      '- [x] d',
      'Acción: e [hecho]',
      'words',
      '',
      '  more',
      '---',
      'Action: a ✓',
    ],
  );
  test('changes no other line, whatever stands around', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (pieces, end) => {
        const text = pieces.join(end);
        for (const line of readOpenLines(text)) {
          const next = withDone(text, { key: line.key, done: !line.done }) ?? '';
          const [was, is] = [text.split('\n'), next.split('\n')];
          expect(is.filter((each, i) => each !== was[i])).toHaveLength(1);
          const again = readOpenLines(next).find(({ key }) => key === line.key);
          expect(again).toMatchObject({ done: !line.done, words: line.words });
        }
      }),
    );
  });

  test('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { key, done } of readOpenLines(text))
          expect(withDone(text, { key: key, done: !done })).not.toBeNull();
      }),
    );
  });
});

test('what stands out in a note', () => {
  const text = '# Why\nwords. And more.\n\nWhat happened\nNoticing: quiet\nAction: \n\nA sentence that ends.\nmore';
  expect(noteHeadings(parse(text)).map(({ title, level }) => [title, level])).toEqual([
    ['Why', 1],
    ['What happened', 1],
    ['Noticing: quiet', 2],
  ]);
  expect(noteHeadings(parse(text)).map(({ start, title }) => text.slice(start).includes(title))).toEqual([
    true,
    true,
    true,
  ]);
});
