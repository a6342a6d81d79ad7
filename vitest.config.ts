import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node', // per-file `// @vitest-environment happy-dom` where a DOM is needed
    maxWorkers: '100%', // by itself it leaves a core idle, half of a machine of two
    restoreMocks: true,
    setupFiles: ['tests/patience.ts'],
    testTimeout: 20_000, // so long hangs what hangs; a busy machine is slower than the usual 5 s
  },
});
