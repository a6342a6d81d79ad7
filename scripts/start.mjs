/**
 * `npm start [-- --browser firefox] [--url URL]`: sets everything up, builds, and shows the extension at work. With a
 * display it opens a browser with the extension and a sample page to keep; without one it does the whole job headless
 * and leaves what it made in `out/`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import {
  build,
  ensureBrowsers,
  ensureModules,
  findBrandedChrome,
  findBrowser,
  giveUp,
  hasDisplay,
  putAside,
  root,
  run,
} from './setup.mjs';

/** The options as given; ends with one line where one is none or has no value. */
function options() {
  const given = process.argv.slice(2);
  const found = { browser: 'chrome', url: null };
  while (given.length) {
    const [word, value] = given.splice(0, 2);
    const name = word.replace(/^--/, '');
    if (!word.startsWith('--') || !Object.hasOwn(found, name))
      giveUp(`npm start takes --browser chrome|firefox and --url URL, not ${word}.`);
    if (value === undefined) giveUp(`${word} needs a value.`);
    found[name] = value;
  }
  const { browser, url } = found;
  if (!['firefox', 'chrome', 'chromium'].includes(browser))
    giveUp(`--browser takes chrome or firefox, not ${browser}.`);
  if (url && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    giveUp(`--url takes a whole web address (https://…), not ${url}.`);
  return { kind: browser === 'firefox' ? 'firefox' : 'chrome', url };
}

const { kind, url } = options();
const samples = path.join(root, 'tests', 'fixtures', 'sample-pages');
const types = { '.html': 'text/html; charset=utf-8', '.png': 'image/png' };

/** Serves the sample pages on this machine only; resolves to their address. */
function serveSamples() {
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html';
    try {
      const body = readFileSync(path.join(samples, name));
      response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'application/octet-stream' }).end(body);
    } catch (error) {
      response.writeHead(404).end(error.code === 'ENOENT' ? 'Not here' : 'Not readable');
    }
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)),
  );
}

/** Chromium with a profile of its own and none of its first-run pages, questions and warnings. */
function chromiumArgs(folder, profile) {
  // `--test-type` hides the bars that warn of a missing sandbox (root has none) and of missing keys.
  const quiet = [
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    '--test-type',
  ];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const features = '--disable-features=DisableLoadExtensionCommandLineSwitch,Translate,MediaRouter';
  const extension = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`, features];
  return [`--user-data-dir=${profile}`, ...quiet, ...sandbox, ...extension];
}

/** What a new Firefox would show or ask before anything else. */
const firefoxPrefs = [
  'browser.aboutwelcome.enabled=false',
  'browser.shell.checkDefaultBrowser=false',
  'browser.startup.homepage_override.mstone=ignore',
  'datareporting.policy.dataSubmissionEnabled=false',
  'termsofuse.bypassNotification=true',
];

function firefoxArgs(folder, executable) {
  const prefs = firefoxPrefs.flatMap((pref) => ['--pref', pref]);
  return ['run', '--source-dir', folder, '--firefox', executable, '--no-input', '--no-reload', ...prefs];
}

/** Opens the browser with the extension and stays until it is closed. */
async function show(folder, executable) {
  const address = url ?? `${await serveSamples()}/trust-before-tasks.html`;
  const { folder: aside, env } = putAside();
  const profile = path.join(aside, 'profile');
  mkdirSync(profile);
  const [command, args] =
    kind === 'firefox'
      ? ['web-ext', [...firefoxArgs(folder, executable), '--start-url', address]]
      : [executable, [...chromiumArgs(folder, profile), address]];
  console.log(`\nThe browser opens with Commonplace and ${address}`);
  console.log('Press the Commonplace button in the toolbar (under the puzzle piece), or Alt+Shift+K. Ctrl+C ends it.');
  const { code, output } = await run(command, args, { minutes: Number.POSITIVE_INFINITY, quiet: true, env });
  if (code !== 0) giveUp(`${kind === 'firefox' ? 'Firefox' : 'Chromium'} ended with ${code}:\n${output.slice(-1500)}`);
  process.exit(0);
}

/** Does the whole job without a display. */
async function tour(executable) {
  console.log(`\nNo display: doing the whole job headless in ${kind === 'firefox' ? 'Firefox' : 'Chromium'} …`);
  const env = {
    ...putAside().env,
    FORCE_COLOR: '0',
    [kind === 'firefox' ? 'FIREFOX_PATH' : 'CHROMIUM_PATH']: executable,
  };
  if (url) env.COMMONPLACE_URL = url;
  const args = ['test', `--project=${kind}`, '--grep=@tour', '--reporter=line'];
  const { code, output, timedOut } = await run('playwright', args, { minutes: 4, quiet: true, env });
  if (code !== 0) giveUp(`The job did not come to its end${timedOut ? ' in 4 minutes' : ''}:\n${output}`);
  const files = [
    'digest.html',
    'digest.md',
    'digest.json',
    '1-popup.png',
    '2-library.png',
    '3-digest.png',
    '4-digest-page.png',
  ];
  console.log(
    `Done: ${url ? 'the page was' : 'three sample pages were'} kept, tagged by principle and made into a digest.`,
  );
  for (const file of files)
    console.log(
      `  ${path.join(root, 'out', file)}${file.endsWith('.json') ? ' (a bundle: one JSON object a line)' : ''}`,
    );
  console.log(`The extension itself: ${path.join(root, process.env.OUT ?? '.output', `${kind}-mv3`)}`);
}

await ensureModules();
if (kind === 'chrome' && !findBrowser('chrome') && hasDisplay() && findBrandedChrome()) {
  const folder = await build('chrome');
  giveUp(
    `Google Chrome takes no extension from the command line: open chrome://extensions, switch on Developer mode, press "Load unpacked" and choose ${folder}`,
  );
}
const { [kind]: executable } = await ensureBrowsers([kind]);
console.log('Building …');
const folder = await build(kind);
if (hasDisplay()) await show(folder, executable);
else await tour(executable);
