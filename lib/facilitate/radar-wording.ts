import { fold } from '../search';

/** So many words in a row that two organisations share were written once, and copied. */
const copied = 5;

/** Somebody's words, as far as it matters whose they are first. */
interface Said {
  readonly organisation: string;
  readonly at: number;
  readonly words: string;
}

/**
 * The same texts without what another organisation said word for word before: a template's wording, a page that several
 * quote, a message passed on. It counts once, for who had it first. What is taken out leaves a full stop.
 */
export function withoutCopies<S extends Said>(texts: readonly S[]): S[] {
  const first = new Map<string, string>();
  const own = new Map<S, string>();
  for (const text of texts.toSorted((a, b) => a.at - b.at)) {
    const words = [...text.words.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    const folded = words.map(([word]) => fold(word));
    const taken = new Uint8Array(words.length);
    for (let at = 0; at + copied <= words.length; at += 1) {
      const run = folded.slice(at, at + copied).join(' ');
      const whose = first.get(run);
      if (whose === undefined) first.set(run, text.organisation);
      else if (whose !== text.organisation) taken.fill(1, at, at + copied);
    }
    if (taken.includes(1)) own.set(text, left(text.words, words, taken));
  }
  return texts.map((text) => (own.has(text) ? { ...text, words: own.get(text) ?? '' } : text));
}

function left(text: string, words: readonly RegExpExecArray[], taken: Uint8Array): string {
  let kept = '';
  let at = 0;
  for (const [nth, { 0: word, index }] of words.entries()) {
    if (!taken[nth]) continue;
    kept += `${text.slice(at, index)}.`;
    at = index + word.length;
  }
  return kept + text.slice(at);
}
