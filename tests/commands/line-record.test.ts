import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { documentOf } from '../../lib/commands/digest-sources';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createDigest, createMeeting, type Meeting, type PrincipleId, type RecordId } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

setMessages('en', en);
const emergence: PrincipleId = 'principle:emergence';
const said = 'three ask #emergence';
const note: Meeting = {
  ...createMeeting('A call', `Noticing: ${said}\nIdea: draw it\nNoticing: ${said}`, new Date('2026-03-01')),
  ...{ release: 'network', attribution: 'named' },
};
const section = { id: 's1', title: 'Emergence', principle: emergence, words: '', order: 'a0', removed: false };
const digest = { ...createDigest('March', 'en', new Date('2026-03-02')), sections: [section] };

let repository: Repository;
let services: Services;
const [notify, pick] = [vi.fn(), vi.fn()];

beforeEach(async () => {
  repository = await openLibrary();
  notify.mockClear();
  services = { repository, session: createSession(), notify, pick } as unknown as Services;
  await repository.commit(saving(note, digest));
});

const press = (id: string, record: RecordId, part: string) =>
  runCommand(commandNamed(id), services, {
    ...contextOf(services.session),
    ...{ activeRecord: record, selection: [record], part },
  });
const stored = async () => (await repository.get(note.id)) as Meeting;
/** The lines that are evidence, as the list of this page has them. */
const parts = async () => (await repository.evidence(emergence)).map(({ part }) => part ?? '');

it('puts a line without a record into a digest, with its principle, as the very line it is', async () => {
  const [, second = ''] = await parts();
  pick.mockResolvedValue({ digest });
  await press('digest.put', note.id, second);
  expect((await stored()).lines.map(({ id, words, place }) => [id, words, place])).toEqual([
    [second, said, { nth: 1, of: 2 }],
  ]);
  const put = await repository.get(digest.id);
  expect(put?.items.map(({ source, section: at }) => [source, at])).toEqual([
    [{ record: note.id, part: second }, 's1'],
  ]);
  const made = put && (await documentOf(repository, put, { name: 'A weaver', organisation: '' }));
  expect(made?.sections[0]?.items[0]?.principles.map(({ key }) => key)).toEqual(['emergence']);
  expect(await parts()).toEqual([expect.any(String), second]);

  // Its card leads to the line.
  await press('digest.openSource', digest.id, put?.items[0]?.id ?? '');
  expect(services.session.reveal.value).toEqual({ record: note.id, part: second });
  await repository.undo(notify.mock.calls[0]?.[1].undo);
  expect((await stored()).lines).toEqual([]);
});

it('makes it an example, once, under the same id', async () => {
  const [first = ''] = await parts();
  await press('evidence.like', emergence, `${note.id} ${first}`);
  await press('evidence.like', emergence, `${note.id} ${first}`);
  const { examples = [] } = (await repository.get(emergence)) ?? {};
  expect(examples.map(({ record, part }) => [record, part])).toEqual([[note.id, first]]);
  expect((await stored()).lines.map(({ id }) => id)).toEqual([first]);
  await press('example.open', emergence, examples[0]?.id ?? '');
  expect(services.session.reveal.value).toEqual({ record: note.id, part: first });
});

it('takes the word off that line alone, with or without a record, and an undo brings it back', async () => {
  for (const keeps of [false, true]) {
    const [, second = ''] = await parts();
    if (keeps) await press('evidence.like', emergence, `${note.id} ${second}`);
    await press('evidence.off', emergence, `${note.id} ${second}`);
    expect((await stored()).text).toBe(`Noticing: ${said}\nIdea: draw it\nNoticing: three ask`);
    expect(await parts()).toHaveLength(1);
    await repository.undo(notify.mock.lastCall?.[1].undo);
    expect([(await stored()).text, (await parts()).length]).toEqual([note.text, 2]);
  }
});

it('makes a word a principle, once', async () => {
  await press('principle.fromWord', note.id, 'second-look');
  await press('principle.fromWord', note.id, 'second-look');
  const made = (await repository.list('principle')).filter(({ given }) => given === null);
  expect(made.map(({ name }) => name)).toEqual(['Second look']);
});
