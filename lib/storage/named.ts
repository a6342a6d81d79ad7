import {
  type EditionId,
  type Fields,
  type HistoryEntry,
  type Json,
  type RecordId,
  type RecordType,
  typeOf,
} from '../model';
import { NameReplacer } from '../search';
import type { Forgetting } from './forget';
import { editionsNaming } from './forget-editions';
import { type Cleaned, type Cleaning, cleanFields, cleanOp } from './forget-fields';
import { type Going, Steps } from './going';
import { libraryOf } from './library';
import { type NamedPlace, namedPlaces } from './named-places';
import type { Repository } from './repository';
import { countRows, roundsOf } from './rounds';

/** One text in which a name stands: the words around it. */
export interface NamedSample {
  readonly place: NamedPlace;
  /** Of the record; empty where it has none. */
  readonly title: string;
  readonly words: string;
}

export interface NamedCounts {
  /** Records (of versions: steps) in which a name stands, by place. */
  readonly counts: Readonly<Record<NamedPlace, number>>;
  /** A few of them. */
  readonly samples: readonly NamedSample[];
  /** The editions in which a name left. */
  readonly editions: readonly EditionId[];
}

const mostSamples = 8;
/** Samples of one place. */
const mostOfPlace = 2;

/** Names, and the entries that are erased anyway. */
export type Looking = Pick<Forgetting, 'names' | 'erase'>;

/**
 * Where names stand besides some records (which are erased anyway). Reads everything, some rows at a time. Stopped by
 * `going.signal`, it rejects with the signal's reason.
 */
export async function whereNamed(repository: Repository, wish: Looking, going: Going = {}): Promise<NamedCounts> {
  const { db } = libraryOf(repository);
  const names = new NameReplacer(wish.names, '');
  const found = new Found(names, wish);
  if (names.isEmpty) return found;
  const steps = new Steps(going, await countRows(db, ['clips', 'records', 'history', 'commits', 'drafts']));
  for await (const { rows } of roundsOf(db, 'clips', steps)) for (const row of rows) found.seeRow(row);
  for await (const { rows } of roundsOf(db, 'records', steps)) for (const row of rows) found.seeRow(row);
  for await (const { rows } of roundsOf(db, 'history', steps)) for (const row of rows) found.seeStep(row);
  for await (const { rows } of roundsOf(db, 'commits', steps))
    for (const { subject } of rows) found.see('activity', subject);
  for await (const { rows } of roundsOf(db, 'drafts', steps))
    for (const { title, note, tags, tagText } of rows) found.see('draft', [title, note, tagText, ...tags]);
  found.seeEditions([...(await editionsNaming(db, names)).keys()]);
  return found;
}

class Found implements NamedCounts {
  readonly counts = Object.fromEntries(namedPlaces.map((place) => [place, 0])) as Record<NamedPlace, number>;
  readonly samples: NamedSample[] = [];
  editions: readonly EditionId[] = [];
  /** Those whose title holds a name. */
  readonly #titled: EditionId[] = [];

  private readonly cleaning: Cleaning;

  constructor(
    private readonly names: NameReplacer,
    wish: Looking,
  ) {
    this.cleaning = { ...wish, replacer: names };
  }

  seeRow({ id, fields }: { id: RecordId; fields: Fields }): void {
    const cleaned = this.cleaning.erase.includes(id) ? null : cleanFields(typeOf(id), fields, this.cleaning);
    if (!cleaned) return;
    if (typeOf(id) === 'edition') return void this.#titled.push(id as EditionId);
    for (const [place, change] of placesOf(typeOf(id), cleaned)) {
      this.counts[place] += 1;
      const ofPlace = this.samples.filter((each) => each.place === place).length;
      if (place === 'roster' || this.samples.length >= mostSamples || ofPlace >= mostOfPlace) continue;
      const words = wordsAround(change, this.names);
      if (words) this.samples.push({ place, title: titleOf(fields), words });
    }
  }

  /** One whose text holds a name, and those whose title does. */
  seeEditions(ids: readonly EditionId[]): void {
    this.editions = [...new Set([...this.#titled, ...ids])];
    this.counts.edition = this.editions.length;
  }

  seeStep({ record, ops }: HistoryEntry): void {
    const type = typeOf(record);
    // Those of a note's people go with their places, which are told of as such.
    const told = ops.filter(({ key }) => placeOf(type, key) !== 'roster');
    if (!this.cleaning.erase.includes(record) && told.some((op) => cleanOp(type, op, this.cleaning) !== op))
      this.counts.version += 1;
  }

  see(place: NamedPlace, texts: readonly string[]): void {
    if (texts.some((text) => this.names.holds(text))) this.counts[place] += 1;
  }
}

type Change = Cleaned['changed'][number];

/** The places of a record in which it stands, each with the first change there. */
function placesOf(type: RecordType, { changed }: Cleaned): Map<NamedPlace, Change> {
  const found = new Map<NamedPlace, Change>();
  for (const change of changed) {
    const place = placeOf(type, change.key);
    if (!found.has(place)) found.set(place, change);
  }
  return found;
}

/** Records that are told of as what they are; principles, people and settings are entries. */
const isPlace = (type: RecordType): type is RecordType & NamedPlace => namedPlaces.some((place) => place === type);

function placeOf(type: RecordType, key: string): NamedPlace {
  if (type === 'meeting' && key.startsWith('people/')) return 'roster';
  if (type !== 'clip') return isPlace(type) ? type : 'entry';
  if (key === 'author' || key === 'origin') return 'author';
  return key === 'note' || key.startsWith('highlights/') ? 'note' : 'page';
}

const titleOf = (fields: Fields): string => {
  const title = fields.title?.x ?? fields.name?.x;
  return typeof title === 'string' ? title : '';
};

/** How much of a text stands around a name in a sample, UTF-16 code units. */
const around = 40;

function wordsAround({ before }: Change, names: NameReplacer): string | null {
  const text = firstHolding(before, names);
  const [place] = text === null ? [] : names.places(text);
  if (text === null || !place) return null;
  const from = Math.max(0, place.from - around);
  const to = Math.min(text.length, place.to + around);
  const words = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  return words.replace(/\s+/g, ' ').toWellFormed();
}

function firstHolding(value: Json, names: NameReplacer): string | null {
  if (typeof value === 'string') return names.holds(value) ? value : null;
  if (value === null || typeof value !== 'object') return null;
  for (const inner of Object.values(value) as Json[]) {
    const found = firstHolding(inner, names);
    if (found !== null) return found;
  }
  return null;
}
