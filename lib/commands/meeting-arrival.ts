import { t } from '../i18n';
import type { MeetingDraft, MeetingReading } from '../import/meetings';
import { changesOf, createMeeting, type Meeting, type MeetingId } from '../model';
import type { Repository } from '../storage/repository';

/** The note of a draft. Nothing of it leaves the room until somebody says so; a day that the text does not say is today. */
export function meetingOfDraft(
  draft: MeetingDraft,
  { format }: Pick<MeetingReading, 'format'>,
  { name, now }: { name: string; now: Date },
): Meeting {
  const meeting = createMeeting(draft.title, draft.text, now);
  return {
    ...meeting,
    date: draft.date ?? meeting.date,
    present: presentOf(draft.people),
    source: { format, name: name.slice(0, 300) },
  };
}

/** As many names as the field holds. */
function presentOf(people: readonly string[]): string {
  const longest = 2000;
  const joined = people.join(', ');
  return joined.length <= longest ? joined : `${joined.slice(0, longest - 1)}…`;
}

/** Keeps what was read as meeting notes, all in one step that one undo takes back. Gives the first note and the commit. */
export async function keepReading(
  reading: MeetingReading,
  name: string,
  repository: Repository,
): Promise<{
  readonly first: MeetingId;
  readonly title: string;
  readonly commit: string;
  /** How many replies answer a question that was asked nowhere here. */
  readonly unknown?: number;
} | null> {
  const now = new Date();
  const answered = reading.drafts.filter((draft) => draft.replies);
  if (answered.length > 0) return (await import('./replies')).keepReplies(answered, repository, now);
  const meetings = reading.drafts.map((draft) => meetingOfDraft(draft, reading, { name, now }));
  const [first] = meetings;
  if (!first) return null;
  const title = first.title || t('meeting_untitled');
  const { id } = await repository.commit({
    title: 'did_meeting_arrive',
    subject: [title],
    changes: Object.fromEntries(meetings.map((meeting) => [meeting.id, changesOf(meeting)])),
  });
  return { first: first.id, title, commit: id };
}
