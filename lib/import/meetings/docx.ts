import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { showable } from '../../model/showable';
import { ImportError } from '../error';
import type { Document } from './html';
import { Nesting } from './nesting';
import type { Report } from './report';

/** The most that a document's text may unpack to, in bytes, and times its packed size: against files made to fill memory. */
const limits = { bytes: 100_000_000, ratio: 200, fromBytes: 1_000_000 };
/** Bytes unpacked before the size is looked at again. */
const piece = 32_768;
const part = 'word/document.xml';

/** Whether bytes are a ZIP archive, which a Word document is. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The words of a Word document (https://www.ecma-international.org/publications-and-standards/standards/ecma-376/), a line for each paragraph and line
 * break. Of the archive only the text is unpacked, and its size is checked before and while that is done. Throws an ImportError: damaged, no Word
 * document, or made to fill memory.
 */
export function readDocx(bytes: Uint8Array, report: Report): Document {
  checkDirectory(bytes, report);
  const xml = unpack(bytes);
  report.again();
  return readText(xml, report);
}

/** Looks at the archive's directory alone: is it a document, and what size does it say its text has? */
function checkDirectory(bytes: Uint8Array, report: Report): void {
  let found = false;
  let more = false;
  try {
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        more ||= /^word\/(?:media\/|comments\.xml)/.test(name);
        if (name !== part) return false;
        found = true;
        checkSize(originalSize, size);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('arrive_docxDamaged');
  }
  if (!found) throw new ImportError('arrive_notDocx');
  if (more) report.problem('arrive_docxMore', null);
}

function checkSize(unpacked: number, packed: number): void {
  if (unpacked > limits.bytes || (unpacked > limits.fromBytes && unpacked > packed * limits.ratio))
    throw new ImportError('arrive_bomb');
}

/** What the directory says may be untrue: the size is counted as it grows. */
function unpack(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let size = 0;
  let pushed = 0;
  let began = 0;
  let failed: unknown = null;
  let whole = false;
  const unzip = new Unzip((file) => {
    if (file.name !== part || whole) return;
    began = pushed;
    file.ondata = (error, chunk, last) => {
      failed ??= error;
      size += chunk?.length ?? 0;
      checkSize(size, Math.max(pushed - began, piece));
      if (chunk) texts.push(decoder.decode(chunk, { stream: !last }));
      whole ||= last;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length && !whole; from += piece) {
      pushed = Math.min(from + piece, bytes.length);
      unzip.push(bytes.subarray(from, pushed), pushed === bytes.length);
      if (failed) throw failed;
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('arrive_docxDamaged');
  }
  if (!whole) throw new ImportError('arrive_docxDamaged');
  return texts.join('');
}

/**
 * Paragraphs of the text: `w:t` holds words, `w:br` parts lines, `w:tab` is a tab within a run and a tab stop elsewhere; deleted words are in
 * `w:delText` and stay out, as does `mc:Fallback`, which says again what stands before it.
 */
function readText(xml: string, report: Report): Document {
  const lines: string[] = [];
  let title = '';
  let line = '';
  let mark = '';
  let titled = false;
  let inWords = false;
  // How many fallbacks deep.
  let again = 0;
  const nesting = new Nesting();
  const end = () => {
    const words = line.trimEnd();
    if (titled && title === '') title = words.trim();
    lines.push(words === '' ? '' : mark + words);
    line = '';
    mark = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { parent } = nesting;
        nesting.enter(name);
        if (name === 'mc:Fallback') again += 1;
        if (again > 0) return;
        const value = attributes['w:val'] ?? '';
        if (name === 'w:t') inWords = true;
        else if (name === 'w:tab' && parent === 'w:r') line += '  ';
        else if (name === 'w:br' || name === 'w:cr') end();
        else if (name === 'w:pStyle') {
          titled = /^(?:title|t[ií]tulo)$/i.test(value);
          const level = titled ? '1' : /^(?:heading|t[ií]tulo|ttulo)\s?([1-6])$/i.exec(value)?.[1];
          if (level) mark = `${'#'.repeat(Number(level))} `;
        } else if (name === 'w:numPr' && mark === '') mark = '- ';
      },
      ontext(text) {
        if (inWords) line += text;
      },
      onclosetag(name) {
        nesting.leave();
        if (name === 'mc:Fallback') again -= 1;
        else if (again > 0) return;
        else if (name === 'w:t') inWords = false;
        else if (name === 'w:p') {
          end();
          titled = false;
        }
      },
    },
    { xmlMode: true },
  );
  for (let from = 0; from < xml.length; from += piece) {
    parser.write(xml.slice(from, from + piece));
    report.progress(from, xml.length);
  }
  parser.end();
  end();
  return { title: showable(title), text: showable(lines.join('\n')) };
}
