import { inflateSync } from 'node:zlib';

/** Of each sheet of a PDF, in no order, whether any words stand on it. */
export function wordsOnSheets(pdf: Buffer): boolean[] {
  const objects = objectsOf(pdf.toString('latin1'));
  const hasWords = (text: string, seen: Set<string>): boolean => {
    if (/\/Font\b/.test(text)) return true;
    const named = [...text.replace(/\/Parent \d+ 0 R/g, '').matchAll(/(\d+) 0 R/g)].map(([, id]) => id as string);
    return named.some((id) => !seen.has(id) && hasWords(objects.get(id) ?? '', seen.add(id)));
  };
  return [...objects.values()]
    .filter((text) => /\/Type\s*\/Page\b/.test(text))
    .map((text) => hasWords(text, new Set()));
}

/** What each object of a PDF says, without its stream; those that are packed together too. */
function objectsOf(pdf: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, id, body] of pdf.matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const [says = '', stream] = (body as string).split(/\bstream\r?\n/);
    objects.set(id as string, says);
    const start = Number(/\/First (\d+)/.exec(says)?.[1]);
    if (!/\/Type\s*\/ObjStm/.test(says) || stream === undefined) continue;
    const packed = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    const places = packed.slice(0, start).trim().split(/\s+/).map(Number);
    for (let at = 0; at < places.length; at += 2)
      objects.set(
        String(places[at]),
        packed.slice(start + (places[at + 1] ?? 0), start + (places[at + 3] ?? packed.length)),
      );
  }
  return objects;
}
