/**
 * `npm start [-- --browser firefox] [--url URL]`: sets everything up, builds, and shows the extension at work. With a
 * display it opens a browser with the extension and a sample page to keep; without one it does the whole job headless
 * and leaves what it made in `out/`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {
  build,
  ensureBrowsers,
  ensureModules,
  environment,
  findBrandedChrome,
  findBrowser,
  giveUp,
  hasDisplay,
  root,
  run,
} from './setup.mjs';

function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

const kind = option('browser') === 'firefox' ? 'firefox' : 'chrome';
const url = option('url');
if (option('browser') && !['firefox', 'chrome', 'chromium'].includes(option('browser')))
  giveUp(`--browser takes chrome or firefox, not ${option('browser')}.`);
if (url && !URL.canParse(url)) giveUp(`--url takes a whole web address, not ${url}.`);

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

/** Opens the browser with the extension and stays until it is closed. */
async function show(folder, executable) {
  const address = url ?? `${await serveSamples()}/trust-before-tasks.html`;
  const profile = mkdtempSync(path.join(os.tmpdir(), 'commonplace-'));
  const extension = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [command, args] =
    kind === 'firefox'
      ? ['web-ext', ['run', '--source-dir', folder, '--firefox', executable, '--start-url', address, '--no-input']]
      : [executable, [`--user-data-dir=${profile}`, '--no-first-run', ...sandbox, ...extension, address]];
  console.log(`\nThe browser opens with Commonplace and ${address}`);
  console.log('Press the Commonplace button in the toolbar (under the puzzle piece), or Alt+Shift+K. Ctrl+C ends it.');
  const child = spawn(command, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  child.once('error', (error) => giveUp(`${command} did not start: ${error.message}`));
  child.once('close', (code) => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code ?? 0);
  });
}

/** Does the whole job without a display. */
async function tour(executable) {
  console.log(`\nNo display: doing the whole job headless in ${kind === 'firefox' ? 'Firefox' : 'Chromium'} …`);
  const env = { FORCE_COLOR: '0', [kind === 'firefox' ? 'FIREFOX_PATH' : 'CHROMIUM_PATH']: executable };
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
  for (const file of files) console.log(`  ${path.join(root, 'out', file)}`);
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
