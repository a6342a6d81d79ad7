import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { outgoingOf, sourcesOf } from '../../lib/commands/digest-sources';
import { documentAgain, freeze } from '../../lib/commands/editions';
import { lintSubject } from '../../lib/commands/lint-subject';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services, Stop } from '../../lib/commands/services';
import { lint } from '../../lib/digest/lint';
import { setMessages, t } from '../../lib/i18n';
import {
  createDigest,
  createMeeting,
  createPerson,
  type Digest,
  type Edition,
  flattenPart,
  type Meeting,
} from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { own, picture } from '../export/documents';
import { section } from '../export/sample';
import { openLibrary, saving } from '../storage/open';

setMessages('en', en);
const maker = { name: 'A weaver', organisation: 'Example Network' };
const worry = 'we are afraid to lose our funding next year';
const meeting: Meeting = {
  ...createMeeting(
    'Call',
    `Noticing: the idea of Marisol Example was tried\nNoticing: ${worry}`,
    new Date('2026-03-12'),
  ),
  ...{ release: 'network', attribution: 'unattributed' },
};
const digest: Digest = {
  ...createDigest('March', 'en', new Date('2026-03-31')),
  oneMinute: `Somebody said: ${worry}.`,
  sections: [{ id: 's', title: 'All', principle: null, words: '', order: 'a0', removed: false }],
  items: [
    { id: 'i', section: 's', source: { record: meeting.id, part: null }, words: '', order: 'a0', removed: false },
    { id: 'o', section: 's', source: null, words: 'One thing to try', order: 'a1', removed: false },
  ],
};

let repository: Repository;
let services: Services;
let edition: Edition;
const [notify, copy] = [vi.fn(), vi.fn(async (_: { text: string }) => undefined)];
const askPassing = vi.fn(async (_: readonly Stop[]): Promise<string | null> => null);
const confirm = vi.fn(async (_message: string, _options: object) => false);

beforeEach(async () => {
  repository = await openLibrary();
  await repository.commit(saving(meeting, digest));
  for (const mock of [notify, copy, askPassing, confirm]) mock.mockReset();
  askPassing.mockResolvedValue(null);
  confirm.mockResolvedValue(false);
  services = { repository, session: createSession(), notify, copy, askPassing, confirm } as unknown as Services;
  const outgoing = await outgoingOf(repository, digest, maker);
  edition = await freeze(repository, outgoing, { format: 'copy', now: new Date('2026-04-01T10:00:00.000Z') });
});

const change = (id: string, fields: object) =>
  repository.commit({ title: 'x', changes: { [id]: fields } } as Parameters<Repository['commit']>[0]);

async function again(): Promise<void> {
  const context = { ...contextOf(services.session), activeRecord: digest.id, selection: [digest.id] };
  await runCommand(commandNamed('edition.copy'), services, { ...context, part: edition.id });
}

