import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../lib/commands';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { type Messages, setMessages, t } from '../../lib/i18n';
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
