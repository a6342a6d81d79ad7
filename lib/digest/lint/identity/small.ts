import { isAddressed, isAtTime, isWished } from './addressed';
import { natural, waters } from './bearing';
import { copulas, type Words } from './evidence';
import { kindOf, nameWord } from './names';
import type { Roster } from './roster';
import type { Token } from './tokens';
import { isAgentVerb } from './verbs';
import {
  citedWhole,
  doing,
  institutions,
  months,
  naming,
  ordinals,
  places,
  relations,
  saying,
  thingsDo,
  titles,
  towards,
  virtues,
} from './vocabulary';

/** Names that are written without capitals, as in messages. */

/** Whether a word in small letters can be nothing but somebody's name. */
export function isNameInSmall({ tokens, text, spanish: inSpanish }: Words, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { given, surname, english, spanish } = kindOf(token, true);
  if (token.before.endsWith('@')) return true;
  if (english || spanish || [institutions, ordinals, virtues].some((list) => list.has(token.folded))) return false;
  if (token.word.length < (given || surname ? 3 : 5)) return false;
  const [last, next] = [tokens[at - 1]?.folded ?? '', tokens[at + 1]?.folded ?? ''];
  return (
    (!/^(?:and|y|e|from|to|by|through|about|like|than|let|made|miss|had|have)$/.test(last) &&
      !(last === 'a' && !inSpanish) &&
      [towards, naming, relations, saying, titles].some((list) => list.has(last))) ||
    (tokens[at + 1]?.before === ' ' && [saying, doing].some((list) => list.has(next))) ||
    (/^['’]s /.test(text.slice(token.to)) && !/^(?:an?|the|this|that|each|every|una?|el|la)$/.test(last))
  );
}

/** Whether a text is written without capitals: most of its sentences begin with a small letter. */
export function isInSmall(tokens: readonly Token[]): boolean {
  const known = inSmall.get(tokens) ?? isWrittenSmall(tokens);
  inSmall.set(tokens, known);
  return known;
}

/** Each of those who ask has the same words. */
const inSmall = new WeakMap<readonly Token[], boolean>();

function isWrittenSmall(tokens: readonly Token[]): boolean {
  const first = tokens.filter(
    (token, at) => (at === 0 || (token.starts && /[.!?\n]/.test(token.before))) && /^\p{L}/u.test(token.word),
  );
  const small = first.filter(({ word }) => /^\p{Ll}/u.test(word)).length;
  if (small === 0)
    return !tokens.some(({ capital, shouted, word, starts }) => (capital && !shouted) || (starts && word === 'I'));
  return small * 2 >= first.length;
}

/** Before a name, and seldom before the word that it is besides. */
const before =
  /^(?:ask|asks|asked|omg|hey|che|ok|okay|oye|uy|ay|wow|ugh|bro|lol|also|btw|saw|seen|love|loved|invite|invited|hbd|its|soy|habla|tell|told|thank|thanks|thx|ty|cc|ping|pinged|text|texted|email|emailed|message|messaged|dm|meet|met|sorry|cheers|dile|digan|diganle|avisa|avisen|avisale|aviso|preguntale|pregunta|gracias|pasale|mandale|llama|llamen)$/;
export const auxiliary = /^(?:has|have|did|does|can|could|will|would|should|is|was|may)$/;
const afterAuxiliary =
  /^(?:got|get|said|say|sent|send|seen|see|coming|come|came|know|knows|have|need|want|bring|bringing|still|already|also|going|free|around|done|ok|okay|there|here|around|able|the|a|his|her|check|share|join|help|mind|drop|pick|do|take|make)$/;
const clauseStart =
  /^(?:manana|hoy|ayer|ahora|luego|entonces|today|tomorrow|tonight|yesterday|now|then|btw|fyi|lol|jaja|pues|bueno|and|but|before|after|since|unless|whether|wherever|antes|apenas|aunque|donde|but|because|cos|q|k|xq|pq|cuz|so|if|that|when|until|till|once|while|says|think|hope|y|pero|porque|que|cuando|si|como|hasta|mientras|dice)$/;

/** What people have: "autumn's bday". */
export const owned =
  /^(?:birthday|bday|idea|phone|cell|number|turn|key|house|place|class|room|car|email|desk|mug|coat|laptop|charger|keys|notes|slides|list|book|mum|mom|mother|dad|husband|wife|kids|kid|son|daughter|group|table|draft|message|voice|train|flight|ride)$/;

/** A word in small letters that is somebody's on the roster, and what stands around it. */
interface Spot {
  readonly words: Words;
  readonly at: number;
  readonly token: Token;
  readonly last: Token | undefined;
  readonly next: Token | undefined;
  readonly roster: Roster;
  /** What follows it. */
  readonly rest: string;
  /** Nothing but a blank before it. */
  readonly joined: boolean;
  /** It is a word besides. */
  readonly ordinary: boolean;
  /** A clause begins with it. */
  readonly begins: boolean;
}

function spotAt(words: Words, at: number, roster: Roster): Spot | null {
  const { tokens, text } = words;
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return null;
  const joined = token.before === ' ';
  return {
    ...{ words, at, token, last, next, roster, joined },
    rest: text.slice(token.to, token.to + 24),
    ordinary:
      kindOf(token, words.spanish).ordinary || [institutions, ordinals, places].some((list) => list.has(token.folded)),
    begins:
      at === 0 ||
      (token.starts && !joined) ||
      /^[,;] $|^ ?[(—–-] ?$/.test(token.before) ||
      clauseStart.test(last?.folded ?? ''),
  };
}

/** Whether a word says what somebody does. */
export const does = (token: Token | undefined): boolean =>
  token !== undefined &&
  !copulas.test(token.folded) &&
  (saying.has(token.folded) || doing.has(token.folded) || /^\p{Ll}{2,}(?:ed|ó)$/u.test(token.word));

/** Somebody is asked, thanked or met. */
const isSpokenTo = ({ joined, last, rest, token }: Spot): boolean =>
  token.before.endsWith('@') ||
  (joined &&
    last !== undefined &&
    (titles.has(last.folded) ||
      ((before.test(last.folded) || naming.has(last.folded)) && !/^ (?:of|for|de|in)\b/.test(rest))));

/** "faith said", "tito ya pagó", "reed is sick", "kit has the keys" */
function isDoing({ words: { tokens, spanish, text }, at, begins, next, token, ordinary, rest }: Spot): boolean {
  if (!begins) return false;
  // "toño está malo"
  if (
    spanish &&
    !virtues.has(token.folded) &&
    /^ (?:est[aá]|anda|sigue) (?:\p{Ll}{2,}[aei]ndo|mal[oa]?|enferm[oa]|aqu[ií]|ac[aá]|fuera|lej[oa]s|de baja|en camino)(?!\p{L})/u.test(
      rest,
    )
  )
    return true;
  // "león toca a las seis"
  if (spanish && !virtues.has(token.folded) && isAtTime.test(text.slice(token.to, token.to + 40))) return true;
  const skips =
    next && /^(?:ya|no|nunca|siempre|tambien|ni|just|already|also|never|still|even|only)$/.test(next.folded);
  const verb = skips ? tokens[at + 2] : next;
  if (
    /^(?:['’]s| is) (?:sick|late|here|out|off|coming|going|driving|away|back|ready|asking|bringing|covering|ill|stuck|running|home|on (?:leave|her|his|the))\b/.test(
      rest,
    ) ||
    (!virtues.has(token.folded) && /^(?:['’]s| is) (?!being|going to be)\p{Ll}{3,}ing\b/u.test(rest)) ||
    /^ (?:has|got) (?:the|a|an|her|his|our|my|ur|your|all|\d)\b/.test(text.slice(token.to, token.to + 30))
  )
    return true;
  if (verb?.before !== ' ') return false;
  const behindVerb = tokens[tokens.indexOf(verb, at) + 1]?.folded ?? '';
  // "before joy sees it", "hope you ok" is none.
  if (
    !spanish &&
    isAgentVerb(verb.folded) &&
    /^(?:it|me|us|them|him|her|my|your|ur|the|if|what|how|that|this)$/.test(behindVerb)
  )
    if (!thingsDo.test(verb.folded) || !ordinary) return true;
  if (!does(verb)) return false;
  if (ordinary && thingsDo.test(verb.folded) && !/^(?:mine|my|me|us|him|her|them|it|you)$/.test(behindVerb))
    return false;
  return (
    !spanish || !kindOf(token, true).spanish || verb !== next || saying.has(verb.folded) || !virtues.has(token.folded)
  );
}

/** "has faith got the keys?" */
const isAskedAbout = ({ joined, last, at, next }: Spot): boolean =>
  joined &&
  last !== undefined &&
  auxiliary.test(last.folded) &&
  (at === 1 || last.starts || /[,;:] $/.test(last.before)) &&
  next?.before === ' ' &&
  (afterAuxiliary.test(next.folded) || /^\p{Ll}{2,}ing$/u.test(next.word));

/** "drew??", "guy did you", "thanks for this, grace!" */
const isCalled = ({ words: { text }, at, token, begins, rest, last, ordinary }: Spot): boolean =>
  isAddressed(text, token, { first: at === 0, begins, end: last?.to ?? 0 }) ||
  (begins &&
    /^(?:[?!]| (?:porfa|porfis|pls|plz|please)\b| (?:where|when|what|why|how) (?:r|are|did|do|is) (?:u|you|ur|your)\b|, (?:can|could|would|will|do|did|are|you|pls|please|thanks|puedes|podes|tu|te|vos|porfa)\b| (?:(?:did|do|can|could|will|would|are|have|r) )?(?:you|u)\b| (?:tú|vos|you|ur|u r)(?!\p{L}))/u.test(
      rest,
    )) ||
  (begins && /^: /.test(rest)) ||
  (token.before === ' ' && isWished(last?.folded ?? '', rest)) ||
  (/^, $/.test(token.before) &&
    /^[?!.)]|^$/.test(rest) &&
    !/,/.test(last?.before ?? '') &&
    (!ordinary || /[?!]/.test(rest)));

/** A given name that no plant, month or virtue has. */
const isPersons = ({ folded }: Token): boolean =>
  nameWord(folded).given && ![natural, virtues, months].some((list) => list.has(folded));

/** "autumn's bday", "the old phone of …", "for misty … she" */
function isWhose({ words: { tokens, text, spanish }, at, token, last, next, joined }: Spot): boolean {
  const thing = /^(?:new|old|spare|other|big|last)$/.test(next?.folded ?? '') ? tokens[at + 2] : next;
  if (token.possessive && thing?.before === ' ' && owned.test(thing.folded)) return true;
  if (
    token.possessive &&
    /^(?:at|to|from|is|like)$/.test(last?.folded ?? '') &&
    /^['’]s ?(?:[,.;!?)]|$)/.test(text.slice(token.to))
  )
    return true;
  // "frank's truck"
  if (token.possessive && isPersons(token) && /^['’]s \p{Ll}{3}/u.test(text.slice(token.to))) return true;
  if (!joined || !last) return false;
  if (spanish)
    return (
      last.folded === 'de' &&
      /^(?:cumple|cumpleaños|casa|mama|papa|idea|culpa|parte|turno|numero|cel|correo|mail|mensaje|wasap|whatsapp|tel|telefono|celu|movil|foto|link|archivo|presentacion|salon|aula|clase|coche|carro|auto|moto|compu|libro|cuaderno|casa|mesa|plato|audio|hija|hijo|hermana|hermano|grupo|lo)$/.test(
        tokens[at - 2]?.folded ?? '',
      )
    );
  // "did you get the key from frank?"
  if (isPersons(token) && /^(?:from|with|by|for)$/.test(last.folded) && /^(?:[?!]|$)/.test(text.slice(token.to)))
    return true;
  return (
    !virtues.has(token.folded) &&
    /^(?:for|with|to|from|by|and)$/.test(last.folded) &&
    /^[^.?\n]{0,40}\b(?:she|he|her|him)\b/.test(text.slice(token.to, token.to + 60))
  );
}

/** "cumple la perla?", "dice leo que", "ana trae el pan, bautista el alargador", "llego con ángeles" */
function isMeantInSpanish({ words, at, token, last, joined, rest }: Spot): boolean {
  const { tokens, spanish } = words;
  if (!spanish || !last) return false;
  const ends = /^[?!,.;)]|^$/.test(rest);
  const acts = (one: Token | undefined) => one !== undefined && does(one);
  if (joined && /^(?:la|el)$/.test(last.folded) && acts(tokens[at - 2]) && ends) return true;
  // "gracias ana!! y a cruz por quedarse"
  if (
    joined &&
    last.folded === 'a' &&
    (ends || /^ (?:por|que|si)\b/.test(rest)) &&
    /\b(?:gracias|aviso|avis[ae]n?|pregunt\p{L}{1,4}|pasa\p{L}{0,3}|d[ií]\p{L}{0,4}|llam\p{L}{1,4}|mand\p{L}{1,4})\b[^.?\n]{0,60}$/iu.test(
      words.text.slice(Math.max(0, token.from - 90), token.from),
    )
  )
    return true;
  if (joined && last.folded === 'con' && ends && !virtues.has(token.folded)) return true;
  if (joined && acts(last) && (ends || /^ (?:que|q|si)\b/.test(rest))) return true;
  if (joined && /^[yeq]$/.test(last.folded) && /^ q(?:ue)? /.test(rest)) return true;
  return at > 2 && /^, $/.test(token.before) && /^ (?:el|la|los|las|una?) /.test(rest);
}

/** "luzma y cruz": beside another of the roster. */
function isBeside({ words: { tokens }, at, token, last, next, roster }: Spot): boolean {
  const isOthers = (one: Token | undefined) => one !== undefined && roster.whose(one.folded).size > 0;
  const abstract = (one: Token | undefined) => virtues.has(one?.folded ?? '') && virtues.has(token.folded);
  const link = /^(?:y|e|and|or|o|&)$/;
  const [before, behind] = [tokens[at - 2], tokens[at + 2]];
  return (
    (link.test(last?.folded ?? '') && isOthers(before) && !abstract(before)) ||
    (link.test(next?.folded ?? '') && isOthers(behind) && !abstract(behind)) ||
    (/^ & $/.test(token.before) && isOthers(last)) ||
    (/^ & $/.test(next?.before ?? '') && isOthers(next))
  );
}

/** Whether a word in small letters is the listed person in a text without capitals. */
export function isMeantInSmall(words: Words, at: number, roster: Roster): boolean {
  const spot = spotAt(words, at, roster);
  if (!spot) return false;
  if ([isSpokenTo, isDoing, isAskedAbout, isCalled, isWhose, isMeantInSpanish, isBeside].some((rule) => rule(spot)))
    return true;
  const { ordinary, joined, last, token } = spot;
  // "harry potter day"
  if (citedWhole.has(`${token.folded} ${words.tokens[at + 1]?.folded}`)) return false;
  // "la virgen de guadalupe"
  if (last?.folded === 'de' && waters.has(words.tokens[at - 2]?.folded ?? '')) return false;
  if (
    ordinary ||
    (joined &&
      /^(?:en|in|un|una|unos|unas|los|las|of|at|be|been|being|this|that|este|esta|sin|more|no|some|any|the|mucho|tanto|muy)$/.test(
        last?.folded ?? '',
      ))
  )
    return false;
  const { given, surname } = nameWord(token.folded);
  return token.word.length > (given || surname ? 1 : 2);
}

/** Whether somebody is asked, thanked or met where a word in small letters stands. */
export function isSpokenToInSmall(words: Words, at: number, roster: Roster): boolean {
  const spot = spotAt(words, at, roster);
  return spot !== null && isSpokenTo(spot);
}
