/**
 * What `npm start` and `npm test` need on a bare machine: node_modules, a browser, and a way to run children that
 * always end. Plain JavaScript without dependencies, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const bin = path.join(root, 'node_modules', '.bin');

/** The environment of every child: our own Node and tools first on the path. */
export const environment = { ...process.env, PATH: bin + path.delimiter + (process.env.PATH ?? '') };
const running = new Set();
let scratch = '';

/** A folder for what browsers put aside, and the environment that makes children use it; both go when this process ends. */
export function putAside() {
  scratch ||= mkdtempSync(path.join(os.tmpdir(), 'commonplace-'));
  return { folder: scratch, env: { TMPDIR: scratch, TEMP: scratch, TMP: scratch } };
}

process.once('exit', () => {
  for (const child of running) stop(child);
  if (scratch) rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

function stop(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs a command and waits, `minutes` at most (`Infinity`: until it ends).
 * @returns {Promise<{code: number, output: string, timedOut: boolean}>} output is empty unless `quiet` or `keep`.
 */
export function run(command, args, { minutes = 5, quiet = false, keep = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment, ...env },
      stdio: ['ignore', quiet || keep ? 'pipe' : 'inherit', quiet || keep ? 'pipe' : 'inherit'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    running.add(child);
    let output = '';
    let timedOut = false;
    const late = () => {
      timedOut = true;
      stop(child);
    };
    const timer = Number.isFinite(minutes) ? setTimeout(late, minutes * 60_000) : undefined;
    const take = (chunk) => {
      output += chunk;
      if (keep) process.stdout.write(chunk);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    const end = (code, text = '') => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: timedOut ? 124 : (code ?? 1), output: output + text, timedOut });
    };
    child.once('error', (error) => end(127, `${command}: ${error.message}\n`));
    child.once('close', (code) => end(code));
  });
}

/** Stops with one clear line: what failed and what to do. */
export function giveUp(line) {
  console.error(`\n${line}`);
  process.exit(1);
}

/**
 * Whether node_modules of a folder is what its lock file asks for: npm leaves a list of what it installed there, after `npm ci` by hand too. What
 * the lock brings for other machines (`optional`) need not be there; anything else that is missing, more, or of another version is another lock's.
 */
export function isInstalled(folder = root) {
  const stamp = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(stamp) || !existsSync(path.join(folder, 'node_modules', '.bin', 'wxt'))) return false;
  const { packages } = JSON.parse(readFileSync(stamp, 'utf8'));
  const wanted = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages;
  const isSame = (name) =>
    ['version', 'resolved', 'integrity'].every((key) => packages[name]?.[key] === wanted[name]?.[key]);
  const needed = Object.keys(wanted).filter(
    (name) => name !== '' && !wanted[name].optional && !wanted[name].devOptional,
  );
  return Object.keys(packages).every(isSame) && needed.every(isSame);
}

/** Installs node_modules by the lock file where they are missing or of another lock. */
export async function ensureModules() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    giveUp(`Node ${process.versions.node} is too old: please install Node 20 or newer (https://nodejs.org).`);
  // The lock brings a newer Node of its own for Linux and Windows, none for macOS.
  if (process.platform === 'darwin' && Number(process.versions.node.split('.')[0]) < 22)
    giveUp(`Node ${process.versions.node} is too old for macOS: please install Node 22 or newer (https://nodejs.org).`);
  if (!isInstalled()) {
    console.log('Installing what the project needs (npm ci) …');
    const { code, timedOut } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { minutes: 8 });
    if (code !== 0)
      giveUp(
        `npm ci ${timedOut ? 'did not finish in 8 minutes' : 'failed'}: the npm registry must be reachable ` +
          '(check the network, a proxy in `npm config get proxy`, the registry in `npm config get registry`), then run this again.',
      );
  }
  if (!existsSync(path.join(root, '.wxt', 'tsconfig.json'))) {
    const { code, output } = await run('wxt', ['prepare'], { quiet: true, minutes: 2 });
    if (code !== 0) giveUp(`wxt prepare failed: ${output}`);
  }
}

