import type { MessageKey } from '../i18n';
import {
  type Changes,
  type Credit,
  canonicalJson,
  changesOf,
  createPerson,
  type Edit,
  namesOf,
  type Person,
  type PersonId,
  type RecordId,
  sha256,
} from '../model';
import { breathe } from '../model/breathe';
import type { BundleItem } from '../model/bundle';
import { makersId } from '../model/makers';
import { showableLine } from '../model/showable';
import { Arrival } from './arrive';
import type { Look } from './look';
import type { Conflict } from './merge-edition';
import { mergePages } from './merge-page';
import type { ParsedBundle } from './parse-bundle';
import { type Picture, type Pictures, picturesIn, withoutPicture } from './pictures';
import { type PlannedDigest, planDigest } from './plan-digest';
import type { Shared } from './read-shared';
import type { ImportRow } from './row';
import type { Place } from './same';
import { planTakenBack } from './take-back';
import { planMaker, type Trust, trustOf } from './trust';

export type { Conflict, ImportRow, Look, Trust };

/** What would come in, and the one change that brings it in. */
export interface ImportPlan {
  readonly credit: Credit;
  readonly title: string;
  /** ISO 8601 date-time. */
  readonly madeAt: string;
  readonly rows: readonly ImportRow[];
  /** What of a later edition both its maker and somebody here changed: `mine` stays unless it is chosen otherwise. */
  readonly conflicts: readonly Conflict[];
  /** Who signed it, and whether a newer edition is here. */
  readonly trust: Trust;
  /** Whether it changes or takes back what is here, and nothing but the name it bears says that it may. */
  readonly byNameAlone: boolean;
  /** Without changes where the library has it all. */
  readonly edit: Edit;
  /** Notes of which the edit takes back what was said: it is to be gone from their history too. */
  readonly taken: readonly RecordId[];
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
  const pages = await mergePages(digest.again ? arrival.differing : [], look, {
    digest: digest.id,
    maker: header.maker,
  });
  for (const [page, anew] of pages.changes) changes.set(page, { ...changes.get(page), ...anew });
  const person = changes.size > 0 ? await planPerson(header.maker, look) : null;
  if (person) changes.set(person.id, person.changes);
  const maker = changes.size > 0 ? await planMaker(bundle, trust, look, now) : null;
  if (maker) changes.set(makersId, maker);
  const title = showableLine(header.title);
  const credit = { name: showableLine(header.maker.name), organisation: showableLine(header.maker.organisation) };
  const rows: ImportRow[] = [
    { kind: 'digest', title, status: statusOf(digest), ...(digest.lost && { lost: true }) },
    ...principleRows(arrival),
    ...arrival.rows,
    ...back.rows,
    ...refusedRows(bundle),
    ...pictureRows(bundle, pictures),
  ];
  return {
    credit,
    title,
    madeAt: header.madeAt,
    rows,
    conflicts: [...digest.conflicts, ...pages.conflicts],
    trust,
    byNameAlone: trust.key === null && rows.some(({ status }) => status === 'changed' || status === 'withdrawn'),
    edit: {
      title: 'did_bundle_import',
      subject: [title, credit.name || credit.organisation],
      changes: Object.fromEntries(changes) as Record<RecordId, Changes>,
    },
    taken: [...back.changes.keys()],
    notes: rows.some(({ lost }) => lost) ? [...bundle.notes, 'import_noteLost'] : bundle.notes,
    blobs: digest.changes ? [...pictures.values()].map(({ blob }) => blob) : [],
  };
}

const statusOf = ({ changes, again }: PlannedDigest) => (!changes ? 'known' : again ? 'changed' : 'new');

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
  return refused.map(({ kind, title, reason, line, field }) => ({
    kind: kind === 'section' ? 'other' : kind,
    title: showableLine(title),
    status: 'refused',
    reason,
    line,
    ...(field && { field }),
  }));
}

const pictureRows = (bundle: ParsedBundle, pictures: Pictures): ImportRow[] =>
  withoutPicture(bundle, pictures).map(({ image }) => ({
    kind: 'picture',
    title: showableLine(image?.alt ?? ''),
    status: 'refused',
    reason: 'import_reasonPicture',
  }));

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
