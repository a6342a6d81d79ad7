import { expect, test } from 'vitest';
import { capture } from '../../lib/commands/host-capture';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { sessionWith } from '../facilitate/sessions';
import { openLibrary, saving } from '../storage/open';

test('a line says whether it is in the note: not where the note went while it was put down', async () => {
  setMessages('en', en);
  const repository = await openLibrary();
  const session = sessionWith([{ title: 'Learn' }]);
  await repository.commit(saving(session));
  const line = { kind: 'decision', words: 'meet in June' } as const;
  expect(await capture({ repository } as Services, session, line)).toMatchObject({ line: 'Decision: meet in June' });
  const [note] = await repository.list('meeting');
  const leaving: Services['repository'] = {
    ...repository,
    fields: async (id) => {
      if (note && id === note.id) await repository.erase([note.id]);
      return repository.fields(id);
    },
  };
  expect(await capture({ repository: leaving } as Services, session, line)).toBeNull();
});
