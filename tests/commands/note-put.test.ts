import { beforeEach, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { noteLines, putIntoNote } from '../../lib/commands/note-put';
import { contextOf } from '../../lib/commands/run';
import type { Choice, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, createPerson, type Highlight, type Meeting, type RecordId } from '../../lib/model';
import { parse } from '../../lib/notes';
import type { Repository } from '../../lib/storage/repository';
import { createSession, type Passage, type Session } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

const mark: Highlight = {
  ...{ id: 'h1', quote: { exact: 'we listened\n  before we spoke', prefix: '', suffix: '' }, position: null, note: '' },
  ...{ principles: [], createdAt: '2026-03-01T10:00:00.000Z', order: 'a0', removed: false },
};
const page = clip({ title: 'Listening — first', highlights: [mark] });
const member = createPerson('Member One', 'Example School');
const meeting = (text: string): Meeting => createMeeting('June call', text, new Date('2026-06-01'));

let repository: Repository;
let session: Session;
let services: Services;
const notify = vi.fn();
const pick = vi.fn();

beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  session = createSession();
  notify.mockReset();
  pick.mockReset();
  services = { repository, session, notify, pick } as unknown as Services;
  for (const record of [page, member]) await repository.commit(saving(record));
});

const passage: Passage = {
  clip: page.id,
  quote: { exact: 'before we “spoke”', prefix: '', suffix: '' },
  position: null,
};

test.each<[string, Parameters<typeof noteLines>[1], readonly string[]]>([
  ['a page', { records: [page.id] }, [`Resource: Listening — first — ${page.url}`]],
  [
    'a highlight',
    { records: [page.id], part: 'h1' },
    [`Resource: “we listened before we spoke” — Listening — first, ${page.url}`],
  ],
  ['words', { passage }, [`Resource: “before we “spoke”” — Listening — first, ${page.url}`]],
  ['somebody', { records: [member.id] }, ['@Member One (Example School)']],
  ['a principle', { records: ['principle:humility'] }, ['#practice-humility']],
  ['what is gone', { records: ['clip:nobody', 'practice:nobody', 'person:nobody', 'digest:nobody'] as RecordId[] }, []],
  ['a highlight that is gone', { records: [page.id], part: 'h2' }, []],
])('%s has its line', async (_name, carried, lines) => {
  expect(await noteLines(services, carried)).toEqual(lines);
});

test('the line of a passage is a resource and quotes nobody of the room: no yes is asked for', async () => {
  const [line = ''] = await noteLines(services, { passage });
  expect(parse(line).lines[0]?.label?.kind).toBe('resource');
});

test('it goes to the end of the note as it stands then, with its line ends, and one undo takes it out', async () => {
  const note = meeting('Decision: we meet\r\nThanks: to all');
  await repository.commit(saving(note));
  await repository.commit({
    title: 'did_meeting_edit',
    subject: [],
    changes: { [note.id]: { text: 'Decision: we meet in June\r\n' } },
  });
  await putIntoNote(services, { note }, { records: [page.id, member.id] });
  const text = `Decision: we meet in June\r\nResource: Listening — first — ${page.url}\r\n@Member One (Example School)\r\n`;
  expect((await repository.get(note.id))?.text).toBe(text);
  await repository.undo(notify.mock.calls[0]?.[1].undo);
  expect((await repository.get(note.id))?.text).toBe('Decision: we meet in June\r\n');
});

test('what has no line changes nothing and is said', async () => {
  const note = meeting('Words');
  await repository.commit(saving(note));
  await repository.commit({
    title: 'did_clip_trash',
    subject: [],
    changes: { [page.id]: { trashedAt: '2026-03-02T10:00:00.000Z' } },
  });
  await putIntoNote(services, { note }, { records: [page.id] });
  await putIntoNote(services, { note }, { passage });
  expect((await repository.get(note.id))?.text).toBe('Words');
  expect(notify.mock.calls.map(([words]) => words)).toEqual(
    Array(2).fill(expect.stringMatching(/^Nothing was put in/)),
  );
});

const run = () => commandNamed('meeting.put').run(services, contextOf(session));

test('by key it goes into the note that shows beside', async () => {
  const note = meeting('Words\n');
  await repository.commit(saving(note));
  session.open('meeting', note.id);
  session.selection.value = [page.id];
  await run();
  expect(pick).not.toHaveBeenCalled();
  expect((await repository.get(note.id))?.text).toMatch(/^Words\nResource: Listening/);
});

test('else into the one that is chosen; a new one opens with it', async () => {
  const note = meeting('Words\n');
  await repository.commit(saving(note));
  session.selection.value = [page.id];
  pick.mockResolvedValueOnce(null);
  await run();
  expect((await repository.get(note.id))?.text).toBe('Words\n');
  pick.mockImplementationOnce(async (_title: string, choices: readonly Choice<unknown>[]) => choices.at(-1)?.value);
  await run();
  const fresh = (await repository.list('meeting')).find(({ id }) => id !== note.id);
  expect(fresh?.text).toBe(`Resource: Listening — first — ${page.url}\n`);
  expect(session.active.value).toMatchObject({ kind: 'meeting', record: fresh?.id });
});