const places = {
  chrome: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'],
    files: [
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    branded: ['google-chrome', 'google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    debian: 'chromium',
    advice:
      'No Chromium found. Install Chromium or Chrome for Testing (Debian: `sudo apt-get install chromium`; ' +
      'Ubuntu, whose Chromium is a snap that no driver can use, and elsewhere: `npx @puppeteer/browsers install chrome@stable`) or set CHROMIUM_PATH.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    branded: [],
    debian: 'firefox-esr',
    advice:
      'No Firefox found. Install Firefox 142 or newer (Debian: `sudo apt-get install firefox-esr`; ' +
      'Ubuntu, whose Firefox is a snap: `npx @puppeteer/browsers install firefox@stable`; macOS: `brew install --cask firefox`) or set FIREFOX_PATH.',
  },
};

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    if (folder && existsSync(file)) return file;
  }
  return null;
}

/** The browser's executable, or null. */
export function findBrowser(browser) {
  const { variable, names, files } = places[browser];
  const given = process.env[variable];
  if (given) {
    if (!existsSync(given)) giveUp(`${variable} names ${given}, which is not there.`);
    return given;
  }
  return names.map(onPath).find(Boolean) ?? files.find((file) => existsSync(file)) ?? null;
}

/** A branded Chrome, which takes no extension from the command line. */
export const findBrandedChrome = () =>
  places.chrome.branded.map((name) => (name.startsWith('/') ? existsSync(name) && name : onPath(name))).find(Boolean) ??
  null;

/** Debian's packages are the browsers themselves; Ubuntu's are snaps, which a container cannot even install. */
const onUbuntu = () => existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));

const mayInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  !onUbuntu() &&
  spawnSync('apt-get', ['--version']).status === 0;

/** Installs Debian's packages; resolves to what apt-get said where it failed, to nothing where it did not. */
async function installDebian(packages) {
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { minutes: 4, quiet: true, env });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const install = await run('apt-get', args, { minutes: 8, quiet: true, env });
  return install.code === 0 ? '' : (update.output + install.output).slice(-1500);
}

/** Finds these browsers and installs the missing ones where that is allowed. */
export async function ensureBrowsers(browsers) {
  const missing = browsers.filter((browser) => !findBrowser(browser));
  if (missing.length && mayInstall()) {
    const packages = missing.map((browser) => places[browser].debian);
    const said = await installDebian(packages);
    if (said)
      giveUp(
        `${said}\napt-get could not install ${packages.join(' ')}: Debian's servers ` +
          'must be reachable (check the network and /etc/apt/sources.list), then run this again. Or: ' +
          missing.map((browser) => places[browser].advice).join(' '),
      );
  }
  for (const browser of missing) if (!findBrowser(browser)) giveUp(places[browser].advice);
  return Object.fromEntries(browsers.map((browser) => [browser, findBrowser(browser)]));
}

/**
 * The programs that open what is shared: what is called, and Debian's package of it, the smallest that has it. LibreOffice
 * without its windows, and of it only what reads a text.
 */
const readers = {
  soffice: 'libreoffice-writer-nogui',
  epubcheck: 'epubcheck',
  pdftotext: 'poppler-utils',
};

/**
 * Installs the missing readers where that is allowed. What is missing after that is no failure: a test that needs it says that
 * it was not run.
 */
export async function ensureReaders() {
  const missing = Object.keys(readers).filter((name) => !onPath(name));
  if (missing.length === 0 || !mayInstall()) return;
  const said = await installDebian(missing.map((name) => readers[name]));
  if (said) console.log(`${said}\napt-get could not install the readers: what needs them is not run.`);
}

/**
 * Builds for one browser, by another configuration and into another folder where they are given; resolves to the folder
 * of the built extension, rejects with what the build said.
 */
export async function build(browser, { config, folder = process.env.OUT ?? '.output' } = {}) {
  const args = ['build', ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])];
  if (config) args.push('--config', config);
  const { code, output } = await run('wxt', args, { quiet: true, minutes: 4, env: { OUT: folder } });
  if (code !== 0) throw new Error(`The build for ${browser} failed:\n${output}`);
  return path.resolve(root, folder, `${browser}-mv3`);
}

/** Whether a window can be shown here. */
export const hasDisplay = () =>
  !process.env.CI && (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));
