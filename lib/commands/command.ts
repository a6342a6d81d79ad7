import type { MessageKey } from '../i18n';
import type { Context, Services } from './services';

/** Where a command can show besides the palette. */
export type MenuPlace =
  | 'clip'
  | 'clipList'
  | 'meeting'
  | 'digest'
  | 'session'
  | 'principle'
  | 'person'
  | 'practice'
  | 'thread'
  | 'health'
  | 'evidence'
  | 'seen'
  | 'tab'
  | 'browser';

/** Everything a user can do: palette, menus, keys and buttons are projections of this; see `BrowserCommand` for the manifest. */
export interface Command {
  /** `subject.verb`, stable for ever. */
  readonly id: string;
  readonly title: MessageKey;
  readonly category:
    | 'clip'
    | 'meeting'
    | 'session'
    | 'digest'
    | 'principle'
    | 'person'
    | 'practice'
    | 'thread'
    | 'health'
    | 'library'
    | 'settings'
    | 'view'
    | 'help';
  /**
   * `Mod+Shift+P`: `Mod` is Ctrl, on macOS ⌘. Bare keys (`1`, `?`) act outside text fields only.
   * Several are parted by a space; the first is the one shown.
   */
  readonly keybinding?: string;
  readonly menus?: readonly [MenuPlace, ...MenuPlace[]];
  readonly icon?: string;
  /** It acts on what a control points at (`Context.part`) and is chosen by that alone: no name, no key. See `pointed`. */
  readonly pointed?: boolean;
  when?(context: Context): boolean;
  run(services: Services, context: Context): void | Promise<void>;
}

/** A command for the part that a control points at. */
export function pointed(command: Command): Command {
  return {
    ...command,
    pointed: true,
    when: (context) => context.part !== undefined && (command.when?.(context) ?? true),
  };
}
