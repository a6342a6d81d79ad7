import type { Changes, Clip, Credit, Digest, HistoryEntry, Json, Origin } from '../model';
import type { BundleItem } from '../model/bundle';
import { isCalled } from '../model/makers';
import type { Look } from './look';
import type { Conflict } from './merge-edition';
import { descriptionOf } from './page';

/** A page that is here and that a bundle describes in another way, with whose it would be. */
export interface Differing {
  readonly item: BundleItem;
  readonly clip: Clip;
  readonly origin: Origin;
}

/** What of a description is compared. Tags, principles and notes are one's own from the first day. */
const compared = ['title', 'site', 'author', 'publishedAt', 'excerpt'] as const;

/** The words that a bundle has for a page. */
function describedIn({ item, clip }: Pick<Differing, 'item' | 'clip'>): Changes {
  const description = descriptionOf(item, clip.title);
  return Object.fromEntries(compared.map((name) => [name, description[name]]));
}

/** Whether a page came in with a description alone, from the same hand, and is described otherwise now. */
export function differs(each: Differing): boolean {
  const { clip, origin } = each;
  if (!clip.origin || clip.body !== null || !isCalled(clip.origin.credit, origin.credit)) return false;
  return Object.entries(describedIn(each)).some(([name, value]) => clip[name as (typeof compared)[number]] !== value);
}

/** The edition that pages come with: of which digest here, and who made it. */
export interface Along {
  readonly digest: Digest['id'];
  readonly maker: Credit;
}

/**
 * The same for a page as for a digest: what only its maker changed comes in, what both changed is asked, and so is what somebody says of another maker's
 * page that they did not bring. `origin` is written with each.
 */
export async function mergePages(
  pages: readonly Differing[],
  look: Look,
  { digest, maker }: Along,
): Promise<{ readonly changes: ReadonlyMap<Clip['id'], Changes>; readonly conflicts: readonly Conflict[] }> {
  const changes = new Map<Clip['id'], Changes>();
  const conflicts: Conflict[] = [];
  const steps = pages.length > 0 ? ((await look.versions?.(digest)) ?? []) : [];
  const brought = new Set(steps.map(({ commit }) => commit));
  for (const each of pages) {
    const { clip, origin } = each;
    const versions = (await look.versions?.(clip.id)) ?? [];
    const base = baseOf(versions);
    const came = versions.find(({ ops }) => ops.some(({ key }) => key === 'origin'))?.commit ?? '';
    const isTheirs = isCalled(origin.credit, maker) || brought.has(came);
    const written: Record<string, Json> = {};
    for (const [name, theirs] of Object.entries(describedIn(each))) {
      const mine = clip[name as (typeof compared)[number]];
      if (theirs === mine || (base && theirs === base[name])) continue;
      if (base && isTheirs && mine === base[name]) written[name] = theirs as Json;
      else {
        const [own, other] = [`${mine ?? ''}`, `${theirs ?? ''}`];
        const take = { [name]: theirs as Json };
        conflicts.push({ record: clip.id, key: `${clip.id} ${name}`, what: 'page', mine: own, theirs: other, take });
      }
    }
    if (isTheirs && (Object.keys(written).length > 0 || conflicts.at(-1)?.record === clip.id))
      changes.set(clip.id, { ...written, origin: origin as unknown as Json });
  }
  return { changes, conflicts };
}

function baseOf(versions: readonly HistoryEntry[]): { readonly [key: string]: Json } | null {
  const came = versions.findIndex(({ ops }) => ops.some(({ key }) => key === 'origin'));
  if (came < 0) return null;
  const values: Record<string, Json> = {};
  for (const { ops } of versions.slice(came).toReversed()) for (const { key, x } of ops) values[key] = x;
  return values;
}
