import { commandNamed } from '../../lib/commands';
import { listFilters } from '../../lib/commands/filters';
import { formatNumber, t } from '../../lib/i18n';
import { type KeptFilter, sameFilter } from '../../lib/model/filters';
import type { Change } from '../../lib/storage/repository';
import { type LibraryFilter, look, lookOf } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { CommandItem } from '../CommandButton';
import { touches, useLive } from '../hooks';
import { firstList } from '../list-stands';
import { useServices } from '../services';
import { Icon, Menu } from '../ui';
import { KeptScroll } from '../workbench/KeptScroll';
import styles from './Facets.module.css';
import { concernsCounts } from './useFacets';

const concernsFilters = touches('settings');
const moment = () => new Promise((resolve) => setTimeout(resolve));

/** Filters under names, each with how many clips it finds now; nothing where none is kept. `folded`: closed until somebody opens it. */
export function KeptFilters({ filter, folded }: { filter: LibraryFilter; folded: boolean }) {
  const { repository, session } = useServices();
  const filters = useLive(() => listFilters(repository), [], concernsFilters);
  const counts = useCounts(filters);
  if (!filters || filters.length === 0) return null;
  const open = (lookOf(session, 'keptFilters') ?? (folded ? 'closed' : 'open')) === 'open';
  return (
    <details
      class={styles.kept}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) look(session, 'keptFilters', currentTarget.open ? 'open' : 'closed');
      }}
    >
      <summary class={styles.title}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} />
        <span class={styles.words}>{t('filter_kept')}</span>
        <span class={styles.count}>{formatNumber(filters.length)}</span>
      </summary>
      {open && (
        <KeptScroll as="ul" name="list filters" class={styles.keptList} aria-label={t('filter_kept')}>
          {filters.map((kept) => (
            <Kept key={kept.id} kept={kept} count={counts?.get(kept.id)} current={sameFilter(kept, filter)} />
          ))}
        </KeptScroll>
      )}
    </details>
  );
}

/** How many clips each filter finds, one after another so that nothing waits for them. */
function useCounts(filters: readonly KeptFilter[] | undefined): ReadonlyMap<string, number> | undefined {
  const { repository } = useServices();
  const stands = firstList.value;
  return useLive(
    async () => {
      const counts = new Map<string, number>();
      for (const { id, text, chosen } of stands ? (filters ?? []) : []) {
        counts.set(id, (await repository.findClips({ text, chosen })).total);
        await moment();
      }
      return counts;
    },
    [stands, JSON.stringify(filters)],
    (change: Change) => concernsCounts(change),
  );
}

function Kept({ kept, count, current }: { kept: KeptFilter; count: number | undefined; current: boolean }) {
  const press = usePress();
  return (
    <li class={styles.keptRow}>
      <button
        type="button"
        class={styles.value}
        aria-current={current}
        {...press('library.keptFilter', undefined, kept.id)}
      >
        <Icon name="bookmark" size={16} />
        <span class={styles.words} dir="auto">
          {kept.title}
        </span>{' '}
        <span class={styles.count}>{count !== undefined && formatNumber(count)}</span>
      </button>
      <Menu label={t('filter_menu', kept.title)} small>
        <CommandItem command={commandNamed('library.renameFilter')} part={kept.id}>
          {t('filter_rename')}
        </CommandItem>
        <CommandItem command={commandNamed('library.changeFilter')} part={kept.id}>
          {t('filter_change')}
        </CommandItem>
        <CommandItem command={commandNamed('library.removeFilter')} part={kept.id} danger>
          {t('filter_remove')}
        </CommandItem>
      </Menu>
    </li>
  );
}
