import 'fake-indexeddb/auto';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { markedEditions } from '../../components/editions/marked';
import { watchTakenBack } from '../../components/editions/taken-back';
import { waysInWords } from '../../components/editions/words';
import { outgoingOf } from '../../lib/commands/digest-sources';
import { freeze } from '../../lib/commands/editions';
import type { Services } from '../../lib/commands/services';
import { openIn } from '../../lib/commands/withdrawals';
import { setMessages } from '../../lib/i18n';
import { createDigest, createMeeting, type Digest, type Meeting, type NoteLine } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import en from '../../public/_locales/en/messages.json';
import { freshName, openLibrary, saving } from '../storage/open';

setMessages('en', en);
const line: NoteLine = {
  ...{ id: 'q', label: 'quote', words: 'I was afraid to ask.', principles: [], release: null, attribution: null },
  ...{ credit: null, consent: { state: 'yes', by: '', at: '2026-03-12T00:00:00.000Z' }, order: 'a0', removed: false },
};
const meeting: Meeting = {
  ...createMeeting('Call', 'Quote: I was afraid to ask. [ask]', new Date('2026-03-12')),
  ...{ release: 'network', attribution: 'named', lines: [line] },
};
const digest: Digest = {
  ...createDigest('March', 'en', new Date('2026-03-31')),
  sections: [{ id: 's', title: 'All', principle: null, words: '', order: 'a0', removed: false }],
  items: [{ id: 'i', section: 's', source: { record: meeting.id, part: 'q' }, words: '', order: 'a0', removed: false }],
};

let here: Repository;
let there: Repository;
const notices = { here: vi.fn(), there: vi.fn() };
const change = (repository: Repository, changes: object) =>
  repository.commit({ title: 'did_line_agree', changes: { [meeting.id]: changes as Record<string, boolean> } });
const withdrawn = { 'lines/q/consent': { state: 'withdrawn', by: '', at: '2026-04-02T00:00:00.000Z' } };
const open = (repository: Repository) => markedEditions(repository).all.value?.map(openIn);

beforeEach(async () => {
  const name = freshName();
  [here, there] = [await openLibrary({ name }), await openLibrary({ name })];
  for (const notify of Object.values(notices)) notify.mockClear();
  await here.commit(saving(meeting, digest));
  await freeze(here, await outgoingOf(here, digest, { name: 'A weaver', organisation: '' }), {
    format: 'copy',
    now: new Date('2026-04-01T12:00:00.000Z'),
  });
  for (const [repository, notify] of [
    [here, notices.here],
    [there, notices.there],
  ] as const)
    watchTakenBack({ repository, notify } as unknown as Services);
  await vi.waitFor(() => expect([open(here), open(there)]).toEqual([[0], [0]]));
});

test('what is taken back is seen in every window and said in the one where it was', async () => {
  const { id } = await change(there, withdrawn);
  await vi.waitFor(() => expect([open(here), open(there)]).toEqual([[1], [1]]), 3000);
  await vi.waitFor(() => expect(notices.there).toHaveBeenCalledOnce(), 3000);
  const [words, { action }] = notices.there.mock.calls[0] ?? [];
  expect(words).toContain('This was in an edition already shared: “March”');
  expect(action).toMatchObject({ command: 'edition.open' });
  await there.undo(id);
  await vi.waitFor(() => expect(open(here)).toEqual([0]), 3000);
  expect(notices.here).not.toHaveBeenCalled();
});

test('a line that is on its way to another place in its note is not said to have been taken back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await change(here, { 'lines/q/removed': true });
  await vi.waitFor(() => expect(open(here)).toEqual([1]), 3000);
  await change(here, { 'lines/q/removed': false });
  await vi.waitFor(() => expect(open(here)).toEqual([0]), 3000);
  await vi.advanceTimersByTimeAsync(4500);
  // Before it says so it asks whose change it was.
  for (let asked = 0; asked < 3; asked += 1) await Promise.all([here.lastUndoable(), here.commits({ limit: 50 })]);
  expect(notices.here).not.toHaveBeenCalled();
});

test('how an edition went is said once for all that was saved', () => {
  const ways = ['html', 'copy', 'bundle', 'html', 'a-new-one'].map((format, at) => ({
    ...{ id: `w${at}`, order: `a${at}`, removed: false },
    format,
    at: '2026-04-01T12:00:00.000Z',
  }));
  expect(waysInWords({ ways })).toBe('copied, saved as a web page (2 times), a bundle, a-new-one');
  expect(waysInWords({ ways: ways.slice(1, 2) })).toBe('copied');
});
