import * as z from 'zod/mini';
import { atMost, Count, oneOf } from './check';
import { createId, PracticeId, PrincipleId } from './id';
import { IsoDateTime } from './time';

/** Where a practice works: anywhere, in one of the two only, or each at their own time. */
export const practiceModes = ['any', 'room', 'online', 'async'] as const;

const words = (most: number) => z.string().check(atMost(most));
/** The least and the most of something, in this order. */
const range = z.tuple([Count, Count]);

/**
 * A practice that somebody here wrote, or changed from one that came with a pack: a way to host people, step by step. Those
 * of packs are no records (`Practice`), and are never overwritten.
 */
export const OwnPractice = z.object({
  id: PracticeId,
  name: words(200),
  purpose: words(500),
  principles: z.array(PrincipleId),
  /** Minutes it takes, and people it is for: from, to. */
  minutes: range,
  group: range,
  mode: oneOf(practiceModes),
  /** Empty: none. */
  materials: words(500),
  /** One a line. */
  steps: words(60_000),
  /** How everybody can take part. */
  access: words(2000),
  /** Where the idea is from, and its address. */
  source: words(1000),
  link: words(2000),
  /** Whose wording it is, under which licence, and what else the licences ask. */
  wording: words(300),
  licence: words(500),
  licenceNote: words(1000),
  /** BCP 47. */
  language: words(35),
  /** The practice it was made from, as it was called then, and the pack that stood in; empty where one's own. */
  madeFrom: z.nullable(z.object({ id: PracticeId, name: words(200), pack: words(230) })),
  createdAt: IsoDateTime,
  trashedAt: z.nullable(IsoDateTime),
});
export type OwnPractice = z.infer<typeof OwnPractice>;

/** A practice of which nothing is written yet but what is given. */
export function createPractice(given: Partial<Omit<OwnPractice, 'id'>>): OwnPractice {
  return {
    ...{ name: '', purpose: '', principles: [], minutes: [10, 20], group: [3, 30], mode: 'any' },
    ...{ materials: '', steps: '', access: '', source: '', link: '', wording: '', licence: '', licenceNote: '' },
    ...{ language: '', madeFrom: null, createdAt: new Date().toISOString(), trashedAt: null },
    ...given,
    id: createId('practice'),
  };
}

/** The steps of a practice that is written: one a line, lines of nothing left out. */
export const stepsOf = ({ steps }: Pick<OwnPractice, 'steps'>): string[] =>
  steps
    .split('\n')
    .map((step) => step.trim())
    .filter(Boolean);

/**
 * The id by which a practice of a pack is known: where a record's is asked for, though it is none. Where both names are
 * too long for one, the rest of them stands as a short number (FNV-1a, 32 bits).
 */
export function givenPracticeId(pack: string, practice: string): PracticeId {
  const whole = `${pack}__${practice}`;
  if (whole.length <= 64) return `practice:${whole}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < whole.length; at += 1) hash = Math.imul(hash ^ whole.charCodeAt(at), 0x01000193) >>> 0;
  return `practice:${whole.slice(0, 54)}__${hash.toString(16)}`;
}

/** Whether it stands in a pack: own ones have no `__` in their ids. */
export const isGivenPractice = (id: string): boolean => id.startsWith('practice:') && id.includes('__');
