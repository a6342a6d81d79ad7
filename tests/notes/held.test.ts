import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineKeeper } from '../../components/editors/meeting/line-keeper';
import { releasedText } from '../../lib/digest/release';
import type { Meeting, NoteLine } from '../../lib/model';
import { noLabelWords } from '../../lib/notes';
import { meeting } from '../digest/library';

const record = (words: string, more: Partial<NoteLine> = {}): NoteLine => ({
  ...{ id: 'l', label: 'noticing', words, principles: [], release: 'room', attribution: null, credit: null },
  ...{ consent: null, order: 'a0', removed: false, ...more },
});

/** A note with lines that stay, as its editor writes it: text by text, and each time what it carries of its lines. */
class Written {
  meeting: Meeting;
  private readonly keeper: LineKeeper;
  /** Those that were removed among them: what is written of one again is the rest of it. */
  private readonly stored = new Map<string, NoteLine>();
  constructor(text: string, ...lines: NoteLine[]) {
    for (const line of lines) this.stored.set(line.id, line);
    this.meeting = meeting('m', { text, lines, release: 'public' });
    this.keeper = new LineKeeper(this.meeting, noLabelWords);
  }
  type(text: string) {
    for (const [key, value] of Object.entries(this.keeper.type(text, this.meeting.lines))) {
      const [, id = '', field = ''] = key.split('/');
      this.stored.set(id, { ...(this.stored.get(id) as NoteLine), [field]: value });
    }
    const lines = [...this.stored.values()].filter(({ removed }) => !removed);
    this.meeting = { ...this.meeting, text, lines };
    this.keeper.see(this.meeting);
    return this;
  }
  get leaves() {
    return releasedText(this.meeting, 'public', { length: 100_000 });
  }
}

describe('a line that stays, written on', () => {
  const words = 'Ana is ill. Her boss must not know.';
  const above = 'we met';
  const below = 'rest';
  const note = () => new Written(`${above}\nNoticing: ${words}\n${below}`, record(words));

  test.each([
    ['split', `${above}\nNoticing: Ana is ill.\nHer boss must not know.\n${below}`],
    ['split with more', `${above}\nNoticing: Ana is ill.\n\nmore\nHer boss must not know.\n${below}`],
    ['written on and left in one write', `${above}\nNoticing: ${words} Now.\n\n${below}`],
    ['joined with the line above', `${above}Noticing: ${words}\n${below}`],
    ['joined without its label', `${above} ${words}\n${below}`],
    ['joined with the line below', `${above}\nNoticing: ${words} ${below}`],
    ['with much more written', `${above}\nNoticing: ${words}${' and on'.repeat(20)}\n${below}`],
    ['edited while the one below goes', `${above}\nNoticing: Soon, ${words}`],
    ['with one half elsewhere', `Her boss must not know.\n${above}\nNoticing: Ana is ill.\n${below}`],
  ])('%s: all of it stays', (_, text) => {
    expect(note().type(text).leaves).not.toMatch(/Ana|boss/);
  });

  test('and what is not of it leaves as before', () => {
    expect(note().type(`${above}\nNoticing: Ana is ill.\nHer boss must not know.\n${below}`).leaves).toBe(
      'we met\nrest',
    );
  });

  test('a sign and a new line in one write', () => {
    const line = new Written('Noticing: Ana is leaving soo\nrest', record('Ana is leaving soo'));
    expect(line.type('Noticing: Ana is leaving soon\n\nrest').leaves).toBe('rest');
  });

  test('a half cut, and put elsewhere in the next write', () => {
    const half = ' Her boss must not know.';
    const cut = note().type(`${above}\nNoticing: Ana is ill.\n${below}`);
    expect(cut.type(`${above}\nNoticing: Ana is ill.\n${below}\n${half}`).leaves).not.toMatch(/Ana|boss/);
  });

  test('split, a line with a yes is asked about again, in all of its pieces', () => {
    const yes = { state: 'yes', by: '', at: null } as const;
    const quote = new Written(
      'Quote: one and two\nrest',
      record('one and two', { label: 'quote', release: null, consent: yes }),
    );
    expect(quote.leaves).toContain('one and two');
    expect(quote.type('Quote: one\nand two\nrest').leaves).toBe('rest');
    expect(quote.type('Quote: one and two\nrest').leaves).toContain('one and two');
  });

  test('joined, the one line goes as far as the strictest of them', () => {
    const yes = { state: 'yes', by: '', at: null } as const;
    const [quote, other] = [
      record('one', { id: 'q', label: 'quote', release: null, consent: yes }),
      record('Ana is ill'),
    ];
    for (const lines of [
      [quote, other],
      [other, quote],
    ])
      expect(new Written('Quote: one\nAna is ill\nrest', ...lines).type('Quote: one Ana is ill\nrest').leaves).toBe(
        'rest',
      );
  });
});

const secret = ['quokka', 'zephyr', 'marzipan', 'obelisk', 'xylophone'];
const plain = ['we met', 'Idea: draw it', '', 'Quote: nobody said so', '- a list', '  and more'];

/** An edit of a text, by numbers that say where. */
type Edit = (text: string, a: number, b: number) => string;
const lineEdit =
  (change: (lines: string[], a: number, b: number) => void): Edit =>
  (text, a, b) => {
    const lines = text.split('\n');
    change(lines, a % lines.length, b % lines.length);
    return lines.join('\n');
  };
const edits: Record<string, Edit> = {
  insert: (text, a, b) => {
    const at = a % (text.length + 1);
    return `${text.slice(0, at)}${['x', ' more words', '\n', '\n\nnew line\n'][b % 4]}${text.slice(at)}`;
  },
  delete: (text, a, b) => {
    const at = a % (text.length + 1);
    return text.slice(0, at) + text.slice(at + (b % 12));
  },
  split: (text, a) => `${text.slice(0, a % (text.length + 1))}\n${text.slice(a % (text.length + 1))}`,
  join: (text, a) => {
    const feed = text.indexOf('\n', a % (text.length + 1));
    return feed < 0 ? text : `${text.slice(0, feed)} ${text.slice(feed + 1)}`;
  },
  move: lineEdit((lines, a, b) => {
    const [line = ''] = lines.splice(a, 1);
    lines.splice(b, 0, line);
  }),
  retype: lineEdit((lines, a) => {
    lines[a] = `Again: ${(lines[a] ?? '').split(' ').reverse().join(' ')}`;
  }),
  remove: lineEdit((lines, a) => void lines.splice(a, 1)),
};

test('whatever is written, in whatever bursts, no word of a line that stays leaves', () => {
  const edit = fc.record({ what: fc.constantFrom(...Object.keys(edits)), a: fc.nat(200), b: fc.nat(200) });
  const bursts = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 4 }), fc.nat(4), bursts, (others, at, writes) => {
      const lines = others.toSpliced(at, 0, `Noticing: ${secret.join(' ')}`);
      const note = new Written(lines.join('\n'), record(secret.join(' ')));
      for (const burst of writes) {
        note.type(burst.reduce((text, { what, a, b }) => edits[what]?.(text, a, b) ?? text, note.meeting.text));
        const { leaves } = note;
        for (const word of secret) expect(leaves).not.toContain(word);
      }
    }),
    { numRuns: 1_000 },
  );
});
