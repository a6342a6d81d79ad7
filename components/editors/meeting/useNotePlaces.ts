import { useEffect, useMemo, useState } from 'preact/hooks';
import { countWords } from '../../../lib/commands/digest-measures';
import type { Meeting } from '../../../lib/model';
import { type LabelWords, labelledLines, parseNear } from '../../../lib/notes';
import { noteHeadings } from '../../../lib/notes/outline';
import { useServices } from '../../services';
import type { WrittenBox } from '../../ui';
import { useOutline, useTextLength } from '../../workbench/outline';
import { panelOf } from '../paint';
import { noteTextIn } from './note-text';

type Box = { readonly current: HTMLElement | null };

/** How long typing rests before its words are counted, ms. */
const rest = 300;

/** Tells how many words a note has, a moment after it changed: a long one is not counted at every key. */
export function useNoteLength({ text }: Meeting): void {
  const [words, setWords] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWords(countWords(text)), rest);
    return () => clearTimeout(timer);
  }, [text]);
  useTextLength(words);
}

/** What is in a note, and the way to the line that the session wants to show. */
export function useNotePlaces(sheet: Box, meeting: Meeting, labels: LabelWords | undefined): void {
  const { session } = useServices();
  const headings = useMemo(() => noteHeadings(parseNear(meeting.text, { labels })), [meeting.text, labels]);
  useOutline(
    headings.map(({ title, level, start }, index) => ({
      id: `${index}`,
      title,
      level,
      top: () => noteTextIn(sheet.current)?.placeOf(start).top ?? null,
      go: () => showLine(noteTextIn(sheet.current), { start, end: start }),
    })),
  );
  const wanted = session.reveal.value;
  useEffect(() => {
    // Until it is known what lines are called here, none can be found by it.
    if (!wanted || wanted.record !== meeting.id || !labels) return;
    session.reveal.value = null;
    const text = noteTextIn(sheet.current);
    const line = labelledLines(parseNear(text?.value ?? '', { labels })).find(({ key }) => key === wanted.part);
    // After what opened the tab has given the focus to it.
    if (line) setTimeout(() => showLine(text, line));
  }, [wanted, meeting.id, labels]);
}

/** How far below the top of its tab a line is shown, CSS pixels. */
const below = 96;

/** Puts the cursor at a line, or selects it, with the focus in the text and the line in sight. */
function showLine(text: WrittenBox | null, { start, end }: { start: number; end: number }): void {
  if (!text) return;
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, end);
  text.reveal(start);
  const panel = panelOf(text);
  if (panel) panel.scrollTop += text.placeOf(start).top - panel.getBoundingClientRect().top - below;
}
