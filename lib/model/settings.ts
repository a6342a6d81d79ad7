import * as z from 'zod/mini';
import { SettingsId } from './id';
import type { Shape } from './shape';

/** This library's settings; one record, every field with its default. */
export const Settings = z.object({
  id: z._default(SettingsId, 'settings:library'),
  language: z._default(z.enum(['auto', 'en', 'es']), 'auto'),
  theme: z._default(z.enum(['auto', 'light', 'dark']), 'auto'),
  /** Who I am: asked at the first share, empty until then. */
  name: z._default(z.string().check(z.maxLength(200)), ''),
  organisation: z._default(z.string().check(z.maxLength(200)), ''),
  /** Whether bare keys (1–4, ?) act outside text fields. */
  bareKeys: z._default(z.boolean(), true),
});
export type Settings = z.infer<typeof Settings>;

export const settingsId = 'settings:library' as const;
export const settingsShape: Shape = { sets: [], lists: [] };
export const defaultSettings = (): Settings => Settings.parse({});
