import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { findPractices } from '../../lib/commands/practice-search';
import { digestsWith, isAbout, namesOfPractice } from '../../lib/commands/practice-uses';
import { everyPractice, practicesHere } from '../../lib/commands/practices-here';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import {
  changesOf,
  createDigest,
  givenPracticeId,
  type OwnPractice,
  type PracticeId,
  type RecordId,
} from '../../lib/model';
import { practiceNotesId, practiceNotesOf } from '../../lib/model/practice-notes';
import { saysWorkedWell } from '../../lib/notes/worked-well';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

const fishbowl: PracticeId = 'practice:practices__fishbowl';
let services: Services & { pick: ReturnType<typeof vi.fn>; notify: ReturnType<typeof vi.fn> };
let repository: Repository;

beforeEach(async () => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn(), pick: vi.fn() } as never;
});

const run = (id: string, record?: RecordId, part?: string) =>
  runCommand(commandNamed(id), services, {
    ...contextOf(services.session),
    ...(record && { selection: [record], activeRecord: record }),
    ...(part !== undefined && { part }),
  });
const own = async (): Promise<OwnPractice[]> => repository.list('practice');
const undo = async () => repository.undo((await repository.lastUndoable())?.id ?? '');

describe('a practice of a pack', () => {
  test('is edited as a copy that says what it was made from, and one undo takes that back', async () => {
    await run('practice.edit', fishbowl);
    const [copy] = await own();
    expect(copy).toMatchObject({
      name: 'Listening fishbowl',
      wording: 'Commonplace',
      madeFrom: { id: fishbowl, name: 'Listening fishbowl', pack: 'Practices for hosting a community 1.0.0' },
    });
    expect(copy?.steps.split('\n')).toHaveLength(3);
    expect(services.session.active.value).toMatchObject({ kind: 'practice', record: copy?.id });
    expect((await practicesHere('en', repository)).filter(({ practice }) => practice.name === copy?.name)).toHaveLength(
      2,
    );
    await undo();
    expect(await own()).toEqual([]);
  });

  test('cannot go to the trash; one’s own can, and comes back', async () => {
    expect(await run('practice.trash', fishbowl)).toBe(false);
    await run('practice.new');
    const [made] = await own();
    await run('practice.trash', made?.id);
    expect(await own()).toEqual([]);
    await undo();
    expect(await own()).toHaveLength(1);
    await run('practice.principle', made?.id, 'principle:openness');
    expect((await own())[0]?.principles).toEqual(['principle:openness']);
  });

  test('keeps what is noted on its card, which is changed and taken off', async () => {
    const notes = async () => practiceNotesOf(await repository.get(practiceNotesId)).map(({ words }) => words);
    services.pick.mockResolvedValueOnce('Worked well with twelve people');
    await run('practice.note', fishbowl);
    expect(await notes()).toEqual(['Worked well with twelve people']);
    const [{ id = '' } = {}] = practiceNotesOf(await repository.get(practiceNotesId));
    services.pick.mockResolvedValueOnce('Twelve were too many');
    await run('practice.changeNote', fishbowl, id);
    expect(await notes()).toEqual(['Twelve were too many']);
    await run('practice.dropNote', fishbowl, id);
    expect(await notes()).toEqual([]);
    await undo();
    expect(await notes()).toEqual(['Twelve were too many']);
  });

  test('goes into the digest’s block for what to try, in the digest’s language, with time, group, first step and credit', async () => {
    const digest = createDigest('Marzo', 'es', new Date('2026-03-02'));
    await repository.commit({ title: 'did_digest_new', changes: { [digest.id]: changesOf(digest) } });
    services.pick.mockResolvedValueOnce({ digest });
    await run('practice.try', 'practice:practices__one-two-four-all');
    const put = await repository.get(digest.id);
    expect(put?.sections.map(({ kind }) => kind)).toEqual(['try']);
    const [item] = put?.items ?? [];
    expect(item?.section).toBe(put?.sections[0]?.id);
    expect(item?.words).toMatch(/^\*\*.+\*\*: /);
    expect(item?.words).toMatch(/12–15 minutos · 6–200 personas/);
    expect(item?.words).toMatch(/Primer paso: Un minuto/);
    expect(item?.words).toMatch(/Idea de: Liberating Structures.*\(https:\/\/www\.liberatingstructures\.com\/\)/);
    const names = await namesOfPractice(repository, 'practice:practices__one-two-four-all');
    expect((await digestsWith(repository, names)).map(({ id }) => id)).toEqual([digest.id]);
    await undo();
    expect((await repository.get(digest.id))?.items).toEqual([]);
  });
});

test('practices are found by words however accented, with a slip, and by what there is', async () => {
  const all = await practicesHere('es', repository);
  const names = (filter: Partial<typeof everyPractice>) =>
    findPractices(all, { ...everyPractice, ...filter }).map(({ id }) => id.split('__')[1]);
  expect(names({ text: 'gratitud' })[0]).toBe('gratitude-round');
  expect(names({ text: 'dialogo' }).length).toBe(names({ text: 'diálogo' }).length);
  expect(names({ where: 'async' })).toEqual(expect.arrayContaining(['credit-ledger', 'strengths-introduction']));
  expect(names({ where: 'async' })).toHaveLength(2);
  expect(names({ where: 'online' })).not.toContain('repair-talk');
  expect(names({ where: 'room' })).toContain('repair-talk');
  for (const { practice } of findPractices(all, { ...everyPractice, minutes: 10, people: 8, bare: true })) {
    expect(practice.minutes[0]).toBeLessThanOrEqual(10);
    expect(practice.group[0]).toBeLessThanOrEqual(8);
    expect(practice.group[1]).toBeGreaterThanOrEqual(8);
    expect(practice.materials).toBe('');
  }
  expect(names({ minutes: 10, people: 8, bare: true })).toContain('one-word-arrival');
  expect(names({ principle: 'humility' })).toContain('fishbowl');
});

test('lines about a practice begin with its name, and say that it worked well', () => {
  expect(isAbout('Peer consult in threes, 30 min, worked well', ['peer consult in threes'])).toBe(true);
  expect(isAbout('Peer consult in threesomes', ['peer consult in threes'])).toBe(false);
  for (const words of ['x, worked well', 'went really well', 'Funcionó muy bien', 'worked well, not long'])
    expect(saysWorkedWell(words), words).toBe(true);
  for (const words of ['worked', 'has not worked well', 'no funcionó bien', 'nothing', "hasn't worked well"])
    expect(saysWorkedWell(words), words).toBe(false);
});

test('names of packs and practices too long for one id get one each', () => {
  const [a, b] = ['a', 'b'].map((end) => givenPracticeId('p'.repeat(64), `${'x'.repeat(60)}${end}`));
  expect(a).not.toBe(b);
  expect(a).toMatch(/^practice:[A-Za-z0-9_-]{1,64}$/);
});
