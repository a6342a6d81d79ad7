// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { keepLook } from '../../../components/workbench/keep-look';
import { readerCommands } from '../../../lib/commands/reader';
import { contextOf } from '../../../lib/commands/run';
import type { Services } from '../../../lib/commands/services';
import { sizeOf, usualLook } from '../../../lib/workbench/look';
import { createSession } from '../../../lib/workbench/session';

beforeEach(() => localStorage.clear());

test('how texts look is kept on this device, within its limits, and is the same in another window', () => {
  const session = createSession();
  const stop = keepLook(session);
  const run = (id: string) =>
    readerCommands
      .find((command) => command.id === `reader.${id}`)
      ?.run({ session } as unknown as Services, contextOf(session));
  for (let time = 0; time < 20; time += 1) run('larger');
  run('column');
  expect(session.look.value).toEqual({ ...usualLook, size: 8, wide: true });
  expect(sizeOf(session.look.value)).toBeGreaterThan(2);
  stop();
  const again = createSession();
  const other = createSession();
  const ends = [keepLook(again), keepLook(other)];
  expect(again.look.value).toEqual(session.look.value);
  localStorage.setItem('readerLook', JSON.stringify({ ...usualLook, sans: true }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'readerLook' }));
  expect(other.look.value.sans).toBe(true);
  for (const end of ends) end();
});

test.each(['{', '{"size":99}', 'null', '{"size":1.5,"wide":true,"sans":true,"airy":true}'])(
  '%s makes no sense',
  (kept) => {
    localStorage.setItem('readerLook', kept);
    const session = createSession();
    keepLook(session)();
    expect(session.look.value).toEqual(usualLook);
  },
);
