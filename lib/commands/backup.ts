import { formatDate, formatNumber, t, tn } from '../i18n';
import type { Command } from './command';
import { localDay } from './period';
import type { Services } from './services';

/** The largest file that is read into memory at once, bytes. */
export const largestArchive = 2_000_000_000;

/** Saves everything in the library as one file and remembers when; with the key one signs with, locked, where that is wanted. */
async function backUp({ repository, saveFile, notify, during }: Services, signingKey?: string): Promise<void> {
  const { createArchive } = await import('../storage/backup');
  const now = new Date();
  const name = `commonplace-${localDay(now)}.zip`;
  const content = await during(t('backup_going'), (going) => createArchive(repository, { ...going, signingKey }), {
    cancel: true,
  });
  if (!content) return notify(t('backup_stopped'));
  if (!(await saveFile({ name, type: 'application/zip', content }))) return notify(t('backup_stopped'));
  await repository.setLocal('lastBackupAt', now.getTime());
  repository.healthChanged();
  notify(t('backup_done', name));
}

async function backUpWithKey(services: Services): Promise<void> {
  const { keyForBackup } = await import('./signing-key');
  const key = await keyForBackup(services);
  if (key) await backUp(services, key);
}

/** Says what a backup file holds and, after a yes, brings it in beside what is here. */
export async function restoreFrom(services: Services, file: File): Promise<boolean> {
  if (file.size > largestArchive) {
    services.notify(t('backup_tooLarge', formatNumber(Math.round(file.size / 1_000_000))), { kind: 'error' });
    return false;
  }
  const { openArchive, restoreArchive } = await import('../storage/backup');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { during, repository } = services;
  const archive = await during(t('backup_checking'), (going) => openArchive(bytes, going), { cancel: true });
  if (!archive) return false;
  const { summary } = archive;
  const held = [
    tn('count_clips', summary.clips),
    tn('count_meetings', summary.meetings),
    tn('count_digests', summary.digests),
    tn('count_principles', summary.principles),
  ].join(', ');
  const question = t('backup_restoreQuestion', file.name, formatDate(summary.createdAt, true), held);
  if (!(await services.confirm(question, { yes: 'backup_restoreYes' }))) return false;
  const going = t('backup_restoring');
  const restored = await during(going, (watched) => restoreArchive(repository, archive, watched), { cancel: true });
  const { total } = await repository.findClips({});
  if (!restored) {
    services.notify(t('backup_restoreStopped', tn('count_clips', total)));
    return false;
  }
  services.notify(t('backup_restored', tn('count_clips', total)));
  if (archive.signingKey) await (await import('./signing-key')).keyFromBackup(services, archive.signingKey);
  return true;
}

async function restore(services: Services): Promise<void> {
  const file = await services.openFile('.zip,application/zip');
  if (file) await restoreFrom(services, file);
}

/** Asks the browser to keep the library even when the disk runs short. It may say no. */
async function keepSafe({ repository, notify }: Services): Promise<void> {
  const kept = await navigator.storage.persist();
  if (kept) repository.healthChanged();
  notify(t(kept ? 'storage_keptSafe' : 'storage_notKeptSafe'));
}

export const backupCommands: readonly Command[] = [
  {
    id: 'library.backup',
    title: 'command_library_backup',
    category: 'library',
    icon: 'download',
    run: (services) => backUp(services),
  },
  {
    id: 'library.backupKey',
    title: 'command_library_backupKey',
    category: 'library',
    icon: 'lock',
    run: backUpWithKey,
  },
  { id: 'library.restore', title: 'command_library_restore', category: 'library', icon: 'upload', run: restore },
  { id: 'library.keepSafe', title: 'command_library_keepSafe', category: 'library', icon: 'shield', run: keepSafe },
];
