import { breathe } from '../model/breathe';
import { bundleLimits } from '../model/bundle';
import { ImportError } from './error';

export type Chunks = string | Uint8Array<ArrayBuffer> | AsyncIterable<string | Uint8Array<ArrayBuffer>>;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line break. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was mended on the way: neither can stand in a bundle, some mail programs and editors add them. */
export interface Mended {
  value: boolean;
}

/** How the reading of a file is watched and stopped; both can be left out. */
export interface Watching {
  /** Rejects with the signal's reason once it is stopped. */
  readonly signal?: AbortSignal;
  /** Told how many bytes were read. */
  onBytes?(bytes: number): void;
}

/** Bytes that are read until the page may paint. */
const atOnce = 250_000;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * The lines of a file as it arrives, within the bundle's limits. A byte order mark at its start and carriage returns at
 * line ends are dropped and noted. Throws an ImportError past a limit.
 */
export async function* linesOf(source: Chunks, mended: Mended, watching: Watching = {}): AsyncGenerator<Line> {
  let rest = new Uint8Array(0);
  let number = 0;
  let total = 0;
  const lineOf = (raw: Uint8Array<ArrayBuffer>): Line => {
    number += 1;
    if (number > bundleLimits.lines) throw new ImportError('import_tooManyLines', bundleLimits.lines);
    return { number, bytes: mend(raw, number === 1, mended) };
  };
  for await (const chunk of chunksOf(source)) {
    total += chunk.length;
    if (total > bundleLimits.bytes) throw new ImportError('import_tooLarge');
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      const raw = joined([rest, chunk.subarray(from, end)]);
      rest = new Uint8Array(0);
      from = end + 1;
      checkLength(raw, number + 1);
      yield lineOf(raw);
    }
    // A copy: what is left of a chunk would hold all of it.
    rest = joined([rest, chunk.slice(from)]);
    checkLength(rest, number + 1);
    watching.signal?.throwIfAborted();
    watching.onBytes?.(total);
    if (chunk.length >= atOnce) await breathe();
  }
  if (rest.length > 0) yield lineOf(rest);
}

function checkLength(line: Uint8Array, number: number): void {
  if (line.length > bundleLimits.lineBytes) throw new ImportError('import_lineTooLong', number);
}

async function* chunksOf(source: Chunks): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const chunk of wholeOf(source))
    for (let from = 0; from < chunk.length; from += atOnce) yield chunk.subarray(from, from + atOnce);
}

async function* wholeOf(source: Chunks): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (typeof source === 'string') {
    if (source.length > bundleLimits.bytes) throw new ImportError('import_tooLarge');
    yield new TextEncoder().encode(source);
  } else if (source instanceof Uint8Array) yield source;
  else for await (const chunk of source) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

function mend(raw: Uint8Array<ArrayBuffer>, first: boolean, mended: Mended): Uint8Array<ArrayBuffer> {
  const marked = first && raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf;
  const returned = raw[raw.length - 1] === carriageReturn;
  if (!marked && !returned) return raw;
  mended.value = true;
  return raw.subarray(marked ? 3 : 0, returned ? raw.length - 1 : raw.length);
}

/** The parts as one; the part itself where only one holds anything. */
export function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length === 1 && filled[0]) return filled[0];
  const whole = new Uint8Array(filled.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of filled) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
