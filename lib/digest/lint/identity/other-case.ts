import type { Words } from './evidence';
import { kindOf, nameWord } from './names';
import type { ListedPlace, Roster } from './roster';
import type { Run } from './runs';
import { auxiliary, does, isInSmall, isMeantInSmall, isNameInSmall, isSpokenToInSmall, owned } from './small';
import { enough } from './unlisted';
import { institutions, places } from './vocabulary';

/** Names that are written in small letters or in capitals throughout. */

/** What may be a name nobody listed, and how much speaks for it. */
export interface Scored {
  readonly run: Run;
  readonly score: number;
}

/** Whether a word that is none besides stands in what a file is called. */
function inFileName({ tokens, text }: Words, at: number): boolean {
  const token = tokens[at];
  const { english, spanish } = nameWord(token?.folded ?? '');
  if (!token || english || spanish || !/[_-]$|^$|\s$/.test(token.before)) return false;
  return /^[_-]?[\p{L}\p{N}_-]{0,60}\.(?:docx?|pdf|mp[34]|m4a|wav|xlsx?|csv|pptx?|jpe?g|png|txt|od[tps]|key|zip)(?![\p{L}\p{N}])/u.test(
    text.slice(token.to, token.to + 70),
  );
}

/** Names in small letters, and "gwens birthday". */
export function inSmall(words: Words, roster: Roster, taken: ReadonlySet<number>): ListedPlace[] {
  const { tokens } = words;
  const small = isInSmall(tokens);
  return tokens.flatMap((token, at): ListedPlace[] => {
    if (taken.has(at) || token.capital) return [];
    const whose = roster.whose(token.folded);
    // "thx shiobhan", "and thandi"
    if (whose.size === 0 && small && token.word.length > 4) {
      const near = isSpokenToInSmall(words, at, roster)
        ? roster.meant({ ...token, capital: true })
        : roster.cutOf(token.folded);
      if (near.size > 0) return [{ first: at, end: at + 1, who: [...near] }];
    }
    // "example-interview.mp3"
    if (whose.size > 0 && inFileName(words, at)) return [{ first: at, end: at + 1, who: [...whose] }];
    if (whose.size > 0)
      return (small ? isMeantInSmall(words, at, roster) : isNameInSmall(words, at))
        ? [{ first: at, end: at + 1, who: [...whose] }]
        : [];
    const own = small && token.folded.length > 4 && token.folded.endsWith('s') ? token.folded.slice(0, -1) : '';
    const { english, spanish } = nameWord(own);
    const who = roster.whose(own);
    return who.size > 0 && ((!english && !spanish) || owned.test(tokens[at + 1]?.folded ?? ''))
      ? [{ first: at, end: at + 1, who: [...who] }]
      : [];
  });
}

/** "EXAMPLE TO CALL THE SUPPLIER": where everything is in capitals, words of the roster that are no others. */
export function shouted({ tokens, spanish }: Words, roster: Roster, taken: ReadonlySet<number>): ListedPlace[] {
  const loud = (at: number) => tokens[at]?.shouted === true;
  return tokens.flatMap((token, at): ListedPlace[] => {
    if (taken.has(at) || !token.shouted || token.word.length < 3) return [];
    const around = [at - 3, at - 2, at - 1, at + 1, at + 2, at + 3].filter(loud).length;
    const who = roster.whose(token.folded);
    if (around < 3 || who.size === 0 || kindOf(token, spanish).ordinary) return [];
    return [{ first: at, end: at + 1, who: [...who] }];
  });
}

/** Names nobody listed, in small letters. */
export function othersInSmall(words: Words, listed: readonly ListedPlace[]): Scored[] {
  const taken = new Set(listed.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)));
  return words.tokens.flatMap((token, at) =>
    !taken.has(at) && isOtherInSmall(words, at)
      ? [{ run: { first: at, end: at + 1, titled: false, words: [token] }, score: enough }]
      : [],
  );
}

/** Before somebody's name in a text without capitals. */
const title = /^(?:mr|mrs|ms|miss|mister|coach|sr|sra|srta|profe|maestra|maestro|seño|principal|dr|dra)$/;

/** Whether a word in small letters is somebody whom nobody listed: a given name that is no other word, or one behind a title. */
function isOtherInSmall(words: Words, at: number): boolean {
  const { tokens, text } = words;
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || token.capital || token.word.length < 3 || !/^\p{L}+$/u.test(token.word)) return false;
  const { given, surname, english, spanish } = nameWord(token.folded);
  if (english || spanish || institutions.has(token.folded) || places.has(token.folded)) return false;
  if (last && title.test(last.folded) && !last.possessive && /^\.? $/.test(token.before))
    return given || surname || token.word.length > 4;
  if (!given || token.word.length < 4 || words.known.has(token.folded)) return false;
  return (
    isNameInSmall(words, at) ||
    (at === 1 && auxiliary.test(last?.folded ?? '')) ||
    (next?.before === ' ' && (does(next) || /^(?:is|was|has|can|will|had)$/.test(next.folded))) ||
    /^(?:['’]s |, (?:can|could|would|puedes|podes|tu|you|u)\b)/.test(text.slice(token.to))
  );
}
