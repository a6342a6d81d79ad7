import { nameWord } from './names';
import type { Token } from './tokens';
import { institutions, particles, shortTitles, titles } from './vocabulary';

/** Words with capitals that stand together, as the words of a name do. */
export interface Run {
  /** Places among the tokens, the second behind the last. */
  readonly first: number;
  readonly end: number;
  /** A title stands before it. */
  readonly titled: boolean;
  /** Of each word but particles. */
  readonly words: readonly Token[];
}

/** No name has more words. */
const longest = 6;

/** Whether a token goes on with the run that the one before it is in. */
function goesOn(last: Token, next: Token): boolean {
  if (/^[ \u00a0-]$/.test(next.before)) return !last.possessive;
  // "J. R. Whitcombe", and a name in quotation marks within a name.
  if (/^\.? ?$/.test(next.before))
    return (
      next.capital &&
      !last.possessive &&
      ((last.word.length === 1 && (last.word !== 'I' || surnameOnly(next))) || /^(?:St|Ste|Ft|Mt)$/.test(last.word))
    );
  // "Ana Ejemplo (ID …": shortened words in brackets are none of it.
  const short = next.shouted && next.word.length < 6 && /\($/.test(next.before);
  return /^ ["“'‘(]$|^["”'’)] $/.test(next.before) && next.capital && !short;
}

const surnameOnly = ({ folded }: Token) => {
  const { given, surname, english, spanish } = nameWord(folded);
  return surname && !given && !english && !spanish;
};

const quoteOpens = /["“'‘(]$/;

/** All runs of a text, in their order; what begins a sentence and is in no list of names belongs to its run where it is of the roster. */
export function runsOf(tokens: readonly Token[], isListed: (folded: string) => boolean = () => false): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.capital) continue;
    if (standsAsTitle(tokens, at) || isClassLetter(tokens, at)) continue;
    const end = endOf(tokens, at);
    runs.push(...trimmed(tokens, { at, end, isListed }));
    at = end - 1;
  }
  return runs;
}

/** "3.º B", "5 C": a letter behind a number is a class's. */
function isClassLetter(tokens: readonly Token[], at: number): boolean {
  const [last, token] = [tokens[at - 1], tokens[at]];
  return (
    token?.word.length === 1 && last !== undefined && /^\d|^[ºª]$/.test(last.word) && /^[ .°º]{1,3}$/.test(token.before)
  );
}

/** A title that the name follows. */
function standsAsTitle(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.capital === true && isTitle(tokens[at], next);
}

/** A title, with a full stop only where it is cut short. */
const isTitle = (token: Token | undefined, next: Token | undefined) =>
  token !== undefined &&
  titles.has(token.folded) &&
  (next?.before === ' ' || (next?.before === '. ' && shortTitles.has(token.folded)));

function endOf(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  for (;;) {
    const [last, next] = [tokens[end - 1], tokens[end]];
    if (!last || !next || !goesOn(last, next)) return end;
    if (next.capital && !(next.starts && !closes(tokens, end) && !/^[. ]/.test(next.before))) {
      end += 1;
      continue;
    }
    // "Hyun-woo"
    const joined =
      next.before === '-' && last.capital && !next.capital && !/^(?:led|run|made|free|only)$/.test(next.word);
    if (joined && next.word.length < 5 && nameWord(last.folded).given) {
      end += 1;
      continue;
    }
    const over = particlesFrom(tokens, end);
    if (over === end) return end;
    end = over + 1;
  }
}

/** A quotation within a name: it closes, and the name goes on or ends. */
function closes(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token !== undefined &&
    quoteOpens.test(token.before) &&
    next !== undefined &&
    /^["”'’)]/.test(next.before) &&
    next.capital
  );
}

/** Behind small words that stand within a name, where a capital follows them; else where they began. */
function particlesFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < 3 && particles.has(tokens[at]?.folded ?? '') && /^[ -]$/.test(tokens[at]?.before ?? '')) at += 1;
  const next = tokens[at];
  return at > from && next?.capital && /^[ -]$/.test(next.before) ? at : from;
}

/** Without a sentence's first word where it is none of the name, in pieces of a name's length. */
function trimmed(
  tokens: readonly Token[],
  { at, end, isListed }: { at: number; end: number; isListed: (folded: string) => boolean },
): Run[] {
  let first = at;
  const lead = tokens[first];
  if (lead && end - first > 1 && lead.starts && !(isUnknown(lead) && isListed(lead.folded)))
    if (leadsOnly(lead, tokens[first + 1])) first += 1;
  // "Mon Ana, Tue Will"
  if (end - first > 1 && weekday.test(tokens[first]?.word ?? '') && tokens[first + 1]?.before === ' ') first += 1;
  // "Since Mrs Example came"
  if (first > at && end - first > 1 && isTitle(tokens[first], tokens[first + 1])) first += 1;
  while (end - first > 1 && particles.has(tokens[first]?.folded ?? '') && tokens[first + 1]?.before !== '-') first += 1;
  const words = tokens.slice(first, end).filter(({ folded, capital }) => capital || !particles.has(folded));
  if (words.length > longest && !words.some(({ folded }) => institutions.has(folded))) return [];
  const titled = isTitle(tokens[first - 1], tokens[first]);
  return words.length === 0 ? [] : [{ first, end, titled, words }];
}

/** Words that begin sentences and are names in some language, or look like one. */
export const leads: ReadonlySet<string> = new Set(
  `le les me te se nos os lo yo tú él ella ellos ellas nosotros nosotras ustedes usted he she it we they you him us them según qué cómo cuándo dónde quién quiénes cuál cuáles cuánto cuántos nada nadie todo toda todos todas alguien algo cada otro otra otros otras whoever whatever everybody nobody somebody someone anyone everyone con sin por para ante tras desde entre hasta como si que cuando donde así también ya no sí ni pero porque aunque mientras sobre hoy ayer gracias el la los las un una este esta ese esa su sus mi tu
  al del en es son fue era the a an and or but so then when where what who why how if as at by for from in into of on to with after before since our my your his her their its this that these those there here
  thanks thank ask dear hi hey hello yes no not let see meet tell call one two both even just only now today yesterday still maybe while because although though per via`.split(
    /\s+/,
  ),
);

const weekday =
  /^(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|Lun|Mi[eé]|Jue|Vie|S[aá]b|Lunes|Martes|Mi[eé]rcoles|Jueves|Viernes|S[aá]bado)$/;

const isUnknown = ({ folded, word }: Token): boolean => {
  const { given, surname } = nameWord(folded);
  return !given && !surname && !leads.has(word.toLowerCase());
};

/** A sentence's first word that is no part of the name behind it: "Ask Will", "Then Priya", "Will Devon join us?" */
function leadsOnly(lead: Token, next: Token | undefined): boolean {
  if (next?.before === '-') return false;
  if (leads.has(lead.word.toLowerCase())) return true;
  const word = nameWord(lead.folded);
  if (lead.word.length === 1)
    return lead.folded !== 'a' && lead.folded !== 'y' ? false : !/^\./.test(next?.before ?? '');
  const second = nameWord(next?.folded ?? '');
  if (!word.given && !word.surname)
    return !(
      /: ?["“«]?$/.test(lead.before) &&
      next?.before === ' ' &&
      !second.english &&
      !second.spanish &&
      (second.surname || next.word.length === 1 || (!second.given && next.word.length > 3 && lead.word.length > 3))
    );
  const ordinary = word.english || word.spanish;
  return ordinary && second.given && !second.surname && !(second.english || second.spanish);
}
