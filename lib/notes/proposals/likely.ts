import { type ProposedKind, proposedKinds, type SpokenLanguage } from './cue';
import { likelihood, type Weights } from './judge';
import { placesIn } from './places';
import { signsOf } from './signs';
import type { SpokenSentence, Turn } from './turns';
import { weighCues } from './weigh';
import { fitted } from './weights';

/** A sentence that is likely to be worth a line. */
export interface Likely {
  readonly kind: ProposedKind;
  readonly sentence: SpokenSentence;
  /** Which turn it stands in, from 0. */
  readonly turn: number;
  readonly language: SpokenLanguage;
  /** 0 to 1. */
  readonly chance: number;
}

/** Longer ones are no sentences: words that a machine wrote without a stop, UTF-16 code units. */
const longest = 600;
/**
 * From what chance on a sentence is proposed. Below it more is found and less of it right: each is where, in transcripts by other hands that were left
 * out of the fitting, both stand well above what is wanted (the guide in `tests/fixtures/transcripts`).
 */
const enough: Readonly<Record<ProposedKind, number>> = { decision: 0.41, action: 0.45, question: 0.45, thanks: 0.4 };

/** What is likely to be a decision, an action, a question or thanks in what was said, in the order in which it was. */
export function likelyIn(turns: readonly Turn[], weights: Weights = fitted): Likely[] {
  const found: Likely[] = [];
  for (const place of placesIn(turns)) {
    const { turn, nth, language } = place;
    const sentence = turns[turn]?.sentences[nth];
    if (!sentence || sentence.words.length > longest) continue;
    const signs = signsOf(place);
    for (const kind of proposedKinds) {
      const cues = kind === 'action' || kind === 'question' ? weighCues(kind, place) : 0;
      const chance = likelihood(weights, kind, cues, signs);
      if (chance >= enough[kind]) add(found, { kind, sentence, turn, language, chance });
    }
  }
  return found;
}

/** What is decided or somebody is thanked for is often said in two sentences, one after the other. */
function add(found: Likely[], likely: Likely): void {
  const at = found.findLastIndex(({ kind }) => kind === likely.kind);
  const said = found[at];
  if (said && goesOn(likely, said)) found[at] = joined(said, likely);
  else found.push(likely);
}

function goesOn(likely: Likely, said: Likely): boolean {
  if (likely.kind !== 'decision' && likely.kind !== 'thanks') return false;
  const { line, start } = likely.sentence;
  return said.sentence.line === line && start - said.sentence.end <= 1 && start > said.sentence.start;
}

function joined(said: Likely, likely: Likely): Likely {
  const { words, start } = said.sentence;
  const sentence = { ...likely.sentence, words: `${words} ${likely.sentence.words}`, start };
  return { ...likely, sentence, chance: Math.max(said.chance, likely.chance) };
}
