import { questionId, questionsIn } from '../digest/questions';
import type { Digest, Meeting } from '../model';
import { itemsOf, type LabelWords, parse } from '../notes';
import type { Repository } from '../storage/repository';
import { outgoingOf } from './digest-sources';
import { documentOfEdition } from './editions';

/** A question as it stands in this library: its words, the digest that asked it, and the note with the line that did. */
export interface KnownQuestion {
  readonly words: string;
  /** The one that asked it last, or would. */
  readonly digest?: Digest;
  readonly note?: Meeting;
}

/**
 * Some questions by their ids, wherever they were asked: in what left of one's own digests, in digests as they stand, in one's own notes. The same
 * words are the same question everywhere, so a digest that was renamed or erased since is no matter.
 */
export async function knownQuestions(
  repository: Repository,
  wanted: ReadonlySet<string>,
  labels: LabelWords,
): Promise<ReadonlyMap<string, KnownQuestion>> {
  const found = new Map<string, KnownQuestion>();
  if (wanted.size === 0) return found;
  const add = (id: string, more: KnownQuestion) => wanted.has(id) && found.set(id, { ...more, ...found.get(id) });
  const [editions, digests, meetings] = await Promise.all([
    repository.list('edition'),
    repository.list('digest'),
    repository.list('meeting'),
  ]);
  const own = digests.filter(({ origin }) => origin === null);
  for (const edition of editions.toSorted((a, b) => (a.frozenAt < b.frozenAt ? 1 : -1))) {
    const digest = own.find(({ id }) => id === edition.digest);
    const document = digest && (await documentOfEdition(repository, edition));
    for (const { id, words } of document ? await questionsIn(document) : []) add(id, { words, digest });
  }
  for (const digest of own) {
    const { document } = await outgoingOf(repository, digest, { name: '', organisation: '' });
    for (const { id, words } of await questionsIn(document)) add(id, { words, digest });
  }
  // A line may have left without those that go on with it.
  for (const note of meetings.filter(({ origin }) => origin === null))
    for (const { kind, first, words } of itemsOf(parse(note.text, { labels })))
      for (const each of kind === 'question' ? new Set([words, first]) : [])
        add(await questionId(each), { words: each, note });
  return found;
}
