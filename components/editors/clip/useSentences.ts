import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { describeRange, sentencesOf } from '../../../lib/anchor';
import { addHighlight } from '../../../lib/commands/highlight';
import { t } from '../../../lib/i18n';
import type { Clip } from '../../../lib/model';
import { useAct } from '../../acts';
import { useServices } from '../../services';

/** Sentences of the text that are chosen by keys: those between two places of the list. */
interface Walk {
  readonly sentences: readonly Range[];
  readonly from: number;
  readonly to: number;
}

/**
 * Choosing words of the text by keys: begun by the command, from the first sentence in sight. Arrows go from sentence to
 * sentence, with Shift they add more, Enter highlights, Escape ends it. What is chosen is selected, as by a mouse.
 */
export function useSentences(
  container: RefObject<HTMLDivElement | null>,
  clip: Clip,
  /** How often the text was shown: until the first time the command waits, at each other the sentences are new. */
  shown: number,
): (event: KeyboardEvent) => void {
  const { session, notify } = useServices();
  const act = useAct();
  const walk = useRef<Walk | null>(null);
  const choose = (next: Walk) => {
    const root = container.current;
    const [first, last] = [next.sentences[Math.min(next.from, next.to)], next.sentences[Math.max(next.from, next.to)]];
    if (!root || !first || !last) return;
    walk.current = next;
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(last.endContainer, last.endOffset);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    // At once, not when the selection has come to rest: the next key may be the one that highlights it.
    session.passage.value = { clip: clip.id, ...describeRange(root, range) };
    show(next.sentences[next.to] as Range);
  };
  const wanted = session.focus.value === 'sentences';
  useEffect(() => {
    const used = container.current?.closest('[data-used="true"]') ?? container.current === null;
    if (!wanted || !used || (container.current && shown === 0) || session.active.peek()?.record !== clip.id) return;
    session.focus.value = null;
    const sentences = container.current ? sentencesOf(container.current, clip.language) : [];
    if (sentences.length === 0) return notify(t('highlights_none'));
    container.current?.focus({ preventScroll: true });
    const at = Math.max(0, sentences.findIndex(inSight));
    choose({ sentences, from: at, to: at });
    notify(t('highlight_walk'));
  }, [wanted, shown]);
  useEffect(() => {
    if (walk.current && container.current)
      choose({ ...walk.current, sentences: sentencesOf(container.current, clip.language) });
  }, [shown]);
  return (event) => {
    const { current } = walk;
    if (!current || event.altKey || event.ctrlKey || event.metaKey) return;
    const passage = session.passage.peek();
    if (event.key === 'Escape') {
      walk.current = null;
      session.passage.value = null;
      getSelection()?.removeAllRanges();
    } else if (event.key === 'Enter') {
      if (passage)
        void act(async (services) => {
          await addHighlight(services, passage);
        });
    } else {
      const to = stepped(event.key, current);
      if (to === null) return;
      choose({ ...current, from: event.shiftKey ? current.from : to, to });
    }
    event.preventDefault();
  };
}

/** The sentence that a key goes to; null for a key that goes nowhere. */
function stepped(key: string, { to, sentences }: Walk): number | null {
  const last = sentences.length - 1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(last, to + 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, to - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** Room that bars take at either edge of the window, CSS pixels. */
const bars = 100;

function inSight(sentence: Range): boolean {
  const { top, bottom } = sentence.getBoundingClientRect();
  return top > bars / 2 && bottom < innerHeight - bars / 2;
}

function show(sentence: Range): void {
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < bars || bottom > innerHeight - bars)
    sentence.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
