import type { MessageKey } from '../i18n';

/** One thing the browser lets the extension do, and what it is for. */
export interface PermissionRow {
  /** As the manifest names it. */
  readonly permission: string;
  /** Given at install, or asked for by the browser when somebody uses what needs it. */
  readonly given: 'install' | 'use';
  /** Where one browser alone has it. */
  readonly only?: 'chrome';
  readonly name: MessageKey;
  readonly why: MessageKey;
}

/** Every permission of the manifests, in the order the ledger lists them. */
export const permissionRows: readonly PermissionRow[] = [
  { permission: 'activeTab', given: 'install', name: 'permission_activeTab', why: 'permission_activeTabWhy' },
  { permission: 'scripting', given: 'install', name: 'permission_scripting', why: 'permission_scriptingWhy' },
  { permission: 'storage', given: 'install', name: 'permission_storage', why: 'permission_storageWhy' },
  {
    permission: 'unlimitedStorage',
    given: 'install',
    name: 'permission_unlimitedStorage',
    why: 'permission_unlimitedStorageWhy',
  },
  { permission: 'contextMenus', given: 'install', name: 'permission_contextMenus', why: 'permission_contextMenusWhy' },
  { permission: 'alarms', given: 'install', name: 'permission_alarms', why: 'permission_alarmsWhy' },
  {
    permission: 'sidePanel',
    given: 'install',
    only: 'chrome',
    name: 'permission_sidePanel',
    why: 'permission_sidePanelWhy',
  },
  {
    permission: 'notifications',
    given: 'use',
    name: 'permission_notifications',
    why: 'permission_notificationsWhy',
  },
  { permission: 'tabs', given: 'use', name: 'permission_tabs', why: 'permission_tabsWhy' },
  { permission: '*://*/*', given: 'use', name: 'permission_someSite', why: 'permission_someSiteWhy' },
];

/** The rows of a browser whose manifest names these; all of them where it is not known. */
export const rowsOfManifest = (named: readonly string[] | undefined): readonly PermissionRow[] =>
  permissionRows.filter(({ permission }) => named === undefined || named.includes(permission));
