import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { outgoingOf } from '../../lib/commands/digest-sources';
import { documentOfEdition, freeze } from '../../lib/commands/editions';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { FileToSave, Services } from '../../lib/commands/services';
import { markEditions, openIn } from '../../lib/commands/withdrawals';
import { setMessages } from '../../lib/i18n';
import {
  changesOf,
  createDigest,
  createMeeting,
  createPerson,
  type Digest,
  type Edition,
  type Meeting,
  type NoteLine,
  type RecordId,
} from '../../lib/model';
import { createArchive, restoreArchive } from '../../lib/storage/backup';
import { StorageFullError } from '../../lib/storage/errors';
import { forgetNames } from '../../lib/storage/forget';
import { libraryOf } from '../../lib/storage/library';
import { whereNamed } from '../../lib/storage/named';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';
import { atOnce } from './at-once';

setMessages('en', en);
const maker = { name: 'A weaver', organisation: 'Example Network' };
const said = '“I was afraid to ask.”';
const line: NoteLine = {
  ...{ id: 'q', label: 'quote', words: said, principles: [], release: null, attribution: null },
  ...{ credit: { name: 'Zoë Núñez', organisation: '' }, order: 'a0', removed: false },
  consent: { state: 'yes', by: 'Host', at: '2026-03-12T00:00:00.000Z' },
};
const meeting: Meeting = {
  ...createMeeting('Call', `Quote: ${said} [ask]\nNoticing: three groups ask the same`, new Date('2026-03-12')),
  ...{ release: 'network', attribution: 'named', lines: [line] },
};
const digest: Digest = {
  ...createDigest('March', 'en', new Date('2026-03-31')),
  oneMinute: 'Thanks to Zoë Núñez.',
  sections: [{ id: 's', title: 'All', principle: null, words: '', order: 'a0', removed: false }],
  items: [
    { id: 'i', section: 's', source: { record: meeting.id, part: 'q' }, words: '', order: 'a0', removed: false },
    { id: 'j', section: 's', source: { record: meeting.id, part: null }, words: '', order: 'a1', removed: false },
  ],
};

let repository: Repository;
let services: Services;
const notify = vi.fn();
const copy = vi.fn(async (_content: { html: string; text: string }) => undefined);
const saved: FileToSave[] = [];

beforeEach(async () => {
  repository = await openLibrary();
  await repository.commit(saving(meeting, digest));
  notify.mockClear();
  copy.mockClear();
  saved.length = 0;
  services = {
    ...{ repository, session: createSession(), notify, copy, identity: async () => maker },
    ...{ during: atOnce, confirm: async () => true },
    saveFile: async (file: FileToSave) => saved.push(file) > 0,
  } as unknown as Services;
});

/** Runs a command on the digest, or on a part, as a button does. */
function press(id: string, part?: string): Promise<boolean> {
  const context = { ...contextOf(services.session), activeRecord: digest.id, selection: [digest.id] };
  return runCommand(commandNamed(id), services, part === undefined ? context : { ...context, part });
}

const editions = () => repository.list('edition');
const only = async (): Promise<Edition> => {
  const all = await editions();
  expect(all).toHaveLength(1);
  return all[0] as Edition;
};
const consent = (state: 'yes' | 'withdrawn', at: string) =>
  repository.commit({
    title: 'did_line_agree',
    changes: { [meeting.id]: { 'lines/q/consent': { state, by: '', at } } },
  });
/** What of the editions nobody was told of. */
const open = async () => (await markEditions(repository, await editions())).map(openIn);

const leaveAt = async (at: string, format = 'copy') => {
  const found = (await repository.get(digest.id)) as Digest;
  return freeze(repository, await outgoingOf(repository, found, maker), { format, now: new Date(at) });
};

