import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { listFilters } from '../../lib/commands/filters';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Choice, PickOptions, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { type Chosen, chosenOf, filtersId, filtersOf, keptChanges, sameFilter, toggled } from '../../lib/model/filters';
import type { Repository } from '../../lib/storage/repository';
import { createSession, noFilter } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, freshName, openLibrary, saving } from '../storage/open';

setMessages('en', en);

let repository: Repository;
let services: Services;
/** What the next question is answered with: a line of it, or a name typed. */
let answers: string[];
const said: string[] = [];

beforeEach(async () => {
  repository = await openLibrary();
  answers = [];
  said.length = 0;
  const pick = async <T>(_title: string, choices: readonly Choice<T>[], options?: PickOptions<T>) => {
    const answer = answers.shift();
    if (answer === undefined) return null;
    const choice = choices.find(({ label }) => label === answer);
    return choice ? choice.value : (options?.create?.make(answer) ?? null);
  };
  const notify = vi.fn((words: string) => void said.push(words));
  services = { repository, session: createSession(), notify, pick } as unknown as Services;
});

const run = (id: string, part?: string) => {
  const context = contextOf(services.session);
  return runCommand(commandNamed(id), services, part === undefined ? context : { ...context, part });
};
const chosen = () => services.session.library.value.chosen;
const names = async (library = repository) => (await listFilters(library)).map(({ title }) => title);

test('a value is chosen by what a control points at, and again let go; words may hold spaces', async () => {
  await run('library.facet', 'site The Commons Letter');
  await run('library.facet', 'site example.org');
  await run('library.unread');
  expect(chosen()).toEqual({ site: ['The Commons Letter', 'example.org'], read: ['unread'] });
  await run('library.facet', 'site The Commons Letter');
  await run('library.facet', 'nonsense x');
  expect(chosen()).toEqual({ site: ['example.org'], read: ['unread'] });
  await run('library.clearFilter');
  expect(services.session.library.value).toEqual(noFilter);
});

test('a filter is kept under a name, opened, changed, renamed, removed, and each step undone', async () => {
  await run('library.keepFilter');
  expect(said).toEqual([en.filter_nothingChosen.message]);
  await run('library.facet', 'tag calls');
  services.session.library.value = { ...services.session.library.value, text: ' trust ' };
  answers = ['For June'];
  await run('library.keepFilter');
  expect(await names()).toEqual(['For June']);
  await run('library.clearFilter');
  const [kept] = await listFilters(repository);
  await run('library.keptFilter', kept?.id);
  expect(services.session.library.value).toEqual({ shelf: 'clips', text: 'trust', chosen: { tag: ['calls'] } });

  // Under a name there is already it takes the place of what was kept.
  await run('library.facet', 'kind link');
  answers = ['For June'];
  await run('library.keepFilter');
  expect((await listFilters(repository)).map(({ chosen: held }) => held)).toEqual([{ tag: ['calls'], kind: ['link'] }]);
  await run('library.facet', 'tag calls');
  await run('library.changeFilter', kept?.id);
  expect((await listFilters(repository))[0]?.chosen).toEqual({ kind: ['link'] });
  answers = ['For July'];
  await run('library.renameFilter', kept?.id);
  expect(await names()).toEqual(['For July']);
  answers = ['For July'];
  await run('library.removeFilter');
  expect(await names()).toEqual([]);

  const undo = async () => repository.undo((await repository.lastUndoable())?.id ?? '');
  await undo();
  await undo();
  expect(await names()).toEqual(['For June']);
  await undo();
  expect((await listFilters(repository))[0]?.chosen).toEqual({ tag: ['calls'], kind: ['link'] });
  await undo();
  await undo();
  expect(await names()).toEqual([]);
});

test('two windows keep and change filters at once, and nothing of either is lost', async () => {
  const name = freshName();
  const [here, there] = [await openLibrary({ name }), await openLibrary({ name })];
  const filter = { text: '', chosen: { kind: ['link'] } as Chosen, order: 'a0', removed: false };
  const keeping = (id: string) => ({
    title: 'did_filter_keep' as const,
    changes: { [filtersId]: keptChanges({ ...filter, id, title: id }) },
  });
  await Promise.all([here.commit(keeping('one')), there.commit(keeping('two'))]);
  await Promise.all([
    here.commit({ title: 'did_filter_rename', changes: { [filtersId]: { 'filters/one/title': 'first' } } }),
    there.commit({ title: 'did_filter_change', changes: { [filtersId]: { 'filters/one/tag': ['calls'] } } }),
  ]);
  const [one, two] = await listFilters(here);
  expect([one?.title, one?.chosen, two?.title]).toEqual(['first', { kind: ['link'], tag: ['calls'] }, 'two']);
});

test('by name: what to filter by, then which values, with their counts', async () => {
  await repository.commit(saving(clip({ site: 'A' }), clip({ site: 'A' }), clip({ site: 'B' })));
  answers = [en.facet_site.message];
  const asked: string[] = [];
  Object.assign(services, {
    pickMany: async (title: string, choices: readonly (Choice<string> & { detail: string })[]) => {
      asked.push(title, ...choices.map(({ label, detail }) => `${label} ${detail}`));
      return { on: ['B'], off: [] };
    },
  });
  await run('library.filterBy');
  expect(asked).toEqual(['Site', 'A 2', 'B 1']);
  expect(chosen()).toEqual({ site: ['B'] });
});

test('what a newer or broken library kept is left out, and the rest stands', () => {
  const sound = { id: 'f1', title: 'Sound', text: '', order: 'a1', removed: false };
  const record = {
    ...keptChanges({ ...sound, chosen: { tag: ['calls'] } }),
    'filters/f1/colour': ['red'],
    'filters/f2/title': 7,
    'filters/f3/title': 'Half',
    'filters/f4/order': 'a2',
    language: 'en',
  };
  expect(filtersOf(record)).toEqual([{ ...sound, chosen: { tag: ['calls'] } }]);
  expect(filtersOf(undefined)).toEqual([]);
  expect(chosenOf({ tag: 'calls', site: ['a', 7], kind: ['link'] })).toEqual({ kind: ['link'] });
  expect(toggled({ tag: ['calls'] }, 'tag', 'calls')).toEqual({});
  const [a, b] = [{ tag: ['x', 'y'] }, { tag: ['y', 'x'] }];
  expect(sameFilter({ text: 'x ', chosen: a }, { text: 'x', chosen: b })).toBe(true);
  expect(sameFilter({ text: '', chosen: a }, { text: '', chosen: {} })).toBe(false);
});
