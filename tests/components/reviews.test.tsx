// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AfterReviewEditor } from '../../components/editors/AfterReviewEditor';
import { LearningEditor } from '../../components/editors/LearningEditor';
import { OfSession } from '../../components/editors/meeting/OfSession';
import { ReviewEditor } from '../../components/editors/ReviewEditor';
import { Answer } from '../../components/editors/review/Answer';
import { ReviewQuestions } from '../../components/editors/settings/ReviewQuestions';
import { ServicesContext } from '../../components/services';
import { recoverUnsaved } from '../../components/unsaved';
import { TabPlace } from '../../components/workbench/outline';
import { commandNamed } from '../../lib/commands';
import { reviewQuestions } from '../../lib/commands/review-questions';
import { contextOf, placeOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { keepSession } from '../../lib/commands/session-make';
import { setMessages } from '../../lib/i18n';
import {
  type AgendaSession,
  changesOf,
  createMeeting,
  createReview,
  type Review,
  type ReviewId,
} from '../../lib/model';
import { groupsIn } from '../../lib/workbench/groups';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { locks } from '../commands/locks';
import { sessionWith } from '../facilitate/sessions';
import { openLibrary } from '../storage/open';

// What is done is loaded when it is done.
configure({ asyncUtilTimeout: 10_000 });

let services: Services;
const notify = vi.fn();
const pick = vi.fn();

beforeEach(async () => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  services = { repository: await openLibrary(), session: createSession(), notify, pick } as unknown as Services;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const show = (children: ComponentChildren) =>
  render(<ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>);
const save = (...records: { id: string }[]) =>
  services.repository.commit({
    ...{ title: 'did_session_new', subject: [''] },
    changes: Object.fromEntries(records.map((record) => [record.id, changesOf(record)])),
  });
const sample = (more: Partial<AgendaSession> = {}) =>
  sessionWith([{ title: 'Learn' }], { title: 'Monthly call', ...more });
const run = (id: string, record: `${'session' | 'review'}:${string}`, part?: string) =>
  commandNamed(id).run(services, { ...contextOf(services.session), selection: [record], activeRecord: record, part });
const reviews = () => services.repository.list('review');
const stored = async (id: ReviewId) => (await services.repository.get(id)) as Review;
const typed = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

test('a review is begun once for a session, and the one of after stands beside the one of before', async () => {
  const session = sample();
  await save(session);
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks() });
  await Promise.all([run('review.before', session.id), run('review.before', session.id)]);
  Reflect.deleteProperty(navigator, 'locks');
  const [review, ...more] = await reviews();
  expect(more).toEqual([]);
  expect(review).toMatchObject({ session: session.id, title: 'Monthly call', date: session.date });
  await run('review.after', session.id);
  const shown = () => groupsIn(services.session.arrangement.value.layout).map(({ active }) => active);
  expect(shown()).toEqual([`review ${review?.id}`, `afterReview ${review?.id}`]);
  // Once more it is shown where it stands.
  await run('review.after', session.id);
  expect(shown()).toEqual([`review ${review?.id}`, `afterReview ${review?.id}`]);
  expect(await reviews()).toHaveLength(1);
});

test('what was said before stands with each question of after, and what is answered is kept', async () => {
  const session = sample();
  await save(session);
  await run('review.before', session.id);
  const id = (await reviews())[0]?.id as ReviewId;
  show(<ReviewEditor record={id} />);
  await screen.findByLabelText('What do we want to happen?');
  typed('What do we want to happen?', 'That people meet');
  fireEvent.click(screen.getByRole('button', { name: 'Add an if–then card' }));
  const card = await screen.findByRole('article', { name: 'Card 1' });
  await waitFor(() => expect(document.activeElement).toBe(within(card).getByLabelText('If we …')));
  typed('If we …', 'open in pairs');
  typed('then …', 'more people talk');
  await waitFor(async () => expect((await stored(id)).hunches[0]?.outcome).toBe('more people talk'));
  cleanup();

  show(<AfterReviewEditor record={id} />);
  const facing = await screen.findByRole('figure', { name: 'Before · What do we want to happen?' });
  expect(facing.textContent).toContain('That people meet');
  const hunches = screen.getByRole('figure', { name: /^Before · Hunches/ });
  await within(hunches).findByText('If we open in pairs, then more people talk');
  expect(screen.getByRole('figure', { name: 'Before · How will we know?' }).textContent).toContain(
    'Nothing was written',
  );
  typed('What do we change next time?', 'Fewer words at the start');
  typed('What we learned, in one line', 'Pairs first');
  await waitFor(async () => {
    expect((await stored(id)).learned).toBe('Pairs first');
    expect((await stored(id)).answers.find((each) => each.id === 'change')?.words).toBe('Fewer words at the start');
  });
});

