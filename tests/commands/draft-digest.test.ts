import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { draftDigest } from '../../lib/commands/draft-digest';
import { localDay } from '../../lib/commands/period';
import { setMessages } from '../../lib/i18n';
import {
  changesOf,
  createHealthCheck,
  createMeeting,
  createPerson,
  type HealthCheck,
  type Meeting,
} from '../../lib/model';
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

test('the figures of a digest are counts with how many they are of, and nothing of a health check with few answers', async () => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  const repository = await openLibrary();
  const day = localDay(now);
  const note: Meeting = {
    ...createMeeting('Call', 'Decision: meet online — because of exams\nPractice: Fishbowl, worked well\n', now),
    ...{ present: 'Ana (Hillside Teachers), Bo (Valley Schools)', release: 'room' as const },
  };
  const reply = { ...createMeeting('Replies', 'Decision: none\n', now), source: { format: 'reply', name: '' } };
  const blank = createHealthCheck(
    {
      ...{ title: 'Check', openedOn: day, questions: [] },
      items: [{ id: 'G1', area: 'ground', words: 'I know why', on: true, order: 'a0', removed: false }],
    },
    now,
  );
  const answered = (count: number): HealthCheck => ({
    ...blank,
    closedOn: day,
    answers: Array.from({ length: count }, (_, at) => ({ id: `p${at}`, said: { G1: at === 0 ? 1 : 4 } })),
  });
  const keep = (...records: { id: string }[]) =>
    repository.commit({
      title: 'did_digest_new',
      changes: Object.fromEntries(records.map((record) => [record.id, changesOf(record)])),
    });
  const block = { id: 'b', kind: 'figures', title: '', from: 0, to: 200, note: 'Say', order: 'a0', removed: false };
  const draft = async () => {
    const wish = {
      title: 'D',
      release: 'public',
      period: { from: day, to: day },
      preset: '',
      grouping: 'none',
    } as const;
    const { digest, found } = await draftDigest(
      repository,
      { ...wish, series: null, clips: [], lines: [], blocks: [block as PresetBlock] },
      now,
    );
    return { section: digest.sections[0], found: found.get('b') };
  };
  expect(await draft()).toMatchObject({ section: { title: 'In figures', kind: 'own', words: '' }, found: 0 });
  await keep(note, reply, answered(4));
  const few = await draft();
  expect(few.section?.words.split('\n').slice(0, -2)).toEqual([
    '- 1 meeting held',
    '- 2 organizations were there; of 1 of 1 meetings it is written down who was',
    '- New ties between organizations: 1 of 1',
    '- 1 practice tried; said to have worked well: 1; used on another day, too: 0',
    '- Decisions written down with their reason: 1 of 1',
    expect.stringMatching(/^- Health check of .*: 4 answers, too few to say more$/),
  ]);
  expect(few.found).toBe(6);
  await keep(answered(5));
  expect((await draft()).section?.words).toMatch(
    /5 answers, medians from 1 to 5: .* 4\n- Statements .* in two ways: 0 of 1\n/,
  );
  // No name of anybody.
  expect((await draft()).section?.words).not.toMatch(/Ana|Bo\b/);
  vi.unstubAllGlobals();
});
