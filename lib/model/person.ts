import * as z from 'zod/mini';
import { createId, PersonId } from './id';
import type { Shape } from './shape';

/** A person or an organisation that is credited for something. Nothing is kept about them but what the credit says. */
export const Person = z.object({
  id: PersonId,
  kind: z.enum(['person', 'organisation']),
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  organisation: z.string().check(z.maxLength(300)),
  trashedAt: z.nullable(z.iso.datetime()),
});
export type Person = z.infer<typeof Person>;

export const personShape: Shape = { sets: [], lists: [] };

export function createPerson(name: string, organisation: string): Person {
  return { id: createId('person'), kind: 'person', name, organisation, trashedAt: null };
}