test('a session is hosted by name from its reviews and its note as well', async () => {
  const note = createMeeting('Monthly call', 'Decision: meet again', new Date());
  const session = sample({ meeting: note.id });
  await save(note, session);
  await run('review.before', session.id);
  const [review] = await reviews();
  const host = commandNamed('session.host');
  for (const [kind, record, editor] of [
    ['review', review?.id, ReviewEditor],
    ['afterReview', review?.id, AfterReviewEditor],
    ['meeting', note.id, () => <OfSession meeting={note.id} />],
  ] as const) {
    const Editor = editor;
    services.session.open(kind, record);
    show(
      <TabPlace.Provider value={placeOf(services.session)}>
        <Editor record={record ?? null} />
      </TabPlace.Provider>,
    );
    await waitFor(() => expect(host.when?.(contextOf(services.session)), kind).toBe(true));
    await host.run(services, contextOf(services.session));
    expect(services.session.active.value, kind).toMatchObject({ kind: 'host', record: session.id });
    cleanup();
  }
  services.session.open('learning');
  expect(host.when?.(contextOf(services.session))).toBe(false);
});

test('a hunch is changed in words and dropped with a reason, and keeps what was found before; a cancel changes nothing', async () => {
  const hunch = { ...{ id: 'h', condition: 'open in pairs', outcome: 'all talk', sign: '' }, since: '2026-02-01' };
  const review = {
    ...createReview({ title: 'Monthly call', session: null, date: '2026-02-01' }, new Date(0)),
    hunches: [{ ...hunch, order: 'a0', removed: false }],
  };
  await save(review);
  show(<AfterReviewEditor record={review.id} />);
  const found = await screen.findByRole('region', { name: 'What became of our hunches' });
  pick.mockResolvedValueOnce(null);
  fireEvent.click(within(found).getByRole('button', { name: 'We change it…' }));
  await waitFor(() => expect(pick).toHaveBeenCalledTimes(1));
  expect((await stored(review.id)).verdicts).toEqual([]);
  pick.mockResolvedValueOnce('open in threes');
  fireEvent.click(within(found).getByRole('button', { name: 'We change it…' }));
  await within(found).findByText(/^Changed, .*: open in threes$/);
  fireEvent.click(within(found).getByRole('button', { name: 'It held' }));
  await within(found).findByText('Held');
  const history = within(found).getByRole('list', { name: 'What was found' });
  expect(within(history).getAllByRole('listitem')).toHaveLength(2);
  // Undone it is as it was.
  const last = await services.repository.lastUndoable();
  await services.repository.undo(last?.id ?? '');
  await within(found).findByText('Changed');
});

test('the learning log has the lines of all reviews, the newest first, found by their words, and takes one of today', async () => {
  const line = (learned: string, date: string, title = '') => ({
    ...createReview({ title, session: null, date }, new Date(date)),
    learned,
  });
  await save(
    line('Pairs first', '2026-02-01', 'Monthly call'),
    line('Ask about access early', '2026-03-01'),
    line('', '2026-04-01'),
  );
  show(<LearningEditor />);
  const log = await screen.findByRole('list', { name: 'Learning log' });
  const lines = () =>
    within(log)
      .getAllByRole('button')
      .map(({ textContent }) => textContent ?? '');
  expect(lines()[0]).toMatch(/^Ask about access early/);
  expect(lines()).toHaveLength(2);
  typed('Find in the log', 'pairs MONTHLY');
  await waitFor(() => expect(lines()).toHaveLength(1));
  typed('Find in the log', '');
  typed('What did you learn today?', 'Breaks are for ties');
  fireEvent.keyDown(screen.getByLabelText('What did you learn today?'), { key: 'Enter' });
  await waitFor(() => expect(lines()[0]).toMatch(/^Breaks are for ties/));
  expect((screen.getByLabelText('What did you learn today?') as HTMLInputElement).value).toBe('');
});

test('what was to change goes along to who hosts the next session of the series, and nowhere else', async () => {
  const session = sample({ title: 'Monthly call, 1 March' });
  const review = createReview({ title: session.title, session: session.id, date: session.date }, new Date(0));
  const answers = review.answers.map((each) => (each.id === 'change' ? { ...each, words: 'Fewer words' } : each));
  const answered: Review = { ...review, answers };
  await save(session, answered);
  const wish = { title: 'Monthly call, 1 April', date: '2026-12-01', start: '10:00', zone: 'UTC', size: 8 };
  const next = await services.repository.get(await keepSession(services, { from: session, wish, series: null }));
  expect(next?.note).toMatch(/^To change, from the review of .*: Fewer words$/);
  const other = { ...wish, title: 'Board' };
  const apart = await services.repository.get(await keepSession(services, { from: null, wish: other, series: null }));
  expect(apart?.note).toBe('');
});

