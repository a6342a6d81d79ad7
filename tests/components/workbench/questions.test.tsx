// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAsking } from '../../../components/workbench/asking';
import type { Desk } from '../../../components/workbench/desk';
import { Questions } from '../../../components/workbench/Questions';
import type { Services } from '../../../lib/commands/services';
import { setMessages } from '../../../lib/i18n';
import type { Repository } from '../../../lib/storage/repository';
import en from '../../../public/_locales/en/messages.json';
import { openLibrary } from '../../storage/open';

let repository: Repository;
let ask: Pick<Services, 'pick' | 'pickMany' | 'confirm' | 'askPassphrase' | 'identity'>;

beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  const asking = createAsking(repository);
  ask = asking.services;
  render(<Questions desk={{ question: asking.question } as Desk} />);
});
afterEach(cleanup);

const fruits = [
  { label: 'Apple', value: 'a' },
  { label: 'Banana', value: 'b', detail: 'yellow' },
  { label: 'Cherry', value: 'c' },
];
const titles = () => screen.queryAllByRole('dialog').map((each) => each.querySelector('h2')?.textContent);
const shows = (title: string) => waitFor(() => expect(titles()).toEqual([title]));
const box = () => screen.getByRole('combobox') as HTMLInputElement;
const type = (value: string) => fireEvent.input(box(), { target: { value } });
const press = (key: string, more = {}) => fireEvent.keyDown(box(), { key, ...more });
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const ticks = () => screen.getAllByRole('option').map((option) => option.getAttribute('aria-checked'));
/** What the field says is the line at hand. */
const atHand = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;

test('questions wait in a line: each is asked and answered, none takes the place of another', async () => {
  const first = ask.confirm('Erase this?', { yes: 'ui_close' });
  const second = ask.pick('Which fruit?', fruits);
  const third = ask.pick('Which other?', fruits);
  await shows('Erase this?');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await first).toBe(false);
  await shows('Which fruit?');
  type('banana');
  press('Enter');
  expect(await second).toBe('b');
  await shows('Which other?');
  // What was typed for the one before is not there.
  expect(box().value).toBe('');
  expect(options()).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(await third).toBeNull();
  await waitFor(() => expect(titles()).toEqual([]));
});

test('what is asked is the title where it comes first, whatever it holds; else the title asks whether to go on', async () => {
  for (const [message, title, rest] of [
    ['Bring in “A pack”, version 1.0.0?\n3 practices', 'Bring in “A pack”, version 1.0.0?', '3 practices'],
    ['Restore “Why? A copy. zip”? It holds all.', 'Restore “Why? A copy. zip”?', 'It holds all.'],
    ['Start anew? The note stays.', 'Start anew?', 'The note stays.'],
    ['You have a key already. Sign with another?', 'Are you sure?', 'You have a key already. Sign with another?'],
  ] as const) {
    const answer = ask.confirm(message, { yes: 'ui_close' });
    await shows(title);
    expect(screen.getByRole('dialog').querySelector('p')?.textContent).toBe(rest);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await answer).toBe(false);
  }
});

test('what is asked in a title stands there, and the message says more of it', async () => {
  const asked = ask.confirm('CC0-1.0 · Example Schools Network', { title: 'Bring in the pack?', yes: 'ui_close' });
  await shows('Bring in the pack?');
  expect(screen.getByRole('dialog').textContent).toContain('CC0-1.0 · Example Schools Network');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await asked).toBe(false);
});

test('an answer that is given twice answers one question', async () => {
  const first = ask.confirm('One?', { yes: 'ui_close' });
  const answered = vi.fn();
  ask.confirm('Two?', { yes: 'ui_close' }).then(answered);
  await screen.findByText('One?');
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  cancel.click();
  cancel.click();
  expect(await first).toBe(false);
  await screen.findByText('Two?');
  expect(answered).not.toHaveBeenCalled();
});

test('two that want to know who somebody is are told by one answer', async () => {
  const both = [ask.identity(), ask.identity()];
  await shows('Who is sharing this?');
  fireEvent.input(screen.getByLabelText('Your name'), { target: { value: ' The weaver ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Use this name' }));
  const who = { name: 'The weaver', organisation: '' };
  expect(await Promise.all(both)).toEqual([who, who]);
  expect(titles()).toEqual([]);
  expect((await repository.settings()).name).toBe('The weaver');
  expect(await ask.identity()).toEqual(who);
});

test('one is picked by typing, by arrows and by a click; the field keeps the focus and names the line at hand', async () => {
  const answer = ask.pick('Which fruit?', fruits, { first: 1 });
  await shows('Which fruit?');
  expect(box().getAttribute('aria-label')).toBe('Which fruit?');
  const list = screen.getByRole('listbox', { name: 'What was found' });
  expect(box().getAttribute('aria-controls')).toBe(list.id);
  expect(atHand()).toBe('Bananayellow');
  press('ArrowDown');
  press('ArrowDown');
  expect(atHand()).toBe('Apple');
  press('ArrowUp');
  expect(atHand()).toBe('Cherry');
  const chosen = screen.getAllByRole('option', { selected: true });
  expect(chosen.map(({ textContent }) => textContent)).toEqual(['Cherry']);
  fireEvent.click(screen.getByRole('option', { name: /Banana/ }));
  expect(await answer).toBe('b');
});

