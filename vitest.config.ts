import { defineConfig } from 'vitest/config';

const ours = ['tests/**/*.test.{ts,tsx}'];
const browsers = ['tests/e2e/**', 'tests/bench/**'];
/** What opens files by programs that are not everywhere. */
const readers = 'tests/readers/**';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ours, exclude: [...browsers, readers] } },
      { extends: true, test: { name: 'readers', include: [`${readers}/*.test.ts`], testTimeout: 120_000 } },
    ],
    environment: 'node', // per-file `// @vitest-environment happy-dom` where a DOM is needed
    maxWorkers: '100%', // by itself it leaves a core idle, half of a machine of two
    restoreMocks: true,
    setupFiles: ['tests/patience.ts'],
    testTimeout: 60_000, // so long hangs what hangs; a busy machine is slower than the usual 5 s
  },
});
