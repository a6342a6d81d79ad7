import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent, NoteLine } from '../../lib/model';
import { carry, type KnownLines, keptLines, parse, placeLines, print, type TextChange } from '../../lib/notes';
import { carryTo, changesBetween } from '../../lib/notes/between';

const yes: Consent = { state: 'yes', by: 'Host', at: '2026-03-12T10:00:00.000Z' };
const ask: Consent = { state: 'ask', by: '', at: null };
const record = (id: string, words: string, more: Partial<NoteLine> = {}): NoteLine => ({
  ...{ id, words, label: 'quote', principles: [], release: null, attribution: null, credit: null },
  ...{ consent: yes, order: id, removed: false, ...more },
});

/** What is kept after each change in turn: which id has which words with which consent, and what went. */
class Note {
  private lines: KnownLines;
  readonly records: readonly NoteLine[];
  constructor(text: string, ...records: NoteLine[]) {
    this.records = records;
    this.lines = placeLines(parse(text), records);
  }
  get text() {
    return print(this.lines.document);
  }
  /** Replaces the one place where `find` stands; `|` in it is where text is typed. */
  put(find: string, insert: string) {
    const at = this.text.indexOf(find.replace('|', ''));
    if (at < 0) throw new Error(`no ${find}`);
    const bar = find.indexOf('|');
    const [from, to] = bar < 0 ? [at, at + find.length] : [at + bar, at + bar];
    return this.change({ from, to, insert });
  }
  change(...changes: TextChange[]) {
    this.lines = carry(this.lines, changes);
    return this;
  }
  outside(text: string) {
    this.lines = carryTo(this.lines, text);
    return this;
  }
  get kept() {
    return keptLines(this.lines, this.records);
  }
  get says() {
    return this.kept.map(({ id, words, consent, removed }) => [id, removed ? null : words, consent?.state]);
  }
}

const quotes = 'Quote: one [ask]\nwords\nQuote: two\nend\n';
const both = () => new Note(quotes, record('a', 'one'), record('b', 'two'));
const gone = (id: string) => [id, null, 'yes'];

