import { generateNKeysBetween } from 'fractional-indexing';
import { safeAddress } from '../html';
import type { MessageKey } from '../i18n';
import {
  blockKinds,
  type Changes,
  type Credit,
  canonicalJson,
  changesOf,
  createPartId,
  createPerson,
  type Digest,
  type DigestId,
  type DigestItem,
  type DigestSection,
  type Edit,
  namesOf,
  type Person,
  type PersonId,
  type RecordId,
  sha256,
} from '../model';
import { breathe } from '../model/breathe';
import type { BundleItem, BundleSection } from '../model/bundle';
import { makersId } from '../model/makers';
import { showable, showableLine } from '../model/showable';
import { Arrival } from './arrive';
import type { Look } from './look';
import { unknownOf, withMore } from './more';
import type { ParsedBundle } from './parse-bundle';
import { type Picture, type Pictures, picturesIn } from './pictures';
import type { Shared } from './read-shared';
import type { ImportRow } from './row';
import { type Place, sameDigest, staysIn } from './same';
import { planTakenBack } from './take-back';
import { planMaker, type Trust, trustOf } from './trust';

export type { ImportRow, Look, Trust };

/** What would come in, and the one change that brings it in. */
export interface ImportPlan {
  readonly credit: Credit;
  readonly title: string;
  /** ISO 8601 date-time. */
  readonly madeAt: string;
  readonly rows: readonly ImportRow[];
  /** Who signed it, and whether a newer edition is here. */
  readonly trust: Trust;
  /** Without changes where the library has it all. */
  readonly edit: Edit;
  /** What is to be said about the file: made by a newer version, mended on the way. */
  readonly notes: readonly MessageKey[];
  /** The bytes of its pictures. A bundle carries no bodies. */
  readonly blobs: readonly Picture['blob'][];
}

/**
 * What opening a bundle would do to a library: pages it does not have become clips of their address and description,
 * passages become highlights, note excerpts notes, principles it lacks join its codebook, and the digest itself comes in
 * with all its places. Everything is credited to the maker. What the library has stays as it is; what is in its trash
 * comes back. Ids of digest, notes and people follow from the content, so bringing in the same bundle again changes nothing;
 * nor does what the library shared itself, or passed on and got back.
 */
export async function planImport({ bundle }: Shared, look: Look, now: Date): Promise<ImportPlan> {
  const { header } = bundle;
  const [arrival, trust] = await Promise.all([Arrival.of(bundle, look, now), trustOf(bundle, look)]);
  const places: Place[] = [];
  for (const section of bundle.sections) places.push({ section, items: await takeAll(section.items, arrival) });
  const pictures = await picturesIn(bundle);
  const digest = await planDigest(bundle, { places, arrival, pictures, look, now });
  const [changes, back] = [arrival.changes(), await planTakenBack(bundle, look)];
  for (const [id, emptied] of back.changes) changes.set(id, emptied);
  if (digest.changes) changes.set(digest.id, digest.changes);
  const person = changes.size > 0 ? await planPerson(header.maker, look) : null;
  if (person) changes.set(person.id, person.changes);
  const maker = changes.size > 0 ? await planMaker(bundle, trust, look, now) : null;
  if (maker) changes.set(makersId, maker);
  const title = showableLine(header.title);
  const credit = { name: showableLine(header.maker.name), organisation: showableLine(header.maker.organisation) };
  const rows: ImportRow[] = [
    { kind: 'digest', title, status: digest.changes ? 'new' : 'known', ...(digest.lost && { lost: true }) },
    ...principleRows(arrival),
    ...arrival.rows,
    ...back.rows,
    ...refusedRows(bundle),
  ];
  return {
    credit,
    title,
    madeAt: header.madeAt,
    rows,
    trust,
    edit: {
      title: 'did_bundle_import',
      subject: [title, credit.name || credit.organisation],
      changes: Object.fromEntries(changes) as Record<RecordId, Changes>,
    },
    notes: rows.some(({ lost }) => lost) ? [...bundle.notes, 'import_noteLost'] : bundle.notes,
    blobs: digest.changes ? [...pictures.values()].map(({ blob }) => blob) : [],
  };
}

/** Items that are taken until the page may paint. */
const atOnce = 500;

async function takeAll(items: readonly BundleItem[], arrival: Arrival): Promise<Place['items']> {
  const taken: Place['items'][number][] = [];
  for (const item of items) {
    taken.push({ item, ...arrival.take(item) });
    if (taken.length % atOnce === 0) await breathe();
  }
  return taken;
}

function principleRows({ codebook: { added, lost } }: Arrival): ImportRow[] {
  return added.map(({ id, name }) => ({
    kind: 'principle',
    title: name,
    status: 'new',
    ...(lost.has(id) && { lost: true }),
  }));
}

