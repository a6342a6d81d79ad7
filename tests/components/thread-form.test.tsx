// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThreadEditor } from '../../components/editors/ThreadEditor';
import { readTelling } from '../../components/editors/thread/kept-telling';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { noTelling, tellingOf } from '../../lib/commands/thread-desk';
import { setMessages } from '../../lib/i18n';
import { createThread } from '../../lib/model/new-thread';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
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
  sessionStorage.clear();
});

/** A page that opens: nothing that another one holds is in it. */
function open() {
  const services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
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
  expect(readTelling(JSON.stringify(told))).toEqual(told);
  for (const bad of [null, '', '{', '[]', 'null', '{"tried":1}', JSON.stringify({ ...told, consent: 'withdrawn' })])
    expect(readTelling(bad)).toBeNull();
});
