import { useEffect, useMemo, useState } from 'preact/hooks';
import { countWords } from '../../../lib/commands/digest-measures';
import type { Meeting } from '../../../lib/model';
import { type LabelWords, labelledLines, noteHeadings, parse } from '../../../lib/notes';
import { useServices } from '../../services';
import { useOutline, useTextLength } from '../../workbench/outline';

type Box = { readonly current: HTMLElement | null };

const textIn = ({ current }: Box) => current?.querySelector<HTMLTextAreaElement>('textarea[data-field="text"]') ?? null;

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
  const headings = useMemo(() => noteHeadings(parse(meeting.text, { labels })), [meeting.text, labels]);
  useOutline(
    headings.map(({ title, level, start }, index) => ({
      id: `${index}`,
      title,
      level,
      top: () => topOf(textIn(sheet), start),
      go: () => showLine(textIn(sheet), { start, end: start }),
    })),
  );
  const wanted = session.reveal.value;
  useEffect(() => {
    // Until it is known what lines are called here, none can be found by it.
    if (!wanted || wanted.record !== meeting.id || !labels) return;
    session.reveal.value = null;
    const text = textIn(sheet);
    const line = labelledLines(parse(text?.value ?? '', { labels })).find(({ key }) => key === wanted.part);
    // After what opened the tab has given the focus to it.
    if (line) setTimeout(() => showLine(text, line));
  }, [wanted, meeting.id, labels]);
}

/** Where a place in a text that grows stands in the window, read off the copy of the text that gives it its height. */
function topOf(text: HTMLTextAreaElement | null, offset: number): number | null {
  const copy = text?.previousElementSibling?.firstChild;
  if (!text || !(copy instanceof Text)) return text?.getBoundingClientRect().top ?? null;
  const range = document.createRange();
  const at = Math.min(offset, copy.length - 1);
  range.setStart(copy, at);
  range.setEnd(copy, at + 1);
  return range.getBoundingClientRect().top;
}

/** How far below the top of its tab a line is shown, CSS pixels. */
const below = 96;

/** Puts the cursor at a line, or selects it, with the focus in the text and the line in sight. */
function showLine(text: HTMLTextAreaElement | null, { start, end }: { start: number; end: number }): void {
  if (!text) return;
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, end);
  const top = topOf(text, start);
  const panel = text.closest('[role="tabpanel"]');
  if (panel && top !== null) panel.scrollTop += top - panel.getBoundingClientRect().top - below;
}
