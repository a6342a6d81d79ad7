// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { HostEditor } from '../../components/editors/HostEditor';
import { dropOldLines } from '../../components/lines-left';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import { commandNamed } from '../../lib/commands';
import { momentsOf } from '../../lib/commands/host-edits';
import { contextOf, placeOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { type AgendaSession, changesOf, type MeetingId } from '../../lib/model';
import { rewriteTyped } from '../../lib/workbench/rewrite';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { locks } from '../commands/locks';
import { sessionWith } from '../facilitate/sessions';
import { openLibrary } from '../storage/open';

configure({ asyncUtilTimeout: 10_000 });

const ten = Date.parse('2026-03-12T09:00:00Z');
const minute = 60_000;

let services: Services;
const notify = vi.fn();
const copyText = vi.fn(async () => undefined);
const pick = vi.fn();

beforeEach(async () => {
  setMessages('en', en);
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: ten });
  localStorage.clear();
  Object.defineProperty(navigator, 'locks', { value: locks(), configurable: true });
  services = {
    repository: await openLibrary(),
    session: createSession(),
    ...{ notify, copyText, pick, say: vi.fn() },
    confirm: async () => true,
  } as unknown as Services;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  Reflect.deleteProperty(navigator, 'locks');
});

const sample = () =>
  sessionWith(
    [
      {
        title: 'Arrive',
        kind: 'checkin',
        minutes: 10,
        steps: '- Say your name\n- What is new?',
        note: 'Ask Ana first',
      },
      { title: 'Learn', kind: 'work', minutes: 30, shorter: 'Only one round, 12 min' },
      { title: 'Spare', kind: 'buffer', minutes: 5 },
      { title: 'Leave', kind: 'close', minutes: 5 },
    ],
    { note: 'Budget is tight' },
  );

const view = (id: AgendaSession['id']) => (
  <ServicesContext.Provider value={services}>
    <TabPlace.Provider value={placeOf(services.session)}>
      <HostEditor record={id} />
    </TabPlace.Provider>
  </ServicesContext.Provider>
);

async function open(session = sample()) {
  await services.repository.commit({
    title: 'did_session_new',
    subject: [''],
    changes: { [session.id]: changesOf(session) },
  });
  services.session.open('host', session.id);
  render(view(session.id));
  await screen.findByRole('region', { name: 'What is now' });
  return async () => (await services.repository.get(session.id)) as AgendaSession;
}

const key = (id: string) => runCommand(commandNamed(id), services, contextOf(services.session, { byKey: true }));
/** The clock on the wall is that many minutes after ten now. */
const at = (minutes: number) => {
  vi.setSystemTime(ten + minutes * minute);
  document.dispatchEvent(new Event('visibilitychange'));
};
const now = () => screen.getByRole('region', { name: 'What is now' });
const shows = (words: string | RegExp) => waitFor(() => expect(now().textContent).toMatch(words));
const noteOf = async (stored: () => Promise<AgendaSession>) => {
  const { meeting } = await stored();
  return (await services.repository.get(meeting as MeetingId))?.text ?? '';
};

test('blocks go on by key, the clock is that of the wall, and the end is kept', async () => {
  const stored = await open();
  await key('host.next');
  await shows(/Arrive.*10:00.*left/);
  at(4);
  await shows(/6:00/);
  at(12);
  await shows(/\+2:00.*over time/);
  await key('host.next');
  await shows(/Learn.*30:00/);
  await key('host.back');
  await shows(/Arrive.*\+2:00/);
  for (const _ of [1, 2, 3, 4]) {
    await key('host.next');
    await waitFor(async () => expect((await stored()).hosted?.length).toBeGreaterThan(0));
    await new Promise((rest) => setTimeout(rest, 50));
  }
  await shows('The session is over');
  expect((await stored()).hostedUntil).toBe(ten + 12 * minute);
  // Its plan is as it was.
  expect((await stored()).blocks.map(({ minutes }) => minutes)).toEqual([10, 30, 5, 5]);
});

test('who presses in two windows at once goes on once', async () => {
  const stored = await open();
  await key('host.next');
  await shows('Arrive');
  await Promise.all([key('host.next'), key('host.next')]);
  await shows(/Learn.*30:00/);
  expect((await stored()).hosted?.map(({ id }) => id).sort()).toEqual(['b0', 'b1']);
  await Promise.all([key('host.pause'), key('host.pause')]);
  await shows('Paused');
  expect((await stored()).pauses).toHaveLength(1);
});

