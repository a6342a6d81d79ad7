import { beforeEach, describe, expect, test, vi } from 'vitest';
import { linesOf } from '../../lib/commands/digest-lines';
import { outgoingOf } from '../../lib/commands/digest-sources';
import { draftDigest } from '../../lib/commands/draft-digest';
import { freeze } from '../../lib/commands/editions';
import type { Context, Services } from '../../lib/commands/services';
import {
  askLater,
  attachLine,
  begin,
  closeThread,
  dropAnswer,
  openAnswer,
  openSource,
  putStory,
  reopenThread,
  sayNotTried,
} from '../../lib/commands/thread-acts';
import { toldSince } from '../../lib/commands/thread-attach';
import { noTelling, type Telling } from '../../lib/commands/thread-desk';
import { carriedBy } from '../../lib/commands/thread-lineage';
import { listThreads, sourceWords } from '../../lib/commands/thread-source';
import { keepTelling, storyLine } from '../../lib/commands/thread-story';
import { threadState } from '../../lib/facilitate/thread';
import { setMessages } from '../../lib/i18n';
import {
  changesOf,
  createDigest,
  createHunch,
  createMeeting,
  createPerson,
  createPractice,
  createReview,
  type Digest,
  type Meeting,
  type RecordId,
  records,
  type ValueThread,
} from '../../lib/model';
import { createThread } from '../../lib/model/new-thread';
import { forgetNames } from '../../lib/storage/forget';
import { libraryOf } from '../../lib/storage/library';
import type { Repository } from '../../lib/storage/repository';
import { createSession, type Session } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

let repository: Repository;
let session: Session;
let services: Services;
let picked: (choices: readonly { label: string; value: unknown }[]) => unknown;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-03-20T10:00:00'), toFake: ['Date'] });
  setMessages('en', en);
  repository = await openLibrary();
  session = createSession();
  picked = (choices) => choices[0]?.value ?? null;
  services = {
    repository,
    session,
    notify: vi.fn(),
    pick: async (_: string, choices: never) => picked(choices),
  } as unknown as Services;
  return () => vi.useRealTimers();
});

const at = (id: RecordId, part?: string): Context => ({
  ...{ activeKind: null, activeRecord: id, selection: [id], typing: false },
  ...(part !== undefined && { part }),
});
const said = () => vi.mocked(services.notify).mock.calls.at(-1)?.[0];
const note: Meeting = {
  ...createMeeting('March call', 'Insight: a longer wait lets quieter voices in\nwords\n', new Date('2026-03-12')),
  ...{ date: '2026-03-12', release: 'network' },
};
const only = async (): Promise<ValueThread> => {
  const [thread, ...others] = await repository.list('thread');
  if (!thread || others.length > 0) throw new Error('not one thread');
  return thread;
};
const begun = async () => {
  await repository.commit(saving(note));
  await begin(services, at(note.id));
  return only();
};
const telling = (change: Partial<Telling> = {}): Telling => ({
  ...noTelling('2026-03-19'),
  ...{ tried: 'waiting ten seconds', saw: 'three new\nvoices', changed: 'we wait in every call' },
  ...{ organisation: 'Network B', attribution: 'organisation', consent: 'yes', by: 'the host' },
  ...change,
});
const tell = (thread: ValueThread, change: Partial<Telling> = {}) =>
  keepTelling(repository, thread, { telling: telling(change), now: new Date() });

test('what is told as somebody types into the same note stands there beside what they typed', async () => {
  const thread = await begun();
  await tell(thread);
  const [own] = (await repository.list('meeting')).filter(({ source }) => source?.format === 'thread');
  if (!own) throw new Error('No note');
  const { fields } = repository;
  let typed = 0;
  // They are at it: twice the note is another one between the look at it and what is written.
  vi.spyOn(repository, 'fields').mockImplementation(async (id) => {
    const seen = await fields(id);
    if (id !== own.id || typed === 2) return seen;
    typed += 1;
    const text = `${seen?.text?.x}Noticing: it is late, ${typed}\n`;
    await repository.commit({ title: 'did_meeting_edit', changes: { [own.id]: { text } } });
    return seen;
  });
  await tell(thread, { tried: 'a silent round' });
  const text = (await repository.get(own.id))?.text ?? '';
  expect(text.match(/Story: /g)).toHaveLength(2);
  for (const words of ['a silent round', 'it is late, 1', 'it is late, 2']) expect(text).toContain(words);
  const kept = await repository.get(thread.id);
  expect(kept?.answers).toHaveLength(2);
});

