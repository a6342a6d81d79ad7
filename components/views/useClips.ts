import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../lib/model';
import type { ClipFilter, ClipSelection, Repository } from '../../lib/storage/repository';
import type { LibraryFilter } from '../../lib/workbench/session';
import { touches } from '../hooks';
import { useServices } from '../services';

/** Rows read at once. */
const page = 20;
/** Pages that are kept: a library can be longer than what a page should hold. */
const mostPages = 200;
/** Pages that can show at once: those the window reaches into, and that of the selected row. */
const inView = 4;
/** Between two readings, ms: nobody reads what goes by faster, and the rows that come are in time for who turns a wheel. */
const between = 80;

/** What the repository is asked for. */
export function questionOf({ shelf, text, chosen }: LibraryFilter): ClipFilter {
  return {
    ...(text.trim() && { text }),
    ...(Object.keys(chosen).length > 0 && { chosen }),
    ...(shelf === 'trash' && { trashed: true }),
  };
}

/** A filter's clips: how many there are, and each row as soon as it was read. */
export interface FoundClips {
  readonly selection: ClipSelection;
  /** The filter is another by now and its own answer is still looked for. */
  readonly searching: boolean;
  /** The clip of a row, undefined until it is read; asking for it reads it. */
  at(index: number): Clip | undefined;
  /** Reads the clips of some rows, all of them. */
  read(from: number, to: number): Promise<Clip[]>;
}

/**
 * The pages of one answer that were asked for, by their first row, and the clips of them that were read, by row number.
 * What is scrolled past between two readings is not read: who scrolls far sees what they stop at.
 */
class Pages {
  /** Every page asked for, the one that was looked at last at the end. */
  private readonly asked = new Set<number>();
  /** Those looked at last that are not asked for yet. */
  private wanted: number[] = [];
  private reading = false;
  private last = -1;

  constructor(
    private readonly repository: Repository,
    readonly filter: ClipFilter,
    readonly selection: ClipSelection,
    readonly clips: Map<number, Clip>,
    /** Rows of `clips` that may be otherwise by now. */
    private readonly stale: Set<number>,
    /** Told when more was read. */
    public changed: (pages: Pages) => void = () => undefined,
  ) {}

  /** Those looked at last. */
  get latest(): number[] {
    return [...this.asked].slice(-inView);
  }

  /** Notes that a page is looked at; reads it soon where it was not. */
  look(start: number): void {
    if (start === this.last) return;
    this.last = start;
    if (this.asked.delete(start) || !this.lacks(start)) this.asked.add(start);
    else {
      this.wanted = [...this.wanted.filter((other) => other !== start), start].slice(-inView);
      void this.readWanted();
    }
  }

  private async readWanted(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    while (this.wanted.length > 0) {
      const starts = this.wanted;
      this.wanted = [];
      await Promise.all(starts.map((start) => this.read(start))).catch((error) => console.error('clips', error));
      this.changed(this);
      await new Promise((resolve) => setTimeout(resolve, between));
    }
    this.reading = false;
  }

  /** Reads what a page lacks: a clip that is held and did not change stays the one that is drawn. */
  async read(start: number): Promise<void> {
    this.ask(start);
    const numbers = this.rowsOf(start);
    if (!this.lacks(start)) return;
    const found = await this.repository.clipsAt(numbers);
    if (found.length === numbers.length) found.forEach((clip, at) => void this.take(numbers[at] ?? -1, clip));
    else for (const row of numbers) this.take(row, (await this.repository.clipsAt([row]))[0]);
  }

  /** What stands in a row: where a clip of the page is gone, its place in the answer is too. */
  private take(row: number, clip: Clip | undefined): void {
    if (!clip) this.clips.delete(row);
    else if (this.stale.has(row) || !this.clips.has(row)) this.clips.set(row, clip);
    this.stale.delete(row);
  }

  private rowsOf = (start: number) => this.selection.rows.subarray(start, start + page);
  private lacks = (start: number) => this.rowsOf(start).some((row) => !this.clips.has(row) || this.stale.has(row));

  /** The rows that are held and may be otherwise after a change of these records; null: of any. */
  staleAfter(changed: ReadonlySet<string> | null): Set<number> {
    const rows = new Set(this.stale);
    for (const [row, { id }] of this.clips) if (changed === null || changed.has(id)) rows.add(row);
    return rows;
  }

  /** Notes that a page is asked for, and forgets the one that was looked at longest ago where there are too many. */
  private ask(start: number): void {
    this.asked.add(start);
    const [oldest] = this.asked;
    if (this.asked.size <= mostPages || oldest === undefined) return;
    this.asked.delete(oldest);
    for (const row of this.rowsOf(oldest)) this.clips.delete(row);
  }
}

