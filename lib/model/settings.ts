import * as z from 'zod/mini';
import { atMost, oneOf } from './check';
import { SettingsId } from './id';

/** This library's settings; one record. What was never set is as `defaultSettings` says. */
export const Settings = z.object({
  id: SettingsId,
  language: oneOf(['auto', 'en', 'es']),
  theme: oneOf(['auto', 'light', 'dark']),
  /** Who I am: asked at the first share, empty until then. */
  name: z.string().check(atMost(200)),
  organisation: z.string().check(atMost(200)),
  /** Whether bare keys (1–4, ?) act outside text fields. */
  bareKeys: z.boolean(),
  /** Keys chosen instead of a command's own: `command binding`, one entry a key; `command ` alone: none. */
  keys: z.array(z.string().check(atMost(200))),
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
});