describe('a thread begins', () => {
  test('with a line of a note, which gets a record in the same step, and copies none of its words', async () => {
    const thread = await begun();
    records.thread.schema.parse(thread);
    expect(thread.begun).toBe('2026-03-20');
    expect(await listThreads(repository)).toMatchObject([{ words: 'a longer wait lets quieter voices in' }]);
    expect(JSON.stringify(await repository.fields(thread.id))).not.toContain('wait');
    expect(JSON.stringify(await libraryOf(repository).db.getAll('commits'))).not.toContain('quieter');
    expect(said()).toContain('Apr 19, 2026');
  });

  test('once: who asks the same again is shown the thread there is', async () => {
    const thread = await begun();
    await begin(services, at(note.id, thread.source?.part ?? ''));
    expect((await only()).id).toBe(thread.id);
    expect(session.active.peek()).toMatchObject({ kind: 'thread', record: thread.id });
  });

  test('with a hunch of a review: it says it as the card does, and leads back to where that stands', async () => {
    const hunch = { ...createHunch('2026-03-20', 'a0', true), condition: 'open in pairs', outcome: 'more people talk' };
    const blank = createReview({ title: 'March call', session: null, date: '2026-03-20' }, new Date());
    const review = { ...blank, hunches: [hunch] };
    await repository.commit(saving(review));
    await begin(services, at(review.id, hunch.id));
    const thread = await only();
    expect(thread.source).toEqual({ record: review.id, part: hunch.id });
    expect(await listThreads(repository)).toMatchObject([{ words: 'If we open in pairs, then more people talk' }]);
    await openSource(services, at(thread.id));
    expect(session.active.peek()).toMatchObject({ kind: 'afterReview', record: review.id });
    await repository.commit({
      ...{ title: 'did_hunch_remove', subject: [] },
      changes: { [review.id]: { [`hunches/${hunch.id}/removed`]: true } },
    });
    expect(thread.source && (await sourceWords(repository, thread.source))).toBeNull();
  });

  test('and loses what it began with where that is erased', async () => {
    const thread = await begun();
    await repository.commit({
      title: 'did_meeting_trash',
      subject: [],
      changes: { [note.id]: { trashedAt: note.createdAt } },
    });
    await repository.erase([note.id]);
    expect(thread.source && (await sourceWords(repository, thread.source))).toBeNull();
    expect(await listThreads(repository)).toMatchObject([{ words: '' }]);
  });
});

