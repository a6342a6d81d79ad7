import type { Clip, Digest, HistoryEntry, Meeting, Person, Principle, RecordById, RecordId } from '../model';

/** What planning an import asks of a library: a part of the repository. */
export interface Look {
  get<I extends RecordId>(id: I): Promise<RecordById<I> | undefined>;
  getMany?<I extends RecordId>(ids: readonly I[]): Promise<(RecordById<I> | undefined)[]>;
  list(type: 'principle', options?: { trashed?: boolean }): Promise<Principle[]>;
  list(type: 'person', options?: { trashed?: boolean }): Promise<Person[]>;
  list(type: 'meeting', options?: { trashed?: boolean }): Promise<Meeting[]>;
  list(type: 'digest', options?: { trashed?: boolean }): Promise<Digest[]>;
  /** What was done to a record, newest first, as far as it is kept. */
  versions?(id: RecordId): Promise<readonly HistoryEntry[]>;
  /** The live or trashed clip saved from this canonical address. */
  clipByAddress(address: string): Promise<Clip | undefined>;
  /** The same for many at once, by address. */
  clipsByAddress?(addresses: readonly string[]): Promise<ReadonlyMap<string, Clip>>;
}

/** Questions that are under way at once where a library answers one at a time. */
const atOnce = 200;

/** The clips a library has of these canonical addresses, live or in the trash. */
export async function knownClips(look: Look, addresses: readonly string[]): Promise<ReadonlyMap<string, Clip>> {
  if (look.clipsByAddress) return look.clipsByAddress(addresses);
  const found = await inGroups(addresses, (address) => look.clipByAddress(address));
  return new Map(found.flatMap((clip, index) => (clip ? [[addresses[index] ?? clip.address, clip] as const] : [])));
}

/** The records of these ids, undefined where there is none. */
export async function knownRecords<I extends RecordId>(
  look: Look,
  ids: readonly I[],
): Promise<(RecordById<I> | undefined)[]> {
  return look.getMany ? look.getMany(ids) : inGroups(ids, (id) => look.get(id));
}

async function inGroups<T, R>(entries: readonly T[], ask: (entry: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let from = 0; from < entries.length; from += atOnce)
    answers.push(...(await Promise.all(entries.slice(from, from + atOnce).map(ask))));
  return answers;
}
