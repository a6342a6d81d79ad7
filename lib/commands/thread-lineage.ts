import type { DigestId, EditionId, ValueThread } from '../model';
import type { Repository } from '../storage/repository';
import { itemsOfEdition } from './editions';

/** A digest that carried something, once for each edition that left with it. */
export interface Carried {
  readonly edition: EditionId;
  readonly digest: DigestId;
  readonly title: string;
  /** ISO 8601: when it left. */
  readonly at: string;
  /** Whether it carried what the thread began with, or what came of it. */
  readonly what: 'source' | 'story';
}

/** The editions that carried what a thread began with or an answer to it, the first that left first. */
export async function carriedBy(repository: Repository, thread: ValueThread): Promise<Carried[]> {
  const { source } = thread;
  const key = (record: string, part: string | null) => `${record} ${part ?? ''}`;
  const told = new Set(
    thread.answers.flatMap(({ line, removed }) => (line && !removed ? key(line.record, line.part) : [])),
  );
  const carried: Carried[] = [];
  for (const edition of await repository.list('edition')) {
    const { id, digest, title, frozenAt } = edition;
    const shown = new Set<string>();
    const items = new Set<string>();
    for (const { record, part, item, lines } of await itemsOfEdition(repository, edition)) {
      items.add(item);
      shown.add(key(record, part));
      // A card of a whole note carries its lines.
      for (const line of lines) if (line.part) shown.add(key(record, line.part));
    }
    const began =
      source !== null &&
      (source.record === digest
        ? source.part === null || items.has(source.part)
        : shown.has(key(source.record, source.part)));
    const of = { edition: id, digest, title, at: frozenAt };
    if (began) carried.push({ ...of, what: 'source' });
    if ([...told].some((each) => shown.has(each))) carried.push({ ...of, what: 'story' });
  }
  return carried.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
