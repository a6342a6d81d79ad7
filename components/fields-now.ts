import type { Fields, RecordId } from '../lib/model';
import type { Repository } from '../lib/storage/repository';

/** The fields of records that are asked for in this very moment. */
const asked = new WeakMap<Repository, Map<RecordId, Promise<Fields | undefined>>>();

/** What a record holds as fields: many that show it and ask at once are answered by one reading. */
export function fieldsNow(repository: Repository, id: RecordId): Promise<Fields | undefined> {
  const now = asked.get(repository) ?? new Map<RecordId, Promise<Fields | undefined>>();
  asked.set(repository, now);
  const answer = now.get(id) ?? repository.fields(id);
  if (!now.has(id)) queueMicrotask(() => now.delete(id));
  now.set(id, answer);
  return answer;
}
