import { digestCommands } from '../../lib/commands/digest';
import { shareCommands } from '../../lib/commands/share';
import { formatDate, t, tn } from '../../lib/i18n';
import { CommandButton, commandOf } from '../CommandButton';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Empty } from '../ui';
import { RecordList } from './RecordList';
import styles from './RecordList.module.css';

const menuCommands = [...shareCommands, ...digestCommands];

/** Digests, the newest first: those made here and those received. */
export function DigestsView() {
  const { repository } = useServices();
  const digests = useLive(async () => {
    const list = await repository.list('digest');
    return [...list].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }, []);
  return (
    <RecordList
      label={t('room_digests')}
      kind="digest"
      place="digest"
      commands={menuCommands}
      records={digests}
      rowHeight={66}
      row={(digest) => (
        <div class={styles.row}>
          <span class={styles.title} dir="auto">
            {digest.title || t('editor_digest')}
          </span>
          <span class={styles.line}>
            <span class={styles.words}>
              {[
                digest.origin ? t('from_maker', digest.origin.credit.name) : formatDate(digest.createdAt),
                tn('count_cards', digest.items.length),
              ].join(' · ')}
            </span>
          </span>
        </div>
      )}
      actions={
        <>
          <CommandButton command={commandOf(digestCommands, 'digest.new')} kind="primary" />
          <CommandButton command={commandOf(digestCommands, 'digest.receive')} small kind="plain" />
        </>
      }
      empty={
        <Empty icon="digests" title={t('digests_empty')}>
          <p>{t('digests_emptyHint')}</p>
        </Empty>
      }
    />
  );
}