describe('what leaves', () => {
  test('is kept as it was, with how it went and how far, and once more only where it says something else', async () => {
    await press('digest.copy');
    for (const format of ['html', 'markdown', 'bundle']) await press(`digest.save.${format}`);
    const edition = await only();
    expect(edition).toMatchObject({ digest: digest.id, title: 'March', release: 'network' });
    expect(edition.ways.map(({ format }) => format)).toEqual(['copy', 'html', 'markdown', 'bundle']);
    await repository.commit({ title: 'did_digest_edit', changes: { [digest.id]: { oneMinute: 'Come in June.' } } });
    await press('digest.copy');
    expect(await editions()).toHaveLength(2);
    const document = await documentOfEdition(repository, edition);
    expect(document?.oneMinute).toBe(digest.oneMinute);
    expect(document?.sections[0]?.items[0]?.excerpt).toBe(said);
    expect(copy.mock.calls[0]?.[0].text).toContain('Thanks to Zoë Núñez.');
  });

  test('costs nearly nothing where the same leaves on ten days', async () => {
    for (let day = 10; day < 20; day += 1) await leaveAt(`2026-04-${day}T10:00:00.000Z`);
    expect(await editions()).toHaveLength(10);
    expect(await libraryOf(repository).db.count('blobs')).toBe(2);
    const row = await libraryOf(repository).db.get('records', (await editions())[0]?.id ?? '');
    expect(JSON.stringify(row).length).toBeLessThan(2000);
  });

  test('is one edition within a sitting, another one after it', async () => {
    await leaveAt('2026-04-10T10:00:00.000Z');
    await leaveAt('2026-04-10T10:25:00.000Z', 'html');
    await leaveAt('2026-04-10T10:50:00.000Z', 'print');
    expect((await only()).ways).toHaveLength(3);
    await leaveAt('2026-04-10T11:21:00.000Z');
    expect(await editions()).toHaveLength(2);
  });

  test('goes no other way back by undo: that takes back what was done before', async () => {
    const edit = await repository.commit({
      title: 'did_digest_edit',
      changes: { [digest.id]: { oneMinute: 'June.' } },
    });
    await press('digest.copy');
    expect((await repository.lastUndoable())?.id).toBe(edit.id);
    expect((await repository.commits()).map(({ title }) => title)).toContain('did_edition_keep');
  });

  test('has left where it cannot be kept, and that is said plainly', async () => {
    const full = new StorageFullError();
    services = { ...services, repository: { ...repository, commit: async () => Promise.reject(full) } } as Services;
    await press('digest.copy');
    expect(copy).toHaveBeenCalledOnce();
    expect(notify.mock.calls.map(([message]) => message)).toEqual([
      en.share_copied.message,
      expect.stringContaining('It did leave'),
    ]);
    expect(await editions()).toEqual([]);
  });

  test('is never in a bundle', async () => {
    await press('digest.copy');
    await press('digest.save.bundle');
    expect(String(saved[0]?.content)).not.toContain((await only()).id);
    expect(String(saved[0]?.content)).not.toMatch(/edition:|"ways"|"held"/);
    expect(String(saved[0]?.content)).toContain('"number":1}');
  });
});

describe('what was taken back', () => {
  test('marks what left before, and nothing that leaves later; what was told is told until it is taken back again', async () => {
    await leaveAt('2026-04-01T10:00:00.000Z');
    expect(await open()).toEqual([0]);
    const withdrawal = await consent('withdrawn', '2026-04-02T10:00:00.000Z');
    // The line itself, and the note in which it stood.
    expect(await open()).toEqual([2]);
    await leaveAt('2026-04-03T10:00:00.000Z');
    expect(await open()).toEqual([0, 2]);
    const [, marked] = await editions();
    await press('edition.told', marked?.id);
    expect(await open()).toEqual([0, 0]);
    expect((await editions())[1]?.told).toMatchObject([{ how: 'told', keys: ['i 0', 'j 0'] }]);
    const commit = notify.mock.calls.at(-1)?.[1].undo;
    await repository.undo(commit);
    expect(await open()).toEqual([0, 2]);
    await repository.undo(withdrawal.id);
    expect(await open()).toEqual([0, 0]);
  });

  test('is not copied again; what stands is, word by word', async () => {
    const edition = await leaveAt('2026-04-01T10:00:00.000Z');
    await repository.commit({ title: 'did_digest_edit', changes: { [digest.id]: { oneMinute: 'June.' } } });
    await press('edition.copy', edition.id);
    expect(copy.mock.calls[0]?.[0].text).toContain('Thanks to Zoë Núñez.');
    await consent('withdrawn', '2026-04-02T10:00:00.000Z');
    await press('edition.copy', edition.id);
    expect(copy).toHaveBeenCalledOnce();
    expect(notify).toHaveBeenLastCalledWith(en.edition_copyHeld.message, { kind: 'error' });
  });
});

