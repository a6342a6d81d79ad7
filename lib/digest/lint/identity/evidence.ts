import { isFiled, isIntroduced, ranked } from './introduced';
import { foldWord, kindOf, nameWord } from './names';
import type { Run } from './runs';
import type { Token } from './tokens';
import * as vocabulary from './vocabulary';
import { asWork } from './works';

/** A text while its names are looked for. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spanish: boolean;
  /** Words of the roster's organisations and places, folded. */
  readonly known: ReadonlySet<string>;
  /** Whether a word is a part of somebody's name on the roster. */
  readonly listed: (folded: string) => boolean;
}

/**
 * How much speaks for words being somebody's name, from what stands around them. Above 0 for, below 0 against; a listed
 * given name alone counts about 3, and 2.5 are enough. The weights were set by hand on texts of our own.
 */
export function around(words: Words, run: Run, { listed = false } = {}): number {
  const before = words.tokens[run.first - 1];
  const after = words.tokens[run.end];
  return (
    beforeIt(words, run, before) +
    behindIt(words, run, after) +
    (isFirm(words, run, listed) ? -6 : 0) +
    (listed ? goesOnAs(words, run) : asWork(words, run))
  );
}

/** A listed name whose next sentence is about her or him. */
function goesOnAs({ tokens, text }: Words, { end, words }: Run): number {
  const last = tokens[end - 1];
  if (!last || words.length > 1) return 0;
  return /^[^.!?\n]{0,120}[.!?]["”’»]? (?:She|He|Her|His|Ella|Él)(?:['’]\p{Ll}{1,2})? \p{Ll}/u.test(
    text.slice(last.to, last.to + 140),
  )
    ? 1.5
    : 0;
}

/** Words that lead to a place. */
const leadsToPlace = /^(?:in|from|to|at|near|of|through|via|outside|across|around|de|en|a|hacia|desde|hasta|por)$/;

/** "heard from", "credit to": not where a place is reached. */
const personal =
  /\b(?:heard|thanks|notes?|messages?|emails?|questions?|word|quotes?|idea|feedback|text|letter|comment|story|request|credit|listen(?:ed|ing)?|talk(?:ed|ing)?|spoke|speak|speaking|according|next|married|related|known|introduced|owed?|belongs?|belonging) (?:to|from) $/i;

const isListed = ({ words }: Run) => words.some(({ folded }) => nameWord(folded).given || nameWord(folded).surname);

/** Whether a capital says nothing where a run stands: its sentence begins with it, and nothing before it leads to a person. */
export function begins(words: Words, run: Run): boolean {
  const own = words.tokens[run.first];
  return (
    own?.starts === true &&
    !run.titled &&
    isIntroduced(words, run, own) === 0 &&
    !credits(own.before) &&
    !isLabelled(words, run)
  );
}

