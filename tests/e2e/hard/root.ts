import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this process may mount: root on Linux, and not in a container that forbids it. */
const mayMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** Why a test that mounts something, on these folders, cannot run here; null where it can. */
export function cannotMount(...folders: string[]): string | null {
  if (!mayMount) return 'not run: needs root on Linux, with the right to mount';
  const missing = folders.find((folder) => !existsSync(folder));
  return missing ? `not run: there is no ${missing}` : null;
}
