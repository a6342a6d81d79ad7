import { type DigestDocument, resolveDigest } from '../../lib/digest';
import { writeBundle } from '../../lib/export/bundle';
import { type ImportPlan, planImport, readShared } from '../../lib/import';
import { type Clip, canonicalJson, type Digest, type JsonObject, type Meeting, sha256 } from '../../lib/model';
import { base64Of } from '../../lib/model/base64';
import { sample } from '../export/sample';
import type { MemoryLibrary } from './library';

export const now = new Date('2026-04-02T09:00:00.000Z');

/** The lines of a document's bundle but the closing one. */
export async function linesOf(document: DigestDocument): Promise<JsonObject[]> {
  return parsed(await writeBundle(document)).slice(0, -1);
}

export const parsed = (bundle: string): JsonObject[] =>
  bundle
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Closes lines with a count and a hash that hold. */
export async function sealed(lines: readonly string[]): Promise<string> {
  const body = lines.map((line) => `${line}\n`).join('');
  return `${body}${canonicalJson({ type: 'end', count: lines.length, sha256: await sha256(body), signature: null })}\n`;
}

/** Brings lines into a library; every record is checked. */
export async function bring(library: MemoryLibrary, lines: readonly string[]): Promise<ImportPlan> {
  const bytes = new TextEncoder().encode(await sealed(lines));
  const plan = await planImport(await readShared({ name: 'x.jsonl', bytes }), library, now);
  library.commit(plan.edit);
  for (const { hash, content } of plan.blobs) library.pictures.set(hash, base64Of(content));
  library.check();
  return plan;
}

/** A library's one digest as it would be shared now, changed before if asked. */
export function shown(library: MemoryLibrary, change: Partial<Digest> = {}): Promise<DigestDocument> {
  const [digest] = library.all<Digest>('digest');
  const sources = {
    clips: library.all<Clip>('clip'),
    meetings: library.all<Meeting>('meeting'),
    principles: library.principles(),
    images: library.pictures,
  };
  return resolveDigest({ ...(digest as Digest), ...change }, sources, sample.maker, new Date(sample.madeAt));
}

export const shared = async (library: MemoryLibrary, change: Partial<Digest> = {}): Promise<string> =>
  writeBundle(await shown(library, change));
