import type { RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Services } from '../../../lib/commands/services';
import { useServices } from '../../services';
import { TabPlace } from '../../workbench/outline';

type Acts = Readonly<Record<string, (services: Services) => void | Promise<void>>>;

/**
 * Does `offered` commands while the focus is in a box (and in something of it that `takes` them): so their keys mean what the keyboard is in. A
 * dialog that asks in between, as the palette does, leaves them there.
 */
export function useOffersInside(
  box: RefObject<HTMLElement | null>,
  acts: Acts,
  takes: (target: Element) => boolean = () => true,
): void {
  const { session } = useServices();
  const place = useContext(TabPlace);
  const latest = useRef({ acts, takes });
  latest.current = { acts, takes };
  const ids = Object.keys(acts).join(' ');
  // Before a new card gives the focus to its words.
  useLayoutEffect(() => {
    const root = box.current;
    if (!root) return;
    const { offers } = session;
    const own = new Map(
      ids.split(' ').map((id) => [`${id} ${place}`, (services: Services) => latest.current.acts[id]?.(services)]),
    );
    const end = () => {
      for (const [key, run] of own) if (offers.get(key) === run) offers.delete(key);
    };
    const begin = ({ target }: FocusEvent) => {
      if (!(target instanceof Element && latest.current.takes(target))) return end();
      for (const [key, run] of own) offers.set(key, run);
    };
    const leave = ({ relatedTarget: to }: FocusEvent) => {
      if (to instanceof Element && !root.contains(to) && !to.closest('dialog')) end();
    };
    root.addEventListener('focusin', begin);
    root.addEventListener('focusout', leave);
    return () => {
      end();
      root.removeEventListener('focusin', begin);
      root.removeEventListener('focusout', leave);
    };
  }, [session, place, ids]);
}