describe('a line stays with its words', () => {
  test('as text comes and goes around it, and as it is marked', () => {
    const note = both().put('words', 'other words\nQuote: three').put('|Quote: one', 'before\n').put('end\n', '');
    expect(note.says).toEqual([
      ['a', 'one', 'yes'],
      ['b', 'two', 'yes'],
    ]);
    note.put('one [ask]', 'one [ok network] ✓').put('Quote: two', '- **Cita:**   two');
    expect(note.kept).toEqual(note.records);
  });

  test('other words are asked about again; taken back, the yes is there again', () => {
    const note = both().put('|one', 'not ');
    expect(note.says[0]).toEqual(['a', 'not one', 'ask']);
    expect(note.kept[0]?.consent).toEqual(ask);
    expect(note.put('not one', 'one').says[0]).toEqual(['a', 'one', 'yes']);
    expect(note.put('on|e', 'c').says[0]).toEqual(['a', 'once', 'ask']);
  });

  test('a no and a yes taken back stay so', () => {
    const states = (['no', 'withdrawn', 'asked'] as const).map((state) => {
      const note = new Note('Quote: one', record('a', 'one', { consent: { ...yes, state } }));
      return note.put('one|', ' two').kept[0]?.consent?.state;
    });
    expect(states).toEqual(['no', 'withdrawn', 'ask']);
  });

  test('split: it is both halves, asked about again, and is whole again when joined', () => {
    const note = new Note('Quote: one and two', record('a', 'one and two')).put('one| and', '\n');
    expect(note.says).toEqual([['a', 'one\nand two', 'ask']]);
    expect(note.put('\n', '').says).toEqual([['a', 'one and two', 'yes']]);
  });

  test('split before or behind its words: it goes with them', () => {
    expect(both().put('|one', '\n').says[0]).toEqual(['a', 'one', 'yes']);
    expect(both().put('|Quote: one', '\n\n').put('one|', '\n').says[0]).toEqual(['a', 'one', 'yes']);
  });

  test('joined with another both are the one line, asked about again; taken apart both are back', () => {
    const note = new Note('Quote: one\nQuote: two', record('a', 'one'), record('b', 'two')).put('\n', ' ');
    expect(note.says).toEqual([
      ['a', 'one Quote: two', 'ask'],
      ['b', 'one Quote: two', 'ask'],
    ]);
    expect(note.put('one| ', '\n').put(' Quote', 'Quote').says).toEqual([
      ['a', 'one', 'yes'],
      ['b', 'two', 'yes'],
    ]);
  });

  test('joined with a line that says nothing it is itself', () => {
    const note = new Note('Quote: \nQuote: two', record('b', 'two')).put('\nQuote: ', '');
    expect(note.says).toEqual([['b', 'two', 'yes']]);
  });

  test('cut and pasted elsewhere, moved in one step, undone: it is there again', () => {
    const note = both().put('Quote: one [ask]\n', '');
    expect(note.says).toEqual([gone('a'), ['b', 'two', 'yes']]);
    expect(note.put('|end', 'Quote: one [ask]\n').says[0]).toEqual(['a', 'one', 'yes']);
    const moved = both().change({ from: 0, to: 17, insert: '' }, { from: 34, to: 34, insert: 'Quote: one [ask]\n' });
    expect(moved.text).toBe('words\nQuote: two\nQuote: one [ask]\nend\n');
    expect(moved.says.map(([, , state]) => state)).toEqual(['yes', 'yes']);
    expect(
      both()
        .put(quotes, '')
        .put('', quotes)
        .says.map(([, , state]) => state),
    ).toEqual(['yes', 'yes']);
  });

  test('deleted sign by sign and undone in one step', () => {
    const note = both();
    for (const to of [10, 9, 8]) note.change({ from: to - 1, to, insert: '' });
    expect(note.says[0]?.[1]).toBeNull();
    expect(note.change({ from: 7, to: 7, insert: 'one' }).says[0]).toEqual(['a', 'one', 'yes']);
  });
});

describe('no line takes over what another carries', () => {
  test('a copy has nothing of it, above or below', () => {
    for (const place of ['|Quote: one', '|words']) {
      const note = both().put(place, 'Quote: one [ask]\n');
      expect(note.says[0]).toEqual(['a', 'one', 'yes']);
      expect(note.kept[0]?.place).toEqual({ nth: place === '|words' ? 0 : 1, of: 2 });
    }
  });

  test('words written over its words are another line', () => {
    expect(both().put('one [ask]', 'somebody else said this').says[0]).toEqual(gone('a'));
    expect(both().put('Quote: one [ask]', 'Idea: none').says[0]).toEqual(gone('a'));
  });

  test('a copy of a line that says the same does not bring back the one that went', () => {
    const note = new Note('Quote: one\nwords\nQuote: one', record('a', 'one', { place: { nth: 0, of: 2 } }));
    expect(note.says).toEqual([['a', 'one', 'yes']]);
    note.put('Quote: one\n', '');
    expect(note.says).toEqual([gone('a')]);
    expect(note.put('|words', 'Quote: one\n').says).toEqual([['a', 'one', 'ask']]);
  });

  test("words that come back later and elsewhere may be somebody else's", () => {
    const later = () => both().put('Quote: one [ask]\n', '').put('words', 'other words');
    expect(later().put('|end', 'Quote: one [ask]\n').says[0]).toEqual(['a', 'one', 'ask']);
    expect(later().put('|other', 'Quote: one [ask]\n').says[0]).toEqual(['a', 'one', 'ask']);
    const same = both().put('Quote: one [ask]\n', '').put('two', 'two [ask]');
    expect(same.put('|words', 'Quote: one [ask]\n').says[0]).toEqual(['a', 'one', 'yes']);
  });

  test('found again by its words alone it is in doubt where more or fewer say the same', () => {
    const kept = (text: string, place?: NoteLine['place']) => new Note(text, record('a', 'one', { place })).says[0];
    expect(kept('Quote: one\nQuote: one')).toEqual(['a', 'one', 'ask']);
    expect(kept('Quote: one\nQuote: one', { nth: 1, of: 2 })).toEqual(['a', 'one', 'yes']);
    expect(kept('Quote: one', { nth: 1, of: 2 })).toEqual(['a', 'one', 'ask']);
  });

  test('two that say they are the same line are both in doubt', () => {
    const note = new Note('Quote: one', record('a', 'one'), record('b', 'one', { consent: { ...yes, by: 'Other' } }));
    expect(note.says).toEqual([
      ['a', 'one', 'ask'],
      ['b', 'one', 'ask'],
    ]);
  });
});

