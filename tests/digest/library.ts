import {
  type Clip,
  createClip,
  createGivenPrinciples,
  createMeeting,
  createPrinciple,
  type Highlight,
  linkDraft,
  type Meeting,
  type PrincipleId,
} from '../../lib/model';

/** Builders of small libraries for the tests of digest, export and import. */

export const now = new Date('2026-03-20T10:00:00.000Z');
export const maker = { name: 'A weaver', organisation: 'Example Network' };
export const principles = [
  ...createGivenPrinciples(),
  { ...createPrinciple('Rest', 'a4'), id: 'principle:rest' as const },
];

export function clip(path: string, fields: Partial<Clip> = {}): Clip {
  const draft = { ...linkDraft(`https://example.org/${path}`, `Title of ${path}`), site: 'Example' };
  return { ...createClip(draft, null, now), id: `clip:${path}`, note: 'SECRET why I kept this', ...fields };
}

export function highlight(id: string, exact: string, carried: PrincipleId[] = []): Highlight {
  return {
    id,
    quote: { exact, prefix: 'before ', suffix: ' after' },
    position: null,
    note: 'SECRET note of a highlight',
    principles: carried,
    createdAt: now.toISOString(),
    order: `a${id.length}`,
    removed: false,
  };
}

export function meeting(id: string, fields: Partial<Meeting> = {}): Meeting {
  return {
    ...createMeeting(`Meeting ${id}`, 'Noticing: three groups ask the same.', now),
    id: `meeting:${id}`,
    present: 'SECRET roster',
    note: 'SECRET note',
    date: '2026-03-12',
    ...fields,
  };
}
