import { beforeEach, describe, expect, test } from 'vitest';
import { documentOf } from '../../lib/commands/digest-sources';
import { answerHere, askPeers, closeRound, keepAnswers, pasteHere, reopenRound } from '../../lib/commands/health-acts';
import { checksOf, showChecks } from '../../lib/commands/health-arrivals';
import { chartsOf } from '../../lib/commands/health-charts';
import { healthDesk } from '../../lib/commands/health-desk';
import { placeOf } from '../../lib/commands/run';
import type { Context, Services } from '../../lib/commands/services';
import { identifiersIn } from '../../lib/digest/lint/identity';
import { resultOf, waitingIn } from '../../lib/facilitate/health';
import { setMessages } from '../../lib/i18n';
import { createHealthCheck, createPartId, type HealthAnswer, type HealthId } from '../../lib/model';
import { createArchive, restoreArchive } from '../../lib/storage/backup';
import type { Repository } from '../../lib/storage/repository';
import { createSession, lookOf } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clock, openLibrary, saving } from '../storage/open';

const item = { id: 'A', area: 'ground', words: 'We laugh', on: true, order: 'a0', removed: false };
const said = (score: number): HealthAnswer => ({ id: createPartId(), said: { A: score } });

async function round() {
  const repository = await openLibrary({ now: clock() });
  const given = { title: 'Round', openedOn: '2026-03-02', items: [item], questions: [] };
  const check = createHealthCheck(given, new Date('2026-03-02T08:00:00.000Z'));
  await repository.commit(saving(check));
  const notices: { text: string; undo?: string }[] = [];
  const services = {
    ...{ repository, session: createSession(), confirm: async () => true },
    notify: (text: string, { undo }: { undo?: string } = {}) => notices.push({ text, ...(undo && { undo }) }),
  } as unknown as Services;
  const here = { selection: [check.id], activeRecord: check.id } as unknown as Context;
  return { repository, services, id: check.id, here, notices };
}

const put = (services: Services, id: HealthId, ...scores: number[]) =>
  keepAnswers(services, id, scores.map(said), { always: true });

const came = async (repository: Repository, id: HealthId) => {
  const check = await repository.get(id);
  if (!check) throw new Error('No round');
  const { people, areas } = resultOf(check);
  return { people, median: areas?.[0]?.median ?? null, waiting: waitingIn(check).length };
};

beforeEach(() => setMessages('en', en));

describe('answers of one device that goes around', () => {
  test('come in no step of the history, at no time and in no order, in an archive too', async () => {
    const { repository, services, id, notices } = await round();
    const steps = await repository.commits();
    for (const score of [5, 1, 4, 2, 3]) await put(services, id, score);
    expect(await repository.commits()).toEqual(steps);
    expect(notices.some(({ undo }) => undo)).toBe(false);
    const copy = await openLibrary();
    await restoreArchive(copy, await createArchive(repository));
    for (const library of [repository, copy]) {
      expect((await library.versions(id)).flatMap(({ ops }) => ops.map(({ key }) => key)).join()).not.toContain(
        'answers',
      );
      const fields = Object.entries((await library.fields(id)) ?? {}).filter(([key]) => key.startsWith('answers/'));
      expect(new Set(fields.map(([, { v }]) => JSON.stringify(v))).size).toBe(1);
      const keys = fields.map(([key]) => key);
      expect(keys).toEqual(keys.toSorted());
      expect((await library.get(id))?.answers).toHaveLength(5);
    }
  });

  test('many at once come in one step, which can be undone', async () => {
    const { repository, services, id, notices } = await round();
    await put(services, id, 1, 2, 3, 4, 5);
    expect(notices[0]?.undo).toBeTruthy();
    await repository.undo(notices[0]?.undo ?? '');
    expect((await repository.get(id))?.answers).toEqual([]);
  });
});

