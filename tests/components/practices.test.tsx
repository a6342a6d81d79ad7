// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PracticesEditor } from '../../components/editors/PracticesEditor';
import { PrinciplePractices } from '../../components/editors/practice/PrinciplePractices';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

let services: Services;
const copyText = vi.fn(async () => undefined);
const print = vi.fn();

beforeEach(async () => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  vi.stubGlobal('print', print);
  const session = createSession();
  session.open('practices');
  services = { repository: await openLibrary(), session, notify: vi.fn(), copyText } as unknown as Services;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const show = (children: ComponentChildren) =>
  render(<ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>);

test('practices are found by words and principle, read, copied and printed; the last one shows again', async () => {
  show(<PracticesEditor />);
  await screen.findAllByText('49 practices');
  fireEvent.input(screen.getByLabelText('Find a practice'), { target: { value: 'talking piece' } });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 practice'), { timeout: 3000 });
  const card = await screen.findByRole('article', { name: 'Rounds with a talking piece' });
  expect(within(card).getAllByRole('listitem').length).toBeGreaterThan(2);
  fireEvent.input(screen.getByLabelText('Find a practice'), { target: { value: '' } });
  fireEvent.change(screen.getByLabelText('Principle'), { target: { value: 'humility' } });
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe('49 practices'));
  fireEvent.click(screen.getByRole('option', { name: /^Fishbowl|^Listening fishbowl/ }));
  await screen.findByRole('article', { name: 'Listening fishbowl' });
  fireEvent.click(screen.getByRole('button', { name: 'Copy the practice as text' }));
  await waitFor(() => expect(copyText).toHaveBeenCalledWith(expect.stringMatching(/^Listening fishbowl\n/)));
  fireEvent.click(screen.getByRole('button', { name: 'Print the practice' }));
  expect(print).toHaveBeenCalled();
  await waitFor(async () => expect(await services.repository.local('practice')).toBe('practices/fishbowl'));
  cleanup();
  const session = createSession();
  session.open('practices');
  services = { ...services, session };
  show(<PracticesEditor />);
  await screen.findByRole('article', { name: 'Listening fishbowl' });
});

test('a principle shows a few practices that live by it, and opens one of them', async () => {
  show(<PrinciplePractices principle="principle:openness" />);
  await screen.findByRole('heading', { name: 'Practices for this principle' });
  const [first] = screen.getAllByRole('button');
  fireEvent.click(first as HTMLElement);
  expect(services.session.active.value?.kind).toBe('practices');
  expect(screen.getByRole('button', { name: /^All \d+ practices for it$/ }).dataset.command).toBe('practice.list');
});

test('a principle that no practice lives by shows nothing', async () => {
  const { container } = show(<PrinciplePractices principle="principle:own" />);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(container.textContent).toBe('');
});
