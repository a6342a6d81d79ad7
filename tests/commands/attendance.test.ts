import { expect, test } from 'vitest';
import { attendees, thereEdit } from '../../lib/commands/attendance';
import { createMeeting, createPartId, type Meeting, type MeetingPerson } from '../../lib/model';
import { noLabelWords } from '../../lib/notes';

const kept = (changes: Partial<MeetingPerson>): MeetingPerson => ({
  ...{ id: createPartId(), person: null, names: ['Ana Ruiz'], sign: '', word: '', there: true },
  ...{ order: 'a0', removed: false, ...changes },
});
const meetingWith = (entry: MeetingPerson): Meeting => ({
  ...createMeeting('Monthly call', '', new Date('2026-03-02')),
  ...{ present: 'Ana Ruiz (Example Network)', people: [entry] },
});
const notThere = (entry: MeetingPerson) => {
  const meeting = meetingWith(entry);
  return thereEdit(meeting, attendees(meeting, [], noLabelWords), false).changes[meeting.id];
};

test('who was not there after all keeps the word that stands for them; who is kept for nothing else goes', () => {
  const [worded, bare] = [kept({ word: 'a teacher' }), kept({})];
  expect(notThere(worded)).toEqual({ [`people/${worded.id}/there`]: false });
  expect(notThere(bare)).toEqual({ [`people/${bare.id}/removed`]: true });
});
