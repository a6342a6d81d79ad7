import { copulas, type Words } from './evidence';
import { kindOf, nameWord } from './names';
import type { Token } from './tokens';
import {
  doing,
  institutions,
  naming,
  ordinals,
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
  if (english || spanish || institutions.has(token.folded) || ordinals.has(token.folded)) return false;
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
  const first = tokens.filter(
    (token, at) => (at === 0 || (token.starts && /[.!?\n]/.test(token.before))) && /^\p{L}/u.test(token.word),
  );
  const small = first.filter(({ word }) => /^\p{Ll}/u.test(word)).length;
  if (small === 0) return !tokens.some(({ capital, shouted }) => capital && !shouted);
  return small * 2 >= first.length;
}

/** Before a name, and seldom before the word that it is besides. */
const before =
  /^(?:ask|asks|asked|saw|seen|love|loved|invite|invited|hbd|its|soy|habla|tell|told|thank|thanks|thx|ty|cc|ping|pinged|text|texted|email|emailed|message|messaged|dm|meet|met|sorry|cheers|dile|digan|diganle|avisa|avisen|avisale|aviso|preguntale|pregunta|gracias|pasale|mandale|llama|llamen)$/;
const auxiliary = /^(?:has|have|did|does|can|could|will|would|should|is|was|may)$/;
const afterAuxiliary =
  /^(?:got|get|said|say|sent|send|seen|see|coming|come|came|know|knows|have|need|want|bring|bringing|still|already|also|going|free|around|done|ok|okay|there|here|around|able|the|a|his|her|check|share|join|help|mind|drop|pick|do|take|make)$/;
const clauseStart =
  /^(?:and|but|because|cos|cuz|so|if|that|when|until|till|once|while|says|think|hope|y|pero|porque|que|cuando|si|como|hasta|mientras|dice)$/;

/** What people have: "autumn's bday". */
export const owned =
  /^(?:birthday|bday|idea|phone|cell|number|turn|house|place|class|room|car|email|desk|mug|coat|laptop|charger|keys|notes|slides|list|book|mum|mom|mother|dad|husband|wife|kids|kid|son|daughter|group|table|draft|message|voice|train|flight|ride)$/;

/** Whether a word in small letters is the listed person in a text without capitals. */
export function isMeantInSmall({ tokens, text, spanish }: Words, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  const joined = token.before === ' ';
  const rest = text.slice(token.to, token.to + 24);
  const { given, surname, english, spanish: word } = nameWord(token.folded);
  const ordinary = english || word || institutions.has(token.folded) || ordinals.has(token.folded);
  // "tito ya pagó"
  const verb =
    next && /^(?:ya|no|nunca|siempre|tambien|just|already|also|never|still|even|only)$/.test(next.folded)
      ? tokens[at + 2]
      : next;
  const acts =
    verb?.before === ' ' &&
    !copulas.test(verb.folded) &&
    (saying.has(verb.folded) || doing.has(verb.folded) || /^\p{Ll}{2,}(?:ed|ó)$/u.test(verb.word));
  const begins =
    at === 0 ||
    (token.starts && !joined) ||
    /^[,;] $|^ ?[(—–-] ?$/.test(token.before) ||
    clauseStart.test(last?.folded ?? '');
  if (joined && last && (before.test(last.folded) || naming.has(last.folded)) && !/^ (?:of|for|de|in)\b/.test(rest))
    return true;
  if (joined && last && titles.has(last.folded)) return true;
  if (
    joined &&
    last &&
    !virtues.has(token.folded) &&
    /^(?:for|with|to|from|by|and)$/.test(last.folded) &&
    /^[^.?\n]{0,40}\b(?:she|he|her|him)\b/.test(text.slice(token.to, token.to + 60))
  )
    return true;
  if (
    begins &&
    acts &&
    !(
      ordinary &&
      thingsDo.test(verb.folded) &&
      !/^(?:mine|my|me|us|him|her|them|it|you)$/.test(tokens[tokens.indexOf(verb, at) + 1]?.folded ?? '')
    ) &&
    (!spanish || !kindOf(token, true).spanish || verb !== next)
  )
    return true;
  if (
    joined &&
    last &&
    auxiliary.test(last.folded) &&
    (at === 1 || tokens[at - 1]?.starts || /[,;:] $/.test(last.before))
  )
    if (next?.before === ' ' && (afterAuxiliary.test(next.folded) || /^\p{Ll}{2,}ing$/u.test(next.word))) return true;
  // Called by name: "drew??", "thanks for this, grace!"
  if (
    begins &&
    /^(?:[?!]|, (?:can|could|would|will|do|did|are|you|pls|please|thanks|puedes|podes|tu|te|vos|porfa)\b)/.test(rest)
  )
    return true;
  // "autumn's bday", "cumple la perla?"
  const thing = /^(?:new|old|spare|other|big|last)$/.test(next?.folded ?? '') ? tokens[at + 2] : next;
  if (token.possessive && thing?.before === ' ' && owned.test(thing.folded)) return true;
  if (
    spanish &&
    joined &&
    last?.folded === 'de' &&
    /^(?:cumple|cumpleaños|casa|mama|papa|idea|culpa|parte|turno|numero|cel|correo|mensaje|audio|hija|hijo|hermana|hermano|grupo)$/.test(
      tokens[at - 2]?.folded ?? '',
    )
  )
    return true;
  const beforeLast = tokens[at - 2];
  if (
    spanish &&
    joined &&
    /^(?:la|el)$/.test(last?.folded ?? '') &&
    beforeLast &&
    (saying.has(beforeLast.folded) || doing.has(beforeLast.folded)) &&
    /^[?!,.;)]|^$/.test(rest)
  )
    return true;
  if (begins && /^ (?:did|do|can|could|will|would|are|have) you\b/.test(rest)) return true;
  if (
    spanish &&
    joined &&
    last &&
    (saying.has(last.folded) || doing.has(last.folded)) &&
    !copulas.test(last.folded) &&
    /^[?!,.;)]|^$|^ (?:que|q|si)\b/.test(rest)
  )
    return true;
  // "ana trae el pan, bautista el alargador"
  if (spanish && at > 2 && /^, $/.test(token.before) && /^ (?:el|la|los|las|una?) /.test(rest)) return true;
  if (/^, $/.test(token.before) && /^[?!.)]|^$/.test(rest) && !(last && /,/.test(last.before)))
    return !ordinary || /[?!]/.test(rest);
  if (
    ordinary ||
    (joined &&
      /^(?:en|in|un|una|of|at|this|that|este|esta|sin|more|no|some|any|the|mucho|tanto|muy)$/.test(last?.folded ?? ''))
  )
    return false;
  return token.word.length > (given || surname ? 1 : 2);
}
