// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ServicesContext } from '../../../components/services';
import { SideBar } from '../../../components/workbench/SideBar';
import type { Services } from '../../../lib/commands/services';
import { setMessages } from '../../../lib/i18n';
import { createSession, type Session } from '../../../lib/workbench/session';
import en from '../../../public/_locales/en/messages.json';
import { freshName, openLibrary } from '../../storage/open';

let session: Session;

/** The settings' side bar, which has no list, beside a text field. */
async function show(): Promise<HTMLInputElement> {
  const services = { session, repository: await openLibrary({ name: freshName() }) } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <input aria-label="note" />
      <SideBar />
    </ServicesContext.Provider>,
  );
  await screen.findByRole('button', { name: 'Who I am' });
  return screen.getByLabelText('note') as HTMLInputElement;
}

beforeEach(() => {
  setMessages('en', en);
  session = createSession();
  session.room.value = 'settings';
});
afterEach(cleanup);

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
