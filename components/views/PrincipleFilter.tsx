import { formatNumber, t } from '../../lib/i18n';
import type { PrincipleId } from '../../lib/model';
import type { LibraryFilter } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { Button, PrincipleChip } from '../ui';
import styles from './LibraryView.module.css';
import { usePrincipleDrop } from './usePrincipleDrop';

interface PrincipleFilterProps {
  filter: LibraryFilter;
  counts: ReadonlyMap<PrincipleId, number> | undefined;
}

/** Principles to filter by, with how many of the clips found carry each; and those without any, and the unread. */
export function PrincipleFilter({ filter, counts }: PrincipleFilterProps) {
  const principles = usePrinciples();
  const drop = usePrincipleDrop();
  const press = usePress();
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
            press={press('library.byPrinciple', undefined, principle.id)}
          />
        </span>
      ))}
      <Button small kind="quiet" pressed={filter.untagged} {...press('library.untagged')}>
        {t('library_untagged')}
      </Button>
      <Button small kind="quiet" pressed={filter.unread} {...press('library.unread')}>
        {t('library_unread')}
      </Button>
    </fieldset>
  );
}
