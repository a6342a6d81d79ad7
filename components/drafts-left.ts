import { draftLifetime, FormDraft } from '../lib/model';
import type { Repository } from '../lib/storage/repository';
import { gone, livingPages } from './living';
import { leftPrefix } from './popup/put-down';

type Drafts = Pick<Repository, 'draft' | 'putDraft'>;

const leftKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(leftPrefix));
const pageOf = (key: string) => key.slice(leftPrefix.length);

/**
 * Writes to the library the drafts of forms that are gone. Never throws: what cannot be written now stays for the next
 * page; what makes no sense, is too old or older than what the library has, is dropped.
 */
export async function recoverDrafts(repository: Drafts, now = new Date()): Promise<void> {
  const keys = leftKeys();
  if (keys.length === 0) return;
  const lives = await livingPages();
  for (const key of keys) {
    const text = localStorage.getItem(key);
    if (text === null || lives(pageOf(key))) continue;
    if (await recover(repository, text, now)) localStorage.removeItem(key);
  }
}

/** Writes one draft; false where that cannot be done now. */
async function recover(repository: Drafts, text: string, now: Date): Promise<boolean> {
  try {
    const draft = readDraft(text, now);
    if (draft && (await isNewest(repository, draft))) await repository.putDraft(draft);
    return true;
  } catch (error) {
    console.warn('draft', error);
    return false;
  }
}

/** Recovers now, and from now on whenever a form goes and leaves something. Returns what ends it. */
export function watchDrafts(repository: Drafts): () => void {
  /** What was told last of each form. The end of a form may be told before its last words: they count all the same. */
  const told = new Map<string, string>();
  const waited = new Set<string>();
  const take = async (key: string) => {
    await gone(pageOf(key));
    waited.delete(key);
    const text = told.get(key);
    told.delete(key);
    if (text !== undefined) await recover(repository, text, new Date());
    await recoverDrafts(repository);
  };
  const heard = ({ key, newValue }: StorageEvent) => {
    if (!key?.startsWith(leftPrefix)) return;
    if (newValue === null) told.delete(key);
    else told.set(key, newValue);
    if (newValue === null || waited.has(key)) return;
    waited.add(key);
    take(key).catch((error: unknown) => console.warn('draft', error));
  };
  void recoverDrafts(repository);
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

async function isNewest(repository: Drafts, draft: FormDraft): Promise<boolean> {
  const stored = await repository.draft(draft.address);
  return !stored || stored.updatedAt < draft.updatedAt;
}

function readDraft(text: string, now: Date): FormDraft | null {
  try {
    const { data } = FormDraft.safeParse(JSON.parse(text));
    return data && Date.parse(data.updatedAt) > now.getTime() - draftLifetime ? data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
