import type { Words } from './evidence';
import { foldWord, nameWord } from './names';
import type { Roster } from './roster';
import { leads } from './runs';
import { isInSmall } from './small';
import type { Token } from './tokens';
import { isAgentVerb } from './verbs';
import { doing, institutions, labels, months, relations, saying, things } from './vocabulary';

export interface InitialsPlace {
  readonly from: number;
  readonly to: number;
  readonly who: readonly string[];
}

/** A letter, or two for one sound, that begins a name: "J", "O'D", "J-P", "Ll", "Mª". */
const letter = String.raw`(?:(?:[OD]['’]|Mc|Mac|Fitz)?\p{Lu}(?:-\p{Lu})?|L[lL]|C[hH]|St|Mc|Mac|Mª|Yu|Ya|Zh|Sz|Dz)`;
const small = String.raw`(?: (?:de|del|de la|de los|de las|van|von|da|do|dos|al|bin) )`;
const dotted = new RegExp(
  String.raw`(?<![\p{L}\p{N}.&])${letter}\.ª?(?:(?:[ \u00a0]?-?|${small})${letter}\.){1,3}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.&])\p{Lu}\.\p{Lu}(?![\p{L}\p{N}.])`,
  'gu',
);
/** Shortened words, not people. */
const shortened = new Set(
  `us usa uk un eu ue dc ps pps pd pm am ad bc ba ma bs ms md phd edd rn jd llb mba nb rsvp rip qa pe sa sl sc cv eeuu df ny nyc la nm nc nd nj nh ri sd wv ok tv id iq it hr pta ai el dj vp jv cc po ia ip
  ot pt er ac dc aa bb qed ce bce av ee uu ong rr hh cia ave asap faq pshe plc slp esc vip ngo ceo agm cpd ecgc gps atm icu inset send ela pbl rti mtss ib ap da oei sep utp eib ampa rrhh yr diy eta fyi tba tbd ell iep udl sel`
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
export function initialsIn(words: Words, roster: Roster): InitialsPlace[] {
  const { text, tokens } = words;
  const found: InitialsPlace[] = [];
  for (const { 0: written, index } of text.matchAll(dotted)) {
    const letters = (written.match(/(?<!\p{L})\p{Lu}|(?<=['’-])\p{Lu}/gu) ?? []).join('');
    const who = roster.initialled(letters);
    // "T.I. 1.044.817.220": a document's number.
    if (/^(?:RC|CI|TI|CC|DN|SS)$/.test(letters) && /^:? ?·/.test(text.slice(index + written.length))) continue;
    const ofLearner = learners.test(text.slice(Math.max(0, index - 24), index));
    if (
      who.length === 0 &&
      !ofLearner &&
      ((letters.length > 3 && !/\s/.test(written)) || isShortened(text, written, { index, letters }))
    )
      continue;
    // "the P.L.C."
    if (
      /\b(?:the|an|our|this|your|any|every) (?:own |new |old |local |latest )?$/i.test(
        text.slice(Math.max(0, index - 14), index),
      )
    )
      if (who.length === 0 || /^ \p{Ll}/u.test(text.slice(index + written.length))) continue;
    // Before a surname they are a part of that name; listed ones may end a sentence.
    const behind = /^[ \u00a0](\p{Lu}\p{L}+)/u.exec(
      text.slice(index + written.length, index + written.length + 30),
    )?.[1];
    if (
      !(who.length > 0 && behind && !isNameWord(behind)) &&
      /^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(index + written.length)) &&
      !begins(index + written.length, tokens) &&
      !/\p{Lu}\., $/u.test(text.slice(Math.max(0, index - 4), index))
    )
      continue;
    if (
      (who.length === 0 ? /^\s?(?:[\d·]|&)/ : /^\s?&/).test(text.slice(index + written.length)) ||
      (/\b[\p{Lu}][\p{Ll}]+[ \u00a0]$/u.test(text.slice(Math.max(0, index - 20), index)) &&
        isName(text.slice(Math.max(0, index - 40), index)))
    )
      continue;
    found.push({ from: index, to: index + written.length, who });
  }
  return [...found, ...single(text), ...bare(words, roster)];
}

const isNameWord = (word: string): boolean => {
  const { given, surname, english, spanish } = nameWord(foldWord(word));
  return (given || surname) && !english && !spanish;
};
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
  return (
    leads.has(next.word.toLowerCase()) ||
    relations.has(next.folded) ||
    institutions.has(next.folded) ||
    labels.has(next.folded) ||
    things.has(next.folded) ||
    months.has(next.folded)
  );
}

const either = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');
const about = new RegExp(
  String.raw`(?<![\p{L}])(?:${either(`students? pupils? child boy girl kid daughter son parent mother father mom mum dad learner alumn[oa] estudiante niñ[oa] hij[oa] compañer[oa] maestr[oa] madre padre mamá papá colleague friend
    patient case named called call llamo llamaré digo by with from con para ask asked told de him her them digamos`)}|thanks to|gracias a|(?:[Pp]arents?|[Mm]other|[Ff]ather|[Ff]amily|[Mm]um|[Mm]om|[Dd]ad|[Cc]ase|[Mm]adre|[Pp]adres?|[Mm]amá|[Pp]apá|[Ff]amilia|[Tt]utora?|[Cc]aso) (?:of|de)) (\p{Lu}|Ll|Ch)\.(?=,? (?:\p{Ll}|\())`,
  'gu',
);
/** "J. in my class": what follows a full stop in small letters goes on with the sentence. */
const alone = /(?<=^|[\s("“«¿—])(?:\p{Lu}|Ll)\.(?=,? (?!nac\b)\p{Ll})/gu;
/** Letters that number something. */
const numbered =
  /(?:plan|group|option|part|section|vitamin|type|grade|room|appendix|column|item|tier|level|building|table|step|team|figure|grupo|plan|parte|sección|vitamina|tipo|grado|sala|salón|anexo|columna|edificio|tabla|equipo|figura|opción|inciso|speaker|teacher|hablante|voz|persona|\p{Lu}\.|\p{Lu}\p{Ll}+) $/iu;

/** "P's mother" */
const ofOne =
  /(?<![\p{L}\p{N}.])(\p{Lu})(?=['’]s (?:mother|mum|mom|father|dad|parents|family|brother|sister|grandmother|desk|book|work)\b)/gu;
/** "love, Z." */
const signed =
  /(?<!\p{L})(?:[Ll]ove|[Ss]igned|[Yy]ours|[Hh]ugs|[Bb]esos|[Aa]brazos|[Cc]on cariño|[Ff]irma(?:do)?)[,:]? (\p{Lu})\.(?![\p{L}])/gu;
const speaks = /(?:^|[.!?\n]["”’»]? |[,;] (?:and |y )?|[—–] ?)(\p{Lu})\. (\p{Ll}[\p{L}\p{M}]+)/gu;

/** "student J. asked", "M. said". */
function* single(text: string): Generator<InitialsPlace> {
  const seen = new Set<number>();
  for (const { 0: words, 1: letter = '', index } of text.matchAll(about)) {
    const from = index + words.lastIndexOf(`${letter}.`);
    seen.add(from);
    yield { from, to: from + letter.length + 1, who: [] };
  }
  for (const { 0: words, 1: letter = '', 2: verb = '', index } of text.matchAll(speaks)) {
    const from = index + words.lastIndexOf(`${letter}. ${verb}`);
    const folded = verb.normalize('NFD').replace(/\p{M}/gu, '');
    if (seen.has(from) || !(saying.has(folded) || doing.has(folded))) continue;
    seen.add(from);
    yield { from, to: from + 2, who: [] };
  }
  const letters = new Map<string, number>();
  for (const { 1: letter = '', index } of text.matchAll(ofOne)) if (!letters.has(letter)) letters.set(letter, index);
  for (const [letter, first] of letters)
    for (const { index: from } of text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}.])${letter}(?=['’]s |[ ,]\\p{Ll}|[,.;])`, 'gu'),
    ))
      if (from >= first) yield { from, to: from + 1, who: [] };
  for (const { 1: letter = '', 0: words, index } of text.matchAll(signed)) {
    const from = index + words.lastIndexOf(letter);
    if (!seen.has(from)) yield { from, to: index + words.length, who: [] };
    seen.add(from);
  }
  for (const { 0: words, index } of text.matchAll(alone))
    if (!seen.has(index) && !numbered.test(text.slice(Math.max(0, index - 16), index)))
      yield { from: index, to: index + words.length, who: [] };
}

/** Letters that stand for no person's name. */
const noName =
  /^(?:AI|TV|PE|IT|ID|EL|UI|PC|VR|GP|HQ|OK|IQ|CD|DJ|UK|US|EU|SEN|ELL|ESL|EAL|IEP|ADHD|ASD|GPA|SES|CPR|PTA|PSA|SAT|ACT|GED|STEM|LMS|PDF|CSV|SMS|ONG|TIC|NEE|ESO|DNI|NIE|RUT|FP)$/;
const learners =
  /(?:^|[^\p{L}])(?:student|pupil|learner|child|boy|girl|son|daughter|kid|niece|nephew|initials|iniciales|alumn[oa]|estudiante|niñ[oa]|hij[oa]|menor|signed|firmado|firma|firmó),? ?[:(]?["“«']?$/iu;

/** "— JR", "MG asked": two or three letters of somebody who is listed, or of a learner; in a list of them each. */
function* bare({ text, tokens, spanish }: Words, roster: Roster): Generator<InitialsPlace> {
  const open: InitialsPlace[] = [];
  const found: InitialsPlace[] = [];
  for (const { 0: letters, index } of text.matchAll(
    /(?<![\p{L}\p{N}.&@#-])(?<!\p{Ll}\/)\p{Lu}{2,3}(?![\p{L}\p{N}&-]|\.\p{L})/gu,
  )) {
    const who = roster.initialled(letters);
    const before = text.slice(Math.max(0, index - 24), index);
    const after = text.slice(index + letters.length, index + letters.length + 24);
    const place = { from: index, to: index + letters.length, who };
    const said = who.length > 0 ? isListeds(letters, before, after, spanish) : isLearners(letters, before, after);
    if (said) found.push(place);
    else if (
      who.length === 0 &&
      letters.length === 3 &&
      !shortened.has(letters) &&
      !noName.test(letters) &&
      asked.test(before)
    )
      found.push(place);
    // "NK books the room, GT the rest", "HP chairing, BA minutes"
    else if (
      who.length > 0 &&
      found.length > 0 &&
      /[,;] $/.test(before) &&
      /^ (?:the|an?|el|la|los|las|una?) |^ \p{Ll}{3,}[,.;]/u.test(after)
    )
      found.push(place);
    else if (who.length > 0) open.push(place);
  }
  // In a list with others.
  const linked = (from: number, to: number) =>
    to - from < 7 && /^(?:, ?| and | y | & | ?\/ ?| ?\+ ?|; ?)$/.test(text.slice(from, to));
  const places = [...found, ...open];
  const [begins, ends] = [new Set(places.map(({ from }) => from)), new Set(places.map(({ to }) => to))];
  const near = [1, 2, 3, 4, 5, 6];
  for (const each of open)
    if (
      near.some((far) => ends.has(each.from - far) && linked(each.from - far, each.from)) ||
      near.some((far) => begins.has(each.to + far) && linked(each.to, each.to + far))
    )
      found.push(each);
  yield* found;
  // "is mw joining"
  if (/\p{Ll}/u.test(text) && isInSmall(tokens))
    for (const { word, folded, from, to, capital } of tokens) {
      if (capital || word.length < 2 || word.length > 3 || !/^[b-df-hj-np-tv-xz]+$/.test(folded)) continue;
      const who = shortened.has(folded.toUpperCase()) ? [] : roster.initialled(folded);
      if (who.length > 0 && isSpoken(text.slice(Math.max(0, from - 16), from), text.slice(to, to + 24)))
        yield { from, to, who };
    }
}

const isSpoken = (before: string, after: string): boolean =>
  /(?:^|[^\p{L}])(?:is|ask|tell|thx|thanks|and|from|with|cc|ping|hey|hi|por|con|a|y|para|gracias|dile|@) ?$/iu.test(
    before,
  ) ||
  (/^$|[.!?,;\n] $/.test(before) && verbBehind(after));

const asked = /(?:who is|who['’]s|who was|quién es|quien es) $/i;

const verbBehind = (after: string): boolean => {
  const verb = (/^(?:'s)? ([\p{Ll}\p{M}]+)/u.exec(after.replace(/^ (?:ya|no|also|just|never) /, ' '))?.[1] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return (
    saying.has(verb) ||
    doing.has(verb) ||
    /(?:^will|^can|\p{Ll}ed)$/u.test(verb) ||
    isAgentVerb(verb) ||
    /^ (?:ya |no |también )?\p{Ll}{2,}ó(?!\p{L})|^ \p{Ll}{3,}[ae] (?:a|al|el|la|las|los|con|con la) [\p{L}\d]/u.test(
      after,
    )
  );
};

/** Shortened words that stand in any text: of nobody, but behind a label. */
const everyday = /^(?:US|USA|UK|EU|AM|PM|OK|TV|PE|IT|AI|ID|PR|HR)$/;
/** "Duluth, MN": a state behind a town. */
const state =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/;
const isArticle =
  /(?:^|[^\p{L}])(?:the|an?|this|that|our|your|their|its|any|every|each|good|new|el|la|los|las|una?|este|esta|nuestr[ao]) $/iu;
/** Behind a number: "95.5 FM". */
const units =
  /^(?:FM|AM|PM|[MGK]B|KW|CV|HP|CC|ML|[CMK]M|PPM|[BR]PM|DPI|EUR|USD|MXN|GBP|CLP|COP|ARS|PEN|AD|BC|BCE|AC|DC|XL)$/;
/** What makes a word of letters that could be somebody's: "the NW entrance", "AY 2024", "good PR". */
const isThing = (letters: string, before: string, after: string, spanish: boolean): boolean =>
  (/\d\s$/.test(before) && units.test(letters)) ||
  (spanish && / a $/.test(before) ? false : isArticle.test(before)) ||
  /^ ?\d/.test(after) ||
  (state.test(letters) && /\p{Lu}[\p{L}.]+, $/u.test(before));

/** Whether letters that begin the names of somebody who is listed are meant so; of a shortened word where somebody is credited, asked or does something, or a label stands before it. */
const isListeds = (letters: string, before: string, after: string, spanish: boolean): boolean => {
  if (/\p{L}{4,}: ?$/u.test(before) && /^(?:[.;,)]|$|\n| and | y | & )/.test(after)) return true;
  if (isThing(letters, before, after, spanish)) return false;
  if (!shortened.has(letters) && !noName.test(letters)) return true;
  return !everyday.test(letters) && isCredited(before, after);
};

const isCredited = (before: string, after: string): boolean =>
  /(?:[—–-] ?|\bby |\bpor |\bfrom |\bthanks to |\bthx |\bty |\bgracias |\bthanks, |\bthanks |\bgracias a |\(|\bok |\bokay |\bhey |\bhola |\boye |\baviso a |\bask |\btell |\btold |\bwith |\bcon |\bfor |\bpara |\bcc |\b[Pp]er |\bsegún |→ ?)$/i.test(
    before,
  ) ||
  /^:|^ (?:and|y) (?:i|I|yo|me)\b|^ to \p{Ll}|^ \((?:by|due|para|antes)/u.test(after) ||
  (/(?:^|[.,;:] |\n)$/.test(before) &&
    (verbBehind(after) || /^ (?:here|aquí|acá|por aquí|al habla)(?!\p{L})/u.test(after)));

/** "pupil KW", "initials TK". */
const isLearners = (letters: string, before: string, after: string): boolean =>
  !shortened.has(letters) &&
  !noName.test(letters) &&
  learners.test(before) &&
  (/^["”»']?(?:[,.;:)?!]|$)/.test(after) || verbBehind(after));
