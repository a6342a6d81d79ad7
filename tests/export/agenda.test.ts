import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { agendaExporters, renderAgenda } from '../../lib/export';
import { type AgendaDocument, agendaDocument } from '../../lib/facilitate';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { sessionWith } from '../facilitate/sessions';
import { textOf } from './text-of';

beforeEach(() => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
});

const session = sessionWith(
  [
    { title: 'Read the digest', kind: 'prework', minutes: 15 },
    {
      ...{ title: 'In threes', minutes: 30, format: 'threes', steps: 'Tell\nAsk', goal: 'Leave with a step' },
      ...{ materials: 'Cards', shorter: 'In pairs', online: 'In rooms', silent: 'On paper', lead: 'A member' },
      ...{ principles: ['principle:humility'], note: 'PRIVATE-BLOCK' },
    },
    { title: 'First table', parent: 'b1', minutes: 20, format: 'pairs', note: 'PRIVATE-INSIDE' },
    { title: '', kind: 'close', minutes: 5 },
  ],
  {
    ...{
      title: 'Monthly call',
      size: 12,
      place: 'The library',
      address: 'https://example.org/call',
      note: 'PRIVATE-SESSION',
    },
    zones: ['America/New_York'],
    roles: [{ id: 'host', name: 'A colleague' }],
    access: [{ id: 'captions', words: '', done: true, order: 'a0', removed: false }],
  },
);
const principles = new Map([['principle:humility', 'Practice Humility']]);
const now = new Date('2026-03-01T09:00:00Z');
const document = (more: { notes?: boolean; language?: string } = {}): AgendaDocument =>
  agendaDocument(session, { language: 'en', now, principles, ...more });

const ways: readonly [string, (of: AgendaDocument) => Promise<string>][] = [
  ...agendaExporters.map((format): (typeof ways)[number] => [
    format.id,
    // Folded lines of a calendar are one.
    async (of) => (await textOf(format.id, (await format.render(of)).content)).replace(/\r\n /g, ''),
  ]),
  ['rich text', async (of) => (await renderAgenda(of)).html],
  ['plain text', async (of) => (await renderAgenda(of)).text],
];

describe.each(ways)('an agenda as %s', (id, read) => {
  test('has its blocks in their order, with their times', async () => {
    const text = await read(document());
    const shown = [
      'Monthly call',
      'Before Read the digest',
      '10:00–10:30 In threes',
      '10:00–10:20 First table',
      '10:30–10:35 Close',
    ];
    const places = shown.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    if (id !== 'calendar') expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('The library');
    expect(text).toContain('https://example.org/call');
  });

  test('has private notes only where they were asked for', async () => {
    expect(await read(document())).not.toContain('PRIVATE');
    const asked = await read(document({ notes: true }));
    expect(asked).toContain('PRIVATE-SESSION');
    if (id !== 'calendar') for (const note of ['PRIVATE-BLOCK', 'PRIVATE-INSIDE']) expect(asked).toContain(note);
  });

  test('has what people need besides, but in a calendar', async () => {
    if (id === 'calendar') return;
    const text = await read(document());
    for (const words of [
      'In threes',
      'Leave with a step',
      'Tell',
      'Ask',
      'Cards',
      'In pairs',
      'In rooms',
      'On paper',
      'Practice Humility',
      'A colleague',
      '05:00–05:35 America/New York',
      'Captions are on',
    ])
      expect(text).toContain(words);
  });

  test('writes what is hostile as text', async () => {
    const title = '<img src=x onerror=alert(1)> [a](javascript:b)\u0000\r\nEND:VCALENDAR';
    const hostile = agendaDocument(
      { ...session, title, address: 'javascript:alert(1)' },
      { language: 'en', now, principles },
    );
    const text = await read(hostile);
    if (id === 'markdown' || id === 'rich text') expect(text).not.toContain('<img');
    if (id === 'calendar') expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1);
    if (id === 'markdown') expect(text).not.toContain('[a](');
    expect(text).not.toContain('href="javascript');
  });
});

test('headings are in the language of the session', async () => {
  const { text } = await renderAgenda(document({ language: 'es' }));
  expect(text).toContain('10:30–10:35 Cierre');
});

test('a calendar has the times in UTC, and the same name whenever it is saved', async () => {
  const calendar = agendaExporters.find(({ id }) => id === 'calendar');
  const lines = async (of: AgendaDocument) => String((await calendar?.render(of))?.content).split('\r\n');
  const first = await lines(document());
  expect(first).toContain('DTSTART:20260312T090000Z');
  expect(first).toContain('DTEND:20260312T093500Z');
  for (const line of first) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const later = await lines(agendaDocument({ ...session, start: '11:00' }, { language: 'en', now, principles }));
  const name = (all: string[]) => all.find((line) => line.startsWith('UID:'));
  expect(name(later)).toBe(name(first));
  const none = await lines(agendaDocument({ ...session, blocks: [] }, { language: 'en', now, principles }));
  expect(none.some((line) => line.startsWith('DTEND'))).toBe(false);
});

test('the same agenda gives the same Word document', async () => {
  const docx = agendaExporters.find(({ id }) => id === 'docx');
  const [one, other] = [await docx?.render(document()), await docx?.render(document())];
  expect(one?.content).toEqual(other?.content);
});
