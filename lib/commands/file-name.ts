import { localDay } from './period';

/** A file name people recognise: the title's letters and digits, and the day. */
export function fileNameOf(title: string, extension: string, now: Date): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words || 'digest'}-${localDay(now)}.${extension}`;
}
