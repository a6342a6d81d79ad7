import * as z from 'zod/mini';
import { type Changes, defaultSettings, Settings } from '../model';

const { readerSize, readerWide, readerSans, readerAiry } = Settings.shape;

/** How the texts of clips look: what the settings say of it, in short. */
export const ReaderLook = z.object({ size: readerSize, wide: readerWide, sans: readerSans, airy: readerAiry });
export type ReaderLook = z.infer<typeof ReaderLook>;

/** How texts look by settings. */
export const lookIn = (settings: Settings): ReaderLook => ({
  size: settings.readerSize,
  wide: settings.readerWide,
  sans: settings.readerSans,
  airy: settings.readerAiry,
});

export const usualLook: ReaderLook = lookIn(defaultSettings());

/** What is to be set for texts to look so, where they look as `before`. */
export function changesOf(look: ReaderLook, before: ReaderLook): Changes {
  return {
    ...(look.size !== before.size && { readerSize: look.size }),
    ...(look.wide !== before.wide && { readerWide: look.wide }),
    ...(look.sans !== before.sans && { readerSans: look.sans }),
    ...(look.airy !== before.airy && { readerAiry: look.airy }),
  };
}

/** A look with its text `by` steps larger, as far as that goes. */
export function resized(look: ReaderLook, by: 1 | -1): ReaderLook {
  const size = look.size + by;
  return readerSize.safeParse(size).success ? { ...look, size } : look;
}

/** How large the letters of a look are, as a share of the usual. */
export const sizeOf = ({ size }: Pick<ReaderLook, 'size'>): number => Math.round(1.1 ** size * 100) / 100;
