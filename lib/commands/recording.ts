import { t } from '../i18n';
import type { MeetingId } from '../model';
import { parse } from '../notes';
import { lineAtTime, momentOf, recordingOf, secondsOf } from '../notes/recording';
import { type Command, pointed } from './command';
import { offered } from './offers';
import { lookHere } from './run';
import type { Services } from './services';

/** Follows a time (`00:01:05`) of a note: to that moment of its recording where its head names one, else to what was said then. */
export async function followTime(services: Services, id: MeetingId, clock: string): Promise<void> {
  await services.written?.();
  const meeting = await services.repository.get(id);
  if (!meeting || !clock) return;
  const document = parse(meeting.text);
  const recording = recordingOf(document);
  const seconds = secondsOf(clock);
  if (recording) services.openAddress(momentOf(recording, seconds));
  else if (lineAtTime(document, seconds) === null) services.notify(t('time_nothing', clock));
  else lookHere(services.session, 'time', clock);
}

export const recordingCommands: readonly Command[] = [
  offered({ id: 'meeting.time', title: 'command_meeting_time', category: 'meeting', keybinding: 'Alt+G>O' }),
  // The part: the time as it is written.
  pointed({
    id: 'meeting.atTime',
    title: 'command_meeting_time',
    category: 'meeting',
    async run(services, { activeRecord, part = '' }) {
      if (activeRecord?.startsWith('meeting:')) await followTime(services, activeRecord as MeetingId, part);
    },
  }),
];
