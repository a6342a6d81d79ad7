/**
 * `node scripts/fit-words.mjs`: writes lib/digest/lint/identity/word-weights.json, what each cue around a word counts that begins a
 * sentence and is somebody's name and a word besides. Fitted on tests/fixtures/identifiers (tuned and practice, never fresh);
 * prints how it does on each part with weights fitted on the others.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

const file = path.join(root, 'tests', 'digest', 'lint', 'fit-words.ts');
const { module } = await runnerImport(file, { root, configFile: false, logLevel: 'error' });
const samples = ['tuned', 'practice'].flatMap((part) => module.samplesOf(part));
const { names, others, at } = module.tryOut(samples);
console.log(`${names} names, ${others} words besides; each part by weights of the others:`);
for (const { chance, ...taken } of at)
  console.log(`from ${chance}: ${taken.names} of ${names} names, ${taken.others} of ${others} other words`);
const weights = module.weightsOf(samples);
const target = path.join(root, 'lib', 'digest', 'lint', 'identity', 'word-weights.json');
writeFileSync(target, `${JSON.stringify(weights, null, 2)}\n`);
