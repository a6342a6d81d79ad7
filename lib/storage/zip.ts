import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sha256 } from '../model';
import { breathe } from './going';

const slice = 1 << 20;

/** Writes a ZIP file and keeps the SHA-256 of every file in it. */
export class ZipWriter {
  readonly sums: Record<string, string> = {};
  private readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  private failure: unknown = null;
  private readonly zip = new Zip((error, chunk) => {
    this.failure ??= error;
    this.chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });

  /** Adds a file; `packed` bytes (images) are not compressed again. `sum` is its SHA-256 where that is known. */
  async add(name: string, content: Uint8Array<ArrayBuffer>, known: { packed?: boolean; sum?: string } = {}) {
    this.sums[name] = known.sum ?? (await sha256(content));
    const entry = known.packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    // The same library gives the same bytes.
    entry.mtime = '1980-01-01T00:00:00';
    this.zip.add(entry);
    for (let i = 0; i < content.length; i += slice) {
      entry.push(content.subarray(i, i + slice), i + slice >= content.length);
      if (i > 0) await breathe();
    }
    if (content.length === 0) entry.push(content, true);
    if (this.failure) throw this.failure;
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.zip.end();
    if (this.failure) throw this.failure;
    const bytes = new Uint8Array(this.chunks.reduce((length, chunk) => length + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}

/** Lines of JSON, collected as UTF-8 a batch at a time, so that no text of the whole library is ever made. */
export class JsonLines {
  private readonly chunks: Uint8Array[] = [];
  count = 0;

  add(rows: readonly unknown[]): void {
    if (rows.length === 0) return;
    this.count += rows.length;
    this.chunks.push(new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.chunks.reduce((length, chunk) => length + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks.splice(0)) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}
