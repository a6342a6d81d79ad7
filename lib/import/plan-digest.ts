import { generateNKeysBetween } from 'fractional-indexing';
import { safeAddress } from '../html';
import {
  blockKinds,
  type Changes,
  changesOf,
  createPartId,
  type Digest,
  type DigestId,
  type DigestItem,
  type DigestSection,
} from '../model';
import type { BundleItem, BundleSection } from '../model/bundle';
import { isCalled } from '../model/makers';
import { showable, showableLine } from '../model/showable';
import type { Arrival } from './arrive';
import type { Look } from './look';
import { baseOf, type Conflict, mergeEdition } from './merge-edition';
import { unknownOf, withMore } from './more';
import type { ParsedBundle } from './parse-bundle';
import type { Pictures } from './pictures';
import { type Place, sameDigest, staysIn } from './same';

export interface Places {
  readonly places: readonly Place[];
  readonly arrival: Arrival;
  readonly pictures: Pictures;
  readonly look: Look;
  readonly now: Date;
}

/** What becomes of a digest: its record, what is to be written of it, and what both sides changed since it came the last time. */
export interface PlannedDigest {
  readonly id: DigestId;
  /** Null for nothing. */
  readonly changes: Changes | null;
  /** It is here, and a later edition of it comes. */
  readonly again: boolean;
  readonly conflicts: readonly Conflict[];
  readonly lost: boolean;
}

/**
 * The digest's own record: nothing to change where it is there, taken out of the trash where it is in it. A later edition of one that came before, from
 * the same hand, comes into that one: see `mergeEdition`.
 */
export async function planDigest(
  bundle: ParsedBundle,
  { places, arrival, pictures, look, now }: Places,
): Promise<PlannedDigest> {
  const id: DigestId = `digest:${bundle.end.sha256.slice(0, 40)}`;
  const standing = await standingOf(bundle, look);
  const known =
    (await look.get(id)) ?? (isThere(standing, bundle) ? standing : await sameAs(look, bundle, { places, standing }));
  const nothing = { again: false, conflicts: [], lost: false };
  if (known) return { ...nothing, id: known.id, changes: known.trashedAt === null ? null : { trashedAt: null } };
  const { header } = bundle;
  const orders = generateNKeysBetween(null, null, places.length);
  const own = unknownOf(bundle.digest, header.release);
  const unknown = places.map(({ section }) => unknownOf(section.line, header.release));
  const sections = places.map(({ section: { line } }, index) => ({
    id: createPartId(),
    title: showableLine(line.title),
    principle: arrival.codebook.find(line.principle),
    ...blockOf(line, standing !== undefined),
    words: showable(line.words),
    order: orders[index] ?? '',
    removed: false,
    ...withMore(unknown[index]?.more ?? null),
  }));
  const digest: Digest = {
    id,
    title: showableLine(header.title),
    period: header.period && { from: header.period.from, to: header.period.to },
    language: header.language,
    oneMinute: showable(bundle.digest.oneMinute),
    release: header.release,
    sections,
    items: places.flatMap(({ items }, index) =>
      itemsOf(sections[index]?.id ?? '', items, { pictures, again: standing !== undefined }),
    ),
    createdAt: now.toISOString(),
    trashedAt: null,
    origin: { ...arrival.originOf({ credit: null, key: bundle.end.sha256 }) },
    ...receivedAs(bundle),
    ...withMore(own.more),
  };
  const held = places.flatMap(({ items }) => items);
  const lost = [own, ...unknown, ...held].some((each) => each.lost);
  if (!standing) return { id, changes: changesOf(digest), again: false, conflicts: [], lost };
  const base = baseOf(standing, (await look.versions?.(standing.id)) ?? []);
  return { id: standing.id, again: true, lost, ...mergeEdition({ base, mine: standing, theirs: digest }) };
}

/** The digest that an earlier edition from the same hand became here, in the trash too. */
async function standingOf({ header, signer }: ParsedBundle, look: Look): Promise<Digest | undefined> {
  const { edition, maker } = header;
  if (!edition) return undefined;
  const [live, trashed] = await Promise.all([look.list('digest'), look.list('digest', { trashed: true })]);
  const sameHand = ({ received, origin }: Digest) =>
    received?.signer ? received.signer === signer : !signer && origin !== null && isCalled(origin.credit, maker);
  return [...live, ...trashed].find((each) => each.received?.line === edition.line && sameHand(each));
}

/** A digest that says what comes. A later edition is none, whatever it says: a picture, a date or a title alone may be new in it. */
async function sameAs(
  look: Look,
  bundle: ParsedBundle,
  { places, standing }: { places: readonly Place[]; standing: Digest | undefined },
): Promise<Digest | undefined> {
  const same = await sameDigest(look, bundle, places);
  const later = (bundle.header.edition?.number ?? 0) > (standing?.received?.number ?? 0);
  return same && same.id === standing?.id && later ? undefined : same;
}

/** Whether what came last is this very edition, or a later one. */
function isThere(standing: Digest | undefined, { header, end }: ParsedBundle): boolean {
  const { edition, madeAt } = header;
  if (!standing?.received || !edition) return false;
  const { number, madeAt: at } = standing.received;
  return standing.origin?.key === end.sha256 || number > edition.number || (number === edition.number && at > madeAt);
}

/** What a block is for and its language, where this version knows them. Of an edition that comes `again` it is said, too, that there is none any more. */
function blockOf({ kind, language = '' }: BundleSection, again: boolean): Pick<DigestSection, 'kind' | 'language'> {
  const known = blockKinds.find((each) => each === kind);
  return { ...(known && { kind: known }), ...((language || again) && { language }) };
}

interface Coming {
  readonly pictures: Pictures;
  readonly again: boolean;
}

/** The language of own words, and the picture or the event they tell of; a picture that could not be taken was not taken away. */
function ownOf(item: BundleItem, { pictures, again }: Coming): Partial<DigestItem> {
  if (item.kind !== 'words') return {};
  const image = pictures.get(item)?.image ?? (again && !item.image ? null : undefined);
  return {
    ...((item.language || again) && { language: item.language }),
    ...(image !== undefined && { image }),
    ...(again && { event: null }),
    ...eventOf(item),
  };
}

function eventOf({ event }: BundleItem): Pick<DigestItem, 'event'> {
  if (!event) return {};
  const { start, end } = event;
  const [zone, place] = [event.zone, event.place].map(showableLine);
  return { event: { start, end, zone: zone ?? '', place: place ?? '', address: safeAddress(event.address) } };
}

/** Who signed it, and which edition it is, of those that say one of the two. */
function receivedAs({ header, signer }: ParsedBundle): Pick<Digest, 'received'> {
  const { edition, madeAt } = header;
  if (!edition && !signer) return {};
  return {
    received: {
      signer: signer ?? '',
      line: edition?.line ?? '',
      number: edition?.number ?? 0,
      madeAt: new Date(madeAt).toISOString(),
    },
  };
}

/** Items in their order; one whose source was refused stays where the maker said something about it. */
function itemsOf(section: string, items: Place['items'], coming: Coming): DigestItem[] {
  const kept = items.filter(staysIn);
  const orders = generateNKeysBetween(null, null, kept.length);
  return kept.map(({ item, source, more }, index) => ({
    id: createPartId(),
    section,
    source,
    words: showable(item.words),
    ...ownOf(item, coming),
    order: orders[index] ?? '',
    removed: false,
    ...withMore(more),
  }));
}
