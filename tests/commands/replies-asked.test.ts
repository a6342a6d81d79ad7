import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { outgoingOf, sourcesOf } from '../../lib/commands/digest-sources';
import { freeze } from '../../lib/commands/editions';
import { keepReading } from '../../lib/commands/meeting-arrival';
import { askedIn } from '../../lib/digest/asked';
import { measure } from '../../lib/digest/measures';
import { questionId } from '../../lib/digest/questions';
import { travellingLines } from '../../lib/digest/travelling';
import { setMessages } from '../../lib/i18n';
import { readMeetingFile } from '../../lib/import/meetings';
import { createDigest, createMeeting, type Digest, type Meeting, type NoteLine } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

const asked = 'How do we start without a budget?';
const line: NoteLine = {
  ...{ id: 'q', label: 'question', words: `Question: ${asked}`, principles: [], release: null, attribution: null },
  ...{ credit: null, consent: null, order: 'a0', removed: false },
};
const meeting: Meeting = {
  ...createMeeting('Call', `Question: ${asked}\r\n  said by two\r\nNoticing: all is well\r\n`, new Date('2026-03-12')),
  ...{ release: 'network', attribution: 'named', lines: [line] },
};
const digest: Digest = {
  ...createDigest('March', 'en', new Date('2026-03-31')),
  sections: [
    { id: 's', title: 'All', principle: null, words: '', order: 'a0', removed: false },
    { id: 'o', title: '', kind: 'questions', principle: null, words: 'Who else is here?', order: 'a1', removed: false },
  ],
  items: [{ id: 'i', section: 's', source: { record: meeting.id, part: 'q' }, words: '', order: 'a0', removed: false }],
};

let repository: Repository;
beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  await repository.commit(saving(meeting, digest));
});

interface Said {
  readonly id: string;
  readonly answer: string;
  readonly question?: string;
  readonly from?: string;
}

async function keep(...all: readonly Said[]) {
  const blocks = all.map(
    ({ id, answer, question = 'as somebody typed it', from = 'Ada' }) =>
      `=== commonplace-reply 1 ===\nDigest: A name it had\nQuestion: ${question}\nId: ${id}\nAnswer:\n${answer}\nFrom: ${from}\nMay we quote you: yes\n=== end of reply ===`,
  );
  const bytes = new TextEncoder().encode(blocks.join('\n'));
  return keepReading(await readMeetingFile({ name: '', bytes, size: bytes.length }), '', repository);
}
const note = async () => (await repository.get(meeting.id)) as Meeting;

test('an answer lands below the line that asked, which is answered, and is known to what comes next', async () => {
  const kept = await keep({ id: await questionId(asked), answer: 'With a walk.\nIt is free.' });
  expect(kept).toMatchObject({ first: meeting.id, unknown: 0 });
  expect((await note()).text).toBe(
    `Question: ${asked} [done]\r\n  said by two\r\n  Quote: With a walk.\r\n    It is free.\r\nNoticing: all is well\r\n`,
  );
  expect((await note()).lines[1]).toMatchObject({ label: 'quote', credit: { name: 'Ada' }, consent: { state: 'yes' } });
  const lines = travellingLines(await note(), { release: 'network', byWord: () => null, idOf: () => 'x' });
  const [before] = askedIn(digest, lines);
  expect(before?.answered).toBe(true);
  expect(before?.answers.map(({ words }) => words)).toContainEqual(expect.stringContaining('With a walk.'));
  expect(measure({ digest, sources: await sourcesOf(repository, digest) }, []).answered).toEqual({ count: 1, of: 1 });
  // The same again changes nothing; another one stands below it.
  expect(await keep({ id: await questionId(asked), answer: 'With a walk.\nIt is free.' })).toBe(null);
  await keep({ id: await questionId(asked), answer: 'Ask for less.', from: 'Ben' });
  expect((await note()).text).toContain('    It is free.\r\n  Quote: Ask for less.\r\nNoticing');
  expect(await repository.list('meeting')).toHaveLength(1);
  await repository.undo(kept?.commit ?? '');
  expect((await note()).lines.some(({ credit }) => credit?.name === 'Ada')).toBe(false);
});

test('what is typed into the note while its question is looked for stays', async () => {
  const typed = `Question: ${asked}\nTyped in another window.\n`;
  const list = repository.list.bind(repository);
  vi.spyOn(repository, 'list').mockImplementation((async (...asking: Parameters<typeof list>) => {
    const found = await list(...asking);
    if (asking[0] === 'meeting')
      await repository.commit({ title: 'x', changes: { [meeting.id]: { text: typed, title: 'Renamed' } } });
    return found;
  }) as typeof list);
  await keep({ id: await questionId(asked), answer: 'With a walk.' });
  expect((await note()).text).toBe(`Question: ${asked} [done]\n  Quote: With a walk.\nTyped in another window.\n`);
  expect((await note()).title).toBe('Renamed');
});

test('a note that goes while its question is looked for does not come back', async () => {
  const list = repository.list.bind(repository);
  vi.spyOn(repository, 'list').mockImplementation((async (...asking: Parameters<typeof list>) => {
    const found = await list(...asking);
    if (asking[0] === 'meeting') await repository.erase([meeting.id]);
    return found;
  }) as typeof list);
  const kept = await keep({ id: await questionId(asked), answer: 'With a walk.' });
  expect(await repository.get(meeting.id)).toBeUndefined();
  expect((await repository.get(kept?.first ?? meeting.id))?.text).toContain('With a walk.');
});

test('a question that a digest asked in its own words is found in what left, though both were changed since', async () => {
  await freeze(repository, await outgoingOf(repository, digest, { name: 'A weaver', organisation: '' }), {
    ...{ format: 'copy', now: new Date('2026-04-01T10:00:00.000Z') },
  });
  await repository.commit({
    title: 'x',
    changes: { [digest.id]: { title: 'Spring', 'sections/o/words': 'Something else?' } },
  });
  const kept = await keep({ id: await questionId('Who else is here?'), answer: 'We are.' });
  const replies = (await repository.get(kept?.first ?? 'meeting:none')) as Meeting;
  expect(replies).toMatchObject({ title: 'Replies to Spring', release: 'network' });
  expect(replies.text).toBe('## Who else is here?\nQuote: We are.\n');
  expect(kept?.unknown).toBe(0);
});

test('a question without an id is known by its words; one that nobody asked is kept, and said', async () => {
  const kept = await keep(
    { id: '', question: `${asked} `, answer: 'With tea.' },
    { id: '0123456789ab', question: 'Never asked?', answer: 'Never.' },
  );
  expect(kept?.unknown).toBe(1);
  expect((await note()).text).toContain('  Quote: With tea.');
  const other = (await repository.list('meeting')).find(({ id }) => id !== meeting.id);
  expect(other).toMatchObject({ title: 'Replies to A name it had', release: 'room' });
  expect(other?.text).toBe('## Never asked?\nQuote: Never.\n');
});
