import { identifiersIn } from '../../../lib/digest/lint/identity';
import type { Words } from '../../../lib/digest/lint/identity/evidence';
import { Roster } from '../../../lib/digest/lint/identity/roster';
import { isInSmall } from '../../../lib/digest/lint/identity/small';
import { tokensOf } from '../../../lib/digest/lint/identity/tokens';
import { chanceOf } from '../../../lib/digest/lint/identity/weighed';
import { cuesAt, isWordBesides } from '../../../lib/digest/lint/identity/word-cues';
import { type Item, itemsByFile, placesOf } from './measure-identifiers';

/** Fits what each cue counts (`lib/digest/lint/identity/word-weights.json`), and tries it on parts it was not fitted on. */

/** A word that begins a sentence and may be somebody's: its cues, and whether it is. */
interface Sample {
  readonly part: string;
  readonly cues: readonly string[];
  readonly name: boolean;
  /** Whether all rules together find it today. */
  readonly found: boolean;
}

export type Weights = Readonly<Record<string, number>>;

/** How much weights are held small: each counts as if so many samples spoke for nothing. */
const held = 0.5;
const steps = 1500;

export function samplesOf(folder: string): Sample[] {
  return itemsByFile(folder).flatMap(({ file, items }) => items.flatMap((item) => samplesIn(item, file)));
}

function samplesIn(item: Item, part: string): Sample[] {
  const { text, roster: people, language } = item;
  const roster = new Roster(people);
  const tokens = tokensOf(text);
  if (isInSmall(tokens)) return [];
  const words: Words = {
    ...{ text, tokens, spanish: language === 'es', known: roster.known },
    listed: (folded) => roster.whose(folded).size > 0,
  };
  const gold = placesOf(item).filter(({ kind }) => kind === 'name' || kind === 'unlistedName');
  const found = identifiersIn(text, { roster: people, language });
  const over = (places: readonly { from: number; to: number }[], at: number) =>
    places.some(({ from, to }) => from <= at && at < to);
  return tokens.flatMap(({ folded, from }, at): Sample[] =>
    isWordBesides(words, at) && roster.whose(folded).size > 0
      ? [{ part, cues: cuesAt(words, at), name: over(gold, from), found: over(found, from) }]
      : [],
  );
}

/** Logistic regression by gradient descent; deterministic. */
export function weightsOf(samples: readonly Sample[]): Weights {
  const names = ['bias', ...new Set(samples.flatMap(({ cues }) => cues))].sort();
  const weights: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  for (let step = 0; step < steps; step += 1) {
    const slope: Record<string, number> = {};
    for (const { cues, name } of samples) {
      const error = chanceOf(cues, weights) - (name ? 1 : 0);
      for (const cue of ['bias', ...cues]) slope[cue] = (slope[cue] ?? 0) + error;
    }
    for (const name of names) {
      const own = weights[name] ?? 0;
      weights[name] = own - (4 * ((slope[name] ?? 0) + (name === 'bias' ? 0 : held * own))) / samples.length;
    }
  }
  return Object.fromEntries(names.map((name) => [name, Math.round((weights[name] ?? 0) * 100) / 100]));
}

export interface Tried {
  readonly names: number;
  readonly others: number;
  /** Of names and of others, how many are taken for names from a chance on. */
  readonly at: readonly { readonly chance: number; readonly names: number; readonly others: number }[];
}

/** Each part tried with weights fitted on all the others. */
export function tryOut(samples: readonly Sample[]): Tried {
  const tried = [...new Set(samples.map(({ part }) => part))].flatMap((part) => {
    const weights = weightsOf(samples.filter((sample) => sample.part !== part));
    return samples
      .filter((sample) => sample.part === part)
      .map(({ cues, name }) => ({ name, chance: chanceOf(cues, weights) }));
  });
  const count = (name: boolean, from: number) => tried.filter((one) => one.name === name && one.chance >= from).length;
  return {
    names: count(true, 0),
    others: count(false, 0),
    at: [0.25, 0.4, 0.5, 0.6, 0.7].map((chance) => ({
      chance,
      names: count(true, chance),
      others: count(false, chance),
    })),
  };
}
