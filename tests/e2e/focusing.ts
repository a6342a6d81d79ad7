/** Parts of what runs in a surface to ask about its focus. */

/** Everything inside an element that shows and can have the focus. */
export const takers = `(root) => {
  const can = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=true], [role=tab], [role^=menuitem], [role=option]';
  const shows = (each) => each.checkVisibility({ checkVisibilityCSS: true }) && each.getClientRects().length > 0;
  return [...root.querySelectorAll(can + ', [tabindex]')].filter((each) => (each.matches(can) || each.tabIndex >= 0) && shows(each));
}`;

/** What a person would call an element. */
export const named = `((each) => (each.getAttribute('role') ?? each.localName) + ' "' +
  (each.getAttribute('aria-label') ?? (each.innerText || each.labels?.[0]?.innerText || each.title || '')).trim().replace(/\\s+/g, ' ').slice(0, 50) + '"')`;

/**
 * Gives the focus to one after the other, as by a key, then back to what had it: the page hears nothing of it. `begun` is
 * asked before, with nothing in focus; where it gives something `stood` is told it with the focus there.
 */
export const focusing = `(all, { preventScroll }, { begun = () => true, stood }) => {
  const [had, selection] = [document.activeElement, getSelection()];
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  const stop = (event) => event.stopImmediatePropagation();
  const kinds = ['focus', 'blur', 'focusin', 'focusout', 'change'];
  for (const kind of kinds) addEventListener(kind, stop, true);
  for (const each of all) {
    document.activeElement?.blur?.();
    const given = begun(each);
    if (!given) continue;
    each.focus({ preventScroll, focusVisible: true });
    if (document.activeElement === each) stood(each, given);
  }
  document.activeElement?.blur?.();
  if (had && had !== document.body) had.focus({ preventScroll: true });
  if (ranges.length > 0) {
    selection.removeAllRanges();
    for (const range of ranges) selection.addRange(range);
  }
  for (const kind of kinds) removeEventListener(kind, stop, true);
}`;
