import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { RecordId } from '../../lib/model';
import type { ReaderWish } from '../../lib/workbench/session';
import { useServices } from '../services';

/** Carries out what commands want of an editor, where it is the one in use: the same record may stand on the other side, too. */
export function useWishes(
  container: RefObject<HTMLElement | null>,
  record: RecordId,
  wishes: { readonly [wish in ReaderWish]?: () => void },
): void {
  const { session } = useServices();
  const wanted = session.reader.value;
  // At once: what is typed next is for what this opens.
  useLayoutEffect(() => {
    const act = wanted && wishes[wanted];
    if (!act || session.active.peek()?.record !== record) return;
    if (!container.current?.closest('[data-used="true"]')) return;
    session.reader.value = null;
    act();
  }, [wanted]);
}
