// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HashWords } from '../../components/editors/meeting/HashWords';
import { People } from '../../components/editors/meeting/People';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, type Meeting } from '../../lib/model';
import { noLabelWords } from '../../lib/notes';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

setMessages('en', en);
const text = 'Thanks: to @Ana for the room #wonder #emergence\nAction: @Ben Oso — write';
const note: Meeting = {
  ...createMeeting('A call', text, new Date('2026-03-01')),
  present: 'Ana Ruiz (teacher, Red Sur)',
};

let repository: Repository;
afterEach(cleanup);
beforeEach(async () => {
  repository = await openLibrary();
  await repository.commit(saving(note));
});

function show(what: preact.ComponentChild) {
  const services = {
    ...{ repository, session: createSession(), notify: vi.fn() },
    during: (_: string, work: (going: unknown) => unknown) => work({}),
  } as unknown as Services;
  return render(<ServicesContext.Provider value={services}>{what}</ServicesContext.Provider>);
}

test('people are looked for where their box is open, told once with their other names, and kept by a press', async () => {
  const list = vi.spyOn(repository, 'list');
  const { container, rerender } = show(<People meeting={note} labels={noLabelWords} />);
  expect(list).not.toHaveBeenCalled();
  const box = container.querySelector('details') as HTMLDetailsElement;
  box.open = true;
  fireEvent(box, new Event('toggle'));
  await screen.findByText('Ana Ruiz');
  for (const said of ['teacher · Red Sur', 'Also written: Ana', 'was there, is named', 'Ben Oso'])
    screen.getByText(said);
  expect(await repository.list('person')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Keep these 2 people as a roster' }));
  await waitFor(async () => expect(await repository.list('person')).toHaveLength(2));
  const kept = (await repository.get(note.id)) as Meeting;
  rerender(
    <ServicesContext.Provider value={{ repository, session: createSession() } as unknown as Services}>
      <People meeting={kept} labels={noLabelWords} />
    </ServicesContext.Provider>,
  );
  await screen.findByRole('button', { name: 'Take Ana Ruiz off the roster' });
  expect(screen.queryByRole('button', { name: /^Keep/ })).toBeNull();
});

test('a word behind # that names no principle can become one; others are left alone', async () => {
  show(<HashWords meeting={note} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Make #wonder a principle' }, { timeout: 3000 }));
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  expect((await repository.list('principle')).map(({ name }) => name)).toContain('Wonder');
});
