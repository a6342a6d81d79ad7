import { expect, test, vi } from 'vitest';
import { capture } from '../../lib/commands/host-capture';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { sessionWith } from '../facilitate/sessions';
import { freshName, openLibrary, saving } from '../storage/open';

test('a line says whether it is in the note: not where the note went while it was put down', async () => {
  setMessages('en', en);
  const repository = await openLibrary();
  const session = sessionWith([{ title: 'Learn' }]);
  await repository.commit(saving(session));
  const line = { kind: 'decision', words: 'meet in June' } as const;
  expect(await capture({ repository } as Services, session, line)).toMatchObject({ line: 'Decision: meet in June' });
  const [note] = await repository.list('meeting');
  const { fields } = repository;
  vi.spyOn(repository, 'fields').mockImplementation(async (id) => {
    if (note && id === note.id) await repository.erase([note.id]);
    return fields(id);
  });
  expect(await capture({ repository } as Services, session, line)).toBeNull();
});

test('a line goes into what is typed as it is put down, in this page and in another', async () => {
  setMessages('en', en);
  const name = freshName();
  const [repository, other] = [await openLibrary({ name }), await openLibrary({ name })];
  const session = sessionWith([{ title: 'Learn' }]);
  await repository.commit(saving(session));
  await capture({ repository } as Services, session, { kind: 'decision', words: 'meet in June' });
  const [note] = await repository.list('meeting');
  if (!note) throw new Error('No note');
  const { fields } = repository;
  const writers = [repository, other, repository];
  vi.spyOn(repository, 'fields').mockImplementation(async (id) => {
    const seen = await fields(id);
    const writer = writers.pop();
    if (!writer || id !== note.id) return seen;
    const text = `${seen?.text?.x}\nTyped ${writers.length}`;
    await writer.commit({ title: 'did_meeting_edit', changes: { [note.id]: { text } } });
    return seen;
  });
  await capture({ repository } as Services, session, { kind: 'question', words: 'who hosts?' });
  const text = (await other.get(note.id))?.text ?? '';
  for (const words of ['meet in June', 'who hosts?', 'Typed 0', 'Typed 1', 'Typed 2']) expect(text).toContain(words);
});
