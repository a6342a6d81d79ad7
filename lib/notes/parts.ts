/** What an action says, as far as it says so; all of it in the writer's words, empty where it does not say. */
export interface ActionParts {
  readonly words: string;
  readonly owner: string;
  readonly due: string;
}

const dash = / [—–-] /;
const until =
  /^(?:by|due|until|before|within|next|end of|para|antes del?|hasta|dentro de|pr[oó]xim[oa])(?![\p{L}]):?|^(?:today|tomorrow|hoy|mañana)$/iu;
/** A day at a line's end: only with a number, or the name of a day or month, else it is a part of the sentence. */
const dayAtEnd =
  /\s\(?((?:by|due|until|before|para el|antes del?|hasta el)\s+(?=[^.;]*(?:\d|day\b|tomorrow|week|month|noon|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|ma[nñ]ana|semana|mes\b))[^.;()]{1,40}?)\)?[.;]?\s*$/i;
/** No day at a line's end is longer, with all that may stand around it. */
const tail = 90;
const mention = /^@([\p{L}\p{M}.'’-]+(?:[ ]\p{Lu}[\p{L}\p{M}.'’-]+)*(?:\s*\([^()]{1,80}\))?)[\s,:;—–-]*/u;

/** `@Name (Group) — what — by 20 Mar` taken apart. */
export function actionIn(said: string): ActionParts {
  const segments = said
    .replace(/\s+/g, ' ')
    .split(dash)
    .map((segment) => segment.trim());
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
  if (!due) due = dayAtEnd.exec(words.slice(-tail))?.[1]?.trim() ?? '';
  return { words: words.trim(), owner, due };
}

const wordCount = (words = '') => words.split(/\s+/).length;

const blank = /^(?:(?:by|antes del?|para el|hasta el|because|porque|[@“”«»]|—|–|-)\s*)*$/i;

/** Whether a line is a prompt nobody has filled in: `@`, empty quotation marks, `by`, `because`, and nothing else. */
export const isPrompt = (said: string): boolean => blank.test(said.replace(/\s+/g, ' ').trim());
