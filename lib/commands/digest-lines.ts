import { agreementOf, reachOf } from '../digest/release';
import { type TravellingLine, travellingLines } from '../digest/travelling';
import {
  type Changes,
  type Digest,
  type Meeting,
  type MeetingId,
  type NoteLine,
  type ReleaseLevel,
  releaseLevels,
} from '../model';
import { parse, placeLines } from '../notes';
import { principlesByWord } from '../notes/principle-words';
import { heldLines } from '../storage/held-lines';
import type { Repository } from '../storage/repository';
import { labelWords } from './label-names';
import { recordedLine } from './line-record';

/** The newest first, by the day of the meeting. */
export const newestFirst = (a: Meeting, b: Meeting): number =>
  `${a.date} ${a.createdAt}` < `${b.date} ${b.createdAt}` ? 1 : -1;

/** The lines of some notes that may go so far, those of the newest note first. */
export async function linesOf(
  repository: Repository,
  meetings: readonly Meeting[],
  release: ReleaseLevel,
): Promise<TravellingLine[]> {
  const [labels, principles] = await Promise.all([labelWords(repository), repository.list('principle')]);
  const byWord = principlesByWord(principles);
  const idOf = ({ id, text }: Meeting, { at, count }: { at: number; count: number }) =>
    heldLines(repository, id, text).idAt(at, count);
  return meetings
    .toSorted(newestFirst)
    .flatMap((meeting) => travellingLines(meeting, { release, labels, byWord, idOf }));
}

/** A digest whose items point to lines with a record, and the changes that give them one. */
export interface Recorded {
  readonly digest: Digest;
  readonly changes: Readonly<Record<MeetingId, Changes>>;
}

/**
 * Gives every line that a digest points to a record, as pointing to one does anywhere; what its text says about how far it
 * may go stands in that record too. Items of lines that are gone meanwhile are left out.
 */
export async function recordLines(repository: Repository, digest: Digest): Promise<Recorded> {
  const ids = [...new Set(digest.items.flatMap(({ source }) => (source?.part ? source.record : [])))];
  const found = await repository.getMany(ids.filter((id): id is MeetingId => id.startsWith('meeting:')));
  const meetings = new Map(found.flatMap((meeting) => (meeting ? [[meeting.id, meeting] as const] : [])));
  const changes: Record<MeetingId, Changes> = {};
  const items: Digest['items'] = [];
  for (const item of digest.items) {
    const { source } = item;
    const meeting = source?.part ? meetings.get(source.record as MeetingId) : undefined;
    if (!source?.part || !source.record.startsWith('meeting:')) items.push(item);
    const recorded = meeting && source?.part ? await recordedLine(repository, meeting, source.part) : null;
    if (!meeting || !recorded) continue;
    items.push({ ...item, source: { record: meeting.id, part: recorded.line.id } });
    if (Object.keys(recorded.changes).length === 0) continue;
    const line = { ...recorded.line, release: await markedRelease(repository, meeting, recorded.line) };
    const release = line.release ? { [`lines/${line.id}/release`]: line.release } : {};
    changes[meeting.id] = { ...changes[meeting.id], ...recorded.changes, ...release };
    meetings.set(meeting.id, { ...meeting, lines: [...meeting.lines, line] });
  }
  return { digest: { ...digest, items }, changes };
}

/** How far the text lets a line go, where that is less far than its note goes; else null. */
async function markedRelease(repository: Repository, meeting: Meeting, line: NoteLine): Promise<ReleaseLevel | null> {
  const document = parse(meeting.text, { labels: await labelWords(repository) });
  const [known] = placeLines(document, [line]).known;
  if (!known || known.at === null) return 'room';
  const reach = reachOf(document, { ...meeting, attribution: 'named' }).slice(known.at, known.at + known.count);
  const strictest = releaseLevels.find((level) => reach.includes(level)) ?? 'room';
  return strictest === agreementOf(meeting).release ? null : strictest;
}
