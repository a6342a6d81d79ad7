import type { MessageKey } from '../i18n';

/** What the browser's own menus offer, and where. */
export const pageMenus = [
  { id: 'page-keep', title: 'menu_keepPage', contexts: ['page', 'frame', 'link', 'image', 'video', 'audio'] },
  { id: 'selection-keep', title: 'menu_keepSelection', contexts: ['selection'] },
  { id: 'selection-passage', title: 'menu_savePassage', contexts: ['selection'] },
  { id: 'companion-open', title: 'menu_openCompanion', contexts: ['page', 'selection', 'action'] },
  { id: 'library-open', title: 'menu_openLibrary', contexts: ['action'] },
] as const satisfies readonly { id: string; title: MessageKey; contexts: readonly string[] }[];

export type PageMenu = (typeof pageMenus)[number]['id'];
