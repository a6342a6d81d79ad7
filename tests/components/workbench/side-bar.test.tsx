// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServicesContext } from '../../../components/services';
import { SideBar } from '../../../components/workbench/SideBar';
import { commandNamed } from '../../../lib/commands';
import { contextOf } from '../../../lib/commands/run';
import type { Services } from '../../../lib/commands/services';
import { setMessages } from '../../../lib/i18n';
import { createThread } from '../../../lib/model/new-thread';
import { createSession, type Session } from '../../../lib/workbench/session';
import en from '../../../public/_locales/en/messages.json';
import { sessionWith } from '../../facilitate/sessions';
import { freshName, openLibrary, saving } from '../../storage/open';

let session: Session;

/** The side bar beside a text field, with a library that holds these. */
async function showWith(...records: { id: string }[]): Promise<Services> {
  const services = { session, repository: await openLibrary({ name: freshName() }) } as unknown as Services;
  if (records.length > 0) await services.repository.commit(saving(...records));
  render(
    <ServicesContext.Provider value={services}>
      <input aria-label="note" />
      <SideBar />
    </ServicesContext.Provider>,
  );
  return services;
}

/** That of the settings, which has no list. */
async function show(): Promise<HTMLInputElement> {
  await showWith();
  await screen.findByRole('button', { name: 'Who I am' });
  return screen.getByLabelText('note') as HTMLInputElement;
}

beforeEach(() => {
  setMessages('en', en);
  session = createSession();
  session.room.value = 'settings';
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a room that is asked for by name gets the focus, where it has no list on its first control', async () => {
  await show();
  act(() => {
    session.focus.value = 'view';
  });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Language and look'), { timeout: 3000 });
});

test('the focus of somebody who went on to write elsewhere meanwhile stays there', async () => {
  const note = await show();
  act(() => {
    session.focus.value = 'view';
  });
  expect(session.focus.value).toBe(null);
  note.focus();
  fireEvent.input(note, { target: { value: 'W' } });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(document.activeElement).toBe(note);
});

test('of a room with several lists the one that is meant gets the focus', async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  const services = await showWith(
    sessionWith([{ title: 'Learn' }]),
    createThread({ title: 'A hunch', source: null, begun: '2026-03-01' }, new Date()),
  );
  const on = (name: string) =>
    waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(name), { timeout: 3000 });
  for (const [id, list] of [
    ['thread.list', 'Value threads'],
    ['practice.list', 'Practices'],
    ['view.facilitate', 'Sessions'],
  ] as const) {
    await act(() => commandNamed(id).run(services, contextOf(session)));
    await on(list);
  }
});
