import type { Words } from './evidence';
import type { Listed } from './identifier';
import { foldWord, nameWord } from './names';
import { areLike, Near } from './near';
import { calledBesides } from './nicknames';
import type { Token } from './tokens';
import { particles } from './vocabulary';

/** Whose a word is, of everybody who is listed. */
export class Roster {
  readonly #near = new Near();
  /** Words of names: whose they are. */
  readonly #parts = new Map<string, Set<number>>();
  /** Beginnings of given names: whose they are. */
  readonly #cut = new Map<string, Set<number>>();
  /** Names of people as their words, by the first of them. */
  readonly #wholes = new Map<string, { readonly words: readonly string[]; readonly who: number }[]>();
  /** Of everybody, made where it is asked first. */
  #initials: readonly ReturnType<typeof initialsOf>[] | null = null;
  /** Names in letters that have no capitals. */
  readonly others: { readonly name: string; readonly who: string }[] = [];
  /** Words of their organisations and places, folded. */
  readonly known = new Set<string>();

  constructor(readonly people: readonly Listed[]) {
    for (const [who, { name, aliases, kind, organisation = '', place = '' }] of people.entries()) {
      const around = [organisation, place, ...(kind === 'organisation' ? [name, ...aliases] : [])];
      for (const word of around.flatMap(wordsOf)) if (word.length > 2) this.known.add(word);
      if (kind === 'organisation') continue;
      for (const written of [name, ...aliases]) this.#add(written, who);
    }
  }

