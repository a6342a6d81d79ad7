import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { rosterRows } from '../../lib/commands/roster-people';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, createPerson, type Meeting } from '../../lib/model';
import { noLabelWords } from '../../lib/notes';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

setMessages('en', en);

let repository: Repository;
let services: Services;
const notify = vi.fn();
const text = 'Action: @Ben Oso (Casa Norte) — send the draft\nThanks: to @Ana';
const note: Meeting = {
  ...createMeeting('A call', text, new Date('2026-03-01')),
  present: 'Ana Ruiz (teacher, Red Sur), 9 people',
};

beforeEach(async () => {
  repository = await openLibrary();
  notify.mockClear();
  services = { repository, session: createSession(), notify } as unknown as Services;
  await repository.commit(saving(note));
});

const press = (id: string, part?: string) => {
  const context = { ...contextOf(services.session), activeRecord: note.id, selection: [note.id] };
  return runCommand(commandNamed(id), services, part === undefined ? context : { ...context, part });
};
const people = async () =>
  (await repository.list('person')).map(({ name, aliases, role, organisation }) => [
    name,
    ...aliases,
    role,
    organisation,
  ]);
const roster = async () =>
  ((await repository.get(note.id))?.people ?? []).filter(({ person }) => person).map(({ names }) => names.join('/'));

it('keeps nobody unasked', async () => {
  expect(rosterRows(note, await repository.list('person'), noLabelWords)).toHaveLength(2);
  expect(await people()).toEqual([]);
});

it('keeps all in one step, with what the note says of them, and one undo takes it back', async () => {
  expect(await press('roster.keepAll')).toBe(true);
  expect(await people()).toEqual([
    ['Ana Ruiz', 'Ana', 'teacher', 'Red Sur'],
    ['Ben Oso', '', 'Casa Norte'],
  ]);
  expect(await roster()).toEqual(['Ana Ruiz/Ana', 'Ben Oso']);
  await repository.undo(notify.mock.calls[0]?.[1].undo);
  expect([await people(), await roster()]).toEqual([[], []]);
});

it('keeps one, knows who has an entry, and doubles nobody', async () => {
  const ben = { ...createPerson('Benito Oso', 'Casa Norte'), aliases: ['ben oso'] };
  await repository.commit(saving(ben));
  await press('roster.keep', 'Ben Oso');
  expect((await repository.list('person')).map(({ name }) => name)).toEqual(['Benito Oso']);
  expect(await roster()).toEqual(['Ben Oso']);
  await press('roster.keepAll');
  await press('roster.keepAll');
  expect((await people()).map(([name]) => name)).toEqual(['Ana Ruiz', 'Benito Oso']);
  expect(await roster()).toEqual(['Ben Oso', 'Ana Ruiz/Ana']);
});

it('takes somebody off the roster and leaves their entry', async () => {
  await press('roster.keepAll');
  const [ana] = (await repository.get(note.id))?.people ?? [];
  await press('roster.leave', ana?.id ?? '');
  expect(await roster()).toEqual(['Ben Oso']);
  expect(await people()).toHaveLength(2);
});
