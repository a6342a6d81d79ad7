/**
 * Says on the page's root whether the last hand was on a pointer (`data-pointed`), for style sheets: a browser that gives
 * the focus back from a field shows it even where what was pressed there was a pointer. Returns what ends it.
 */
export function watchPointer(): () => void {
  const root = document.documentElement;
  const pointed = () => root.setAttribute('data-pointed', '');
  const keyed = () => root.removeAttribute('data-pointed');
  window.addEventListener('pointerdown', pointed, true);
  window.addEventListener('keydown', keyed, true);
  return () => {
    window.removeEventListener('pointerdown', pointed, true);
    window.removeEventListener('keydown', keyed, true);
    keyed();
  };
}
