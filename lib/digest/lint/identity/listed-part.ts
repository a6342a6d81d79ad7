import { isBorne } from './bearers';
import { around, begins, copulas, type Words } from './evidence';
import { kindOf } from './names';
import type { Run } from './runs';
import type { Token } from './tokens';
import { isAgentGoing } from './verbs';
import { doing, months, places, things, thingsDo, virtues } from './vocabulary';

/** Whether a part of a listed name that may be a word besides is meant as the name. */

/** From here on a part of a listed name is taken for it. */
const enough = 0.8;

/** Something that bears the name, and nobody. */
export const never = -20;

/** How much speaks for one word being the listed person whose name it is a part of. */
export function partScore(words: Words, run: Run, token: Token): number {
  if (isBorne(words, run, true)) return never;
  const { ordinary, given, surname } = kindOf(token, words.spanish);
  const starts = (token === run.words[0] ? begins(words, run) : token.starts) || token.titled;
  let prior = given || surname ? 3.5 : starts ? 2 : 3;
  if (ordinary) prior = starts ? -0.5 : 1.7;
  if (ordinary && token.starts && run.words.length === 1 && acts(words, run.end))
    prior +=
      doing.has(words.tokens[run.end]?.folded ?? '') && !copulas.test(words.tokens[run.end]?.folded ?? '') ? 1.6 : 3.4;
  if (ordinary && token.starts && run.words.length === 1 && plans(words.text.slice(token.to, token.to + 40)))
    prior += 2.4;
  // "Holy Trinity"
  const before = token === words.tokens[run.first] ? words.tokens[run.first - 1] : undefined;
  if (before?.capital && !before.starts && /^(?:la|el|los|las)$/.test(before.folded) && token.before === ' ')
    return never;
  if (/^(?:holy|saint|saints|santa|santo|san)$/.test(before?.folded ?? '')) return -9;
  if (ordinary && run.words.length === 1 && token.starts) prior += alone(words, run, token);
  if (places.has(token.folded)) prior -= amongPlaces(words, run) ? 4.5 : 1.2;
  if (token.before.endsWith('@')) prior += 2;
  if (months.has(token.folded)) prior = monthAround(words, token) ? -5 : prior - 0.6;
  const context = around(words, run, { listed: true });
  // "Ana's Midnight Example is the play"
  if (token.possessive && run.words.length === 1 && isTitle(words, run.end)) return -5;
  // A word that is nothing else is their name, but in what is called after somebody.
  if (!ordinary && !places.has(token.folded) && !months.has(token.folded)) return context <= -5 ? context : 1;
  return prior - enough + context;
}

/** A verb in -s and a word that stands behind verbs, not one that stands behind nouns in the plural. */
const verbAndMore =
  /^ (?!this|its|his|us|is|was|has|as|does|always|class|days|hours|rules|jars|petals|tags|benches|prices|\p{Ll}{4,}ings)\p{Ll}{3,}[^\Ws]s (?!for|of|in|on|at|are|were|will|would|can|and|or|from|to|need|have|had|with|is|was|by|under|as|do|did|come|go|should|must|may|that|which|left|start|begin|open|close|end|cost|count|behind|near|\p{Ll}{2,}ed\b)\p{Ll}/u;

