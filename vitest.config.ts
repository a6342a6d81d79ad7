import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import { defineConfig } from 'vitest/config';

const ours = ['tests/**/*.test.{ts,tsx}'];
const browsers = ['tests/e2e/**', 'tests/bench/**'];
/** What opens files by programs that are not everywhere. */
const readers = 'tests/readers/**';

const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/${file.replaceAll('\\', '/')}`);
const thatSay = (words: RegExp) => tests.filter((file) => words.test(readFileSync(file, 'utf8')));

/** Tests that put other modules in the place of ours, or load them anew: others must not see those. */
const alone = thatSay(/\bvi\.(?:mock|doMock|resetModules)\(/);
/** Tests with a document. A worker has one or none for all its files: a mixed row would end it at nearly each. */
const withDocument = thatSay(/^\/\/ @vitest-environment happy-dom$/m);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      // One after the other the files of a worker use the modules that it has loaded: loading them for each took a quarter of all.
      {
        extends: true,
        test: {
          ...{ name: 'unit', include: ours, exclude: [...browsers, readers, ...alone, ...withDocument] },
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-document',
          include: withDocument,
          exclude: [...browsers, readers, ...alone],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-alone', include: alone, exclude: browsers } },
      { extends: true, test: { name: 'readers', include: [`${readers}/*.test.ts`], testTimeout: 120_000 } },
    ],
    environment: 'node', // per-file `// @vitest-environment happy-dom` where a DOM is needed
    // By itself it leaves a core idle, half of a machine of two; and a worker waits for part of its time, for timers and for what is hashed.
    maxWorkers: Math.ceil(os.availableParallelism() * 1.5),
    restoreMocks: true,
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000, // so long hangs what hangs; a busy machine is slower than the usual 5 s
  },
});
