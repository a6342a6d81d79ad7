import { useEffect, useState } from 'preact/hooks';
import { commandNamed, commands } from '../../lib/commands';
import { contextOf } from '../../lib/commands/run';
import { t, tn } from '../../lib/i18n';
import type { Clip, ClipId, RecordId } from '../../lib/model';
import { isUnfiltered, type LibraryFilter } from '../../lib/workbench/session';
import { useAct } from '../acts';
import { CommandButton } from '../CommandButton';
import { CommandItems } from '../CommandMenu';
import { carry, showAs } from '../carry';
import { usePrinciples } from '../hooks';
import { listDrawn } from '../list-stands';
import { useServices } from '../services';
import { Empty, MenuList, VirtualList } from '../ui';
import { usePartScrolled } from '../workbench/useScrollKept';
import { ClipRow, clipRowHeight } from './ClipRow';
import type { FoundClips } from './useClips';

/** Clips chosen at once at most: what one commit should hold. */
const mostChosen = 2000;

/** The clips found. A click looks at one, Enter or a double click keeps its tab; Shift and Ctrl choose several. */
export function ClipList({ clips, filter }: { clips: FoundClips; filter: LibraryFilter }) {
  const { session } = useServices();
  const principles = usePrinciples();
  const choosing = useChoosing(clips);
  const [row, setRow] = useState(-1);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const { total } = clips.selection;
  const chosen = session.selection.value;
  const key = JSON.stringify(filter);
  const scrolled = usePartScrolled(`list clip ${filter.shelf}`);
  useEffect(() => setRow(-1), [key]);
  useEffect(listDrawn, []);
  return (
    <>
      <VirtualList
        label={filter.shelf === 'trash' ? t('library_trash') : t('library_clips')}
        total={total}
        rowHeight={clipRowHeight}
        row={(index) => <ClipRow clip={clips.at(index)} principles={principles} />}
        selected={row < total ? row : -1}
        chosen={(index) => chosen.includes(clips.at(index)?.id as ClipId)}
        onSelect={(index, how) => {
          setRow(index);
          if (how.extend) choosing.extend(index);
          else if (how.toggle) choosing.toggle(index);
          else choosing.look(index);
        }}
        onActivate={(index) => {
          const id = clips.at(index)?.id;
          if (id) session.open('clip', id);
        }}
        onMenu={(index, at) => {
          setRow(index);
          const id = clips.at(index)?.id;
          if (id && !chosen.includes(id)) session.selection.value = [id];
          setMenu(at);
        }}
        rowEvents={(index) => ({
          draggable: true,
          onDragStart: (event) => carryClip(event, clips.at(index), chosen),
        })}
        scrolled={scrolled}
        empty={<Nothing filter={filter} />}
      />
      {menu && <ClipMenu at={menu} onClose={() => setMenu(null)} />}
    </>
  );
}

/** What a row that is pressed does to what is chosen. */
function useChoosing(clips: FoundClips) {
  const { session } = useServices();
  const act = useAct();
  const [anchor, setAnchor] = useState(0);
  return {
    /** Chooses one alone and looks at it. */
    look(index: number) {
      setAnchor(index);
      void act(async () => {
        const clip = clips.at(index) ?? (await clips.read(index, index + 1))[0];
        if (!clip) return;
        session.selection.value = [clip.id];
        session.open('clip', clip.id, { preview: true });
      });
    },
    /** Chooses all from the one that was chosen last by itself. */
    extend(index: number) {
      const [from, to] = index < anchor ? [index, anchor] : [anchor, index];
      void act(async () => {
        const found = await clips.read(from, Math.min(to, from + mostChosen - 1) + 1);
        session.selection.value = found.map(({ id }) => id);
      });
    },
    /** Chooses one more, or no longer. */
    toggle(index: number) {
      setAnchor(index);
      const id = clips.at(index)?.id;
      if (!id) return;
      const chosen = session.selection.peek();
      session.selection.value = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    },
  };
}

/** Begins to drag a clip, with what else is chosen where it is. */
function carryClip(event: DragEvent, clip: Clip | undefined, chosen: readonly RecordId[]): void {
  if (!clip) {
    event.preventDefault();
    return;
  }
  const records = chosen.includes(clip.id) ? chosen : [clip.id];
  carry(event, { records }, clip.url);
  showAs(event, records.length > 1 ? tn('count_clips', records.length) : clip.title || clip.address);
}

function ClipMenu({ at, onClose }: { at: { x: number; y: number }; onClose(): void }) {
  const { session } = useServices();
  return (
    <MenuList label={t('library_clips')} at={at} onClose={onClose}>
      <CommandItems commands={commands} place="clip" context={contextOf(session)} />
    </MenuList>
  );
}

/** Why there is nothing, and what to do. */
function Nothing({ filter }: { filter: LibraryFilter }) {
  if (filter.shelf === 'trash')
    return (
      <Empty icon="trash" title={t('trash_empty')}>
        <p>{t('trash_emptyHint')}</p>
      </Empty>
    );
  if (isUnfiltered(filter))
    return (
      <Empty icon="library" title={t('library_empty')}>
        <p>{t('library_emptyHint')}</p>
        <CommandButton command={commandNamed('help.welcome')} />
      </Empty>
    );
  return (
    <Empty icon="search" title={t('library_noneFound')}>
      <p>{t('library_noneFoundHint')}</p>
      <CommandButton command={commandNamed('library.clips')} icon={undefined}>
        {t('library_showAll')}
      </CommandButton>
    </Empty>
  );
}
