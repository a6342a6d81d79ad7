import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { documentOf } from '../../lib/commands/digest-sources';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { PickOptions, Services } from '../../lib/commands/services';
import { keepStandIns } from '../../lib/commands/stand-ins';
import { proposeDigest } from '../../lib/digest';
import { setMessages } from '../../lib/i18n';
import { createMeeting, type Meeting, type NoteLine } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

setMessages('en', en);
const maker = { name: 'A weaver', organisation: '' };
const now = new Date('2026-03-20');

const line = (id: string, name: string): NoteLine => ({
  ...{ id, label: null, words: `Words of ${id}`, principles: [], release: null, attribution: null },
  ...{ credit: { name, organisation: '' }, consent: null, order: id, removed: false },
});
const call = (id: string): Meeting => ({
  ...createMeeting('A call', '', now),
  ...{ id: `meeting:${id}`, release: 'network', lines: [line('a1', 'Zoe Sol'), line('a2', 'Ana Ruiz')] },
});

let repository: Repository;
let services: Services;
const [notify, pick] = [vi.fn(), vi.fn()];

beforeEach(async () => {
  repository = await openLibrary();
  notify.mockClear();
  services = { repository, session: createSession(), notify, pick } as unknown as Services;
});

function digestOf(meeting: Meeting) {
  const base = { title: 'March', language: 'en', period: null, principles: [], now, clips: [], meetings: [meeting] };
  const digest = proposeDigest(base);
  const items = meeting.lines.flatMap(({ id }, at) =>
    digest.items.map((item) => ({ ...item, id: `i${at}`, order: `a${at}`, source: { record: meeting.id, part: id } })),
  );
  return { ...digest, items };
}
const authors = async (digest: ReturnType<typeof digestOf>) =>
  (await documentOf(repository, digest, maker)).sections.flatMap(({ items }) => items.map(({ author }) => author));

it('keeps what stands for somebody when a digest leaves, once, and never the same in two notes', async () => {
  const [first, second] = [call('same-start'), { ...call('same-start'), id: 'meeting:same-start' as const }];
  const digest = digestOf(first);
  await repository.commit(saving(first, digest));
  const before = await authors(digest);
  await keepStandIns(repository, digest);
  const commits = (await repository.commits()).length;
  await keepStandIns(repository, digest);
  expect((await repository.commits()).length).toBe(commits);
  expect(await authors(digest)).toEqual(before);
  expect((await repository.get(first.id))?.people?.map(({ names, sign }) => [names[0], `Speaker ${sign}`])).toEqual([
    ['Zoe Sol', before[0]],
    ['Ana Ruiz', before[1]],
  ]);
  // In the other order, and with somebody new before them, they are called the same.
  const turned = { ...digest, items: digest.items.toReversed().map((item, at) => ({ ...item, order: `a${at}` })) };
  expect(await authors(turned)).toEqual(before.toReversed());

  // A note whose own signs would begin with the same letters gives the same people others.
  const elsewhere = await openLibrary();
  const held = (await repository.get(first.id)) as Meeting;
  const twin = digestOf(second);
  const old = { ...held, id: 'meeting:old' as const };
  await elsewhere.commit(saving(second, twin, old));
  await keepStandIns(elsewhere, twin);
  const signs = (await elsewhere.get(second.id))?.people?.map(({ sign }) => sign) ?? [];
  expect(signs).toHaveLength(2);
  held.people?.forEach(({ sign }, at) => void expect(signs[at]).not.toBe(sign));
});

it('lets another word stand for somebody, but no part of a name and nobody else’s word', async () => {
  const note = call('n');
  const digest = digestOf(note);
  await repository.commit(saving(note, digest));
  const choose = (name: string, word: string) => {
    pick.mockImplementation(async (_title: string, _choices: unknown, { create }: PickOptions<string>) =>
      create?.make(word),
    );
    const context = { ...contextOf(services.session), activeRecord: note.id, selection: [note.id], part: name };
    return runCommand(commandNamed('standIn.choose'), services, context);
  };
  await choose('Zoe Sol', 'the Sol family');
  expect(notify).toHaveBeenLastCalledWith('This word has a part of the name in it.', { kind: 'error' });
  await choose('Zoe Sol', 'a host');
  expect((await authors(digest))[0]).toBe('a host');
  await choose('Ana Ruiz', 'A host');
  expect(notify).toHaveBeenLastCalledWith('Somebody else in this note is called so.', { kind: 'error' });
  await choose('Ana Ruiz', 'speaker m');
  expect(notify).toHaveBeenLastCalledWith('Somebody else in this note is called so.', { kind: 'error' });
  await choose('Zoe Sol', '');
  expect((await authors(digest))[0]).toMatch(/^Speaker/);
});
