import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../lib/model';
import type { ClipFilter, ClipSelection } from '../../lib/storage/repository';
import { useServices } from '../services';

/** Rows read at once. */
const page = 40;

/** A filter's clips: how many there are, and each row as soon as it was read. */
export interface FoundClips {
  readonly selection: ClipSelection;
  /** The clip of a row, undefined until it is read; asking for it reads it. */
  at(index: number): Clip | undefined;
  /** Reads the clips of some rows, all of them. */
  read(from: number, to: number): Promise<Clip[]>;
}

/**
 * The clips a filter finds, kept up to date. Only rows that are asked for are read, a page at a time; after a change
 * the rows that show stay until they are read anew.
 */
export function useClips(filter: ClipFilter): FoundClips | undefined {
  const { repository } = useServices();
  const [selection, setSelection] = useState<ClipSelection | undefined>(undefined);
  const [, redraw] = useState(0);
  const rows = useRef(new Map<number, Clip>());
  const asked = useRef(new Set<number>());
  const current = useRef(selection);
  const key = JSON.stringify(filter);

  useEffect(() => {
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
          const found = await repository.findClips(filter);
          if (ended) return;
          asked.current = new Set();
          current.current = found;
          setSelection(found);
        } while (again);
      } finally {
        running = false;
      }
    };
    const failed = (error: unknown) => console.error('clips', error);
    find().catch(failed);
    const stop = repository.onChange((change) => {
      const touched = change.scope === 'everything' || change.records.some((id) => id.startsWith('clip:'));
      if (touched) find().catch(failed);
    });
    return () => {
      ended = true;
      stop();
    };
  }, [repository, key]);

  if (!selection) return undefined;
  const read = async (from: number, to: number) => repository.clipsAt(selection.rows.subarray(from, to));
  const readPage = async (start: number) => {
    const clips = await read(start, start + page);
    if (current.current !== selection) return;
    const whole = clips.length === Math.min(page, selection.total - start);
    if (whole) clips.forEach((clip, offset) => void rows.current.set(selection.rows[start + offset] ?? -1, clip));
    else for (let at = start; at < start + page && at < selection.total; at += 1) await readOne(at);
    redraw((count) => count + 1);
  };
  /** One row: where a clip of the page is gone, its place in the answer is too. */
  const readOne = async (at: number) => {
    const row = selection.rows[at] ?? -1;
    const [clip] = await repository.clipsAt([row]);
    if (clip) rows.current.set(row, clip);
    else rows.current.delete(row);
  };
  return {
    selection,
    read,
    at(index) {
      const start = index - (index % page);
      if (!asked.current.has(start)) {
        asked.current.add(start);
        readPage(start).catch((error: unknown) => console.error('clips', error));
      }
      return rows.current.get(selection.rows[index] ?? -1);
    },
  };
}
