import { type Benchmark, type Ground, median, type Outcome, rounded } from './benchmark';
import { measureLint } from './digest-lint';

const rounds = 15;

async function run(ground: Ground): Promise<Outcome> {
  console.log(`Looking through digests of 3,000 words, ${rounds} times …`);
  const lint = await measureLint(ground, rounds);
  return {
    table: [
      ['ms', 'figure', 'least', 'most'],
      [
        'every rule on 3,000 words',
        ...[median(lint.later), Math.min(...lint.later), Math.max(...lint.later)].map((value) => value.toFixed(1)),
      ],
      ['the same, code that never ran', lint.first.toFixed(1), '', ''],
    ],
    json: [{ lint3000WordsMs: rounded(median(lint.later)) }],
  };
}

/** What is measured of digests: looking through them before they are shared. */
export const digest: Benchmark = {
  name: 'digest',
  about: 'what the rules take for a digest of 3,000 words',
  options: {},
  check: () => undefined,
  run,
};
