import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
// @ts-expect-error Plain JavaScript: it runs before anything is installed.
import { isInstalled } from '../scripts/setup.mjs';

interface Entry {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'setup-'));
  mkdirSync(path.join(folder, 'node_modules', '.bin'), { recursive: true });
  writeFileSync(path.join(folder, 'node_modules', '.bin', 'wxt'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wxt: Entry = { version: '1.0.0', integrity: 'sha512-wxt' };
const other: Entry = { version: '2.0.0', integrity: 'sha512-other' };
const ofAnotherMachine: Entry = { version: '3.0.0', integrity: 'sha512-mac', optional: true };
const at = (entries: Record<string, Entry>) =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [`node_modules/${name}`, entry]));

/** Writes what the lock asks for, and what npm says that it installed. */
function write(wanted: Record<string, Entry>, has: Record<string, Entry> | null): void {
  const lock = { lockfileVersion: 3, packages: { '': { name: 'x' }, ...at(wanted) } };
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock));
  if (!has) return;
  const list = { lockfileVersion: 3, packages: at(has) };
  writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify(list));
}

test.each<[string, Record<string, Entry>, Record<string, Entry> | null, boolean]>([
  ['what the lock asks for', { wxt, other }, { wxt, other }, true],
  ['all but what is for other machines', { wxt, ofAnotherMachine }, { wxt }, true],
  ['nothing yet', { wxt }, null, false],
  ['not what a pull brought', { wxt, other }, { wxt }, false],
  ['what a pull took away', { wxt }, { wxt, other }, false],
  ['another version', { wxt: { ...wxt, version: '1.0.1' } }, { wxt }, false],
  ['another package of that version', { wxt: { ...wxt, integrity: 'sha512-x' } }, { wxt }, false],
])('with %s installed', (_, wanted, has, is) => {
  write(wanted, has);
  expect(isInstalled(folder)).toBe(is);
});
