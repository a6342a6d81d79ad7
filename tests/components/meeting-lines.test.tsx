// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { MeetingEditor } from '../../components/editors/MeetingEditor';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { releasedText } from '../../lib/digest/release';
import { setMessages } from '../../lib/i18n';
import { createMeeting, type Meeting } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

beforeAll(() => setMessages('en', en));
afterEach(cleanup);

const text = 'Plain words\nQuote: “one” [ask]\nIdea: draw it\nQuote: two';
const note: Meeting = { ...createMeeting('March call', text, new Date('2026-03-01')), release: 'public' };
let repository: Repository;

beforeEach(async () => {
  localStorage.clear();
  repository = await openLibrary();
  await repository.commit(saving(note));
  const services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <MeetingEditor record={note.id} />
    </ServicesContext.Provider>,
  );
  await unfold('Line by line');
});

/** Opens what a summary folds away. */
async function unfold(words: string): Promise<HTMLElement> {
  const details = (await screen.findByText(words, { selector: 'summary, summary *' })).closest('details');
  if (!details) throw new Error(`${words} folds nothing`);
  await act(() => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });
  return details;
}
const stored = async () => (await repository.get(note.id)) as Meeting;
const lines = async () => (await stored()).lines.map(({ words, consent }) => [words, consent?.state]);
const choose = (within_: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(within_).getByLabelText(label), { target: { value } });
const box = () => screen.getByRole('textbox', { name: 'Notes' }) as HTMLTextAreaElement;
const type = (value: string) => fireEvent.input(box(), { target: { value } });
const leaves = async () => releasedText(await stored(), 'public', { length: 300 });

test('a yes is said of one line, which then may go; taken back it stays', async () => {
  const row = await unfold('“one”');
  expect(row.textContent).toContain('Stays in the room');
  expect(await leaves()).toBe('Plain words\nIdea: draw it');
  choose(row, 'What its speaker said', 'yes');
  await waitFor(() => expect(row.textContent).toContain('Anyone · Yes'));
  expect(await leaves()).toBe('Plain words\nQuote: “one”\nIdea: draw it');
  fireEvent.input(within(row).getByLabelText('Who asked them'), { target: { value: 'The host' } });
  await waitFor(async () => expect((await stored()).lines[0]?.consent?.by).toBe('The host'));
  expect((await stored()).lines).toMatchObject([
    { words: '“one”', label: 'quote', release: null, consent: { state: 'yes', by: 'The host' } },
  ]);
  choose(row, 'How far it may travel', 'network');
  await waitFor(() => expect(row.textContent).toContain('Members of the network · Yes'));
  choose(row, 'What its speaker said', 'withdrawn');
  await waitFor(() => expect(row.textContent).toContain('Stays in the room · Yes, then taken back'));
  expect(await leaves()).toBe('Plain words\nIdea: draw it');
});

test('a yes stays with its words as the note is written on, and one undo takes both back', async () => {
  choose(await unfold('“one”'), 'What its speaker said', 'yes');
  await waitFor(async () => expect(await lines()).toEqual([['“one”', 'yes']]));
  const before = (await repository.commits()).length;
  type(`First\n${text.replace('Idea: draw it\n', '')}\nQuote: “one” [ask]`);
  await waitFor(async () => expect(await lines()).toEqual([['“one”', 'ask']]));
  const [commit] = await repository.commits();
  expect((await repository.commits()).length).toBe(before + 1);
  await repository.undo(commit?.id ?? '');
  await waitFor(async () => expect(await lines()).toEqual([['“one”', 'yes']]));
  await waitFor(() => expect(box().value).toBe(text));
  type(text.replace('“one” [ask]', '“one more” [ask]'));
  await waitFor(async () => expect(await lines()).toEqual([['“one more”', 'ask']]));
  expect(await leaves()).not.toContain('one');
  type(text);
  await waitFor(async () => expect(await lines()).toEqual([['“one”', 'yes']]));
  type('Plain words');
  await waitFor(async () => expect(await lines()).toEqual([]));
  type(text);
  await waitFor(async () => expect(await lines()).toEqual([['“one”', 'yes']]));
});

test('lines without a label are not listed, and nothing is written before something is said', async () => {
  expect(await screen.findByText('draw it', { selector: 'summary *' })).toBeTruthy();
  expect(screen.queryByText('Plain words', { selector: 'summary *' })).toBeNull();
  type(`${text}\nmore`);
  await waitFor(async () => expect((await stored()).text).toBe(`${text}\nmore`));
  expect((await stored()).lines).toEqual([]);
});

test('words that were to stay and are not found: the note waits and says why, until somebody says they are gone', async () => {
  choose(await unfold('draw it'), 'How far it may travel', 'room');
  await waitFor(async () => expect(await lines()).toEqual([['draw it', undefined]]));
  expect(await leaves()).toBe('Plain words');
  // Written elsewhere, without what its lines carry.
  const other = text.replace('draw it', 'draw all of it');
  await act(async () => {
    await repository.commit({ title: 'did_meeting_edit', subject: [], changes: { [note.id]: { text: other } } });
  });
  expect(await leaves()).toBe('');
  const gone = await screen.findByRole('button', { name: 'They are gone' });
  expect(gone.closest('[role=status]')?.textContent).toMatch(/Nothing of this note goes into a digest.*draw it/);
  await act(() => void fireEvent.click(gone));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'They are gone' })).toBeNull());
  expect(await leaves()).toBe('Plain words\nIdea: draw all of it');
});

test('a line is evidence of a principle: it stands under it, says so in its row, and one undo takes it off', async () => {
  const [principle] = await repository.list('principle');
  if (!principle) throw new Error('no principle');
  const row = await unfold('draw it');
  const tick = await within(row).findByRole('checkbox', { name: 'Prioritize Relationships' });
  fireEvent.click(tick);
  await waitFor(async () =>
    expect((await stored()).lines).toMatchObject([{ words: 'draw it', principles: [principle.id] }]),
  );
  await waitFor(() => expect(row.querySelector('summary')?.textContent).toContain('Prioritize Relationships'));
  expect((await repository.evidence(principle.id)).map(({ kind, words }) => [kind, words])).toEqual([
    ['line', 'draw it'],
  ]);
  const [commit] = await repository.commits();
  await repository.undo(commit?.id ?? '');
  await waitFor(() => expect((tick as HTMLInputElement).checked).toBe(false));
});
