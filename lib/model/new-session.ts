import { createId } from './id';
import type { AgendaBlock, AgendaSession } from './session';

/** Who does what in a session, besides taking part. */
export const agendaRoles = ['host', 'scribe', 'time', 'care', 'tech', 'interpreter', 'nextHost'] as const;
export type AgendaRole = (typeof agendaRoles)[number];

/** What is seen to before people come, so that all of them can take part. */
export const accessItems = [
  'ahead',
  'captions',
  'language',
  'plain',
  'camera',
  'seated',
  'space',
  'materials',
  'breaks',
  'asked',
] as const;
export type AccessItem = (typeof accessItems)[number];

/** What a block says of itself before anything is written in it; its id, kind, minutes and place come from who makes it. */
export const blankBlock = {
  ...{ title: '', parent: '', at: '', format: 'plenary', people: 5, goal: '', steps: '', materials: '', lead: '' },
  ...{ shorter: '', online: '', silent: '', note: '', practice: '', principles: [] as AgendaBlock['principles'] },
  removed: false,
} as const satisfies Partial<AgendaBlock>;

/** A session without blocks, on a day at a time (`YYYY-MM-DD`, `HH:mm`); apart from its schema, which every page loads. Every role and every line of the checklist has its fields, so that each step in them is undone. */
export function createSession(
  title: string,
  { date, start, zone }: Pick<AgendaSession, 'date' | 'start' | 'zone'>,
  now: Date,
): AgendaSession {
  return {
    id: createId('session'),
    ...{ title, kind: 'call', date, start, zone, planned: 0, size: 0, place: '', address: '', template: '' },
    blocks: [],
    roles: agendaRoles.map((id) => ({ id, name: '' })),
    access: accessItems.map((id, at) => ({ id, words: '', done: false, order: `a${at}`, removed: false })),
    zones: [],
    note: '',
    meeting: null,
    hosted: [],
    pauses: [],
    createdAt: now.toISOString(),
    trashedAt: null,
  };
}
