// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DigestEditor } from '../../components/editors/DigestEditor';
import { ServicesContext } from '../../components/services';
import { FileDrop } from '../../components/workbench/FileDrop';
import { TabPlace } from '../../components/workbench/outline';
import { addSection } from '../../lib/commands/digest-edits';
import { placeOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { changesOf, createDigest, createPerson, type Digest, type RecordId } from '../../lib/model';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

const kept = clip({ title: 'One', principles: ['principle:humility'] });
const person = createPerson('Member One', 'Example School');
const made = createDigest('March', 'en', new Date('2026-03-31'));
const records = 'application/x-commonplace-records';

let services: Services;
const notify = vi.fn();
const say = vi.fn();

/** A digest whose first section is of a principle, and whose last is not. */
async function show(more: Partial<Digest> = {}): Promise<void> {
  const repository = await openLibrary();
  services = { repository, session: createSession(), notify, say } as unknown as Services;
  const own = addSection(made, '');
  const changes = { ...changesOf({ ...made, ...more }), ...own.changes[made.id] };
  changes[`sections/${own.added}/principle`] = 'principle:humility';
  await repository.commit({ title: 'did_digest_new', subject: ['March'], changes: { [made.id]: changes } });
  await repository.commit({ title: 'did_digest_new', changes: addSection(await stored(), 'Coming up').changes });
  await repository.commit(saving(kept, person));
  services.session.open('digest', made.id);
  render(
    <ServicesContext.Provider value={services}>
      <TabPlace.Provider value={placeOf(services.session)}>
        <DigestEditor record={made.id} />
      </TabPlace.Provider>
      <textarea aria-label="Elsewhere" />
      <FileDrop />
    </ServicesContext.Provider>,
  );
}

const stored = async () => (await services.repository.get(made.id)) as Digest;

beforeEach(() => setMessages('en', en));
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

/** Whether a drag of these types is taken by what it is over, and with which effect. */
function drag(name: 'dragover' | 'drop', on: Element, held: Readonly<Record<string, string>>) {
  const dataTransfer = { types: Object.keys(held), getData: (type: string) => held[type] ?? '', files: [], items: [] };
  const event = new Event(name, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: Object.assign(dataTransfer, { dropEffect: 'copy' }) });
  fireEvent(on, event);
  return { prevented: event.defaultPrevented, effect: (dataTransfer as { dropEffect?: string }).dropEffect };
}

const held = (id: RecordId, type: string) => ({
  [records]: JSON.stringify({ records: [id] }),
  [`application/x-commonplace-${type}`]: '1',
  'text/plain': 'One',
});
const aClip = held(kept.id, 'clip');

test.each([
  ['its title', () => screen.findByRole('textbox', { name: 'Title' })],
  ['who it is for', () => screen.findByRole('combobox', { name: 'Who it is for' })],
  ['the fold of its measures', () => screen.findByText('What it is made of')],
  ['its minute', () => screen.findByRole('textbox', { name: 'In one minute' })],
])('a clip that falls on %s of a digest goes where its command puts it', async (_where, place) => {
  await show();
  const on = await place();
  expect(drag('dragover', on, aClip)).toEqual({ prevented: true, effect: 'copy' });
  await waitFor(() => expect(say).toHaveBeenCalledWith('Into the digest, where it belongs'));
  expect(drag('drop', on, aClip).prevented).toBe(true);
  await waitFor(async () => expect((await stored()).items).toHaveLength(1));
  const { items, sections, title } = await stored();
  expect(items[0]).toMatchObject({ section: sections[0]?.id, source: { record: kept.id } });
  expect(title).toBe('March');
  expect(document.querySelector('[data-takes]')?.getAttribute('data-aimed')).toBe('false');
});

test('it takes clips while it is looked at as its readers will, too', async () => {
  await show();
  fireEvent.click(await screen.findByRole('button', { name: 'Preview' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'In one minute' })).toBeNull());
  const on = screen.getByText('What it is made of');
  drag('dragover', on, aClip);
  drag('drop', on, aClip);
  await waitFor(async () => expect((await stored()).items).toHaveLength(1));
});

test('what is no card is not taken, and nothing by a digest of somebody else', async () => {
  await show();
  const title = await screen.findByRole('textbox', { name: 'Title' });
  expect(drag('dragover', title, held(person.id, 'person'))).toEqual({ prevented: true, effect: 'none' });
  cleanup();
  const credit = { name: 'A colleague', organisation: '' };
  await show({ origin: { credit, title: 'March', key: 'k', receivedAt: '2026-04-01T10:00:00.000Z' } });
  const heading = await screen.findByRole('heading', { name: 'March' });
  expect(drag('dragover', heading, aClip)).toEqual({ prevented: true, effect: 'none' });
  drag('drop', heading, aClip);
  expect((await stored()).items).toEqual([]);
});

test('a field refuses things of ours, whose words a browser would write; plain words are left to it', async () => {
  await show();
  const field = screen.getByRole('textbox', { name: 'Elsewhere' });
  for (const ours of [aClip, { 'application/x-commonplace-passage': '{}', 'text/plain': 'we listened' }]) {
    expect(drag('dragover', field, ours)).toEqual({ prevented: true, effect: 'none' });
    expect(drag('drop', field, ours).prevented).toBe(true);
  }
  expect(drag('dragover', field, { 'application/x-commonplace-tab': '1', 'text/plain': '' }).effect).toBe('none');
  expect(drag('dragover', field, { 'text/plain': 'words' }).prevented).toBe(false);
  expect(drag('drop', field, { 'text/plain': 'words' }).prevented).toBe(false);
  expect(notify).not.toHaveBeenCalled();
});
