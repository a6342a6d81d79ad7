import type { AnyRecord, DigestItem, RecordId, ThreadSource, ValueThread } from '../model';
import type { Repository } from '../storage/repository';
import { hunchWords } from './hunch-words';
import { practiceAt } from './practices-here';
import { textOfPrinciple } from './principle-texts';

/** More of a source is not shown where threads are listed, UTF-16 code units. */
const longest = 300;

/** What a thread began with, as it stands there now; null where that is gone. */
export async function sourceWords(repository: Repository, source: ThreadSource): Promise<string | null> {
  const { record: id, part } = source;
  if (id.startsWith('practice:'))
    return (await practiceAt(repository, id as `practice:${string}`))?.practice.name ?? null;
  const record = (await repository.get(id)) as AnyRecord | undefined;
  if (!record) return null;
  const said = part === null ? nameOf(record) : await partWords(repository, record, part);
  return said === null ? null : oneLine(said);
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, longest);

function nameOf(record: AnyRecord): string {
  if ('given' in record) return textOfPrinciple(record, 'name');
  if ('title' in record) return record.title;
  return 'name' in record ? record.name : '';
}

/** A part of a record: a passage, a line of a note, a card or a block of a digest, a hunch of a review. */
async function partWords(repository: Repository, record: AnyRecord, part: string): Promise<string | null> {
  const standing = <T extends { id: string; removed: boolean }>(parts: readonly T[]) =>
    parts.find(({ id, removed }) => id === part && !removed);
  if ('highlights' in record) return standing(record.highlights)?.quote.exact ?? null;
  if ('lines' in record) return standing(record.lines)?.words ?? null;
  if ('hunches' in record) {
    const hunch = standing(record.hunches);
    return hunch ? hunchWords(hunch) : null;
  }
  if (!('sections' in record)) return nameOf(record);
  const item = standing(record.items);
  if (item) return cardWords(repository, item);
  const section = standing(record.sections);
  return section ? section.words || section.title : null;
}

/** What a card says in its maker's words, else what it shows. */
async function cardWords(repository: Repository, { words, source }: DigestItem): Promise<string | null> {
  if (words.trim() !== '') return words.replace(/[*_`]/g, '').replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
  return source ? sourceWords(repository, source) : null;
}

/** What a thread is called: by its own title, else by what it began with; empty where that is gone. */
export async function threadWords(
  repository: Repository,
  { title, source }: Pick<ValueThread, 'title' | 'source'>,
): Promise<string> {
  return title.trim() || (source ? ((await sourceWords(repository, source)) ?? '') : '');
}

export interface ThreadHere {
  readonly thread: ValueThread;
  readonly words: string;
}

/** Every thread with what it is called, the one that began last first. */
export async function listThreads(repository: Repository, options?: { trashed?: boolean }): Promise<ThreadHere[]> {
  const threads = await repository.list('thread', options);
  return Promise.all(threads.map(async (thread) => ({ thread, words: await threadWords(repository, thread) })));
}

/** Threads that began with a record, or a part of it. */
export const threadsFrom = async (repository: Repository, record: RecordId): Promise<ValueThread[]> =>
  (await repository.list('thread')).filter(({ source }) => source?.record === record);
