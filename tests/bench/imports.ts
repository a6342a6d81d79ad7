import { readMeetingFile } from '../../lib/import/meetings';
import { longTranscript } from '../import/long-transcript';
import { median } from './benchmark';

/** How long transcripts of 1 MB (about five hours) and 10 MB take to be read, in ms: the median of three. */
export function measureImports(): { readonly import1MbMs: number; readonly import10MbMs: number } {
  return { import1MbMs: readingTime(1_000_000), import10MbMs: readingTime(10_000_000) };
}

/** The same for one size in bytes. */
export function readingTime(size: number): number {
  const bytes = longTranscript(size);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const { drafts } = readMeetingFile({ name: 'long.vtt', bytes, size: bytes.length });
    if (drafts.length === 0) throw new Error('the transcript was not read');
    return performance.now() - start;
  });
  return median(times);
}
