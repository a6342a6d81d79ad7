import type { Fields } from '../model';
import { textOfSource, wordsOf } from '../search';
import { entriesOf } from './columns';
import { idle } from './going';
import { marksIn, marksOf } from './marks';
import type { ClipRow, Database, PendingRow } from './schema';
import { inGroups, write } from './transaction';

/** Clips indexed in one go. */
const batch = 20;
/** Only the beginning of a very long body is searched, in UTF-16 code units of its source. */
const longestSource = 400_000;
/** How long a batch that nobody waits for gives way to what somebody does, ms. */
const longestWait = 2000;
const fieldsSearched = ['title', 'site', 'author', 'note', 'excerpt'] as const;
/** Stamps a clip of before there were marks: its words are known. */
const unmarked = 'unmarked';

/**
 * Writes the words of clips, and what they are marked with, after they were saved, a few at a time. What is left when the page closes is done by the
 * next one: pending rows say which. A clip whose words cannot be written is none the worse and stays pending.
 */
export class Enricher {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private closed = false;

  /** `caughtUp` is told when clips were indexed that nobody waited for. */
  constructor(
    private readonly db: Database,
    private readonly caughtUp: () => void = () => undefined,
  ) {}

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
      this.running ??= this.runAll().finally(() => {
        this.running = null;
      });
      return this.running;
    }
    await this.run(most);
  }

  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private async runAll(): Promise<void> {
    const begun = await this.begin();
    const done = await this.run(Number.POSITIVE_INFINITY);
    if ((begun || done > batch) && !this.closed) this.caughtUp();
  }

  /** How many clips were indexed. */
  private async run(most: number): Promise<number> {
    let done = 0;
    while (done < most && !this.closed) {
      const rows = await this.db.getAll('pending', null, batch);
      if (rows.length === 0) break;
      await this.index(rows);
      if (most === Number.POSITIVE_INFINITY) await idle(longestWait, true);
      done += rows.length;
    }
    return done;
  }

  /** A library of before there were marks has none: every clip of it waits for them. Once; true where that was now. */
  private async begin(): Promise<boolean> {
    if ((await this.db.get('kv', 'marked')) === true) return false;
    return write(this.db, { stores: ['clips', 'pending', 'kv'], durability: 'relaxed' }, async (tx) => {
      const pending = tx.objectStore('pending');
      const known = new Set(await pending.getAllKeys());
      const missing = (await tx.objectStore('clips').getAllKeys()).filter((k) => !known.has(k));
      await inGroups(missing, (k) => pending.put({ k, stamp: unmarked }));
      await tx.objectStore('kv').put(true, 'marked');
      return missing.length > 0;
    });
  }

  private async index(pending: readonly PendingRow[]): Promise<void> {
    const tx = this.db.transaction(['clips', 'blobs']);
    const indexed = await Promise.all(
      pending.map(async ({ k, stamp }) => {
        const clip = await tx.objectStore('clips').get(k);
        const marks = clip ? marksOf(clip as ClipRow) : [];
        if (stamp === unmarked) return { k, stamp, marks, words: undefined };
        const hash = clip?.fields.body?.x;
        const body = typeof hash === 'string' ? await tx.objectStore('blobs').get(hash) : undefined;
        return { k, stamp, marks, words: clip ? wordsOfClip(clip as ClipRow, body?.content) : null };
      }),
    );
    await write(this.db, { stores: ['words', 'marks', 'pending'], durability: 'relaxed' }, async (writing) => {
      const [words, waiting] = [writing.objectStore('words'), writing.objectStore('pending')];
      const marked = writing.objectStore('marks');
      await Promise.all(
        indexed.map(async ({ k, stamp, marks, words: found }) => {
          if ((await waiting.get(k))?.stamp !== stamp) return;
          if (found !== undefined) await (found ? words.put({ k, words: found }) : words.delete(k));
          await marked.delete(marksIn(k));
          await Promise.all([...marks.map((mark) => marked.put(mark)), waiting.delete(k)]);
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