test('a pause holds the clock until it goes on', async () => {
  await open();
  await key('host.next');
  await shows('Arrive');
  at(3);
  await key('host.pause');
  await shows(/7:00.*Paused/);
  at(20);
  await shows(/7:00/);
  await key('host.pause');
  await shows(/7:00left/);
});

test('lines go into the note below the block that goes on, one key for each kind', async () => {
  const stored = await open();
  await key('host.next');
  await shows('Arrive');
  await waitFor(async () => expect((await stored()).meeting).not.toBeNull());
  await key('host.quote');
  const field = await screen.findByLabelText('Quote, in one line');
  await waitFor(() => expect(document.activeElement).toBe(field));
  fireEvent.input(field, { target: { value: 'We need more time — Ana' } });
  expect(localStorage.length).toBe(1);
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  await screen.findByText(/We need more time/, { selector: 'li' });
  await key('host.decision');
  const next = await screen.findByLabelText('Decision, in one line');
  fireEvent.input(next, { target: { value: 'meet online' } });
  fireEvent.submit(next.closest('form') as HTMLFormElement);
  await waitFor(async () =>
    expect(await noteOf(stored)).toMatch(
      /Arrive\nQuote: "We need more time" — Ana \[ask\]\nDecision: meet online\n\n+## 10:10 Learn/,
    ),
  );
  expect(localStorage.length).toBe(0);
});

test('a clock is set right once, whatever two windows press', async () => {
  const stored = await open();
  await key('host.next');
  await shows('Arrive');
  const { hosted } = await stored();
  const began = hosted?.[0]?.began ?? 0;
  const press = (part: string) =>
    runCommand(commandNamed('host.setClock'), services, { ...contextOf(services.session), part });
  const back = `by ${momentsOf(await stored())} -60000`;
  await Promise.all([press(back), press(back)]);
  expect((await stored()).hosted?.[0]?.began).toBe(began - minute);
  const seen = momentsOf(await stored());
  await Promise.all([press(`out ${seen} ${ten} ${ten + minute}`), press(`out ${seen} ${ten + 9} ${ten + minute + 9}`)]);
  expect((await stored()).pauses).toHaveLength(1);
});

test('a line that a closed window left is in the field again, once, and goes after a week', async () => {
  const stored = await open();
  const { id } = await stored();
  cleanup();
  const left = (words: string) => JSON.stringify({ words, at: Date.now() });
  localStorage.setItem(`host-line ${id} gone-page`, left('ask the new'));
  localStorage.setItem(`host-line ${id} broken-page`, '{');
  localStorage.setItem('host-line session:other gone-page', left('of another session'));
  render(view(id));
  const field = (await screen.findByLabelText(/^Decision/)) as HTMLInputElement;
  await waitFor(() => expect(field.value).toBe('ask the new'));
  fireEvent.input(field, { target: { value: 'ask the new member' } });
  expect(Object.keys(localStorage).filter((key) => key.includes(id))).toHaveLength(1);
  cleanup();
  render(view(id));
  await waitFor(() =>
    expect((screen.getByLabelText(/^Decision/) as HTMLInputElement).value).toBe('ask the new member'),
  );
  expect(localStorage.length).toBe(2);
  dropOldLines(Date.now() + 8 * 24 * 60 * minute);
  expect(localStorage.length).toBe(0);
});

