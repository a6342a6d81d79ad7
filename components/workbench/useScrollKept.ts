import { useLayoutEffect } from 'preact/hooks';
import { useServices } from '../services';

/** How long what shows again may take to fill before it is scrolled to where it was, ms. */
const patience = 10_000;
/** What somebody does who goes on by themselves. */
const goesOn = ['wheel', 'pointerdown', 'keydown'] as const;

type Box = { readonly current: HTMLElement | null };

/**
 * Scrolls a box to where it was left (CSS pixels) when it shows again under a name, once enough of it is there; stops as
 * soon as somebody scrolls.
 */
export function useScrollKept(box: Box, left: number | undefined, name: string): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !left) return;
    const reach = () => {
      if (element.scrollHeight - element.clientHeight < left) return;
      element.scrollTop = left;
      stop();
    };
    const grown = new MutationObserver(reach);
    const timer = setTimeout(() => stop(), patience);
    const stop = () => {
      grown.disconnect();
      clearTimeout(timer);
      for (const kind of goesOn) element.removeEventListener(kind, stop);
    };
    for (const kind of goesOn) element.addEventListener(kind, stop, { passive: true });
    grown.observe(element, { childList: true, subtree: true });
    reach();
    return stop;
  }, [name]);
}

/** Keeps how far a part beside the editors is scrolled, under its name. Returns what hears of its scrolling. */
export function usePartScroll(box: Box, name: string): () => void {
  const { scrolledParts } = useServices().session;
  useScrollKept(box, scrolledParts.get(name), name);
  return () => {
    if (box.current) scrolledParts.set(name, box.current.scrollTop);
  };
}
