import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleOf } from '../bench/library';
import type { Surface } from './browser/surface';
import type { Camera } from './camera';

/** Opens a bundle of ten thousand clips, up to where they can be brought in. */
export async function openMany(page: Surface, { folder, camera }: { folder: string; camera: Camera }): Promise<void> {
  const file = path.join(folder, 'many.jsonl');
  writeFileSync(file, await bundleOf(10_000));
  await camera.command(page, 'command_digest_receive');
  await page.answerFileDialog(() => page.click('button', camera.word('import_choose')), file);
  await page.see('button', camera.begins('import_bring_other'), {}, 90_000);
}

/** Brings them in, and shows them in the library. */
export async function bringManyIn(page: Surface, camera: Camera): Promise<void> {
  await page.click('button', camera.begins('import_bring_other'));
  await page.see('button', camera.word('undo'), { nth: 0 }, 120_000);
  await camera.room(page, 'room_library');
  await page.see('option', undefined, { nth: 3 }, 60_000);
}