test('what a choice would do shows as one moves and goes back on a cancel', async () => {
  const preview = vi.fn();
  const answer = ask.pick('Which fruit?', fruits, { preview });
  await shows('Which fruit?');
  await waitFor(() => expect(preview).toHaveBeenLastCalledWith('a'));
  press('ArrowDown');
  await waitFor(() => expect(preview).toHaveBeenLastCalledWith('b'));
  type('zzz');
  await waitFor(() => expect(preview).toHaveBeenLastCalledWith(null));
  type('cherry');
  await waitFor(() => expect(preview).toHaveBeenLastCalledWith('c'));
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(preview).toHaveBeenLastCalledWith(null);
  expect(await answer).toBeNull();
});

test('something new is offered after what is found, unless it is called so already', async () => {
  const create = { label: (name: string) => `Make “${name}”`, make: (name: string) => `new ${name}` };
  const answer = ask.pick('Which fruit?', fruits, { create });
  await shows('Which fruit?');
  type(' APPLE ');
  expect(options()).toEqual(['Apple']);
  type('ban');
  expect(options()).toEqual(['Bananayellow', 'Make “ban”']);
  type('Fig');
  expect(options().at(-1)).toBe('Make “Fig”');
  press('Enter');
  expect(await answer).toBe('new Fig');
});

test('several are ticked: some of them to begin with, new ones too; only what changed is told', async () => {
  const create = { label: (name: string) => `Make “${name}”`, make: (name: string) => `new ${name}` };
  const ticked = fruits.map((fruit, i) => ({ ...fruit, state: (['all', 'some', 'none'] as const)[i] ?? 'none' }));
  const answer = ask.pickMany('Which fruits?', ticked, { create });
  await shows('Which fruits?');
  expect(screen.getByRole('listbox').getAttribute('aria-multiselectable')).toBe('true');
  expect(ticks()).toEqual(['true', 'mixed', 'false']);
  press(' ');
  expect(ticks()).toEqual(['false', 'mixed', 'false']);
  press('ArrowDown');
  press(' ');
  expect(ticks()).toEqual(['false', 'true', 'false']);
  // A space that is typed is a space.
  type('pas');
  expect(press(' ')).toBe(true);
  type('pas sion');
  press('Enter');
  expect(box().value).toBe('');
  expect(screen.getByRole('button', { name: 'Done (2 chosen)' })).toBeTruthy();
  type('cherry');
  press('Enter');
  press('Enter');
  expect(await answer).toEqual({ on: ['b', 'new pas sion', 'c'], off: ['a'] });
});

test('more choices come as one types; those that are there already do not come twice', async () => {
  const more = vi.fn(async () => [
    { label: 'Cherry', value: 'c2', state: 'none' as const },
    { label: 'Chestnut', value: 'n', state: 'none' as const },
  ]);
  const answer = ask.pickMany(
    'Which fruits?',
    fruits.map((fruit) => ({ ...fruit, state: 'none' as const })),
    { more },
  );
  await shows('Which fruits?');
  type('che');
  await waitFor(() => expect(options().toSorted()).toEqual(['Cherry', 'Chestnut']));
  type('chestnut');
  press('Enter');
  press('Enter', { ctrlKey: true });
  expect(await answer).toEqual({ on: ['n'], off: [] });
});

test('a passphrase is asked for twice, weak ones are not taken, and what it is like is said', async () => {
  const asked = ask.askPassphrase?.();
  await shows('Choose a passphrase');
  const [one, two] = [screen.getByLabelText('Passphrase'), screen.getByLabelText('The same once more')];
  const yes = screen.getByRole('button', { name: 'Use this passphrase' }) as HTMLButtonElement;
  const fill = (box: HTMLElement, value: string) => fireEvent.input(box, { target: { value } });
  expect((one as HTMLInputElement).type).toBe('password');
  fill(one, 'short');
  fill(two, 'short');
  expect(screen.getByText(/^Too easy to guess/)).toBeTruthy();
  expect(yes.disabled).toBe(true);
  fill(one, 'lamp river seven window');
  expect(screen.getByText('Hard to guess.')).toBeTruthy();
  expect(screen.getByText('This is not the same.')).toBeTruthy();
  fireEvent.keyDown(two, { key: 'Enter' });
  expect(yes.disabled).toBe(true);
  fill(two, 'lamp river seven window ');
  fireEvent.click(screen.getByLabelText('Show what I type'));
  expect((one as HTMLInputElement).type).toBe('text');
  fireEvent.click(yes);
  expect(await asked).toBe('lamp river seven window');
});

test('no passphrase is none', async () => {
  const asked = ask.askPassphrase?.();
  await shows('Choose a passphrase');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await asked).toBeNull();
});
