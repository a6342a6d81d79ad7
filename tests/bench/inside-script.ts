import path from 'node:path';
import { build } from 'vite';

/** A file of this folder with all it imports, as one classic script to be run in a page; what it leaves is global. */
export async function insideScript(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(import.meta.dirname, file), formats: ['iife'], name: 'inside' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${file} was not built`);
  return chunk.code;
}
