import type { MessageKey } from '../i18n';
import type { Context, Services } from './services';

/** Where a command can show besides the palette. */
export type MenuPlace = 'clip' | 'clipList' | 'meeting' | 'digest' | 'principle' | 'tab' | 'browser';

/** Everything a user can do: palette, menus, keys and buttons are projections of this; see `BrowserCommand` for the manifest. */
export interface Command {
  /** `subject.verb`, stable for ever. */
  readonly id: string;
  readonly title: MessageKey;
  readonly category: 'clip' | 'meeting' | 'digest' | 'principle' | 'library' | 'settings' | 'view' | 'help';
  /**
   * `Mod+Shift+P`: `Mod` is Ctrl, on macOS ⌘. Bare keys (`1`, `?`) act outside text fields only.
   * Several are parted by a space; the first is the one shown.
   */
  readonly keybinding?: string;
  readonly menus?: readonly [MenuPlace, ...MenuPlace[]];
  readonly icon?: string;
  when?(context: Context): boolean;
  run(services: Services, context: Context): void | Promise<void>;
}
