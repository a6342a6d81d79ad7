import { digestCommands } from '../../lib/commands/digest';
import { shareCommands } from '../../lib/commands/share';
import { formatDate, t, tn } from '../../lib/i18n';
import type { DigestId } from '../../lib/model';
import { CommandButton, commandOf } from '../CommandButton';
import { kindOf, typeHeld } from '../carry';
import { useLive } from '../hooks';
import { putLoad } from '../put-load';
import { useServices } from '../services';
import { Empty } from '../ui';
import { useDropsOn } from '../useDropsOn';
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
  const drop = useDropsOn<DigestId>({
    takes: (event) => kindOf(event) === 'passage' || ['clip', 'meeting', 'practice'].includes(typeHeld(event) ?? ''),
    says: (id) => t('drop_intoDigest', digests?.find((each) => each.id === id)?.title || t('editor_digest')),
    async take(id, load, services) {
      const digest = await services.repository.get(id);
      if (digest) await putLoad(services, { digest, place: null }, load);
    },
  });
  return (
    <RecordList
      label={t('room_digests')}
      kind="digest"
      place="digest"
      commands={menuCommands}
      records={digests}
      rowHeight={66}
      // What was received stays as its maker wrote it.
      rowEvents={({ id, origin }) => (origin === null ? drop(id) : {})}
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
