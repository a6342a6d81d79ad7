import type { MessageKey } from '../i18n';
import type { Library } from './library';
import type { WriteTransaction } from './schema';

/** Lists what goes from records for good as one step, made now (ms since 1970), of so many records more. */
export async function listReplacing(
  tx: WriteTransaction,
  { device, page }: Pick<Library, 'device' | 'page'>,
  { id, at, more, title = 'did_names_replace' }: { id: string; at: number; more: number; title?: MessageKey },
): Promise<void> {
  const commits = tx.objectStore('commits');
  const records = ((await commits.get(id))?.records ?? 0) + more;
  await commits.put({ id, at, device, page, title, subject: [], records, undoes: null, undoneBy: null });
}
