import { type ReadonlySignal, signal } from '@preact/signals';
import { labelWords } from '../../lib/commands/label-names';
import { carriedKinds } from '../../lib/commands/last-time';
import { seriesOf } from '../../lib/commands/series';
import type { Meeting, MeetingId, PartId } from '../../lib/model';
import { packsId } from '../../lib/model/pack-parts';
import { waysId } from '../../lib/model/ways';
import { type LabelledLine, labelledLines, type NoteDocument, parseNear, placeLines } from '../../lib/notes';
import { heldLines } from '../../lib/storage/held-lines';
import type { Change, Repository } from '../../lib/storage/repository';

/** A line and the note it stands in. */
export interface Waiting {
  readonly line: LabelledLine;
  /** The line's id: as it is kept, else as this page holds it. */
  readonly id: PartId;
  readonly meeting: Pick<Meeting, 'id' | 'kind' | 'title' | 'date' | 'language' | 'createdAt'>;
}

export interface WaitingLines {
  /** By note, newest meeting first, then as they stand in it; undefined until all were read once. */
  readonly lines: ReadonlySignal<readonly Waiting[] | undefined>;
  /** What went wrong at the last reading, if anything did. */
  readonly error: ReadonlySignal<unknown>;
}

const known = new WeakMap<Repository, WaitingLines>();

/** The lines with a label of every meeting note: read once, then only of the notes that change. */
export function waitingLines(repository: Repository): WaitingLines {
  const found = known.get(repository) ?? follow(repository);
  known.set(repository, found);
  return found;
}

function follow(repository: Repository): WaitingLines {
  const byMeeting = new Map<MeetingId, readonly Waiting[]>();
  const lines = signal<readonly Waiting[] | undefined>(undefined);
  const error = signal<unknown>(null);
  let stale: Set<MeetingId> | 'all' = 'all';
  let reading = false;
  const read = async () => {
    if (reading) return;
    reading = true;
    try {
      while (stale === 'all' || stale.size > 0) {
        const asked: typeof stale = stale;
        stale = new Set();
        try {
          await readSome(repository, asked, byMeeting);
        } catch (problem) {
          stale = asked;
          throw problem;
        }
        lines.value = latestOf([...byMeeting.values()].flat());
        error.value = null;
      }
    } catch (problem) {
      error.value = problem;
    } finally {
      reading = false;
    }
  };
  repository.onChange((change: Change) => {
    const meetings = change.records.filter((id): id is MeetingId => id.startsWith('meeting:'));
    // Other words for labels make other lines.
    const renamed = change.records.some((id) => id === waysId || id === packsId);
    if (change.scope === 'everything' || renamed) stale = 'all';
    else if (stale !== 'all') for (const id of meetings) stale.add(id);
    void read();
  });
  void read();
  return { lines, error };
}

const carried: ReadonlySet<string> = new Set(carriedKinds);

/** A line that was carried over to a later meeting of its series is shown where it stands now, open or settled. */
function latestOf(all: readonly Waiting[]): Waiting[] {
  const seenIn = new Map<string, MeetingId>();
  return all.filter(({ line, meeting }) => {
    if (!carried.has(line.kind)) return true;
    const said = `${seriesOf(meeting)} ${line.key}`;
    const first = seenIn.get(said) ?? meeting.id;
    seenIn.set(said, first);
    return first === meeting.id;
  });
}

/** Gives the ids of a note's lines: a list that was read before opens them where they are by then. */
function lineIds(repository: Repository, { id, text, lines }: Meeting, document: NoteDocument): (at: number) => PartId {
  const kept = new Map(placeLines(document, lines).known.map((line) => [line.at, line.id]));
  const held = heldLines(repository, id, text);
  return (at) => kept.get(at) ?? held.idAt(at);
}

async function readSome(
  repository: Repository,
  asked: ReadonlySet<MeetingId> | 'all',
  into: Map<MeetingId, readonly Waiting[]>,
): Promise<void> {
  const before = new Map(into);
  const [labels, meetings] = await Promise.all([
    labelWords(repository),
    asked === 'all' ? repository.list('meeting') : repository.getMany([...asked]),
  ]);
  if (asked === 'all') before.clear();
  else for (const id of asked) before.delete(id);
  for (const meeting of meetings) {
    if (!meeting || meeting.trashedAt !== null) continue;
    const { id, kind, title, date, language, createdAt } = meeting;
    const of = { id, kind, title, date, language, createdAt };
    const document = parseNear(meeting.text, { labels });
    const idOf = lineIds(repository, meeting, document);
    const found = labelledLines(document).map((line) => ({ line, id: idOf(line.line), meeting: of }));
    if (found.length > 0) before.set(id, found);
  }
  const day = ([first]: readonly Waiting[]) => `${first?.meeting.date} ${first?.meeting.createdAt}`;
  into.clear();
  for (const [id, found] of [...before].sort(([, a], [, b]) => (day(a) < day(b) ? 1 : -1))) into.set(id, found);
}
