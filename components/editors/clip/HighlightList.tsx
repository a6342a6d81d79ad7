import { useEffect, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { highlightKey } from '../../../lib/commands/highlight';
import { t, tn } from '../../../lib/i18n';
import type { Clip, Highlight } from '../../../lib/model';
import { usePress } from '../../acts';
import { CommandButton, CommandIconButton, CommandItem } from '../../CommandButton';
import { carry } from '../../carry';
import { usePrinciples } from '../../hooks';
import { principleName } from '../../principle-name';
import { Icon, MenuLine, MenuList, PrincipleChip } from '../../ui';
import { usePartName } from '../../workbench/usePartName';
import { DurableArea } from '../DurableText';
import sheet from '../Sheet.module.css';
import styles from './HighlightList.module.css';
import { entryDomId, type Passages } from './usePassages';

/** What was highlighted in a clip, in reading order, each with its note and principles. */
export function HighlightList({ clip, passages }: { clip: Clip; passages: Passages }) {
  const { list } = passages;
  const partName = usePartName();
  // Until the text is there nobody can say what is not in it.
  const reading = clip.body !== null && passages.shown === 0;
  return (
    <section class={sheet.stack} aria-label={partName(t('highlights'))}>
      <h3 class={styles.heading}>{list.length > 0 ? tn('highlights_count', list.length) : t('highlights')}</h3>
      {list.length === 0 && (
        <p class={sheet.muted}>{t(clip.kind === 'link' ? 'highlights_none' : 'highlights_hint')}</p>
      )}
      <ol class={styles.list}>
        {list.map(({ mark, range }) => (
          <OnePassage key={mark.id} clip={clip} mark={mark} found={range !== null || reading} passages={passages} />
        ))}
      </ol>
      {clip.kind !== 'link' && (
        <div class={sheet.row}>
          <CommandButton command={commandNamed('clip.highlight')} record={clip.id} small />
        </div>
      )}
    </section>
  );
}

interface OnePassageProps {
  clip: Clip;
  mark: Highlight;
  found: boolean;
  passages: Passages;
}

function OnePassage({ clip, mark, found, passages }: OnePassageProps) {
  const note = useRef<HTMLTextAreaElement>(null);
  const row = useRef<HTMLLIElement>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const wanted = passages.noting === mark.id;
  useEffect(() => {
    if (!wanted) return;
    note.current?.focus();
    passages.stopNoting();
  }, [wanted]);
  return (
    <li
      ref={row}
      class={styles.passage}
      onContextMenu={(event) => {
        // What is typed has the browser's own.
        if (event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        setMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <div class={styles.top}>
        <Quote clip={clip} mark={mark} found={found} />
        {clip.trashedAt === null && (
          <>
            <span
              class={styles.handle}
              draggable
              title={t('highlight_drag')}
              aria-hidden="true"
              onDragStart={(event) => {
                carry(event, { records: [clip.id], part: mark.id }, mark.quote.exact);
                if (row.current) event.dataTransfer?.setDragImage(row.current, 16, 16);
              }}
            >
              <Icon name="drag" size={16} />
            </span>
            <CommandIconButton command={commandNamed('digest.put')} record={clip.id} part={mark.id} small />
          </>
        )}
        <CommandIconButton command={commandNamed('highlight.remove')} record={clip.id} part={mark.id} small />
      </div>
      <DurableArea
        record={clip}
        field={highlightKey(mark.id, 'note')}
        stored={mark.note}
        label={t('highlight_note')}
        hideLabel
        placeholder={t('highlight_note')}
        rows={1}
        grow
        inputRef={note}
      />
      <Principles clip={clip} mark={mark} />
      {menu && (
        <MenuList label={t('highlights')} at={menu} onClose={() => setMenu(null)}>
          <CommandItem command={found ? commandNamed('highlight.show') : undefined} record={clip.id} part={mark.id} />
          {clip.trashedAt === null && (
            <>
              <CommandItem command={commandNamed('digest.put')} record={clip.id} part={mark.id} />
              <CommandItem command={commandNamed('meeting.put')} record={clip.id} part={mark.id} />
              <CommandItem command={commandNamed('thread.begin')} record={clip.id} part={mark.id} />
            </>
          )}
          <MenuLine />
          <CommandItem command={commandNamed('highlight.remove')} record={clip.id} part={mark.id} danger />
        </MenuList>
      )}
    </li>
  );
}

/** The words of a highlight, which lead to their place in the text. */
function Quote({ clip, mark, found }: Omit<OnePassageProps, 'passages'>) {
  const press = usePress();
  const words = mark.quote.exact.length > 400 ? `${mark.quote.exact.slice(0, 400)}…` : mark.quote.exact;
  if (!found)
    return (
      <span class={styles.quote}>
        <q dir="auto">{words}</q>
        <small class={styles.lost}>{t('highlight_lost')}</small>
      </span>
    );
  return (
    <button
      id={entryDomId(mark.id)}
      type="button"
      class={styles.quote}
      title={t('highlight_jump')}
      {...press('highlight.show', clip.id, mark.id)}
    >
      <q dir="auto">{words}</q>
    </button>
  );
}

function Principles({ clip, mark }: { clip: Clip; mark: Highlight }) {
  const press = usePress();
  const principles = usePrinciples();
  return (
    <fieldset class={styles.chips} aria-label={t('marks_principles')}>
      {principles.map((principle) => (
        <PrincipleChip
          key={principle.id}
          small
          brief
          name={principleName(principle)}
          colour={principle.colour}
          icon={principle.icon}
          pressed={mark.principles.includes(principle.id)}
          press={press('highlight.principle', clip.id, `${mark.id} ${principle.id}`)}
        />
      ))}
    </fieldset>
  );
}
