import { commandNamed } from '../../lib/commands';
import { facetLabel, facetTitle } from '../../lib/commands/facet-texts';
import { t } from '../../lib/i18n';
import { type Facet, facets, noPrinciple } from '../../lib/model/filters';
import { asksNothing, type LibraryFilter } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { CommandButton } from '../CommandButton';
import { usePrinciples } from '../hooks';
import { Button, VisuallyHidden } from '../ui';
import styles from './Facets.module.css';

/** What was chosen, each to be taken off by a press, and what to do with all of it. `below`: principles show above, pressed or not. */
export function ChosenFilters({ filter, below }: { filter: LibraryFilter; below: boolean }) {
  const principles = usePrinciples();
  const press = usePress();
  if (asksNothing(filter)) return null;
  /** What is pressed in the row above says so there. */
  const isAbove = (facet: Facet, value: string) =>
    below &&
    ((facet === 'principle' && (value === noPrinciple || principles.some(({ id }) => id === value))) ||
      (facet === 'read' && value === 'unread'));
  const shown = facets.flatMap((facet) =>
    (filter.chosen[facet] ?? []).filter((value) => !isAbove(facet, value)).map((value) => ({ facet, value })),
  );
  return (
    <fieldset class={styles.chips} aria-label={t('filter_chosen')}>
      {shown.map(({ facet, value }) => (
        <Button
          key={`${facet} ${value}`}
          small
          icon="close"
          title={facetTitle(facet)}
          {...press('library.facet', undefined, `${facet} ${value}`)}
        >
          <VisuallyHidden>{t('filter_stop')} </VisuallyHidden>
          {facetLabel(facet, value, principles)}
        </Button>
      ))}
      <CommandButton command={commandNamed('library.clearFilter')} small kind="quiet" icon={undefined}>
        {t('filter_clear')}
      </CommandButton>
      <CommandButton command={commandNamed('library.keepFilter')} small kind="quiet">
        {t('filter_keep')}
      </CommandButton>
    </fieldset>
  );
}