describe('an edition that is copied again', () => {
  test('goes at once where nothing is found in it today, though its digest says something else by now', async () => {
    await change(digest.id, { oneMinute: 'June.', 'items/o/removed': true });
    await again();
    expect(confirm).not.toHaveBeenCalled();
    expect(askPassing).not.toHaveBeenCalled();
    expect(copy.mock.calls[0]?.[0].text).toContain(worry);
  });

  test('stays where what it says may not go that far any more, and goes for a reason, which is kept', async () => {
    // Nothing that left from the note was taken back: the words are the maker's own, and another line of it holds them back by now.
    const held = {
      ...createMeeting('Another call', `Noticing: ${worry} [room]`, new Date('2026-04-02')),
      release: 'network' as const,
    };
    await repository.commit(saving(held));
    const card = {
      id: 'h',
      section: 's',
      source: { record: held.id, part: null },
      words: '',
      order: 'a2',
      removed: false,
    };
    await change(digest.id, flattenPart('items', card));
    const later = await outgoingOf(repository, (await repository.get(digest.id)) as Digest, maker);
    edition = await freeze(repository, later, { format: 'copy', now: new Date('2026-04-03T10:00:00.000Z') });
    await again();
    expect(askPassing.mock.calls[0]?.[0].map(({ title, words }) => [title, words])).toEqual([
      ['lint_release_title', worry],
    ]);
    expect(copy).not.toHaveBeenCalled();
    askPassing.mockResolvedValue('They told me yesterday');
    await again();
    expect(copy).toHaveBeenCalledOnce();
    const passed = (await repository.list('edition')).flatMap((each) => each.passed ?? []);
    expect(passed).toMatchObject([{ format: 'copy', rules: ['release-level'], reason: 'They told me yesterday' }]);
  });

  test('stays where a note to oneself says its words', async () => {
    await change(meeting.id, { note: worry });
    await again();
    expect(askPassing.mock.calls[0]?.[0].map(({ title }) => title)).toEqual(['lint_private_title']);
    expect(copy).not.toHaveBeenCalled();
  });

  test('stays where nobody can be asked for a reason', async () => {
    Object.assign(services, { askPassing: undefined });
    await change(meeting.id, { note: worry });
    await again();
    expect(copy).not.toHaveBeenCalled();
    expect(notify).toHaveBeenCalledWith(t('lint_stopped'), { kind: 'error' });
  });

  test('tells a name that nobody had listed when it went, in what it shows of a note', async () => {
    const marisol = createPerson('Marisol Example', '');
    await repository.commit(saving(marisol));
    const named = {
      id: 'person-marisol',
      person: marisol.id,
      names: ['Marisol Example'],
      sign: '',
      word: '',
      order: 'a0',
      removed: false,
    };
    await change(meeting.id, flattenPart('people', named));
    await again();
    expect(confirm).toHaveBeenCalledOnce();
    expect(confirm.mock.calls[0]?.[0]).toContain('“Marisol Example”');
    expect(copy).not.toHaveBeenCalled();
    confirm.mockResolvedValue(true);
    await again();
    expect(copy).toHaveBeenCalledOnce();
  });

  test('is looked at under the names of its parts: what was let be in the digest is not asked for again', async () => {
    await change(meeting.id, { note: worry });
    const key = { id: 'l', rule: 'private-note', reason: 'We agreed on this', at: '2026-04-01T00:00:00.000Z' };
    const sources = await sourcesOf(repository, digest);
    const { document } = await outgoingOf(repository, digest, maker);
    const found = lint(await lintSubject(repository, { digest, sources, document, bytes: null }));
    const finding = found.find(({ rule }) => rule === 'private-note')?.key;
    const { id, ...fields } = { ...key, finding, order: 'a0', removed: false };
    await change(
      digest.id,
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [`letBe/${id}/${name}`, value])),
    );
    askPassing.mockClear();
    await again();
    expect(askPassing).not.toHaveBeenCalled();
    expect(copy).toHaveBeenCalledOnce();
  });

  test('goes with its pictures, but not with where they were taken', async () => {
    const png = Buffer.from(picture.data, 'base64');
    const told = Buffer.concat([
      png.subarray(0, 33),
      Buffer.from('\0\0\0\x06tEXtSECRET\0\0\0\0', 'latin1'),
      png.subarray(33),
    ]);
    const outgoing = await outgoingOf(repository, digest, maker);
    const items = [own({ words: 'See', image: { ...picture, data: told.toString('base64') } })];
    const document = { ...outgoing.document, sections: [section({ title: 'All', items })] };
    edition = await freeze(
      repository,
      { ...outgoing, document },
      { format: 'copy', now: new Date('2026-04-02T10:00:00.000Z') },
    );
    await again();
    const left = await documentAgain(repository, edition);
    expect(left?.sections[0]?.items[0]?.image?.data).toBe(picture.data);
    expect(copy).toHaveBeenCalledOnce();
  });
});
