import * as z from 'zod/mini';
import type { Changes } from './field';
import { PartId, type SettingsId } from './id';
import { flattenPart, type Shape, unflatten } from './shape';

/** The feeds that are followed: a settings record of its own. What was fetched of them is this browser's alone. */
export const feedsId: SettingsId = 'settings:feeds';
const feedsShape: Shape = { sets: [], lists: ['feeds'] };

const text = (most: number) => z.string().check(z.maxLength(most));

export const FollowedFeed = z.object({
  id: PartId,
  /** http(s). */
  address: z.string().check(z.maxLength(8192), z.regex(/^https?:\/\//)),
  title: text(500),
  /** When it was followed. */
  since: z.iso.datetime(),
  order: text(200),
  removed: z.boolean(),
});
export type FollowedFeed = z.infer<typeof FollowedFeed>;

/** The feeds that a stored record holds; one that is none, from a newer version perhaps, is left out. */
export function feedsOf(record: object | undefined): FollowedFeed[] {
  const flat = Object.entries(record ?? {}).filter(([key]) => key.includes('/'));
  const { feeds } = unflatten(feedsId, Object.fromEntries(flat), feedsShape);
  return (feeds as unknown[]).flatMap((each) => FollowedFeed.safeParse(each).data ?? []);
}

/** A feed as changes of the record that holds them. */
export const feedChanges = (feed: Pick<FollowedFeed, 'id'> & Partial<FollowedFeed>): Changes =>
  flattenPart('feeds', feed);
