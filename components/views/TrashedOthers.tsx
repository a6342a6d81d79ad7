import { commandNamed } from '../../lib/commands';
import { listThreads } from '../../lib/commands/thread-source';
import { t } from '../../lib/i18n';
import type { RecordId } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { useLive } from '../hooks';
import { personIcon } from '../person-icon';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Icon, type IconName } from '../ui';
import { KeptScroll } from '../workbench/KeptScroll';
import styles from './LibraryView.module.css';

interface Trashed {
  readonly id: RecordId;
  readonly title: string;
  readonly icon: IconName;
}

/** Records of every small kind in the trash, above its clips; and the way to empty it. */
export function TrashedOthers() {
  const { repository } = useServices();
  const others = useLive(async (): Promise<Trashed[]> => {
    const trashed = { trashed: true };
    const [meetings, digests, principles, people, practices, sessions, ties, reviews, threads, checks] =
      await Promise.all([
        repository.list('meeting', trashed),
        repository.list('digest', trashed),
        repository.list('principle', trashed),
        repository.list('person', trashed),
        repository.list('practice', trashed),
        repository.list('session', trashed),
        repository.list('tie', trashed),
        repository.list('review', trashed),
        listThreads(repository, trashed),
        repository.list('health', trashed),
      ]);
    return [
      ...meetings.map(({ id, title }) => ({ id, title: title || t('editor_meeting'), icon: 'meetings' as const })),
      ...digests.map(({ id, title }) => ({ id, title: title || t('editor_digest'), icon: 'digests' as const })),
      ...principles.map((entry) => ({ id: entry.id, title: principleName(entry), icon: 'principles' as const })),
      ...people.map((each) => ({ id: each.id, title: each.name || t('person_untitled'), icon: personIcon(each) })),
      ...practices.map(({ id, name }) => ({ id, title: name || t('practice_untitled'), icon: 'compass' as const })),
      ...sessions.map(({ id, title }) => ({ id, title: title || t('session_untitled'), icon: 'calendar' as const })),
      ...checks.map(({ id, title }) => ({ id, title: title || t('health_untitled'), icon: 'activity' as const })),
      ...ties.map(({ id }) => ({ id, title: t('tie_byHand'), icon: 'peers' as const })),
      ...reviews.map(({ id, title }) => ({
        id,
        title: t('review_of', title || t('session_untitled')),
        icon: 'split' as const,
      })),
      ...threads.map(({ thread, words }) => ({
        id: thread.id,
        title: words || t('editor_thread'),
        icon: 'sprout' as const,
      })),
    ];
  }, []);
  return (
    <KeptScroll as="ul" name="list trashed" class={styles.others} aria-label={t('trash_others')}>
      <li class={styles.other}>
        <span class={styles.line}>{t('trash_days')}</span>
        <CommandButton command={commandNamed('library.emptyTrash')} kind="danger" small>
          {t('trash_emptyNow')}
        </CommandButton>
      </li>
      {others?.map((other) => (
        <li key={other.id} class={styles.other}>
          <Icon name={other.icon} />
          <span class={styles.title} dir="auto">
            {other.title}
          </span>
          <CommandButton command={commandNamed('record.restore')} record={other.id} small />
        </li>
      ))}
    </KeptScroll>
  );
}
