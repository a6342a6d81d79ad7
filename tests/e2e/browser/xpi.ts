import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** Packs a built extension as Firefox takes it from a profile's folder. */
export function packExtension(folder: string, file: string): void {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const whole = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, whole).split(path.sep).join('/')] = new Uint8Array(readFileSync(whole));
  }
  writeFileSync(file, zipSync(files, { level: 1 }));
}
