/** What is measured of bringing a digest in, inside a page of ours: the reading, planning and writing as they are, into an empty library. */
import { receive } from '../../lib/commands/receive';
import { readSharedFile } from '../../lib/import';
import { openRepository } from '../../lib/storage';
import { bundleOf } from './library';

interface Memory {
  readonly memory: { readonly usedJSHeapSize: number };
}

/** MB (1,000,000 bytes) that scripts of the page hold now. */
const heapMb = () => (performance as unknown as Memory).memory.usedJSHeapSize / 1e6;

/** Reads, plans and writes a bundle of this many clips: ms for it all, and the most MB that the page held at a look every 50 ms. */
async function receiveMany(clips: number): Promise<{ ms: number; mb: number; parts: Record<string, number> }> {
  const file = new File([await bundleOf(clips)], 'large.jsonl');
  const repository = await openRepository({ name: `bench-${clips}` });
  let most = heapMb();
  const look = setInterval(() => {
    most = Math.max(most, heapMb());
  }, 50);
  const start = performance.now();
  const parts: Record<string, number> = {};
  const shared = await readSharedFile(file);
  parts.read = performance.now() - start;
  await receive(shared, repository);
  const ms = performance.now() - start;
  parts.heap0 = most;
  most = Math.max(most, heapMb());
  clearInterval(look);
  repository.close();
  return { ms, mb: most, parts };
}

Reflect.set(globalThis, 'benchReceive', { receiveMany });
