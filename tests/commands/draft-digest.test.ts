import { expect, test } from 'vitest';
import { draftDigest } from '../../lib/commands/draft-digest';
import { localDay } from '../../lib/commands/period';
import { setMessages } from '../../lib/i18n';
import { changesOf, createMeeting, createPerson, type Meeting } from '../../lib/model';
import type { PresetBlock } from '../../lib/model/ways';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

const now = new Date();
const nextWeek = localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7));

test('what is coming up is told by titles that name nobody: nobody of the library either, whom an empty note does not tell of', async () => {
  setMessages('en', en);
  const repository = await openLibrary();
  const ahead = (title: string): Meeting => ({
    ...createMeeting(title, '', now),
    ...{ date: nextWeek, release: 'network' as const },
  });
  const records = [
    ahead('Spring call'),
    ahead('Handover with Firstname'),
    ahead('Visit to Riverside Library'),
    createPerson('Firstname Lastname', 'Riverside Library'),
    createPerson('Riverside Library', '', 'organisation'),
  ];
  const changes = Object.fromEntries(records.map((record) => [record.id, changesOf(record)]));
  await repository.commit({ title: 'did_digest_new', changes });
  const block = { id: 'b', kind: 'coming', title: '', from: 0, to: 0, note: '', order: 'a0', removed: false };
  const { digest } = await draftDigest(
    repository,
    {
      ...{ title: 'D', release: 'network', period: null, preset: '', grouping: 'none', series: null },
      ...{ clips: [], lines: [], blocks: [block as PresetBlock] },
    },
    now,
  );
  expect(digest.items.map(({ words }) => words).sort()).toEqual(['Spring call', 'Visit to Riverside Library']);
});