function refusedRows({ refused }: ParsedBundle): ImportRow[] {
  return refused.map(({ kind, title, reason }) => ({
    kind: kind === 'section' ? 'other' : kind,
    title: showableLine(title),
    status: 'refused',
    reason,
  }));
}

interface Places {
  readonly places: readonly Place[];
  readonly arrival: Arrival;
  readonly pictures: Pictures;
  readonly look: Look;
  readonly now: Date;
}

/** The digest's own record: nothing to change where it is there, taken out of the trash where it is in it. */
async function planDigest(bundle: ParsedBundle, { places, arrival, pictures, look, now }: Places) {
  const id: DigestId = `digest:${bundle.end.sha256.slice(0, 40)}`;
  const known = (await look.get(id)) ?? (await sameDigest(look, bundle, places));
  if (known) return { id: known.id, changes: known.trashedAt === null ? null : { trashedAt: null }, lost: false };
  const { header } = bundle;
  const orders = generateNKeysBetween(null, null, places.length);
  const own = unknownOf(bundle.digest, header.release);
  const unknown = places.map(({ section }) => unknownOf(section.line, header.release));
  const sections = places.map(({ section: { line } }, index) => ({
    id: createPartId(),
    title: showableLine(line.title),
    principle: arrival.codebook.find(line.principle),
    ...blockOf(line),
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
    items: places.flatMap(({ items }, index) => itemsOf(sections[index]?.id ?? '', items, pictures)),
    createdAt: now.toISOString(),
    trashedAt: null,
    origin: { ...arrival.originOf({ credit: null, key: bundle.end.sha256 }) },
    ...receivedAs(bundle),
    ...withMore(own.more),
  };
  const held = places.flatMap(({ items }) => items);
  return { id, changes: changesOf(digest), lost: [own, ...unknown, ...held].some(({ lost }) => lost) };
}

/** What a block is for and its language, where this version knows them. */
function blockOf({ kind, language }: BundleSection): Pick<DigestSection, 'kind' | 'language'> {
  const known = blockKinds.find((each) => each === kind);
  return { ...(known && { kind: known }), ...(language && { language }) };
}

/** The language of own words, and the picture or the event they tell of. */
function ownOf(item: BundleItem, pictures: Pictures): Partial<DigestItem> {
  if (item.kind !== 'words') return {};
  const image = pictures.get(item)?.image;
  return { ...(item.language && { language: item.language }), ...(image && { image }), ...eventOf(item) };
}

function eventOf({ event }: BundleItem): Pick<DigestItem, 'event'> {
  if (!event) return {};
  const { start, end } = event;
  const [zone, place] = [event.zone, event.place].map(showableLine);
  return { event: { start, end, zone: zone ?? '', place: place ?? '', address: safeAddress(event.address) } };
}

/** Which edition it is, of those that say so. */
function receivedAs({ header, signer }: ParsedBundle): Pick<Digest, 'received'> {
  const { edition, madeAt } = header;
  if (!edition) return {};
  return {
    received: {
      signer: signer ?? '',
      line: edition.line,
      number: edition.number,
      madeAt: new Date(madeAt).toISOString(),
    },
  };
}

/** Items in their order; one whose source was refused stays where the maker said something about it. */
function itemsOf(section: string, items: Place['items'], pictures: Pictures): DigestItem[] {
  const kept = items.filter(staysIn);
  const orders = generateNKeysBetween(null, null, kept.length);
  return kept.map(({ item, source, more }, index) => ({
    id: createPartId(),
    section,
    source,
    words: showable(item.words),
    ...ownOf(item, pictures),
    order: orders[index] ?? '',
    removed: false,
    ...withMore(more),
  }));
}

/** The maker among the people that are credited; null where they stand there already or said no name. */
async function planPerson(maker: Credit, look: Look) {
  const name = showableLine(maker.name) || showableLine(maker.organisation);
  if (!name) return null;
  const organisation = showableLine(maker.organisation);
  const id: PersonId = `person:${(await sha256(canonicalJson(['person', name, organisation]))).slice(0, 40)}`;
  const known = await look.get(id);
  if (known) return known.trashedAt === null ? null : { id, changes: { trashedAt: null } };
  const people = await look.list('person');
  const isMaker = (person: Person) =>
    namesOf(person).includes(name) && (person.organisation === organisation || person.aliases.includes(name));
  if (people.some(isMaker)) return null;
  const kind = showableLine(maker.name) ? 'person' : 'organisation';
  const person: Person = { ...createPerson(name, organisation, kind), id };
  return { id, changes: changesOf(person) };
}