describe('a round that is ended twice', () => {
  test('counts what came in between with five or more, and not before', async () => {
    const { repository, services, id, here } = await round();
    await put(services, id, 1, 1, 1, 1, 1, 1);
    await closeRound(services, here);
    expect(await came(repository, id)).toEqual({ people: 6, median: 1, waiting: 0 });
    for (const waiting of [1, 2, 3, 4]) {
      await reopenRound(services, here);
      await put(services, id, 5);
      await closeRound(services, here);
      expect(await came(repository, id)).toEqual({ people: 6, median: 1, waiting });
    }
    await reopenRound(services, here);
    await put(services, id, 5);
    await closeRound(services, here);
    expect(await came(repository, id)).toEqual({ people: 11, median: 1, waiting: 0 });
  });

  test('so it is where its end is undone, and where an answer comes after it', async () => {
    const { repository, services, id, here } = await round();
    for (const score of [1, 1, 1, 1, 1, 1]) await put(services, id, score);
    await closeRound(services, here);
    const [end] = await repository.commits();
    await repository.undo(end?.id ?? '');
    expect((await repository.get(id))?.closedOn).toBeNull();
    await put(services, id, 5);
    await closeRound(services, here);
    await put(services, id, 5);
    expect(await came(repository, id)).toEqual({ people: 6, median: 1, waiting: 2 });
  });

  test('so it is of one that was ended before answers were marked', async () => {
    const { repository, services, id, here } = await round();
    await put(services, id, 2, 2, 2, 2, 2);
    await repository.commit({ title: 'did_health_close', changes: { [id]: { closedOn: '2026-03-03' } } });
    expect(await came(repository, id)).toEqual({ people: 5, median: 2, waiting: 0 });
    await put(services, id, 5);
    expect(await came(repository, id)).toEqual({ people: 5, median: 2, waiting: 1 });
    await reopenRound(services, here);
    await closeRound(services, here);
    expect(await came(repository, id)).toEqual({ people: 5, median: 2, waiting: 1 });
  });

  test('below five nothing is seen, so all of them count together later', async () => {
    const { repository, services, id, here } = await round();
    await put(services, id, 1, 1, 1);
    await closeRound(services, here);
    expect(await came(repository, id)).toMatchObject({ people: 3, median: null });
    await reopenRound(services, here);
    await put(services, id, 5, 5);
    await closeRound(services, here);
    expect(await came(repository, id)).toEqual({ people: 5, median: 1, waiting: 0 });
  });
});

test('a round that is over takes no answers by a form or what is pasted, and says how it would', async () => {
  const { repository, services, id, here, notices } = await round();
  await pasteHere(services, here);
  const form = () => lookOf(services.session, `health ${placeOf(services.session)}`);
  expect([notices, form()]).toEqual([[], 'paste']);
  await closeRound(services, here);
  for (const open of [pasteHere, answerHere]) {
    await open(services, here);
    expect(notices.at(-1)?.text).toBe('This round is over. “Take more answers” opens it again.');
    expect(form()).toBeUndefined();
  }
  expect((await repository.get(id))?.answers).toEqual([]);
});

test('what the charts of a round are called is nobody’s name to what looks before a digest is shared', async () => {
  const { repository, services, id, here } = await round();
  await put(services, id, 1, 2, 3, 4, 5);
  await closeRound(services, here);
  const check = await repository.get(id);
  const titles = (check ? await chartsOf(repository, check) : []).map(({ title }) => title);
  expect(titles).toEqual(['Areas: Round', 'Statements: Round']);
  expect(titles.flatMap((title) => identifiersIn(title, { roster: [], language: 'en' }))).toEqual([]);
});

test('a digest asks for answers as long as the round goes on, and what comes back is shown in it', async () => {
  const { repository, services, id, here, notices } = await round();
  Object.assign(services, { pick: async (_: string, choices: readonly { value: unknown }[]) => choices[0]?.value });
  await askPeers(services, here);
  const reply = async () => {
    const [digest] = await repository.list('digest');
    if (!digest) throw new Error('No digest');
    const { sections } = await documentOf(repository, digest, { name: 'W', organisation: '' });
    expect(sections[0]).toMatchObject({ kind: 'health', items: [{ kind: 'words' }] });
    return sections[0]?.items[0]?.reply;
  };
  const block = (await reply()) ?? '';
  expect(block).toContain('[  ] A We laugh');
  const mail = `Here you are.\n> ${block.replace('[  ] A', '[4] A').replaceAll('\n', '\n> ')}`;
  const file = (text: string) => new File([text], 'mail.txt');
  expect(await checksOf(file(mail))).toBe(mail);
  expect(await checksOf(file('Just a mail'))).toBeNull();
  expect(await checksOf(file(`<!doctype html><pre>${block}</pre>`))).toBeNull();
  expect(await showChecks(services, mail)).toBe(true);
  expect(healthDesk(services.session, id).pasted.value).toBe(mail);
  expect(services.session.active.peek()).toMatchObject({ kind: 'health', record: id });
  // Nothing is kept before somebody says so.
  expect((await repository.get(id))?.answers).toEqual([]);
  await showChecks(services, mail.replaceAll(id, 'health:elsewhere'));
  expect(notices.at(-1)?.text).toBe('These answers are to a health check that is not in this library.');

  await closeRound(services, here);
  expect(await reply()).toBeUndefined();
  healthDesk(services.session, id).pasted.value = '';
  for (const act of [
    () => askPeers(services, here),
    () => showChecks(services, mail).then((shown) => expect(shown).toBe(false)),
  ]) {
    await act();
    expect(notices.at(-1)?.text).toMatch(/^This round is over\./);
  }
  expect(healthDesk(services.session, id).pasted.value).toBe('');
});
