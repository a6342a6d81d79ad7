import { fold } from './words';

/** One character as names compare it; both forms of a sigma are one. */
function foldOne(character: string): string {
  // Most are plain letters, which need nothing looked up.
  if (character > ' ' && character < '\u007f') return character.toLowerCase();
  return /\s/.test(character) ? ' ' : fold(character).replaceAll('ς', 'σ');
}
const foldAll = (name: string): string => [...name].map(foldOne).join('').replace(/ +/g, ' ').trim();
const inWord = /[\p{L}\p{N}]/u;
/** A combining mark belongs to the letter before it. */
const mark = /^\p{M}$/u;

/** A text folded, and where each of its units stands in what was folded. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function foldWithPlaces(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const units = foldOne(character);
    if ((character > '\u007f' && mark.test(character)) || (units === ' ' && folded.endsWith(' '))) {
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else
      for (const unit of units) {
        folded += unit;
        for (let i = 0; i < unit.length; i += 1) {
          starts.push(at);
          ends.push(end);
        }
      }
    at = end;
  }
  return { text: folded, starts, ends };
}

/** A place in a text, UTF-16 code units. */
export interface NamePlace {
  readonly from: number;
  readonly to: number;
}

/** Finds names in texts as whole words, whatever their capitals, accents and spaces, and puts a word in their place. */
export class NameReplacer {
  /** Folded, the longer before what is a part of them. */
  readonly #names: readonly { readonly name: string; readonly first: string }[];

  constructor(
    private readonly names: readonly string[],
    readonly word: string,
  ) {
    const folded = [...new Set(names.map(foldAll))].filter((name) => name.length > 1);
    this.#names = folded
      .sort((a, b) => b.length - a.length)
      .map((name) => ({ name, first: /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name }));
  }

  /** The same names, with another word in their place. */
  with(word: string): NameReplacer {
    return new NameReplacer(this.names, word);
  }

  get isEmpty(): boolean {
    return this.#names.length === 0;
  }

  /** Where the names stand, in order and apart from each other. */
  places(text: string): NamePlace[] {
    if (text.length < 2) return [];
    const quick = fold(text).replaceAll('ς', 'σ');
    const near = this.#names.filter(({ first }) => quick.includes(first));
    if (near.length === 0) return [];
    const folded = foldWithPlaces(text);
    const taken: NamePlace[] = [];
    for (const { name } of near)
      for (let at = folded.text.indexOf(name); at >= 0; at = folded.text.indexOf(name, at + 1)) {
        const end = at + name.length;
        if (inWord.test(folded.text[at - 1] ?? '') || inWord.test(folded.text[end] ?? '')) continue;
        const place = { from: folded.starts[at] ?? 0, to: folded.ends[end - 1] ?? 0 };
        if (!taken.some(({ from, to }) => place.from < to && from < place.to)) taken.push(place);
      }
    return taken.sort((a, b) => a.from - b.from);
  }

  holds(text: string): boolean {
    return this.places(text).length > 0;
  }

  /** The text with the word where the names were, with a capital where a sentence or line begins; the same where none was. */
  replace(text: string, { capitals = true } = {}): string {
    let result = '';
    let at = 0;
    for (const { from, to } of this.places(text)) {
      result += text.slice(at, from);
      result += capitals && beginsSentence(text, from) ? capitalised(this.word) : this.word;
      at = to;
    }
    return at === 0 ? text : result + text.slice(at);
  }
}

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).replace(/[ \t"'“‘«¿¡(]+$/u, '');
  return /[.!?…\n]$/.test(before) || (before === '' && at <= 40);
}

function capitalised(word: string): string {
  const [first = ''] = word;
  return first.toLocaleUpperCase() + word.slice(first.length);
}
