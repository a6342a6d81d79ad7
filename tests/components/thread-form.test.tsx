// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThreadEditor } from '../../components/editors/ThreadEditor';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { noTelling, Telling, tellingOf } from '../../lib/commands/thread-desk';
import { setMessages } from '../../lib/i18n';
import { createThread } from '../../lib/model/new-thread';
import type { Repository } from '../../lib/storage/repository';
import { fillIn } from '../../lib/workbench/forms';
import { restoreSession, savedSession } from '../../lib/workbench/saved';
import { createSession, type Session, tabOf } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

// What is done is loaded when it is done.
configure({ asyncUtilTimeout: 10_000 });

const thread = createThread({ title: 'A longer wait', source: null, begun: '2026-03-12' }, new Date());
let repository: Repository;

beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  await repository.commit(saving(thread));
});
afterEach(() => {
  cleanup();
  last = undefined;
});

/** What the page before it had open. */
let last: Session | undefined;

/** A page that opens: of one before it there is what that kept. */
function open() {
  const session = createSession();
  if (last) restoreSession(session, JSON.parse(JSON.stringify(savedSession(last))));
  else session.open('thread', thread.id);
  last = session;
  const services = { repository, session, notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <ThreadEditor record={thread.id} />
    </ServicesContext.Provider>,
  );
  return tellingOf(services.session, thread.id);
}
const tried = async () => (await screen.findByLabelText('Tried')) as HTMLTextAreaElement;

test('what is being told is there again when the page is loaded anew, until it is kept or left', async () => {
  const telling = open();
  await screen.findByText('Did anyone try it?');
  telling.value = noTelling('2026-04-12');
  fireEvent.input(await tried(), { target: { value: 'a silent round' } });
  cleanup();
  open();
  expect((await tried()).value).toBe('a silent round');
  fireEvent.click(screen.getByText('Do not keep it'));
  cleanup();
  open();
  await screen.findByText('Did anyone try it?');
  expect(screen.queryByLabelText('Tried')).toBeNull();
});

test('what cannot be kept is in the form again, and what can is told once however often it is pressed', async () => {
  const telling = open();
  await screen.findByText('Did anyone try it?');
  telling.value = { ...noTelling('2026-04-12'), tried: 'a silent round' };
  const { commit } = repository;
  const full = vi.spyOn(repository, 'commit').mockRejectedValue(new Error('The disk is full'));
  fireEvent.click(await screen.findByText('Keep what was told'));
  await vi.waitFor(() => expect(full).toHaveBeenCalled());
  expect((await tried()).value).toBe('a silent round');
  full.mockImplementation(commit);
  const keep = screen.getByText('Keep what was told');
  fireEvent.click(keep);
  fireEvent.click(keep);
  await vi.waitFor(async () => expect((await repository.get(thread.id))?.answers).toHaveLength(1));
  await new Promise((done) => setTimeout(done, 100));
  expect((await repository.get(thread.id))?.answers).toHaveLength(1);
  expect(screen.queryByLabelText('Tried')).toBeNull();
});

test('what no form writes is nothing', () => {
  const told = noTelling('2026-03-12');
  expect(Telling.safeParse(told).data).toEqual(told);
  for (const bad of [{}, [], 'x', { ...told, tried: 1 }, { ...told, consent: 'withdrawn' }]) {
    const session = createSession();
    session.open('thread', thread.id);
    fillIn(session, { tab: tabOf('thread', thread.id), name: 'telling' }, { value: bad, lasts: true });
    expect(tellingOf(session, thread.id).value).toBeNull();
  }
});
