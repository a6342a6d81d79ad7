// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NewSessionEditor } from '../../components/editors/NewSessionEditor';
import { SessionEditor } from '../../components/editors/SessionEditor';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import { commandNamed } from '../../lib/commands';
import { contextOf, placeOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { type AgendaSession, changesOf, createMeeting } from '../../lib/model';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { sessionWith } from '../facilitate/sessions';
import { openLibrary } from '../storage/open';

// What is done is loaded when it is done.
configure({ asyncUtilTimeout: 10_000 });

let services: Services;
const notify = vi.fn();
const say = vi.fn();

beforeEach(async () => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  services = { repository: await openLibrary(), session: createSession(), notify, say } as unknown as Services;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

async function open(session: AgendaSession) {
  await services.repository.commit({
    title: 'did_session_new',
    subject: [''],
    changes: { [session.id]: changesOf(session) },
  });
  services.session.open('session', session.id);
  render(
    <ServicesContext.Provider value={services}>
      <SessionEditor record={session.id} />
    </ServicesContext.Provider>,
  );
  await waitFor(() => expect(document.querySelector('[data-part=blocks]')).not.toBeNull());
  return async () => (await services.repository.get(session.id)) as AgendaSession;
}

const sample = () =>
  sessionWith(
    [
      { title: 'Arrive', kind: 'checkin', minutes: 10, format: 'pairs' },
      { title: 'Learn', kind: 'work', minutes: 30, format: 'threes' },
      { title: 'Leave', kind: 'close', minutes: 5 },
    ],
    { size: 12, planned: 45 },
  );
const block = (name: string) => screen.getByRole('article', { name });
const times = () =>
  screen.getAllByRole('article').map((each) => (each.textContent ?? '').match(/\d\d:\d\d–\d\d:\d\d/)?.[0]);

test('minutes that are typed re-time what follows; what is no number stays in sight and is not kept', async () => {
  const stored = await open(sample());
  expect(times()).toEqual(['10:00–10:10', '10:10–10:40', '10:40–10:45']);
  const minutes = within(block('Arrive')).getByLabelText('Minutes of “Arrive”');
  minutes.focus();
  fireEvent.input(minutes, { target: { value: '20' } });
  await waitFor(() => expect(times()).toEqual(['10:00–10:20', '10:20–10:50', '10:50–10:55']));
  for (const wrong of ['-5', '1e9', '2.5', '']) {
    fireEvent.input(minutes, { target: { value: wrong } });
    await screen.findByText(/Whole numbers from 0/);
    expect((minutes as HTMLInputElement).value).toBe(wrong);
  }
  expect((await stored()).blocks[0]?.minutes).toBe(20);
  expect(screen.getByText(/10 minutes more than planned/, { selector: '[aria-hidden]' })).toBeTruthy();
});

test('five minutes more and less by press and by + and −', async () => {
  const stored = await open(sample());
  const card = within(block('Learn'));
  fireEvent.click(card.getByRole('button', { name: 'Five minutes more' }));
  await waitFor(async () => expect((await stored()).blocks[1]?.minutes).toBe(35));
  fireEvent.keyDown(card.getByLabelText('Minutes of “Learn”'), { key: '-' });
  await waitFor(async () => expect((await stored()).blocks[1]?.minutes).toBe(30));
  await waitFor(() => expect(say).toHaveBeenCalledWith('Learn: 30 minutes'));
});

test('a block moves by its menu, is duplicated and removed, and the notice takes that back', async () => {
  const stored = await open(sample());
  const names = async () => (await stored()).blocks.map(({ title }) => title);
  const choose = async (name: string, item: string) => {
    fireEvent.click(within(block(name)).getByRole('button', { name: 'More for this block' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: item }));
  };
  await choose('Learn', 'Move up');
  await waitFor(async () => expect(await names()).toEqual(['Learn', 'Arrive', 'Leave']));
  await waitFor(() => expect(say).toHaveBeenCalledWith('Learn: 1 of 3'));
  await choose('Leave', 'Run beside others in the block above');
  await waitFor(() => expect(times().at(-1)).toBe('10:30–10:35'));
  await choose('Leave', 'Remove the block');
  await waitFor(async () => expect(await names()).toEqual(['Learn', 'Arrive']));
  expect(notify).toHaveBeenCalledWith('“Leave” is gone from the agenda', { undo: expect.any(String) });
});

test('what is found is told, and so are the minutes of talk', async () => {
  await open(sample());
  const voice = within(screen.getByRole('region', { name: 'Minutes of talk' }));
  expect(voice.getByText('15.4 minutes for each of 12 people, 20.6 in an hour')).toBeTruthy();
  const found = within(screen.getByRole('region', { name: 'Before people come' }));
  expect(found.getByText('Nobody looked at the access checklist')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Captions are on, or somebody writes along'));
  await waitFor(() => expect(found.queryByText('Nobody looked at the access checklist')).toBeNull());
  expect(found.getByText(/^Roles that nobody has: Host, Scribe/)).toBeTruthy();
});

test('a hundred blocks read no field each at every change', async () => {
  const stored = await open(sessionWith(Array.from({ length: 100 }, (_, at) => ({ title: `Part ${at}`, minutes: 1 }))));
  // By their marks: to look for one of so many by its role takes seconds.
  const cards = document.querySelectorAll('[data-block]');
  expect(cards).toHaveLength(100);
  const fields = vi.spyOn(services.repository, 'fields');
  const minutes = cards[7]?.querySelector<HTMLInputElement>('input[type=number]');
  if (!minutes) throw new Error('no minutes');
  minutes.focus();
  fireEvent.input(minutes, { target: { value: '3' } });
  await waitFor(async () => expect((await stored()).blocks[7]?.minutes).toBe(3));
  await waitFor(() => expect(cards[8]?.textContent).toContain('10:10–10:11'));
  expect(fields.mock.calls.length).toBeLessThan(60);
});

test('a session begins with a template and with what is open from last time', async () => {
  const note = {
    ...createMeeting(
      'Weavers, 12 February 2026',
      'Action: @A member — ask the library — by 20 Mar\nThanks: to all\n',
      new Date(),
    ),
    kind: 'call' as const,
  };
  await services.repository.commit({
    title: 'did_meeting_new',
    subject: [''],
    changes: { [note.id]: changesOf(note) },
  });
  services.session.open('newSession');
  render(
    <ServicesContext.Provider value={services}>
      <NewSessionEditor />
    </ServicesContext.Provider>,
  );
  fireEvent.change(await screen.findByLabelText('Carry on from last time'), { target: { value: note.id } });
  fireEvent.input(screen.getByLabelText('Time zone'), { target: { value: 'Europe/Nowhere' } });
  expect(screen.getByText('There is no time zone “Europe/Nowhere”')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Prepare the session' }).hasAttribute('disabled')).toBe(true);
  fireEvent.input(screen.getByLabelText('Time zone'), { target: { value: 'Europe/Madrid' } });
  fireEvent.input(screen.getByLabelText('Day'), { target: { value: '2026-03-12' } });
  fireEvent.input(screen.getByLabelText('People expected'), { target: { value: '16' } });
  fireEvent.click(screen.getByRole('button', { name: 'Prepare the session' }));
  await waitFor(async () => expect(await services.repository.list('session')).toHaveLength(1));
  const [session] = await services.repository.list('session');
  expect(session).toMatchObject({ title: 'Weavers', date: '2026-03-12', size: 16, planned: 60, template: 'call' });
  const talk = session?.blocks.find(({ kind }) => kind === 'talk');
  // A new note stays in the room, and what it has open with it.
  expect(talk?.note).toBe('Action: @A member — ask the library — by 20 Mar');
  expect(services.session.active.value).toMatchObject({ kind: 'session', record: session?.id });
});

test('what is half typed in when and where stays, in sight and in its field, as the page becomes one column and back', async () => {
  const session = sessionWith([{ title: 'Learn' }]);
  await open(session);
  const size = screen.getByLabelText('People expected') as HTMLInputElement;
  const fold = size.closest('details');
  expect(fold?.open).toBe(true);
  expect(fold?.querySelector('summary')?.hidden).toBe(true);
  size.focus();
  fireEvent.input(size, { target: { value: '3.5' } });
  for (const alone of [true, false]) {
    act(() => {
      services.session.oneColumn.value = alone;
    });
    await waitFor(() => expect(fold?.querySelector('summary')?.hidden).toBe(!alone));
    expect(screen.getByLabelText('People expected')).toBe(size);
    expect(fold?.open).toBe(true);
    expect(size.value).toBe('3.5');
    expect(document.activeElement).toBe(size);
  }
});

test('a session like another one begins with that, whatever the half-filled form began with, and keeps the rest', async () => {
  const past = { ...sample(), title: 'Weavers, 12 February 2026' };
  await services.repository.commit({
    title: 'did_session_new',
    subject: [''],
    changes: { [past.id]: changesOf(past) },
  });
  const form = () => {
    services.session.open('newSession');
    render(
      <ServicesContext.Provider value={services}>
        <TabPlace.Provider value={placeOf(services.session)}>
          <NewSessionEditor />
        </TabPlace.Provider>
      </ServicesContext.Provider>,
    );
    return screen.findByLabelText('Begins with') as Promise<HTMLSelectElement>;
  };
  fireEvent.change(await form(), { target: { value: 'none' } });
  fireEvent.input(screen.getByLabelText('People expected'), { target: { value: '16' } });
  cleanup();
  services.session.open('session', past.id);
  await commandNamed('session.again').run(services, contextOf(services.session));
  expect((await form()).value).toBe(past.id);
  expect((screen.getByLabelText('People expected') as HTMLInputElement).value).toBe('16');
});

test('in one column the blocks come before when and where, which open for what leads there', async () => {
  services.session.oneColumn.value = true;
  const session = sessionWith([{ title: 'Learn' }]);
  await open(session);
  const day = screen.getByLabelText('Day');
  const fold = day.closest('details');
  expect(fold?.open).toBe(false);
  expect(fold?.querySelector('summary')?.textContent).toBe('When, where and for how many');
  await commandNamed('session.go').run(services, {
    ...contextOf(services.session),
    ...{ activeRecord: session.id, selection: [session.id], part: 'part when' },
  });
  await waitFor(() => expect(fold?.open).toBe(true));
  await waitFor(() => expect(document.activeElement).toBe(day));
});
