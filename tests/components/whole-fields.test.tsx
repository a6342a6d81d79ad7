// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DayField, TimeField } from '../../components/editors/WholeFields';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createSession, type Session } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';

let session: Session;
let days: string[];
let times: string[];

beforeEach(() => {
  setMessages('en', en);
  session = createSession();
  session.open('welcome');
  [days, times] = [[], []];
});
afterEach(cleanup);

function Fields() {
  const [day, setDay] = useState(days.at(-1) ?? '2026-03-12');
  const [time, setTime] = useState(times.at(-1) ?? '10:30');
  const keep = (into: string[], set: (value: string) => void) => (value: string) => {
    into.push(value);
    set(value);
  };
  return (
    <>
      <DayField name="meeting date" label="Day" stored={day} onDay={keep(days, setDay)} />
      <TimeField name="meeting start" label="Begins" stored={time} onTime={keep(times, setTime)} />
    </>
  );
}

/** Shows the tab anew, as after a look at another one. */
function show(): void {
  cleanup();
  const tab = session.active.value?.id;
  render(
    <ServicesContext.Provider value={{ session } as unknown as Services}>
      <TabPlace.Provider value={`g1 ${tab}`}>
        <Fields />
      </TabPlace.Provider>
    </ServicesContext.Provider>,
  );
}
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const said = (text: RegExp) => screen.queryByText(text) !== null;

/** What a browser tells of a field that holds a part of a day or a time. */
function half(input: HTMLInputElement, is: boolean): void {
  input.value = '';
  Object.defineProperty(input, 'validity', { configurable: true, value: { badInput: is } });
}

test('a day that nobody means is not kept, and stays in sight with what is wrong, after another tab too', async () => {
  show();
  fireEvent.focus(field('Day'));
  fireEvent.input(field('Day'), { target: { value: '0206-03-12' } });
  expect(said(/^Choose a day/)).toBe(false);
  fireEvent.blur(field('Day'));
  await waitFor(() => expect(said(/^Choose a day/)).toBe(true));
  expect(field('Day').value).toBe('0206-03-12');
  expect(days).toEqual([]);
  show();
  expect(field('Day').value).toBe('0206-03-12');
  expect(said(/^Choose a day/)).toBe(true);
  fireEvent.focus(field('Day'));
  fireEvent.input(field('Day'), { target: { value: '2026-03-13' } });
  fireEvent.blur(field('Day'));
  expect(days).toEqual(['2026-03-13']);
  expect(said(/^Choose a day/)).toBe(false);
  show();
  expect(field('Day').value).toBe('2026-03-13');
});

test('half a time takes nothing away: that it was typed is said when somebody has left it, and what is stored stands there again', async () => {
  show();
  const time = field('Begins');
  fireEvent.focus(time);
  half(time, true);
  fireEvent.input(time, { target: { value: '' } });
  expect(said(/^Hours and minutes/)).toBe(false);
  fireEvent.blur(time);
  await waitFor(() => expect(said(/^Hours and minutes/)).toBe(true));
  expect(times).toEqual([]);
  show();
  expect(field('Begins').value).toBe('10:30');
  expect(said(/^Hours and minutes/)).toBe(true);
  fireEvent.focus(field('Begins'));
  fireEvent.blur(field('Begins'));
  await waitFor(() => expect(said(/^Hours and minutes/)).toBe(false));
});

test('a time that is emptied is none', () => {
  show();
  fireEvent.focus(field('Begins'));
  fireEvent.input(field('Begins'), { target: { value: '' } });
  fireEvent.blur(field('Begins'));
  expect(times).toEqual(['']);
  expect(said(/^Hours and minutes/)).toBe(false);
});

test('the first parts of a day in an empty field are no input, and are told of all the same', async () => {
  show();
  fireEvent.focus(field('Day'));
  half(field('Day'), true);
  fireEvent.keyUp(field('Day'), { key: '1' });
  // The tab goes without a word.
  show();
  expect(said(/^Choose a day/)).toBe(true);
});