describe('a text that came from elsewhere', () => {
  test.each([
    ['Quote: one [ask] [done]\nwords\nQuote: two\nend\n', 'one', 'yes'],
    ['new\n\nwords\nQuote: two\nQuote: one [ask]\nend\n', 'one', 'yes'],
    ['Quote: one more [ask]\nwords\nQuote: two\nend\n', 'one more', 'ask'],
    ['Quote: one [ask]\r\nwords\r\nQuote: two\r\nend\r\n', 'one', 'yes'],
    ['Quote: one [ask]\nQuote: one [ask]\nwords\nQuote: two\n', 'one', 'ask'],
    ['Story: quite another\nwords\nQuote: two\nend\n', null, 'yes'],
    ['words\nQuote: two\nend\n', null, 'yes'],
  ])('%j', (text, words, state) => {
    const note = both().outside(text);
    expect(note.text).toBe(text);
    expect(note.says[0]).toEqual(['a', words, state]);
    // Back to what it was, all of it is as it was, unless it was in doubt.
    if (text.split('one').length < 3) expect(note.outside(quotes).kept).toEqual(note.records);
  });

  test('one of two that say the same went: which is in doubt', () => {
    const note = new Note(
      'Quote: one\nQuote: one',
      record('a', 'one', { place: { nth: 0, of: 2 } }),
      record('b', 'one', { place: { nth: 1, of: 2 }, consent: ask }),
    );
    const live = note.outside('Quote: one').kept.filter(({ removed }) => !removed);
    expect(live.map(({ consent }) => consent?.state)).toEqual(['ask']);
  });
});

test('words of several lines are one', () => {
  const words = '"one\ntwo"';
  const note = new Note('x\nQuote: "one\n  two" [ask]\ny', record('a', words, { label: null }));
  expect(note.kept).toEqual(note.records);
  note.put('|x', 'z\n').put('|two', 'and ');
  expect(note.says).toEqual([['a', '"one\nand two"', 'ask']]);
});

const piece = fc.constantFrom('Quote: a', 'Quote: b', 'Quote: c', 'words', '', '  more', '- [ ] d', 'a', 'Quote: ');
const text = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('\n'));

test('any text is reached by the changes to it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(print(carry({ document: parse(before), known: [] }, changesBetween(parse(before), after)).document)).toBe(
        after,
      );
    }),
    { numRuns: 500 },
  );
});

test('whatever is edited, a yes stands by the words it was given for alone', () => {
  const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(12), fc.oneof(text, fc.constantFrom('', '\n', 'x'))), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(edits, fc.boolean(), (wanted, outside) => {
      const note = new Note('Quote: a\nwords\nQuote: b\nQuote: c\n', ...['a', 'b', 'c'].map((id) => record(id, id)));
      for (const [at, length, insert] of wanted) {
        const from = Math.min(at, note.text.length);
        const to = Math.min(from + length, note.text.length);
        const next = note.text.slice(0, from) + insert + note.text.slice(to);
        if (outside) note.outside(next);
        else note.change({ from, to, insert });
        expect(note.text).toBe(next);
      }
      const live = note.kept.filter(({ removed }) => !removed);
      for (const { id, words, consent } of live) if (consent?.state === 'yes') expect(words).toBe(id);
      // Each is found again where it was, by what is kept of it alone.
      const again = placeLines(parse(note.text), note.kept);
      expect(keptLines(again, note.kept)).toEqual(note.kept);
    }),
    { numRuns: 1_000 },
  );
});