test('a community asks in its own words; what was answered before stays under the question as it was asked', async () => {
  const session = sample();
  await save(session);
  await run('review.before', session.id);
  const id = (await reviews())[0]?.id as ReviewId;
  show(<ReviewEditor record={id} />);
  await screen.findByLabelText('What do we want to happen?');
  typed('What do we want to happen?', 'That people meet');
  await waitFor(async () => expect((await stored(id)).answers.find((each) => each.id === 'hope')?.words).not.toBe(''));
  cleanup();

  show(<ReviewQuestions />);
  const before = within(await screen.findByRole('group', { name: 'Before review' }));
  const after = within(screen.getByRole('group', { name: 'After review' }));
  const write = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
  write(before.getByLabelText('What do we want to happen?'), 'What is worth the hour?');
  write(before.getByLabelText('How will we know?'), 'What would we see?');
  fireEvent.click(before.getByRole('checkbox', { name: /Ask it “What may get in the way\?”/ }));
  fireEvent.click(after.getByRole('button', { name: 'Add a question' }));
  const fresh = await after.findByLabelText('Question 6');
  await waitFor(() => expect(document.activeElement).toBe(fresh));
  write(fresh, 'Who was not heard?');
  const asks = async () => (await reviewQuestions(services.repository)).map(({ words, off }) => words || off);
  await waitFor(async () =>
    expect((await asks()).sort()).toEqual([
      ...['What is worth the hour?', 'What would we see?', 'Who was not heard?'],
      true,
    ]),
  );
  cleanup();

  show(<ReviewEditor record={id} />);
  await screen.findByLabelText('What would we see?');
  expect((screen.getByLabelText('What do we want to happen?') as HTMLTextAreaElement).value).toBe('That people meet');
  expect(screen.queryByLabelText('What may get in the way?')).toBeNull();
  typed('What would we see?', 'Names in the chat');
  await waitFor(async () =>
    expect(await stored(id)).toMatchObject({
      answers: expect.arrayContaining([{ id: 'signs', words: 'Names in the chat', asked: 'What would we see?' }]),
    }),
  );
  cleanup();

  show(<AfterReviewEditor record={id} />);
  typed(
    (await screen.findByLabelText('Who was not heard?')).getAttribute('aria-label') ?? 'Who was not heard?',
    'Two callers',
  );
  // What is left out and was not answered is not looked back to.
  expect(screen.getAllByRole('figure').map((each) => each.getAttribute('aria-label'))).toEqual([
    'Before · What do we want to happen?',
    'Before · What would we see?',
    expect.stringContaining('earn'),
    expect.stringContaining('unches'),
  ]);
  const told = async () => (await stored(id)).answers.find(({ words }) => words === 'Two callers')?.id ?? '';
  await waitFor(async () => expect(await told()).toMatch(/^after-/));
  const own = await told();
  await commandNamed('question.drop').run(services, { ...contextOf(services.session), part: own });
  await waitFor(async () => expect(await asks()).toHaveLength(3));
  // Asked no more, and still to be read where it was answered.
  expect((screen.getByLabelText('Who was not heard?') as HTMLTextAreaElement).value).toBe('Two callers');
  await services.repository.undo((await services.repository.lastUndoable())?.id ?? '');
  expect(await asks()).toContain('Who was not heard?');
});

test.each(['hope', 'before-own'])(
  'an answer to %s whose page goes at its first key keeps its words and the question it was given to',
  async (id) => {
    const review = createReview({ title: 'Monthly call', session: null, date: '2026-03-12' }, new Date());
    await save(review);
    const commit = vi.spyOn(services.repository, 'commit').mockReturnValue(new Promise(() => undefined));
    show(<Answer review={review} question={{ id, words: 'What would be a good hour?' }} />);
    const field = await screen.findByLabelText('What would be a good hour?');
    fireEvent.input(field, { target: { value: 'A' } });
    commit.mockRestore();
    await recoverUnsaved(services.repository);
    const answers = (await services.repository.get(review.id))?.answers ?? [];
    expect(answers.find((each) => each.id === id)).toEqual({ id, words: 'A', asked: 'What would be a good hour?' });
    expect(Object.keys(localStorage)).toEqual([]);
  },
);
