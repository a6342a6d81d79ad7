import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pause } from '../browser/surface';
import { packExtension } from '../browser/xpi';
import { executable, expect, launch, type Options, output, test } from '../fixtures';
import type { Site } from '../site';
import { cannotMount } from './root';

/** Where each browser looks for what an administrator asks of it. */
const seen: Record<Options['kind'], string> = {
  chrome: '/etc/chromium',
  firefox: '/usr/lib/firefox-esr/distribution',
};

/** A browser that sees a folder of ours where its policies are; no other browser of the machine does. */
function governed(kind: Options['kind'], folder: string): string {
  const script = path.join(folder, 'browser');
  const inside = `mount --bind ${path.join(folder, 'policies')} ${seen[kind]} && exec ${executable[kind]} "$@"`;
  writeFileSync(script, `#!/bin/sh\nexec unshare --mount sh -c '${inside}' sh "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** Asks for the built extension as an administrator of Firefox does. */
function askFirefox(folder: string): void {
  const file = path.join(folder, 'commonplace.xpi');
  packExtension(path.join(output, 'firefox-mv3'), file);
  const ours = { installation_mode: 'force_installed', install_url: `file://${file}` };
  const policies = { ExtensionSettings: { 'commonplace@example.org': ours } };
  writeFileSync(path.join(folder, 'policies/policies.json'), JSON.stringify({ policies }));
}

/** The same for Chromium: a signed package, and a manifest that says where it is. */
function askChromium(folder: string, site: Site): void {
  const built = path.join(folder, 'built');
  cpSync(path.join(output, 'chrome-mv3'), built, { recursive: true });
  execFileSync(executable.chrome, ['--no-sandbox', '--headless=new', `--pack-extension=${built}`], { stdio: 'ignore' });
  const key = createPublicKey(readFileSync(`${built}.pem`)).export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  const { version } = JSON.parse(readFileSync(path.join(built, 'manifest.json'), 'utf8'));
  site.put('commonplace.crx', readFileSync(`${built}.crx`), 'application/x-chrome-extension');
  site.put(
    'updates.xml',
    `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="${site.url}/commonplace.crx" version="${version}"/></app></gupdate>`,
    'text/xml',
  );
  const managed = path.join(folder, 'policies/policies/managed');
  mkdirSync(managed, { recursive: true });
  const wanted = {
    ExtensionInstallForcelist: [`${id};${site.url}/updates.xml`],
    // Or else no driver may look into its pages.
    DeveloperToolsAvailability: 1,
  };
  writeFileSync(path.join(managed, 'commonplace.json'), JSON.stringify(wanted));
}

test('no welcome page where an administrator installed it', async ({ kind, folder, site }) => {
  const reason = cannotMount(seen[kind]);
  test.skip(reason !== null, reason ?? '');
  for (const name of ['profile', 'downloads', 'policies']) mkdirSync(path.join(folder, name));
  if (kind === 'chrome') askChromium(folder, site);
  else askFirefox(folder);
  const browser = await launch(kind, folder, { executable: governed(kind, folder), sideload: false });
  try {
    // The time in which a welcome would have come.
    await pause(3000);
    expect((await browser.pages()).filter((url) => url.includes('/workbench.html'))).toEqual([]);
    const page = await browser.openOwn('icon/16.png');
    const type = await page.eval<string, []>(
      `() => (globalThis.browser ?? chrome).management.getSelf().then(({ installType }) => installType)`,
    );
    expect(type).toBe('admin');
  } finally {
    await browser.close();
  }
});
