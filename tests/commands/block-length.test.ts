import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { lengthOf } from '../../lib/commands/block-kinds';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Choice, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createDigest, type Digest } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

setMessages('en', en);
const digest: Digest = {
  ...createDigest('March', 'en', new Date('2026-03-31')),
  sections: [{ id: 's', title: '', principle: null, kind: 'noticing', words: '', order: 'a0', removed: false }],
};

let repository: Repository;
let services: Services;
const pick = vi.fn(async (_title: string, _choices: readonly Choice<string>[]): Promise<string | null> => null);
const notify = vi.fn();

beforeEach(async () => {
  repository = await openLibrary();
  await repository.commit(saving(digest));
  services = { repository, session: createSession(), notify, pick } as unknown as Services;
  notify.mockReset();
});

const blockNow = async () => ((await repository.get(digest.id)) as Digest).sections[0];

async function choose(answer: string | null): Promise<void> {
  pick.mockResolvedValue(answer);
  const context = { ...contextOf(services.session), activeRecord: digest.id, selection: [digest.id] };
  await runCommand(commandNamed('digest.sectionLength'), services, { ...context, part: 's' });
}

test('how long a block is meant to be is chosen or typed, taken back in one step, and kept within what a preset allows', async () => {
  await choose('25');
  expect(pick.mock.lastCall?.[1].find(({ value }) => value === '70')?.detail).toBe('usual for it · as it is now');
  const block = await blockNow();
  expect(block?.most).toBe(25);
  expect(block && lengthOf(block)).toEqual({ least: 0, most: 25 });
  expect(notify).toHaveBeenCalledWith('This block is meant to have 25 words at most', { undo: expect.any(String) });
  await repository.undo(notify.mock.lastCall?.[1].undo);
  expect((await blockNow())?.most ?? null).toBeNull();
  await choose('0');
  expect((await blockNow())?.most).toBe(0);
  for (const wrong of ['many', '9999', '-3', '']) await choose(wrong);
  expect(notify).toHaveBeenLastCalledWith(expect.stringContaining('0 to 5,000 words'), { kind: 'error' });
  await choose(null);
  expect((await blockNow())?.most).toBe(0);
});
