import { around, begins, copulas, type Words } from './evidence';
import type { Listed } from './identifier';
import { foldWord, kindOf, nameWord } from './names';
import { areLike, Near } from './near';
import type { Run } from './runs';
import type { Token } from './tokens';
import { doing, months, particles, places, thingsDo, virtues } from './vocabulary';

/** Whose a word is, of everybody who is listed. */
export class Roster {
  readonly #near = new Near();
  /** Words of names: whose they are. */
  readonly #parts = new Map<string, Set<number>>();
  /** Names of people as their words, by the first of them. */
  readonly #wholes = new Map<string, { readonly words: readonly string[]; readonly who: number }[]>();
  /** Names in letters that have no capitals. */
  readonly others: { readonly name: string; readonly who: string }[] = [];
  /** Words of their organisations and places, folded. */
  readonly known = new Set<string>();

  constructor(readonly people: readonly Listed[]) {
    for (const [who, { name, aliases, kind, organisation = '', place = '' }] of people.entries()) {
      const around = [organisation, place, ...(kind === 'organisation' ? [name, ...aliases] : [])];
      for (const word of around.flatMap(wordsOf)) if (word.length > 2) this.known.add(word);
      if (kind === 'organisation') continue;
      for (const written of [name, ...aliases]) this.#add(written, who);
    }
  }

