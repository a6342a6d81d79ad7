// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AfterSessionEditor } from '../../components/editors/AfterSessionEditor';
import { ServicesContext } from '../../components/services';
import { keepPeople } from '../../lib/commands/roster-people';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { changesOf, createMeeting, createPerson, type Meeting, type Person } from '../../lib/model';
import { forgetNames } from '../../lib/storage/forget';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { sessionWith } from '../facilitate/sessions';
import { openLibrary } from '../storage/open';

// What is done is loaded when it is done.
configure({ asyncUtilTimeout: 10_000 });

let services: Services;
const notify = vi.fn();
const copy = vi.fn(async () => undefined);
const copyText = vi.fn(async () => undefined);

beforeEach(async () => {
  setMessages('en', en);
  services = {
    repository: await openLibrary(),
    session: createSession(),
    notify,
    copy,
    copyText,
  } as unknown as Services;
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const text = [
  'Decision: meet in the library because the stairs keep people out',
  'Decision: <b>two</b> hosts',
  'Action: @Ana Ruiz — write to the hosts — by 20 March',
  'Action: book the room',
  'Action: [done] thank the cook',
  'Question: who is missing?',
  'Thanks: to the scribe',
  'Quote: “We never knew” — Ben Ode (Example Alliance) [ask]',
].join('\n');

async function open(change: Partial<Meeting> = {}, people: Person[] = []) {
  const meeting: Meeting = {
    ...createMeeting('Monthly call', text, new Date('2026-03-02')),
    ...{ release: 'network', present: 'Ana Ruiz (Example Network), Cleo Díaz (Example Network)', ...change },
  };
  const session = sessionWith([{ title: 'Learn' }], { title: 'Monthly call', meeting: meeting.id });
  await services.repository.commit({
    ...{ title: 'did_session_new', subject: [''] },
    changes: Object.fromEntries([meeting, session, ...people].map((each) => [each.id, changesOf(each)])),
  });
  services.session.open('afterSession', session.id);
  render(
    <ServicesContext.Provider value={services}>
      <AfterSessionEditor record={session.id} />
    </ServicesContext.Provider>,
  );
  await screen.findByRole('heading', { name: 'What is left' });
  return async () => (await services.repository.get(meeting.id)) as Meeting;
}
const part = (name: string) => screen.getByRole('region', { name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('decisions with reasons and actions with owner and day are read out and copied as words', async () => {
  await open();
  const items = (name: string) =>
    within(screen.getByRole('list', { name }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(items('What we decided')).toEqual([
    'meet in the library — because the stairs keep people out',
    '<b>two</b> hosts',
  ]);
  expect(items('Who does what')).toEqual([
    'write to the hosts — Ana Ruiz — by 20 March',
    'book the room — nobody yet — no day yet',
  ]);
  press('Copy decisions and actions');
  await waitFor(() => expect(copy).toHaveBeenCalled());
  const [{ html, text: markdown }] = copy.mock.calls[0] as unknown as [{ html: string; text: string }];
  expect(html).toContain('&lt;b&gt;two&lt;/b&gt; hosts');
  expect(markdown).toMatch(/^## What we decided\n\n1\. meet in the library/);
  const left = within(part('What is left'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(left).toContain('1 decision without a reason (still to do)');
  expect(left).toContain('1 action without an owner or a day (still to do)');
});

test('who was there goes into the head as counts and organisations; by name only who agreed; and all of it can be forgotten', async () => {
  const ana = { ...createPerson('Ana Ruiz', 'Example Network'), attribution: 'named' as const };
  const meeting = await open({}, [ana]);
  press('Tick everybody the note lists as present');
  await waitFor(() => expect((screen.getByLabelText(/^Cleo Díaz/) as HTMLInputElement).checked).toBe(true));
  fireEvent.input(screen.getByLabelText('Somebody else'), { target: { value: 'Dina Roe (Example Council)' } });
  press('Add somebody who was there');
  await screen.findByText('3 people, 2 organizations (Example Council, Example Network); Ana Ruiz');
  press('Write this into the note’s head');
  await waitFor(async () =>
    expect((await meeting()).present).toBe('3 people, 2 organizations (Example Council, Example Network); Ana Ruiz'),
  );
  // Nobody got an entry by it, and whoever is not named in the head is still known to have been there.
  expect(await services.repository.list('person')).toHaveLength(1);
  expect((screen.getByLabelText(/^Dina Roe/) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByLabelText(/^Dina Roe/));
  await waitFor(async () => expect(JSON.stringify((await meeting()).people)).not.toContain('Dina'));
  press('Forget who was there');
  await waitFor(async () => expect((await meeting()).people?.filter(({ there }) => there)).toEqual([]));
});

test('who becomes one of the note’s people stays among who was there, with their organisation', async () => {
  const meeting = await open({ present: 'Ana Ruiz' });
  fireEvent.input(screen.getByLabelText('Somebody else'), { target: { value: 'Ana Ruiz (Example Council)' } });
  press('Add somebody who was there');
  await waitFor(async () => expect((await meeting()).people).toHaveLength(1));
  await keepPeople(services, (await meeting()).id, 'Ana Ruiz');
  expect((await meeting()).people).toMatchObject([{ there: true, organisation: 'Example Council' }]);
  expect((await meeting()).people?.[0]?.person).not.toBeNull();
});

test('somebody erased is gone from who was there, with their organisation', async () => {
  const cleo = createPerson('Cleo Díaz', 'Example Network');
  const meeting = await open({}, [cleo]);
  fireEvent.click(await screen.findByLabelText(/^Cleo Díaz/));
  await waitFor(async () => expect((await meeting()).people?.[0]?.there).toBe(true));
  await forgetNames(services.repository, { names: ['Cleo Díaz'], word: 'a colleague', erase: [cleo.id] });
  expect((await meeting()).people).toEqual([]);
  const held = JSON.stringify([
    await services.repository.fields((await meeting()).id),
    await services.repository.versions((await meeting()).id),
  ]);
  expect(held).not.toContain('Cleo');
});

test('a quote is asked for by a message, and what was said is kept with its line', async () => {
  const meeting = await open();
  const list = part('Whom to ask before quoting');
  expect(list.textContent).toContain('Ask: Ben Ode (Example Alliance) · To be asked');
  press('Copy the message');
  await waitFor(() => expect(copyText).toHaveBeenCalledWith(expect.stringContaining('Hello Ben Ode,')));
  expect(copyText).toHaveBeenCalledWith(expect.stringContaining('> “We never knew”'));
  press('Said yes');
  await waitFor(() => expect(list.textContent).toContain('· Yes ·'));
  expect((await meeting()).lines).toMatchObject([{ label: 'quote', consent: { state: 'yes' } }]);
  press('Said no');
  await waitFor(() => expect(list.textContent).toContain('· No ·'));
  expect((await meeting()).lines).toHaveLength(1);
});

test('what may travel goes into blocks of a digest, once; nothing of a note that stays does', async () => {
  const meeting = await open();
  press('Put what may travel into a digest');
  await waitFor(() => expect(notify).toHaveBeenCalledWith(expect.stringMatching(/^6 cards are in/), expect.anything()));
  const [digest] = await services.repository.list('digest');
  const kinds = digest?.items.map(({ section }) => digest.sections.find(({ id }) => id === section)?.kind);
  expect(kinds?.toSorted()).toEqual(['decided', 'decided', 'decided', 'decided', 'questions', 'thanks']);
  const lines = new Set((await meeting()).lines.map(({ id }) => id));
  expect(digest?.items.every(({ source }) => lines.has(source?.part ?? ''))).toBe(true);
  press('Put what may travel into a digest');
  await waitFor(() => expect(notify).toHaveBeenCalledWith(expect.stringMatching(/^All of it is in/)));
  expect((await services.repository.list('digest'))[0]?.items).toHaveLength(digest?.items.length ?? 0);
});

test('nothing of a note that stays in the room goes into a digest', async () => {
  await open({ release: 'room' });
  press('Put what may travel into a digest');
  await waitFor(() => expect(notify).toHaveBeenCalledWith(expect.stringMatching(/^Nothing of this note may go into/)));
  expect(await services.repository.list('digest')).toEqual([]);
});
