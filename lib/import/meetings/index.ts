import type { MessageKey } from '../../i18n';
import { ImportError } from '../error';
import { calendar } from './calendar';
import { decodeText } from './decode';
import { isZip, readDocx } from './docx';
import { formAnswers } from './form-answers';
import { type Document, readHtml } from './html';
import type { Importer, MeetingDraft, Reply, Sample } from './importer';
import { meet } from './meet';
import { markdown, plainText } from './prose';
import { replies } from './replies';
import { type Problem, Report } from './report';
import { isRtf, readRtf } from './rtf';
import { otter, teams } from './speaker-lines';
import { subrip, teamsCues } from './subrip';
import { webvtt } from './webvtt';
import { zoomChat } from './zoom-chat';
import { zoomSummary } from './zoom-summary';

export { meetingLimits } from './limits';
export type { Importer, MeetingDraft, Problem, Reply };

/** What reads a text, the surest signs first; the last takes any. */
export const importers: readonly Importer[] = [
  replies,
  webvtt,
  calendar,
  formAnswers,
  teamsCues,
  subrip,
  zoomChat,
  zoomSummary,
  meet,
  teams,
  otter,
  markdown,
  plainText,
];

/** The longest text of one note, in UTF-16 code units; what is longer becomes several. */
const longest = 1_500_000;
/** What an importer is recognised by. */
const looked = { lines: 400, characters: 60_000, ofLine: 500 };

/** What was understood of a file or of pasted text. */
export interface MeetingReading {
  /** The importer that read it. */
  readonly format: string;
  readonly title: MessageKey;
  /** What the text came in, where it came in something. */
  readonly container: 'html' | 'docx' | 'rtf' | null;
  readonly drafts: readonly MeetingDraft[];
  readonly problems: readonly Problem[];
}

export interface MeetingFile {
  /** Empty for what was pasted. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes of the file, of which `bytes` may be the beginning. */
  readonly size: number;
}

/**
 * Reads a file or pasted text that may become a meeting note. Takes as long as it takes: run it in a worker (`readMeeting`). What is wrong is
 * told beside what could be read; throws an ImportError where that is nothing: empty, no text, a document of another kind or a damaged one.
 */
export function readMeetingFile(file: MeetingFile, onProgress?: (part: number) => void): MeetingReading {
  const { name, bytes, size } = file;
  if (bytes.length === 0) throw new ImportError('arrive_empty');
  refuseOthers(bytes);
  const report = new Report(onProgress);
  const { container, title, text } = contentOf(file, report);
  if (size > bytes.length) report.problem('arrive_cutHere', null, mega(size), mega(bytes.length));
  if (text.trim() === '') throw new ImportError('arrive_empty');
  const importer = recognise(name, text) ?? plainText;
  report.again();
  const drafts = importer.read({ name, text, report }).flatMap((draft) => {
    const written = draft.text.trim() === '' && draft.title === '' ? [] : [draft];
    return written.flatMap((each) =>
      parted({ ...each, title: titleOf(each, { title, name, isProse: isProse(importer) }) }),
    );
  });
  const own = container && isProse(importer) ? (`arrive_${container}` as const) : importer.title;
  return { format: importer.id, title: own, container, drafts, problems: report.problems };
}

const mega = (bytes: number) => Math.max(1, Math.round(bytes / 1_000_000));
const isProse = ({ id }: Importer) => id === markdown.id || id === plainText.id;

/** A page's own title comes before one that was guessed of its words. */
function titleOf(draft: MeetingDraft, { title, isProse }: { title: string; name: string; isProse: boolean }): string {
  return ((isProse && title) || draft.title || title).slice(0, 2000);
}

/** Kinds of files that hold meetings too, and are not read. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'PDF'],
  [/^\u00d0\u00cf.\u00e0\u00a1/, '.doc'],
];

function refuseOthers(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const found = others.find(([pattern]) => pattern.test(start));
  if (found) throw new ImportError('arrive_otherDocument', found[1]);
}

function contentOf(
  { name, bytes }: MeetingFile,
  report: Report,
): Document & { container: 'html' | 'docx' | 'rtf' | null } {
  if (isZip(bytes)) return { ...readDocx(bytes, report), container: 'docx' };
  if (isRtf(bytes)) return { ...readRtf(bytes, report), container: 'rtf' };
  const text = decodeText(bytes, report);
  // Words may hold tags too: a page begins with one, or says so by its name.
  const isPage =
    /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<meta|<body|<head)\b/i.test(text.slice(0, 1000));
  return isPage ? { ...readHtml(text, report), container: 'html' } : { title: '', text, container: null };
}

/** The first importer that knows the shape of a text. */
export function recognise(name: string, text: string): Importer | undefined {
  const head = text.slice(0, looked.characters);
  const lines = head
    .split('\n')
    .slice(0, looked.lines)
    .map((line) => line.slice(0, looked.ofLine).trimEnd());
  const sample: Sample = { name, lines, head: lines.join('\n') };
  return importers.find((importer) => importer.recognises(sample));
}

/** A text that is too long for one note as several, parted between lines. */
function parted(draft: MeetingDraft): readonly MeetingDraft[] {
  if (draft.text.length <= longest) return [draft];
  const texts: string[] = [];
  for (let from = 0; from < draft.text.length; ) {
    const line = draft.text.lastIndexOf('\n', from + longest);
    const end = from + longest >= draft.text.length ? draft.text.length : line > from ? line : from + longest;
    texts.push(draft.text.slice(from, end));
    from = draft.text[end] === '\n' ? end + 1 : end;
  }
  return texts.map((text, index) => ({
    ...draft,
    title: `${draft.title} (${index + 1}/${texts.length})`.trim(),
    turns: draft.turns && text.split(/\n(?! )/).length,
    text,
  }));
}
