import { parse } from '../../lib/notes';
import { type ProposedKind, proposedKinds } from '../../lib/notes/proposals/cue';
import { counted, plainly, type Weighed, type Weights } from '../../lib/notes/proposals/judge';
import { placesIn } from '../../lib/notes/proposals/places';
import { type SignName, signNames, signsOf } from '../../lib/notes/proposals/signs';
import { turnsOf } from '../../lib/notes/proposals/turns';
import { weighCues } from '../../lib/notes/proposals/weigh';
import type { Transcript } from './proposals-measure';

/** A sentence of a transcript, with what it shows and what it is. */
export interface Sample {
  readonly transcript: string;
  /** How much it counts in the fitting. */
  readonly weight: number;
  readonly words: string;
  readonly signs: readonly SignName[];
  readonly cues: Readonly<Record<ProposedKind, number>>;
  readonly gold: ReadonlySet<ProposedKind>;
}

/** Texts by the hand that wrote the rules count less: their words are those that rules look for. */
const ownHand: readonly string[] = ['tuned', 'practice'];
const weightOf = (folder: string): number => (ownHand.includes(folder) ? 0.3 : 1);

/** Every sentence of some transcripts. */
export function samplesOf(transcripts: readonly Transcript[]): Sample[] {
  return transcripts.flatMap(({ folder, name, text, gold }) => {
    const turns = turnsOf(parse(text));
    return placesIn(turns).map((place) => {
      const words = turns[place.turn]?.sentences[place.nth]?.words ?? '';
      const isIt = ({ turn, sentence }: Transcript['gold'][number]) =>
        turn === place.turn && (words.includes(sentence) || sentence.includes(words));
      const cues = Object.fromEntries(
        proposedKinds.map((kind) => [kind, kind === 'action' || kind === 'question' ? weighCues(kind, place) : 0]),
      );
      return {
        ...{ transcript: name, weight: weightOf(folder), words, signs: signsOf(place) },
        cues: cues as Sample['cues'],
        gold: new Set(gold.filter(isIt).map(({ kind }) => kind)),
      };
    });
  });
}

const weighed: readonly Weighed[] = ['base', 'cues', 'cued', ...signNames];
const placeOf = new Map(weighed.map((name, at) => [name, at]));

/** Pulls weights towards nothing, so that what few sentences show counts little. */
const restraint = 1;
/** The same for what cues weigh, whose lists know the texts that they were made beside better than others. */
const cueRestraint = 40;
const steps = 7;
const pulls = weighed.map((name) => {
  if (name === 'base') return 0;
  return name === 'cues' || name === 'cued' ? cueRestraint : restraint;
});

/** Sentences that show the same signs: which and how much, what all of them weigh together, and those that are of the kind. */
interface Alike {
  /** Places of `weighed`, rising. */
  readonly places: Uint16Array;
  readonly values: Float64Array;
  all: number;
  gold: number;
}

/** What a sentence shows for a kind: places of `weighed` with how much, and both as a key. */
interface Shown extends Pick<Alike, 'places' | 'values'> {
  readonly key: string;
}

const shown = new WeakMap<Sample, Map<ProposedKind, Shown>>();

/** Made once: each sentence is in the fittings of several parts. */
function shownBy(sample: Sample, kind: ProposedKind): Shown {
  const kinds = shown.get(sample) ?? new Map<ProposedKind, Shown>();
  shown.set(sample, kinds);
  const known = kinds.get(kind) ?? shownAnew(sample, kind);
  kinds.set(kind, known);
  return known;
}

function shownAnew({ signs, cues }: Sample, kind: ProposedKind): Shown {
  const row: [number, number][] = [
    [0, 1],
    [1, counted(cues[kind])],
    ...(cues[kind] >= plainly ? ([[2, 1]] as [number, number][]) : []),
    ...signs.map((name): [number, number] => [placeOf.get(name) as number, 1]),
  ];
  row.sort(([one], [other]) => one - other);
  return {
    key: row.join(';'),
    places: Uint16Array.from(row, ([at]) => at),
    values: Float64Array.from(row, ([, value]) => value),
  };
}

