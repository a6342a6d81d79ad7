import { expect, test, vi } from 'vitest';
import { closeGone } from '../../../components/workbench/gone-tabs';
import { changesOf, type RecordId } from '../../../lib/model';
import { createSession } from '../../../lib/workbench/session';
import { clip, freshName, openLibrary } from '../../storage/open';

/** Two windows on one library, each with what it has open. */
async function windows() {
  const name = freshName();
  const open = async () => {
    const [session, repository] = [createSession(), await openLibrary({ name })];
    const looking = vi.spyOn(repository, 'getMany');
    /** Whether everything that is open was looked at. */
    const looked = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await vi.waitFor(() => expect(looking).toHaveResolvedTimes(looking.mock.calls.length));
    };
    return { session, repository, looked, tabs: () => session.tabs.value.map(({ id }) => id) };
  };
  const [here, there] = [await open(), await open()];
  const [made, other] = [clip(), clip()];
  await here.repository.commit({ title: 'did_clip_save', changes: { [other.id]: changesOf(other) } });
  const commit = await here.repository.commit({ title: 'did_clip_save', changes: { [made.id]: changesOf(made) } });
  /** Moves something into the trash, or out of it. */
  const trash = (id: RecordId, at: string | null = '2026-04-01T09:00:00.000Z') =>
    here.repository.commit({ title: 'did_clip_trash', changes: { [id]: { trashedAt: at } } });
  return { here, there, made: made.id, other: other.id, commit: commit.id, trash };
}

test('what an undo takes away leaves no tab, in any part of any window', async () => {
  const { here, there, made, other, commit } = await windows();
  for (const { session, repository, looked } of [here, there]) {
    closeGone(session, repository);
    session.open('clip', made);
    session.split('g1', 'right');
    session.open('clip', other);
    session.open('welcome');
    await looked();
  }
  await here.repository.undo(commit);
  for (const { tabs } of [here, there]) await vi.waitFor(() => expect(tabs()).toEqual([`clip ${other}`, 'welcome']));
});

test('a tab opened out of the trash stays until its record is erased, or goes once more', async () => {
  const { here, made, other, trash } = await windows();
  const { session, repository, looked, tabs } = here;
  for (const id of [made, other]) await trash(id);
  closeGone(session, repository);
  session.open('clip', made);
  session.open('clip', other);
  await looked();
  await repository.commit({ title: 'did_clip_edit', changes: { [made]: { note: 'read in the trash' } } });
  await trash(other, null);
  await looked();
  await trash(other);
  await vi.waitFor(() => expect(tabs()).toEqual([`clip ${made}`]));
  await repository.erase([made]);
  await vi.waitFor(() => expect(tabs()).toEqual([]));
});

test('versions of what is in the trash can be looked at, those of what is erased cannot', async () => {
  const { here, made, trash } = await windows();
  const { session, repository, looked, tabs } = here;
  closeGone(session, repository);
  session.open('clip', made);
  session.open('versions', made);
  await looked();
  await trash(made);
  await vi.waitFor(() => expect(tabs()).toEqual([`versions ${made}`]));
  await repository.erase([made]);
  await vi.waitFor(() => expect(tabs()).toEqual([]));
});
