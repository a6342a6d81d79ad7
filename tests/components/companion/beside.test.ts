import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { type BesideDoor, createBeside } from '../../../components/companion/beside';
import type { Follower, Front } from '../../../components/companion/follower';
import type { Services } from '../../../lib/commands/services';
import { type ClipDraft, canonicalAddress, linkDraft } from '../../../lib/model';
import type { Repository } from '../../../lib/storage/repository';
import { clip, openLibrary, saving } from '../../storage/open';

const url = 'https://example.org/a';
const draft: ClipDraft = { ...linkDraft(url, 'The page'), kind: 'article', html: '<p>Words of it</p>', words: 3 };
const tab = { id: 7, url, title: 'The tab' };
const front = signal<Front>({ kind: 'looking' });
const follower: Follower = { front, follows: signal(false), look: vi.fn(), end: () => undefined };

let repository: Repository;
const notify = vi.fn();

function companion(door: Partial<BesideDoor> = {}) {
  const services = {
    repository,
    notify,
    during: async <T>(_label: string, work: () => Promise<T>) => work(),
  } as unknown as Services;
  const whole: BesideDoor = {
    scripting: { executeScript: async () => [{ result: { draft, passage: null } }] },
    enrich: vi.fn(async () => undefined),
    persist: vi.fn(async () => true),
    findOnPage: vi.fn(async () => false),
    showInWorkbench: vi.fn(async () => undefined),
    ...door,
  };
  return { ...createBeside({ services, follower, door: whole }), door: whole };
}

const closed = { executeScript: () => Promise.reject(new Error('Cannot access contents of the page')) };
const kept = () => repository.clipByAddress(canonicalAddress(url));

beforeEach(async () => {
  repository = await openLibrary();
  notify.mockClear();
  front.value = { kind: 'page', tab, address: canonicalAddress(url), readable: true };
});

test('keeps the page in front, with the way back, and lets its images be fetched', async () => {
  const { beside, door, refusal } = companion();
  await beside.keep('page');
  const clipKept = await kept();
  expect(clipKept).toMatchObject({ title: 'The page', kind: 'article', trashedAt: null });
  expect(door.enrich).toHaveBeenCalledWith(clipKept?.id, 7);
  expect(refusal.value).toBeNull();
  await repository.undo(notify.mock.calls[0]?.[1].undo);
  expect(await kept()).toMatchObject({ trashedAt: expect.any(String) });
});

test('takes up what was typed into the form of the page', async () => {
  const typed = { address: canonicalAddress(url), url, title: 'My title', note: 'half a thought', tagText: '' };
  await repository.putDraft({
    ...typed,
    principles: ['principle:openness'],
    tags: ['calls'],
    updatedAt: new Date().toISOString(),
  });
  await companion().beside.keep('page');
  expect(await kept()).toMatchObject({ title: 'My title', note: 'half a thought', tags: ['calls'] });
  expect(await repository.drafts()).toEqual([]);
});

test('says why a page that is closed to us is not kept, and keeps its link where one asks for that', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { beside, refusal } = companion({ scripting: closed });
  await beside.keep('page');
  expect(refusal.value).toEqual({ address: canonicalAddress(url), reason: 'refused' });
  expect(await kept()).toBeUndefined();
  await beside.keep('link');
  expect(await kept()).toMatchObject({ kind: 'link', title: 'The tab' });
  expect(refusal.value).toBeNull();
});

test('a link never takes the place of an article: one in the trash comes back as it was', async () => {
  const before = clip({
    url,
    address: canonicalAddress(url),
    kind: 'article',
    note: 'mine',
    trashedAt: '2026-01-01T00:00:00.000Z',
  });
  await repository.commit(saving(before));
  await companion().beside.keep('link');
  expect(await kept()).toMatchObject({ id: before.id, kind: 'article', note: 'mine', trashedAt: null });
});

test('shows a highlight on the page, else in the library', async () => {
  const highlight = {
    id: 'mark',
    quote: { exact: `The first line of it ${'and on '.repeat(40)}\nand a second`, prefix: '', suffix: '' },
    position: null,
    note: '',
    principles: [],
    createdAt: new Date().toISOString(),
    order: 'a0',
    removed: false,
  };
  const marked = clip({ url, address: canonicalAddress(url), highlights: [highlight] });
  await repository.commit(saving(marked));
  const there = companion({ findOnPage: vi.fn(async () => true) });
  await there.beside.showPassage(marked.id, 'mark');
  const asked = vi.mocked(there.door.findOnPage).mock.calls[0]?.[1] ?? '';
  expect([asked.length <= 120, asked.includes('\n'), asked.startsWith('The first line')]).toEqual([true, false, true]);
  expect(there.door.showInWorkbench).not.toHaveBeenCalled();
  const gone = companion();
  await gone.beside.showPassage(marked.id, 'mark');
  expect(gone.door.showInWorkbench).toHaveBeenCalledWith(`#${marked.id}/mark`);
});
