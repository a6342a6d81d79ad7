/**
 * `npm test`: every check there is, on a machine with nothing but Node. Each step counts what passed and failed; the
 * last line is the sum. `npm test -- --only unit,e2e` runs the steps whose name starts with one of these words.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, ensureBrowsers, ensureModules, root, run } from './setup.mjs';

const only = process.argv.includes('--only')
  ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',')
  : null;
const output = path.join(root, process.env.OUT ?? '.output');
const reports = path.join(root, 'out', 'reports');

const one = ({ code, timedOut }, minutes) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  note: timedOut ? `stopped after ${minutes} minutes` : '',
});

/** A command that passes or fails as a whole. */
const whole =
  (command, args, minutes = 3) =>
  async () =>
    one(await run(command, args, { minutes }), minutes);

function report(name) {
  const file = path.join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

async function unit() {
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${path.join(reports, 'unit.json')}`];
  const ended = await run('vitest', args, { minutes: 4 });
  const result = report('unit.json');
  if (!result) return { ...one({ code: 1, timedOut: ended.timedOut }, 4) };
  const failedFiles = result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length);
  const failed = result.numFailedTests + failedFiles.length;
  return {
    passed: result.numPassedTests,
    failed: failed || (ended.code === 0 ? 0 : 1),
    skipped: result.numPendingTests + (result.numTodoTests ?? 0),
  };
}

async function lintFirefox() {
  const args = ['lint', '--source-dir', path.join(output, 'firefox-mv3'), '--output', 'json'];
  const { output: text, code } = await run('web-ext', args, { quiet: true, minutes: 3 });
  const start = text.indexOf('{');
  if (start < 0) {
    console.log(text);
    return { passed: 0, failed: 1 };
  }
  const { summary, errors, warnings } = JSON.parse(text.slice(start, text.lastIndexOf('}') + 1));
  // Preact writes innerHTML for those who ask for it; we clean whatever we hand it.
  const strange = warnings.filter((warning) => warning.code !== 'UNSAFE_VAR_ASSIGNMENT');
  for (const { code: kind, message, file } of [...errors, ...strange]) console.log(`${kind} ${file ?? ''} ${message}`);
  console.log(`${summary.errors} errors, ${summary.warnings} warnings (${strange.length} unexpected)`);
  const failed = errors.length + strange.length;
  return { passed: failed || code !== 0 ? 0 : 1, failed: failed || (code === 0 ? 0 : 1) };
}

async function budgets() {
  const ended = await run('node', ['scripts/budgets.mjs'], { minutes: 1, keep: true });
  const [, passed, failed] = /(\d+) within budget, (\d+) over/.exec(ended.output) ?? [0, 0, 1];
  return { passed: Number(passed), failed: Number(failed) || (ended.code === 0 ? 0 : 1) };
}

const playwright = (name, args, minutes) => async () => {
  // Each clears its own folder only: two may run at the same time.
  const ended = await run('playwright', ['test', '--reporter=list,json', '--output', `out/e2e/${name}`, ...args], {
    minutes,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(reports, `${name}.json`), FORCE_COLOR: '0', ...found },
  });
  const stats = report(`${name}.json`)?.stats;
  if (!stats) return one({ code: 1, timedOut: ended.timedOut }, minutes);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected || (ended.code === 0 ? 0 : 1),
    skipped: stats.skipped,
    note: stats.flaky ? `${stats.flaky} at the second try` : '',
  };
};

/** The browsers to test in, as the tests ask for them. */
let found = {};

const steps = [
  { name: 'format and lint', needs: [], run: whole('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', needs: [], run: whole('tsc', ['--noEmit']) },
  { name: 'unit', needs: [], run: unit },
  { name: 'build Chrome', gives: 'chrome-mv3', needs: [], run: () => built('chrome') },
  { name: 'build Firefox', gives: 'firefox-mv3', needs: [], run: () => built('firefox') },
  { name: 'web-ext lint', needs: ['firefox-mv3'], run: lintFirefox },
  { name: 'budgets and manifests', needs: ['chrome-mv3', 'firefox-mv3'], run: budgets },
  {
    name: 'e2e Chromium',
    beside: true,
    needs: ['chrome-mv3'],
    run: playwright('e2e-chrome', ['--project=chrome', '--grep-invert=@axe|@space|@tour|@pictures|@gallery'], 25),
  },
  {
    name: 'e2e Firefox',
    beside: true,
    needs: ['firefox-mv3'],
    run: playwright('e2e-firefox', ['--project=firefox', '--grep-invert=@axe|@space|@tour|@pictures|@gallery'], 25),
  },
  {
    name: 'axe and room',
    needs: ['chrome-mv3', 'firefox-mv3'],
    run: playwright('axe', ['--grep=@axe|@space'], 12),
  },
];

async function built(browser) {
  rmSync(path.join(output, `${browser}-mv3`), { recursive: true, force: true });
  await build(browser);
  return { passed: 1, failed: 0 };
}

const wanted = (step) => !only || only.some((word) => step.name.startsWith(word));

/** Does one step; what goes wrong in it is a failed check of its own. */
async function done(step) {
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 60 - step.name.length))}`);
  const start = Date.now();
  const missing = step.needs.filter((folder) => !existsSync(path.join(output, folder, 'manifest.json')));
  let result;
  try {
    result = missing.length
      ? { passed: 0, failed: 1, note: `not run: there is no build (${missing.join(', ')})` }
      : await step.run();
  } catch (error) {
    result = { passed: 0, failed: 1, note: error.message };
  }
  return { name: step.name, skipped: 0, note: '', ...result, seconds: (Date.now() - start) / 1000 };
}

/** Steps that stand together and are `beside` each other run at the same time: two browsers wait more than they work. */
async function main() {
  const begun = Date.now();
  await ensureModules();
  if (steps.some((step) => wanted(step) && /e2e|axe/.test(step.name))) {
    const { chrome, firefox } = await ensureBrowsers(['chrome', 'firefox']);
    found = { CHROMIUM_PATH: chrome, FIREFOX_PATH: firefox };
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const rows = [];
  const waiting = steps.filter(wanted);
  while (waiting.length > 0) {
    const next = [waiting.shift()];
    while (next[0].beside && waiting[0]?.beside) next.push(waiting.shift());
    rows.push(...(await Promise.all(next.map(done))));
  }
  print(rows, (Date.now() - begun) / 1000);
}

function print(rows, seconds) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(
    `\n${'step'.padEnd(24)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'s'.padStart(8)}`,
  );
  for (const row of rows)
    console.log(
      row.name.padEnd(24) +
        String(row.passed).padStart(8) +
        String(row.failed).padStart(8) +
        String(row.skipped).padStart(9) +
        row.seconds.toFixed(1).padStart(8) +
        (row.note ? `  ${row.note}` : ''),
    );
  console.log(`${'whole'.padEnd(49)}${seconds.toFixed(1).padStart(8)}\n`);
  process.exitCode = sum('failed') ? 1 : 0;
  if (sum('skipped')) console.log(`${sum('skipped')} skipped: what is not run says why above`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

await main();
