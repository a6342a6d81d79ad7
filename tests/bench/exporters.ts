import type { DigestDocument } from '../../lib/digest';
import { exporters, recordExporters } from '../../lib/export';
import { digestOf } from '../export/many';

/** What a format takes of a digest of 1,000 items: the median time, ms, and the size, bytes. */
export interface ExporterFigures {
  readonly ms1000Items: number;
  readonly bytes: number;
}

const sizeOf = (content: string | Uint8Array): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;

/**
 * Renders 1,000 items in every format, `rounds` times each after one that only warms up. It runs where it is called, in a page or in Node,
 * once `setMessages` gave the words.
 */
export async function measureExporters(
  rounds = 5,
  document: DigestDocument = digestOf(1000),
): Promise<Record<string, ExporterFigures>> {
  const figures: Record<string, ExporterFigures> = {};
  for (const { id, render } of [...exporters, ...recordExporters]) {
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const before = performance.now();
      const { content } = await render(document, { passphrase: 'four small words together' });
      if (round > 0) times.push(performance.now() - before);
      bytes = sizeOf(content);
    }
    const middle = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
    figures[id] = { ms1000Items: Math.round(middle * 10) / 10, bytes };
  }
  return figures;
}
