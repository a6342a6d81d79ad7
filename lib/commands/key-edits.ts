import { t, tn } from '../i18n';
import { type Changes, setKey, settingsId } from '../model';
import { look } from '../workbench/session';
import { type Command, pointed } from './command';
import type { Context, Services } from './services';

/** The changes that give a command these keys; null: its own again. `entries`: `Settings.keys`. */
export function keyChanges(entries: readonly string[], id: string, bindings: readonly string[] | null): Changes {
  const before = entries.filter((entry) => entry.split(' ')[0] === id);
  const after = bindings === null ? [] : bindings.length === 0 ? [`${id} `] : bindings.map((key) => `${id} ${key}`);
  return Object.fromEntries([
    ...before.map((entry) => [setKey('keys', entry), false] as const),
    ...after.map((entry) => [setKey('keys', entry), true] as const),
  ]);
}

async function commit({ repository }: Services, changes: Changes): Promise<string | null> {
  if (Object.keys(changes).length === 0) return null;
  const { id } = await repository.commit({ title: 'did_keys_edit', changes: { [settingsId]: changes } });
  return id;
}

/** Gives the command that is meant these keys. */
export async function setKeys(services: Services, command: string, bindings: readonly string[] | null): Promise<void> {
  const { keys } = await services.repository.settings();
  await commit(services, keyChanges(keys, command, bindings));
}

async function resetAll(services: Services): Promise<void> {
  const { keys } = await services.repository.settings();
  const undo = await commit(services, Object.fromEntries(keys.map((entry) => [setKey('keys', entry), false])));
  services.notify(t('keys_allReset'), { ...(undo && { undo }) });
}

async function exportKeys({ repository, saveFile, notify }: Services): Promise<void> {
  const { keys } = await repository.settings();
  if (keys.length === 0) return notify(t('keys_noneOwn'));
  const { writeKeysFile } = await import('./keys-file');
  const name = 'commonplace-keys.json';
  if (await saveFile({ name, type: 'application/json', content: writeKeysFile(keys) })) notify(t('share_saved', name));
}

/** The largest file of keys that is read, bytes: far more than every command with ten keys. */
const largest = 500_000;

/** Takes over the keys that a file names; other commands keep theirs. What is not known here is left out and named. */
async function importKeys(services: Services): Promise<void> {
  const { repository, openFile, notify } = services;
  const file = await openFile('.json,application/json');
  if (!file) return;
  if (file.size > largest) return notify(t('keys_notAFile', file.name), { kind: 'error' });
  const { readKeysFile } = await import('./keys-file');
  const read = readKeysFile(await file.text());
  if (!read) return notify(t('keys_notAFile', file.name), { kind: 'error' });
  const { keys } = await repository.settings();
  const changes: Changes = Object.assign({}, ...[...read.keys].map(([id, bindings]) => keyChanges(keys, id, bindings)));
  const undo = await commit(services, changes);
  const taken = tn('keys_imported', read.keys.size);
  const left = read.leftOut.length > 0 ? ` ${t('keys_leftOut', read.leftOut.join(', '))}` : '';
  notify(`${taken}${left}`, { ...(undo && { undo }) });
}

const record = ({ session }: Services, { part = '' }: Context) => {
  // Pressed a second time it is called off.
  look(session, 'recording', session.looks.peek().get('recording') === part ? null : part);
};

/** The keys of commands; the part is the command's id. */
export const keyCommands: readonly Command[] = [
  pointed({ id: 'keys.record', title: 'keys_change', category: 'view', run: record }),
  pointed({ id: 'keys.find', title: 'keys_findByPress', category: 'view', run: record }),
  pointed({
    id: 'keys.remove',
    title: 'keys_remove',
    category: 'view',
    run: (services, { part = '' }) => setKeys(services, part, []),
  }),
  pointed({
    id: 'keys.reset',
    title: 'keys_reset',
    category: 'view',
    run: (services, { part = '' }) => setKeys(services, part, null),
  }),
  { id: 'keys.resetAll', title: 'keys_resetAll', category: 'view', icon: 'undo', run: resetAll },
  { id: 'keys.export', title: 'command_keys_export', category: 'view', icon: 'download', run: exportKeys },
  { id: 'keys.import', title: 'command_keys_import', category: 'view', icon: 'upload', run: importKeys },
];
