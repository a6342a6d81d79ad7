import { t } from '../i18n';
import { ImportError } from '../import/error';
import { readKeyFile, writeKeyFile } from './key-file';
import { keyWords } from './key-words';
import type { Services } from './services';
import { ownKey, useKey } from './signing';

/**
 * Opens a key's file and signs with its key from now on, after a yes where there is another; false where the answer was no. Throws what
 * `readKeyFile` throws.
 */
export async function takeKey(services: Services, bytes: Uint8Array, passphrase: string): Promise<boolean> {
  const { repository, confirm, notify } = services;
  const pair = await readKeyFile(bytes, passphrase);
  const now = await ownKey(repository);
  if (now && now.key !== pair.key && !(await confirm(t('key_replace'), { yes: 'key_replaceYes' }))) return false;
  await useKey(repository, pair);
  notify(t('key_used', await keyWords(pair.key)));
  return true;
}

/** One's own key as it goes into a backup: its file, locked by a passphrase that is asked for. Null where there is none, or on a no; both are said. */
export async function keyForBackup({ repository, notify, askPassphrase }: Services): Promise<string | null> {
  const pair = await ownKey(repository);
  if (!pair) notify(t('key_none'), { kind: 'error' });
  const passphrase = pair && (await askPassphrase?.('backup'));
  if (pair && !passphrase) notify(t('backup_stopped'));
  return pair && passphrase ? writeKeyFile(pair, passphrase) : null;
}

/** Takes over the key of a backup as if its file was opened: asked for its passphrase until that opens it, or nobody wants it. */
export async function keyFromBackup(services: Services, bytes: Uint8Array): Promise<void> {
  const { repository, notify, askPassphrase } = services;
  if ((await ownKey(repository))?.key === publicKeyIn(bytes)) return;
  for (;;) {
    const passphrase = await askPassphrase?.('open');
    if (!passphrase) return notify(t('backup_keyLeft'));
    try {
      if (!(await takeKey(services, bytes, passphrase))) notify(t('backup_keyLeft'));
      return;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      notify(t(error.key), { kind: 'error' });
      if (error.key !== 'key_wrongPassphrase') return;
    }
  }
}

/** The public half, which stands in the file for all to read; null in what is no such file. */
function publicKeyIn(bytes: Uint8Array): unknown {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as { key?: unknown } | null)?.key ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
