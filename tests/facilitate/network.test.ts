import { describe, expect, it } from 'vitest';
import { edgeKinds, nodeKinds, tiesOf, viewOf } from '../../lib/facilitate/network';
import { networkOf } from '../../lib/facilitate/network-build';
import { createMeeting, createPerson, createTie, type Meeting } from '../../lib/model';
import { kindsBetween, sources } from './network-sources';
import { sessionWith } from './sessions';

const note = (text: string, changes: Partial<Meeting> = {}): Meeting => ({
  ...createMeeting('Monthly call', text, new Date('2026-03-12T09:00:00.000Z')),
  ...{ date: '2026-03-12', ...changes },
});
const mapOf = (...meetings: Meeting[]) => networkOf(sources({ meetings }));

describe('the network map', () => {
  it('says who met: organisations of those who were there, with the note', () => {
    const meeting = note('', { present: 'Ana Ruiz (Network A), Ben Okafor (Network B), Cleo (Network A)' });
    const map = mapOf(meeting);
    expect(map.nodes.map(({ name }) => name)).toEqual(['Network A', 'Network B']);
    expect(map.edges.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['met', 'organisation:network a', 'organisation:network b'],
    ]);
    expect(map.edges[0]?.evidence).toMatchObject([{ record: meeting.id, line: null, on: '2026-03-12' }]);
    expect(map.edges[0]?.evidence[0]?.through.map((each) => each.length)).toEqual([2, 1]);
  });

  it('knows nobody by name who did not agree', () => {
    const text = 'Thanks: to @Ana Ruiz (Network A) from @Ben Okafor (Network B)';
    const map = mapOf(note(text, { present: 'Ana Ruiz (Network A), Ben Okafor (Network B)' }));
    expect(JSON.stringify(map.nodes)).not.toContain('Ana');
    expect(map.nodes.every(({ kind }) => kind === 'organisation')).toBe(true);
  });

  it('shows people who agreed, each with their organisation', () => {
    const ana = { ...createPerson('Ana Ruiz', 'Network A'), onMap: true };
    const ben = { ...createPerson('Ben Okafor', 'Network B'), onMap: true };
    const cleo = createPerson('Cleo Marín', 'Network B');
    const meeting = note('', { present: 'Ana Ruiz, Ben Okafor, Cleo Marín' });
    const map = networkOf(sources({ people: [ana, ben, cleo], meetings: [meeting] }));
    expect(kindsBetween(map, ana.id, ben.id)).toEqual(['met']);
    expect(kindsBetween(map, ana.id, 'organisation:network a')).toEqual(['belongs']);
    expect(map.nodes.some(({ id }) => id === cleo.id)).toBe(false);
  });

  it('shows whose members people are whichever days it looks at', () => {
    const ana = { ...createPerson('Ana Ruiz', 'Network A'), onMap: true };
    const [nodes, kinds] = [new Set(nodeKinds), new Set(edgeKinds)];
    const map = networkOf(sources({ people: [ana] }));
    const shown = viewOf(map, { from: '2026-01-01', until: '2026-06-30', kinds, nodes });
    expect(shown.edges.map(({ kind }) => kind)).toEqual(['belongs']);
  });

  it.each([
    ['Thanks: to @Ana (Network A) for the notes — @Ben (Network B)', ['helped']],
    ['Gracias: a @Ana (Network A) de parte de @Ben (Network B)', ['helped']],
    ['Action: @Ana (Network A) — show @Ben (Network B) the form — by 20 Mar', ['helped']],
    ['Ask: @Ana (Network A) has a form for @Ben (Network B)', ['helped']],
    ['Noticing: we introduced @Ana (Network A) to @Ben (Network B)', ['introduced']],
    ['@Ana (Network A) was introduced to @Ben (Network B)', ['introduced']],
    ['- [x] introduce @Ana (Network A) to @Ben (Network B)', ['introduced']],
    ['Story: @Ana (Network A) and @Ben (Network B) tried it', ['credited']],
    ['Question: what do @Ana (Network A) and @Ben (Network B) need?', ['question']],
    ['Signal: @Ana (Network A) and @Ben (Network B)', ['mention']],
    ['they spoke of @Ana (Network A) and @Ben (Network B)', ['mention']],
  ])('reads “%s”', (text, kinds) => {
    expect(kindsBetween(mapOf(note(text)), 'organisation:network a', 'organisation:network b')).toEqual(kinds);
  });

  it('does not take for done what is still to do', () => {
    const map = mapOf(note('Action: introduce @Ana (Network A) to @Ben (Network B)'));
    expect(map.edges.some(({ kind }) => kind === 'introduced')).toBe(false);
  });

  it('opens the line that says so', () => {
    const map = mapOf(note('Opening\n\nThanks: to @Ana (Network A) — @Ben (Network B)'));
    expect(map.edges[0]?.evidence[0]).toMatchObject({
      line: { at: 2, count: 1 },
      words: expect.stringContaining('@Ana'),
    });
  });

  it('finds the same question in two notes', () => {
    const map = mapOf(
      note('Question: how do others pay for substitute teachers? @Ana (Network A)'),
      note('Question: how do the others pay substitute teachers? — @Ben (Network B)', { date: '2026-04-01' }),
      note('Question: where is the key? @Cleo (Network C)'),
    );
    expect(kindsBetween(map, 'organisation:network a', 'organisation:network b')).toEqual(['question']);
    expect(map.edges).toHaveLength(1);
  });

  it('says who presented together, once a session is over', () => {
    const blocks = [{ lead: 'Ana Ruiz (Network A)' }, { lead: 'Ben Okafor (Network B)' }];
    const held = sessionWith(blocks, { date: '2026-03-12' });
    const map = networkOf(sources({ sessions: [held, { ...held, id: 'session:later', date: '2027-01-01' }] }));
    expect(map.edges.map(({ kind, evidence }) => [kind, evidence.map(({ record }) => record)])).toEqual([
      ['presented', [held.id]],
    ]);
    expect(map.edges[0]?.evidence[0]?.part).toBe(held.blocks[1]?.id);
  });

  it('knows an organisation by any of its spellings, and its entry by its other names', () => {
    const entry = { ...createPerson('Red de Escuelas', '', 'organisation'), aliases: ['School Network'] };
    const meeting = note('', {
      present: 'Ana Ruiz (The School  Network), Ben Okafor (RED DE ESCUELAS), Cleo (Network C)',
    });
    const map = networkOf(sources({ people: [entry], meetings: [meeting] }));
    expect(map.nodes.map(({ id }) => id)).toEqual(['organisation:network c', entry.id]);
  });

  it('takes a tie put down by hand, and leaves out one whose end is gone', () => {
    const [a, b] = [createPerson('Network A', '', 'organisation'), createPerson('Network B', '', 'organisation')];
    const tie = createTie({ kind: 'introduced', from: a.id, to: b.id, on: '2026-02-01', note: 'At lunch' }, new Date());
    const lost = { ...tie, id: 'tie:lost' as const, to: 'person:gone' as const };
    const map = networkOf(sources({ people: [a, b], ties: [tie, lost] }));
    expect(map.edges).toHaveLength(1);
    expect(map.edges[0]?.evidence).toMatchObject([{ record: tie.id, on: '2026-02-01', words: 'At lunch' }]);
  });

  it('ties authors of one clip, and organisations to what they share', () => {
    const [a, b] = [createPerson('Ana Ruiz', 'Network A'), createPerson('Ben Okafor', 'Network B')];
    const clip = {
      ...{ record: 'clip:one' as const, on: '2026-03-01', authors: ['Ana Ruiz', 'Ben Okafor'] },
      ...{ organisation: 'Network C', tags: ['attendance'], principles: [] },
    };
    const map = networkOf(sources({ people: [a, b], clips: [clip] }));
    expect(kindsBetween(map, 'organisation:network a', 'organisation:network b')).toEqual(['credited']);
    expect(kindsBetween(map, 'organisation:network c', 'topic:attendance')).toEqual(['about']);
  });
});

describe('ties', () => {
  it('are since their first day, whichever way they are asked', () => {
    const both = 'Ana (Network A), Ben (Network B)';
    const ties = tiesOf(
      mapOf(note('', { present: both, date: '2026-03-12' }), note('', { present: both, date: '2026-01-05' })),
    );
    const [a, b] = ['organisation:network a', 'organisation:network b'];
    expect(ties.since(a, b)).toBe('2026-01-05');
    expect(ties.haveMet(b, a, '2026-01-04')).toBe(false);
    expect(ties.haveMet(b, a, '2026-01-05')).toBe(true);
    expect(ties.haveMet(a, a, '1999-01-01')).toBe(true);
    expect(ties.haveMet(a, 'organisation:network z', '2026-12-31')).toBe(false);
  });

  it('are not what is only named together, or asks the same', () => {
    const map = mapOf(note('Signal: @Ana (Network A) and @Ben (Network B)'));
    expect(tiesOf(map).since('organisation:network a', 'organisation:network b')).toBeUndefined();
  });
});
