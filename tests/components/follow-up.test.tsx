// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { OpenLinesPanel } from '../../components/panels/OpenLinesPanel';
import { ServicesContext } from '../../components/services';
import { backupDue, problemsIn } from '../../components/workbench/status/problems';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, type Meeting } from '../../lib/model';
import { heldLines } from '../../lib/storage/held-lines';
import type { Repository } from '../../lib/storage/repository';
import { createSession, type Session } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

beforeAll(() => setMessages('en', en));
afterEach(cleanup);

const note = (title: string, date: string, text: string): Meeting => ({
  ...createMeeting(title, text, new Date('2026-03-01')),
  date,
});
const march = note(
  'March call',
  '2026-03-12',
  'Question: who hosts?\nAction: @Host — book the room — by Friday\nwords',
);
const april = note('April call', '2026-04-09', 'Pregunta: ¿y ahora?\nAction: old thing [done]');

let repository: Repository;
let session: Session;
const services = () =>
  ({
    repository,
    session,
    notify: vi.fn(),
    during: (_: string, work: (going: unknown) => unknown) => work({}),
  }) as unknown as Services;

beforeEach(async () => {
  repository = await openLibrary();
  session = createSession();
  await repository.commit(saving(march, april));
});

function show() {
  render(
    <ServicesContext.Provider value={services()}>
      <OpenLinesPanel />
    </ServicesContext.Provider>,
  );
}
/** Which line of a note is to be shown. */
const lineOf = ({ id, text }: Meeting) => heldLines(repository, id, text).placeOf(session.reveal.value?.part ?? '');
const boxes = () => screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'));

test('what meetings left open is listed by kind, the newest meeting first, with who and until when', async () => {
  show();
  await screen.findByRole('heading', { name: 'Questions (2)' });
  expect(boxes()).toEqual(['Done: ¿y ahora?', 'Done: who hosts?', 'Done: book the room']);
  // The day as it is understood comes when what reads days is there.
  expect(await screen.findByText('Host · by Friday (Mar 13, 2026) · Mar 12, 2026 · March call')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Done as well (1)'));
  expect(boxes()).toContain('Done: old thing');
});

test('a line is settled in its note, which alone is read again, and comes back by undo', async () => {
  show();
  const list = vi.spyOn(repository, 'list');
  const box = await screen.findByRole('checkbox', { name: 'Done: who hosts?' });
  list.mockClear();
  fireEvent.click(box);
  await waitFor(() => expect(boxes()).not.toContain('Done: who hosts?'));
  const text = async () => (await repository.get(march.id))?.text;
  expect(await text()).toBe(march.text.replace('hosts?', 'hosts? [done]'));
  const [commit] = await repository.commits();
  expect(commit?.title).toBe('did_line_done');
  await repository.undo(commit?.id ?? '');
  await waitFor(() => expect(boxes()).toContain('Done: who hosts?'));
  expect(await text()).toBe(march.text);
  expect(list).not.toHaveBeenCalledWith('meeting');
});

test('a press opens the note at the line; a note in the trash leaves the list', async () => {
  show();
  fireEvent.click(await screen.findByText('who hosts?'));
  expect(session.active.value).toMatchObject({ kind: 'meeting', record: march.id });
  expect(session.reveal.value?.record).toBe(march.id);
  expect(lineOf(march)).toBe(0);
  await repository.commit({
    title: 'did_meeting_trash',
    changes: { [march.id]: { trashedAt: '2026-05-01T00:00:00.000Z' } },
  });
  await waitFor(() => expect(boxes()).toEqual(['Done: ¿y ahora?']));
});

test('what needs a look: first what is on the screen, and nothing where all is well', () => {
  const now = Date.parse('2026-05-01');
  const health = { used: 1, quota: 9, persisted: true, lastBackupAt: now - 1000, clips: 40 };
  expect(problemsIn({ health, record: clip(), others: 0, takenBack: 0, now })).toEqual([]);
  const poor = clip({ images: [{ address: 'https://example.org/a.png', alt: '', blob: null }] });
  const bad = { ...health, persisted: false, lastBackupAt: null };
  expect(problemsIn({ health: bad, record: poor, others: 2, takenBack: 1, now }).map(({ command }) => command)).toEqual(
    ['view.otherTexts', 'view.missingImages', 'view.withdrawn', 'library.keepSafe', 'library.backup'],
  );
  expect(backupDue({ ...bad, clips: 3 }, now)).toBe(false);
  expect(backupDue({ ...health, lastBackupAt: now - 31 * 24 * 3600 * 1000 }, now)).toBe(true);
});

test('a line that was carried to the next meeting of its series is listed there alone', async () => {
  const may = note('May call', '2026-05-14', 'Question: who hosts?\nAction: @Host — book the room — by Friday [done]');
  await repository.commit(saving(may));
  show();
  await screen.findByText('Questions (2)');
  expect(screen.getAllByText('who hosts?')).toHaveLength(1);
  expect(screen.queryByText('book the room')).toBeNull();
});

test('lines of every kind are found, by kind and by words; what is not settled one day has no box', async () => {
  const may = note(
    'May call',
    '2026-05-14',
    'Thanks: to the hosts\nTension: breadth or depth?\nThanks: to everybody\nDecision: ',
  );
  const june = note('June call', '2026-06-11', 'Thanks: to everybody');
  await repository.commit(saving(may, june));
  show();
  const kind = await screen.findByLabelText('Kind of line');
  expect(
    within(kind)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Questions and actions', 'Action', 'Question', 'Tension', 'Thanks']);
  fireEvent.change(kind, { target: { value: 'thanks' } });
  await screen.findByRole('heading', { name: 'Thanks (3)' });
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  expect(screen.queryByRole('radio')).toBeNull();
  const search = screen.getByRole('searchbox', { name: 'Search lines' });
  fireEvent.input(search, { target: { value: 'hóst' } });
  await screen.findByRole('heading', { name: 'Thanks (1)' });
  fireEvent.click(screen.getByText('to the hosts'));
  expect(session.reveal.value?.record).toBe(may.id);
  expect(lineOf(may)).toBe(0);
  fireEvent.input(search, { target: { value: 'nobody' } });
  await screen.findByText('No line fits that');
  fireEvent.input(search, { target: { value: '' } });
  fireEvent.change(kind, { target: { value: 'tension' } });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Done: breadth or depth?' }));
  await waitFor(async () => expect((await repository.get(may.id))?.text).toContain('depth? [done]'));
  await screen.findByText('No line fits that');
});
