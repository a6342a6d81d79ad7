import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeRange } from '../../../lib/anchor';
import { commandNamed } from '../../../lib/commands';
import { t } from '../../../lib/i18n';
import type { Clip } from '../../../lib/model';
import { useRun } from '../../acts';
import { CommandIconButton } from '../../CommandButton';
import { usePrinciples } from '../../hooks';
import { principleName } from '../../principle-name';
import { useServices } from '../../services';
import { Button, IconButton } from '../../ui';
import styles from './SelectionToolbar.module.css';

/** How long a selection rests before it is looked at, ms. */
const rest = 120;

interface SelectionToolbarProps {
  clip: Clip;
  container: RefObject<HTMLDivElement | null>;
}

/** What can be made of the words selected in the text: near them, and by the keys of the commands. */
export function SelectionToolbar({ clip, container }: SelectionToolbarProps) {
  const { session } = useServices();
  const run = useRun();
  const principles = usePrinciples();
  const bar = useRef<HTMLDivElement>(null);
  const at = useSelectedPassage(clip, container);
  const passage = session.passage.value;
  const shown = at !== null && passage?.clip === clip.id;
  useLayoutEffect(() => {
    const box = bar.current;
    if (!box || !shown || !at) return;
    box.showPopover();
    // Where it stood before it might be squeezed by the window's edge.
    box.style.left = '0px';
    const { width, height } = box.getBoundingClientRect();
    const below = at.bottom + 8 + height < innerHeight;
    box.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width - 4))}px`;
    box.style.top = `${below ? at.bottom + 8 : Math.max(4, at.top - height - 8)}px`;
  }, [shown, at]);
  if (!shown || !passage) return null;
  /** What is highlighted needs no selection any more. */
  const press = (id: string, part?: string) => ({
    'data-command': id,
    onClick: () => void run(commandNamed(id), undefined, part).then(() => getSelection()?.removeAllRanges()),
  });
  return (
    <div
      ref={bar}
      class={styles.bar}
      role="toolbar"
      aria-label={t('highlight_toolbar')}
      popover="manual"
      // Kept from taking the selection away before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button small kind="primary" icon="highlight" {...press('clip.highlight')}>
        {t('highlight_make')}
      </Button>
      {principles.map((principle) => (
        <span key={principle.id} class={styles.principle} style={{ '--icon': `var(--colour-${principle.colour})` }}>
          <IconButton
            small
            icon={principle.icon}
            label={t('highlight_withPrinciple', principleName(principle))}
            {...press('clip.highlightFor', principle.id)}
          />
        </span>
      ))}
      <IconButton small icon="note" label={t('highlight_withNote')} {...press('clip.highlightNote')} />
      <CommandIconButton command={commandNamed('digest.put')} record={clip.id} small />
    </div>
  );
}

/** Follows what is selected in the text into the session; where it stands in the window, null for nothing. */
function useSelectedPassage(clip: Clip, container: RefObject<HTMLDivElement | null>): DOMRect | null {
  const { session } = useServices();
  const [at, setAt] = useState<DOMRect | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The same clip may stand on the other side, too: what was selected there is not ours to forget.
    let ours = false;
    const look = () => {
      const root = container.current;
      const selection = getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      if (!root || !range || !root.contains(range.commonAncestorContainer)) return leave();
      const described = describeRange(root, range);
      if (described.quote.exact === '') return leave();
      session.passage.value = { clip: clip.id, ...described };
      ours = true;
      setAt(range.getBoundingClientRect());
    };
    const leave = () => {
      if (ours && session.passage.peek()?.clip === clip.id) session.passage.value = null;
      ours = false;
      setAt(null);
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(look, rest);
    };
    document.addEventListener('selectionchange', changed);
    window.addEventListener('scroll', changed, true);
    window.addEventListener('resize', changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
      window.removeEventListener('scroll', changed, true);
      window.removeEventListener('resize', changed);
      if (ours && session.passage.peek()?.clip === clip.id) session.passage.value = null;
    };
  }, [clip.id]);
  return at;
}
