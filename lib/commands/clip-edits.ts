import type { Changes, Clip, ClipId, Edit, Meeting, MeetingId, PrincipleId } from '../model';
import { setKey } from '../model';

type Marked = Clip | Meeting;

/** What one commit on one or many records is called: by its title, or how many. */
function named(one: string, many: string, records: readonly Marked[]): Pick<Edit, 'title' | 'subject'> {
  const [first] = records;
  if (records.length === 1 && first) return { title: one, subject: [first.title] };
  return { title: many, subject: [String(records.length)] };
}

/** The same changes for each record. */
function eachOf(records: readonly Marked[], changes: Changes): Edit['changes'] {
  return Object.fromEntries(records.map(({ id }) => [id, changes]));
}

export function trashEdit(clips: readonly Clip[], now: Date): Edit {
  return {
    ...named('did_clip_trash', 'did_clips_trash', clips),
    changes: eachOf(clips, { trashedAt: now.toISOString() }),
  };
}

export function restoreEdit(clips: readonly Clip[]): Edit {
  return { ...named('did_clip_restore', 'did_clips_restore', clips), changes: eachOf(clips, { trashedAt: null }) };
}

export function readEdit(clips: readonly Clip[], read: boolean): Edit {
  const name = read
    ? named('did_clip_read', 'did_clips_read', clips)
    : named('did_clip_unread', 'did_clips_unread', clips);
  return { ...name, changes: eachOf(clips, { read }) };
}

/** Adds a principle to all, or takes it from all where all carry it. `name` is the principle's, for Activity. */
export function principleEdit(records: readonly Marked[], principle: { id: PrincipleId; name: string }): Edit {
  const add = !records.every(({ principles }) => principles.includes(principle.id));
  const changed = records.filter(({ principles }) => principles.includes(principle.id) !== add);
  const title = add ? 'did_principle_add' : 'did_principle_remove';
  const subject = changed.length === 1 && changed[0] ? changed[0].title : String(changed.length);
  return {
    title: changed.length === 1 ? title : `${title}_many`,
    subject: [principle.name, subject],
    changes: eachOf(changed, { [setKey('principles', principle.id)]: add }),
  };
}

/** A record's tags as they are to be. */
export function tagsEdit(record: Marked, tags: readonly string[]): Edit {
  const added = tags.filter((tag) => !record.tags.includes(tag)).map((tag) => [setKey('tags', tag), true] as const);
  const removed = record.tags.filter((tag) => !tags.includes(tag)).map((tag) => [setKey('tags', tag), false] as const);
  return {
    title: 'did_tags_change',
    subject: [record.title],
    changes: { [record.id]: Object.fromEntries([...added, ...removed]) },
  };
}

export const isClip = (id: string): id is ClipId => id.startsWith('clip:');
export const isMeeting = (id: string): id is MeetingId => id.startsWith('meeting:');
