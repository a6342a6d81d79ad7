// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { settleLook } from '../../../components/look-left';
import { lookIn, type ReaderLook, sizeOf, usualLook } from '../../../lib/commands/look';
import { readerCommands } from '../../../lib/commands/reader';
import { contextOf } from '../../../lib/commands/run';
import type { Services } from '../../../lib/commands/services';
import { settingsId } from '../../../lib/model';
import type { Repository } from '../../../lib/storage/repository';
import { createSession } from '../../../lib/workbench/session';
import { openLibrary } from '../../storage/open';

let repository: Repository;

beforeEach(async () => {
  localStorage.clear();
  repository = await openLibrary();
});

const look = async () => lookIn(await repository.settings());
const run = (id: string) => {
  const session = createSession();
  const services = { session, repository } as unknown as Services;
  return readerCommands.find((command) => command.id === `reader.${id}`)?.run(services, contextOf(session));
};

test('how texts look is set within its limits, each press going on from the one before', async () => {
  await Promise.all([...Array.from({ length: 20 }, () => run('larger')), run('column')]);
  expect(await look()).toEqual({ ...usualLook, size: 8, wide: true });
  expect(sizeOf(await look())).toBeGreaterThan(2);
  await run('smaller');
  await run('font');
  await run('spacing');
  expect(await look()).toEqual({ size: 7, wide: true, sans: true, airy: true });
  await run('usual');
  expect(await look()).toEqual(usualLook);
});

test('what was chosen before it was a setting is one then, once', async () => {
  const chosen: ReaderLook = { ...usualLook, size: 3, sans: true };
  localStorage.setItem('readerLook', JSON.stringify(chosen));
  await settleLook(repository);
  expect(await look()).toEqual(chosen);
  expect(localStorage.getItem('readerLook')).toBeNull();
  // What was set since is not undone by what another page had left.
  localStorage.setItem('readerLook', JSON.stringify({ ...usualLook, wide: true }));
  await settleLook(repository);
  expect(await look()).toEqual(chosen);
});

test.each(['{', '{"size":99}', 'null', '{"size":1.5,"wide":true,"sans":true,"airy":true}'])(
  '%s makes no sense',
  async (kept) => {
    localStorage.setItem('readerLook', kept);
    await settleLook(repository);
    expect(await look()).toEqual(usualLook);
    expect(await repository.get(settingsId)).toBeFalsy();
  },
);
