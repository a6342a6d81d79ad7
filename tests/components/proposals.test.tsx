// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { MeetingEditor } from '../../components/editors/MeetingEditor';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import { placeOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, type Meeting } from '../../lib/model';
import { parse } from '../../lib/notes';
import { proposalsIn } from '../../lib/notes/proposals';
import type { Asked } from '../../lib/notes/proposals/find';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

// There are no workers here: the same is looked for on the spot.
vi.mock('../../lib/notes/proposals/find', () => ({
  findProposals: async ({ text, labels }: Asked) => proposalsIn(parse(text, { labels })),
}));

beforeAll(() => setMessages('en', en));
afterEach(cleanup);

const call = `[00:00:04] Host: Welcome, everyone. Can you all hear me?
[00:00:09] North School: We hear you.
[00:01:24] Host: Okay, then we meet on Fridays, at nine.
[00:01:30] North School: Works for me.
[00:01:34] Host: Library, could you book the room by 20 March?
[00:01:40] Library: Sure.
[00:01:44] North School: I'll send the list round tomorrow.`;
const note: Meeting = createMeeting('March call', call, new Date('2026-03-12'));
let repository: Repository;
const notify = vi.fn();

async function show(meeting: Meeting): Promise<void> {
  localStorage.clear();
  notify.mockClear();
  repository = await openLibrary();
  await repository.commit(saving(meeting));
  await open(meeting.id);
}

async function open(meeting: Meeting['id']): Promise<void> {
  const session = createSession();
  session.open('meeting', meeting);
  const services = { repository, session, notify } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <TabPlace.Provider value={placeOf(session)}>
        <MeetingEditor record={meeting} />
      </TabPlace.Provider>
    </ServicesContext.Provider>,
  );
}
const text = async () => ((await repository.get(note.id)) as Meeting).text;
const press = (name: string | RegExp) =>
  act(() => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

beforeEach(() => show(note));

test('what may be worth keeping is shown with its sentence, who said it, when, and the line it would be; nothing is written', async () => {
  await screen.findByText('Perhaps worth keeping (3)');
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows).toEqual([
    expect.stringContaining('Okay, then we meet on Fridays, at nine.Host · Go to 00:01:24'),
    expect.stringContaining('Becomes: Action: @Library — book the room — by 20 March'),
    expect.stringContaining('Becomes: Action: @North School — send the list round — by tomorrow'),
  ]);
  expect(await text()).toBe(call);
});

test('one is kept in one step that one undo takes back, and the focus goes to the next', async () => {
  await screen.findByText('Perhaps worth keeping (3)');
  const first = screen.getByRole('button', { name: /^Keep: Okay, then/ });
  first.focus();
  await press(/^Keep: Okay, then/);
  await screen.findByText('Perhaps worth keeping (2)');
  expect(await text()).toBe(`Decision: Then we meet on Fridays, at nine.\n\n${call}`);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Keep: Library, could you/));
  const [[, { undo }]] = notify.mock.calls as [[string, { undo: string }]];
  await act(() => repository.undo(undo) as unknown as Promise<void>);
  await screen.findByText('Perhaps worth keeping (3)');
  expect(await text()).toBe(call);
});

test('those of one kind and all of them are kept at once, below lines that are there', async () => {
  await screen.findByText('Perhaps worth keeping (3)');
  await press('Keep these 2: Action');
  await screen.findByText('Perhaps worth keeping (1)');
  await press(/^Keep: Okay, then/);
  await waitFor(() => expect(screen.queryByText(/^Perhaps worth keeping/)).toBeNull());
  expect((await text()).split('\n').slice(0, 5)).toEqual([
    'Action: @Library — book the room — by 20 March',
    'Action: @North School — send the list round — by tomorrow',
    'Decision: Then we meet on Fridays, at nine.',
    '',
    '[00:00:04] Host: Welcome, everyone. Can you all hear me?',
  ]);
});

test('what is left out stays left out when its note is opened again, and is proposed again on demand', async () => {
  await screen.findByText('Perhaps worth keeping (3)');
  await press(/^Leave out: Okay, then/);
  await screen.findByText('Perhaps worth keeping (2)');
  const kept = (await repository.get(note.id)) as Meeting;
  expect(kept.text).toBe(call);
  expect(kept.leftOut).toEqual([expect.stringMatching(/^decision-[a-z\d]{1,7}$/)]);
  cleanup();
  await open(note.id);
  await screen.findByText('Perhaps worth keeping (2)');
  expect(screen.queryByText(/^Okay, then/)).toBeNull();
  (await screen.findByText('Left out (1)')).click();
  await screen.findByText('Okay, then we meet on Fridays, at nine.');
  await press(/^Propose again: Okay, then/);
  await screen.findByText('Perhaps worth keeping (3)');
  expect(((await repository.get(note.id)) as Meeting).leftOut).toEqual([]);
});

test('leaving out is undone by the step that did it, and by no other', async () => {
  await screen.findByText('Perhaps worth keeping (3)');
  const commits = vi.spyOn(repository, 'commit');
  await press(/^Leave out: Okay, then/);
  await press(/^Leave out: Library, could you/);
  await screen.findByText('Perhaps worth keeping (1)');
  const first = await commits.mock.results[0]?.value;
  await act(async () => void (await repository.undo(first.id)));
  expect(notify).not.toHaveBeenCalled();
  await screen.findByText('Perhaps worth keeping (2)');
  expect(((await repository.get(note.id)) as Meeting).leftOut).toEqual([expect.stringMatching(/^action-/)]);
});

test('a note that somebody wrote is left alone', async () => {
  cleanup();
  await show({
    ...note,
    text: "Decision: we'll meet on Fridays\nWhere: library\nWhen: nine\nWho: all of us\nThen it's Fridays.",
  });
  await screen.findByRole('textbox', { name: 'Notes' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText(/^Perhaps worth keeping/)).toBeNull();
});

test('words that are held back where they were said are not proposed: a line of their own would hold nothing back', async () => {
  cleanup();
  await show({ ...note, text: call.replace('at nine.', 'at nine. [room]') });
  await screen.findByText('Perhaps worth keeping (2)');
  expect(screen.queryByText(/Fridays/, { selector: 'blockquote' })).toBeNull();
});
