import { describe, expect, test } from 'vitest';
import { richOf } from '../../lib/digest/rich';
import { dressEdit, enterEdit, isAddress, lineEdit, linkEdit, type TextEdit } from '../../lib/digest/rich-edit';

/** A text with what is selected between `<` and `>`; `|` is a cursor. */
function picked(marked: string) {
  const cursor = marked.indexOf('|');
  if (cursor >= 0) return { text: marked.replace('|', ''), start: cursor, end: cursor };
  const start = marked.indexOf('<');
  return { text: marked.replace(/[<>]/g, ''), start, end: marked.indexOf('>') - 1 };
}

function shown(text: string, edit: TextEdit | null): string | null {
  if (!edit) return null;
  const now = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  if (edit.start === edit.end) return `${now.slice(0, edit.start)}|${now.slice(edit.start)}`;
  return `${now.slice(0, edit.start)}<${now.slice(edit.start, edit.end)}>${now.slice(edit.end)}`;
}

const after = (marked: string, edit: (given: ReturnType<typeof picked>) => TextEdit | null) =>
  shown(picked(marked).text, edit(picked(marked)));

describe('bold and italic', () => {
  test.each([
    ['a <word> b', '**', 'a **<word>** b'],
    ['a **<word>** b', '**', 'a <word> b'],
    ['a <**word**> b', '**', 'a <word> b'],
    ['a <word > b', '**', 'a **<word>**  b'],
    ['a wo|rd b', '**', 'a **wo|rd** b'],
    ['a **wo|rd** b', '**', 'a wo|rd b'],
    ['a | b', '**', 'a **|** b'],
    ['a **|** b', '**', 'a | b'],
    ['a <word> b', '*', 'a *<word>* b'],
    ['a *<word>* b', '*', 'a <word> b'],
    // Bold is not italic, and both are three.
    ['a **<word>** b', '*', 'a ***<word>*** b'],
    ['a ***<word>*** b', '*', 'a **<word>** b'],
    ['a ***<word>*** b', '**', 'a *<word>* b'],
    // Of lines each by itself; a list's sign stays outside.
    ['<- one\n- two>', '**', '<- **one**\n- **two**>'],
    ['<- **one**\n- **two**>', '**', '<- one\n- two>'],
    ['<one\n\ntwo>', '*', '<*one*\n\n*two*>'],
  ])('%j with %s is %j', (before, mark, wanted) => {
    expect(after(before, (given) => dressEdit(given, mark === '**' ? 'bold' : 'italic'))).toBe(wanted);
  });

  test('what is written is read as that', () => {
    const { text } = dressEdit({ text: 'trust', start: 0, end: 5 }, 'bold');
    expect(richOf(text)).toEqual([
      { kind: 'paragraph', content: [{ text: 'trust', bold: true, italic: false, link: '' }] },
    ]);
  });
});

describe('links', () => {
  test.each([
    ['see <the note>', '', 'see [the note](<https://>)'],
    ['see |', '', 'see [|](https://)'],
    ['<https://example.org/a>', '', '[|](https://example.org/a)'],
    ['see <the note>', 'https://example.org/a', 'see [the note](https://example.org/a)|'],
    ['<a [b]>', 'https://example.org/a', '[a \\[b\\]](https://example.org/a)|'],
  ])('%j to %j is %j', (before, address, wanted) => {
    expect(after(before, (given) => linkEdit(given, address))).toBe(wanted);
  });

  test('knows an address', () => {
    for (const address of ['https://example.org/a?b', ' http://example.org ', 'mailto:a@example.org'])
      expect(isAddress(address)).toBe(true);
    for (const other of ['example', 'https://a b', 'javascript:alert(1)', '']) expect(isAddress(other)).toBe(false);
  });
});

describe('lines', () => {
  test.each([
    ['on|e', 'list', '- on|e'],
    ['- on|e', 'list', 'on|e'],
    ['<one\ntwo>', 'numbers', '<1. one\n2. two>'],
    ['<1. one\n2. two>', 'list', '<- one\n- two>'],
    ['<- one\n- two>', 'list', '<one\ntwo>'],
    ['<one\n\ntwo>', 'quote', '<> one\n>\n> two>'],
    ['- on|e', 'quote', '> - on|e'],
  ] as const)('%j as %s is %j', (before, kind, wanted) => {
    const start = before.indexOf('<');
    const given =
      before.includes('|') || start < 0
        ? picked(before)
        : { text: before.slice(1, -1), start: 0, end: before.length - 2 };
    expect(shown(given.text, lineEdit(given, kind))).toBe(wanted);
  });

  test.each([
    ['- one|', '- one\n- |'],
    ['  - one|', '  - one\n  - |'],
    ['9. one| and two', '9. one\n10. | and two'],
    ['> said|', '> said\n> |'],
    ['- one\n- |', '- one\n|'],
    ['plain|', null],
    ['|- one', null],
    ['-word|', null],
  ])('Enter in %j is %j', (before, wanted) => expect(after(before, enterEdit)).toBe(wanted));
});
