import { type Changes, flattenPart, type Meeting, type NoteLine, type PartId } from '../model';
import { itemsOf, newLines, parse, placeLines } from '../notes';
import type { Repository } from '../storage/repository';
import { labelWords } from './label-names';
import { orderAtEnd } from './order';

/** A line of a note that something points to, and what gives it a record where it has none yet. */
export interface RecordedLine {
  readonly line: NoteLine;
  readonly changes: Changes;
}

/**
 * The line of a note by its id: as it is kept, or as a list on this page shows it, which then gets a record under that id. Null
 * where the note has no such line.
 */
export async function recordedLine(
  repository: Repository,
  meeting: Meeting,
  part: PartId,
): Promise<RecordedLine | null> {
  const kept = meeting.lines.find(({ id }) => id === part);
  if (kept) return { line: kept, changes: {} };
  const { heldLines } = await import('../storage/held-lines');
  const at = heldLines(repository, meeting.id, meeting.text).placeOf(part);
  const document = parse(meeting.text, { labels: await labelWords(repository) });
  const item = itemsOf(document).find(({ line, until }) => at !== null && at >= line && at < until);
  if (!item) return null;
  // Somebody may have said something of it meanwhile: then it has an id of its own.
  const other = placeLines(document, meeting.lines).known.find(
    (known) => known.at !== null && known.at >= item.line && known.at < item.until,
  );
  const spoken = meeting.lines.find(({ id }) => id === other?.id);
  if (spoken) return { line: spoken, changes: {} };
  const line = newLines(document)(item, { id: part, order: orderAtEnd(meeting.lines) });
  return { line, changes: flattenPart('lines', line) };
}
