import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import { type Clip, changesOf, createClip, type Edit, linkDraft } from '../../lib/model';
import { openRepository } from '../../lib/storage';
import type { Repository } from '../../lib/storage/repository';

let names = 0;
const opened: Repository[] = [];

afterEach(() => {
  for (const repository of opened.splice(0)) repository.close();
});

/** A library of its own, closed after the test; the same name again opens the same library. */
export async function openLibrary(options: { name?: string; now?: () => Date } = {}): Promise<Repository> {
  const repository = await openRepository({ name: freshName(), ...options });
  opened.push(repository);
  return repository;
}

export function freshName(): string {
  names += 1;
  return `library-${names}`;
}

/** A clock that goes one second a look. */
export function clock(start = '2026-03-02T09:00:00.000Z'): () => Date {
  let at = Date.parse(start);
  return () => {
    at += 1000;
    return new Date(at);
  };
}

/** A clip of a page that names nobody. */
export function clip(changes: Partial<Clip> = {}): Clip {
  const number = Math.random().toString(36).slice(2);
  const made = createClip(linkDraft(`https://example.org/${number}`, 'Listening first'), null, new Date('2026-03-01'));
  return { ...made, ...changes };
}

/** The edit that saves records. */
export function saving(...records: { id: string }[]): Edit {
  return {
    title: 'did_clip_save',
    changes: Object.fromEntries(records.map((record) => [record.id, changesOf(record)])),
  };
}
