import path from 'node:path';
import { mergeConfig, type Rolldown } from 'vite';
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
  // For the sheet in the page that the preview shows, which inherits this, the sizes and colours that Preact sets, and
  // the styles that the editor of notes brings.
  "style-src 'self' 'unsafe-inline'",
  // Images that were not kept come from anywhere, when a person asks for them and the browser was told it may.
  "connect-src 'self' https: http:",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
];

/** Whether the workbench loads a module at once, and so does the companion, or something else that comes on demand. */
function isShared(id: string, modules: Rolldown.ChunkingContext): boolean {
  const seen = new Set([id]);
  const users = new Set<string>();
  for (const each of seen) {
    const module = modules.getModuleInfo(each);
    if (module?.isEntry) users.add(path.basename(path.dirname(each)));
    if (module?.dynamicImporters.length) users.add('later');
    for (const importer of module?.importers ?? []) seen.add(importer);
  }
  return users.has('workbench') && (users.has('sidepanel') || users.has('later'));
}

/**
 * A page waits for every file it asks for, so what pages load at once is in as few as can be. The kit: what every page
 * shows itself with, without any schema, for the popup loads it too. The library: what the other two share beyond it.
 */
const together = {
  output: {
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: 'kit',
          minShareCount: 3,
          test: /preact|webextension-polyfill|virtual:|vite\/(module)?preload|components\/(ui|appearance|living|popup\/put-down|principle-name)|lib\/(browser|i18n|messaging|commands\/keys|storage\/going|model\/(address|breathe|given|google-document|keybinding|link|reading|tag)\.ts)/,
        },
        {
          debugName: 'library',
          name: (id: string, modules: Rolldown.ChunkingContext) => (isShared(id, modules) ? 'library' : null),
        },
      ],
    },
  },
};

/**
 * Packages of before there were modules, as the modules they would be today. A bundler's own way to read the polyfill touches every part
 * of the browser's API, and each makes itself when it is touched; that of any other would be one file more that every page begins with.
 */
const asModules = {
  name: 'as modules',
  transform: {
    filter: { id: /webextension-polyfill\/dist\/browser-polyfill\.js$|papaparse\/papaparse(\.min)?\.js$/ },
    handler: (code: string) =>
      `const module = { exports: {} }, { exports } = module;\n${code}\nexport default module.exports;`,
  },
};

/** The graph library carries an old way to the global object, which our policy would refuse and nothing of ours would reach: no page holds it. */
const withoutEval = {
  name: 'without eval',
  transform: {
    filter: { id: /cytoscape\/dist\/cytoscape\.esm/ },
    handler: (code: string) => code.replace("Function('return this')()", 'globalThis'),
  },
};

/** Parts of the browser that nothing of ours touches: how they are called is most of the polyfill. One that is not listed here stays as the browser has it. */
const untouched =
  /^ {8}"(?:bookmarks|browserAction|browsingData|cookies|devtools|downloads|extension|history|i18n|identity|idle|omnibox|pageAction|privacy|proxy|search|sessions|theme|topSites|webNavigation|webRequest)": \{\n[\s\S]*?^ {8}\},?\n/gm;

const withoutUntouched = {
  name: 'without untouched parts',
  transform: {
    filter: { id: /webextension-polyfill\/dist\/browser-polyfill\.js$/ },
    handler: (code: string) => code.replace(untouched, ''),
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
    plugins: [withoutUntouched, asModules, withoutEval],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: ['chrome140', 'firefox142'] },
    worker: { format: 'es' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
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
            gecko_android: { strict_min_version: minimumFirefox },
          },
        }
      : { minimum_chrome_version: minimumChrome }),
  }),
});
