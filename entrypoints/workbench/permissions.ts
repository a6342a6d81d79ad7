import { browser } from '../../lib/browser';
import type { Permission } from '../../lib/commands/services';

/** A permission that a person gives and takes back. */
export function optional(name: 'notifications' | 'tabs'): Permission {
  const permissions: Parameters<typeof browser.permissions.request>[0] = { permissions: [name] };
  return {
    allowed: () => browser.permissions.contains(permissions),
    ask: () => browser.permissions.request(permissions),
    giveBack: () => browser.permissions.remove(permissions),
  };
}

/** What the manifest asks for, at install or when it is used. */
export function permissionsNamed(): string[] {
  const manifest: Manifest = browser.runtime.getManifest();
  const { permissions = [], optional_permissions: optional = [], optional_host_permissions: sites = [] } = manifest;
  return [...permissions, ...optional, ...sites];
}
type Manifest = ReturnType<typeof browser.runtime.getManifest> & { optional_host_permissions?: string[] };
