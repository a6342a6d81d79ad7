import { expect, test } from 'vitest';
import { cardNames } from '../../components/editors/digest/useDigestOutline';
import type { Sources } from '../../lib/digest';
import { setMessages } from '../../lib/i18n';
import { createDigest, createMeeting, type Digest, type DigestItem, type NoteLine } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import { clip } from '../storage/open';

setMessages('en', en);

test('cards are called by what they quote and where it stands, and no two the same', () => {
  const line = (id: string, words: string) => ({ id, words }) as NoteLine;
  const note = {
    ...createMeeting('Monthly call', '', new Date('2026-03-12')),
    lines: [line('a', 'We never knew'), line('b', `So ${'long '.repeat(40)}`), line('c', 'We never knew')],
  };
  const page = clip({ title: 'Listening first' });
  const card = (id: string, changes: Partial<DigestItem>) =>
    ({ id, section: 's', words: '', source: null, image: null, ...changes }) as DigestItem;
  const of = (record: typeof note.id | typeof page.id, part: string | null) => ({ source: { record, part } });
  const digest: Digest = {
    ...createDigest('March', 'en', new Date('2026-03-31')),
    items: [
      card('1', of(note.id, 'a')),
      card('2', of(note.id, 'b')),
      card('3', of(note.id, 'c')),
      card('4', of(note.id, 'gone')),
      card('5', of(page.id, null)),
      card('6', { words: 'Come to the June call.' }),
      card('7', {}),
      card('8', {}),
    ],
  };
  const names = [
    ...cardNames(digest, { clips: [page], meetings: [note], principles: [] } as unknown as Sources).values(),
  ];
  expect(new Set(names).size).toBe(8);
  expect(names[0]).toBe('“We never knew” · Monthly call (1)');
  expect(names[1]).toMatch(/^“So long [long ]+…” · Monthly call$/);
  expect(names[2]).toBe('“We never knew” · Monthly call (2)');
  expect(names.slice(3)).toEqual([
    'Monthly call',
    'Listening first',
    'Come to the June call.',
    'A card of your own words (1)',
    'A card of your own words (2)',
  ]);
});
