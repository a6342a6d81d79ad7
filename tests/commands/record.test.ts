import { expect, test, vi } from 'vitest';
import { recordCommands } from '../../lib/commands/record';
import { contextOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, freshName, openLibrary, saving } from '../storage/open';

setMessages('en', en);

/** A clip whose note two windows wrote at once. */
async function torn() {
  const name = freshName();
  const [repository, window] = [await openLibrary({ name }), await openLibrary({ name })];
  const saved = clip();
  await repository.commit(saving(saved));
  const base = (await repository.fields(saved.id))?.note?.v;
  const edit = (note: string) => ({ title: 'did_clip_edit', subject: [''], changes: { [saved.id]: { note } } });
  if (!base) throw new Error('The clip has no note');
  await window.commit(edit('theirs'), { base: { [saved.id]: { note: base } } });
  await repository.commit(edit('mine'), { base: { [saved.id]: { note: base } } });
  const [other] = await repository.otherVersions(saved.id);
  const services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
  const run = (id: string, part: string) =>
    recordCommands
      .find((command) => command.id === id)
      ?.run(services, { ...contextOf(services.session), selection: [saved.id], part });
  return { repository, id: saved.id, other, run };
}

test('of a field written in two places what was written elsewhere is taken, and nothing is left to choose', async () => {
  const { repository, id, other, run } = await torn();
  expect(other).toBeDefined();
  await run('field.take', `note ${other?.at}`);
  expect((await repository.get(id))?.note).toBe(other?.value);
  expect(await repository.otherVersions(id)).toEqual([]);
});

test('or what stands is kept', async () => {
  const { repository, id, run } = await torn();
  const { note } = (await repository.get(id)) ?? {};
  await run('field.keep', 'note');
  expect((await repository.get(id))?.note).toBe(note);
  expect(await repository.otherVersions(id)).toEqual([]);
});
