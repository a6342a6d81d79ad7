// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErasingQuestion } from '../../components/workbench/ErasingQuestion';
import type { Erasing } from '../../lib/commands/erasing';
import { setMessages } from '../../lib/i18n';
import { namedPlaces } from '../../lib/storage/named-places';
import en from '../../public/_locales/en/messages.json';

beforeEach(() => {
  setMessages('en', en);
  // The browser of these tests knows no modal dialogs.
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(() => undefined);
  vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(() => undefined);
});
afterEach(cleanup);

const none = Object.fromEntries(namedPlaces.map((place) => [place, 0])) as Erasing['found']['counts'];
const asked: Erasing = {
  who: 'A host',
  kind: 'person',
  names: ['A host', 'Host'],
  found: {
    counts: { ...none, author: 1, meeting: 2, version: 3 },
    samples: [{ place: 'meeting', title: 'March <b>call</b>', words: 'Thanks: to A Host for <i>the room</i>' }],
    editions: [],
  },
};
const show = (of: Erasing) => {
  const answer = vi.fn();
  const { container } = render(<ErasingQuestion asked={of} answer={answer} />);
  return { answer, container };
};
const type = (name: RegExp, value: string) => fireEvent.input(screen.getByLabelText(name), { target: { value } });
const button = (name: string) => screen.getByText(name).closest('button') as HTMLButtonElement;

test('says where the name stands and what it would become, and wants the word typed', () => {
  const { answer, container } = show(asked);
  const places = [...container.querySelectorAll('section li')].map(({ textContent }) => textContent);
  expect(places).toEqual(['1 author or sender line', '2 meeting notes', '3 earlier versions']);
  expect(container.textContent).toContain('Thanks: to a colleague for <i>the room</i>');
  expect(container.querySelector('i, b')).toBeNull();
  expect(button('Replace and erase').disabled).toBe(true);
  type(/Type/, 'erase');
  type(/Write instead/, 'the host');
  expect(within(container as HTMLElement).getByText('This has the name in it.')).toBeTruthy();
  expect(button('Replace and erase').disabled).toBe(true);
  type(/Write instead/, ' somebody ');
  expect(container.textContent).toContain('Thanks: to somebody for');
  fireEvent.click(button('Replace and erase'));
  expect(answer).toHaveBeenLastCalledWith({ word: 'somebody' });
  fireEvent.click(screen.getByLabelText(/Leave it there/));
  fireEvent.click(button('Erase for ever'));
  expect(answer).toHaveBeenLastCalledWith({ word: null });
});

test('asks for no word where the name stands nowhere else', () => {
  const { answer, container } = show({ ...asked, found: { counts: none, samples: [], editions: [] } });
  expect(container.querySelector('fieldset')).toBeNull();
  type(/Type/, 'ERASE');
  fireEvent.click(button('Erase for ever'));
  expect(answer).toHaveBeenLastCalledWith({ word: null });
});
