import { ClipId, DigestId, MeetingId, PartId, SessionId, ThreadId } from '../model';
import { noFilter, type Session } from './session';

/**
 * Opens what an address of the workbench names after its `#`: `welcome`, `drafts`, or a record's id, with `/` and the id of
 * a highlight where one is to be shown. Says if it did.
 */
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

function openRecord(session: Session, hash: string): boolean {
  const [name = '', part = ''] = hash.split('/');
  const clip = ClipId.safeParse(name);
  const meeting = MeetingId.safeParse(name);
  const digest = DigestId.safeParse(name);
  if (clip.success) {
    session.open('clip', clip.data);
    if (PartId.safeParse(part).success) session.reveal.value = { record: clip.data, part };
  } else if (meeting.success) session.open('meeting', meeting.data);
  else if (digest.success) session.open('digest', digest.data);
  else if (SessionId.safeParse(name).success) session.open('session', name as SessionId);
  else if (ThreadId.safeParse(name).success) session.open('thread', name as ThreadId);
  else return false;
  return true;
}
