import type { ClipId, MeetingId, PartId } from '../model';
import type { Session } from '../workbench/session';

/** Opens a note or clip where a line or passage of it is, whatever its text was left at. */
export function openAtPart(session: Session, record: ClipId | MeetingId, part: PartId): void {
  for (const places of [session.scrolled, session.carets])
    for (const place of places.keys()) if (place.endsWith(` meeting ${record}`)) places.delete(place);
  session.reveal.value = { record, part };
  session.open(record.startsWith('clip:') ? 'clip' : 'meeting', record);
}
