import * as bearing from './bearing';
import type { Words } from './evidence';
import { foldWord, kindOf, nameWord } from './names';
import type { Run } from './runs';
import type { Token } from './tokens';
import { institutions, labels, places, relations, things, titles } from './vocabulary';

/** What bears somebody's name and is nobody: schools, shops, goods, lakes, tests of statistics, titles. What stands beside it says so. */

/** Schools and the like, cut short: "I. E. José Ejemplo", "CEIP Ana Ejemplo". */
const shortSchool =
  /(?<![\p{L}\p{N}.])(?:I\. ?E\.(?: ?[IPDST]\.)?|C\. ?E\. ?I\. ?P\.|I\. ?E\. ?S\.|U\. ?E\.(?: ?[NP]\.)?|C\. ?E\.|E\. ?E\. ?[STP]\.|E\. ?P\. ?[OB]\.|E\. ?S\. ?[TO]\.|J\. ?I\.|P\. ?S\.|CEIP|CPEIP|CEPA|CEE|CRA|IES|IED|IEP|IEI|IEM|EEST?|EEP|EES|EPO|CETIS|CBTIS|CONALEP|CENDI|UGEL|[Ee]sc\.|[Cc]ol\.|[Ii]nst\.|[Uu]niv\.|[Ff]und\.|[Pp]rim\.|[Ss]ec\.|[Bb]ibl\.|[Hh]osp\.|[Ss]ch\.|[Aa]cad\.|[Ll]ib\.|PS|MS|HS)(?: ?(?:[Nn]\.? ?[º°o]?\.? ?)?\d{1,5},?)? ["“«]?$/u;

/** "panadería", and no room or office: "secretaría", "enfermería". */
const shopEnds =
  /(?<!enferm|tesor|conserj|port|consej|ingeni|habl|bob|tont|alegr|bater|galant|gal|cafet|mens|port|tut)eria$/;

/** Behind a name: a firm of theirs, or their sons'. */
const firm =
  /^,? (?:(?:e|y|and|&) (?:[Hh]ij[oa]s?|[Ss]ons?|[Hh]erman[oa]s|[Hh]nos|[Cc][ií]a|[Cc]o|[Cc]ompany|[Dd]aughters?|[Aa]sociados|[Ss]ocios|Partners|Associates|Bros)(?![\p{L}])|(?:S\. ?A\.|S\. ?L\.|SAC|SRL|Ltda?|LLC|Inc|PLC|GmbH)(?![\p{L}]))/u;

/** Tests, measures and laws of sciences: "Ejemplo's exact", "alfa de Ejemplo". */
const measureBehind =
  /^(?:['’]s? ?)? ?(?:exact|kappa|alpha|omega|rho|tau|lambda|theorem|conjecture|correction|coefficient|distribution|number line|criterion|inventory|matrices|quotient|blot|rods|razor|taxonomy|triangle|hierarchy|dilemma|constant|[dtFrUZ](?= ?[,.;:)=<>]| \p{Ll}|$))(?!\p{L})/u;
/** The same, of words that people have as well: only behind a surname. */
const measureOrTheirs =
  /^(?:['’]s? ?)? ?(?:tests?|index|cubes?|blocks|square|ratio|scores?|method|effect|laws?|cycle|stages|scale|curve|cat)(?!\p{L})/u;
const measureBefore =
  /(?:(?:^|[\s(“"«])(?:[A-Za-zα-ωΑ-Ω]|[Aa]lfa|[Aa]lpha|[Kk]appa|[Oo]mega|[Rr]ho|[Tt]au|[Jj]i|[Cc]hi|[Rr]azón|[Cc]ocientes?) (?:cuadrad[oa] )?de |(?:[Pp]rueba|[Tt]est|[ÍíIi]ndice|[Cc]oeficiente|[Ee]scala|[Ll]ey|[Ll]eyes|[Tt]eorema|[Dd]iagrama|[Mm]odelo|[Cc]orrección|[Cc]ontraste|[Dd]istribución|[Ii]nventario|[Mm]atrices|[Cc]uestionario|[Bb]atería|[Tt]riángulo|[Mm]étodo|[Ee]nfoque|[Tt]axonomía|[Ee]fecto|[Pp]rincipio|[Nn]avaja|[Pp]irámide|[Rr]egletas|[Bb]loques|[Cc]ubo|[Pp]aradoja|[Cc]iclo|[Ss]ucesión) (?:exact[ao] )?de )$/u;

/** The first sign of a run's first word that is longer than a letter: "I. E. José" has its letters before it. */
const wordFrom = ({ words: [first, ...more] }: Run): number =>
  (first?.word.length === 1 ? (more.find(({ word }) => word.length > 1) ?? first) : first)?.from ?? 0;

/** Whether what stands beside a run says that something bears its name, whoever it was called after. */
export function isBorne(words: Words, run: Run, listed = false): boolean {
  const { tokens, text } = words;
  const [own, last] = [tokens[run.first], tokens[run.end - 1]];
  if (!own || !last) return false;
  const from = wordFrom(run);
  if (
    /[.\dA-Z,] ?["“«]?$/.test(text.slice(Math.max(0, from - 3), from)) &&
    shortSchool.test(text.slice(Math.max(0, from - 32), from))
  )
    return true;
  const rest = text.slice(last.to, last.to + 60);
  if (firm.test(rest) || isTrade(tokens, run) || isGoods(words, run, rest)) return true;
  const before = text.slice(Math.max(0, own.from - 30), own.from);
  if (before.endsWith(' de ') && measureBefore.test(before)) return true;
  if (last.possessive && (measureBehind.test(rest) || (measureOrTheirs.test(rest) && isOnlySurname(run)))) return true;
  if (last.possessive && (theirShop.test(rest) || (isOnlySurname(run) && isTheirTrade(tokens[run.end])))) return true;
  if (ofHouse.test(rest)) return true;
  // "Ejemplo, Ana María: unit plan": somebody else, surname first.
  if (listed && run.words.length === 1 && isReversed(words, run)) return true;
  if (run.words.length === 1 && !run.titled && (corner.test(before) || isCase(before, rest) || called.test(rest)))
    return true;
  if (!words.spanish && isThe(before, rest, run)) return true;
  if (listed && run.words.length === 1 && (isTown(words, run) || isTale(words, run, rest))) return true;
  const thing = named.exec(before)?.[1];
  if (thing !== undefined && !relations.has(foldWord(thing))) return true;
  const pet = petBehind.exec(rest)?.[1];
  if (pet !== undefined && (bearing.pets.has(pet) || ofHistory.test(pet))) return true;
  const led = tokens[run.first - 1];
  if (led?.capital && own.before === ' ' && bearing.pairs.has(`${led.folded} ${own.folded}`)) return true;
  // "V de Ejemplo" is read as one run.
  if (own.word.length === 1 && /^(?:de|of)$/.test(tokens[run.first + 1]?.folded ?? '')) return true;
  return isPartner(words, run, listed) || isShop(words, run) || isTitleOf(words, run, listed);
}

/** "Ejemplo’s Café", "Ejemplo’s BrightSauce", "Ejemplo’s Law". */
const theirShop =
  /^['’]s (?:(?:\p{Lu}\p{Ll}+ )?(?:Caf[eé]|Diner|Deli|Grill|Pizza|Pizzeria|Burgers|BBQ|Tavern|Salon|Barbershop|Bookshop|Bookstore|Hardware|Florist|Nursery|Pub|Donuts|Cupcakes|Seafood|Creamery|Taqueria|Wok|Sushi|Noodles|Curry|Tacos|Subs|Steakhouse|Buffet|Bagels|Bakery|Act|Law|Bank|Lane|Hill|Point|Landing|Creek|Ferry|Mill|Woods?|Bay|Bridge|Cove|Hollow|Meadows?|Farm|Cross|Green|Island|Wharf|Ridge|Crossing|Falls|Rock|Gap|Fork|Harbou?r|Quay)(?!\p{L})|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}|dozen(?!\p{L}))/u;
/** "Ejemplo's Candles", and no lesson or team of a teacher's. */
const isTheirTrade = (next: Token | undefined): boolean =>
  next?.before.endsWith(' ') === true &&
  ((next.capital && bearing.trades.has(next.folded) && !ofSchool.test(next.folded)) || keepers.test(next.word));
const keepers =
  /^(?:butchers|bakers|grocers|greengrocers|chemists|florists|tailors|ironmongers|fishmongers|newsagents)$/;
const ofSchool =
  /^(?:music|games|design|art|photography|photo|photos|media|law|legal|crafts|records|water|stars|heating|fund|books|run|race|track|cup|trophy|trophies|awards|sports|studios?|flowers|garden|toys|lines|tools|press|pictures|signs)$/;
/** "Ana Ejemplo, biblioteca popular, presta libros" */
const ofHouse =
  /^, (?:la |el |the |our |nuestra )?(?:biblioteca|escuela|colegio|teatro|museo|hospital|academia|school|library|academy|museum)(?: \p{Ll}+)?,/u;

function isReversed({ tokens, text, listed }: Words, { end }: Run): boolean {
  const given = tokens[end];
  if (!given?.capital || given.before !== ', ' || listed(given.folded) || !nameWord(given.folded).given) return false;
  return /^(?: \p{Lu}[\p{L}’'-]+){0,2}: /u.test(text.slice(given.to, given.to + 40));
}

/** "Turn left on Ejemplo", "Ejemplo and 3rd", and who sues whom. */
const corner = /(?<!\p{L})(?:(?:turn|turns|left|right) (?:on|onto|at)|intersection of|[Ss]aint|St\.) $/u;
const isCase = (before: string, rest: string): boolean => / v\.? $/.test(before) || /^ v\.? \p{Lu}/u.test(rest);
/** "Ejemplo the Spy", "Ejemplo and Third". */
const called =
  /^ (?:(?:1?\d|2[0-8]):(?!\d?[05](?!\d))\d|the \p{Lu}\p{Ll}+(?![\p{L}’'-])|and (?:Main|First|Second|Third|Fourth|Fifth|Sixth|\d{1,2}(?:st|nd|rd|th))[,.;) ])/u;
/** "Ana, the hamster", "Ejemplo, la perra". */
const petBehind =
  /^, (?:the|our|a|el|la|un|una|nuestr[oa]) (?:\p{Ll}+ )?(\p{Ll}+)(?=[,.;)]|$| (?:has|is|was|who|that|ha|está|es|que))/u;

/** "Ejemplo, el filósofo" */
const ofHistory =
  /^(?:filósof[oa]|philosopher|conquistador|prócer|emperador|emperor|libertador|virrey|explorador|explorer|apóstol|apostle|profeta|prophet|papa|pope)$/;

/** "We named the classroom fish Ejemplo" */
const named =
  /(?<!\p{L})(?:nam(?:ed?|ing)|call(?:ed|ing)?|llamamos|bautizamos|pusimos) (?:the|our|an?|el|la|al|nuestr[oa]) (?:\p{Ll}+ )?(\p{Ll}+) $/u;

/** "from Muestra and Hope, Kansas": towns that bear the name, in their state. */
function isTown({ tokens, text }: Words, { first, end }: Run): boolean {
  const [own, state] = [tokens[first], tokens[end]];
  if (!own || !state?.capital || state.before !== ', ' || !places.has(state.folded)) return false;
  return (
    /^(?:[.,;)]|$)/.test(text.slice(state.to)) &&
    /(?<!\p{L})(?:from|in|near|between|to|through|outside|around|de|en|desde|hacia) (?:[^.!?:;—–()\n]{0,30} )?$/u.test(
      text.slice(Math.max(0, own.from - 40), own.from),
    )
  );
}

/** "Jack and the Beanstalk": behind "and the" one word with a capital that is nobody and nothing else. */
function isTale({ tokens, known }: Words, { end }: Run, rest: string): boolean {
  const [thing, more] = [tokens[end + 2], tokens[end + 3]];
  if (!/^ and the \p{Lu}\p{Ll}/u.test(rest) || !thing || (more?.capital && more.before === ' ')) return false;
  return (
    !thing.shouted && ![institutions, things, known, labels, places, titles].some((list) => list.has(thing.folded))
  );
}

/** "Ejemplo Tire": the last word is what firms and teams are called, and no surname of somebody. */
function isTrade(tokens: readonly Token[], { first, end, words, titled }: Run): boolean {
  const [last, own] = [words.at(-1), words[0]];
  if (!last || !own || words.length < 2 || titled || !bearing.trades.has(last.folded)) return false;
  const isTheirs = nameWord(last.folded).surname && nameWord(own.folded).given;
  return !isTheirs && tokens[end - 1] === last && tokens[first] === own;
}

/** "Ejemplo typewriter", "Jasmine tea", "Graham crackers": what follows in small letters is no verb, and its maker's, or made of it. */
function isGoods({ tokens }: Words, run: Run, rest: string): boolean {
  const [last, next] = [tokens[run.end - 1], tokens[run.end]];
  if (!last || !next || next.capital || last.possessive || !/^[ -]$/.test(next.before) || run.titled) return false;
  if (bearing.pairs.has(`${last.folded} ${next.folded}`)) return true;
  const behind = rest.slice(1 + next.word.length);
  if (run.words.length === 1 && bearing.nature.has(next.folded) && bearing.natural.has(last.folded))
    return !/^ (?:the|an?|her|his|our|it|them)(?!\p{L})/u.test(behind);
  // "Ejemplo bread, Muestra juice": who brings what.
  const brings = last.starts || /[,;:] $/.test(tokens[run.first]?.before ?? '');
  return (
    bearing.goods.has(next.folded) &&
    isSurname(run) &&
    (/^ [\p{Ll}\d(]/u.test(behind) || (/^[.,;:)]|^$/.test(behind) && (!brings || run.words.length > 1)))
  );
}

/** "Ejemplo & Muestra" of whom one is nobody listed and has no first name: a firm. */
function isPartner({ tokens, text, listed: isListed }: Words, { first, end, words }: Run, listed: boolean): boolean {
  const [own, last] = [tokens[first], tokens[end - 1]];
  if (!listed || !own || !last || words.length > 1) return false;
  const other = /^ ?& ?$/.test(own.before)
    ? tokens[first - 1]
    : /^ ?& ?\p{Lu}/u.test(text.slice(last.to, last.to + 4))
      ? tokens[end]
      : undefined;
  return other?.capital === true && other.word.length > 1 && !isListed(other.folded) && !nameWord(other.folded).given;
}

const isOnlySurname = ({ words }: Run): boolean => words.every(({ folded }) => !nameWord(folded).given);

/** "the Ivy cutting": a word besides, of which there are many. */
const isThe = (before: string, rest: string, { words: [own, more], titled }: Run): boolean =>
  own !== undefined &&
  more === undefined &&
  !titled &&
  nameWord(own.folded).given &&
  nameWord(own.folded).english &&
  /(?<!\p{L})(?:the|an?|each|every|some|this) $/iu.test(before) &&
  /^ (?!who|i |we |from|that|is |was |and |or |of |in |on |to |with |has |had |will |did |does |famil|twins|brothers|sisters|household|kids|boys|girls|situation)\p{Ll}{3,}/u.test(
    rest,
  );

const isSurname = ({ words }: Run): boolean =>
  words.some(({ folded }) => nameWord(folded).surname || !nameWord(folded).given);

/** "autobús Ejemplo", "la papelería Don Ejemplo", "el lago de Ejemplo": the noun straight before, or with "de" between. */
function isShop(words: Words, run: Run): boolean {
  const { tokens } = words;
  let at = run.first - 1;
  let own = tokens[run.first];
  // A title is a part of what a shop is called.
  if (run.titled) [own, at] = [tokens[at], at - 1];
  if (!own || !/^ ["“«]?$/.test(own.before)) return false;
  if (isFeast(words, at, own)) return true;
  const of = /^(?:de|del|of)$/.test(tokens[at]?.folded ?? '');
  const noun = tokens[of ? at - 1 : at];
  if (!noun || (of && tokens[at]?.before !== ' ')) return false;
  if (noun.word.length < 3 || noun.possessive || noun.word.endsWith('ó')) return false;
  if (of) return bearing.waters.has(noun.folded);
  return bearing.shops.has(noun.folded) || shopEnds.test(noun.folded);
}

/** "la semana de la Paz", "la plaza del Rey", "Abarrotes Ejemplo": a word besides has its article, and before a name that begins nothing stands no noun in the plural. */
function isFeast({ tokens, spanish }: Words, at: number, own: Token): boolean {
  const [led, article] = [tokens[at - 1], tokens[at]];
  if (!spanish || !article || own.before !== ' ') return false;
  if (article.folded === 'del' && kindOf(own, true).ordinary) return bearing.publicHeads.has(led?.folded ?? '');
  if (/^(?:la|los|las)$/.test(article.folded) && led?.folded === 'de' && kindOf(own, true).ordinary)
    return bearing.publicHeads.has(tokens[at - 2]?.folded ?? '') || article.folded !== 'la';
  const { given, surname } = nameWord(article.folded);
  return (
    article.starts &&
    article.capital &&
    /\p{L}{4}(?:as|os|es)$/u.test(article.word) &&
    !given &&
    !surname &&
    !notShop.test(article.folded) &&
    !relations.has(article.folded)
  );
}
/** Plurals that people are spoken to with, or who are several. */
const notShop =
  /^(?:gracias|felicidades|felicitaciones|saludos|abrazos|besos|buen[oa]s|tardes|noches|adios|entonces|ademas|despues|antes|lunes|martes|miercoles|jueves|viernes|maestr[oa]s|profesor[ae]s|directoras|directores|alumn[oa]s|ausentes|presentes|titulares|suplentes|vocales|asistentes|responsables|docentes|companer[oa]s|familias|disculpas|nuestr[oa]s|queridos|queridas|aplausos|honores|todos|todas|ambos|ambas|quienes|podrias|puedes|tienes|sabes|quieres|vienes|estas|eres)$/;

const aboutBooks =
  /(?<!\p{L})(?:read(?:s|ing|er|aloud)?|books?|story|stories|play|musical|page|pages|chapter|poem|song|film|movie|copies|rhyme|assembly|obra|cuento|libro|lectura|leemos|leímos|leyó|leer|página|lámina|canción|película|poema|función|teatro|ejemplares)(?!\p{L})/iu;
/** "Ana I Am", "Ana and the Green Example", "Ana's Midnight Example". */
const goesOnAsTitle =
  /^(?: I (?:Am|Was|Will)(?!\p{L})|['’]s (?:\p{Lu}\p{Ll}+ ){0,3}\p{Lu}\p{Ll}+|(?:['’]s)? (?:(?:and|in|of|on|y|en|contra|vs\.?) (?:the |el |la |los |las |su |her |his |his )?|the |el |la )\p{Lu}\p{Ll}{3,}(?= \p{Lu}\p{Ll}{2,}))/u;

/** "Ana's Web": what is nobody's at school. */
const singleTitle =
  /^['’]s (?!(?:Mum|Mom|Dad|Nan|Gran|Grand\p{Ll}+|Auntie?|Uncle|Year|Grade|Room|Class|Maths?|English|Reading|Science|History|Geography|Art|Music|French|Spanish|German|Latin|Mandarin|Chromebook|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Zoom|Google|Facebook|Instagram|Word|Team|Head|House|Corner|Garden|Place|Shed|Way|Bench|Tree|Table|School|Cafe|Café|Kitchen|Bakery|Bar|Day)(?!\p{L}))\p{Lu}\p{Ll}{2,}/u;

/** Whether a name begins the title of a book, a play or a song. */
function isTitleOf({ tokens, text }: Words, run: Run, listed: boolean): boolean {
  const [own, last] = [tokens[run.first], tokens[run.end - 1]];
  if (!own || !last || run.titled || own.titled || run.words.length > 2) return false;
  const rest = text.slice(last.to, last.to + 60);
  const goesOn = goesOnAsTitle.exec(rest)?.[0];
  if (!goesOn) return false;
  const next = nameWord((/\p{Lu}\p{Ll}{2,}/u.exec(goesOn)?.[0] ?? '').toLowerCase());
  if (/ (?:and|y|e) $/.test(goesOn.replace(/\p{Lu}.*$/u, '')) && (next.given || next.surname)) return false;
  if (singleTitle.test(rest) && !/^['’]s \p{Lu}\p{Ll}+ \p{Lu}/u.test(rest) && listed) return false;
  return singleTitle.test(rest) || aboutBooks.test(text.slice(Math.max(0, own.from - 90), last.to + 120));
}
