/** Somebody a line names: `@Name (Organisation)`. */
export interface Mention {
  readonly name: string;
  /** Empty where the line does not say. */
  readonly organisation: string;
  readonly start: number;
  readonly end: number;
}

const person =
  /(?<![\p{L}\p{N}_.+%])@(\p{L}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]+)*)(?:[ \t]{0,9}\(([^()]{1,80})\))?/gu;

export function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(person)].map(({ 0: whole, 1: name = '', 2: organisation = '', index }) => ({
    name: name.replace(/[.'’-]+$/, ''),
    organisation: organisation.trim(),
    start: index,
    end: index + whole.length,
  }));
}

/** A word with `#` before it: the name or key of a principle, as a person writes it. */
export interface HashWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const hash = /(?<![\p{L}\p{N}_#&/])#(\p{L}[\p{L}\p{M}\p{N}_-]{0,60})/gu;

export function hashWordsIn(text: string): HashWord[] {
  return [...text.matchAll(hash)].map(({ 0: whole, 1: word = '', index }) => ({
    word,
    start: index,
    end: index + whole.length,
  }));
}
