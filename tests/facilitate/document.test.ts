import { describe, expect, test } from 'vitest';
import { agendaDocument } from '../../lib/facilitate';
import { sessionWith } from './sessions';

const session = sessionWith(
  [
    { kind: 'prework', minutes: 15, title: 'Read' },
    {
      ...{ title: 'In threes', minutes: 30, format: 'threes', steps: '\n  One\r\nTwo  \n\n' },
      ...{ principles: ['principle:humility', 'principle:gone'], note: 'Ask gently' },
    },
    { parent: 'b1', minutes: 20, format: 'pairs', note: 'Room 2' },
  ],
  {
    size: 12,
    note: 'Call before',
    zones: ['America/New_York', 'Nowhere'],
    roles: [
      { id: 'host', name: 'A member' },
      { id: 'time', name: ' ' },
    ],
  },
);
const principles = new Map([['principle:humility', 'Humility']]);

describe('an agenda as it leaves', () => {
  test('has the times, the steps and what principles are called', () => {
    const { blocks, ...about } = agendaDocument(session, { language: 'en', now: new Date(0), principles });
    expect(about).toMatchObject({ from: '10:00', until: '10:30', minutes: 30, voice: 10, zone: 'Europe/Madrid' });
    expect(about.elsewhere).toEqual([{ zone: 'America/New_York', from: '05:00', until: '05:30', days: 0 }]);
    expect(about.roles).toEqual([{ role: 'host', name: 'A member' }]);
    expect(blocks.map(({ from, until, minutes }) => [from, until, minutes])).toEqual([
      [null, null, 15],
      ['10:00', '10:30', 30],
    ]);
    expect(blocks[1]).toMatchObject({ steps: ['One', 'Two'], principles: ['Humility'] });
    expect(blocks[1]?.breakouts.map(({ from, until }) => [from, until])).toEqual([['10:00', '10:20']]);
  });

  test('has what its host wrote for themselves only where they ask for it', () => {
    const words = ['Ask gently', 'Room 2', 'Call before'];
    const without = JSON.stringify(agendaDocument(session, { language: 'en', now: new Date(0), principles }));
    for (const each of words) expect(without).not.toContain(each);
    const withNotes = JSON.stringify(
      agendaDocument(session, { language: 'en', now: new Date(0), principles, notes: true }),
    );
    for (const each of words) expect(withNotes).toContain(each);
  });
});