  #add(written: string, who: number): void {
    if (!/\p{Lu}|\p{Ll}/u.test(written)) {
      if (written.length > 1) this.others.push({ name: written, who: this.people[who]?.name ?? written });
      return;
    }
    const words = wordsOf(written);
    const own = words.filter((word) => !particles.has(word) && word.length > 1);
    // "Hyun-woo" is "Hyunwoo", too.
    for (const joined of written.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu) ?? [])
      own.push(foldWord(joined.replaceAll('-', '')));
    // "O Mahony" lacks the apostrophe.
    for (const { 1: rest = '' } of written.matchAll(/(?<!\p{L})\p{Lu}['’](\p{Lu}\p{L}{3,})/gu))
      own.push(foldWord(rest));
    // "De Santis" is "DeSantis".
    for (const [at, word] of words.entries())
      if (particles.has(word) && at > 0 && words[at + 1]) own.push(word + words[at + 1]);
    for (const word of own) {
      this.#parts.set(word, (this.#parts.get(word) ?? new Set()).add(who));
      this.#near.add(word);
    }
    const [first] = words;
    if (first !== undefined && words.length > 1) {
      const known = this.#wholes.get(first);
      if (known) known.push({ words, who });
      else this.#wholes.set(first, [{ words, who }]);
    }
  }

  /** Whose name a word is a part of; nobody's: empty. */
  whose(folded: string): ReadonlySet<number> {
    return this.#parts.get(folded) ?? nobody;
  }

  /** The same of a word with a capital, also where it is spelt nearly so, or its possessive lacks the apostrophe. */
  meant({ folded, capital }: Token): ReadonlySet<number> {
    const own = this.whose(folded);
    if (own.size > 0 || !capital || /\d/.test(folded)) return own;
    const { given, surname, english, spanish } = nameWord(folded);
    if (english || spanish) return nobody;
    if (!given && !surname && folded.length > 4 && folded.endsWith('s') && this.whose(folded.slice(0, -1)).size > 0)
      return this.whose(folded.slice(0, -1));
    const near = this.#near.of(folded, given || surname);
    return near.length === 0 ? nobody : new Set(near.flatMap((word) => [...this.whose(word)]));
  }

  /** Whether a word behind others of somebody's name may be one of it, spelt otherwise: "Thornberry" of Thornbury. */
  isLike(who: number, folded: string): boolean {
    return folded.length > 5 && wordsOf(this.people[who]?.name ?? '').some((word) => areLike(word, folded));
  }

  /** Whether a letter begins a word of somebody's name. */
  begins(who: number, letter: string): boolean {
    const { name = '', aliases = [] } = this.people[who] ?? {};
    return [name, ...aliases].some((each) => wordsOf(each).some((word) => word.startsWith(letter)));
  }

  /** The longest whole name that begins with a token: how many tokens it takes, and whose it is. */
  wholeAt(tokens: readonly Token[], at: number): { readonly length: number; readonly who: number } | null {
    let best: { length: number; who: number } | null = null;
    for (const { words, who } of this.#wholes.get(tokens[at]?.folded ?? '') ?? [])
      if (
        words.length > (best?.length ?? 0) &&
        words.every(
          (word, nth) =>
            tokens[at + nth]?.folded === word && (nth === 0 || /^[\s-]+$/.test(tokens[at + nth]?.before ?? '')),
        )
      )
        best = { length: words.length, who };
    return best;
  }

  /** Who has these initials. */
  initialled(initials: string): string[] {
    const wanted = initials.toLowerCase();
    return this.people.flatMap(({ name, kind }) => {
      if (kind === 'organisation') return [];
      const own = wordsOf(name)
        .filter((word) => !particles.has(word))
        .map((word) => word[0])
        .join('');
      return own === wanted ||
        (wanted.length > 1 &&
          own.length > wanted.length &&
          (own.startsWith(wanted) || wanted === `${own[0]}${own.at(-1)}`))
        ? [name]
        : [];
    });
  }
}

const nobody: ReadonlySet<number> = new Set();
const wordsOf = (name: string): string[] =>
  (name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu) ?? []).map(foldWord);

/** Words of a text that are somebody's on the roster. */
export interface ListedPlace {
  readonly first: number;
  readonly end: number;
  readonly who: readonly number[];
}

/** Where whole names of the roster stand, whatever their capitals. */
export function wholeNames(roster: Roster, { tokens }: Words): ListedPlace[] {
  const found: ListedPlace[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const whole = roster.wholeAt(tokens, at);
    if (!whole) continue;
    found.push({ first: at, end: at + whole.length, who: [whole.who] });
    at += whole.length - 1;
  }
  return found;
}

/** From here on a part of a listed name is taken for it. */
const enough = 0.8;

/** How much speaks for one word being the listed person whose name it is a part of. */
export function partScore(words: Words, run: Run, token: Token): number {
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
  if (before?.capital && !before.starts && /^(?:la|el|los|las)$/.test(before.folded) && token.before === ' ') return -9;
  if (/^(?:holy|saint|saints|santa|santo|san)$/.test(before?.folded ?? '')) return -9;
  if (places.has(token.folded)) prior -= amongPlaces(words, run) ? 4.5 : 1.2;
  if (token.before.endsWith('@')) prior += 2;
  if (months.has(token.folded)) prior = monthAround(words, token) ? -5 : prior - 0.6;
  const context = around(words, run, { listed: true });
  // A word that is nothing else is their name, but in what is called after somebody.
  if (!ordinary && !places.has(token.folded) && !months.has(token.folded)) return context <= -4 ? context : 1;
  return prior - enough + context;
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
  /^ (?:(?:will|won['’]t|has|had|is|was) (?:(?:not|never|also|now|still) )?(?:be |\p{Ll}+ing|\p{Ll}{2,}ed|send|bring|brought|taken|given|made|found|written|sent|done|gone|come|seen|been|kept|left|lost|drawn|driven|spoken|told|said|put|set|read|begun|chosen|forgotten|flown|share|write|host|lead|call|draft|ask|check|present|post|take|make|give|join|run|book|find|follow|help|organi[sz]e|start|collect|print|speak|talk|chair|scribe|drive|meet|the \p{Ll}+|to \p{Ll}+)\b|(?:se (?:encarga|compromete|ofrece|queda|apunta|suma)|va a|queda de|quedó (?:de|en)|\p{Ll}{3,}rá\b))/u.test(
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
  if (copulas.test(after.folded)) return false;
  if (doing.has(after.folded)) return !(virtue && thingsDo.test(after.folded));
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
const behindVerb = /^(?:en|a|al|el|la|los|las|un|una|con|su|sus|por|que|como|se|lo|otra|otro|dos|tres)$/;

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
