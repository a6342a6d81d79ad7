// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ProfileEditor } from '../../components/editors/ProfileEditor';
import { ServicesContext } from '../../components/services';
import { commandNamed } from '../../lib/commands';
import { openProfile } from '../../lib/commands/profile';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { waysId, waysOf } from '../../lib/model/ways';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

setMessages('en', en);
afterEach(cleanup);

test('what of a file cannot come in is named with its why before anything is taken, and is not taken', async () => {
  const repository = await openLibrary();
  const session = createSession();
  const services = { repository, session, notify: vi.fn() } as unknown as Services;
  const v1 = JSON.parse(readFileSync('tests/fixtures/profiles/v1.json', 'utf8'));
  const keys = [
    { command: 'digest.new', keys: ['Alt+', 'Alt+J'] },
    { command: 'meeting.new', keys: ['Mod+W'] },
    { command: 'no.such', keys: ['Alt+Q'] },
  ];
  const file = { ...v1, principles: [], presets: [], labels: [{ kind: 'action', word: 'Question' }], keys };
  await openProfile(services, new File([JSON.stringify(file)], 'ways.json'));
  render(
    <ServicesContext.Provider value={services}>
      <ProfileEditor />
    </ServicesContext.Provider>,
  );
  await screen.findByText('2 new · 1 left out');
  for (const line of [
    'Left out: “Alt+” is not how keys are written.',
    'Left out: browsers keep Ctrl+W for themselves.',
    'Left out: “Question” begins lines of the kind “Question” already.',
    'This version has no such command: its keys are kept and do nothing here.',
    '2 entries will be taken over.',
  ])
    expect(screen.getByText(line)).toBeTruthy();
  await runCommand(commandNamed('profile.take'), services, contextOf(session));
  await waitFor(async () => {
    expect((await repository.settings()).keys.toSorted()).toEqual(['digest.new Alt+J', 'no.such Alt+Q']);
    expect(waysOf(await repository.get(waysId)).labels).toEqual([]);
  });
});
