import type { Digest, Edition, EditionItem, EditionLine, Meeting, MeetingId, NoteLine, ReleaseLevel } from '../model';
import {
  isReleaseMark,
  type LabelWords,
  marksIn,
  type NoteDocument,
  parse,
  placeLines,
  sayTheSame,
  without,
} from '../notes';
import { agreementOf, holdsBack, mayTravel } from './release';
import type { Sources } from './sources';

/**
 * Why a line would not leave today: its speaker's yes was taken back, the line or its note may not go that far any more, it was
 * taken out of its note, or the note is in the trash or erased.
 */
export type WithdrawnReason = 'consent' | 'release' | 'deleted' | 'gone';

/** A line that left with an edition and was taken back since. */
export interface WithdrawnLine {
  /** Which line of its edition. */
  readonly key: string;
  readonly record: MeetingId;
  readonly part: string | null;
  /** As it left. */
  readonly words: string;
  readonly reason: WithdrawnReason;
  /** When a yes was taken back, ISO 8601; null where nothing says when. */
  readonly since: string | null;
}

/** The notes that editions were made of, as they stand now. */
export interface Notes {
  readonly meetings: ReadonlyMap<MeetingId, Meeting>;
  readonly labels?: LabelWords;
}

const isMeeting = (id: string): id is MeetingId => id.startsWith('meeting:');

/**
 * Of the lines that left for readers this far away, those that would not leave now. A page and what is quoted from it was
 * published: nobody's yes is in that. Words that were only written anew since are no withdrawal, whatever is to be asked again.
 */
export function withdrawnLines(items: readonly EditionItem[], release: ReleaseLevel, notes: Notes): WithdrawnLine[] {
  const read = new Map<MeetingId, Standing>();
  return items.flatMap(({ item, record, lines }) => {
    if (!isMeeting(record)) return [];
    const meeting = notes.meetings.get(record);
    const standing = read.get(record) ?? standingOf(meeting, notes.labels);
    read.set(record, standing);
    return lines.flatMap((line, nth): WithdrawnLine[] => {
      const why = whyNot(line, release, standing);
      return why ? [{ key: `${item} ${nth}`, record, part: line.part, words: line.words, since: null, ...why }] : [];
    });
  });
}

/** How many lines of the notes in a digest are left out because their speakers took the yes back. */
export function takenBackIn(digest: Digest, { meetings }: Pick<Sources, 'meetings'>): number {
  const shown = new Set(digest.items.flatMap(({ source, removed }) => (source && !removed ? [source.record] : [])));
  return meetings
    .filter(({ id, trashedAt }) => shown.has(id) && trashedAt === null)
    .flatMap(({ id, lines }) =>
      lines.filter((line) => isIn(digest, id, line.id) && line.consent?.state === 'withdrawn'),
    ).length;
}

const isIn = (digest: Digest, record: string, part: string) =>
  digest.items.some(
    ({ source, removed }) => !removed && source?.record === record && (source.part === null || source.part === part),
  );

/** What nobody has said yet that it was told, or need not be. */
export function untold(edition: Pick<Edition, 'told'>, lines: readonly WithdrawnLine[]): WithdrawnLine[] {
  return lines.filter(
    ({ key, since }) => !edition.told.some(({ keys, at }) => keys.includes(key) && (since === null || at >= since)),
  );
}

/** A note as it stands, read when it is asked about. */
interface Standing {
  readonly meeting: Meeting | null;
  readonly document: NoteDocument;
}

function standingOf(meeting: Meeting | undefined, labels: LabelWords | undefined): Standing {
  const live = meeting?.trashedAt === null ? meeting : null;
  return { meeting: live, document: parse(live?.text ?? '', { labels }) };
}

type Why = Pick<WithdrawnLine, 'reason'> & Partial<Pick<WithdrawnLine, 'since'>>;

function whyNot(line: EditionLine, release: ReleaseLevel, { meeting, document }: Standing): Why | null {
  if (!meeting) return { reason: 'gone' };
  const held = agreementOf(meeting).release;
  if (!mayTravel(held, release)) return { reason: 'release' };
  const own = line.part ? meeting.lines.find(({ id }) => id === line.part) : undefined;
  if (line.part && !own) return { reason: 'deleted' };
  const at = own ? placeOf(document, own) : placeOfWords(document, line.words);
  if (!own && at === null) return { reason: 'deleted' };
  const record = own ?? recordAt(document, meeting, at);
  if (record && tookBack(line, record)) return { reason: 'consent', since: record.consent?.at ?? null };
  // A mark that asks for a yes is not what took back the one that was there.
  const agreed = line.consent === 'yes' || record?.consent?.state === 'yes';
  const marks = marksIn(at === null ? '' : (document.lines[at]?.text ?? ''));
  const stays = !mayTravel(record?.release ?? held, release) || holdsBack(marks, { digest: release, agreed });
  return stays ? { reason: 'release' } : null;
}

/** Whether a speaker's yes was taken back: by a no, or where the very words it was given for have none any more. */
function tookBack(line: EditionLine, { consent, words }: NoteLine): boolean {
  if (consent?.state === 'withdrawn' || consent?.state === 'no') return true;
  return line.consent === 'yes' && consent?.state !== 'yes' && sayTheSame(words, line.words);
}

const placeOf = (document: NoteDocument, line: NoteLine): number | null =>
  placeLines(document, [line]).known[0]?.at ?? null;

/** What was agreed about the line at a place, since it left perhaps. */
function recordAt(document: NoteDocument, meeting: Meeting, at: number | null): NoteLine | undefined {
  if (at === null) return undefined;
  const of = placeLines(document, meeting.lines).known.find(
    (line) => line.at !== null && line.at <= at && at < line.at + line.count,
  );
  return of && meeting.lines.find(({ id }) => id === of.id);
}

/** Where a note says words that had no record, or most of them: those were written anew. Null where it does not. */
function placeOfWords(document: NoteDocument, words: string): number | null {
  const said = wordsIn(words);
  let best: { at: number; share: number } | null = null;
  for (const [at, { text }] of document.lines.entries()) {
    const line = without(text, isReleaseMark);
    if (sayTheSame(line, words)) return at;
    const share = shareOf(said, wordsIn(line));
    if (share > (best?.share ?? 0)) best = { at, share };
  }
  return best && best.share >= mostOfIt ? best.at : null;
}

/** Which part of the longer of two lines both have, for them to be one line that was written anew. */
const mostOfIt = 0.5;

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.max(a.size, b.size, 1);
}
