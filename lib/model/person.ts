import * as z from 'zod/mini';
import { atMost, matching, oneOf } from './check';
import { createId, PersonId } from './id';
import { attributionModes } from './marks';
import { IsoDateTime } from './time';

const name = z.string().check(matching(/./s), atMost(300));
const words = z.optional(z.string().check(atMost(4000)));

/**
 * A person or an organisation that is credited for something. Nothing is kept about them but what the credit says and
 * what they could read. What is optional was not there in the first version; `blankPerson` says what it is then.
 */
export const Person = z.object({
  id: PersonId,
  kind: oneOf(['person', 'organisation']),
  name,
  organisation: z.string().check(atMost(300)),
  /** Other ways their name is written: credits under these are theirs too. */
  aliases: z.array(name),
  role: words,
  link: words,
  /** How they want to be called where they are quoted; empty where nobody asked them. */
  attribution: z.optional(oneOf(['', ...attributionModes])),
  /** What they agreed to, in words, and on which day (`YYYY-MM-DD`, empty where nobody wrote it down). */
  consent: words,
  consentOn: words,
  /** One's own note about them. */
  note: words,
  /** Whether this person agreed to be on the network map and in what is made of it. Of organisations it says nothing. */
  onMap: z.optional(z.boolean()),
  trashedAt: z.nullable(IsoDateTime),
});
export type Person = z.infer<typeof Person>;

/** What nobody has written yet. */
export const blankPerson = {
  role: '',
  link: '',
  attribution: '',
  consent: '',
  consentOn: '',
  note: '',
  onMap: false,
} as const satisfies Partial<Person>;

/** Every way their name is written. */
export const namesOf = ({ name: own, aliases }: Pick<Person, 'name' | 'aliases'>): string[] => [own, ...aliases];

export function createPerson(name: string, organisation: string, kind: Person['kind'] = 'person'): Person {
  return { id: createId('person'), kind, name, organisation, aliases: [], ...blankPerson, trashedAt: null };
}
