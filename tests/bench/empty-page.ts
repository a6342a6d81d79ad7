import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const files = {
  'manifest.json': JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1.0' }),
  'page.html': '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p><script src="page.js"></script>',
  'page.js': `document.title = 'Empty page';`,
  'field.html':
    '<!doctype html><meta charset="utf-8"><title>Field</title><dialog open><input><p></p></dialog><script src="field.js"></script>',
  'field.js': `const [field] = document.getElementsByTagName('input');
field.focus();
field.oninput = () => { document.querySelector('p').textContent = field.value; };`,
};

/** Writes the least extension with a page: one line of text, one script; and one with a field that shows below what is typed. Gives its folder. */
export function writeEmptyPage(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}
