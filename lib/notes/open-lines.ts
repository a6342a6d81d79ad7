import { kindsByWord, type LabelWords, noLabelWords } from './labels';
import { linesOf, takeApart } from './lines';

/** A line of a meeting note that waits for somebody: a question without its answer, something to be done. */
export interface OpenLine {
  /** Finds it again in a text that changed since: what it says, and which of several that say the same. */
  readonly key: string;
  readonly kind: 'question' | 'action';
  /** What it says, without label, marks and what is told apart below. */
  readonly words: string;
  /** Who does it, in the writer's words; empty where the line does not say. */
  readonly owner: string;
  /** Until when, in the writer's words; empty where the line does not say. */
  readonly due: string;
  readonly done: boolean;
  /** Where the line stands in the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const kinds: ReadonlyMap<string, OpenLine['kind']> = new Map([
  ...['question', 'open question', 'q', 'pregunta', 'pregunta abierta', 'duda'].map(
    (name) => [name, 'question'] as const,
  ),
  ...['action', 'action item', 'action point', 'ai', 'todo', 'to do', 'to-do'].map((name) => [name, 'action'] as const),
  ...['accion', 'tarea', 'pendiente', 'por hacer'].map((name) => [name, 'action'] as const),
]);
const spanish = /^(?:pregunta|duda|accion|tarea|pendiente|por hacer)/;

/** Says that a line is settled, anywhere in it. */
const doneMark = /[ \t]*(?:\[(?:done|x|answered|closed|hech[oa]|list[oa]|respondid[oa]|cerrad[oa])\]|[✓✔✅]\ufe0f?)/giu;
const dash = /\s+[—–-]\s+/;
const until =
  /^(?:by|due|until|before|within|next|end of|para|antes del?|hasta|dentro de|pr[oó]xim[oa])(?![\p{L}]):?|^(?:today|tomorrow|hoy|mañana)$/iu;
/** A day at a line's end: only with a number, or the name of a day or month, else it is a part of the sentence. */
const dayAtEnd =
  /\s\(?((?:by|due|until|before|para el|antes del?|hasta el)\s+(?=[^.;]*(?:\d|day\b|tomorrow|week|month|noon|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|ma[nñ]ana|semana|mes\b))[^.;()]{1,40}?)\)?[.;]?\s*$/i;
const onlyPrompt = /^(?:(?:by|antes del?|para el|hasta el|—|–|-)\s*)*$/i;
const mention = /^@([\p{L}\p{M}.'’-]+(?:[ ]\p{Lu}[\p{L}\p{M}.'’-]+)*(?:\s*\([^()]{1,80}\))?)[\s,:;—–-]*/u;

type Kinds = ReadonlyMap<string, OpenLine['kind'] | undefined>;

/** What each label makes of a line, a community's own words before those that are given. */
function kindsWith(words: LabelWords): Kinds {
  if (words.size === 0) return kinds;
  const own = [...kindsByWord(words)].map(
    ([word, kind]) => [word, kind === 'question' || kind === 'action' ? kind : undefined] as const,
  );
  return new Map<string, OpenLine['kind'] | undefined>([...kinds, ...own]);
}

/** Lines that ask or promise something, as they stand in the text; done ones too. `words`: a community's own for labels. */
export function readOpenLines(text: string, words: LabelWords = noLabelWords): OpenLine[] {
  const known = kindsWith(words);
  const seen = new Map<string, number>();
  const lines = linesOf(text);
  return lines.flatMap(({ start, words: line }, index): OpenLine[] => {
    const { label, labelAt, at, box } = takeApart(line, known);
    const kind = label === null ? undefined : known.get(label);
    // A box to tick is an action, whatever its line begins with, unless that is a question.
    if (!kind && box === null) return [];
    // A name before a colon that is no label of ours belongs to the words.
    const own = line.slice(kind ? at : labelAt);
    const said = own.replace(doneMark, '').trim();
    if (onlyPrompt.test(said)) return [];
    const whole = [said, ...continued(lines, index, known)].join(' ');
    const same = `${kind ?? 'action'} ${said}`;
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    const done = box === true || own.search(doneMark) >= 0;
    return [{ key: `${nth} ${same}`, kind: kind ?? 'action', ...parts(whole), done, start, end: start + line.length }];
  });
}

/** Indented lines below a line go on with it. */
function continued(lines: readonly { words: string }[], index: number, known: Kinds): string[] {
  const own = /^[ \t]*/.exec(lines[index]?.words ?? '')?.[0].length ?? 0;
  const more: string[] = [];
  for (const { words } of lines.slice(index + 1, index + 6)) {
    const depth = /^[ \t]*/.exec(words)?.[0].length ?? 0;
    const { label, box } = takeApart(words, known);
    if (depth <= own || words.trim() === '' || box !== null || (label !== null && known.has(label))) break;
    if (/^\s*(?:[-*+•]|\d{1,3}[.)])\s/.test(words)) break;
    more.push(words.trim());
  }
  return more;
}

/** `@Name (Group) — what — by 20 Mar` taken apart, as far as it says so. */
function parts(said: string): Pick<OpenLine, 'words' | 'owner' | 'due'> {
  const segments = said.split(dash).map((segment) => segment.trim());
  const last = segments.length > 1 ? (segments.at(-1) ?? '') : '';
  let due = until.test(last) ? last.replace(/[.;]$/, '') : '';
  if (due) segments.pop();
  let words = segments.join(' — ');
  const named = mention.exec(words);
  let owner = '';
  if (segments.length > 1 && segments[0]?.startsWith('@')) {
    owner = segments[0].slice(1);
    words = segments.slice(1).join(' — ');
  } else if (named && named[0].length < words.length) {
    owner = named[1] ?? '';
    words = words.slice(named[0].length);
  } else if (due && segments.length > 1 && /^\p{Lu}/u.test(segments[0] ?? '') && wordCount(segments[0]) <= 4) {
    owner = segments[0] ?? '';
    words = segments.slice(1).join(' — ');
  }
  if (!due) {
    const day = dayAtEnd.exec(words);
    due = day?.[1]?.trim() ?? '';
  }
  return { words: words.trim(), owner, due };
}

const wordCount = (words = '') => words.split(/\s+/).length;

/** Which line is settled or opened again, and the words that its labels were read by. */
export interface Settling {
  readonly key: string;
  readonly done: boolean;
  readonly words?: LabelWords;
}

/**
 * The text with one of its lines marked as settled, or as open again; every other character stays as it is. Null where
 * the text has no such line any more.
 */
export function withDone(text: string, { key, done, words }: Settling): string | null {
  const found = readOpenLines(text, words).find((line) => line.key === key);
  if (!found) return null;
  if (found.done === done) return text;
  const line = text.slice(found.start, found.end);
  const { box, boxAt, label, labelAt } = takeApart(line, kindsWith(words ?? noLabelWords));
  const unmarked = line.slice(0, labelAt) + line.slice(labelAt).replace(doneMark, '');
  let next = done ? line : unmarked;
  if (box !== null) next = `${next.slice(0, boxAt)}${done ? 'x' : ' '}${next.slice(boxAt + 1)}`;
  else if (done) next = `${line.trimEnd()} [${spanish.test(label ?? '') ? 'hecho' : 'done'}]`;
  return `${text.slice(0, found.start)}${next}${text.slice(found.end)}`;
}
