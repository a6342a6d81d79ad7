import { useRef, useState } from 'preact/hooks';
import type { Clip } from '../../lib/model';
import { useServices } from '../services';

/** Rows read at once. */
const page = 30;

interface ClipPlace {
  /** Row number of a clip; null for what is none. */
  readonly row: number | null;
}

/**
 * The clips of a list whose rows are clips in part: read a page at a time when a row is asked for; undefined until then,
 * null for one that is gone. After a new answer they are read again, and stand until they are.
 */
export function useClipsOf(list: readonly ClipPlace[] | undefined): (index: number) => Clip | null | undefined {
  const { repository } = useServices();
  const [, redraw] = useState(0);
  const held = useRef(new Map<number, Clip | null>());
  const asked = useRef<{ list: readonly ClipPlace[] | undefined; pages: Set<number> }>({ list, pages: new Set() });
  if (asked.current.list !== list) asked.current = { list, pages: new Set() };
  const read = async (start: number) => {
    const rows = [...new Set((list ?? []).slice(start, start + page).flatMap(({ row }) => row ?? []))];
    const clips = await repository.clipsAt(rows);
    if (clips.length === rows.length) rows.forEach((row, i) => void held.current.set(row, clips[i] ?? null));
    else for (const row of rows) held.current.set(row, (await repository.clipsAt([row]))[0] ?? null);
    redraw((count) => count + 1);
  };
  return (index) => {
    const start = index - (index % page);
    const { pages } = asked.current;
    if (!pages.has(start)) {
      pages.add(start);
      read(start).catch((error: unknown) => console.error('clips', error));
    }
    const row = list?.[index]?.row;
    return row === null || row === undefined ? null : held.current.get(row);
  };
}
