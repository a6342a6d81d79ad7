import { rangeOf } from '../../../lib/anchor';
import { type BodyText, readBody } from '../../../lib/model';
import { copyOf, isTextBox, isWrittenBox, type TextBox } from '../../ui';
import type { FoundPlace } from './place';

/** The texts of an editor as one, each on a line of its own, and where its stretches stand. */
export interface Texts {
  readonly text: string;
  /** The place of a stretch; null where nothing stands. */
  placeOf(start: number, end: number): FoundPlace | null;
}

/** One text of them: of an element, a frame, or a field. */
interface Part {
  readonly text: string;
  /** Null for a field of which no copy stands on the page. */
  readonly body: BodyText | null;
  readonly box: TextBox | null;
}

/** What is looked through: what says so (`data-find`) and every field that is kept as it is typed. */
const searched = '[data-find], [role=textbox][data-field], textarea[data-field], input[data-field]';

/** Reads the texts in an editor, in reading order; an element that is itself a text is one. */
export function readTexts(root: HTMLElement): Texts {
  const elements = root.matches('[data-find]') ? [root] : [...root.querySelectorAll<HTMLElement>(searched)];
  const parts: (Part & { readonly from: number })[] = [];
  let length = 0;
  for (const element of elements) {
    const part = partOf(element);
    parts.push({ ...part, from: length });
    length += part.text.length + 1;
  }
  return {
    text: parts.map(({ text }) => text).join('\n'),
    placeOf(start, end) {
      const part = parts.findLast(({ from }) => from <= start);
      return part ? placeIn(part, start - part.from, end - part.from) : null;
    },
  };
}

function partOf(element: HTMLElement): Part {
  // Of a text that an editor of ours writes the page holds what is in view.
  if (isWrittenBox(element)) return { text: element.value, body: null, box: element };
  if (isTextBox(element)) {
    const copy = copyOf(element);
    const body = copy && readBody(copy);
    return { text: body?.text ?? element.value, body, box: element };
  }
  const root = element instanceof HTMLIFrameElement ? element.contentDocument?.body : element;
  const body = root ? readBody(root) : { text: '', runs: [] };
  return { text: body.text, body, box: null };
}

function placeIn({ body, box, text }: Part, start: number, end: number): FoundPlace | null {
  if (!body) return box && { range: null, field: { box, start, end: Math.min(end, text.length) } };
  const range = rangeOf(body, start, end);
  if (!range) return null;
  return { range, field: box && { box, start: range.startOffset, end: range.endOffset } };
}

/** Tells of every change of the texts in an editor, those in its frames and fields too. Returns what ends it. */
export function watchTexts(root: HTMLElement, changed: () => void): () => void {
  const whole = { subtree: true, childList: true, characterData: true };
  const look = () => {
    for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe[data-find]'))
      if (frame.contentDocument) observer.observe(frame.contentDocument, whole);
  };
  const tell = () => {
    look();
    changed();
  };
  // A text that an editor of ours writes changes on the page as it is scrolled and painted: it tells of itself.
  const written = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest('[data-written]') != null;
  const observer = new MutationObserver((records) => {
    if (!records.every(written)) tell();
  });
  observer.observe(root, whole);
  look();
  root.addEventListener('load', tell, true);
  root.addEventListener('input', tell);
  root.addEventListener('written', tell);
  return () => {
    observer.disconnect();
    root.removeEventListener('load', tell, true);
    root.removeEventListener('input', tell);
    root.removeEventListener('written', tell);
  };
}
