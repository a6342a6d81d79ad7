import * as z from 'zod/mini';
import { atMost, oneOf, steps } from './check';
import { SettingsId } from './id';

// Marked as without side effects: the background knows the defaults alone.
const words = /* @__PURE__ */ z.string().check(atMost(200));

/** This library's settings; one record. What was never set is as `defaultSettings` says. */
export const Settings = z.object({
  id: SettingsId,
  language: oneOf(['auto', 'en', 'es']),
  theme: oneOf(['auto', 'light', 'dark']),
  /** Who I am: asked at the first share, empty until then. */
  name: words,
  organisation: words,
  /** Whether bare keys (1–4, ?) act outside text fields. */
  bareKeys: z.boolean(),
  /** Keys chosen instead of a command's own: `command binding`, one entry a key; `command ` alone: none. */
  keys: z.array(words),
  /** How the texts of clips look. Letters: steps larger (or smaller) than usual. */
  readerSize: steps(-3, 8),
  /** A wide column. */
  readerWide: z.boolean(),
  /** Letters without serifs. */
  readerSans: z.boolean(),
  /** More room between lines and paragraphs. */
  readerAiry: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const settingsId = 'settings:library' as const;
export const defaultSettings = (): Settings => ({
  id: settingsId,
  language: 'auto',
  theme: 'auto',
  name: '',
  organisation: '',
  bareKeys: true,
  keys: [],
  readerSize: 0,
  readerWide: false,
  readerSans: false,
  readerAiry: false,
});
