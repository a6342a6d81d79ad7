import type { NoteDocument } from './document';
import { spokenIn } from './speakers';

/** A time that stands in a line, `[00:01:05]`: places in the line, UTF-16 code units. */
export interface WrittenTime {
  readonly start: number;
  readonly end: number;
  /** As it is written, without its brackets. */
  readonly clock: string;
}

const written = /\[((?:\d{1,4}:)?\d{1,2}:\d\d)\]/g;

/** The times in a line, as transcripts have them. */
export const timesIn = (text: string): WrittenTime[] =>
  [...text.matchAll(written)].map(({ 0: all, 1: clock = '', index }) => ({
    start: index,
    end: index + all.length,
    clock,
  }));

/** Seconds of a time as it is written: `1:02:03` or `02:03`. */
export const secondsOf = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Where a note's recording is, as its head says; empty where it says none, or what is no web address. */
export function recordingOf({ head }: NoteDocument): string {
  const url = URL.parse(head?.fields.recording ?? '');
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}

/**
 * The address of a moment of a recording. YouTube, Loom, Google Drive and Dropbox read `t`, Vimeo `#t` in seconds
 * (https://developers.google.com/youtube/player_parameters, https://help.vimeo.com/hc/en-us/articles/12426069290129); every
 * other host gets what a browser reads by itself for a sound or a film, Media Fragments (https://www.w3.org/TR/media-frags/).
 */
export function momentOf(recording: string, seconds: number): string {
  const url = new URL(recording);
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  if (['youtube.com', 'youtu.be', 'loom.com', 'drive.google.com', 'dropbox.com'].includes(host))
    url.searchParams.set('t', host.startsWith('youtu') ? `${seconds}s` : `${seconds}`);
  else url.hash = `t=${seconds}${host === 'vimeo.com' ? 's' : ''}`;
  return url.href;
}

/** The line where something was said at a time: the last that says an earlier one or the same. Null where none is early enough. */
export function lineAtTime({ lines }: NoteDocument, seconds: number): number | null {
  let found: number | null = null;
  let latest = -1;
  lines.forEach(({ text }, at) => {
    const { clock } = spokenIn(text);
    const time = clock ? secondsOf(clock) : Number.POSITIVE_INFINITY;
    if (time > seconds || time <= latest) return;
    found = at;
    latest = time;
  });
  return found;
}
