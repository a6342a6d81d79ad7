// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { useFormField, useFormHeld, useFormText, useWindowText } from '../../components/form';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import { placeOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { filledIn, fillIn } from '../../lib/workbench/forms';
import { restoreSession, savedSession } from '../../lib/workbench/saved';
import { createSession, type Session } from '../../lib/workbench/session';

let session: Session;
beforeEach(() => {
  session = createSession();
  session.open('newSession');
});
afterEach(cleanup);

const When = z.object({ day: z.string() });
const drawn: unknown[] = [];
let later: (words: string) => void;

function Form() {
  const [words, setWords] = useFormText('words');
  const [when, setWhen] = useFormField('when', When, { day: 'today' });
  const [file, setFile] = useFormHeld<ReadonlyMap<string, number> | null>('file', null);
  later = (more) => setWords((now) => `${now}${more}`);
  drawn.push(when);
  return (
    <>
      <input aria-label="words" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      <input aria-label="day" value={when.day} onInput={(event) => setWhen({ day: event.currentTarget.value })} />
      <button type="button" onClick={() => setFile(new Map([['a', 1]]))}>
        {file ? `read ${file.size}` : 'nothing read'}
      </button>
    </>
  );
}

const show = (place = placeOf(session)) =>
  render(
    <ServicesContext.Provider value={{ session } as Services}>
      <TabPlace.Provider value={place}>
        <Form />
      </TabPlace.Provider>
    </ServicesContext.Provider>,
  );
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

test('a form that shows again has what was filled in, in JSON or not', () => {
  const { unmount } = show();
  type('words', 'Weavers');
  type('day', '2026-03-12');
  fireEvent.click(screen.getByRole('button'));
  unmount();
  show();
  expect([field('words').value, field('day').value]).toEqual(['Weavers', '2026-03-12']);
  expect(screen.getByRole('button').textContent).toBe('read 1');
  expect(savedSession(session).forms).toEqual([
    [
      'newSession',
      [
        ['words', 'Weavers'],
        ['when', { day: '2026-03-12' }],
      ],
    ],
  ]);
});

test('a field that is as at first again leaves nothing', () => {
  show();
  type('words', 'x');
  type('words', '');
  type('day', 'x');
  type('day', 'today');
  expect(session.forms.value.size).toBe(0);
});

test('what goes on after its form was left still counts', () => {
  const { unmount } = show();
  type('words', 'one');
  unmount();
  later(' two');
  show();
  expect(field('words').value).toBe('one two');
});

test('what a field does not know is as at first, and a value is one object as long as it stands', () => {
  fillIn(session, { tab: 'newSession', name: 'when' }, { value: { day: 7 }, lasts: true });
  fillIn(session, { tab: 'newSession', name: 'words' }, { value: null, lasts: true });
  show();
  expect([field('words').value, field('day').value]).toEqual(['', 'today']);
  type('day', 'tomorrow');
  drawn.length = 0;
  type('words', 'a');
  type('words', 'ab');
  expect(drawn.length).toBeGreaterThan(0);
  expect(new Set(drawn).size).toBe(1);
});

test('a field beside the tabs stays whatever is open, and comes back with the window', () => {
  const List = () => {
    const [typed, type] = useWindowText('peers');
    return <input aria-label="find" value={typed} onInput={(event) => type(event.currentTarget.value)} />;
  };
  const list = (of: Session) =>
    render(
      <ServicesContext.Provider value={{ session: of } as Services}>
        <List />
      </ServicesContext.Provider>,
    );
  list(session);
  type('find', 'har');
  session.close('newSession');
  session.open('welcome');
  cleanup();
  const again = createSession();
  restoreSession(again, JSON.parse(JSON.stringify(savedSession(session))));
  list(again);
  expect(field('find').value).toBe('har');
});

test('one tab in two groups is one form; outside of a tab a form goes with what shows it', () => {
  const { unmount } = show('g1 newSession');
  type('words', 'Weavers');
  unmount();
  show('g2 newSession');
  expect(field('words').value).toBe('Weavers');
  cleanup();
  const alone = show('');
  type('words', 'else');
  expect(field('words').value).toBe('else');
  expect(filledIn(session, { tab: '', name: 'words' })).toBeUndefined();
  alone.unmount();
  show('');
  expect(field('words').value).toBe('');
});
