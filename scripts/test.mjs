/**
 * `npm test`: every check there is, on a machine with nothing but Node. Each step counts what passed and failed; the
 * last line is the sum. `npm test -- --only unit,e2e` runs the steps whose name starts with one of these words.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, ensureBrowsers, ensureModules, ensureReaders, root, run } from './setup.mjs';

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

/** The tests of the projects of vitest's whose name begins with this. */
const vitest = (project) => async () => {
  const file = `${project}.json`;
  const wanted = ['run', '--project', `${project}*`, '--reporter=dot', '--reporter=json'];
  const ended = await run('vitest', [...wanted, `--outputFile.json=${path.join(reports, file)}`], {
    minutes: 4,
    env: found,
  });
  const result = report(file);
  if (!result) return { ...one({ code: 1, timedOut: ended.timedOut }, 4) };
  const notRun = [];
  for (const { name, assertionResults } of result.testResults)
    for (const { fullName, duration, status } of assertionResults) {
      slow.push({ name: `${project} ${path.relative(root, name)} ${fullName}`, seconds: (duration ?? 0) / 1000 });
      if (status === 'skipped' || status === 'pending') notRun.push(fullName);
    }
  const failedFiles = result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length);
  const failed = result.numFailedTests + failedFiles.length;
  for (const name of notRun) console.log(`not run: ${name}`);
  return {
    passed: result.numPassedTests,
    failed: failed || (ended.code === 0 ? 0 : 1),
    skipped: result.numPendingTests + (result.numTodoTests ?? 0),
  };
};

