import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../lib/model';
import type { ClipFilter, ClipSelection, Repository } from '../../lib/storage/repository';
import { touches } from '../hooks';
import { useServices } from '../services';

/** Rows read at once. */
const page = 40;
/** Pages that are kept: a library can be longer than what a page should hold. */
const mostPages = 100;
/** Pages that can show at once: those the window reaches into, and that of the selected row. */
const inView = 3;

/** A filter's clips: how many there are, and each row as soon as it was read. */
export interface FoundClips {
  readonly selection: ClipSelection;
  /** The clip of a row, undefined until it is read; asking for it reads it. */
  at(index: number): Clip | undefined;
  /** Reads the clips of some rows, all of them. */
  read(from: number, to: number): Promise<Clip[]>;
}

/** The pages of one answer that were asked for, by their first row, and the clips of them that were read, by row number. */
class Pages {
  /** Every page asked for, the one that was looked at last at the end. */
  private readonly asked = new Set<number>();
  private last = -1;

  constructor(
    private readonly repository: Repository,
    readonly selection: ClipSelection,
    readonly clips: Map<number, Clip>,
  ) {}

  /** Those looked at last. */
  get latest(): number[] {
    return [...this.asked].slice(-inView);
  }

  /** Notes that a page is looked at; says whether it was asked for before. */
  look(start: number): boolean {
    if (start === this.last) return true;
    this.last = start;
    return this.asked.delete(start) && Boolean(this.asked.add(start));
  }

  async read(start: number): Promise<void> {
    this.ask(start);
    const { rows } = this.selection;
    const numbers = rows.subarray(start, start + page);
    const found = await this.repository.clipsAt(numbers);
    if (found.length === numbers.length) found.forEach((clip, at) => void this.clips.set(numbers[at] ?? -1, clip));
    else for (const row of numbers) await this.readOne(row);
  }

  /** One row: where a clip of the page is gone, its place in the answer is too. */
  private async readOne(row: number): Promise<void> {
    const [clip] = await this.repository.clipsAt([row]);
    if (clip) this.clips.set(row, clip);
    else this.clips.delete(row);
  }

  /** Notes that a page is asked for, and forgets the one that was looked at longest ago where there are too many. */
  private ask(start: number): void {
    this.asked.add(start);
    this.last = start;
    const [oldest] = this.asked;
    if (this.asked.size <= mostPages || oldest === undefined) return;
    this.asked.delete(oldest);
    for (const row of this.selection.rows.subarray(oldest, oldest + page)) this.clips.delete(row);
  }
}

/** What was read stays until it is read anew, unless it is too much by now. */
const keptOf = (before: Pages | undefined) =>
  new Map(before && before.clips.size <= mostPages * page ? before.clips : []);

/**
 * The clips a filter finds, kept up to date. Only rows that are asked for are read, a page at a time; after a change
 * the rows that show stay until they are read anew.
 */
export function useClips(filter: ClipFilter): FoundClips | undefined {
  const { repository } = useServices();
  const [pages, setPages] = useState<Pages | undefined>(undefined);
  const [, redraw] = useState(0);
  const current = useRef<Pages | undefined>(undefined);
  const key = JSON.stringify(filter);

  useLayoutEffect(() => {
    let ended = false;
    let running = false;
    let again = false;
    const find = async () => {
      if (running) {
        again = true;
        return;
      }
      running = true;
      try {
        do {
          again = false;
          const before = current.current;
          const found = new Pages(repository, await repository.findClips(filter), keptOf(before));
          // What shows comes with the answer: there is one drawing, and it is whole.
          const shown = before?.latest.filter((start) => start < found.selection.total) ?? [];
          await Promise.all((shown.length > 0 ? shown : [0]).map((start) => found.read(start)));
          if (ended) return;
          current.current = found;
          setPages(found);
        } while (again);
      } finally {
        running = false;
      }
    };
    const failed = (error: unknown) => console.error('clips', error);
    find().catch(failed);
    const concerns = touches('clip');
    const stop = repository.onChange((change) => {
      if (concerns(change)) find().catch(failed);
    });
    return () => {
      ended = true;
      stop();
    };
  }, [repository, key]);

  if (!pages) return undefined;
  const { selection, clips } = pages;
  return {
    selection,
    read: (from, to) => repository.clipsAt(selection.rows.subarray(from, to)),
    at(index) {
      const start = index - (index % page);
      if (!pages.look(start))
        pages.read(start).then(
          () => current.current === pages && redraw((count) => count + 1),
          (error: unknown) => console.error('clips', error),
        );
      return clips.get(selection.rows[index] ?? -1);
    },
  };
}
