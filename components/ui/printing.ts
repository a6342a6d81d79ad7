import { useLayoutEffect, useState } from 'preact/hooks';

/** Told on the window before it is printed by a command: what is drawn anew for that has no time once the browser prints. */
export const willPrint = 'willprint';

/** Whether the page is shown as it is printed, or about to be, and this element is part of what is. */
export function usePrinting(box: { readonly current: HTMLElement | null }): boolean {
  const [printing, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const paper = window.matchMedia?.('print');
    const begin = () => setPrinting(Boolean(box.current?.closest('main')));
    const end = () => setPrinting(false);
    const look = () => (paper.matches ? begin() : end());
    const told = [
      [window, willPrint, begin],
      [window, 'beforeprint', begin],
      [window, 'afterprint', end],
      [paper, 'change', look],
    ] as const;
    for (const [from, name, listen] of told) from?.addEventListener(name, listen);
    return () => {
      for (const [from, name, listen] of told) from?.removeEventListener(name, listen);
    };
  }, []);
  return printing;
}
