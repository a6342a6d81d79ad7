import * as z from 'zod/mini';
import { atMost, matching, oneOf } from './check';
import { createId, PersonId } from './id';
import { IsoDateTime } from './time';

/** A person or an organisation that is credited for something. Nothing is kept about them but what the credit says. */
export const Person = z.object({
  id: PersonId,
  kind: oneOf(['person', 'organisation']),
  name: z.string().check(matching(/./s), atMost(300)),
  organisation: z.string().check(atMost(300)),
  trashedAt: z.nullable(IsoDateTime),
});
export type Person = z.infer<typeof Person>;

export function createPerson(name: string, organisation: string): Person {
  return { id: createId('person'), kind: 'person', name, organisation, trashedAt: null };
}
