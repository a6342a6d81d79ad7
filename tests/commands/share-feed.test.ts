import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { outgoingOf } from '../../lib/commands/digest-sources';
import { freeze } from '../../lib/commands/editions';
import { contextOf } from '../../lib/commands/run';
import type { FileToSave, Services } from '../../lib/commands/services';
import { feedFormats, shareFeedCommands } from '../../lib/commands/share-feed';
import { setMessages } from '../../lib/i18n';
import {
  createDigest,
  createMeeting,
  type Digest,
  type Meeting,
  type NoteLine,
  type ReleaseLevel,
} from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';
import { atOnce } from './at-once';

setMessages('en', en);
const maker = { name: 'A weaver', organisation: 'Example Network' };
const line: NoteLine = {
  ...{ id: 'q', label: 'quote', words: '“I was afraid to ask.”', principles: [], release: null, attribution: null },
  ...{ credit: null, order: 'a0', removed: false },
  consent: { state: 'yes', by: 'Host', at: '2026-03-12T00:00:00.000Z' },
};
const meeting: Meeting = {
  ...createMeeting('Call', 'Quote: “I was afraid to ask.” [ask]', new Date('2026-03-12')),
  ...{ release: 'public', attribution: 'unattributed', lines: [line] },
};

function made(title: string, release: ReleaseLevel, more: Partial<Digest> = {}): Digest {
  const sections = [{ id: 's', title: 'All', principle: null, words: title, order: 'a0', removed: false }];
  return { ...createDigest(title, 'en', new Date('2026-03-31')), release, sections, ...more };
}
const quoting = made('Quoting', 'public', {
  items: [{ id: 'i', section: 's', source: { record: meeting.id, part: 'q' }, words: '', order: 'a0', removed: false }],
});
const digests = [
  made('For the room', 'room'),
  made('For members', 'network'),
  made('For everybody', 'public'),
  quoting,
  made('A colleague’s', 'public', {
    origin: {
      credit: { name: 'Another', organisation: '' },
      title: '',
      key: '',
      receivedAt: '2026-04-01T10:00:00.000Z',
    },
  }),
];

let repository: Repository;
const saved: FileToSave[] = [];
const notify = vi.fn();
const confirm = vi.fn(async (_question: string) => true);

beforeEach(async () => {
  repository = await openLibrary();
  await repository.commit(saving(meeting, ...digests));
  for (const [at, digest] of digests.entries())
    await freeze(repository, await outgoingOf(repository, digest, maker), {
      format: 'copy',
      now: new Date(`2026-04-0${at + 1}T10:00:00.000Z`),
    });
  saved.length = 0;
  notify.mockClear();
  confirm.mockClear();
});

async function titlesFor(reach: ReleaseLevel | null): Promise<string[]> {
  const services = {
    ...{ repository, notify, confirm, session: createSession(), during: atOnce, pick: async () => reach },
    saveFile: async (file: FileToSave) => saved.push(file) > 0,
  } as unknown as Services;
  const command = shareFeedCommands.find(({ id }) => id === 'digest.feed.json-feed');
  await command?.run(services, contextOf(services.session));
  const feed = saved[0] ? JSON.parse(String(saved[0].content)) : { items: [] };
  return feed.items.map(({ title }: { title: string }) => title);
}

test('a feed for members has what went to them and to everybody, newest first; one for everybody only that', async () => {
  expect(await titlesFor('network')).toEqual(['Quoting', 'For everybody', 'For members']);
  saved.length = 0;
  expect(await titlesFor('public')).toEqual(['Quoting', 'For everybody']);
  expect(notify).toHaveBeenLastCalledWith(expect.stringMatching(/^Saved as feed-/));
});

test('of a digest only the newest edition is in it', async () => {
  const [, , digest] = digests as [Digest, Digest, Digest];
  await repository.commit({ title: 'did_digest_edit', changes: { [digest.id]: { title: 'For everybody, again' } } });
  const now = (await repository.get(digest.id)) as Digest;
  const again = { format: 'html', now: new Date('2026-05-01T10:00:00.000Z') };
  await freeze(repository, await outgoingOf(repository, now, maker), again);
  expect(await titlesFor('public')).toEqual(['For everybody, again', 'Quoting']);
});

test('an edition of which something was taken back is left out, and named', async () => {
  const withdrawn = { state: 'withdrawn', by: 'Host', at: '2026-05-01T00:00:00.000Z' } as const;
  const changes = { [meeting.id]: { 'lines/q/consent': withdrawn } };
  await repository.commit({ title: 'did_line_agree', changes });
  expect(await titlesFor('public')).toEqual(['For everybody']);
  expect(notify).toHaveBeenLastCalledWith(expect.stringMatching(/taken back .*: Quoting$/));
});

test('an edition that would be stopped today is left out, and named; one that went past that stop with a reason goes', async () => {
  const words = made('With a number', 'public');
  const digest = {
    ...words,
    sections: words.sections.map((section) => ({ ...section, words: 'Student ID: 4471-2093 was moved.' })),
  };
  await repository.commit(saving(digest));
  const way = { format: 'copy', now: new Date('2026-05-01T10:00:00.000Z') };
  const outgoing = await outgoingOf(repository, digest, maker);
  await freeze(repository, outgoing, way);
  expect(await titlesFor('public')).toEqual(['Quoting', 'For everybody']);
  expect(notify).toHaveBeenLastCalledWith(expect.stringMatching(/: With a number$/));
  saved.length = 0;
  await freeze(
    repository,
    { ...outgoing, passed: [{ rules: ['student-id'], reason: 'It is a room number.' }] },
    { ...way, now: new Date('2026-05-02T10:00:00.000Z') },
  );
  expect(await titlesFor('public')).toEqual(['With a number', 'Quoting', 'For everybody']);
});

test('what tells who somebody is is asked about once, and a no saves nothing', async () => {
  const words = made('With a name', 'public');
  const digest = {
    ...words,
    sections: words.sections.map((section) => ({ ...section, words: 'Write to a.weaver@school.example about it.' })),
  };
  await repository.commit(saving(digest));
  const way = { format: 'copy', now: new Date('2026-05-01T10:00:00.000Z') };
  await freeze(repository, await outgoingOf(repository, digest, maker), way);
  confirm.mockResolvedValueOnce(false);
  expect(await titlesFor('public')).toEqual([]);
  expect(confirm).toHaveBeenCalledTimes(1);
  expect(confirm.mock.calls[0]?.[0]).toContain('a.weaver@school.example');
  expect(await titlesFor('public')).toEqual(['With a name', 'Quoting', 'For everybody']);
});

test('a no saves nothing; a library that shared nothing says so', async () => {
  await titlesFor(null);
  expect(saved).toEqual([]);
  expect(notify).not.toHaveBeenCalled();
  repository = await openLibrary();
  await titlesFor('public');
  expect(saved).toEqual([]);
  expect(notify).toHaveBeenCalledWith(expect.stringContaining('Nothing that you shared'), { kind: 'error' });
});

test('there is a command for each kind of feed', () => {
  expect(shareFeedCommands.map(({ id }) => id)).toEqual(feedFormats.map(({ id }) => `digest.feed.${id}`));
});
