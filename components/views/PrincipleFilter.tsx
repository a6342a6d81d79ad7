import { formatNumber, t } from '../../lib/i18n';
import { isChosen, noPrinciple } from '../../lib/model/filters';
import type { LibraryFilter } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { Button, PrincipleChip } from '../ui';
import styles from './LibraryView.module.css';
import { usePrincipleDrop } from './usePrincipleDrop';

interface PrincipleFilterProps {
  filter: LibraryFilter;
  counts: ReadonlyMap<string, number> | undefined;
}

/** Principles to filter by, with how many clips each would leave; and those without any, and the unread. */
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
            pressed={isChosen(filter.chosen, 'principle', principle.id)}
            press={press('library.byPrinciple', undefined, principle.id)}
          />
        </span>
      ))}
      <Button
        small
        kind="plain"
        pressed={isChosen(filter.chosen, 'principle', noPrinciple)}
        {...press('library.untagged')}
      >
        {t('library_untagged')}
      </Button>
      <Button small kind="plain" pressed={isChosen(filter.chosen, 'read', 'unread')} {...press('library.unread')}>
        {t('library_unread')}
      </Button>
    </fieldset>
  );
}
