/** The shortcuts the browser itself listens to. Imported by the manifest too, so it imports nothing. */
export const browserKeys = {
  /** Opens the capture form; its listener is the browser's own. */
  _execute_action: { key: 'Alt+Shift+K', title: null },
  'clip-saveNow': { key: 'Alt+Shift+N', title: 'command_clip_saveNow' },
} as const;
