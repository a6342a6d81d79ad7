import type { Words } from './evidence';
import { nameWord } from './names';
import type { Roster } from './roster';
import { leads } from './runs';
import type { Token } from './tokens';
import { doing, institutions, relations, saying } from './vocabulary';

export interface InitialsPlace {
  readonly from: number;
  readonly to: number;
  readonly who: readonly string[];
}

const dotted = /(?<![\p{L}\p{N}.&])\p{Lu}\.(?:(?:[ \u00a0]?-?\p{Lu}\.){1,3}(?![\p{L}\p{N}])|\p{Lu}(?![\p{L}\p{N}.]))/gu;
/** Shortened words, not people. */
const shortened = new Set(
  `us usa uk un eu ue dc ps pps pd pm am ad bc ba ma bs ms md phd edd rn jd llb mba nb rsvp rip qa pe sa sl sc cv eeuu df ny nyc la nm nc nd nj nh ri sd wv ok tv id iq it hr pta ai el dj vp jv cc po ia ip
  ot pt er ac dc aa bb qed ce bce av ee uu ong rr hh cia ave asap faq diy eta fyi tba tbd ell iep udl sel`
    .split(/\s+/)
    .map((word) => word.toUpperCase()),
);

/** With blanks between them letters are seldom a shortened word; hours stand behind a number. */
function isShortened(text: string, words: string, { index, letters }: { index: number; letters: string }): boolean {
  if (!shortened.has(letters)) return false;
  if (/^[AP]M$/.test(letters)) return /\d\s?$/.test(text.slice(Math.max(0, index - 3), index));
  return !/\s/.test(words) || /^(?:SA|SL|PD|SC|EU|US|UK)$/.test(letters);
}

/** Initials of people: "J. R.", "M.G."; a letter alone, or two without full stops, only where more speaks for it. */
export function initialsIn({ text, tokens }: Words, roster: Roster): InitialsPlace[] {
  const found: InitialsPlace[] = [];
  for (const { 0: words, index } of text.matchAll(dotted)) {
    const letters = words.replace(/[^\p{L}]/gu, '');
    const who = roster.initialled(letters);
    if (isShortened(text, words, { index, letters }) && who.length === 0) continue;
    // Before a surname they are a part of that name.
    if (/^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(index + words.length)) && !begins(index + words.length, tokens))
      continue;
    if (
      /^\s?(?:\d|&)/.test(text.slice(index + words.length)) ||
      (/\b[\p{Lu}][\p{Ll}]+[ \u00a0]$/u.test(text.slice(Math.max(0, index - 20), index)) &&
        isName(text.slice(Math.max(0, index - 40), index)))
    )
      continue;
    found.push({ from: index, to: index + words.length, who });
  }
  return [...found, ...single(text), ...bare(text, roster)];
}

const isName = (before: string) => nameWord(/(\p{L}+)\s$/u.exec(before)?.[1]?.toLowerCase() ?? '').given;

function tokenAt(tokens: Words['tokens'], from: number): Token | undefined {
  let [low, high] = [0, tokens.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return tokens[low]?.from === from ? tokens[low] : undefined;
}

/** A word behind initials that begins a sentence, not a surname. */
function begins(at: number, tokens: Words['tokens']): boolean {
  const next = tokenAt(tokens, at + 1);
  if (!next) return false;
  return leads.has(next.word.toLowerCase()) || relations.has(next.folded) || institutions.has(next.folded);
}

const either = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');
const about = new RegExp(
  String.raw`(?<![\p{L}])(?:${either(`students? pupils? child boy girl kid daughter son parent mother father mom mum dad learner alumn[oa] estudiante niñ[oa] hij[oa] compañer[oa] maestr[oa] madre padre mamá papá colleague friend
    patient case named called by with from con para ask asked told de him her them digamos digo`)}|thanks to|gracias a) (\p{Lu})\.(?=,? (?:\p{Ll}|\())`,
  'gu',
);
/** "J. in my class": what follows a full stop in small letters goes on with the sentence. */
const alone = /(?<=^|[\s("“«¿—])(\p{Lu})\.(?=,? (?!nac\b)\p{Ll})/gu;
/** Letters that number something. */
const numbered =
  /(?:plan|group|option|part|section|vitamin|type|grade|room|appendix|column|item|tier|level|building|table|step|team|figure|grupo|plan|parte|sección|vitamina|tipo|grado|sala|salón|anexo|columna|edificio|tabla|equipo|figura|opción|inciso|speaker|teacher|hablante|voz|persona|\p{Lu}\.|\p{Lu}\p{Ll}+) $/iu;

const speaks = /(?:^|[.!?\n]["”’»]? |[,;] (?:and |y )?|[—–] ?)(\p{Lu})\. (\p{Ll}[\p{L}\p{M}]+)/gu;

/** "student J. asked", "M. said". */
function* single(text: string): Generator<InitialsPlace> {
  const seen = new Set<number>();
  for (const { 0: words, 1: letter = '', index } of text.matchAll(about)) {
    const from = index + words.lastIndexOf(`${letter}.`);
    seen.add(from);
    yield { from, to: from + 2, who: [] };
  }
  for (const { 0: words, 1: letter = '', 2: verb = '', index } of text.matchAll(speaks)) {
    const from = index + words.lastIndexOf(`${letter}. ${verb}`);
    const folded = verb.normalize('NFD').replace(/\p{M}/gu, '');
    if (seen.has(from) || !(saying.has(folded) || doing.has(folded))) continue;
    seen.add(from);
    yield { from, to: from + 2, who: [] };
  }
  for (const { index } of text.matchAll(alone))
    if (!seen.has(index) && !numbered.test(text.slice(Math.max(0, index - 16), index)))
      yield { from: index, to: index + 2, who: [] };
}

/** "— JR", "MG asked": two or three letters of somebody who is listed. */
function* bare(text: string, roster: Roster): Generator<InitialsPlace> {
  for (const { 0: letters, index } of text.matchAll(/(?<![\p{L}\p{N}./&@#-])\p{Lu}{2,3}(?![\p{L}\p{N}.&-])/gu)) {
    const who = shortened.has(letters) ? [] : roster.initialled(letters);
    if (who.length === 0) continue;
    const before = text.slice(Math.max(0, index - 24), index);
    const verb = /^(?:'s)? ([\p{Ll}\p{M}]+)/u.exec(text.slice(index + letters.length))?.[1] ?? '';
    const credited =
      /(?:[—–-] ?|\bby |\bpor |\bfrom |\bthanks to |\bgracias a |\(|\bask |\bwith |\bcon )$/i.test(before) ||
      /^:/.test(text.slice(index + letters.length));
    if (credited || saying.has(verb.normalize('NFD').replace(/\p{M}/gu, '')))
      yield { from: index, to: index + letters.length, who };
  }
}
