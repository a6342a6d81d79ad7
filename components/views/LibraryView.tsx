import { useEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { t, tn } from '../../lib/i18n';
import { facetsLook } from '../../lib/workbench/folds';
import { isUnfiltered, type LibraryFilter, lookOf } from '../../lib/workbench/session';
import { CommandButton } from '../CommandButton';
import { useLive, useStill } from '../hooks';
import { useServices } from '../services';
import { useTrashDrop } from '../trash-drop';
import { Count, TextField, VisuallyHidden } from '../ui';
import { ChosenFilters } from './ChosenFilters';
import { ClipList } from './ClipList';
import { DraftList } from './DraftList';
import { Facets } from './Facets';
import { KeptFilters } from './KeptFilters';
import styles from './LibraryView.module.css';
import { PrincipleFilter } from './PrincipleFilter';
import { SelectionBar } from './SelectionBar';
import { TrashedOthers } from './TrashedOthers';
import { questionOf, useClips } from './useClips';
import { useFacets } from './useFacets';

/** Everything kept: filtered by words, principles and whatever else clips have, with drafts and trash beside it. */
export function LibraryView() {
  const { repository, session } = useServices();
  const filter = session.library.value;
  const clips = useClips(questionOf(filter));
  const slow = useStill(clips?.searching === true, untilSlow);
  const drafts = useLive(() => repository.drafts(), []);
  /** Nothing was kept yet: there is nothing to filter. */
  const bare = clips?.selection.total === 0 && isUnfiltered(filter);
  const narrowed = filter.shelf === 'clips' && !bare;
  const open = narrowed && lookOf(session, facetsLook) === 'open';
  const facets = useFacets(filter, open || (narrowed && Object.keys(filter.chosen).length > 0));
  const dropped = useTrashDrop();
  const set = (changes: Partial<LibraryFilter>) => {
    session.library.value = { ...filter, ...changes };
  };
  /** The button of the shelf that shows goes back to the clips. */
  const shelf = (name: 'drafts' | 'trash') => ({
    command: commandNamed(filter.shelf === name ? 'library.clips' : `library.${name}`),
    icon: name === 'drafts' ? ('draft' as const) : name,
    pressed: filter.shelf === name,
  });
  return (
    <div class={styles.view}>
      <div class={styles.filter}>
        {filter.shelf !== 'drafts' && <FilterBox text={filter.text} onInput={(text) => set({ text })} />}
        {narrowed && !open && (
          <PrincipleFilter filter={filter} counts={facets?.values.principle ?? clips?.selection.counts} />
        )}
        <div class={styles.shelves}>
          {narrowed && (
            <CommandButton small kind="quiet" command={commandNamed('library.filters')} aria-expanded={open}>
              {t('filter_panel')}
            </CommandButton>
          )}
          <CommandButton small kind="quiet" {...shelf('drafts')}>
            {t('library_drafts')} {drafts && drafts.length > 0 && `(${drafts.length})`}
          </CommandButton>
          <CommandButton small kind="quiet" {...shelf('trash')} {...dropped}>
            {t('library_trash')}
          </CommandButton>
          {filter.shelf !== 'drafts' && clips && (
            <Count
              class={styles.count}
              words={slow ? t('library_searching') : tn('count_clips', clips.selection.total)}
            />
          )}
        </div>
        {narrowed && <ChosenFilters filter={filter} below={!open} />}
      </div>
      {filter.shelf === 'clips' && <KeptFilters filter={filter} folded={open} />}
      {open && <Facets filter={filter} counts={facets} />}
      {filter.shelf === 'drafts' ? (
        <DraftList drafts={drafts} />
      ) : (
        <>
          {filter.shelf === 'trash' && <TrashedOthers />}
          <SelectionBar />
          <div class={styles.list}>{clips ? <ClipList clips={clips} filter={filter} /> : <Waiting />}</div>
        </>
      )}
    </div>
  );
}

/** How long a search may take before it is said that it goes on, ms. */
const untilSlow = 300;

const Waiting = () => <VisuallyHidden>{t('frame_wait')}</VisuallyHidden>;

function FilterBox({ text, onInput }: { text: string; onInput(text: string): void }) {
  const { session } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const wanted = session.focus.value;
  useEffect(() => {
    if (wanted !== 'libraryFilter' || !input.current) return;
    input.current.focus();
    input.current.select();
    session.focus.value = null;
  }, [wanted]);
  return (
    <TextField
      label={t('library_filterLabel')}
      hideLabel
      type="search"
      placeholder={t('library_filterPlaceholder')}
      value={text}
      onInput={onInput}
      inputRef={input}
    />
  );
}
