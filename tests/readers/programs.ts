import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished, test } from 'vitest';

/** Where a program is that is called by this name; null where there is none. */
export function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

export const chromium = (): string | null => process.env.CHROMIUM_PATH ?? findProgram('chromium');

/** A test that needs programs, by name. Where one is missing it is skipped, and says so: it is never counted as passed. */
export function testWith(programs: readonly string[], title: string, run: () => Promise<void>): void {
  const missing = programs.filter((name) => !(name === 'chromium' ? chromium() : findProgram(name)));
  if (missing.length > 0) test.skip(`${title} (${missing.join(', ')} not found)`, run);
  else test(title, run);
}

/** Runs a program to its end and gives what it wrote; rejects with that when it failed. */
export async function run(program: string, args: readonly string[]): Promise<string> {
  const ended = await promisify(execFile)(program, args, { timeout: 100_000, maxBuffer: 50_000_000 });
  return ended.stdout + ended.stderr;
}

/** A folder that is gone when the test is. */
export function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-readers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
