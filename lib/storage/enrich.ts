import type { Fields } from '../model';
import { textOfSource, wordsOf } from '../search';
import { entriesOf } from './columns';
import type { ClipRow, Database, PendingRow } from './schema';
import { write } from './transaction';

/** Clips indexed in one go. */
const batch = 20;
/** Only the beginning of a very long body is searched, in UTF-16 code units of its source. */
const longestSource = 400_000;
const fieldsSearched = ['title', 'site', 'author', 'note', 'excerpt'] as const;

/**
 * Writes the words of clips after they were saved, a few at a time. What is left when the page closes is done by the
 * next one: pending rows say which. A clip whose words cannot be written is none the worse and stays pending.
 */
export class Enricher {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private closed = false;

  constructor(private readonly db: Database) {}

  /** Starts in a moment, so that a burst of edits is indexed once. */
  soon(delay = 150): void {
    if (this.timer || this.closed) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.settle().catch(later);
    }, delay);
    (this.timer as { unref?(): void }).unref?.();
  }

  /** Indexes some of what is pending, so that a search right after an edit finds it; never fails the search. */
  async catchUp(most: number): Promise<void> {
    await this.settle(most).catch(later);
  }

  /** Indexes what is pending; `most` limits how many clips are waited for. */
  async settle(most = Number.POSITIVE_INFINITY): Promise<void> {
    if (most === Number.POSITIVE_INFINITY) {
      this.running ??= this.run(most).finally(() => {
        this.running = null;
      });
      return this.running;
    }
    return this.run(most);
  }

  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private async run(most: number): Promise<void> {
    for (let done = 0; done < most && !this.closed; done += batch) {
      const rows = await this.db.getAll('pending', null, batch);
      if (rows.length === 0) return;
      await this.index(rows);
    }
  }

  private async index(pending: readonly PendingRow[]): Promise<void> {
    const tx = this.db.transaction(['clips', 'blobs']);
    const indexed = await Promise.all(
      pending.map(async ({ k, stamp }) => {
        const clip = await tx.objectStore('clips').get(k);
        const hash = clip?.fields.body?.x;
        const body = typeof hash === 'string' ? await tx.objectStore('blobs').get(hash) : undefined;
        return { k, stamp, words: clip ? wordsOfClip(clip as ClipRow, body?.content) : null };
      }),
    );
    await write(this.db, { stores: ['words', 'pending'], durability: 'relaxed' }, async (writing) => {
      const [words, waiting] = [writing.objectStore('words'), writing.objectStore('pending')];
      await Promise.all(
        indexed.map(async ({ k, stamp, words: found }) => {
          if ((await waiting.get(k))?.stamp !== stamp) return;
          await Promise.all([found ? words.put({ k, words: found }) : words.delete(k), waiting.delete(k)]);
        }),
      );
    });
  }
}

/** What could not be indexed stays pending: the next page or the next edit tries again. */
const later = (error: unknown) => console.warn('Words will be indexed later', error);

/** The words a clip is found by: of its own fields, its tags and its body. */
export function wordsOfClip({ fields }: { fields: Fields }, body: unknown): string[] {
  const own = [...fieldsSearched.map((key) => `${fields[key]?.x ?? ''}`), ...entriesOf('tags', fields)];
  const text = typeof body === 'string' ? textOfSource(body.slice(0, longestSource)) : '';
  return wordsOf(`${own.join('\n')}\n${text}`);
}
