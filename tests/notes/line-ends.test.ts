import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit, parse, print, type TextChange } from '../../lib/notes';
import { asEdited, changed, changesOnto, EditedText } from '../../lib/notes/line-ends';

const put = (from: number, to: number, insert: string): TextChange => ({ from, to, insert });
/** A text that an editor changes, and what it is then. */
function written(text: string, ...changes: TextChange[]): string {
  const kept = new EditedText(text);
  kept.change(changes, changed(asEdited(text), changes));
  return kept.text;
}

describe('a text that is edited keeps its line ends', () => {
  test('where a letter is typed, a line comes in, lines are joined', () => {
    expect(written('One\r\nTwo\r\n', put(5, 5, 'x'))).toBe('One\r\nTxwo\r\n');
    expect(written('One\r\nTwo\r\n', put(7, 7, '\nThree'))).toBe('One\r\nTwo\r\nThree\r\n');
    expect(written('One\r\nTwo\r\n', put(0, 0, 'Zero\n'))).toBe('Zero\r\nOne\r\nTwo\r\n');
    expect(written('One\r\nTwo\r\n', put(3, 4, ' '))).toBe('One Two\r\n');
    expect(written('One\rTwo', put(7, 7, '\n'))).toBe('One\rTwo\r');
    expect(written('One\nTwo', put(7, 7, '\n'))).toBe('One\nTwo\n');
  });

  test('of several kinds: each keeps its own, a line that comes in ends as the one before it', () => {
    expect(written('a\nb\r\nc\rd', put(3, 3, '\nx'))).toBe('a\nb\nx\r\nc\rd');
    expect(written('a\nb\r\nc\rd', put(5, 5, '\nx'), put(7, 7, '!'))).toBe('a\nb\r\nc\r\nx\rd!');
  });

  test('in several places at once', () => {
    expect(written('a\r\nb\r\nc', put(0, 1, 'A'), put(2, 3, ''), put(4, 5, 'C\n'))).toBe('A\r\n\r\nC\r\n');
  });

  test('what went and came back is as it was', () => {
    const kept = new EditedText('a\nb\r\nc\rd');
    kept.change([put(0, 7, '')], '');
    expect(kept.text).toBe('');
    kept.change([put(0, 0, 'a\nb\nc\nd')], 'a\nb\nc\nd');
    expect(kept.text).toBe('a\nb\r\nc\rd');
  });
});

describe('for any text and any edits', () => {
  const piece = fc.constantFrom('\n', '\r\n', '\r', 'a', 'Action: b', ' ', 'é', '\u{1F600}');
  const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const inserts = fc.array(fc.constantFrom('\n', 'x', 'y z'), { maxLength: 3 }).map((pieces) => pieces.join(''));
  const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(6), inserts), { maxLength: 3 });

  /** Edits as changes of a text, in order and none over another. */
  function changesOf(edited: string, given: readonly (readonly [number, number, string])[]): TextChange[] {
    const changes: TextChange[] = [];
    let last = -1;
    for (const [at, length, insert] of [...given].sort(([a], [b]) => a - b)) {
      if (at <= last || at > edited.length) continue;
      last = Math.min(at + length, edited.length);
      changes.push({ from: at, to: last, insert });
    }
    return changes;
  }

  test('an editor shows what is kept, and untouched lines are the same bytes', () => {
    fc.assert(
      fc.property(texts, edits, (text, given) => {
        const edited = asEdited(text);
        const changes = changesOf(edited, given);
        const after = changed(edited, changes);
        const kept = new EditedText(text);
        const own = kept.change(changes, after);
        expect(asEdited(kept.text)).toBe(after);
        // Of what stands before the first change and behind the last no byte is another, but where a return alone met a line feed.
        if (/\r(?!\n)/.test(text)) return;
        const [first, last] = [own[0], own.at(-1)];
        if (!first || !last) expect(kept.text).toBe(text);
        else {
          expect(kept.text.startsWith(text.slice(0, first.from))).toBe(true);
          expect(kept.text.endsWith(text.slice(last.to))).toBe(true);
        }
        if (!text.includes('\n')) return;
        if (/^(?:[^\n]*\r\n)+[^\n]*$/.test(text)) expect(kept.text).not.toMatch(/(?<!\r)\n/);
      }),
      { numRuns: 5000 },
    );
  });

  test('its changes are those of the text, as the reader of notes takes them', () => {
    fc.assert(
      fc.property(texts, edits, (text, given) => {
        const changes = changesOf(asEdited(text), given);
        const own = changesOnto(text, changes);
        expect(print(edit(parse(text), own))).toBe(changed(text, own));
      }),
      { numRuns: 2000 },
    );
  });

  test('step after step, and taken back, it is what it was', () => {
    fc.assert(
      fc.property(texts, fc.array(edits, { maxLength: 5 }), (text, steps) => {
        const kept = new EditedText(text);
        let edited = asEdited(text);
        for (const given of steps) {
          const changes = changesOf(edited, given);
          edited = changed(edited, changes);
          kept.change(changes, edited);
          expect(asEdited(kept.text)).toBe(edited);
        }
        const all = asEdited(text);
        kept.change([{ from: 0, to: edited.length, insert: all }], all);
        expect(kept.text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
