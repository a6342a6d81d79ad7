import { useEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { facetLabel, facetTitle, facetValues } from '../../lib/commands/facet-texts';
import { rowsShown } from '../../lib/commands/view';
import { formatNumber, t, tn } from '../../lib/i18n';
import type { Principle, PrincipleId } from '../../lib/model';
import { type Facet, facets, isChosen } from '../../lib/model/filters';
import { foldName } from '../../lib/search';
import type { FacetCounts } from '../../lib/storage/repository';
import { facetLook } from '../../lib/workbench/folds';
import { type LibraryFilter, look, lookOf } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { CommandButton } from '../CommandButton';
import { useWindowText } from '../form';
import { usePrinciples } from '../hooks';
import { useServices } from '../services';
import { Icon, TextField } from '../ui';
import { usePartScroll } from '../workbench/useScrollKept';
import styles from './Facets.module.css';
import { usePrincipleDrop } from './usePrincipleDrop';

/** Values that show at first, and that are added by each "Show more". */
const [few, more] = [6, 24];
const openAtFirst: readonly Facet[] = ['principle', 'kind'];
/** A facet with more values than this can be searched. */
const searched = 10;

interface FacetsProps {
  filter: LibraryFilter;
  counts: FacetCounts | undefined;
}

/** What the clips can be narrowed by, each with its values. */
export function Facets({ filter, counts }: FacetsProps) {
  const { session } = useServices();
  const principles = usePrinciples();
  const panel = useRef<HTMLElement>(null);
  const scrolled = usePartScroll(panel, 'list facets');
  const wanted = session.focus.value === 'facets';
  useEffect(() => {
    if (!wanted) return;
    session.focus.value = null;
    panel.current?.querySelector('summary')?.focus();
  }, [wanted]);
  return (
    <section ref={panel} class={styles.panel} aria-label={t('filter_panel')} onScroll={scrolled}>
      {counts?.whole === false && (
        <p class={styles.said} role="status">
          {t('facet_counting')}
        </p>
      )}
      {facets.map((facet) => (
        <One key={facet} facet={facet} filter={filter} counts={counts} principles={principles} />
      ))}
    </section>
  );
}

interface OneProps extends FacetsProps {
  facet: Facet;
  principles: readonly Principle[];
}

/** One facet, open where it was opened before. */
function One(props: OneProps) {
  const { facet, filter } = props;
  const { session } = useServices();
  const name = facetLook(facet);
  const open = (lookOf(session, name) ?? (openAtFirst.includes(facet) ? 'open' : 'closed')) === 'open';
  const chosen = filter.chosen[facet]?.length ?? 0;
  return (
    <details
      class={styles.facet}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) look(session, name, currentTarget.open ? 'open' : 'closed');
      }}
    >
      <summary class={styles.title}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} />
        <span class={styles.words}>{facetTitle(facet)}</span>
        {chosen > 0 && <span class={styles.chosen}>{tn('library_chosen', chosen)}</span>}
      </summary>
      {open && <Values {...props} />}
    </details>
  );
}

function Values({ facet, filter, counts, principles }: OneProps) {
  const { session } = useServices();
  const [typed, setTyped] = useWindowText(`facet ${facet}`);
  const press = usePress();
  const drop = usePrincipleDrop();
  const name = `facet ${facet}`;
  const all = facetValues(facet, counts, filter.chosen).map((each) => ({
    ...each,
    label: facetLabel(facet, each.value, principles),
  }));
  const words = foldName(typed);
  const found = words ? all.filter(({ label }) => foldName(label).includes(words)) : all;
  const shown = few + more * (rowsShown(session, name, 1) - 1);
  if (counts && all.length === 0) return <p class={styles.said}>{t('facet_none')}</p>;
  return (
    <div class={styles.body}>
      {(all.length > searched || typed !== '') && (
        <TextField
          type="search"
          label={t('facet_find', facetTitle(facet))}
          hideLabel
          placeholder={t('facet_find', facetTitle(facet))}
          value={typed}
          onInput={setTyped}
        />
      )}
      <ul class={styles.values} aria-label={facetTitle(facet)}>
        {found.slice(0, shown).map(({ value, label, count }) => (
          <li key={value} {...(principles.some(({ id }) => id === value) && drop(value as PrincipleId))}>
            <button
              type="button"
              class={styles.value}
              aria-pressed={isChosen(filter.chosen, facet, value)}
              {...press('library.facet', undefined, `${facet} ${value}`)}
            >
              <span class={styles.box}>{isChosen(filter.chosen, facet, value) && <Icon name="check" size={14} />}</span>
              {facet === 'principle' && <Picture of={principles.find(({ id }) => id === value)} />}
              <span class={styles.words} dir="auto">
                {label}
              </span>{' '}
              <span class={styles.count}>{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {typed !== '' && found.length === 0 && (
        <p class={styles.said} role="status">
          {t('facet_noneFound')}
        </p>
      )}
      {found.length > shown && <CommandButton small kind="quiet" command={commandNamed('view.more')} part={name} />}
    </div>
  );
}

/** A principle's picture in its colour; its place where there is none. */
function Picture({ of }: { of: Principle | undefined }) {
  if (!of) return <span class={styles.picture} />;
  return (
    <span class={styles.picture} style={{ '--icon': `var(--colour-${of.colour})` }}>
      <Icon name={of.icon} size={16} />
    </span>
  );
}
