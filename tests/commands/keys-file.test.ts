import { describe, expect, test, vi } from 'vitest';
import { commands } from '../../lib/commands';
import { keyCommands } from '../../lib/commands/key-edits';
import { readKeysFile, writeKeysFile } from '../../lib/commands/keys-file';
import { contextOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

setMessages('en', en);

const file = (keys: unknown, more: object = {}) =>
  JSON.stringify({ format: 'commonplace-keys', version: 1, keys, ...more });

describe('a file of keys', () => {
  test('holds what was chosen and is read back the same', () => {
    const entries = ['digest.new Alt+J', 'digest.new Alt+Q>N', 'tab.close '];
    const read = readKeysFile(writeKeysFile(entries), commands);
    expect(read?.leftOut).toEqual([]);
    expect([...(read?.keys ?? [])]).toEqual([
      ['digest.new', ['Alt+J', 'Alt+Q>N']],
      ['tab.close', []],
    ]);
  });

  test('gives up what is not known here, by name, and takes the rest', () => {
    const keys = {
      'digest.new': ['Alt+J', 'Hyper+Q', 'Mod+T'],
      'gone.away': ['Alt+X'],
      'meeting.new': ['Mod+W>X'],
      // It acts on what a control points at alone.
      'notice.close': ['Alt+Y'],
    };
    const read = readKeysFile(file(keys, { later: true }), commands);
    expect([...(read?.keys ?? [])]).toEqual([['digest.new', ['Alt+J']]]);
    expect(read?.leftOut).toEqual(['Hyper+Q', 'Ctrl+T', 'gone.away', 'Ctrl+W X', 'notice.close']);
  });

  test('takes the same keys once, however they are written, and none that a browser keeps', () => {
    const read = readKeysFile(
      file({ 'digest.new': ['Shift+Alt+J', 'Alt+Shift+J', 'Shift+Mod+P'], 'tab.close': ['Alt+'] }),
    );
    expect([...(read?.keys ?? [])]).toEqual([['digest.new', ['Alt+Shift+J']]]);
    expect(read?.leftOut).toEqual(['Ctrl+Shift+P', 'Alt+']);
    // What was stored of before and says nothing does not go out.
    expect(JSON.parse(writeKeysFile(['digest.new Alt+', 'tab.close Shift+Alt+Q'])).keys).toEqual({
      'tab.close': ['Alt+Shift+Q'],
    });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another format', JSON.stringify({ format: 'x', version: 1, keys: {} })],
    ['a later version', JSON.stringify({ format: 'commonplace-keys', version: 2, keys: {} })],
    ['keys that are none', file({ 'digest.new': 'Alt+J' })],
    ['too many', file({ 'digest.new': Array.from({ length: 11 }, () => 'Alt+J') })],
  ])('is refused where it is %s', (_, text) => {
    expect(readKeysFile(text, commands)).toBeNull();
  });
});

describe('the commands', () => {
  async function desk() {
    const repository = await openLibrary();
    const notify = vi.fn();
    const saveFile = vi.fn();
    const openFile = vi.fn();
    const session = createSession();
    const services = { repository, session, notify, saveFile, openFile } as unknown as Services;
    const run = (id: string, part?: string) =>
      keyCommands.find((command) => command.id === id)?.run(services, { ...contextOf(session), part });
    return { repository, notify, saveFile, openFile, run };
  }

  test('take over the keys of a file, let others be, say what is left out, and are undone as one', async () => {
    const { repository, notify, openFile, run } = await desk();
    openFile.mockResolvedValue(new File([file({ 'tab.close': ['Alt+Q'] })], 'a.json'));
    await run('keys.import');
    openFile.mockResolvedValue(new File([file({ 'digest.new': ['Alt+J'], 'a.b': [] })], 'b.json'));
    await run('keys.import');
    expect([...(await repository.settings()).keys].sort()).toEqual(['digest.new Alt+J', 'tab.close Alt+Q']);
    const [words, { undo }] = notify.mock.lastCall ?? [];
    expect(words).toContain('a.b');
    await repository.undo(undo);
    expect((await repository.settings()).keys).toEqual(['tab.close Alt+Q']);
  });

  test('change nothing for another file', async () => {
    const { repository, notify, openFile, run } = await desk();
    openFile.mockResolvedValue(new File(['{}'], 'a.json'));
    await run('keys.import');
    expect(notify.mock.lastCall?.[1]).toEqual({ kind: 'error' });
    expect((await repository.settings()).keys).toEqual([]);
  });

  test('save what was chosen, and nothing where nothing was; give one back, and all', async () => {
    const { repository, saveFile, openFile, run } = await desk();
    await run('keys.export');
    expect(saveFile).not.toHaveBeenCalled();
    openFile.mockResolvedValue(new File([file({ 'tab.close': ['Alt+Q'], 'digest.new': [] })], 'a.json'));
    await run('keys.import');
    await run('keys.export');
    expect(JSON.parse(saveFile.mock.lastCall?.[0].content).keys).toEqual({ 'tab.close': ['Alt+Q'], 'digest.new': [] });
    await run('keys.reset', 'digest.new');
    expect((await repository.settings()).keys).toEqual(['tab.close Alt+Q']);
    await run('keys.remove', 'tab.close');
    expect((await repository.settings()).keys).toEqual(['tab.close ']);
    await run('keys.resetAll');
    expect((await repository.settings()).keys).toEqual([]);
  });
});
