// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MeetingEditor } from '../../components/editors/MeetingEditor';
import { ServicesContext } from '../../components/services';
import { isWrittenBox, type WrittenBox } from '../../components/ui';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, type Meeting, type NoteLine } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { rewriteTyped } from '../../lib/workbench/rewrite';
import { createSession, type Session } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import { openLibrary, saving } from '../storage/open';

afterEach(cleanup);

let repository: Repository;
let note: Meeting;
let session: Session;

beforeEach(async () => {
  setMessages('en', en);
  localStorage.clear();
  repository = await openLibrary();
  session = createSession();
});

async function open(text: string, more: Partial<Meeting> = {}): Promise<WrittenBox> {
  note = { ...createMeeting('March call', text, new Date('2026-03-01')), ...more };
  await repository.commit(saving(note));
  return show();
}

/** Another tab is in front: what showed is read anew when it shows again. */
async function leave(): Promise<void> {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve));
}

/** Shows the note in its tab, be it for the first time or after another tab was in front. */
async function show(label = 'Notes'): Promise<WrittenBox> {
  const services = { repository, session, notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <MeetingEditor record={note.id} />
    </ServicesContext.Provider>,
  );
  const box = await screen.findByRole('textbox', { name: label });
  if (!isWrittenBox(box)) throw new Error('no text box');
  return box;
}
const stored = async () => (await repository.get(note.id)) as Meeting;
const press = (box: HTMLElement, key: string) =>
  box.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      code: `Key${key.toUpperCase()}`,
      keyCode: key.toUpperCase().charCodeAt(0),
      ctrlKey: true,
      shiftKey: key === key.toUpperCase(),
      bubbles: true,
      cancelable: true,
    }),
  );
const elsewhere = (text: string) =>
  act(() => repository.commit({ title: 'did_meeting_edit', subject: [], changes: { [note.id]: { text } } }).then());

test('it is a field with its name, its hint and its key, of several lines, in which spelling is looked at', async () => {
  const box = await open('Plain');
  expect(box.dataset.field).toBe('text');
  for (const [name, value] of [
    ['aria-multiline', 'true'],
    ['spellcheck', 'true'],
    ['contenteditable', 'true'],
  ] as const)
    expect(box.getAttribute(name)).toBe(value);
  const hint = document.getElementById(box.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toMatch(/^Plain words/);
});

test('what is typed is written, and an undo in the text takes it back, not what came from elsewhere', async () => {
  const box = await open('One\nTwo');
  box.setRangeText('!', 3, 3);
  await waitFor(async () => expect((await stored()).text).toBe('One!\nTwo'));
  await elsewhere('Zero\nOne!\nTwo');
  await waitFor(() => expect(box.value).toBe('Zero\nOne!\nTwo'));
  press(box, 'z');
  expect(box.value).toBe('Zero\nOne\nTwo');
  await waitFor(async () => expect((await stored()).text).toBe('Zero\nOne\nTwo'));
  press(box, 'z');
  expect(box.value).toBe('Zero\nOne\nTwo');
});

test('a change that comes from another window leaves the cursor at its words', async () => {
  const box = await open('One\nTwo\nThree');
  box.setSelectionRange(5, 6);
  await elsewhere('A line above\nOne\nTwo\nThree and more');
  await waitFor(() => expect(box.value).toBe('A line above\nOne\nTwo\nThree and more'));
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('w');
});

test('lines of another system are shown as lines, and nothing is written by opening them', async () => {
  const box = await open('One\r\nTwo\rThree');
  expect(box.value).toBe('One\nTwo\nThree');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await stored()).text).toBe('One\r\nTwo\rThree');
  // What is typed changes no other byte, and what is taken back is what it was.
  box.setRangeText('!\nMore', 3, 3);
  expect(box.value).toBe('One!\nMore\nTwo\nThree');
  await waitFor(async () => expect((await stored()).text).toBe('One!\r\nMore\r\nTwo\rThree'));
  press(box, 'z');
  await waitFor(async () => expect((await stored()).text).toBe('One\r\nTwo\rThree'));
  // From another window, with line ends of its own.
  await elsewhere('Zero\r\nOne\r\nTwo\rThree\r\n');
  await waitFor(() => expect(box.value).toBe('Zero\nOne\nTwo\nThree\n'));
  box.setRangeText('x', box.value.length, box.value.length);
  await waitFor(async () => expect((await stored()).text).toBe('Zero\r\nOne\r\nTwo\rThree\r\nx'));
});

test('a yes goes with its line in a note of another system', async () => {
  const line: NoteLine = {
    ...{ id: 'a', words: '“one”', label: 'quote', place: null, principles: [], release: null, attribution: null },
    ...{ credit: null, consent: { state: 'yes', by: '', at: '2026-03-02T10:00:00.000Z' }, order: 'a0', removed: false },
  };
  const box = await open('Before\r\nQuote: “one”\r\nIdea: draw it\r\n', { release: 'public', lines: [line] });
  const lines = async () => (await stored()).lines.map(({ words, consent }) => [words, consent?.state]);
  box.setRangeText('First\n', 0, 0);
  await waitFor(async () => expect((await stored()).text).toBe('First\r\nBefore\r\nQuote: “one”\r\nIdea: draw it\r\n'));
  expect(await lines()).toEqual([['“one”', 'yes']]);
  box.setRangeText(' more', box.value.indexOf('”') + 1, box.value.indexOf('”') + 1);
  await waitFor(async () => expect((await lines())[0]?.[1]).toBe('ask'));
});