test('a name that goes goes from the field, and from the lines below it that were kept last', async () => {
  await open();
  await key('host.next');
  await shows('Arrive');
  const field = (await screen.findByLabelText(/^Decision/)) as HTMLInputElement;
  fireEvent.input(field, { target: { value: 'Zoë Núñez keeps time' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  await screen.findByText(/Zoë Núñez keeps time/);
  fireEvent.input(field, { target: { value: 'ask Zoë Núñez' } });
  rewriteTyped(services.session, (text) => text.replaceAll('Zoë Núñez', 'a colleague'));
  await waitFor(() => expect(field.value).toBe('ask a colleague'));
  expect(document.body.textContent).not.toContain('Zoë');
  expect(document.body.textContent).toContain('a colleague keeps time');
});

test('a line that cannot be kept comes back and is told', async () => {
  await open();
  await key('host.next');
  await shows('Arrive');
  const field = await screen.findByLabelText('Decision, in one line');
  fireEvent.input(field, { target: { value: 'meet online' } });
  vi.spyOn(services.repository, 'fields').mockRejectedValueOnce(new Error('the disk is gone'));
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  await waitFor(() => expect(notify).toHaveBeenCalled());
  await waitFor(() => expect((field as HTMLInputElement).value).toBe('meet online'));
});

test('the room sees no private note and no plan B, and nothing unfolds them meanwhile', async () => {
  await open();
  await key('host.next');
  await shows('Arrive');
  expect(document.body.textContent).not.toMatch(/Ask Ana first|Budget is tight/);
  await key('host.notes');
  await screen.findByText('Ask Ana first');
  expect(document.body.textContent).toContain('Budget is tight');
  HTMLElement.prototype.requestFullscreen = vi.fn(async () => undefined);
  onTestFinished(() => void Reflect.deleteProperty(HTMLElement.prototype, 'requestFullscreen'));
  await key('host.screen');
  await waitFor(() => expect(document.querySelector('[data-screen]')).not.toBeNull());
  expect(document.body.textContent).not.toMatch(/Ask Ana first|Budget is tight|one round/);
  await key('host.notes');
  expect(notify).toHaveBeenCalledWith(expect.stringContaining('Not while it is shown to the room'));
  expect(document.body.textContent).not.toMatch(/Ask Ana first|Budget is tight/);
  await key('host.screen');
  await waitFor(() => expect(document.querySelector('[data-screen]')).toBeNull());
  // They stay folded: who shows it again by chance shows nothing.
  expect(document.body.textContent).not.toContain('Ask Ana first');
});

test('late, it says by how much and what can be trimmed; one press does it', async () => {
  const stored = await open();
  await key('host.next');
  await shows('Arrive');
  at(16);
  const part = await screen.findByRole('region', { name: 'Against the plan' });
  await waitFor(() => expect(part.textContent).toContain('+6 min'));
  fireEvent.click(within(part).getByRole('button', { name: 'A little less for what is to come' }));
  await waitFor(() => expect(part.textContent).toContain('In time'));
  expect((await stored()).hosted?.find(({ id }) => id === 'b1')?.minutes).toBe(24);
  expect((await stored()).blocks[1]?.minutes).toBe(30);
  // By key: the first of what is asked.
  at(20);
  pick.mockImplementationOnce(async (_title: string, choices: { value: string }[]) => choices[0]?.value);
  await waitFor(() => expect(part.textContent).toContain('+4 min'));
  await key('host.replan');
  await waitFor(async () => expect((await stored()).hosted?.find(({ id }) => id === 'b2')?.minutes).toBe(1));
});

test('prompts are copied one after the other', async () => {
  await open();
  await key('host.next');
  await shows('Arrive');
  await key('host.prompt');
  await key('host.prompt');
  await key('host.prompt');
  expect(copyText.mock.calls.map((call: unknown[]) => call[0])).toEqual([
    'Say your name',
    'What is new?',
    'Say your name',
  ]);
  await shows('Say your namecopied for the chat');
});

test('a clock that was set is told, and set right by one press', async () => {
  const stored = await open();
  await key('host.next');
  await shows('Arrive');
  at(0.02);
  at(12);
  await screen.findByText(/12 minutes passed at once/);
  fireEvent.click(screen.getByRole('button', { name: /^Do not count/ }));
  await shows(/9:5\d|10:00/);
  await waitFor(() => expect(screen.queryByText(/passed at once/)).toBeNull());
  expect((await stored()).pauses).toHaveLength(1);
  at(7);
  await screen.findByText(/was set back by 5 minutes/);
  fireEvent.click(screen.getByRole('button', { name: /^Set back/ }));
  // As far as the clock went on while this was tried.
  const began = async () => (await stored()).hosted?.[0]?.began ?? 0;
  await waitFor(async () => expect(Math.abs((await began()) - (ten - 5 * minute))).toBeLessThanOrEqual(2000));
  await shows(/9:5\d|10:00/);
});

test('who opens it later on a clock that goes behind is told so', async () => {
  await open({ ...sample(), hosted: [{ id: 'b0', began: ten + 3 * minute }] });
  await screen.findByText(/begins only in 3 minutes/);
  fireEvent.click(screen.getByRole('button', { name: 'Count from now' }));
  await waitFor(() => expect(screen.queryByText(/begins only/)).toBeNull());
});

test('five hundred blocks with odd lengths that overlap are hosted, and told', async () => {
  const blocks = Array.from({ length: 500 }, (_, i) => ({
    title: `Part ${i}`,
    minutes: [5, -3, 2.5][i % 3] as number,
    at: i === 9 ? '10:01' : '',
  }));
  await open(sessionWith(blocks));
  await screen.findByText(/makes no sense/);
  await screen.findByText(/“Part 9” begins/);
  await key('host.next');
  await shows('Part 0');
  expect(screen.queryAllByRole('listitem').length).toBeLessThan(50);
  const fold = screen.getByText('All 500 blocks').closest('details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  await screen.findByText('Part 499');
});
