import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { manifestCommands } from './lib/commands/browser';
import { licenses } from './scripts/licenses';

const minimumChrome = '140';
const minimumFirefox = '142.0';

/** What our own pages may load and run. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "object-src 'none'",
  "img-src 'self' data: blob:",
  // For the sheet in the page that the preview shows, which inherits this, and the sizes and colours that Preact sets.
  "style-src 'self' 'unsafe-inline'",
  // Images that were not kept come from anywhere, when a person asks for them and the browser was told it may.
  "connect-src 'self' https: http:",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
];

/**
 * What every page shows itself with, in one file and one style sheet: a popup waits for each file it asks for. No schema
 * is among it, nor what two of the three alone share.
 */
const together = {
  output: {
    codeSplitting: {
      groups: [
        {
          name: 'kit',
          minShareCount: 3,
          test: /preact|webextension-polyfill|components\/(ui|appearance|principle-name)|lib\/(i18n|messaging|commands\/keys|model\/(address|given|link|reading|tag)\.ts)/,
        },
      ],
    },
  },
};

export default defineConfig({
  // No magic globals: every dependency shows as an import.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: process.env.OUT ?? '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  targetBrowsers: ['chrome', 'firefox'],
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'licenses.txt', contents: licenses() });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'popup'))
        Object.assign(config, mergeConfig(config, { build: { rolldownOptions: together } }));
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: ['chrome140', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    optional_permissions: ['notifications', 'tabs'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_action_title__' },
    content_security_policy: {
      extension_pages: policy.join('; '),
    },
    commands: manifestCommands(),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'commonplace@example.org',
              strict_min_version: minimumFirefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: minimumChrome }),
  }),
});
