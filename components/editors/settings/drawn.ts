import { useEffect, useState } from 'preact/hooks';
import { idle } from '../../../lib/storage/going';

/** How long what is drawn next waits for a page that has other things to do, ms. */
const longestWait = 200;

/** How many of so many are drawn: some at first, and further ones whenever the page has rested, until all are. */
export function useDrawn(all: number, { atFirst, further }: { atFirst: number; further: number }): number {
  const [drawn, setDrawn] = useState(atFirst);
  useEffect(() => {
    if (drawn >= all) return;
    let left = false;
    void idle(longestWait).then(() => !left && setDrawn(drawn + further));
    return () => {
      left = true;
    };
  }, [drawn, all]);
  return drawn;
}
