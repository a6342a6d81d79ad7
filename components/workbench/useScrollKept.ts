import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { partOfTab, type Session } from '../../lib/workbench/session';
import { useServices } from '../services';
import type { Scrolled } from '../ui';
import { TabPlace } from './outline';
import { type Box, useLineKept } from './useLineKept';

/** How long what shows again may take to fill before it is scrolled to where it was, ms. */
const patience = 10_000;
/** What somebody does who goes on by themselves. */
const goesOn = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls a box to where it was left (CSS pixels) when it shows again under a name, once enough of it is there; stops as
 * soon as somebody scrolls. What is read in it then stays where it stands in a wider or narrower window.
 */
export function useScrollKept(box: Box, left: number | undefined, name: string): void {
  useLineKept(box);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !left) return;
    const reach = () => {
      if (element.scrollHeight - element.clientHeight < left) return;
      element.scrollTop = left;
      stop();
    };
    const grown = new MutationObserver(reach);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // One that waits behind what shows has all the time until it comes to the front.
    const seen = new ResizeObserver(() => {
      if (element.clientHeight === 0) return;
      timer ??= setTimeout(() => stop(), patience);
      reach();
    });
    const stop = () => {
      grown.disconnect();
      seen.disconnect();
      clearTimeout(timer);
      for (const kind of goesOn) element.removeEventListener(kind, stop);
    };
    for (const kind of goesOn) element.addEventListener(kind, stop, { passive: true });
    grown.observe(element, { childList: true, subtree: true });
    seen.observe(element);
    reach();
    return stop;
  }, [name]);
}

/**
 * How far a part that scrolls by itself was scrolled when it showed last, by its name: one of its tab, where it stands in
 * one. `marked`: what it marks and brings into sight when that becomes another; undefined while it is not known.
 */
export function usePartScrolled(name: string, marked?: string | null): Scrolled & { readonly name: string } {
  const { session } = useServices();
  const { scrolledParts } = session;
  const tab = useContext(TabPlace);
  const whole = tab ? partOfTab(tab, name) : name;
  return {
    name: whole,
    from: scrolledParts.get(whole) ?? 0,
    stays: useSameAsLeft(session, whole, marked),
    keep: (top) => void scrolledParts.set(whole, top),
  };
}

/** What each part of a window marked when it showed last. */
const markedLast = new WeakMap<Session, Map<string, string | null>>();

/** Whether a part marks what it marked when it showed last in this window. */
function useSameAsLeft(session: Session, name: string, marked: string | null | undefined): boolean {
  const parts = markedLast.get(session) ?? new Map<string, string | null>();
  markedLast.set(session, parts);
  const left = useRef(parts.get(name));
  useLayoutEffect(() => {
    if (marked !== undefined) parts.set(name, marked);
  }, [name, marked]);
  return left.current === undefined || left.current === marked;
}

/** Keeps how far such a part is scrolled, and scrolls it there when it shows again. Returns what hears of its scrolling. */
export function usePartScroll(box: Box, part: string): () => void {
  const { name, from, keep } = usePartScrolled(part);
  useScrollKept(box, from, name);
  return () => {
    if (box.current) keep(box.current.scrollTop);
  };
}
