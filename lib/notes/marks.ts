import { foldLabel } from './labels';

/** How far a writer lets a line go: it stays, somebody is asked first, or somebody said yes. */
export type ReleaseMark = 'room' | 'ask' | 'network' | 'public';

/** Brackets in a line, or a tick. */
export interface Mark {
  /** Where it stands, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Null: brackets that mean something to people alone. */
  readonly says: ReleaseMark | 'done' | null;
}

const meanings: ReadonlyMap<string, ReleaseMark | 'done'> = new Map<string, ReleaseMark | 'done'>([
  ['room', 'room'],
  ['sala', 'room'],
  ['ask', 'ask'],
  ['preguntar', 'ask'],
  ['pedir', 'ask'],
  ['ok network', 'network'],
  ['ok red', 'network'],
  ['ok public', 'public'],
  ['ok publico', 'public'],
  ...['done', 'x', 'answered', 'closed', 'hecho', 'hecha', 'listo', 'lista'].map((word) => [word, 'done'] as const),
  ...['respondido', 'respondida', 'cerrado', 'cerrada'].map((word) => [word, 'done'] as const),
]);

const mark = /\[([^[\]]*)\]|[✓✔✅]\ufe0f?/gu;

/** The marks in a text, in their order. */
export function marksIn(text: string): Mark[] {
  return [...text.matchAll(mark)].map(({ 0: whole, 1: words, index }) => ({
    start: index,
    end: index + whole.length,
    says: words === undefined ? 'done' : (meanings.get(foldLabel(words)) ?? null),
  }));
}

export const isReleaseMark = ({ says }: Mark): boolean => says !== null && says !== 'done';
export const isDoneMark = ({ says }: Mark): boolean => says === 'done';

/** A text without the marks that are meant, and without the blanks before each where `blanks` says so. */
export function without(text: string, meant: (mark: Mark) => boolean, blanks = false): string {
  let left = '';
  let from = 0;
  for (const found of marksIn(text)) {
    if (!meant(found)) continue;
    let end = found.start;
    while (blanks && end > from && /[ \t]/.test(text[end - 1] ?? '')) end -= 1;
    left += text.slice(from, end);
    from = found.end;
  }
  return left + text.slice(from);
}

const at = /(?<![\p{L}\p{N}_.+%])@(?=\p{L})/u;

/** Whether a line names somebody; an address for mail names nobody. */
export const namesSomebody = (text: string): boolean => at.test(text);