describe('an answer', () => {
  test('is a line of a note with its own consent, reach and credit; their words stand as they were said', async () => {
    const thread = await begun();
    await tell(thread);
    const [answer] = (await only()).answers;
    const kept = answer?.line && (await repository.get(answer.line.record));
    expect(kept?.text).toBe(
      'Story: tried: waiting ten seconds → saw: three new voices → changed: we wait in every call\n',
    );
    expect(kept?.lines).toMatchObject([
      {
        ...{ id: answer?.line?.part, label: 'story', release: 'network', attribution: 'organisation' },
        ...{ credit: { name: '', organisation: 'Network B' }, consent: { state: 'yes', by: 'the host' } },
      },
    ]);
    expect(threadState(await only(), '2026-04-19')).toMatchObject({ is: 'due', stop: 30 });
    expect(threadState(await only(), '2026-04-01')).toMatchObject({ is: 'waiting' });
  });

  test('of several organisations stands beside the others, in one note for each reach', async () => {
    const thread = await begun();
    await tell(thread);
    await tell(await only(), { organisation: 'Network C', tried: 'pairs', consent: 'ask' });
    await tell(await only(), { organisation: 'Network D', release: 'public' });
    const lines = (await only()).answers.map(({ line }) => line?.record);
    expect(new Set(lines).size).toBe(2);
    expect(lines[0]).toBe(lines[1]);
    const kept = lines[0] && (await repository.get(lines[0]));
    expect(kept?.lines).toHaveLength(2);
    expect(kept?.release).toBe('network');
  });

  test('is taken back whole by one undo', async () => {
    const thread = await begun();
    const commit = await tell(thread);
    await repository.undo(commit);
    expect((await only()).answers.filter(({ removed }) => !removed)).toEqual([]);
  });

  test('says only what was told', () => {
    expect(storyLine({ tried: '', saw: ' it helped ', changed: '' })).toBe('saw: it helped');
  });

  test('that a note tells already is pointed to where it stands', async () => {
    const thread = await begun();
    const later: Meeting = {
      ...createMeeting('April call', 'Story: tried pairs → saw more talk\nQuote: nice', new Date('2026-04-02')),
      date: '2026-04-02',
    };
    await repository.commit(saving(later));
    expect((await toldSince(repository, thread)).map(({ words }) => words)).toEqual(['tried pairs → saw more talk']);
    await attachLine(services, at(thread.id));
    const [answer] = (await only()).answers;
    expect(answer).toMatchObject({ said: 'tried', day: '2026-04-02', line: { record: later.id } });
    expect(await toldSince(repository, await only())).toEqual([]);
    await openAnswer(services, at(thread.id, answer?.id));
    expect(session.reveal.peek()).toEqual({ record: later.id, part: answer?.line?.part });
    await dropAnswer(services, at(thread.id, answer?.id));
    expect((await toldSince(repository, await only())).length).toBe(1);
  });

  test('“not tried” and “later” settle what was asked', async () => {
    const thread = await begun();
    await sayNotTried(services, at(thread.id));
    await askLater(services, at(thread.id));
    const answers = (await only()).answers.map(({ said: what, until }) => [what, until]);
    expect(answers).toEqual([
      ['notTried', null],
      ['later', '2026-04-19'],
    ]);
  });

  test('goes with the person who gave it', async () => {
    const person = createPerson('Zoë Núñez', 'Network B');
    await repository.commit(saving(person));
    const thread = await begun();
    await tell(thread, { name: 'Zoë Núñez', tried: 'Zoë Núñez waited', attribution: 'named' });
    await repository.commit({
      ...{ title: 'did_thread_edit', subject: [''] },
      changes: { [thread.id]: { title: 'What Zoë Núñez saw' } },
    });
    await forgetNames(repository, { names: ['Zoë Núñez'], erase: [person.id], word: 'somebody' });
    const [{ thread: kept } = { thread }] = await listThreads(repository);
    const told = kept.answers[0]?.line && (await repository.get(kept.answers[0].line.record));
    expect(kept.title).toBe('What somebody saw');
    expect(JSON.stringify(told)).not.toMatch(/Zoë|Núñez/);
  });
});

describe('its end', () => {
  test('is said with a reason, and can be taken back', async () => {
    const thread = await begun();
    await closeThread(services, at(thread.id));
    expect(await only()).toMatchObject({ reason: 'Its story is told' });
    expect(threadState(await only(), '2026-09-01')).toEqual({ is: 'closed' });
    await reopenThread(services, at(thread.id));
    expect(await only()).toMatchObject({ closedAt: null, reason: '' });
  });
});

