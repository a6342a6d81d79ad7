import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const files = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    permissions: ['activeTab'],
    action: { default_popup: 'popup.html' },
  }),
  'popup.html': '<!doctype html><meta charset="utf-8"><title>Empty</title><input><script src="popup.js"></script>',
  'popup.js': `document.querySelector('input').focus(); performance.mark('form-usable');`,
};

/** Writes the least extension with a popup: one field that takes the focus and the mark ours sets. Gives its folder. */
export function writeEmptyPopup(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}