/** "(reporter: Name)", "Photos: Name." At a line's beginning a role is who speaks, and what they say follows. */
function isLabelled({ tokens, text }: Pick<Words, 'tokens' | 'text'>, { first, end }: Run): boolean {
  const [label, own, last] = [tokens[first - 1], tokens[first], tokens[end - 1]];
  if (!label || !own || !last || !/^: ?$/.test(own.before)) return false;
  const line = text.slice(Math.max(0, label.from - 80), label.from);
  if (/[(.;,]/.test(line.slice(line.lastIndexOf('\n') + 1)))
    return vocabulary.relations.has(label.folded) || vocabulary.labels.has(label.folded);
  return (
    vocabulary.labels.has(label.folded) && /^(?:[.;]|, ?\p{Lu}|$|\n| (?:and|y|e|&) \p{Lu})/u.test(text.slice(last.to))
  );
}

/** Before who is credited: "— Name". */
export const credits = (before: string): boolean => /[—–]\s?@?$|(?:^|[^\n]) - @?$/.test(before);

const has = (list: ReadonlySet<string>, token: Token | undefined) => token !== undefined && list.has(token.folded);
/** Within one sentence, and nothing but blanks between. */
const close = (token: Token | undefined) => /^[\s"“«*_]{1,3}$/.test(token?.before ?? '');

function beforeIt({ tokens, text, spanish }: Words, run: Run, before: Token | undefined): number {
  const own = tokens[run.first];
  if (!own) return 0;
  if (run.titled) return 4;
  let score = 0;
  const joined = close(own) && before !== undefined && !(own.starts && /[.!?\n]/.test(own.before));
  if (joined) {
    if (has(vocabulary.saying, before) || (spanish && /\p{L}{2}ó$/u.test(before.word))) score += spanish ? 2.4 : 1.8;
    else if (has(vocabulary.naming, before) && !(before?.folded === 'bye' || before?.folded === 'welcome'))
      score += 2.6;
    else if (has(vocabulary.relations, before) && !before?.capital && !own.shouted)
      score += run.words.length > 1 ? 2.8 : 2.2;
    else if (has(vocabulary.towards, before)) score += 0.9;
    // "la lleva Julio"
    else if (spanish && has(vocabulary.doing, before) && !copulas.test(before?.folded ?? '')) score += 1.4;
    if (/^(?:in|at|near|across|around|throughout|outside|en|hacia|desde)$/.test(before?.folded ?? '')) score -= 1.8;
    if (leadsToPlace.test(before?.folded ?? '') && run.words.every(({ folded }) => vocabulary.places.has(folded)))
      score -= 2.5;
    const said = before?.folded === 'that' && has(vocabulary.saying, tokens[run.first - 2]);
    if (!said && /^(?:the|an|this|that|these|our|los|las|un|una|unos|unas|este|esta)$/.test(before?.folded ?? ''))
      score -= 2.2;
    if (!spanish && before?.folded === 'a') score -= 2.2;
    if (/^(?:la|el)$/.test(before?.folded ?? '')) score -= spanish ? 0.4 : 1.5;
    const second = tokens[run.first - 2];
    // "abuela de Ana", "the mother of Ana"
    const ofOne =
      /^(?:of|de)$/.test(before?.folded ?? '') &&
      (has(vocabulary.relations, second) || papers.test(second?.folded ?? '')) &&
      (!second?.capital || second.starts);
    if (ofOne) score += run.words.every(({ folded }) => vocabulary.places.has(folded)) ? 5 : 2.2;
    const of = /^(?:of|de|del|in|at)$/.test(before?.folded ?? '');
    const called = of ? second : before;
    if (has(vocabulary.calledAfter, called) && !called?.word.endsWith('ó') && !has(vocabulary.relations, called))
      score -= 6;
  }
  if (personal.test(text.slice(Math.max(0, own.from - 24), own.from))) score += isListed(run) ? 2 : 0.8;
  if (
    /\b(?:(?:pregunt|busc)\p{L}{1,5} (?:por|a)|(?:the|whose|el|de) (?:names?|nombre)(?: of| de)?) $/iu.test(
      text.slice(Math.max(0, own.from - 24), own.from),
    )
  )
    score += 2.4;
  if (/^,\s$/.test(own.before) && has(vocabulary.relations, before)) score += 1.8;
  if (/^,\s$/.test(own.before) && has(vocabulary.naming, before)) score += 1.5;
  else if (/^,\s$/.test(own.before) && isListed(run) && isWho(text.slice(Math.max(0, own.from - 70), own.from)))
    score += 1.8;
  score += isIntroduced({ tokens, text }, run, own);
  if (isLabelled({ tokens, text }, run)) score += 1.5;
  if (credits(own.before) && /^\W{0,3}(?:$|\n|,|\(| and | y | & )/.test(text.slice(run.words.at(-1)?.to))) score += 2.4;
  if (own.before.endsWith('@')) score += /^[\s(,]|^$/.test(own.before.slice(0, -1)) ? 1.5 : -3;
  if (own.before.endsWith('#')) score -= 6;
  // "Gracias a Ana por el pan; a León, por el vino"
  if (
    spanish &&
    isListed(run) &&
    /\b(?:gracias|felici\p{L}{3,8}|abrazo|agradec\p{L}{2,5}|aplauso) (?:a [^.!?]{0,70}\b)?a $/iu.test(
      text.slice(Math.max(0, own.from - 100), own.from),
    )
  )
    score += 3;
  return score;
}

/** "Ejemplo & Ejemplo" is a firm's name; somebody who is listed may be so linked to another by the first name. */
function isFirm({ tokens, text, listed: isOnRoster }: Words, { first, end }: Run, listed: boolean): boolean {
  const [own, last] = [tokens[first], tokens[end - 1]];
  if (!own || !last) return false;
  const both = (one: Token | undefined, two: Token | undefined) =>
    listed && (isPair(one, two) || (isOnRoster(one?.folded ?? '') && isOnRoster(two?.folded ?? '')));
  const [before, behind] = [/&\s?$/.test(own.before), /^ ?&/.test(text.slice(last.to, last.to + 2))];
  return (before && !both(tokens[first - 1], own)) || (behind && !both(last, tokens[end]));
}

/** Two first names. */
const isPair = (one: Token | undefined, two: Token | undefined): boolean =>
  one?.capital === true && two?.capital === true && nameWord(one.folded).given && nameWord(two.folded).given;

function behindIt({ tokens, text, spanish }: Words, run: Run, after: Token | undefined): number {
  const last = tokens[run.end - 1];
  if (!last) return 0;
  let score = 0;
  const rest = text.slice(last.to, last.to + 40);
  if (last.possessive || /^s['’] /.test(rest)) score += 0.5;
  // "Will's is the shortest": things have no apostrophe at a sentence's beginning.
  if (last.possessive && run.words.length === 1 && last.starts)
    if (!vocabulary.virtues.has(last.folded) || /^['’]s (?:is|was|has|will) /.test(rest)) score += 2;
  // "at Heather's"
  if (
    last.possessive &&
    /^['’]s ?(?:[,.;)]|$)/.test(rest) &&
    /\b(?:at|to|from|by) $/.test(text.slice(Math.max(0, (tokens[run.first]?.from ?? 0) - 6), tokens[run.first]?.from))
  )
    score += 3;
  // "Florence's grandad"
  if (
    last.possessive &&
    has(vocabulary.relations, after) &&
    /^ (?:old |little |big |new |late )?$/.test(after?.before ?? '')
  )
    score += run.words.every(({ folded }) => vocabulary.places.has(folded)) ? 3 : 1.5;
  if (after && close(after)) {
    const verb = after.folded;
    score += doingOf(run, after, spanish);
    if (
      /^(?:family|families|twins|brothers|sisters|siblings|kids|boys|girls|household)$/.test(verb) &&
      !last.possessive
    )
      score += 5;
    if (!after.capital && vocabulary.institutions.has(verb) && !last.possessive) score -= 4;
    if (!after.capital && vocabulary.things.has(verb)) score -= 2;
    if (verb === 'and' || verb === 'y') score += 0.2;
  }
  if (
    isFiled.test(rest) &&
    isListed(run) &&
    !last.shouted &&
    !/^(?:number|case|file|record|code|box|room)$/.test(last.folded)
  )
    score += 2.6;
  // "Dale." alone is no sentence about anybody.
  if (run.words.length === 1 && run.words[0]?.starts && /^[.!?]/.test(rest)) score -= 1.5;
  const [own] = run.words;
  if (
    /^ to (?!staff|all|parents|famil|every|the\b|our\b)\p{Ll}{2}/u.test(rest) &&
    run.words.length <= 2 &&
    own?.starts &&
    (!vocabulary.virtues.has(own.folded) || /: ?$/.test(own.before))
  )
    score += 2;
  // "Spelling bee: Ejemplo 1st, Ana Muestra 2nd."
  if (ranked.test(rest)) score += 2.4;
  else if (/^ \d/.test(rest)) score -= 3;
  // "Ana Ejemplo (chair), Tom Muestra (treas.)"
  if (run.words.length > 1 && isListed(run) && /^ \(\p{Ll}{3,}[^()\d]{0,30}\)/u.test(rest)) score += 1.6;
  // "Daisy (4/12)"
  if (/^ \(\d/.test(rest) && !/^ \((?:1[89]|20)\d\d/.test(rest)) score += 2;
  if (isSongOf(run, rest, spanish)) score -= 1.5;
  // "Elija el principio": a verb with its object, not somebody.
  if (
    spanish &&
    run.words.length === 1 &&
    run.words[0]?.starts &&
    /^ (?:el|la|los|las|una?|unos|unas|sus?|est[ea]|todos?|todas?|dos|tres)\b/.test(rest)
  )
    score -= 1.2;
  if (/^ (?:and|y|e) (?:\p{Lu}[\p{L}’'-]+ )+(?:families|brothers|sisters|twins|familias)\b/u.test(rest)) score += 5;
  if (/^,? (?:who|whose|quien|quienes)\b/.test(rest)) score += 1.6;
  if (/^, (?:a|an|the|our|one of|una?|la|el|nuestr[ao]) /.test(rest)) score += 0.5;
  if (/^ \((?:she|he|they|ella|él|elle)\b/.test(rest)) score += 3;
  if (
    /^, (?:(?:can|could|would|will|do|are|you|your|thanks|please|puedes|podrías|tu|gracias|por favor|te)\b|¿)/.test(
      rest,
    )
  )
    score += isListed(run) ? 2.2 : 1.2;
  if (
    /^, (?:it|I|we|that|this|there|here|no|yes|hold|don|if|when|what|ya|no|si|sí|aquí|ahí|qué)\b[^.!?]{0,32}\b(?:you|yours?|tú|tu|tus|te|ti|vos|contigo)\b/.test(
      text.slice(last.to, last.to + 60),
    )
  )
    score += isListed(run) ? 2.2 : 0.8;
  if (/^, \p{Lu}/u.test(rest) && vocabulary.places.has(tokens[run.end]?.folded ?? '')) score -= 1.5;
  return score;
}

/** "Lean on Me" */
const isSongOf = ({ words: [word, more] }: Run, rest: string, spanish: boolean): boolean =>
  word !== undefined &&
  more === undefined &&
  kindOf(word, spanish).ordinary &&
  /^ (?:on|of|the|to|and the) \p{Lu}/u.test(rest) &&
  !/^ on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(rest);

/** "the counselor of the school, Ana Ejemplo": who somebody is stands before. */
const isWho = (before: string): boolean => {
  const said = /(?:^|[^\p{L}])(?:the|our|a|an|my|his|her|la|el|mi|su|una?|nuestr[ao]) ([^.,;:()]{3,60}), $/iu.exec(
    before,
  )?.[1];
  return said?.split(' ').some((word) => vocabulary.relations.has(foldWord(word))) === true;
};

/** What is kept of one person. */
const papers =
  /^(?:dni|curp|rut|expediente|ficha|matricula|cumple|cumpleanos|apoderad[oa]|acudiente|tutora?|representante|birthday)$/;

/** Verbs that say nothing of who or what does it. */
export const copulas =
  /^(?:is|was|has|had|will|does|did|are|were|made|makes|es|era|fue|esta|estuvo|tiene|tuvo|hay|son)$/;

/** How much the word behind a run says of a person doing something. */
function doingOf(run: Run, after: Token, spanish: boolean): number {
  if (after.capital) return 0;
  const [first] = run.words;
  const alone = run.words.length === 1 && first?.starts === true;
  if (has(vocabulary.saying, after)) return alone ? 3.3 : 2.4;
  const acts = /(?<!e)ed$/.test(after.folded)
    ? 1.2
    : spanish && /\p{Ll}{2}ó$/u.test(after.word)
      ? 1.8
      : has(vocabulary.doing, after)
        ? 1
        : 0;
  if (acts === 0 || copulas.test(after.folded)) return acts === 0 || alone ? 0 : 0.6;
  // "Hutchins closed the door"
  if (
    alone &&
    first &&
    nameWord(first.folded).surname &&
    !kindOf(first, spanish).ordinary &&
    ![vocabulary.places, vocabulary.namesakes].some((list) => has(list, first))
  )
    return 2.4;
  return alone && first && !vocabulary.virtues.has(first.folded) && kindOf(first, spanish).ordinary ? 3.1 : acts;
}
