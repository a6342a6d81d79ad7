import { missingImages } from '../../../lib/commands/images';
import { t, tn } from '../../../lib/i18n';
import type { AnyRecord, Clip } from '../../../lib/model';
import type { StorageHealth } from '../../../lib/storage/repository';

/** Something that needs a look, and the command that leads there. */
export interface Problem {
  readonly command: string;
  readonly words: string;
}

/** A backup is due after this long, ms; the first one once there are so many clips. */
const backupLasts = 30 * 24 * 3600 * 1000;
const worthABackup = 20;

/** Whether a new backup is due. */
export function backupDue({ clips, lastBackupAt }: StorageHealth, now: number): boolean {
  if (lastBackupAt === null) return clips >= worthABackup;
  return clips > 0 && now - lastBackupAt > backupLasts;
}

interface Seen {
  readonly health: StorageHealth | undefined;
  /** The record of the tab that shows. */
  readonly record: AnyRecord | null | undefined;
  /** How many of its texts were also written elsewhere. */
  readonly others: number;
  /** How many editions hold something that was taken back, and nobody was told of. */
  readonly takenBack: number;
  readonly now: number;
}

/** What needs a look: first what is on the screen, then what is about all of the library. */
export function problemsIn({ health, record, others, takenBack, now }: Seen): Problem[] {
  const missing = record?.id.startsWith('clip:') ? missingImages(record as Clip).length : 0;
  return [
    ...(others > 0 ? [{ command: 'view.otherTexts', words: tn('status_others', others) }] : []),
    ...(missing > 0 ? [{ command: 'view.missingImages', words: tn('status_images', missing) }] : []),
    ...(takenBack > 0 ? [{ command: 'view.withdrawn', words: tn('status_takenBack', takenBack) }] : []),
    ...(health && !health.persisted && health.clips > 0
      ? [{ command: 'library.keepSafe', words: t('status_notPersisted') }]
      : []),
    ...(health && backupDue(health, now) ? [{ command: 'library.backup', words: t('status_backupDue') }] : []),
  ];
}
