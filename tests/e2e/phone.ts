import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What Firefox for Android 142 lacks of the API that desktop Firefox gives extensions, by MDN's browser-compat-data 8.1.9
 * (`firefox_android`): whole namespaces, and members of others.
 */
const lacking: Readonly<Record<string, readonly string[] | null>> = {
  bookmarks: null,
  captivePortal: null,
  commands: null,
  contextMenus: null,
  contextualIdentities: null,
  devtools: null,
  downloads: null,
  find: null,
  history: null,
  identity: null,
  menus: null,
  omnibox: null,
  pkcs11: null,
  search: null,
  sessions: null,
  sidebarAction: null,
  tabGroups: null,
  theme: null,
  topSites: null,
  windows: null,
  browserSettings: ['closeTabsByDoubleClick'],
  browsingData: ['removeDownloads', 'removeFormData'],
  clipboard: ['setImageData'],
  proxy: ['settings'],
  runtime: ['connectNative', 'onUserScriptConnect', 'onUserScriptMessage', 'sendNativeMessage'],
  storage: ['managed'],
  tabs: [
    ...['discard', 'duplicate', 'getZoom', 'getZoomSettings', 'group', 'hide', 'highlight', 'move', 'moveInSuccession'],
    ...['onMoved', 'onZoomChange', 'print', 'printPreview', 'saveAsPDF', 'setZoom', 'show', 'toggleReaderMode'],
    ...['ungroup', 'warmup'],
  ],
};

/** Namespaces that it has nothing of. */
export const lackingWholly = Object.keys(lacking).filter((name) => lacking[name] === null);

/**
 * Runs before any script of ours, in the background and in every page. On a phone the popup is a page that is no tab: what
 * is asked about tabs is answered without it.
 */
const first = (size: { width: number; height: number }) => `
const own = new Set([globalThis.browser, globalThis.chrome]);
for (const api of own)
  for (const [name, members] of Object.entries(${JSON.stringify(lacking)}))
    if (members === null) delete api[name];
    else for (const member of members) if (api[name]) delete api[name][member];
if (globalThis.document && globalThis.Screen) {
  for (const [name, value] of Object.entries(${JSON.stringify(size)}))
    for (const each of [name, 'avail' + name[0].toUpperCase() + name.slice(1)])
      Object.defineProperty(Screen.prototype, each, { get: () => value });
}
if (globalThis.location?.pathname === '/popup.html') {
  const { tabs, extension } = browser;
  const { query, getViews } = { query: tabs.query.bind(tabs), getViews: extension.getViews.bind(extension) };
  tabs.query = async (asked) => {
    if (!asked.active) return query(asked);
    const { id } = await tabs.getCurrent();
    const others = (await query({ currentWindow: true })).filter((tab) => tab.id !== id);
    return others.sort((a, b) => b.lastAccessed - a.lastAccessed).slice(0, 1);
  };
  extension.getViews = (asked) => (asked?.type === 'popup' ? [window] : getViews(asked));
}
`;

/** Puts a copy of a build into a folder, as Firefox for Android would see it; `size`: of the phone's screen, CSS pixels. */
export function asOnAPhone(build: string, folder: string, size: { width: number; height: number }): string {
  cpSync(build, folder, { recursive: true });
  writeFileSync(path.join(folder, 'first.js'), first(size));
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  // What that browser passes over in a manifest.
  for (const key of ['commands', 'sidebar_action']) delete manifest[key];
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'contextMenus');
  manifest.background.scripts.unshift('first.js');
  writeFileSync(file, JSON.stringify(manifest));
  for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const at = path.join(folder, page);
    writeFileSync(at, readFileSync(at, 'utf8').replace('<head>', '<head><script src="/first.js"></script>'));
  }
  return folder;
}
