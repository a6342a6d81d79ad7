import type { MessageKey } from '../i18n';

/** A command that the browser itself listens for, on any page. */
export interface BrowserCommand {
  /** Its name in the manifest. */
  readonly id: '_execute_action' | 'clip-saveNow' | 'companion-open';
  readonly title: MessageKey;
  /** The key the manifest suggests; people change it in the browser's own settings. */
  readonly key: string;
}

/** The part of the command table that acts on pages. The manifest is made from it too, so it imports nothing that runs. */
export const browserCommands: readonly BrowserCommand[] = [
  { id: '_execute_action', title: 'action_title', key: 'Alt+Shift+K' },
  { id: 'clip-saveNow', title: 'command_clip_saveNow', key: 'Alt+Shift+N' },
  { id: 'companion-open', title: 'command_companion_open', key: 'Alt+Shift+L' },
];

/** The `commands` of the manifest. `_execute_action` is described by the browser with the button's own title. */
export function manifestCommands(): Record<string, { suggested_key: { default: string }; description?: string }> {
  return Object.fromEntries(
    browserCommands.map(({ id, title, key }) => [
      id,
      { suggested_key: { default: key }, ...(id !== '_execute_action' && { description: `__MSG_${title}__` }) },
    ]),
  );
}
