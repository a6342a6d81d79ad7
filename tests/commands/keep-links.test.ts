import { beforeEach, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { keepLinks } from '../../lib/commands/keep-links';
import { contextOf } from '../../lib/commands/run';
import type { PickOptions, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

let repository: Repository;
let typed: string | null;
const said: [string, { kind?: string; undo?: string; action?: { record?: string } }?][] = [];
let services: Services;

beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  said.length = 0;
  typed = null;
  const pick = (_title: string, _choices: unknown, options?: PickOptions<string>) =>
    Promise.resolve(typed === null ? null : (options?.create?.make(typed) ?? null));
  const notify = vi.fn((...words: (typeof said)[number]) => void said.push(words));
  services = { repository, session: createSession(), notify, pick } as unknown as Services;
});

const at = (...pages: string[]) =>
  Promise.all(pages.map(async (page) => (await repository.clipByAddress(`https://example.org/${page}`))?.url));

test('several links are kept with their titles in one step, each once, and one undo takes all back', async () => {
  const kept = await keepLinks(services, [
    { address: 'https://example.org/one?utm_source=mail', title: ' Listening \n first ' },
    { address: 'https://www.example.org/one/', title: 'The same page' },
    { address: 'http://example.org/two', title: '' },
  ]);
  expect(kept).toHaveLength(2);
  const clips = (await repository.getMany(kept)).map((clip) => [clip?.kind, clip?.title, clip?.site]);
  expect(clips).toEqual([
    ['link', 'Listening first', 'example.org'],
    ['link', 'http://example.org/two', 'example.org'],
  ]);
  expect(said.map(([words]) => words)).toEqual(['Kept 2 links']);
  await repository.undo(said[0]?.[1]?.undo ?? '');
  expect((await repository.getMany(kept)).filter((clip) => clip && clip.trashedAt === null)).toEqual([]);
});

test('what is kept already stays as it is and is said; what is in the trash comes back', async () => {
  const [id] = await keepLinks(services, [{ address: 'https://example.org/one', title: 'One' }]);
  if (!id) throw new Error('nothing was kept');
  await keepLinks(services, [{ address: 'https://example.org/one#part', title: 'Another name' }]);
  expect(said.at(-1)?.[0]).toBe('“One” is in your library already');
  expect(said.at(-1)?.[1]?.action?.record).toBe(id);
  await repository.commit({
    title: 'did_clip_trash',
    subject: [],
    changes: { [id]: { trashedAt: '2026-03-02T10:00:00.000Z' } },
  });
  await keepLinks(services, [{ address: 'https://example.org/one', title: 'Another name' }]);
  expect(await repository.get(id)).toMatchObject({ title: 'One', trashedAt: null });
  expect((await repository.clipByAddress('https://example.org/one'))?.id).toBe(id);
});

test('what was begun in the form of that page is kept with it, and is no draft any longer', async () => {
  await repository.putDraft({
    ...{ address: 'https://example.org/one', url: 'https://example.org/one', title: 'My title', note: 'for June' },
    ...{ principles: ['principle:humility'], tags: ['rural'], tagText: '', updatedAt: new Date().toISOString() },
  });
  const [id] = await keepLinks(services, [{ address: 'https://example.org/one', title: 'One' }]);
  expect(id && (await repository.get(id))).toMatchObject({
    ...{ title: 'My title', note: 'for June', principles: ['principle:humility'], tags: ['rural'] },
  });
  expect(await repository.drafts()).toEqual([]);
});

test.each([
  ['javascript:alert(1)', /only pages of the web/],
  ['data:text/html,<script>alert(1)</script>', /only pages of the web/],
  ['file:///etc/passwd', /only pages of the web/],
  ['mailto:someone@example.org', /only pages of the web/],
  ['not an address', /only pages of the web/],
  [`https://example.org/${'a'.repeat(9000)}`, /only pages of the web/],
  ['chrome://settings/', /browser’s own/],
  ['about:config', /browser’s own/],
  ['moz-extension://0f/workbench.html', /browser’s own/],
  ['chrome-extension://abc/popup.html', /browser’s own/],
])('%s is refused in words, and what can be kept beside it is', async (address, words) => {
  const kept = await keepLinks(services, [
    { address, title: '' },
    { address: 'https://example.org/good', title: 'Good' },
  ]);
  expect(kept).toHaveLength(1);
  expect(said[0]?.[0]).toMatch(words);
  expect(said[0]?.[0].length).toBeLessThan(250);
  expect(said[0]?.[1]).toEqual({ kind: 'error' });
});

test('by its command an address is typed, also without https, or several', async () => {
  const run = () => commandNamed('clip.keepLinks').run(services, contextOf(services.session));
  await run();
  expect(said).toEqual([]);
  typed = ' example.org/one  https://example.org/two ';
  await run();
  expect(await at('one', 'two')).toEqual(['https://example.org/one', 'https://example.org/two']);
  typed = 'javascript:alert(1)';
  await run();
  expect(said.at(-1)?.[0]).toMatch(/only pages of the web/);
});
