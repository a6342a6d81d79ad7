import { beforeEach, expect, it } from 'vitest';
import { keepReading, meetingOfDraft } from '../../lib/commands/meeting-arrival';
import { setMessages } from '../../lib/i18n';
import { readMeetingFile } from '../../lib/import/meetings';
import { Meeting } from '../../lib/model/meeting';
import en from '../../public/_locales/en/messages.json';
import { longTranscript } from '../import/long-transcript';
import { freshName, openLibrary } from '../storage/open';

beforeEach(() => setMessages('en', en));

const now = new Date('2026-04-02T12:00:00.000Z');
const draft = { title: 'A call', date: null, people: ['Host One'], turns: 1, text: 'words' };

it('makes notes that stay in the room, of today where no day is said', () => {
  const meeting = meetingOfDraft(draft, { format: 'webvtt' }, { name: 'call.vtt', now });
  expect(meeting).toMatchObject({
    title: 'A call',
    date: '2026-04-02',
    present: 'Host One',
    text: 'words',
    release: 'room',
    attribution: 'unattributed',
    source: { format: 'webvtt', name: 'call.vtt' },
  });
  expect(meetingOfDraft({ ...draft, date: '2026-03-12' }, { format: 'webvtt' }, { name: '', now }).date).toBe(
    '2026-03-12',
  );
});

it('makes notes that the library takes, however many people and words', () => {
  const people = Array.from({ length: 5000 }, (_, at) => `Organisation number ${at}`);
  const meeting = meetingOfDraft({ ...draft, people }, { format: 'webvtt' }, { name: 'n'.repeat(5000), now });
  expect(Meeting.safeParse(meeting).success).toBe(true);
});

it('keeps all that a file gave in one step, and one undo takes it back', async () => {
  const bytes = longTranscript(4_000_000);
  const reading = readMeetingFile({ name: 'long.vtt', bytes, size: bytes.length });
  const repository = await openLibrary({ name: freshName() });
  const kept = await keepReading(reading, 'long.vtt', repository);
  const notes = await repository.list('meeting');
  expect(notes).toHaveLength(reading.drafts.length);
  expect(notes.length).toBeGreaterThan(1);
  expect(await repository.get(kept?.first ?? 'meeting:none')).toMatchObject({ text: reading.drafts[0]?.text });
  await repository.undo(kept?.commit ?? '');
  expect(await repository.list('meeting')).toHaveLength(0);
});

it('keeps nothing where nothing was read', async () => {
  const repository = await openLibrary({ name: freshName() });
  const nothing = { format: 'calendar', title: 'arrive_calendar', container: null, drafts: [], problems: [] } as const;
  expect(await keepReading(nothing, 'x.ics', repository)).toBeNull();
});