/** A word besides, alone at the beginning of what is said: "host: Will, cell …", "Faith takes it.", "Will keeps saying". */
function alone({ text, tokens }: Words, { first, end }: Run, token: Token): number {
  const rest = text.slice(token.to, token.to + 200);
  const virtue = virtues.has(token.folded) && token.folded !== 'will';
  let score = 0;
  if (/: $/.test(token.before) && tokens[first - 1] && /^(?:[,.;)]|$|\n)/.test(rest)) score += virtue ? 1.5 : 3;
  if (
    /^ (?:takes|keeps|has|leads|does|gets|runs|holds) (?:it|them|that one|this one|over|notes|minutes)[,.;]/.test(rest)
  )
    score += 2.6;
  if (
    !virtue &&
    /^ (?!this|its|his|us|is|was|has|as)\p{Ll}{2,}s (?:\p{Ll}+ing|that|to|up|out|off|over|back|aloud|when|if|why)(?!\p{L})/u.test(
      rest,
    )
  )
    score += 2.4;
  if (/^ (?:is|was|will be) (?:in charge|late|sick|out|off|away|on (?:duty|leave|snacks))\b/.test(rest)) score += 2.6;
  // A noun alone has an article: "Mason covers period three", and not "Mason jars for".
  if (!virtue && verbAndMore.test(rest)) score += 2.4;
  // Whom the rest is about.
  if (
    !virtue &&
    /^[^.!?\n]*[.!?,;]?[^!?\n]{0,100}\b(?:she|he|his|her|him|ella|él)(?![\p{L}])/iu.test(rest) &&
    tokens[end]?.capital === false
  )
    score += 1.2;
  return score;
}

/** Two words with capitals or more, none of them of the roster's organisations, of which the sentence's others have none. */
function isTitle({ tokens, known }: Words, at: number): boolean {
  const [one, two] = [tokens[at], tokens[at + 1]];
  return [one, two].every(
    (each) =>
      each?.capital &&
      !each.titled &&
      !each.shouted &&
      each.before === ' ' &&
      !known.has(each.folded) &&
      !things.has(each.folded),
  );
}

/** "Sofia, Milan and Rome", "visitors from Jordan": a place among places, or where several are from. */
function amongPlaces({ tokens, text }: Words, { first, end }: Run): boolean {
  const [last, own, next] = [tokens[first - 1], tokens[first], tokens[end]];
  const isPlace = (token: Token | undefined) => token?.capital === true && places.has(token.folded);
  if (isPlace(next) && /^, $/.test(next?.before ?? '')) return true;
  if (isPlace(last) && /^, $/.test(own?.before ?? '')) return true;
  if (/^(?:and|or|y|o|e)$/.test(next?.folded ?? '') && isPlace(tokens[end + 1])) return true;
  if (/^(?:and|or|y|o|e)$/.test(last?.folded ?? '') && isPlace(tokens[first - 2])) return true;
  return /(?:\p{L}{3,}s|people|everyone|folk) (?:from|in|of|across|de|en) $/u.test(
    text.slice(Math.max(0, (own?.from ?? 0) - 30), own?.from),
  );
}

