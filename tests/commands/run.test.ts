import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../lib/commands';
import { contextOf, keyContextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { type Messages, setMessages, t } from '../../lib/i18n';
import { createId } from '../../lib/model';
import { StorageFullError } from '../../lib/storage';
import { createSession } from '../../lib/workbench/session';
import english from '../../public/_locales/en/messages.json';

const session = createSession();
const notify = vi.fn();
const services = { session, notify } as unknown as Services;
const failing = (error: unknown): Command => ({
  id: 'x.fail',
  title: 'app_name',
  category: 'view',
  run: () => Promise.reject(error),
});

beforeEach(() => {
  setMessages('en', english as Messages);
  notify.mockReset();
});

describe('running a command', () => {
  test('says an expected error in its own words and logs nothing', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    expect(await runCommand(failing(new StorageFullError('full')), services, contextOf(session))).toBe(false);
    expect(notify).toHaveBeenCalledWith(t('error_storageFull'), { kind: 'error' });
    const plain = Object.assign(new Error('x'), { key: 'status_backupAt', places: ['Monday'] });
    await runCommand(failing(plain), services, contextOf(session));
    expect(notify).toHaveBeenLastCalledWith('Last backup: Monday', { kind: 'error' });
    expect(log).not.toHaveBeenCalled();
  });

  test('says an unexpected error in plain words and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const error = new TypeError('secret detail');
    await runCommand(failing(error), services, contextOf(session));
    expect(notify).toHaveBeenCalledWith(t('error_unexpected'), { kind: 'error' });
    expect(log).toHaveBeenCalledWith('x.fail', error);
  });

  test('does not run what may not run now', async () => {
    const run = vi.fn();
    const command = { ...failing(null), when: () => false, run };
    expect(await runCommand(command, services, contextOf(session))).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('what a command acts on', () => {
  const [read, chosen, digest] = [createId('clip'), createId('clip'), createId('digest')];
  const at = (inEditor: boolean) => {
    const here = createSession();
    here.selection.value = [chosen];
    here.inEditor.current = inEditor;
    return here;
  };

  test('in the list on what is chosen there, by key as well', () => {
    const here = at(false);
    here.open('digest', digest);
    expect(keyContextOf(here).selection).toEqual([chosen]);
    expect(contextOf(here).selection).toEqual([chosen]);
  });

  test('in a clip on that clip', () => {
    const here = at(true);
    here.open('clip', read);
    expect(keyContextOf(here).selection).toEqual([read]);
    expect(contextOf(here).selection).toEqual([read]);
  });

  test('in another editor by key on what the keyboard is in, by name on what is chosen', () => {
    const here = at(true);
    here.open('digest', digest);
    expect(keyContextOf(here).selection).toEqual([digest]);
    expect(contextOf(here).selection).toEqual([chosen]);
    here.open('settings');
    expect(keyContextOf(here).selection).toEqual([]);
  });

  test('with nothing open on what is chosen', () => {
    expect(keyContextOf(at(true)).selection).toEqual([chosen]);
  });

  test('tells whether somebody types', () => {
    expect(keyContextOf(session, true).typing).toBe(true);
    expect(keyContextOf(session).typing).toBe(false);
  });
});
