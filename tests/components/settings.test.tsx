// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SettingsEditor } from '../../components/editors/SettingsEditor';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { settingsId } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

let repository: Repository;
let services: Services;

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  setMessages('en', en);
  localStorage.clear();
  repository = await openLibrary();
  services = window_();
});
afterEach(cleanup);

/** One more window on the same library. */
function window_(): Services {
  const session = createSession();
  session.open('settings');
  return { repository, session, notify: vi.fn(), confirm: async () => true } as unknown as Services;
}

const show = (inside = services) =>
  render(
    <ServicesContext.Provider value={inside}>
      <SettingsEditor />
    </ServicesContext.Provider>,
  );
const type = (element: Element, value: string) => fireEvent.input(element, { target: { value } });
const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const area = () => screen.getByLabelText('Settings as text') as HTMLTextAreaElement;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('the form finds settings by title, why, value and key, with a letter off and without accents, and counts them', async () => {
  show();
  const search = screen.getByLabelText('Find a setting');
  const cases: readonly (readonly [typed: string, label: string])[] = [
    ['light or dark', 'Light or dark'],
    ['projects better', 'Light or dark'],
    ['bareKeys', 'Single keys act outside text fields (1 to 4, R, H, / …)'],
    ['as the computer', 'Light or dark'],
    ['orgánization', 'Organization'],
    ['organziation', 'Organization'],
  ];
  for (const [typed, label] of cases) {
    type(search, typed);
    await screen.findByText('1 setting found');
    screen.getByLabelText(label);
  }
  expect(headings()).toEqual(['Who I am']);
  type(search, 'zzzzqq');
  await screen.findByText('No setting answers that');
});

test('only what was changed shows, and goes back to what was given', async () => {
  await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: { theme: 'dark' } } });
  show();
  fireEvent.click(screen.getByLabelText('Changed only'));
  const reset = await screen.findByRole('button', { name: /^Reset Light or dark$/ });
  expect(headings()).toEqual(['Language and look']);
  expect(reset.dataset.command).toBe('settings.reset');
  fireEvent.click(reset);
  await screen.findByText('Every setting is as it came');
  expect((await repository.settings()).theme).toBe('auto');
});

test('the text says what is wrong while it is typed, explains the line, and outlives its window', async () => {
  show();
  press('Edit the settings as JSON text');
  await waitFor(() => expect(JSON.parse(area().value)).toMatchObject({ theme: 'auto', keys: [] }));
  type(area(), area().value.replace('"theme": "auto"', '"theme": "pink"'));
  await screen.findByText('1 mistake: nothing can be applied until it is put right.');
  const problem = screen.getByRole('button', { name: /^Line 3, column 12/ });
  expect(within(problem).getByText(/takes one of/)).toBeTruthy();
  expect(area().getAttribute('aria-invalid')).toBe('true');
  fireEvent.click(problem);
  await waitFor(() => expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe('"pink"'));
  await screen.findByText('Dark is easier on the eyes in the evening; light prints and projects better.');
  cleanup();
  const other = window_();
  show(other);
  await screen.findByText(/typed as text are not applied yet/);
  press('Edit the settings as JSON text');
  await waitFor(() => expect(area().value).toContain('"pink"'));
});

test('a change made elsewhere meanwhile stays, and one that crosses is told', async () => {
  show();
  press('Edit the settings as JSON text');
  await waitFor(() => expect(area().value).toContain('"theme"'));
  type(area(), area().value.replace('"theme": "auto"', '"theme": "dark"'));
  await screen.findByText('No mistakes. Not applied yet.');
  await repository.commit({
    title: 'did_settings_edit',
    changes: { [settingsId]: { theme: 'light', organisation: 'Example Schools Network' } },
  });
  await screen.findByText('Changed elsewhere meanwhile, and kept as it is there: Organization.');
  await screen.findByText(/was also changed elsewhere, to "light"\. Applying sets it to "dark"/);
  press('Apply the settings text');
  await waitFor(async () =>
    expect(await repository.settings()).toMatchObject({ theme: 'dark', organisation: 'Example Schools Network' }),
  );
  await screen.findByText('These are the settings as they stand.');
  expect(localStorage.getItem('settings text')).toBeNull();
});
