// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDesk, type Platform } from '../../../components/workbench/desk';
import type { Repository } from '../../../lib/storage/repository';
import { filledIn, fillIn } from '../../../lib/workbench/forms';
import { savedSession } from '../../../lib/workbench/saved';
import { createSession } from '../../../lib/workbench/session';
import { openLibrary } from '../../storage/open';

const title = { tab: 'newSession', name: 'title' };
const wish = { names: ['Zoë Núñez'], word: 'a colleague' };
const platform = { asking: () => undefined } as unknown as Platform;

let repository: Repository;
let living: Set<string>;
let page: string;

/** A window in which a form is half filled in and something was said. */
function open(words = 'With Zoë Núñez') {
  const session = createSession();
  session.open('newSession');
  fillIn(session, title, { value: words, lasts: true });
  return { session, desk: createDesk(repository, session, platform), form: () => filledIn(session, title) };
}

const left = () => ({ ...savedSession(open().session), at: 5 });
const line = (words: string) => JSON.stringify({ words, at: 7 });
const everything = async () => JSON.stringify([{ ...localStorage }, ...(await repository.locals('session'))]);

beforeEach(async () => {
  localStorage.clear();
  ({ page } = await import('../../../components/living'));
  living = new Set([page, 'other']);
  vi.stubGlobal('navigator', {
    locks: {
      request: async (_name: string, act: () => unknown) => act(),
      query: async () => ({ held: [...living].map((name) => ({ name: `typing ${name}` })) }),
    },
  });
  repository = await openLibrary();
});
afterEach(() => vi.unstubAllGlobals());

test('names go from the forms and notices of this window and of every other one', async () => {
  const [first, second] = [open(), open('For Zoe Nunez, and others')];
  second.desk.services.notify('Zoë Núñez is on the map');
  second.desk.services.notify('Something else');
  await first.desk.services.unname?.(wish);
  expect(first.form()).toBe('With a colleague');
  await vi.waitFor(() => expect(second.form()).toBe('For a colleague, and others'));
  const { notices, history, said } = second.desk;
  for (const { value } of [notices, history]) expect(value.map(({ message }) => message)).toEqual(['Something else']);
  expect(said.value.map(({ words }) => words)).toEqual(['Something else']);
});

test('where the entry alone is erased what somebody typed stays, and no notice says the name', async () => {
  const [first, second] = [open(), open()];
  localStorage.setItem('session gone', JSON.stringify(left()));
  localStorage.setItem('host-line session:a gone', line('Zoë Núñez asks'));
  for (const { desk } of [first, second]) desk.services.notify('Zoë Núñez is on the map');
  await first.desk.services.unname?.({ ...wish, word: null });
  await vi.waitFor(() => expect(second.desk.notices.value).toEqual([]));
  expect(first.desk.history.value).toEqual([]);
  expect([first.form(), second.form()]).toEqual(['With Zoë Núñez', 'With Zoë Núñez']);
  const all = await everything();
  expect(all).toContain('With Zoë Núñez');
  expect(all).toContain('Zoë Núñez asks');
});

test('what windows that are gone left is written anew in both stores; of one that lives it is its own to write', async () => {
  const kept = left();
  const older = { ...kept, at: 3, forms: [['newSession', [['title', 'Zoë Núñez, and the others']]]] };
  localStorage.setItem('session gone', JSON.stringify(kept));
  localStorage.setItem('session', JSON.stringify(kept));
  localStorage.setItem('session other', JSON.stringify(kept));
  await repository.setLocal('session gone', older);
  await repository.setLocal('session killed', kept);
  await repository.setLocal('sessions of something else', 'Zoë Núñez');
  localStorage.setItem('host-line session:a gone', line('Zoë Núñez asks'));
  localStorage.setItem('host-line session:a other', line('Zoë Núñez types'));
  localStorage.setItem(`host-line session:b ${page}`, line('ask Zoë Núñez'));
  await open().desk.services.unname?.(wish);
  const stored = (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null');
  const anew = { ...kept, forms: [['newSession', [['title', 'With a colleague']]]] };
  for (const key of ['session gone', 'session']) expect(stored(key)).toEqual(anew);
  expect(stored('session other')).toEqual(JSON.parse(JSON.stringify(kept)));
  const locals = await repository.locals('session');
  expect(locals.get('session gone')).toMatchObject({
    at: 3,
    forms: [['newSession', [['title', 'A colleague, and the others']]]],
  });
  expect(locals.get('session killed')).toMatchObject(anew);
  expect(locals.get('sessions of something else')).toBe('Zoë Núñez');
  expect(stored('host-line session:a gone')).toEqual({ words: 'A colleague asks', at: 7 });
  expect(stored('host-line session:a other').words).toBe('Zoë Núñez types');
  expect(stored(`host-line session:b ${page}`).words).toBe('ask a colleague');
});

test('what names nobody is not written, and what cannot be written or read goes before the name stays', async () => {
  const first = open('Weavers');
  localStorage.setItem('session gone', JSON.stringify({ ...savedSession(first.session), at: 5 }));
  await repository.setLocal('session gone', { ...savedSession(first.session), at: 5 });
  const store = localStorage;
  const put = vi.fn(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const full = new Proxy(store, {
    get: (_store, key) => (key === 'setItem' ? put : Reflect.get(store, key).bind(store)),
  });
  vi.stubGlobal('localStorage', full);
  const set = vi.spyOn(repository, 'setLocal');
  await first.desk.services.unname?.(wish);
  expect(put).not.toHaveBeenCalled();
  expect(set).not.toHaveBeenCalled();
  store.setItem('session full', JSON.stringify({ ...savedSession(open().session), at: 5 }));
  store.setItem('session broken', '{"Zoë Núñez');
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await first.desk.services.unname?.(wish);
  expect(put).toHaveBeenCalledTimes(1);
  expect(Object.keys(store).filter((key) => key.startsWith('session'))).toEqual(['session gone']);
  expect(warn).toHaveBeenCalledTimes(2);
  warn.mockRestore();
});

test('what another version tells, or something that is no such wish, changes nothing', async () => {
  const { form, desk } = open();
  desk.services.notify('Zoë Núñez is on the map');
  const { hear } = await import('../../../components/workbench/unname');
  const here = { ...desk, ...desk.services };
  for (const told of [
    null,
    'Zoë Núñez',
    { names: 'Zoë Núñez', word: 'x' },
    { names: [7], word: 'x' },
    { names: wish.names },
  ])
    hear(here, told);
  expect(form()).toBe('With Zoë Núñez');
  expect(desk.notices.value).toHaveLength(1);
  hear(here, wish);
  expect(form()).toBe('With a colleague');
  expect(desk.notices.value).toHaveLength(0);
});