describe('its value story', () => {
  const digestWith = async (): Promise<Digest> => {
    const digest = createDigest('April', 'en', new Date());
    await repository.commit({ title: 'did_digest_new', subject: [''], changes: { [digest.id]: changesOf(digest) } });
    return digest;
  };
  const shown = async (digest: Digest) => {
    const kept = await repository.get(digest.id);
    if (!kept) throw new Error('gone');
    return outgoingOf(repository, kept, { name: 'A host', organisation: 'Network A' });
  };

  test('is put card by card: what it began with, then each answer that has a yes; the others are counted', async () => {
    const digest = await digestWith();
    const thread = await begun();
    await tell(thread);
    await tell(await only(), { tried: 'pairs', consent: 'ask' });
    await putStory(services, at(thread.id));
    expect(said()).toBe('1 story put into “April”. 1 stays: it may not go so far, or has no yes yet.');
    const { document } = await shown(digest);
    expect(document.sections.map(({ kind, items }) => [kind, items.map(({ excerpt }) => excerpt)])).toEqual([
      [
        'values',
        [
          'a longer wait lets quieter voices in',
          'tried: waiting ten seconds → saw: three new voices → changed: we wait in every call',
        ],
      ],
    ]);
    expect(document.sections[0]?.items[1]?.author).toBe('Network B');
    await putStory(services, at(thread.id));
    expect((await repository.get(digest.id))?.items).toHaveLength(2);
  });

  test('of a practice begins with its words, once', async () => {
    const digest = await digestWith();
    const practice = createPractice({ name: 'Silent round', purpose: 'Hear those who wait', language: 'en' });
    await repository.commit(saving(practice));
    await begin(services, at(practice.id));
    const thread = await only();
    await tell(thread);
    await putStory(services, at(thread.id));
    await tell(await only(), { tried: 'pairs' });
    await putStory(services, at(thread.id));
    const items = (await repository.get(digest.id))?.items.toSorted((a, b) => (a.order < b.order ? -1 : 1)) ?? [];
    expect(items.map(({ words, source }) => words || source?.record.split(':')[0])).toEqual([
      ...['**Silent round**: Hear those who wait', 'meeting', 'meeting'],
    ]);
  });

  test('stays where nobody said yes', async () => {
    const digest = await digestWith();
    const thread = await begun();
    await tell(thread, { consent: 'no' });
    await putStory(services, at(thread.id));
    expect(said()).toContain('1 story stays');
    expect((await repository.get(digest.id))?.items).toEqual([]);
  });

  test('is followed through the editions that carried it', async () => {
    const digest = await digestWith();
    const thread = await begun();
    await tell(thread);
    expect(await carriedBy(repository, await only())).toEqual([]);
    await putStory(services, at(thread.id));
    await freeze(repository, await shown(digest), { format: 'copy', now: new Date() });
    expect((await carriedBy(repository, await only())).map(({ title, what }) => [title, what])).toEqual([
      ['April', 'source'],
      ['April', 'story'],
    ]);
  });
});

test('the next digest opens with what a thread was told, and its stories say how many are left out', async () => {
  const digest = createDigest('April', 'en', new Date());
  await repository.commit({ title: 'did_digest_new', subject: [''], changes: { [digest.id]: changesOf(digest) } });
  const thread = await begun();
  await tell(thread);
  await tell(await only(), { tried: 'pairs', consent: 'asked', organisation: 'Network C' });
  await putStory(services, at(thread.id));
  const kept = (await repository.get(digest.id)) as Digest;
  const outgoing = await outgoingOf(repository, kept, { name: 'A host', organisation: '' });
  await freeze(repository, outgoing, { format: 'copy', now: new Date() });
  const block = (kind: 'lastTime' | 'values') => ({
    ...{ id: kind, kind, title: '', from: 0, to: 0, note: '', order: kind, removed: false },
  });
  const drafting = {
    ...({
      title: 'May',
      release: 'network',
      period: null,
      preset: '',
      grouping: 'none',
      clips: [],
      series: null,
    } as const),
    lines: await linesOf(repository, await repository.list('meeting'), 'network'),
  };
  const draft = async (kind: 'lastTime' | 'values') =>
    (await draftDigest(repository, { ...drafting, blocks: [block(kind)] }, new Date())).digest;
  const asked = await draft('lastTime');
  expect(asked.items.map(({ source }) => source)).toEqual([thread.source, (await only()).answers[0]?.line]);
  const values = await draft('values');
  expect(values.items.map(({ source }) => source)).toEqual([thread.source, (await only()).answers[0]?.line]);
  expect(values.sections[0]).toMatchObject({
    words: 'Stories told here with their people’s yes: 1 of 2. Left out: 1. Organizations they come from: 1.',
    hint: 'Stories with a yes: 1. Asked, no answer yet: 1. Not asked: 0. Said no: 0.',
  });
});

test('a thread of words that stand nowhere else is called by them', async () => {
  const own = createThread({ title: 'Shorter calls help', source: null, begun: '2026-03-01' }, new Date());
  await repository.commit(saving(own));
  expect(await listThreads(repository)).toMatchObject([{ words: 'Shorter calls help' }]);
});
