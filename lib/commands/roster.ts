import { t } from '../i18n';
import type { MeetingId } from '../model';
import { type Command, pointed } from './command';
import type { Context, Services } from './services';

const meetingAt = ({ activeRecord }: Context): MeetingId | null =>
  activeRecord?.startsWith('meeting:') ? (activeRecord as MeetingId) : null;

/** Keeps people of the note at hand as its roster. The part: a name; empty: all. */
async function keepPeople(services: Services, context: Context): Promise<void> {
  const id = meetingAt(context);
  if (!id) return;
  const people = await import('./roster-people');
  await people.keepPeople(services, id, context.part ?? '');
}

/** Takes somebody off the roster of a note; their entry stays. The part: the place among the note's people. */
async function leavePerson({ repository, notify }: Services, context: Context): Promise<void> {
  const id = meetingAt(context);
  const meeting = id && (await repository.get(id));
  const entry = meeting?.people?.find((each) => each.id === context.part);
  if (!meeting || !entry) return;
  const title = 'did_roster_leave';
  const subject = [entry.names[0] ?? '', meeting.title];
  const changes = { [meeting.id]: { [`people/${entry.id}/person`]: null } };
  const commit = await repository.commit({ title, subject, changes });
  notify(t(title, ...subject), { undo: commit.id });
}

const onMeeting = (context: Context) => meetingAt(context) !== null;

export const rosterCommands: readonly Command[] = [
  {
    id: 'roster.keepAll',
    title: 'command_roster_keepAll',
    category: 'meeting',
    icon: 'peers',
    menus: ['meeting'],
    when: onMeeting,
    run: (services, context) => keepPeople(services, { ...context, part: '' }),
  },
  pointed({
    id: 'roster.keep',
    title: 'command_roster_keep',
    category: 'meeting',
    icon: 'plus',
    when: onMeeting,
    run: keepPeople,
  }),
  pointed({
    id: 'roster.leave',
    title: 'command_roster_leave',
    category: 'meeting',
    icon: 'minus',
    when: onMeeting,
    run: leavePerson,
  }),
];
