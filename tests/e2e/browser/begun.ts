import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Bidi } from './bidi';

/**
 * Makes a new profile of one that Firefox has started with before: with an empty one it works as long again at each
 * start, on caches and databases that are the same for all. The first who wants one in a run starts it, without us, and
 * leaves it in `folder`, which a run begins with empty.
 */
export async function beginProfile(executable: string, profile: string, folder: string): Promise<void> {
  const begun = path.join(folder, 'begun');
  if (!existsSync(begun)) {
    mkdirSync(folder, { recursive: true });
    const first = mkdtempSync(path.join(folder, 'beginning-'));
    await (await Bidi.launch(executable, first, {})).stop('quit');
    try {
      renameSync(first, begun);
    } catch (error) {
      // Of several workers that began together, the first one's is taken.
      if (!existsSync(begun)) throw error;
      rmSync(first, { recursive: true, force: true, maxRetries: 8 });
    }
  }
  cpSync(begun, profile, { recursive: true });
}