/** What was read stays until it is read anew, unless it is too much by now. */
const keptOf = (before: Pages | undefined) =>
  new Map(before && before.clips.size <= mostPages * page ? before.clips : []);

const concerns = touches('clip');

/** An answer found before anything is drawn. */
interface First {
  /** The filter, as text. */
  readonly key: string;
  readonly pages: Pages;
  /** Whether it answers still, for the first who asks; whoever asks later has to find anew. */
  stands(): boolean;
}
let first: First | null = null;
/** What is looked for, or was found last. */
let looked: { readonly key: string; readonly repository: Repository; readonly found: Promise<void> } | null = null;

/**
 * Finds what a page begins with before it draws anything: its first frame has the list in it, and there is one. Asked for
 * the same again, it goes on with that.
 */
export function findFirst(repository: Repository, filter: LibraryFilter): Promise<void> {
  const question = questionOf(filter);
  const key = JSON.stringify(question);
  if (looked?.key !== key || looked.repository !== repository)
    looked = { key, repository, found: find(repository, question, key) };
  return looked.found;
}

async function find(repository: Repository, question: ClipFilter, key: string): Promise<void> {
  let stands = true;
  const stop = repository.onChange((change) => {
    if (concerns(change)) stands = false;
  });
  const pages = new Pages(repository, question, await repository.findClips(question), new Map(), new Set());
  await pages.read(0);
  if (looked?.key !== key) return;
  first = {
    key,
    pages,
    stands() {
      stop();
      const answer = stands;
      stands = false;
      return answer;
    },
  };
}

/** Hands over the first answer to who asks for the same. */
function takeFirst(key: string): First | null {
  const taken = first?.key === key ? first : null;
  if (!taken) return null;
  first = null;
  looked = null;
  return taken;
}

/** What `finding` looks for, and who is told. */
interface Finding {
  readonly filter: ClipFilter;
  /** The answer was found before. */
  readonly known: First | null;
  /** The answer that shows now. */
  current(): Pages | undefined;
  show(found: Pages): void;
  /** More rows of the answer that shows were read. */
  drawn(): void;
}

/** Finds the clips of a filter, and again after each change, one search at a time. Returns what ends it. */
function finding(repository: Repository, { filter, known, current, show, drawn }: Finding): () => void {
  let ended = false;
  let running = false;
  let again = false;
  const stands = known?.stands() ?? false;
  /** What changed since the last search began; null: perhaps everything. */
  let changed: Set<string> | null = stands ? new Set() : null;
  const more = (pages: Pages) => current() === pages && drawn();
  const find = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        const since = changed;
        changed = new Set();
        const selection = await repository.findClips(filter);
        const before = current();
        const stale = before?.staleAfter(since) ?? new Set();
        const found = new Pages(repository, filter, selection, keptOf(before), stale, more);
        // What shows comes with the answer: there is one drawing, and it is whole.
        const shown = before?.latest.filter((start) => start < found.selection.total) ?? [];
        await Promise.all((shown.length > 0 ? shown : [0]).map((start) => found.read(start)));
        if (ended) return;
        show(found);
      } while (again);
    } finally {
      running = false;
    }
  };
  const failed = (error: unknown) => {
    changed = null;
    console.error('clips', error);
  };
  if (known) known.pages.changed = more;
  if (!stands) find().catch(failed);
  const stop = repository.onChange((change) => {
    if (!concerns(change)) return;
    if (change.scope === 'everything') changed = null;
    else for (const id of change.records) changed?.add(id);
    find().catch(failed);
  });
  return () => {
    ended = true;
    stop();
  };
}

/**
 * The clips a filter finds, kept up to date. Only rows that are asked for are read, a page at a time; after a change
 * the rows that show stay until they are read anew.
 */
export function useClips(filter: ClipFilter): FoundClips | undefined {
  const { repository } = useServices();
  const key = JSON.stringify(filter);
  const [begun] = useState(() => takeFirst(key));
  const [pages, setPages] = useState(begun?.pages);
  const [, redraw] = useState(0);
  const current = useRef(pages);
  useLayoutEffect(
    () =>
      finding(repository, {
        filter,
        known: current.current === begun?.pages && begun?.key === key ? begun : null,
        current: () => current.current,
        show(found) {
          current.current = found;
          setPages(found);
        },
        drawn: () => redraw((count) => count + 1),
      }),
    [repository, key],
  );
  if (!pages) return undefined;
  const { selection, clips } = pages;
  return {
    selection,
    searching: JSON.stringify(pages.filter) !== key,
    read: (from, to) => repository.clipsAt(selection.rows.subarray(from, to)),
    at(index) {
      pages.look(index - (index % page));
      return clips.get(selection.rows[index] ?? -1);
    },
  };
}
