import { describe, expect, test } from 'vitest';
import { capturedLine, withCaptured } from '../../lib/facilitate/capture';
import { itemsOf, parse } from '../../lib/notes';

describe('a line put down while people talk', () => {
  test('is the word for its kind and what was typed, on one line', () => {
    expect(capturedLine('decision', 'Agreed', ' meet online\n because of travel ')).toBe(
      'Agreed: meet online because of travel',
    );
    expect(capturedLine('thanks', 'Thanks', '  ')).toBe('');
  });

  test('of a quote says who said it, and asks for their yes unless the answer stands there', () => {
    const quote = (typed: string) => capturedLine('quote', 'Quote', typed);
    expect(quote('We need more time — Ana (North)')).toBe('Quote: "We need more time" — Ana (North) [ask]');
    expect(quote('We need more time')).toBe('Quote: "We need more time" [ask]');
    expect(quote('“Already quoted” – Ben [ok network]')).toBe('Quote: “Already quoted” — Ben [ok network]');
    expect(quote('A well-known thing - Cy')).toBe('Quote: "A well-known thing" — Cy [ask]');
  });

  test('is read in the note as what it is', () => {
    const line = capturedLine('quote', 'Quote', 'We need more time — Ana (North)');
    const [item] = itemsOf(parse(withCaptured(parse(''), line, '')));
    expect(item?.kind).toBe('quote');
  });
});

describe('where it stands in the note', () => {
  const note = '# Call\n\n## 10:00 Check-in\n\n## 10:10 Signals\n\nSignal: first\n\n## 10:20 Close\n';

  test('is below the heading of its block, behind what stands there', () => {
    expect(withCaptured(parse(note), 'Signal: second', 'Signals')).toBe(
      '# Call\n\n## 10:00 Check-in\n\n## 10:10 Signals\n\nSignal: first\nSignal: second\n\n## 10:20 Close\n',
    );
    expect(withCaptured(parse(note), 'Thanks: to all', 'Close')).toBe(`${note}Thanks: to all\n`);
  });

  test('keeps headings that have nothing below them apart', () => {
    expect(withCaptured(parse(note), 'Question: why', 'Check-in')).toBe(
      '# Call\n\n## 10:00 Check-in\nQuestion: why\n\n## 10:10 Signals\n\nSignal: first\n\n## 10:20 Close\n',
    );
  });

  test('is the end of a note without such a heading, with its own ends of lines', () => {
    expect(withCaptured(parse('One'), 'Idea: two', 'Gone')).toBe('One\nIdea: two\n');
    expect(withCaptured(parse('One\r\n'), 'Idea: two', '')).toBe('One\r\nIdea: two\r\n');
  });
});
