// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SettingsEditor } from '../../components/editors/SettingsEditor';
import { settingsSections } from '../../components/editors/settings/sections';
import { ServicesContext } from '../../components/services';
import { shownOutlines, TabPlace } from '../../components/workbench/outline';
import { commandNamed } from '../../lib/commands';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { setKey, settingsId } from '../../lib/model';
import { waysId, waysOf } from '../../lib/model/ways';
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

test('its parts are what is in it, and one that is not drawn yet is drawn to go there', async () => {
  render(
    <TabPlace.Provider value="g1 settings">
      <ServicesContext.Provider value={services}>
        <SettingsEditor />
      </ServicesContext.Provider>
    </TabPlace.Provider>,
  );
  const parts = () => shownOutlines.value.get('g1 settings') ?? [];
  expect(parts().map(({ title }) => title)).toEqual(settingsSections.map(({ title }) => en[title].message));
  expect(headings()).not.toContain(en.settings_storage.message);
  const storage = parts().find(({ id }) => id === 'storage');
  expect(storage?.top()).toBeNull();
  storage?.go();
  await waitFor(() => expect(document.activeElement?.textContent).toBe(en.settings_storage.message));
  expect(storage?.top()).not.toBeNull();
  type(screen.getByLabelText('Find a setting'), 'orgánization');
  await waitFor(() => expect(parts().map(({ id }) => id)).toEqual(['who']));
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

test('a word that begins lines of another kind is told below its field and not kept; the one before it is', async () => {
  const words = async () => waysOf(await repository.get(waysId)).labels.map(({ id, word }) => `${id}: ${word}`);
  show();
  type(await screen.findByLabelText('Action'), 'To do list');
  await waitFor(async () => expect(await words()).toEqual(['action: To do list']));
  const action = screen.getByLabelText('Action') as HTMLInputElement;
  fireEvent.focus(action);
  for (const typed of ['Q', 'Qu', 'Questio', 'Question']) type(action, typed);
  await screen.findByText('“Question” begins lines of the kind “Question” already. Choose another word.');
  expect(action.value).toBe('Question');
  expect(action.getAttribute('aria-invalid')).toBe('true');
  await waitFor(async () => expect(await words()).toEqual(['action: To do list']));
  type(action, 'Questions to act on');
  await waitFor(async () => expect(await words()).toEqual(['action: Questions to act on']));
  expect(screen.queryByText(/begins lines of the kind/)).toBeNull();
});

test('a word that another kind gives up is kept for the one that waits for it', async () => {
  await repository.commit({ title: 'did_settings_edit', changes: { [waysId]: { 'labels/idea/word': 'Spark' } } });
  show();
  const action = (await screen.findByLabelText('Action')) as HTMLInputElement;
  type(action, 'spark');
  await screen.findByText(/“spark” begins lines of the kind “Idea” already/);
  type(screen.getByLabelText('Idea'), 'Flash');
  await waitFor(async () =>
    expect(
      waysOf(await repository.get(waysId))
        .labels.map(({ id, word }) => `${id}: ${word}`)
        .sort(),
    ).toEqual(['action: spark', 'idea: Flash']),
  );
  expect(screen.queryByText(/begins lines of the kind/)).toBeNull();
});

test('the text names commands that are not known, tells half a key at its place, and says how keys are written', async () => {
  show();
  press('Edit the settings as JSON text');
  await waitFor(() => expect(area().value).toContain('"keys": []'));
  type(area(), area().value.replace('"keys": []', '"keys": ["digest.new Alt+", "meeting.new"]'));
  await screen.findByText('2 mistakes: nothing can be applied until they are put right.');
  const problem = screen.getByRole('button', { name: /“Alt\+” is not how keys are written/ });
  fireEvent.click(problem);
  await waitFor(() => expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe('"digest.new Alt+"'));
  type(area(), area().value.replace('"digest.new Alt+", "meeting.new"', '"no.such Alt+J", "digest.new Alt+J"'));
  await screen.findByText(/these names; their keys are kept and do nothing here: no\.such\./);
  area().setSelectionRange(area().value.indexOf('"keys"') + 2, area().value.indexOf('"keys"') + 2);
  fireEvent.select(area());
  const explained = await screen.findByText('Keys of your own');
  expect(explained.closest('section')?.textContent).toContain('"digest.new Alt+Q>N" Alt+Q N, one after the other');
});

test('keys of commands that are not known are named beside those of the others, and go with them', async () => {
  const keys = { [setKey('keys', 'no.such Alt+J')]: true, [setKey('keys', 'digest.new Alt+')]: true };
  await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: keys } });
  show();
  type(screen.getByLabelText('Find a setting'), 'Keys of your own');
  await screen.findByText(/their keys are kept and do nothing here: no\.such\./);
  press('All keys as given');
  await waitFor(async () => expect((await repository.settings()).keys).toEqual([]));
});

test('the text holds what a community agreed on, and says of it how it is written', async () => {
  const changes = { 'rules/long-sentence/set': 'off', 'labels/idea/word': 'Spark' };
  await repository.commit({ title: 'did_settings_edit', changes: { [waysId]: changes } });
  show();
  press('Edit the settings as JSON text');
  await waitFor(() => expect(area().value).toContain('"rule": "long-sentence"'));
  const lookAt = (name: string) => {
    const at = area().value.indexOf(name);
    area().setSelectionRange(at, at);
    fireEvent.select(area());
  };
  lookAt('"rule"');
  await screen.findByText('A long sentence');
  expect(screen.getByText('"long-sentence"').tagName).toBe('CODE');
  lookAt('presets"');
  await screen.findByText('Digest presets');
  expect(screen.getByText('"thisMonth"').closest('li')?.textContent).toBe('"thisMonth" This month');
  lookAt('questions"');
  await screen.findByText('What reviews of a session ask');
  type(area(), area().value.replace('"on": false', '"on": "no"'));
  await screen.findByRole('button', { name: /“on” takes true or false, without quotes/ });
  type(area(), area().value.replace('"on": "no"', '"on": true'));
  await screen.findByText('No mistakes. Not applied yet.');
  press('Apply the settings text');
  await waitFor(async () => expect(waysOf(await repository.get(waysId)).rules[0]).toMatchObject({ set: 'on' }));
});

test('the text is typed into at once where it was asked for, from its first line', async () => {
  show();
  services.session.close('settings');
  await runCommand(commandNamed('settings.json'), services, contextOf(services.session));
  await waitFor(() => expect(document.activeElement).toBe(area()));
  expect([area().selectionStart, area().selectionEnd]).toEqual([0, 0]);
  // Asked for once more, the cursor stays where it is.
  area().setSelectionRange(5, 9);
  area().blur();
  await runCommand(commandNamed('settings.json'), services, contextOf(services.session));
  await waitFor(() => expect(document.activeElement).toBe(area()));
  expect([area().selectionStart, area().selectionEnd]).toEqual([5, 9]);
});

test('keys are found by every name of what they do, and not by letters that only come one after another', async () => {
  show();
  const find = await screen.findByLabelText('Find a command by its name');
  const found = () => screen.getAllByRole('term').map(({ textContent }) => textContent);
  type(find, 'new person');
  await waitFor(() => expect(found()).toContain('New person'));
  expect(found()).not.toContain('Network map: nearer');
  type(find, 'split right');
  await waitFor(() => expect(found()).toContain('Side by side'));
});
