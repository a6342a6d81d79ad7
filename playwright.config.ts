import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures';

/** Every journey runs in both browsers, one at a time. */
export default defineConfig<Options>({
  testDir: 'tests/e2e',
  // `npm test` takes as many as the machine has work for.
  workers: 1,
  timeout: 90_000,
  retries: process.env.CI ? 2 : 0,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'out/e2e',
  projects: [
    { name: 'chrome', use: { kind: 'chrome' } },
    { name: 'firefox', use: { kind: 'firefox' } },
  ],
});
