// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServicesContext } from '../../components/services';
import { useTrashDrop } from '../../components/trash-drop';
import { usePrincipleDrop } from '../../components/views/usePrincipleDrop';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import {
  type Clip,
  createMeeting,
  createPerson,
  type Highlight,
  type PrincipleId,
  type RecordId,
} from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

const humility: PrincipleId = 'principle:humility';
const mark: Highlight = {
  ...{ id: 'h1', quote: { exact: 'we listened', prefix: '', suffix: '' }, position: null, note: '', principles: [] },
  ...{ createdAt: '2026-03-01T10:00:00.000Z', order: 'a0', removed: false },
};
const kept = [clip({ title: 'One', highlights: [mark] }), clip({ title: 'Two' })] as const;
const person = createPerson('Member One', 'Example School');
const meeting = createMeeting('June call', 'Words', new Date('2026-06-01'));

let repository: Repository;
const notify = vi.fn();

beforeEach(async () => {
  setMessages('en', en);
  notify.mockReset();
  repository = await openLibrary();
  await repository.commit(saving(...kept, person, meeting));
  const services = { repository, session: createSession(), notify } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <Places />
    </ServicesContext.Provider>,
  );
});
afterEach(cleanup);

function Places() {
  const trash = useTrashDrop();
  const drop = usePrincipleDrop();
  return (
    <>
      <button type="button" {...trash}>
        Trash
      </button>
      <button type="button" {...drop(humility)}>
        Humility
      </button>
    </>
  );
}

const records = 'application/x-commonplace-records';

/** Lets something fall on a place; waits for what is said of it. */
async function fall(place: string, load: unknown, said = 1): Promise<void> {
  const text = typeof load === 'string' ? load : JSON.stringify(load);
  const event = new Event('drop', { bubbles: true, cancelable: true });
  const dataTransfer = { types: [records], getData: (type: string) => (type === records ? text : ''), files: [] };
  screen.getByRole('button', { name: place }).dispatchEvent(Object.assign(event, { dataTransfer }));
  await waitFor(() => expect(notify.mock.calls.length).toBeGreaterThanOrEqual(said));
}

const trashed = async () => {
  const all: readonly RecordId[] = [...kept.map(({ id }) => id), person.id, meeting.id];
  const found = await repository.getMany(all);
  return found.map((record) => record !== undefined && 'trashedAt' in record && record.trashedAt !== null);
};

test('clips that fall on the trash go there together, and one undo takes them back', async () => {
  await fall('Trash', { records: kept.map(({ id }) => id) });
  expect(await trashed()).toEqual([true, true, false, false]);
  expect(notify.mock.calls[0]?.[0]).toBe('Moved 2 clips to the trash');
  await repository.undo(notify.mock.calls[0]?.[1].undo);
  expect(await trashed()).toEqual([false, false, false, false]);
});

test('people and notes go there as their commands move them; of a highlight that alone goes', async () => {
  await fall('Trash', { records: [person.id, meeting.id] }, 2);
  expect(await trashed()).toEqual([false, false, true, true]);
  notify.mockReset();
  await fall('Trash', { records: [kept[0].id], part: 'h1' });
  expect(await trashed()).toEqual([false, false, true, true]);
  expect((await repository.get<Clip['id']>(kept[0].id))?.highlights).toEqual([]);
});

test('a highlight that falls on a principle is marked, not its clip; once more changes nothing', async () => {
  const marks = async () => {
    const { principles, highlights } = (await repository.get(kept[0].id)) as Clip;
    return [principles, highlights[0]?.principles];
  };
  await fall('Humility', { records: [kept[0].id], part: 'h1' });
  expect(await marks()).toEqual([[], [humility]]);
  await fall('Humility', { records: [kept[0].id], part: 'h1' }, 2);
  expect(await marks()).toEqual([[], [humility]]);
  expect(notify.mock.lastCall?.[0]).toMatch(/^Already marked/);
});

test.each<[string, unknown]>([
  ['ids of nothing', { records: ['clip:nobodyhasthisone00000', 'person:nobodyhasthisone00'] }],
  ['another shape', { records: [{ evil: 1 }] }],
  ['cut off', '{"records":'],
  ['settings', { records: ['settings:library'] }],
  ['a place in a path', { records: ['../../clip:x'] }],
  ['a highlight that is none', { records: [kept[0].id], part: 'nothing' }],
  ['a highlight of a person', { records: [person.id], part: 'h1' }],
  ['far too many', { records: Array(3000).fill(kept[0].id) }],
  ['a practice of a pack', { records: ['practice:given/nothing'] }],
])('%s from a stranger’s page: nothing is changed, and it is said', async (_name, load) => {
  for (const [at, place] of ['Trash', 'Humility'].entries()) {
    await fall(place, load, at + 1);
    expect(notify.mock.lastCall?.[1]).toEqual({ kind: 'error' });
  }
  expect(await trashed()).toEqual([false, false, false, false]);
  expect(await repository.get(kept[0].id)).toMatchObject({
    principles: [],
    highlights: [{ id: 'h1', principles: [] }],
  });
});
