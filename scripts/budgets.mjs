/**
 * Checks the built extension against its budgets and its manifests against what was promised: which permissions, no
 * hosts, which policy. Ends with `N within budget, N over`; run after both builds.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const output = path.resolve(import.meta.dirname, '..', process.env.OUT ?? '.output');
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
let within = 0;
let over = 0;

function check(name, holds, shown = '') {
  if (holds) within += 1;
  else over += 1;
  console.log(`${holds ? '  ok  ' : 'OVER  '}${name}${shown ? `: ${shown}` : ''}`);
}

const atMost = (name, bytes, limit) => check(name, bytes <= limit, `${kB(bytes)} of ${kB(limit)}`);
const size = (bytes) => bytes.length;
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** Every script a page loads before anything is asked for, its own and what those import: their files. */
function firstScripts(folder, page) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    const names = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, name]) => path.join(folder, name))
      : [...text.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g)].map(([, name]) =>
          path.join(path.dirname(file), name),
        );
    for (const name of names) visit(name);
  };
  visit(path.join(folder, page));
  return [...seen].filter((file) => file.endsWith('.js'));
}

const firstLoad = (folder, page) => Buffer.concat(firstScripts(folder, page).map((file) => readFileSync(file)));

/** The scripts that a page begins with, and no other: it waits for each file it asks for. */
const beginsWith = { 'popup.html': ['kit', 'popup'], 'workbench.html': ['early', 'kit', 'library', 'workbench'] };
const plainName = (file) => path.basename(file, '.js').replace(/-.{8}$/, '');

const install = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

function checkManifest(browser, manifest) {
  const same = (a, b) => JSON.stringify([...(a ?? [])].sort()) === JSON.stringify([...b].sort());
  check(
    `${browser}: permissions are the ones promised`,
    same(manifest.permissions, browser === 'chrome' ? [...install, 'sidePanel'] : install),
    `${manifest.permissions}`,
  );
  check(`${browser}: no host permission at install`, !manifest.host_permissions?.length);
  check(`${browser}: no content script on pages`, !manifest.content_scripts?.length);
  check(`${browser}: optional permissions`, same(manifest.optional_permissions, ['notifications', 'tabs']));
  check(`${browser}: not in private windows`, manifest.incognito === 'not_allowed');
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  check(
    `${browser}: scripts of its own only`,
    /script-src 'self'(;|$)/.test(policy) && !/unsafe-eval|wasm/.test(policy),
  );
  check(`${browser}: no remote images`, /img-src 'self' data: blob:(;|$)/.test(policy));
  check(`${browser}: nothing reachable from pages`, !manifest.web_accessible_resources?.length);
}

for (const browser of ['chrome', 'firefox']) {
  const folder = path.join(output, `${browser}-mv3`);
  if (!existsSync(folder)) {
    check(`${browser} is built`, false, folder);
    continue;
  }
  const read = (name) => readFileSync(path.join(folder, name));
  const capture = read('capture.js');
  atMost(`${browser}: capture script`, size(capture), 450_000);
  atMost(`${browser}: capture script, gzip`, gzip(capture), 150_000);
  const injected = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'background.js');
  const carried = injected.filter((name) => /ZodMini|ZodError|webextension-polyfill/.test(read(name).toString()));
  check(`${browser}: no zod, no polyfill in ${injected.join(' ')}`, carried.length === 0, carried.join(' '));
  const manifest = JSON.parse(read('manifest.json'));
  const background = manifest.background.service_worker ?? manifest.background.scripts[0];
  atMost(`${browser}: background`, size(firstLoad(folder, background)), 60_000);
  const popup = firstLoad(folder, 'popup.html');
  atMost(`${browser}: popup first load`, size(popup), 100_000);
  atMost(`${browser}: workbench first load, gzip`, gzip(firstLoad(folder, 'workbench.html')), 250_000);
  for (const [page, names] of Object.entries(beginsWith)) {
    const found = firstScripts(folder, page).map(plainName).sort().join(' ');
    check(`${browser}: ${page} begins with ${names.join(', ')}`, found === names.join(' '), found);
  }
  checkManifest(browser, manifest);
}
console.log(`${within} within budget, ${over} over`);
process.exitCode = over ? 1 : 0;
