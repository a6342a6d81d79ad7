/**
 * `npm run bench -- NAME [options] [--json]`: sets everything up and measures; `npm run bench` alone lists what there is.
 * docs/formats/benchmark.md says how each figure is taken.
 */
import path from 'node:path';
import { ensureModules, root, run } from './setup.mjs';

await ensureModules();
// Under the project's own Node, whichever this is.
const { code } = await run('node', [path.join(root, 'tests', 'bench', 'run.mjs'), ...process.argv.slice(2)], {
  minutes: 30,
});
process.exitCode = code;
