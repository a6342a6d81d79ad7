/** How long what is drawn anew may take to stand, ms. */
const patience = 3000;

/**
 * Remembers what has the focus, by what stands around it, before a page is drawn anew. Returns what gives the focus to the
 * same thing once it stands, unless somebody does something first. Null where nothing has it.
 */
export function focusAgain(): (() => void) | null {
  const before = document.activeElement;
  const around = before?.parentElement?.closest('[id]');
  if (!(before instanceof HTMLElement) || !around) return null;
  const nth = [...around.querySelectorAll(before.localName)].indexOf(before);
  const find = () => document.getElementById(around.id)?.querySelectorAll<HTMLElement>(before.localName)[nth];
  return () => {
    const reach = () => {
      const found = find();
      if (!found || found === before) return;
      stop();
      found.focus({ preventScroll: true });
    };
    const drawn = new MutationObserver(reach);
    const kinds = ['pointerdown', 'keydown'] as const;
    const stop = () => {
      drawn.disconnect();
      clearTimeout(timer);
      for (const kind of kinds) document.removeEventListener(kind, stop, { capture: true });
    };
    const timer = setTimeout(stop, patience);
    for (const kind of kinds) document.addEventListener(kind, stop, { capture: true, passive: true });
    drawn.observe(document.body, { childList: true, subtree: true });
    reach();
  };
}