  #add(written: string, who: number): void {
    if (!/\p{Lu}|\p{Ll}/u.test(written)) {
      if (written.length > 1) this.others.push({ name: written, who: this.people[who]?.name ?? written });
      return;
    }
    const words = wordsOf(written);
    // "Van Nguyen" is a Van.
    const own = words.filter((word, at) => (at === 0 || !particles.has(word)) && word.length > 1);
    // "Hyun-woo" is "Hyunwoo", too.
    for (const joined of written.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu) ?? [])
      own.push(foldWord(joined.replaceAll('-', '')));
    // "O Mahony" lacks the apostrophe.
    for (const { 1: rest = '' } of written.matchAll(/(?<!\p{L})\p{Lu}['’](\p{Lu}\p{L}{3,})/gu))
      own.push(foldWord(rest));
    // "Mª José"
    if (words[0] === 'maria' && words.length > 1) own.push('ma', 'mª');
    // "@gosei", "graceosei"
    const [given0, last] = [words[0], words.at(-1)];
    if (given0 && last && words.length > 1 && last.length > 3) own.push(`${given0[0]}${last}`, `${given0}${last}`);
    // "De Santis" is "DeSantis".
    for (const [at, word] of words.entries())
      if (particles.has(word) && at > 0 && words[at + 1]) own.push(word + words[at + 1]);
    const given = words.length > 1 ? words.slice(0, -1).filter((word) => own.includes(word)) : [...own];
    for (const word of given) {
      own.push(...calledBesides(word));
      // "Thandi" of Thandiwe.
      for (let length = shortestCut; length + 1 < word.length; length += 1) {
        const cut = word.slice(0, length);
        this.#cut.set(cut, (this.#cut.get(cut) ?? new Set()).add(who));
      }
    }
    for (const word of own) {
      this.#parts.set(word, (this.#parts.get(word) ?? new Set()).add(who));
      this.#near.add(word);
    }
    this.#addWhole(words, who);
    // "jose luis", "hernandez pena": of long names two words are a whole, too.
    if (own.length > 2 && !particles.has(words[1] ?? '')) this.#addWhole(words.slice(0, 2), who);
    if (own.length > 2 && !particles.has(words.at(-2) ?? '')) this.#addWhole(words.slice(-2), who);
    // "De la Fuente pasa el acta"
    const from = words.findIndex((word, at) => at > 0 && particles.has(word));
    if (from > 0) this.#addWhole(words.slice(from), who);
  }

  #addWhole(words: readonly string[], who: number): void {
    const [first] = words;
    if (first === undefined || words.length < 2) return;
    const known = this.#wholes.get(first);
    if (known) known.push({ words, who });
    else this.#wholes.set(first, [{ words, who }]);
  }

  /** Whose name a word is a part of; nobody's: empty. */
  whose(folded: string): ReadonlySet<number> {
    return this.#parts.get(folded) ?? nobody;
  }

  /** The same of a word with a capital, also where it is spelt nearly so, or its possessive lacks the apostrophe. */
  meant({ folded, capital }: Token): ReadonlySet<number> {
    const own = this.whose(folded);
    if (own.size > 0 || !capital || /\d/.test(folded)) return own;
    const { given, surname, english, spanish } = nameWord(folded);
    if (english || spanish) return nobody;
    const cut = this.cutOf(folded);
    if (cut.size > 0) return cut;
    if (!given && !surname && folded.length > 4 && folded.endsWith('s') && this.whose(folded.slice(0, -1)).size > 0)
      return this.whose(folded.slice(0, -1));
    const near = this.#near.of(folded, given || (surname && folded.length < shortestSurname));
    return near.length === 0 ? nobody : new Set(near.flatMap((word) => [...this.whose(word)]));
  }

  /** Whose given name a word begins, "Thandi" of Thandiwe, where it is no name or word of its own. */
  cutOf(folded: string): ReadonlySet<number> {
    const { given, surname, english, spanish } = nameWord(folded);
    return given || surname || english || spanish ? nobody : (this.#cut.get(folded) ?? nobody);
  }

  /** Whether a word behind others of somebody's name may be one of it, spelt otherwise: "Thornberry" of Thornbury. */
  isLike(who: number, folded: string): boolean {
    return folded.length > 5 && wordsOf(this.people[who]?.name ?? '').some((word) => areLike(word, folded));
  }

  /** Whether a letter begins a word of somebody's name. */
  begins(who: number, letter: string): boolean {
    const { name = '', aliases = [] } = this.people[who] ?? {};
    return [name, ...aliases].some((each) => wordsOf(each).some((word) => word.startsWith(letter)));
  }

  /** The longest whole name that begins with a token: how many tokens it takes, and whose it is. */
  wholeAt(tokens: readonly Token[], at: number): { readonly length: number; readonly who: number } | null {
    let best: { length: number; who: number } | null = null;
    for (const { words, who } of this.#wholes.get(tokens[at]?.folded ?? '') ?? [])
      if (
        words.length > (best?.length ?? 0) &&
        // "agua de la fuente"
        (!particles.has(words[0] ?? '') || (tokens[at]?.capital && tokens[at + words.length - 1]?.capital)) &&
        words.every(
          (word, nth) =>
            tokens[at + nth]?.folded === word && (nth === 0 || /^[\s-]+$/.test(tokens[at + nth]?.before ?? '')),
        ) &&
        !isThings(tokens, at, words.length)
      )
        best = { length: words.length, who };
    return best;
  }

  /** Who has these initials. */
  initialled(initials: string): string[] {
    const wanted = initials.toLowerCase();
    this.#initials ??= this.people.filter(({ kind }) => kind !== 'organisation').map(({ name }) => initialsOf(name));
    return this.#initials.flatMap(({ name, own, every, apart }) =>
      own === wanted ||
      (wanted.length > 2 && (apart === wanted || every === wanted)) ||
      (wanted.length > 1 &&
        own.length > wanted.length &&
        (own.startsWith(wanted) || wanted === `${own[0]}${own.at(-1)}`))
        ? [name]
        : [],
    );
  }
}

/** With which letters somebody's words begin: without small words, all of them, and as they are written apart. */
function initialsOf(name: string) {
  const first = (words: readonly string[]) => words.map((word) => word[0]).join('');
  const words = wordsOf(name);
  return {
    name,
    own: first(words.filter((word) => !particles.has(word))),
    every: first(words),
    apart: lettersApart(name),
  };
}

/** "un ángel custodio": small letters behind an article, and each a word besides. */
const isThings = (tokens: readonly Token[], at: number, length: number): boolean =>
  /^(?:un|una|el|la|los|las|the|an?)$/.test(tokens[at - 1]?.folded ?? '') &&
  tokens.slice(at, at + length).every(({ capital, folded }) => {
    const { english, spanish } = nameWord(folded);
    return !capital && (english || spanish);
  });

/** "lor" of Liam O'Rourke, "dma" of a McAllister; of other names nothing. */
const lettersApart = (name: string): string =>
  /\p{Lu}['’]\p{Lu}|Ma?c\p{Lu}/u.test(name)
    ? (name.match(/(?<!\p{L})(?:\p{Lu}['’]|Ma?c(?=\p{Lu}))?\p{Lu}/gu) ?? [])
        .map((letters) => letters.replace(/['’]|(?<=M)a?c/g, '').toLowerCase())
        .join('')
    : '';

const nobody: ReadonlySet<number> = new Set();
/** Shorter surnames that are in lists are others' as often as one's own misspelt. */
const shortestSurname = 7;
/** Fewer letters of a name begin many words. */
const shortestCut = 4;
const wordsOf = (name: string): string[] =>
  (name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu) ?? []).map(foldWord);

/** Words of a text that are somebody's on the roster. */
export interface ListedPlace {
  readonly first: number;
  readonly end: number;
  readonly who: readonly number[];
}

/** Where whole names of the roster stand, whatever their capitals. */
export function wholeNames(roster: Roster, { tokens }: Words): ListedPlace[] {
  const found: ListedPlace[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const whole = roster.wholeAt(tokens, at);
    if (!whole) continue;
    found.push({ first: at, end: at + whole.length, who: [whole.who] });
    at += whole.length - 1;
  }
  return found;
}
