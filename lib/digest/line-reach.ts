import type { Meeting, PartId, ReleaseLevel } from '../model';
import { type LabelWords, parse, placeLines } from '../notes';
import { mayTravel, reachOf } from './release';

interface Read {
  readonly labels: LabelWords | undefined;
  readonly reach: ReadonlyMap<PartId, ReleaseLevel>;
}

const reads = new WeakMap<Meeting, Read>();

/**
 * Whether a note's text lets one of its lines go so far: a mark in it, or in what it stands below, counts whatever the line's
 * record says. A line that is not found in the text is its record's affair.
 */
export function textLets(
  meeting: Meeting,
  line: PartId,
  { digest, labels }: { digest: ReleaseLevel; labels?: LabelWords },
): boolean {
  const known = reads.get(meeting);
  const read = known && known.labels === labels ? known : readReach(meeting, labels);
  reads.set(meeting, read);
  const reach = read.reach.get(line);
  return reach === undefined || mayTravel(reach, digest);
}

/** Read once for a note: a digest asks for each of its lines. */
function readReach(meeting: Meeting, labels: LabelWords | undefined): Read {
  const document = parse(meeting.text, { labels });
  // Whoever a line names leaves by another word (`StandIns`).
  const levels = reachOf(document, { ...meeting, attribution: 'named' });
  const reach = new Map<PartId, ReleaseLevel>();
  for (const { id, at, count } of placeLines(document, meeting.lines).known) {
    if (at === null) continue;
    const here = levels.slice(at, at + count);
    reach.set(id, here.includes('room') ? 'room' : here.includes('network') ? 'network' : 'public');
  }
  return { labels, reach };
}
