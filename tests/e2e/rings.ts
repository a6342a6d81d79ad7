/**
 * What can have the focus and looks with it as it does without. Everything that shows gets the focus once, as by a key,
 * and gives it back: the page hears nothing of it. Of those that are alike, the same kind in the same state and the same
 * kind of box, two do: hundreds of rows and keys would take seconds.
 */
export const ringless = `() => {
  const can = 'a[href], button, input, select, textarea, summary, [contenteditable=true], [role=tab], [role^=menuitem], [role=option]';
  const shows = (each) => each.checkVisibility({ checkVisibilityCSS: true }) && each.getClientRects().length > 0;
  const likes = new Map();
  const first = (each) => {
    const states = ['role', 'type', 'aria-current', 'aria-selected', 'aria-pressed', 'aria-checked', 'aria-expanded'].map((name) => each.getAttribute(name));
    const like = [each.localName, each.className, each.getAttribute('style'), each.parentElement?.localName, each.parentElement?.className, each.checked, ...states].join();
    likes.set(like, (likes.get(like) ?? 0) + 1);
    return likes.get(like) <= 2;
  };
  const all = [...document.querySelectorAll(can + ', [tabindex]')].filter((each) => (each.matches(can) || each.tabIndex >= 0) && shows(each) && first(each));
  const named = (each) => (each.getAttribute('role') ?? each.localName) + ' "' +
    (each.getAttribute('aria-label') ?? (each.innerText || each.labels?.[0]?.innerText || each.title || '')).trim().replace(/\\s+/g, ' ').slice(0, 50) + '"';
  const sides = ['Top', 'Bottom', 'Left', 'Right'];
  const parts = ['backgroundColor', 'textDecorationLine', ...sides.flatMap((side) => ['Style', 'Width', 'Color'].map((part) => 'border' + side + part))];
  // A field in a box, a choice in its label and a list with the row at hand show it there.
  const bearers = (each) => [each, each.parentElement, each.closest('label') ?? each.labels?.[0], document.getElementById(each.getAttribute('aria-activedescendant') ?? '')].filter(Boolean);
  const outlined = ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  const looks = (each) => bearers(each).map((one) => {
    const style = getComputedStyle(one);
    return parts.map((part) => style[part]).join() + (outlined(style) ? [style.outlineStyle, style.outlineWidth, style.outlineColor].join() : '');
  }).join('|');
  const root = document.documentElement;
  const pointed = root.hasAttribute('data-pointed');
  root.removeAttribute('data-pointed');
  const [had, selection] = [document.activeElement, getSelection()];
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  const stop = (event) => event.stopImmediatePropagation();
  const kinds = ['focus', 'blur', 'focusin', 'focusout', 'change'];
  for (const kind of kinds) addEventListener(kind, stop, true);
  const found = [];
  let asked = 0;
  for (const each of all) {
    document.activeElement?.blur?.();
    const without = looks(each);
    each.focus({ preventScroll: true, focusVisible: true });
    if (document.activeElement !== each) continue;
    asked += 1;
    // A sidebar that the keyboard is not in shows no focus at all.
    if (!each.matches(':focus-visible') && !document.hasFocus()) break;
    if (!each.matches(':focus-visible')) found.push('no key gives the focus to ' + named(each));
    else if (looks(each) === without) found.push('does not show that it has the focus: ' + named(each));
  }
  document.activeElement?.blur?.();
  if (had && had !== document.body) had.focus({ preventScroll: true });
  if (ranges.length > 0) {
    selection.removeAllRanges();
    for (const range of ranges) selection.addRange(range);
  }
  for (const kind of kinds) removeEventListener(kind, stop, true);
  root.toggleAttribute('data-pointed', pointed);
  return asked > 0 ? found : ['nothing takes the focus'];
}`;