test('a yes goes with its line wherever the editor puts it; a copy carries none', async () => {
  const line: NoteLine = {
    ...{ id: 'a', words: '“one”', label: 'quote', place: null, principles: [], release: null, attribution: null },
    ...{ credit: null, consent: { state: 'yes', by: '', at: '2026-03-02T10:00:00.000Z' }, order: 'a0', removed: false },
  };
  const box = await open('Quote: “one”\nIdea: draw it', { release: 'public', lines: [line] });
  const lines = async () => (await stored()).lines.map(({ words, consent }) => [words, consent?.state]);
  // Split from what is above by another line, its label in capitals: the same words.
  box.setRangeText('First\n', 0, 0);
  box.setRangeText('QUOTE', 6, 11);
  await waitFor(async () => expect((await stored()).text).toBe('First\nQUOTE: “one”\nIdea: draw it'));
  expect(await lines()).toEqual([['“one”', 'yes']]);
  box.setRangeText(' more', 16, 16);
  await waitFor(async () => expect((await lines())[0]?.[1]).toBe('ask'));
  press(box, 'z');
  await waitFor(async () => expect((await lines())[0]).toEqual(['“one”', 'yes']));
});

test('after its tab was behind another, a line that is taken back has the no that was said to it', async () => {
  const line: NoteLine = {
    ...{ id: 'a', words: '“one”', label: 'quote', place: null, principles: [], release: 'room', attribution: null },
    ...{ credit: null, consent: { state: 'no', by: '', at: '2026-03-02T10:00:00.000Z' }, order: 'a0', removed: false },
  };
  const text = 'Quote: “one”\nIdea: draw it';
  const box = await open(text, { release: 'public', lines: [line] });
  const lines = async () => (await stored()).lines.map(({ consent, release }) => [consent?.state, release]);
  box.setRangeText('', 0, 13);
  await waitFor(async () => expect((await stored()).text).toBe('Idea: draw it'));
  expect(await lines()).toEqual([]);
  await leave();
  press(await show(), 'z');
  await waitFor(async () => expect((await stored()).text).toBe(text));
  expect(await lines()).toEqual([['no', 'room']]);
});

test.each([false, true])(
  'what was typed and deleted before a name was erased is not brought back (tab behind: %s)',
  async (behind) => {
    let box = await open('A guest said so\nIdea: draw it');
    box.setRangeText('', 0, 16);
    await waitFor(async () => expect((await stored()).text).toBe('Idea: draw it'));
    if (behind) await leave();
    rewriteTyped(session, (words) => words);
    if (behind) box = await show();
    await waitFor(() => expect(box.value).toBe('Idea: draw it'));
    press(box, 'z');
    expect(box.value).toBe('Idea: draw it');
    box.setRangeText('!', 0, 0);
    press(box, 'z');
    expect(box.value).toBe('Idea: draw it');
  },
);

test('what the text says by itself is in the language in use, though its tab was behind when that was chosen', async () => {
  await open('# One\nthey ask');
  const said = () => document.querySelector('.note-fold:not(.note-folded)')?.getAttribute('title');
  expect(said()).toBe(en.note_fold.message);
  await leave();
  setMessages('es', es);
  await show(es.meeting_text.message);
  expect(said()).toBe(es.note_fold.message);
});

test('what was found is marked, moves with what is typed, and is taken away', async () => {
  const box = await open('who hosts, who writes');
  const marked = () => [...document.querySelectorAll('.note-found')].map(({ textContent }) => textContent);
  box.showFound(
    [
      { start: 0, end: 3 },
      { start: 11, end: 14 },
    ],
    11,
  );
  expect(marked()).toEqual(['who', 'who']);
  expect(document.querySelector('.note-found-now')?.nextSibling?.textContent).toBe(' writes');
  box.setRangeText('So ', 0, 0);
  expect(marked()).toEqual(['who', 'who']);
  box.showFound([]);
  expect(marked()).toEqual([]);
});

test('a day is shown as it is understood, and is no part of the text', async () => {
  const box = await open('Action: write it — by 20 Mar\nNoticing: by Friday they were tired');
  await waitFor(() => expect(document.querySelectorAll('.note-day')).toHaveLength(1), { timeout: 3000 });
  expect(document.querySelector('.note-day')?.textContent).toContain('Mar 20, 2026');
  expect(box.value).toBe('Action: write it — by 20 Mar\nNoticing: by Friday they were tired');
});

test('what was taken back comes again, by either key', async () => {
  const box = await open('One');
  box.setRangeText('!', 3, 3);
  press(box, 'z');
  expect(box.value).toBe('One');
  press(box, 'Z');
  expect(box.value).toBe('One!');
  press(box, 'z');
  press(box, 'y');
  expect(box.value).toBe('One!');
  await waitFor(async () => expect((await stored()).text).toBe('One!'));
  press(box, 'z');
  await waitFor(async () => expect((await stored()).text).toBe('One'));
  press(box, 'Z');
  expect(box.value).toBe('One!');
});

test('a text that shows again is as it was left, with what can be taken back; one that became another is read anew', async () => {
  const box = await open('One\nTwo');
  box.setRangeText('!', 3, 3);
  await waitFor(async () => expect((await stored()).text).toBe('One!\nTwo'));
  await leave();
  const again = await show();
  expect([again.value, again.selectionStart, again.stands]).toEqual(['One!\nTwo', 4, true]);
  press(again, 'z');
  expect(again.value).toBe('One\nTwo');
  await waitFor(async () => expect((await stored()).text).toBe('One\nTwo'));
  again.setRangeText('?', 3, 3);
  await waitFor(async () => expect((await stored()).text).toBe('One?\nTwo'));
  await leave();

  await elsewhere('Neither');
  const other = await show();
  expect([other.value, other.stands]).toEqual(['Neither', false]);
  press(other, 'z');
  expect(other.value).toBe('Neither');
});
