import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const files = {
  'manifest.json': JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1.0' }),
  'page.html': '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p><script src="page.js"></script>',
  'page.js': `document.title = 'Empty page';`,
};

/** Writes the least extension with a page: one line of text, one script. Gives its folder. */
export function writeEmptyPage(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}
