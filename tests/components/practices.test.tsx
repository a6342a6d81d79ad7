// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contextFor } from '../../components/acts';
import { DigestDesk } from '../../components/editors/digest/DigestDesk';
import { EditPane } from '../../components/editors/digest/EditPane';
import { PracticeEditor } from '../../components/editors/PracticeEditor';
import { PrinciplePractices } from '../../components/editors/practice/PrinciplePractices';
import { ServicesContext } from '../../components/services';
import { FacilitateView } from '../../components/views/FacilitateView';
import { commandNamed } from '../../lib/commands';
import { addSection } from '../../lib/commands/digest-edits';
import { practiceFilter } from '../../lib/commands/practices-here';
import { contextOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import type { Sources } from '../../lib/digest';
import { setMessages } from '../../lib/i18n';
import { changesOf, createDigest, createMeeting, createPractice, type Digest } from '../../lib/model';
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
  services = {
    ...{ repository: await openLibrary(), session: createSession(), notify: vi.fn(), copyText },
  } as unknown as Services;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const show = (children: ComponentChildren) =>
  render(<ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>);

const told = (words: string) =>
  waitFor(() => expect(screen.getByRole('status').textContent).toBe(words), { timeout: 3000 });

test('the room finds practices by words and by what there is, and opens one', async () => {
  show(<FacilitateView />);
  await told('49 practices');
  const find = screen.getByLabelText('Find a practice');
  fireEvent.input(find, { target: { value: 'talkin peice' } });
  await told('1 practice');
  fireEvent.click(screen.getByRole('option', { name: /^Rounds with a talking piece/ }));
  expect(services.session.active.value?.record).toBe('practice:practices__rounds-with-object');
  fireEvent.input(find, { target: { value: '' } });
  fireEvent.change(screen.getByLabelText('Principle'), { target: { value: 'humility' } });
  fireEvent.change(screen.getByLabelText('Minutes there are'), { target: { value: '30' } });
  fireEvent.input(screen.getByLabelText('How many people'), { target: { value: '500' } });
  await screen.findByText('No practice answers that.');
  fireEvent.click(screen.getByRole('button', { name: 'Show all practices' }));
  await told('49 practices');
});

test('one’s own stand first, under a heading', async () => {
  const own = createPractice({ name: 'Shared reading', steps: 'Read.\n\n Talk. ' });
  await services.repository.commit({ title: 'did_practice_edit', changes: { [own.id]: changesOf(own) } });
  show(<FacilitateView />);
  await told('50 practices');
  const mine = screen.getByRole('group', { name: 'Your own' });
  expect(within(mine).getAllByRole('option')).toHaveLength(1);
  cleanup();
  show(<PracticeEditor record={own.id} />);
  const card = await screen.findByRole('article', { name: 'Shared reading' });
  expect(
    within(card)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Read.', 'Talk.']);
});

test('a practice is read, copied and printed', async () => {
  services.session.open('practice', 'practice:practices__fishbowl');
  show(<PracticeEditor record="practice:practices__fishbowl" />);
  const card = await screen.findByRole('article', { name: 'Listening fishbowl' });
  expect(within(card).getAllByRole('listitem').length).toBeGreaterThan(2);
  fireEvent.click(screen.getByRole('button', { name: 'Copy the practice as text' }));
  await waitFor(() => expect(copyText).toHaveBeenCalledWith(expect.stringMatching(/^Listening fishbowl\n/)));
  fireEvent.click(screen.getByRole('button', { name: 'Print the practice' }));
  expect(print).toHaveBeenCalled();
});

test('a card tells how it went: what meetings say, with the way to the line, and what is noted', async () => {
  const { repository, session } = services;
  const text =
    'Practice: Listening fishbowl, 12 people, worked well\nPractice: listening fishbowl again\nPractice: Another';
  const meeting = createMeeting('March call', text, new Date('2026-03-02'));
  await repository.commit({ title: 'did_meeting_new', changes: { [meeting.id]: changesOf(meeting) } });
  services = { ...services, pick: vi.fn(async () => 'Better with fewer') } as unknown as Services;
  show(<PracticeEditor record="practice:practices__fishbowl" />);
  const well = await screen.findByRole('button', { name: /^Listening fishbowl, 12 people, worked well.*March call/ });
  const used = screen.getByRole('heading', { name: 'Used in' }).parentElement as HTMLElement;
  expect(
    within(used)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringMatching(/^listening fishbowl again/)]);
  fireEvent.click(screen.getByRole('button', { name: 'Note how it went' }));
  await screen.findByText('Better with fewer');
  fireEvent.click(well);
  await waitFor(() => expect(session.active.value?.record).toBe(meeting.id));
  expect(session.reveal.value?.record).toBe(meeting.id);
});

test('one’s own is written: fields are kept, and numbers that make no sense are said and not kept', async () => {
  const own = createPractice({ name: 'Shared reading', steps: 'Read.' });
  await services.repository.commit({ title: 'did_practice_new', changes: { [own.id]: changesOf(own) } });
  const press = services.session;
  show(<PracticeEditor record={own.id} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Edit the practice' }));
  const minutes = within(await screen.findByRole('group', { name: 'Minutes it takes' }));
  const people = within(screen.getByRole('group', { name: 'People it is for' }));
  fireEvent.input(minutes.getByLabelText('From'), { target: { value: '40' } });
  expect(minutes.getByText(/^Whole numbers/)).toBeTruthy();
  fireEvent.input(minutes.getByLabelText('To'), { target: { value: '50' } });
  expect(minutes.queryByText(/^Whole numbers/)).toBeNull();
  fireEvent.input(people.getByLabelText('To'), { target: { value: '1.5' } });
  fireEvent.input(screen.getByLabelText('Steps'), { target: { value: 'Read.\nTalk.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Promote Openness' }));
  await waitFor(async () =>
    expect(await services.repository.get(own.id)).toMatchObject({
      ...{ minutes: [40, 50], group: [3, 30], steps: 'Read.\nTalk.', principles: ['principle:openness'] },
    }),
  );
  expect(press.active.value?.record).toBe(own.id);
  fireEvent.click(screen.getByRole('button', { name: 'Show the practice as it is read' }));
  const card = await screen.findByRole('article', { name: 'Shared reading' });
  await waitFor(() => expect(within(card).getAllByRole('listitem').length).toBeGreaterThan(1));
});

test('a principle shows a few practices that live by it, and opens one of them, or all', async () => {
  show(<PrinciplePractices principle="principle:openness" />);
  await screen.findByRole('heading', { name: 'Practices for this principle' });
  const [first] = screen.getAllByRole('button');
  fireEvent.click(first as HTMLElement);
  await waitFor(() => expect(services.session.active.value?.kind).toBe('practice'));
  fireEvent.click(screen.getByRole('button', { name: /^All \d+ practices for it$/ }));
  expect(practiceFilter(services.session).value.principle).toBe('openness');
  expect(services.session.room.value).toBe('facilitate');
});

test('a principle that no practice lives by shows nothing', async () => {
  const { container } = show(<PrinciplePractices principle="principle:own" />);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(container.textContent).toBe('');
});

test('a practice, of a pack too, falls into a digest where it is dropped; by keys a block asks for one', async () => {
  const made = createDigest('March', 'en', new Date('2026-03-31'));
  const { changes } = addSection(made, 'What we heard');
  await services.repository.commit({
    title: 'did_digest_new',
    changes: { [made.id]: { ...changesOf(made), ...changes[made.id] } },
  });
  const stored = async () => (await services.repository.get(made.id)) as Digest;
  const sources = { clips: [], meetings: [], principles: [] } as unknown as Sources;
  show(
    <>
      <FacilitateView />
      <DigestDesk digest={await stored()} sources={sources}>
        <EditPane />
      </DigestDesk>
    </>,
  );
  await told('49 practices');
  fireEvent.input(screen.getByLabelText('Find a practice'), { target: { value: 'talking piece' } });
  await told('1 practice');
  const held = new Map<string, string>();
  const dataTransfer = {
    get types() {
      return [...held.keys()];
    },
    setData: (type: string, words: string) => held.set(type, words),
    getData: (type: string) => held.get(type) ?? '',
  };
  const drag = (name: string, on: Element) => {
    const event = new Event(name, { bubbles: true, cancelable: true });
    fireEvent(on, Object.defineProperty(event, 'dataTransfer', { value: dataTransfer }));
  };
  const row = screen.getByRole('option', { name: /^Rounds with a talking piece/ });
  drag('dragstart', row.closest('[draggable=true]') ?? row);
  const block = screen.getByRole('region', { name: 'What we heard' });
  drag('dragover', block);
  drag('drop', block);
  await waitFor(async () => expect((await stored()).items).toHaveLength(1));
  const { items, sections } = await stored();
  expect(items[0]).toMatchObject({ section: sections[0]?.id, source: null });
  expect(items[0]?.words).toMatch(/^\*\*Rounds with a talking piece\*\*: [\s\S]*First step: /);
  expect(services.notify).toHaveBeenCalledWith('“Rounds with a talking piece” stands in “March”.', expect.anything());

  // A stranger's page may write the same.
  held.set('application/x-commonplace-records', JSON.stringify({ records: ['practice:practices__no-such-practice'] }));
  drag('dragover', block);
  drag('drop', block);
  await waitFor(() => expect(services.notify).toHaveBeenCalledWith(expect.stringMatching(/./), { kind: 'error' }));
  expect((await stored()).items).toHaveLength(1);

  const pick = vi.fn(
    async (_title: string, choices: readonly { label: string; value: unknown }[]) =>
      choices.find(({ label }) => label === 'Listening fishbowl')?.value,
  );
  Object.assign(services, { pick });
  const part = sections[0]?.id;
  await commandNamed('digest.addPractice').run(services, { ...contextFor(made.id, contextOf(services.session)), part });
  const [, added] = (await stored()).items;
  expect(added?.words).toMatch(/^\*\*Listening fishbowl\*\*/);
});
