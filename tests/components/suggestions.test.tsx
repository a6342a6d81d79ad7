// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Suggestions } from '../../components/editors/digest/Suggestions';
import { useRecord } from '../../components/hooks';
import { ServicesContext } from '../../components/services';
import { sourcesOf } from '../../lib/commands/digest-sources';
import { localDay } from '../../lib/commands/period';
import type { Services } from '../../lib/commands/services';
import { resolveDigest } from '../../lib/digest';
import { setMessages } from '../../lib/i18n';
import {
  type AnyRecord,
  changesOf,
  createDigest,
  createMeeting,
  createPerson,
  type Digest,
  type DigestId,
} from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, maker } from '../digest/library';
import { openLibrary } from '../storage/open';

const now = new Date();
const today = localDay(now);
let repository: Repository;
let services: Services;

beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
});
afterEach(cleanup);

const keep = (...records: AnyRecord[]) =>
  repository.commit({
    title: 'did_digest_new',
    changes: Object.fromEntries(records.map((record) => [record.id, changesOf(record)])),
  });
function Shown({ id }: { id: DigestId }) {
  const digest = useRecord(id);
  return digest ? <Suggestions digest={digest} /> : null;
}

test('what organisations share is suggested with its evidence, put in as a fact on a press, and taken back as one step', async () => {
  const digest = { ...createDigest('March', 'en', now), period: { from: today, to: today } };
  const call = {
    ...createMeeting('Call', '', now),
    ...{ date: today, release: 'network' as const },
    text:
      'Noticing: @Ana Example (Red Sur) says substitute shortages stop visits\n' +
      'Tension: @Luz Sample (Coastal Schools) has substitute shortages and no plan\n' +
      'Story: kept in the room, substitute shortages again — @Eva Specimen (Valley Union) [room]\n' +
      'Thanks: @Ana Example (Red Sur) for the substitute shortages list',
  };
  const kept = clip('subs', {
    savedAt: now.toISOString(),
    author: 'Pau Example',
    excerpt: 'Substitute shortages, counted.',
  });
  const author = createPerson('Pau Example', 'Northern Network');
  await keep(digest, call, kept, author);
  render(
    <ServicesContext.Provider value={services}>
      <Shown id={digest.id} />
    </ServicesContext.Provider>,
  );
  const fact = '3 organizations mention “substitute shortages”, across most of those heard';
  fireEvent.click(await screen.findByText('Mentioned in several places: 1 suggestion'));
  const pattern = within(await screen.findByRole('article', { name: fact }));
  expect(pattern.getAllByRole('button').map((button) => button.dataset.command)).toEqual([
    ...['digest.openHeard', 'digest.openHeard', 'digest.openHeard', 'digest.takePattern'],
  ]);
  expect((await repository.get(digest.id))?.items).toEqual([]);
  fireEvent.click(pattern.getByRole('button', { name: 'Put it under what we’re noticing' }));
  await screen.findByText('Stands in the digest.');
  const made = await repository.get(digest.id);
  if (!made) throw new Error('No digest');
  const document = await resolveDigest(made, await sourcesOf(repository, made), maker, now);
  expect(document.sections.map(({ kind, title }) => [kind, title])).toEqual([['noticing', 'What we’re noticing']]);
  const items = document.sections[0]?.items ?? [];
  expect(items.map(({ kind }) => kind)).toEqual(['words', 'meeting', 'meeting', 'clip']);
  expect(items[0]?.words).toBe(fact);
  expect(JSON.stringify(document)).not.toMatch(/Ana|Luz|kept in the room/);

  const last = await repository.lastUndoable();
  await repository.undo(last?.id ?? '');
  await screen.findByRole('button', { name: 'Put it under what we’re noticing' });
  expect((await repository.get(digest.id))?.items).toEqual([]);
});

test('evidence that stands elsewhere in the digest is moved below its count', async () => {
  const text =
    'Noticing: payroll is late — @Ana Example (Red Sur)\nNoticing: payroll again — @Luz Sample (Coastal)\nNoticing: choir';
  const call = { ...createMeeting('Call', text, now), date: today, release: 'network' as const };
  const digest = { ...createDigest('March', 'en', now), period: { from: today, to: today } };
  const part = (id: string, order: string) => ({ id, order, words: '', removed: false });
  const section = { ...part('s', 'a0'), title: '', principle: null, kind: 'noticing' as const };
  const mine = { ...part('mine', 'a9'), section: 's', source: null, words: 'My own words' };
  const begun: Digest = { ...digest, sections: [section], items: [mine] };
  await keep(call, begun);
  const { recordLines, linesOf } = await import('../../lib/commands/digest-lines');
  const lines = await linesOf(repository, [call], 'network');
  const items = lines.map(({ source }, at) => ({ ...part(`i${at}`, `a${at + 1}`), section: 's', source }));
  const recorded = await recordLines(repository, { ...digest, items });
  const before = await repository.get(digest.id);
  const whole: Digest = { ...digest, sections: [section], items: [...(before?.items ?? []), ...recorded.digest.items] };
  await repository.commit({
    title: 'did_digest_add',
    changes: {
      ...recorded.changes,
      [digest.id]: changesOf(whole),
    },
  });
  const { takePattern, patternsFor } = await import('../../lib/commands/patterns');
  const current = async () => (await repository.get(digest.id)) ?? digest;
  const [found] = await patternsFor(repository, await current());
  expect(found).toMatchObject({ taken: false, pattern: { terms: ['payroll'], sure: 'some' } });
  await takePattern(services, await current(), found?.pattern.key ?? '');
  const after = await current();
  expect(after.items.map(({ id, words }) => words || id)).toEqual([
    ...['i2', 'My own words', '2 organizations mention “payroll”, in some places', 'i0', 'i1'],
  ]);
  await waitFor(async () => expect((await patternsFor(repository, after))[0]?.taken).toBe(true));
});