/** What shows the same pulls the same way: it is counted once. */
function alikeOf(kind: ProposedKind, samples: readonly Sample[]): Alike[] {
  const found = new Map<string, Alike>();
  for (const sample of samples) {
    const { weight, gold } = sample;
    const { key, places, values } = shownBy(sample, kind);
    const alike = found.get(key) ?? { places, values, all: 0, gold: 0 };
    found.set(key, alike);
    alike.all += weight;
    if (gold.has(kind)) alike.gold += weight;
  }
  return [...found.values()];
}

/** Adds what sentences that are alike ask of a step: which way, and how far it holds. */
function add(
  { places, values, all, gold }: Alike,
  { weights, slope, bend }: Readonly<Record<'weights' | 'slope' | 'bend', Float64Array>>,
): void {
  let odds = 0;
  for (let nth = 0; nth < places.length; nth += 1)
    odds += (weights[places[nth] as number] as number) * (values[nth] as number);
  const chance = 1 / (1 + Math.exp(-odds));
  const missed = gold - all * chance;
  const spread = all * chance * (1 - chance);
  for (let nth = 0; nth < places.length; nth += 1) {
    const at = places[nth] as number;
    const value = values[nth] as number;
    slope[at] = (slope[at] as number) + missed * value;
    for (let before = 0; before <= nth; before += 1) {
      const cell = (places[before] as number) * weighed.length + at;
      bend[cell] = (bend[cell] as number) + spread * value * (values[before] as number);
    }
  }
}

/** Logistic regression with a ridge, by Newton's steps: the weights under which the gold lines are most likely. */
function fitOne(kind: ProposedKind, samples: readonly Sample[]): number[] {
  const alike = alikeOf(kind, samples);
  const size = weighed.length;
  let weights = new Float64Array(size);
  for (let step = 0; step < steps; step += 1) {
    const slope = weights.map((weight, at) => -(pulls[at] as number) * weight);
    const bend = new Float64Array(size * size);
    for (let at = 0; at < size; at += 1) bend[at * size + at] = (pulls[at] as number) + 1e-6;
    for (const one of alike) add(one, { weights, slope, bend });
    for (let at = 0; at < size; at += 1)
      for (let other = 0; other < at; other += 1) bend[at * size + other] = bend[other * size + at] as number;
    const move = solved(bend, slope);
    weights = weights.map((weight, at) => weight + (move[at] as number));
  }
  return [...weights];
}

/** Solves a system of linear equations, by elimination. */
function solved(matrix: Float64Array, values: Float64Array): number[] {
  const size = values.length;
  const rows = Array.from(values, (value, at) => {
    const row = new Float64Array(size + 1);
    row.set(matrix.subarray(at * size, (at + 1) * size));
    row[size] = value;
    return row;
  });
  for (let at = 0; at < size; at += 1) {
    const top = rows[at] as Float64Array;
    for (let below = at + 1; below < size; below += 1) {
      const row = rows[below] as Float64Array;
      const share = (row[at] as number) / (top[at] as number);
      if (share !== 0)
        for (let column = at; column <= size; column += 1)
          row[column] = (row[column] as number) - share * (top[column] as number);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] as Float64Array;
    const rest = found.reduce((sum, value, column) => (column > at ? sum + value * (row[column] as number) : sum), 0);
    found[at] = ((row[size] as number) - rest) / (row[at] as number);
  }
  return found;
}

/** What each sign says for each kind, over some transcripts. Pure: the same sentences give the same weights. */
export function weightsFrom(samples: readonly Sample[]): Weights {
  const byKind = proposedKinds.map((kind) => fitOne(kind, samples));
  const row = (at: number) => byKind.map((weights) => Math.round((weights[at] as number) * 100) / 100 || 0);
  return Object.fromEntries(weighed.map((name, at) => [name, row(at)])) as unknown as Weights;
}

/** The file that holds them. */
export function printed(weights: Weights): string {
  const rows = weighed.map((name) => `  ${name}: [${weights[name].join(', ')}],`);
  return `import type { Weights } from './judge';

/**
 * What each sign says for a decision, an action, a question, thanks. Not written by hand: fitted to the transcripts that rules are made beside
 * (\`tests/fixtures/transcripts\`), written by \`npx vitest run tests/notes/proposals-fit.test.ts -u\`.
 */
export const fitted: Weights = {
${rows.join('\n')}
};
`;
}
