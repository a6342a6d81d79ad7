import * as z from 'zod/mini';
import { atMost, matching, oneOf } from './check';
import { PrincipleId } from './id';
import { IsoDateTime } from './time';

/** What every collected thing carries: principles, own tags, a note of one's own, and its place in the trash. */
export const marks = {
  principles: z.array(PrincipleId),
  tags: z.array(z.string().check(matching(/./s), atMost(100))),
  /** "Why I kept this": private, never in what is shared. */
  note: z.string(),
  read: z.boolean(),
  /** When it went to the trash; null while it is in the library. */
  trashedAt: z.nullable(IsoDateTime),
};

/** How far a line may travel: stay in the room, go to members, or anywhere. */
export const releaseLevels = ['room', 'network', 'public'] as const;
export const ReleaseLevel = oneOf(releaseLevels);
export type ReleaseLevel = z.infer<typeof ReleaseLevel>;

/** How a speaker is credited. */
export const attributionModes = ['named', 'organisation', 'role', 'unattributed'] as const;
export const AttributionMode = oneOf(attributionModes);
export type AttributionMode = z.infer<typeof AttributionMode>;

/** Who made or shared something, in the words they chose. */
export const Credit = z.object({ name: z.string(), organisation: z.string() });
export type Credit = z.infer<typeof Credit>;

/** Where a received record came from: whose bundle, its title, and the public key of the item in it. */
export const Origin = z.object({ credit: Credit, title: z.string(), key: z.string(), receivedAt: IsoDateTime });
export type Origin = z.infer<typeof Origin>;

/** The `trashedAt`, `read` … every new record starts with. */
export const unmarked = () => ({
  principles: [] as PrincipleId[],
  tags: [] as string[],
  note: '',
  read: false,
  trashedAt: null as string | null,
});
