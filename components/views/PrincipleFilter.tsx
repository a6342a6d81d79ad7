import { formatNumber, t } from '../../lib/i18n';
import type { PrincipleId } from '../../lib/model';
import type { LibraryFilter } from '../../lib/workbench/session';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { Button, PrincipleChip } from '../ui';
import styles from './LibraryView.module.css';
import { usePrincipleDrop } from './usePrincipleDrop';

interface PrincipleFilterProps {
  filter: LibraryFilter;
  counts: ReadonlyMap<PrincipleId, number> | undefined;
  set(changes: Partial<LibraryFilter>): void;
}

/** Principles to filter by, with how many of the clips found carry each; and those without any, and the unread. */
export function PrincipleFilter({ filter, counts, set }: PrincipleFilterProps) {
  const principles = usePrinciples();
  const drop = usePrincipleDrop();
  const toggle = (id: PrincipleId, on: boolean) =>
    set({
      untagged: false,
      principles: on ? [...filter.principles, id] : filter.principles.filter((other) => other !== id),
    });
  return (
    <fieldset class={styles.chips} aria-label={t('library_byPrinciple')}>
      {principles.map((principle) => (
        <span key={principle.id} class={styles.dropOn} {...drop(principle.id)}>
          <PrincipleChip
            small
            name={`${principleName(principle)} ${counts ? formatNumber(counts.get(principle.id) ?? 0) : ''}`}
            colour={principle.colour}
            icon={principle.icon}
            pressed={filter.principles.includes(principle.id)}
            onToggle={(on) => toggle(principle.id, on)}
          />
        </span>
      ))}
      <Button
        small
        kind="quiet"
        pressed={filter.untagged}
        onClick={() => set({ untagged: !filter.untagged, principles: [] })}
      >
        {t('library_untagged')}
      </Button>
      <Button small kind="quiet" pressed={filter.unread} onClick={() => set({ unread: !filter.unread })}>
        {t('library_unread')}
      </Button>
    </fieldset>
  );
}
