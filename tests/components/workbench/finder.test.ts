// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Finder } from '../../../components/workbench/finder';
import { onMac } from '../../../components/workbench/platform';
import { commands } from '../../../lib/commands';
import { formatKeybinding } from '../../../lib/commands/keys';
import { contextOf } from '../../../lib/commands/run';
import { sampleCommands } from '../../../lib/commands/sample';
import type { Services } from '../../../lib/commands/services';
import { setMessages } from '../../../lib/i18n';
import { createSession } from '../../../lib/workbench/session';
import en from '../../../public/_locales/en/messages.json';
import { openLibrary } from '../../storage/open';

let services: Services;
let finder: Finder;

beforeEach(async () => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  const session = createSession();
  services = { repository: await openLibrary(), session, notify: vi.fn() } as unknown as Services;
  await sampleCommands.find(({ id }) => id === 'sample.add')?.run(services, contextOf(session));
  finder = new Finder(services);
  await finder.whole();
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['a meeting', 'montly comunity', 'Monthly community call', 'meeting'],
  ['a digest', 'same shortgae', 'The same shortage, seen from three places', 'digest'],
  ['a person', 'programe laed', 'Programme lead', 'person'],
  ['a principle', 'emergnce', 'Prepare for Emergence', 'principle'],
  ['a practice', 'rose thron', 'Rose, thorn, bud', 'practice'],
  ['a practice by what others call it', '1-2-4', 'One, two, four, all', 'practice'],
  ['a clip', 'repiar before', 'Repair before the next agenda item', 'clip'],
])('%s is found by its name with a slip, and opens', (_, typed, title, kind) => {
  const found = finder.find(typed).find((entry) => entry.title === title);
  const open = vi.spyOn(services.session, 'open').mockImplementation(() => undefined);
  found?.run();
  expect(open).toHaveBeenCalledOnce();
  expect(open.mock.lastCall?.[0]).toBe(kind);
});

test('every command that a key runs shows it', () => {
  const shown = new Map(finder.find('').map(({ id, shortcut }) => [id, shortcut]));
  const bound = commands.filter(({ id, keybinding }) => keybinding && shown.has(id));
  expect(bound.length).toBeGreaterThan(20);
  for (const { id, keybinding = '' } of bound)
    expect(shown.get(id), id).toBe(formatKeybinding(keybinding.split(' ')[0] ?? '', onMac));
});
