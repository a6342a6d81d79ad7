import type { Cue, ProposedKind, SpokenLanguage } from './cue';
import { proposedKinds } from './cue';
import { english } from './english/index';
import { foldSaid } from './fold';
import { calledNames, withCalled } from './names';
import { type Place, repliesTo, sayingsOf, wordCount } from './place';
import { spanish } from './spanish/index';
import { surroundings } from './surroundings';
import type { SpokenSentence, Turn } from './turns';

/** A sentence that is likely to be worth a line. */
export interface Likely {
  readonly kind: ProposedKind;
  readonly sentence: SpokenSentence;
  /** Which turn it stands in, from 0. */
  readonly turn: number;
  readonly language: SpokenLanguage;
  /** How much speaks for it; 2 is enough. */
  readonly weight: number;
  /** The words of it that speak for it most, folded. */
  readonly because: string;
  /** Somebody else said yes to it. */
  readonly answered: boolean;
}

/** What is enough, and what is so much that a sentence may be of two kinds. */
const enough = 2;
const certain = 2.5;
/** Longer ones are no sentences: words that a machine wrote without a stop, UTF-16 code units. */
const longest = 600;

export const languages = [english, spanish];

/** What is likely to be a decision, an action, a question or thanks in what was said, in the order in which it was. */
export function likelyIn(turns: readonly Turn[]): Likely[] {
  const names = calledNames(turns.map(({ speaker }) => speaker));
  const folded = turns.map(({ sentences }) => sentences.map(({ words }) => withCalled(foldSaid(words), names)));
  const usual = languageOf(folded.flat().slice(0, 400).join(' '), english);
  const hosts = hostsOf(turns);
  const found: Likely[] = [];
  for (const [turn, { sentences }] of turns.entries()) {
    const language = languageOf((folded[turn] ?? []).join(' '), usual);
    for (const [nth, sentence] of sentences.entries()) {
      if (sentence.words.length > longest) continue;
      for (const kind of kindsOf({ folded, hosts, turn, nth, language })) {
        const likely = { ...kind, sentence, turn, language };
        const said = found.findLast((each) => each.kind === kind.kind);
        if (said && goesOn(likely, said)) found[found.indexOf(said)] = joined(said, likely);
        else found.push(likely);
      }
    }
  }
  return found;
}

/** Which turns are of the one who speaks most often: who leads a meeting. */
function hostsOf(turns: readonly Turn[]): boolean[] {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return turns.map(({ speaker }) => speaker !== '' && counts.get(speaker) === most);
}

/** What is decided or somebody is thanked for is often said in two sentences, one after the other. */
function goesOn(likely: Likely, said: Likely): boolean {
  if (likely.kind !== 'decision' && likely.kind !== 'thanks') return false;
  const { line, start } = likely.sentence;
  return said.sentence.line === line && start - said.sentence.end <= 1 && start > said.sentence.start;
}

function joined(said: Likely, likely: Likely): Likely {
  const { words, start } = said.sentence;
  const sentence = { ...likely.sentence, words: `${words} ${likely.sentence.words}`, start };
  const strongest = said.weight > likely.weight ? said : likely;
  return { ...strongest, sentence };
}

function languageOf(words: string, otherwise: SpokenLanguage): SpokenLanguage {
  const counts = languages.map(({ known }) => words.match(known)?.length ?? 0);
  const most = Math.max(...counts);
  const other = counts[languages.indexOf(otherwise)] ?? 0;
  return most >= 3 && most > other ? (languages[counts.indexOf(most)] ?? otherwise) : otherwise;
}

type Kind = Pick<Likely, 'kind' | 'weight' | 'because' | 'answered'>;
type Weighed = Pick<Kind, 'weight' | 'because'>;

function kindsOf(place: Place): Kind[] {
  const answered = place.language.answers.yes.test(repliesTo(place)[0] ?? '');
  const kinds = proposedKinds
    .map((kind) => ({ kind, answered, ...(kind === 'thanks' ? weighThanks(place) : weigh(kind, place)) }))
    .filter(({ weight }) => weight >= enough)
    .sort((a, b) => b.weight - a.weight);
  return kinds.filter(({ weight }, at) => at === 0 || weight >= certain);
}

/** Where one sentence says two things. */
const joint = /(?:,|;|…|\.\.\.) (?=(?:but|and|so|or|pero|y|asi que|que|then|entonces|porque|because)\b)|: /;

/** What speaks for a kind and against it, in the sentence or in a part of it, and the words that speak for it most. */
function weigh(kind: ProposedKind, place: Place): Weighed {
  const words = sayingsOf(place);
  const parts = words.split(joint).filter((part) => wordCount(part) >= 3);
  const whole = weighPart(kind, words, place);
  const best = (parts.length > 1 ? parts : [])
    .map((part) => weighPart(kind, part, place))
    .reduce((most, each) => (each.weight > most.weight ? each : most), { weight: 0, because: '' });
  return whole.weight >= best.weight - 0.3 ? whole : { ...best, weight: best.weight - 0.3 };
}

function weighPart(kind: ProposedKind, words: string, place: Place): Weighed {
  const { says, adds } = place.language.cues[kind];
  const around = surroundings[kind].filter(({ holds }) => holds(place, words));
  const said = found(says, words);
  const by = [...said, ...around.filter((each) => each.says).map(({ weight }): Found => [weight, words])];
  if (by.length === 0) return { weight: 0, because: '' };
  const aside = around.filter((each) => !each.says).map(({ weight }): Found => [weight, '']);
  const weight = [...by, ...found(adds, words), ...aside].reduce((sum, [each]) => sum + each, 0);
  const [, because] = by.reduce((most, each) => (each[0] > most[0] ? each : most));
  return { weight, because: because.trim() };
}

/** "You drove in the ice, twice. Thank you.": what they did stands in the sentence before. */
function weighThanks(place: Place): Weighed {
  const { folded, turn, nth, language } = place;
  const before = folded[turn]?.[nth - 1] ?? '';
  const own = weigh('thanks', place);
  const isBare = language.bareThanks.test(sayingsOf(place)) && found(language.cues.thanks.says, before).length > 0;
  return isBare && own.weight < enough ? weighPart('thanks', `${before} ${sayingsOf(place)}`, place) : own;
}

type Found = readonly [weight: number, said: string];

function found(cues: readonly Cue[], words: string): Found[] {
  const hits: Found[] = [];
  for (const [weight, pattern] of cues) {
    const said = pattern.exec(words)?.[0];
    if (said !== undefined) hits.push([weight, said]);
  }
  return hits;
}
