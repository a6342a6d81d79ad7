import type { HTMLAttributes } from 'preact';
import { useRef } from 'preact/hooks';
import { usePartScroll } from './useScrollKept';

interface KeptScrollProps extends HTMLAttributes<HTMLElement> {
  as?: 'div' | 'ul' | 'ol';
  /** Under which it is kept how far it is scrolled: one of the window, in a tab one of that tab. */
  name: string;
}

/** A part that scrolls by itself, and stands where it was left when it shows again. */
export function KeptScroll({ as = 'div', name, ...rest }: KeptScrollProps) {
  const box = useRef<HTMLElement>(null);
  const scrolled = usePartScroll(box, name);
  const Part = as as 'div';
  return <Part {...(rest as HTMLAttributes<HTMLDivElement>)} ref={box as never} onScroll={scrolled} />;
}
