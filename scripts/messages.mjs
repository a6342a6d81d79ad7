/**
 * Adds or replaces interface messages in every language, kept sorted:
 *   node scripts/messages.mjs <<< '{"key": {"en": "Save", "es": "Guardar"}}'
 * `$1` … `$9` are places that are filled in; keys hold letters, digits and `_`.
 */
import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const languages = ['en', 'es'];
const folder = path.resolve(import.meta.dirname, '..', 'public', '_locales');
const added = JSON.parse(readFileSync(0, 'utf8'));
for (const [key, texts] of Object.entries(added)) {
  if (!/^\w+$/.test(key)) throw new Error(`${key}: letters, digits and _ only`);
  for (const language of languages) if (typeof texts[language] !== 'string') throw new Error(`${key}: no ${language}`);
}
const lock = path.join(folder, '.lock');
for (let tries = 0; ; tries += 1) {
  try {
    mkdirSync(lock);
    break;
  } catch (error) {
    if (tries > 100) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}
try {
  for (const language of languages) {
    const file = path.join(folder, language, 'messages.json');
    const messages = JSON.parse(readFileSync(file, 'utf8'));
    for (const [key, texts] of Object.entries(added)) messages[key] = { message: texts[language] };
    const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(`${file}.new`, `${JSON.stringify(sorted, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  }
} finally {
  rmdirSync(lock);
}