describe('an edition in the library', () => {
  test('stays while its digest is in the trash, and goes with it for ever, with its texts and steps', async () => {
    const edition = await leaveAt('2026-04-01T10:00:00.000Z');
    const trash = { [digest.id]: { trashedAt: '2026-04-02T10:00:00.000Z' } };
    const { id } = await repository.commit({ title: 'did_digest_trash', changes: trash });
    expect(await editions()).toHaveLength(1);
    await repository.undo(id);
    expect(await editions()).toHaveLength(1);
    const archive = await createArchive(repository);
    await repository.erase([digest.id]);
    expect(await editions()).toEqual([]);
    expect(await repository.blob(edition.body)).toBeUndefined();
    expect(await repository.versions(edition.id)).toEqual([]);
    await restoreArchive(repository, archive);
    expect(await editions()).toEqual([]);
    expect(await repository.blob(edition.held)).toBeUndefined();
  });

  test('goes with the sample library where it is of that, and is not marked where it only showed something of it', async () => {
    const sample = { ...meeting, id: 'meeting:sample-1' as const };
    const source = { record: sample.id, part: 'q' };
    const own = { ...digest, items: digest.items.map((item) => ({ ...item, source })) };
    const theirs = { ...own, id: 'digest:sample-1' as const };
    await repository.commit(saving(sample, theirs));
    await repository.commit({ title: 'did_digest_edit', changes: { [digest.id]: changesOf(own) } });
    await leaveAt('2026-04-01T10:00:00.000Z');
    await freeze(repository, await outgoingOf(repository, theirs, maker), { format: 'copy', now: new Date() });
    expect(await editions()).toHaveLength(2);
    await press('sample.remove');
    expect((await only()).digest).toBe(digest.id);
    expect(await open()).toEqual([0]);
  });

  test('comes back from an archive, the same', async () => {
    const edition = await leaveAt('2026-04-01T10:00:00.000Z');
    const other = await openLibrary();
    await restoreArchive(other, await createArchive(repository));
    expect(await other.list('edition')).toEqual([edition]);
    expect(await documentOfEdition(other, edition)).toEqual(await documentOfEdition(repository, edition));
    expect((await markEditions(other, [edition]))[0]?.items).toHaveLength(2);
    // A step of the other device joins: what was told there is told here.
    await restoreArchive(repository, await createArchive(other));
    expect(await editions()).toEqual([edition]);
  });

  test('of a text that no version wrote shows nothing, and stops nothing', async () => {
    const edition = await leaveAt('2026-04-01T10:00:00.000Z');
    const { db } = libraryOf(repository);
    await db.put('blobs', { hash: edition.body, type: 'application/json', content: '{"title": 1' });
    await db.put('blobs', { hash: edition.held, type: 'application/json', content: '[{"item": "<b>"}]' });
    expect(await documentOfEdition(repository, edition)).toBeNull();
    expect(await open()).toEqual([0]);
    await forgetNames(repository, { names: ['Zoë Núñez'], word: 'a colleague', erase: [] });
    expect((await only()).erased).toEqual([]);
  });
});

describe('somebody who is erased', () => {
  const person = createPerson('Zoë Núñez', '');
  const wish = { names: ['Zoë Núñez'], word: 'a colleague', erase: [person.id] };

  test('is told to stand in what left, goes from it and from its steps, and marks it without a name', async () => {
    await repository.commit(saving(person));
    const edition = await leaveAt('2026-04-01T10:00:00.000Z');
    await leaveAt('2026-04-05T10:00:00.000Z');
    const { counts, editions: named } = await whereNamed(repository, wish);
    expect(counts.edition).toBe(2);
    expect(named).toHaveLength(2);
    expect(await forgetNames(repository, wish)).toBe(4);
    const [, first] = await editions();
    expect((await documentOfEdition(repository, first as Edition))?.oneMinute).toBe('Thanks to a colleague.');
    expect(await repository.blob(edition.body)).toBeUndefined();
    const { db } = libraryOf(repository);
    const rows = await Promise.all(
      (['records', 'history', 'blobs', 'commits'] as const).map((store) => db.getAll(store)),
    );
    expect(JSON.stringify(rows)).not.toContain('Núñez');
    expect(await open()).toEqual([1, 1]);
    await press('edition.needless', first?.id);
    expect(await open()).toEqual([1, 0]);
    // Once more is as if at once.
    await forgetNames(repository, wish);
    expect((await editions()).map(({ erased }) => erased.length)).toEqual([1, 1]);
    expect((await whereNamed(repository, wish)).counts.edition).toBe(0);
  });

  test('marks what left where the name is to stay in it, too', async () => {
    await repository.commit(saving(person));
    await leaveAt('2026-04-01T10:00:00.000Z');
    services = {
      ...services,
      during: (_label: string, work: (going: object) => Promise<unknown>) => work({}),
      askErasing: async () => ({ word: null }),
    } as unknown as Services;
    const context = { ...contextOf(services.session), activeRecord: person.id, selection: [person.id as RecordId] };
    await runCommand(commandNamed('person.erase'), services, context);
    expect(await repository.get(person.id)).toBeUndefined();
    expect(await open()).toEqual([1]);
  });
});
