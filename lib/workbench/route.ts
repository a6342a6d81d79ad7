import { ClipId, DigestId, MeetingId } from '../model';
import { noFilter, type Session } from './session';

/** Opens what an address of the workbench names after its `#`: `welcome`, `drafts`, or a record's id. Says if it did. */
export function openRoute(session: Session, hash: string): boolean {
  const name = hash.replace(/^#/, '');
  if (name === 'welcome') session.open('welcome');
  else if (name === 'drafts') {
    session.room.value = 'library';
    session.sideBar.value = true;
    session.library.value = { ...noFilter, shelf: 'drafts' };
    session.narrow.value = 'list';
  } else return openRecord(session, name);
  return true;
}

function openRecord(session: Session, name: string): boolean {
  const clip = ClipId.safeParse(name);
  const meeting = MeetingId.safeParse(name);
  const digest = DigestId.safeParse(name);
  if (clip.success) session.open('clip', clip.data);
  else if (meeting.success) session.open('meeting', meeting.data);
  else if (digest.success) session.open('digest', digest.data);
  else return false;
  return true;
}
