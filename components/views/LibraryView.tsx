import { useEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { t, tn } from '../../lib/i18n';
import type { ClipFilter } from '../../lib/storage/repository';
import { isUnfiltered, type LibraryFilter } from '../../lib/workbench/session';
import { CommandButton } from '../CommandButton';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { TextField, VisuallyHidden } from '../ui';
import { ClipList } from './ClipList';
import { DraftList } from './DraftList';
import styles from './LibraryView.module.css';
import { PrincipleFilter } from './PrincipleFilter';
import { SelectionBar } from './SelectionBar';
import { TrashedOthers } from './TrashedOthers';
import { useClips } from './useClips';

/** What the repository is asked for. */
function questionOf({ shelf, text, principles, untagged, unread }: LibraryFilter): ClipFilter {
  return {
    ...(text.trim() && { text }),
    ...(principles.length > 0 && { principles }),
    ...(untagged && { untagged }),
    ...(unread && { unread }),
    ...(shelf === 'trash' && { trashed: true }),
  };
}

/** Everything kept: filtered by words, principle and state, with drafts and trash beside it. */
export function LibraryView() {
  const { repository, session } = useServices();
  const filter = session.library.value;
  const clips = useClips(questionOf(filter));
  const drafts = useLive(() => repository.drafts(), []);
  /** Nothing was kept yet: there is nothing to filter. */
  const bare = clips?.selection.total === 0 && isUnfiltered(filter);
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
        {filter.shelf === 'clips' && !bare && <PrincipleFilter filter={filter} counts={clips?.selection.counts} />}
        <div class={styles.shelves}>
          <CommandButton small kind="quiet" {...shelf('drafts')}>
            {t('library_drafts')} {drafts && drafts.length > 0 && `(${drafts.length})`}
          </CommandButton>
          <CommandButton small kind="quiet" {...shelf('trash')}>
            {t('library_trash')}
          </CommandButton>
          {filter.shelf !== 'drafts' && (
            <span class={styles.count} role="status">
              {clips ? tn('count_clips', clips.selection.total) : ''}
            </span>
          )}
        </div>
      </div>
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
