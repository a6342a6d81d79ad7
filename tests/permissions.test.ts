import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import { permissionRows, rowsOfManifest } from '../lib/commands/permission-table';
import en from '../public/_locales/en/messages.json';
import config from '../wxt.config';

type Manifest = UserManifest & { optional_host_permissions?: string[] };

/** The manifest that is written for a browser, with what building adds for a side panel where there is one. */
async function manifestOf(browser: 'chrome' | 'firefox'): Promise<Manifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is made for each browser');
  const made = (await manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' })) as Manifest;
  const panel = browser === 'chrome' && existsSync('entrypoints/sidepanel/index.html');
  return { ...made, permissions: [...(made.permissions ?? []), ...(panel ? ['sidePanel' as const] : [])] };
}

const tables = ['README.md', 'docs/PRIVACY.md'].map((file) => [file, readFileSync(file, 'utf8')] as const);

describe.each(['chrome', 'firefox'] as const)('the ledger of permissions, %s', (browser) => {
  test('has a row for each permission of the manifest, and for no other', async () => {
    const {
      permissions = [],
      optional_permissions: optional = [],
      optional_host_permissions: sites = [],
    } = await manifestOf(browser);
    const listed = (given: 'install' | 'use') =>
      permissionRows
        .filter((row) => row.given === given && (row.only ?? browser) === browser)
        .map(({ permission }) => permission)
        .sort();
    expect(listed('install')).toEqual([...permissions].sort());
    expect(listed('use')).toEqual([...optional, ...sites].sort());
    const named = [...permissions, ...optional, ...sites].map(String);
    expect(
      rowsOfManifest(named)
        .map(({ permission }) => permission)
        .sort(),
    ).toEqual(named.sort());
  });

  test('says what each is for, and so do the pages that people read before installing', async () => {
    for (const { permission, name, why } of permissionRows) {
      expect(en[name].message, permission).toMatch(/\w/);
      expect(en[why].message, permission).toMatch(/\w.*\.$/);
      const named = permission === '*://*/*' ? "a site's address" : `\`${permission}\``;
      for (const [file, text] of tables)
        expect(
          text.split('\n').some((line) => line.startsWith('|') && line.includes(named)),
          `${file}: ${permission}`,
        ).toBe(true);
    }
  });
});

test('what goes to the web goes from four places, for a page that is kept, after a click, or for a feed that is followed', () => {
  const asking = ['lib', 'components', 'entrypoints']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    // What is fetched of our own begins with a slash.
    .filter((name) => /\.tsx?$/.test(name) && web.test(readFileSync(name, 'utf8')));
  // The images of a page as it is kept, those that somebody asks for, a Google document, feeds.
  expect(asking.sort()).toEqual([
    'lib/capture/images.ts',
    'lib/commands/feed-fetch.ts',
    'lib/commands/google-document.ts',
    'lib/commands/images.ts',
  ]);
});

const web = /\bfetch\((?!`\/)|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/;
