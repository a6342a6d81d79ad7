import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { restoreFrom } from '../../lib/commands/backup';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { FileToSave, Services } from '../../lib/commands/services';
import { makeKey, ownKey } from '../../lib/commands/signing';
import { setMessages, t } from '../../lib/i18n';
import type { KeyPair } from '../../lib/model/signature';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';
import { atOnce } from './at-once';

const passphrase = 'four words nobody guesses';
let [from, to]: Repository[] = [];
let pair: KeyPair;
const saved: FileToSave[] = [];
const notify = vi.fn();
const confirm = vi.fn(async () => true);
const askPassphrase = vi.fn(async (_what?: string): Promise<string | null> => passphrase);

beforeEach(async () => {
  setMessages('en', en);
  [from, to] = await Promise.all([openLibrary(), openLibrary()]);
  pair = await makeKey(from as Repository);
  saved.length = 0;
  for (const mock of [notify, confirm, askPassphrase]) mock.mockReset();
  confirm.mockResolvedValue(true);
  askPassphrase.mockResolvedValue(passphrase);
});

const services = (repository: Repository | undefined) =>
  ({
    ...{ repository, session: createSession(), notify, confirm, askPassphrase, during: atOnce },
    saveFile: async (file: FileToSave) => saved.push(file) > 0,
  }) as unknown as Services;

async function backUp(command: string): Promise<File> {
  const its = services(from);
  await runCommand(commandNamed(command), its, contextOf(its.session));
  return new File([saved[0]?.content as Uint8Array<ArrayBuffer>], 'x.zip');
}
const keyNow = async () => (await ownKey(to as Repository))?.key;

test('a backup has no key in it where nobody asked for that, and opens as ever', async () => {
  const file = await backUp('library.backup');
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(Object.keys(unzipSync(bytes))).not.toContain('signing-key.json');
  expect(Buffer.from(bytes).includes(pair.secret)).toBe(false);
  expect(await restoreFrom(services(to), file)).toBe(true);
  expect(askPassphrase).not.toHaveBeenCalled();
  expect(await keyNow()).toBeUndefined();
  expect(await restoreFrom(services(to), new File([readFileSync('tests/fixtures/archives/v1.zip')], 'v1.zip'))).toBe(
    true,
  );
});

test('one with it brings it back by its passphrase alone, and holds nothing that opens it', async () => {
  const file = await backUp('library.backupKey');
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const text = new TextDecoder().decode(files['signing-key.json']);
  expect(JSON.parse(text)).toMatchObject({ format: 'commonplace-signing-key', key: pair.key });
  for (const content of Object.values(files)) expect(Buffer.from(content).includes(pair.secret)).toBe(false);
  askPassphrase.mockResolvedValueOnce('another passphrase');
  await restoreFrom(services(to), file);
  expect(notify).toHaveBeenCalledWith(t('key_wrongPassphrase'), { kind: 'error' });
  expect(await ownKey(to as Repository)).toEqual(pair);
  // Once more there is nothing to ask.
  askPassphrase.mockClear();
  await restoreFrom(services(to), file);
  expect(askPassphrase).not.toHaveBeenCalled();
});

test('the key there is stays without a yes, or without the passphrase; the rest is restored', async () => {
  const file = await backUp('library.backupKey');
  const other = await makeKey(to as Repository);
  askPassphrase.mockResolvedValueOnce(null);
  expect(await restoreFrom(services(to), file)).toBe(true);
  expect(await keyNow()).toBe(other.key);
  confirm.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  await restoreFrom(services(to), file);
  expect(await keyNow()).toBe(other.key);
  expect(notify).toHaveBeenLastCalledWith(t('backup_keyLeft'));
});

test('a backup whose key was changed is damaged; without a key none is made', async () => {
  const file = await backUp('library.backupKey');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { zipSync } = await import('fflate');
  const files = unzipSync(bytes);
  const broken = zipSync({ ...files, 'signing-key.json': new TextEncoder().encode('{}') });
  await expect(restoreFrom(services(to), new File([broken as Uint8Array<ArrayBuffer>], 'x.zip'))).rejects.toThrow(
    'signing-key.json',
  );
  saved.length = 0;
  const its = services(to);
  await runCommand(commandNamed('library.backupKey'), its, contextOf(its.session));
  expect(saved).toEqual([]);
  expect(notify).toHaveBeenLastCalledWith(t('key_none'), { kind: 'error' });
});

test('who shows whether there is a key is told once it is there', async () => {
  const other = await openLibrary();
  const seen: boolean[] = [];
  other.onChange(async () => seen.push((await ownKey(other)) !== null));
  await makeKey(other);
  await expect.poll(() => seen.at(-1)).toBe(true);
});