/** What opens the files that are shared: LibreOffice, epubcheck, poppler, and Chromium for paper. */
async function readers() {
  await withReaders;
  return vitest('readers')();
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

/** The walks over every surface. */
const walks = 'axe and room';

const rowOf = ({ title, projectName }) => {
  if (/@walk/.test(title)) return walks;
  return projectName === 'chrome' ? 'e2e Chromium' : 'e2e Firefox';
};

/** Every test of a report of Playwright's: its row, where it stands, what became of it, seconds it took at all tries. */
const played = (suites, above = []) =>
  suites.flatMap(({ title, suites: inner = [], specs = [] }) => [
    ...played(inner, [...above, title]),
    ...specs.flatMap((spec) =>
      spec.tests.map(({ projectName, status, results }) => ({
        row: rowOf({ ...spec, projectName }),
        name: `${projectName} ${spec.file}:${spec.line} ${spec.title}`,
        status,
        seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      })),
    ),
  ]);

/** A browser waits nearly as much as it works: one more of them than there are cores, and four are enough. */
const workers = Math.min(os.availableParallelism() + 1, 4);

/** A machine at work takes twice as long as a quiet one; what hangs is stopped by its own test's limit long before, minutes. */
const longest = 45;

/** Both browsers and axe in them, by as many workers as there is work for: a row each. */
async function inBrowsers(rows) {
  const left = ['@tour', '@pictures', '@gallery', ...(rows.includes(walks) ? [] : ['@walk'])];
  const args = ['test', '--reporter=list,json', `--workers=${workers}`, `--grep-invert=${left.join('|')}`];
  if (rows.every((row) => row === walks)) args.push('--grep=@walk');
  const both = rows.includes(walks) || rows.length === 2;
  if (!both) args.push(`--project=${rows[0] === 'e2e Chromium' ? 'chrome' : 'firefox'}`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(reports, 'e2e.json'), FORCE_COLOR: '0', ...found };
  const start = Date.now();
  const ended = await run('playwright', args, { minutes: longest, env });
  const together = `in ${((Date.now() - start) / 1000).toFixed(0)} s beside the others`;
  const tests = played(report('e2e.json')?.suites ?? []);
  slow.push(...tests);
  const answers = rows.map((name) => {
    const of = (status) => tests.filter((test) => test.row === name && test.status === status).length;
    return {
      name,
      passed: of('expected') + of('flaky'),
      failed: of('unexpected'),
      skipped: of('skipped'),
      note: `${rows.length > 1 ? together : ''} ${of('flaky') ? `${of('flaky')} at a further try` : ''}`.trim(),
      seconds: tests.filter(({ row }) => row === name).reduce((sum, { seconds }) => sum + seconds, 0),
    };
  });
  // What did not end, or ended badly with no test that says why, is a failure of its own.
  const [first] = answers;
  if (ended.code !== 0 && answers.every(({ failed }) => failed === 0))
    Object.assign(first, {
      failed: 1,
      note: ended.timedOut ? `stopped after ${longest} minutes` : `ended with ${ended.code}`,
    });
  return answers;
}

/** What took how long, of all tests: `{name, seconds}`. */
const slow = [];

/** The browsers to test in, as the tests ask for them. */
let found = {};

/** Settles when the readers are there, or cannot be. */
let withReaders = Promise.resolve();

/** Those of one line run at the same time: they wait as much as they work, and say little. */
const steps = [
  [
    { name: 'format and lint', needs: [], run: whole('biome', ['check', '--error-on-warnings', '.']) },
    { name: 'types', needs: [], run: whole('tsc', ['--noEmit']) },
    { name: 'build Chrome', needs: [], run: () => built('chrome') },
    { name: 'build Firefox', needs: [], run: () => built('firefox') },
  ],
  [
    { name: 'unit', needs: [], run: vitest('unit') },
    { name: 'readers', needs: [], run: readers },
    { name: 'web-ext lint', needs: ['firefox-mv3'], run: lintFirefox },
    { name: 'budgets and manifests', needs: ['chrome-mv3', 'firefox-mv3'], run: budgets },
  ],
];

/** What one run of Playwright gives, a row each. */
const browsers = [
  { name: 'e2e Chromium', needs: ['chrome-mv3'] },
  { name: 'e2e Firefox', needs: ['firefox-mv3'] },
  { name: walks, needs: ['chrome-mv3', 'firefox-mv3'] },
];

async function built(browser) {
  rmSync(path.join(output, `${browser}-mv3`), { recursive: true, force: true });
  await build(browser);
  return { passed: 1, failed: 0 };
}

const wanted = (step) => !only || only.some((word) => step.name.startsWith(word));
const lacking = (needs) => needs.filter((folder) => !existsSync(path.join(output, folder, 'manifest.json')));
const heading = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
const notBuilt = (missing) => ({ passed: 0, failed: 1, note: `not run: there is no build (${missing.join(', ')})` });

/** Does one step; what goes wrong in it is a failed check of its own. */
async function done(step) {
  heading(step.name);
  const start = Date.now();
  const missing = lacking(step.needs);
  let result;
  try {
    result = missing.length ? notBuilt(missing) : await step.run();
  } catch (error) {
    result = { passed: 0, failed: 1, note: error.message };
  }
  return { name: step.name, skipped: 0, note: '', ...result, seconds: (Date.now() - start) / 1000 };
}

/** Does the wanted tests in the browsers for which there is a build. */
async function browse() {
  const asked = browsers.filter(wanted).map((row) => ({ ...row, missing: lacking(row.needs) }));
  const rows = asked
    .filter(({ missing }) => missing.length)
    .map(({ name, missing }) => ({ name, skipped: 0, seconds: 0, ...notBuilt(missing) }));
  const names = asked.filter(({ missing }) => !missing.length).map(({ name }) => name);
  if (!names.length) return rows;
  heading(names.join(', '));
  return [...rows, ...(await inBrowsers(names))];
}

async function main() {
  const begun = Date.now();
  await ensureModules();
  const reads = steps
    .flat()
    .filter(wanted)
    .some(({ run }) => run === readers);
  if (reads || browsers.some(wanted)) {
    const { chrome, firefox } = await ensureBrowsers(['chrome', 'firefox']);
    found = { CHROMIUM_PATH: chrome, FIREFOX_PATH: firefox };
  }
  // While formats are checked and the extension is built.
  if (reads) withReaders = ensureReaders();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const rows = [];
  for (const line of steps) rows.push(...(await Promise.all(line.filter(wanted).map(done))));
  rows.push(...(await browse()));
  printSlowest();
  print(rows, (Date.now() - begun) / 1000);
}

/** Where the time goes: what to look at first when it is too much. */
function printSlowest() {
  if (slow.length === 0) return;
  console.log('\nthe slowest tests, s');
  for (const { name, seconds } of slow.toSorted((one, other) => other.seconds - one.seconds).slice(0, 10))
    console.log(`${seconds.toFixed(1).padStart(7)}  ${name}`);
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