/** "Grace will send", "Rosa se encarga", behind a label "Grace to send": what somebody is to do. */
const plans = (behind: string): boolean =>
  /^ (?:(?:will|won['’]t|has|had|is|was) (?:(?:not|never|also|now|still) )?(?:be |\p{Ll}+ing|\p{Ll}{2,}ed|send|bring|heard|met|told|caught|won|built|paid|sold|thought|taught|bought|sat|stood|held|brought|taken|given|made|found|written|sent|done|gone|come|seen|been|kept|left|lost|drawn|driven|spoken|told|said|put|set|read|begun|chosen|forgotten|flown|share|write|host|lead|call|draft|ask|check|present|post|take|make|give|join|run|book|find|follow|help|organi[sz]e|start|collect|print|speak|talk|chair|scribe|drive|meet|the \p{Ll}+|to \p{Ll}+)\b|(?:se (?:encarga|compromete|ofrece|queda|apunta|suma)|va a|queda de|quedó (?:de|en)|\p{Ll}{3,}rá\b))/u.test(
    behind,
  ) && !/^ (?:is|was) (?:needed|wanted|called|shared|the)\b/.test(behind);

/** Whether a word says what somebody does, and not only that something is. */
function acts({ tokens, spanish }: Words, at: number): boolean {
  const own = tokens[at - 1];
  const skips = /^(?:always|never|also|still|just|already|often|usually|then|once)$/.test(tokens[at]?.folded ?? '')
    ? 1
    : 0;
  const [after, more] = [tokens[at + skips], tokens[at + skips + 1]];
  if (!after || after.capital) return false;
  const virtue = virtues.has(own?.folded ?? '');
  // "Poppy has the names": a noun has an article.
  if (
    !spanish &&
    !virtue &&
    /^(?:has|had|does|did|made|makes|gets|got)$/.test(after.folded) &&
    (object.test(more?.folded ?? '') || /^\d/.test(more?.folded ?? ''))
  )
    return true;
  if (skips > 0 && !virtue && /^\p{Ll}{2,}s$/u.test(after.word) && !spanish) return true;
  if (copulas.test(after.folded)) return false;
  // "Heather shadowing next week", "Dawn covering the desk"
  if (!spanish && isAgentGoing(after.folded) && !/^(?:is|are|was|were|has)$/.test(more?.folded ?? '')) return true;
  if (doing.has(after.folded)) return !(virtue && thingsDo.test(after.folded));
  // "Memo se disculpa"
  if (spanish && !virtue && after.folded === 'se' && /^\p{Ll}{3,}[aeó]$/u.test(more?.word ?? '')) return true;
  // "Ventura lo discute", "Milagros no pudo venir"
  if (spanish && /^(?:lo|los|le|les|nos|me)$/.test(after.folded) && !more?.capital) return true;
  if (
    spanish &&
    after.folded === 'no' &&
    /^(?:pudo|vino|quiso|asistio|llego|viene|puede|contesta|firma|sabe|quiere|esta|estuvo|acepta|acepto)$/.test(
      more?.folded ?? '',
    )
  )
    return true;
  // "Art pulled the lists", "Miles wants it", and not "Hope renewed", "Grace periods for".
  if (!spanish && !virtue && verbEnds.test(after.folded)) return true;
  if (!spanish)
    return (
      /(?<!e)ed$|[^s]s$/.test(after.folded) &&
      (object.test(more?.folded ?? '') ||
        (/ed$/.test(after.folded) && /^(?:with|up|out|off|over|down)$/.test(more?.folded ?? '')))
    );
  // A noun has its article: "Pastor duerme en casa".
  return (
    !virtue &&
    /^\p{Ll}{2,}[aeó]$/u.test(after.word) &&
    !noVerb.test(after.folded) &&
    behindVerb.test(more?.folded ?? '')
  );
}
const verbEnds =
  /^(?:[a-z]{3,}(?:ates|i[sz]es|ifies|ishes|ieves|ounces|erves|umes|ects|uces)|explains|maintains|attends|sends|spends|defends|recommends|decides|provides|presides|knows|follows|requests|approves|moves|improves)$/;
const object =
  /^(?:the|an?|her|his|our|my|us|me|it|them|every|each|all|some|that|this|those|these|everyone|nobody|two|three|why|how|what)$/;
const noVerb =
  /^(?:para|sobre|desde|entre|durante|ante|donde|nunca|siempre|grande|verde|de|que|aunque|hasta|contra|cada|otra|una|nueva|buena|mala|santa|alta|baja|blanca|negra|fuerte|importante|primera)$/;
const behindVerb =
  /^(?:mucho|poco|bien|mal|tarde|temprano|siempre|todo|en|a|al|el|la|los|las|un|una|con|su|sus|por|que|como|se|lo|otra|otro|dos|tres)$/;

function monthAround({ text }: Words, { from, to }: Token): boolean {
  return (
    /(?:\b(?:in|by|until|till|since|early|late|mid|of|through|during|this|next|last|from|every|each|on|before|after|de|en|desde|hasta)|\d(?:st|nd|rd|th)?|[-–])\s?$/i.test(
      text.slice(Math.max(0, from - 10), from),
    ) ||
    /^ (?:is|was|brings|means) (?:when|the|an?|our|over|here|still|too|not|always|never)\b/.test(
      text.slice(to, to + 20),
    ) ||
    /^(?:,? \d|[-–]|'s (?:meeting|call|newsletter|digest|session|agenda|gathering|convening|edition|issue)| (?:meeting|call|newsletter|digest|session|gathering|convening|edition|issue|through|and June|or June|to June))/i.test(
      text.slice(to, to + 16),
    )
  );
}
