import { backupCommands } from '../../../lib/commands/backup';
import { sampleCommands, samplePresent } from '../../../lib/commands/sample';
import { ownKey } from '../../../lib/commands/signing';
import { formatDate, language, t, tn } from '../../../lib/i18n';
import { CommandButton, commandOf } from '../../CommandButton';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Notice } from '../../ui';
import styles from '../Sheet.module.css';
import own from './Settings.module.css';

/** Bytes as people say them: megabytes from one on, else kilobytes. */
function formatBytes(bytes: number): string {
  const large = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large && bytes < 10_000_000 ? 1 : 0,
  });
  return format.format(large ? bytes / 1_000_000 : bytes / 1000);
}

/** How the library is kept, and how to have it in a second place. */
export function Storage() {
  const { repository } = useServices();
  const health = useLive(() => repository.health(), []);
  const hasKey = useLive(async () => (await ownKey(repository)) !== null, []);
  if (!health) return null;
  const figures: [string, string][] = [
    [t('storage_used'), `${formatBytes(health.used)} · ${tn('count_clips', health.clips)}`],
    [t('storage_kept'), t(health.persisted ? 'storage_keptYes' : 'storage_keptNo')],
    [t('storage_lastBackup'), health.lastBackupAt ? formatDate(health.lastBackupAt, true) : t('storage_never')],
  ];
  return (
    <>
      <dl class={own.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Notice kind="warning">{t('storage_uninstall')}</Notice>
      <div class={styles.row}>
        <CommandButton command={commandOf(backupCommands, 'library.backup')} kind="primary" />
        {hasKey && <CommandButton command={commandOf(backupCommands, 'library.backupKey')} />}
        <CommandButton command={commandOf(backupCommands, 'library.restore')} />
        {!health.persisted && <CommandButton command={commandOf(backupCommands, 'library.keepSafe')} />}
      </div>
    </>
  );
}

/** The sample library: there or not, and the button for the other. */
export function SampleLibrary() {
  const { repository } = useServices();
  const present = useLive(async () => (await samplePresent(repository, { trashed: true })).length, []);
  if (present === undefined) return null;
  return (
    <>
      <p class={styles.lead}>{t(present > 0 ? 'settings_samplePresent' : 'settings_sampleAbsent')}</p>
      <div class={styles.row}>
        <CommandButton command={commandOf(sampleCommands, present > 0 ? 'sample.remove' : 'sample.add')} />
      </div>
    </>
  );
}
