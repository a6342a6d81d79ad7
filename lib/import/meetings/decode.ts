import { ImportError } from '../error';
import type { Report } from './report';

/** How a text was written down. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes that are looked at to tell the encoding. */
const looked = 64_000;
const replaced = '\uFFFD';

/**
 * The text of some bytes, in lines that end in a line feed. UTF-8 and UTF-16 are known by their byte order mark, UTF-16 without one by
 * its zero bytes; what is no UTF-8 is Windows-1252, the one other encoding in which text from Western desks arrives. Throws an ImportError for
 * what is no text.
 */
export function decodeText(bytes: Uint8Array, report: Report): string {
  const encoding = encodingOf(bytes);
  const text = encoding === 'utf-8' ? fromUtf8(bytes, report) : new TextDecoder(encoding).decode(bytes);
  if (isBinary(text)) throw new ImportError('arrive_binary');
  return text.replace(/\r\n?/g, '\n');
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const end = Math.min(bytes.length, looked);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Letters of Latin script have a zero byte each, the high one.
  if (odd > end * 0.2 && even < odd * 0.05) return 'utf-16le';
  if (even > end * 0.2 && odd < even * 0.05) return 'utf-16be';
  return 'utf-8';
}

/** Lenient: what was cut off in the middle of a character, or spoilt here and there, is still UTF-8. */
function fromUtf8(bytes: Uint8Array, report: Report): string {
  const text = new TextDecoder().decode(bytes);
  const bad = count(text, /\uFFFD/g);
  if (bad === 0) return text;
  const good = count(text, /[^\p{ASCII}\uFFFD]/gu);
  const cutAtEnd = bad === 1 && text.endsWith(replaced);
  if (!cutAtEnd && good <= bad) return new TextDecoder('windows-1252').decode(bytes);
  let line = 1;
  for (const [found] of text.matchAll(/\n|\uFFFD/g)) {
    if (found === '\n') line += 1;
    else report.problem('arrive_badCharacters', line);
  }
  return text;
}

/** Counts matches without a list of them. */
function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _match of text.matchAll(pattern)) found += 1;
  return found;
}

/** Control characters that no text has, more than a stray few. */
function isBinary(text: string): boolean {
  const start = text.slice(0, looked);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells.
  const controls = count(start, /[\0-\x08\x0e-\x1a\x1c-\x1f]/g);
  return controls > 8 && controls > start.length * 0.005;
}
