import { type Changes, type Json, RecordId, type Version } from '../lib/model';
import { InvalidRecordError } from '../lib/storage/errors';
import type { Repository } from '../lib/storage/repository';
import { alone, gone, livingPages, page, stayAlive } from './living';

/**
 * Text typed in the last moment of a page. A database write does not outlive its page, so what is not written yet is put
 * down at once in the browser's small synchronous store, and written when a page opens again.
 */
export interface Unsaved {
  readonly record: RecordId;
  readonly key: string;
  readonly value: Json;
  readonly base: Version | null;
  /** Further fields that are written with it. */
  readonly along?: Changes;
  /** Title and subject of the commit it is part of. */
  readonly title: string;
  readonly subject: readonly string[];
  /** The page that put it down and, while it lives, writes it itself. */
  readonly page?: string;
}

const prefix = 'unsaved ';
/** Two windows may write in one field: what each puts down is its own. */
const nameOf = ({ record, key }: Pick<Unsaved, 'record' | 'key'>) => `${prefix}${record} ${key} ${page}`;
const pageOf = (name: string) => name.slice(name.lastIndexOf(' ') + 1);

/** Puts a field's text down before the page goes. A full store is said in the log: there is no page left to say it on. */
export function putUnsaved(unsaved: Unsaved): void {
  stayAlive();
  try {
    localStorage.setItem(nameOf(unsaved), JSON.stringify({ ...unsaved, page }));
  } catch (error) {
    console.warn('unsaved', error);
  }
}

export function dropUnsaved(place: Pick<Unsaved, 'record' | 'key'>): void {
  localStorage.removeItem(nameOf(place));
}

/**
 * Writes what earlier pages put down; what was written elsewhere meanwhile is kept as other version. Never throws: what
 * cannot be written now stays for the next page, what makes no sense is dropped.
 */
export async function recoverUnsaved(repository: Repository): Promise<void> {
  const names = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  if (names.length === 0) return;
  const lives = await livingPages();
  await alone('unsaved', async () => {
    for (const name of names) {
      const text = localStorage.getItem(name);
      const left = text !== null && !lives(readUnsaved(text)?.page ?? '');
      if (left && (await recover(repository, text))) localStorage.removeItem(name);
    }
  });
}

/** Writes one text; false where that cannot be done now. */
async function recover(repository: Repository, text: string): Promise<boolean> {
  try {
    const unsaved = readUnsaved(text);
    if (unsaved) await write(repository, unsaved);
    return true;
  } catch (error) {
    console.warn('unsaved', error);
    return error instanceof InvalidRecordError;
  }
}

/** From now on writes what another window leaves as it goes, so that this one shows it. Returns what ends it. */
export function watchUnsaved(repository: Repository): () => void {
  // Before a word is put down: others must not take this page for gone.
  stayAlive();
  /** What was told last by each window. The end of one may be told before its last words: they count all the same. */
  const told = new Map<string, string>();
  const waited = new Set<string>();
  const take = async (name: string) => {
    await gone(pageOf(name));
    waited.delete(name);
    const text = told.get(name);
    told.delete(name);
    await alone('unsaved', async () => {
      if (text !== undefined && (await recover(repository, text))) localStorage.removeItem(name);
    });
  };
  const heard = ({ key: name, newValue }: StorageEvent) => {
    if (!name?.startsWith(prefix)) return;
    if (newValue === null) told.delete(name);
    else told.set(name, newValue);
    if (newValue === null || waited.has(name)) return;
    waited.add(name);
    take(name).catch((error: unknown) => console.warn('unsaved', error));
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

function readUnsaved(text: string): Unsaved | null {
  try {
    const unsaved = JSON.parse(text) as Unsaved | null;
    return RecordId.safeParse(unsaved?.record).success && typeof unsaved?.key === 'string' ? unsaved : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function write(repository: Repository, unsaved: Unsaved): Promise<void> {
  const { record, key, value, base, along, title, subject } = unsaved;
  const fields = await repository.fields(record);
  if (!fields) return;
  // Its page wrote it, and went before it could say so. A field that is not there yet holds its first words.
  if (JSON.stringify(fields[key]?.x) === JSON.stringify(value)) return repository.lookAgain();
  await repository.commit(
    { title, subject, changes: { [record]: { ...along, [key]: value } } },
    base ? { base: { [record]: { [key]: base } } } : {},
  );
}
