import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { givenPresets } from '../../lib/commands/given-presets';
import { presetCommands } from '../../lib/commands/preset';
import { listPresets, presetsHere } from '../../lib/commands/presets-here';
import type { Context, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { wayChanges, waysId } from '../../lib/model/ways';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

let repository: Repository;
let services: Services;

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  setMessages('en', en);
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn(), say: vi.fn() } as unknown as Services;
});

const run = (id: string, part: string) =>
  presetCommands.find((command) => command.id === `preset.${id}`)?.run(services, { part } as Context);
const own = async () => (await listPresets(repository)).map(({ id, blocks }) => [id, blocks.map((block) => block.id)]);

test.each(['en', 'es'] as const)(
  'the given presets in %s are sound, and have the blocks of the others',
  async (language) => {
    const presets = await givenPresets(language);
    expect(presets.map(({ id }) => id)).toEqual([
      'community',
      'one-pager',
      'harvest',
      'evidence',
      'newcomer',
      'slides',
    ]);
    for (const { title, blocks } of presets) {
      expect(title).not.toBe('');
      expect(blocks.length).toBeGreaterThan(1);
      for (const { note, from, to } of blocks) {
        expect(note).not.toBe('');
        expect(to === 0 || to > from).toBe(true);
      }
    }
    const shape = (given: typeof presets) =>
      given.map(({ id, period, blocks }) => [
        id,
        period,
        blocks.map(({ id: key, kind, from, to }) => [key, kind, from, to]),
      ]);
    expect(shape(presets)).toEqual(shape(await givenPresets('en')));
  },
);

test('a community changes a given preset, block by block, and has it as it came when it removes its own', async () => {
  const titles = async () => (await presetsHere(repository)).map(({ title }) => title);
  const before = await titles();
  await run('change', 'one-pager');
  expect(await own()).toEqual([['one-pager', ['questions', 'coming']]]);
  expect(services.session.reveal.value?.part).toBe('preset-one-pager');
  await run('blockDown', 'one-pager questions');
  await run('addBlock', 'one-pager');
  const [[, [first, second, third] = []] = []] = (await own()) as [string, string[]][];
  expect([first, second]).toEqual(['coming', 'questions']);
  await run('dropBlock', 'one-pager coming');
  expect(await own()).toEqual([['one-pager', ['questions', third]]]);
  expect(await titles()).toEqual(before);
  await run('remove', 'one-pager');
  expect(await own()).toEqual([]);
  await run('change', 'one-pager');
  expect(await own()).toEqual([['one-pager', ['questions', 'coming']]]);
});

test('a block that was added is gone again after an undo, and back after a redo', async () => {
  await run('change', 'one-pager');
  const before = await own();
  await run('addBlock', 'one-pager');
  const after = await own();
  expect(after).not.toEqual(before);
  const undone = await repository.undo((await repository.lastUndoable())?.id ?? '');
  expect(await own()).toEqual(before);
  await repository.undo(undone.commit?.id ?? '');
  expect(await own()).toEqual(after);
});

test('a preset of before has no blocks and opens; what is no block is left out and the preset stays', async () => {
  const old = { id: 'old', title: 'Monthly', period: 'last30', grouping: 'none', release: 'network', meetings: true };
  const changes = wayChanges('presets', { ...old, sections: 'Thanks', order: 'a0', removed: false } as never);
  const odd = { 'presets/old/blocks/x/kind': 'questions', 'presets/old/blocks/x/from': 'many' };
  await repository.commit({ title: 'did_preset_new', changes: { [waysId]: { ...changes, ...odd } } });
  expect(await listPresets(repository)).toMatchObject([{ title: 'Monthly', sections: 'Thanks', blocks: [] }]);
  expect((await presetsHere(repository)).at(-1)?.id).toBe('old');
});
