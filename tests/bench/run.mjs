/** Loads the benchmarks, which are TypeScript, by Vite, and runs the one asked for; started by `scripts/bench.mjs`. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runnerImport } from 'vite';
import { build, ensureBrowsers, giveUp, root } from '../../scripts/setup.mjs';

const file = path.join(root, 'tests', 'bench', 'index.ts');
const { module } = await runnerImport(file, { root, configFile: false, logLevel: 'error' });
const { parse, measure, WrongOption } = module;

function asked() {
  try {
    return parse(process.argv.slice(2));
  } catch (error) {
    if (error instanceof WrongOption) giveUp(error.message);
    throw error;
  }
}

const wanted = asked();
const { chrome: chromium } = await ensureBrowsers(['chrome']);
console.log('Building …');
const extension = await build('chrome');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'commonplace-bench-'));
try {
  const byConfig = (config, folder) => build('chrome', { config, folder });
  await measure(wanted, { chromium, extension, scratch, build: byConfig });
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 8 });
}
