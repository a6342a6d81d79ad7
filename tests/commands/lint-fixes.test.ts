import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { mending } from '../../lib/commands/lint-fixes';
import type { Fix } from '../../lib/digest/lint';
import type { Clip, Digest, DigestSection, Meeting } from '../../lib/model';
import { createDigest } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { clip, highlight, meeting } from '../digest/library';
import { line } from '../digest/lint/subject';
import { openLibrary, saving } from '../storage/open';

const section = (id: string, words: string, more: Partial<DigestSection> = {}): DigestSection => ({
  ...{ id, title: 'Noticing', principle: null, words, order: `a${id}`, removed: false },
  ...more,
});
const whole = 'We met every week. Nobody was left alone.';
const page = clip('a', {
  site: '',
  highlights: [{ ...highlight('h', whole), position: { start: 10, end: 10 + whole.length } }],
});
const note = meeting('note', { lines: [line('l1', 'We stay', { label: 'quote' })], release: 'network' });

let repository: Repository;
let digest: Digest;

beforeEach(async () => {
  digest = {
    ...createDigest('March', 'en', new Date('2026-03-31')),
    oneMinute: 'Ask Ana, or Ana.',
    sections: [section('1', 'One.\n**Two**\nMore.\n## Three\nMost.'), section('2', '**Whole**\nWords', { title: '' })],
    items: [
      { id: 'i', section: '1', source: { record: page.id, part: 'h' }, words: '', order: 'a0', removed: false },
      { id: 'j', section: '1', source: { record: note.id, part: 'l1' }, words: '', order: 'a1', removed: false },
    ],
  };
  repository = await openLibrary();
  await repository.commit(saving(page, note, digest));
});

const now = async () => (await repository.get(digest.id)) as Digest;

/** Mends, and gives how much of it was done. */
async function mend(...fixes: Fix[]): Promise<{ done: number; undo(): Promise<unknown> }> {
  const { changes, done } = await mending(repository, await now(), fixes);
  if (done.length === 0) return { done: 0, undo: async () => undefined };
  const commit = await repository.commit({ title: 'did_fix_all', subject: [], changes });
  return { done: done.length, undo: () => repository.undo(commit.id) };
}

const put = (from: number, was: string, by: string): Fix => ({ does: 'words', field: 'oneMinute', from, was, by });

describe('words', () => {
  test('several in one text are put in one step, and come back in one', async () => {
    const { done, undo } = await mend(put(4, 'Ana', 'somebody longer'), put(12, 'Ana', 'somebody'));
    expect([done, (await now()).oneMinute]).toEqual([2, 'Ask somebody longer, or somebody.']);
    await undo();
    expect((await now()).oneMinute).toBe('Ask Ana, or Ana.');
  });

  test('what moved since is found where it stands; what is gone is not done', async () => {
    expect(await mend(put(0, 'or Ana', 'or Bea'), put(3, 'Carla', 'somebody'))).toMatchObject({ done: 1 });
    expect((await now()).oneMinute).toBe('Ask Ana, or Bea.');
  });
});

test('words that moved are left alone where they may be others’, or a part of a longer word', async () => {
  await repository.commit({ title: 'x', changes: { [digest.id]: { oneMinute: 'Well: ask Ana, or Ana.' } } });
  expect(await mend(put(4, 'Ana', 'somebody'), put(12, 'Ana', 'somebody'))).toMatchObject({ done: 0 });
  await repository.commit({ title: 'x', changes: { [digest.id]: { oneMinute: 'Well: ask Anabel, Diana and Ana.' } } });
  await mend(put(4, 'Ana', 'somebody'));
  expect((await now()).oneMinute).toBe('Well: ask Anabel, Diana and somebody.');
});

test('a page that is gone, or that somebody credited meanwhile, is left as it is', async () => {
  await repository.commit({ title: 'x', changes: { [page.id]: { site: 'Our own words' } } });
  expect(await mend({ does: 'site', record: page.id, by: 'example.org' })).toMatchObject({ done: 0 });
  await repository.erase([page.id]);
  const tag = { does: 'principle', record: page.id, principle: 'principle:openness', by: '' } as const;
  expect(await mend(tag, { does: 'leaveOut', item: 'j' })).toMatchObject({ done: 1 });
  expect((await now()).items.map(({ id }) => id)).toEqual(['i']);
});

test('lines become titles of blocks, with what stands below them; the cards stand below the last', async () => {
  await mend(
    { does: 'heading', section: '1', from: 5, was: '**Two**' },
    { does: 'heading', section: '1', from: 19, was: '## Three' },
    { does: 'heading', section: '2', from: 0, was: '**Whole**' },
  );
  const { sections, items } = await now();
  expect(sections.map(({ title, words }) => [title, words])).toEqual([
    ['Noticing', 'One.'],
    ['Two', 'More.'],
    ['Three', 'Most.'],
    ['Whole', 'Words'],
  ]);
  expect(items.map(({ section: home }) => home)).toEqual([sections[2]?.id, sections[2]?.id]);
});

test('a passage is shown by its beginning, as one of the same page: what was highlighted stays', async () => {
  const { undo } = await mend({ does: 'shorten', item: 'i', by: 'We met every week.' });
  const kept = (await repository.get(page.id)) as Clip;
  expect(kept.highlights.map(({ quote }) => quote.exact)).toEqual([whole, 'We met every week.']);
  expect(kept.highlights[1]).toMatchObject({ position: { start: 10, end: 28 }, note: '' });
  expect((await now()).items[0]?.source).toEqual({ record: page.id, part: kept.highlights[1]?.id });
  await undo();
  expect(((await repository.get(page.id)) as Clip).highlights).toHaveLength(1);
  expect((await now()).items[0]?.source?.part).toBe('h');
});

test('cards go, pages are credited and get a principle', async () => {
  await mend(
    { does: 'leaveOut', item: 'j' },
    { does: 'site', record: page.id, by: 'example.org' },
    { does: 'principle', record: page.id, principle: 'principle:openness', by: '' },
  );
  expect((await now()).items.map(({ id }) => id)).toEqual(['i']);
  expect(await repository.get(page.id)).toMatchObject({ site: 'example.org', principles: ['principle:openness'] });
});

test('a yes is noted to be asked for once, and a line is credited to nobody', async () => {
  const on = { record: note.id, part: 'l1' };
  expect(await mend({ does: 'ask', ...on })).toMatchObject({ done: 1 });
  expect(await mend({ does: 'ask', ...on }, { does: 'unname', ...on })).toMatchObject({ done: 1 });
  const kept = (await repository.get(note.id)) as Meeting;
  expect(kept.lines[0]).toMatchObject({ consent: { state: 'ask' }, attribution: 'unattributed', words: 'We stay' });
});
