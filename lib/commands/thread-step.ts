import { type MessageKey, t } from '../i18n';
import type { Changes, ValueThread } from '../model';
import type { Command } from './command';
import type { Context, Services } from './services';
import { threadWords } from './thread-source';
import { threadIn } from './threads';

/** A command's `run` on the thread at hand. */
export const onThread =
  (act: (services: Services, thread: ValueThread, context: Context) => void | Promise<void>): Command['run'] =>
  async (services, context) => {
    const id = threadIn(context);
    await services.written?.();
    const thread = id && (await services.repository.get(id));
    if (thread) await act(services, thread, context);
  };

export const nameOf = async ({ repository }: Services, thread: ValueThread): Promise<string> =>
  (await threadWords(repository, thread)) || t('editor_thread');

/** Keeps a step of a thread, and says it with its undo. */
export async function step(
  services: Services,
  thread: ValueThread,
  { title, changes }: { title: MessageKey; changes: Changes },
): Promise<void> {
  // The list of steps keeps no words of what a thread points to: they would outlive it there.
  const subject = [thread.title.trim() || t('editor_thread')];
  const commit = await services.repository.commit({ title, subject, changes: { [thread.id]: changes } });
  services.notify(t(title, await nameOf(services, thread)), { undo: commit.id });
}
