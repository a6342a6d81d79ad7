import { useEffect, useMemo, useState } from 'preact/hooks';
import { countWords } from '../../../lib/commands/digest-measures';
import type { Meeting } from '../../../lib/model';
import { type LabelWords, parseNear, startsOf } from '../../../lib/notes';
import { noteHeadings } from '../../../lib/notes/outline';
import { heldLines } from '../../../lib/storage/held-lines';
import { useServices } from '../../services';
import type { WrittenBox } from '../../ui';
import { useOutline, useTextLength } from '../../workbench/outline';
import { panelOf } from '../paint';
import { noteTextIn } from './note-text';
import type { CarriedLines } from './useLineKeeper';

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

interface Finding {
  readonly labels: LabelWords | undefined;
  readonly lines: CarriedLines | undefined;
}

/** What is in a note, and the way to the line that the session wants to show. */
export function useNotePlaces(sheet: Box, meeting: Meeting, { labels, lines }: Finding): void {
  const { repository, session } = useServices();
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
    // Until it is known what lines are called here, it is not known which of them carry something.
    if (!wanted || wanted.record !== meeting.id || !lines) return;
    session.reveal.value = null;
    const text = noteTextIn(sheet.current);
    const { part } = wanted;
    // After what opened the tab has given the focus to it.
    setTimeout(() => {
      const written = text?.value ?? '';
      // By its id: as it is kept, else as a list of this page shows it.
      const at = lines.placeOf(part, written) ?? heldLines(repository, meeting.id, written).placeOf(part);
      const starts = at === null ? [] : startsOf(parseNear(written, { labels })).slice(at, at + 2);
      const [start, next] = starts;
      if (start === undefined || next === undefined) return;
      showLine(text, { start, end: start + written.slice(start, next).trimEnd().length });
    });
  }, [wanted, meeting.id, lines === undefined]);
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
