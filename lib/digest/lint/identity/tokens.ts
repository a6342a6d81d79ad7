import { foldWord, nameWord } from './names';
import { shortTitles } from './vocabulary';

/** A word of a text. Hyphens part words; an apostrophe within one does not. */
export interface Token {
  /** As it is written, without a possessive `'s`. */
  readonly word: string;
  readonly folded: string;
  /** UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
  /** All of it, two letters or more. */
  readonly shouted: boolean;
  readonly possessive: boolean;
  /** A sentence begins with it, or a line, a quotation, what follows a colon: its capital says nothing. */
  readonly starts: boolean;
  /** Nearly every word of its sentence has a capital, as in headings: its capital says nothing. */
  readonly titled: boolean;
  /** What stands between it and the word before. */
  readonly before: string;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
/** "You've", "I'll": no name. */
const contracted = /['’](?:ll|ve|re|d|m|t)$/i;
/** Before one of these it may be a name: "Ana'll bring it". */
const contractedName =
  /^(?!(?:I|You|We|He|She|It|They|That|There|This|Who|What|How|Where|When|Why|Here|These|Those|Let|Don|Can|Won|Didn|Doesn|Isn|Aren|Wasn|Weren|Hasn|Haven|Hadn|Couldn|Wouldn|Shouldn|Ain|Y)['’])\p{Lu}[\p{L}\p{M}]+(?=['’](?:ll|d|ve)$)/u;
const possessive = /['’]s$/i;
/** Ends a sentence, or begins anew within one. */
const start = /^$|[.!?…:;]["'”’»)\]*]*\s|\n|(?:^|[\s(,:—–-])["“‘«*_]+$|[¿¡[]|\|\s*$|\s[—–]\s*["“«]/u;

let last: { readonly text: string; readonly tokens: readonly Token[] } | null = null;

/** The words of a text, in their order. Names and descriptions are looked for in one text after each other: the last one is kept. */
export function tokensOf(text: string): readonly Token[] {
  if (last?.text !== text) last = { text, tokens: tokensIn(text) };
  return last.tokens;
}

function tokensIn(text: string): readonly Token[] {
  const tokens: Mutable<Token>[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    // Most words have no apostrophe.
    const marked = /['’]/.test(found);
    const owns = marked && possessive.test(found);
    const bare = owns ? found.slice(0, -2) : ((marked ? contractedName.exec(found)?.[0] : undefined) ?? found);
    const upper = beginsLarge(bare);
    const before = text.slice(end, index);
    const folded = foldWord(bare);
    const starts = tokens.length === 0 || startsAfter(before, tokens.at(-1), tokens.at(-2));
    tokens.push({
      ...{ word: bare, folded, from: index, to: index + bare.length },
      capital:
        upper &&
        !(marked && contracted.test(bare)) &&
        !(bare.length === 1 && /^[AIYOE]$/.test(bare) && text[index + 1] !== '.'),
      shouted: upper && /^\p{Lu}{2,}$/u.test(bare),
      ...{ possessive: owns, starts, titled: false, before },
    });
    end = index + found.length;
  }
  markTitled(tokens);
  return tokens;
}

/** Whether a word begins with a capital: most begin with a plain letter, which needs no pattern. */
function beginsLarge(found: string): boolean {
  const code = found.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(found);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function startsAfter(before: string, last: Token | undefined, second: Token | undefined): boolean {
  if (!last || before === ' ' || !start.test(before.length > 20 ? before.slice(-20) : before)) return false;
  // "Dr. Ananya", "K. Whitcombe", "J. R. asked": that full stop ends no sentence.
  if (!/^\.["'”’»]?\s$/.test(before)) return true;
  if (shortTitles.has(last.folded) && last.capital) return false;
  return !(
    last.word.length === 1 &&
    last.capital &&
    // A class's letter may end it, "3.º B. Traer".
    !/^\d|^[ºª]$/.test(second?.word ?? '') &&
    (second === undefined || !/^[a-z]/.test(second.word) || !last.titled)
  );
}

/** Longer words that are not names by themselves: of a list of names each has a capital. */
function isTelling({ word: written, folded }: Token): boolean {
  const { given, surname, english, spanish } = nameWord(folded);
  return written.length > 3 && /^\p{L}/u.test(written) && (english || spanish || !(given || surname));
}

/** Names with commas between them, and no heading: "Absent: Ana E., Luis Ejemplo, Noa". */
const isList = (sentence: readonly Token[]): boolean => {
  const items = sentence.filter(({ before, capital }) => capital && /^\.?, $/.test(before)).length;
  return items > 1 && sentence.length <= 4 * (items + 1);
};

/** Fewer words tell nothing. */
const fewest = 3;

/** Marks sentences whose words nearly all have capitals: headings, titles. */
function markTitled(tokens: Mutable<Token>[]): void {
  let from = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && !(token.starts && /[.!?…\n]/.test(token.before))) continue;
    const telling = tokens.slice(from, at).filter(isTelling);
    const capitals = telling.filter(({ capital }) => capital).length;
    if (telling.length >= fewest && capitals / telling.length > 0.75 && !isList(tokens.slice(from, at)))
      for (const each of tokens.slice(from, at)) each.titled = true;
    from = at;
  }
}
