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
    try {
      const draft = readDraft(text, now);
      if (draft && (await isNewest(repository, draft))) await repository.putDraft(draft);
      localStorage.removeItem(key);
    } catch (error) {
      console.warn('draft', error);
    }
  }
}

/** Recovers now, and from now on whenever a form goes and leaves something. Returns what ends it. */
export function watchDrafts(repository: Drafts): () => void {
  const waited = new Set<string>();
  const recover = () => void recoverDrafts(repository);
  const heard = ({ key, newValue }: StorageEvent) => {
    if (!key?.startsWith(leftPrefix) || newValue === null || waited.has(key)) return;
    waited.add(key);
    gone(pageOf(key)).then(
      () => {
        waited.delete(key);
        recover();
      },
      (error: unknown) => console.warn('draft', error),
    );
  };
  recover();
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
