import { focusing, named, takers } from './focusing';

/**
 * What can have the focus and looks with it as it does without. Everything that shows gets the focus once, as by a key,
 * and gives it back: the page hears nothing of it. Of those that are alike, the same kind in the same state and the same
 * kind of box, two do while a document stands: hundreds of rows and keys would take seconds.
 */
export const ringless = `() => {
  const likes = (window.ringed ??= new Map());
  const likeOf = (each) => {
    const states = ['role', 'type', 'aria-current', 'aria-selected', 'aria-pressed', 'aria-checked', 'aria-expanded'].map((name) => each.getAttribute(name));
    return [each.localName, each.className, each.getAttribute('style'), each.parentElement?.localName, each.parentElement?.className, each.checked, ...states].join();
  };
  const all = (${takers})(document.body);
  const named = ${named};
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
  const found = [];
  const begun = (each) => {
    const like = likeOf(each);
    return (likes.get(like) ?? 0) < 2 && { like, without: looks(each) };
  };
  const stood = (each, { like, without }) => {
    // A sidebar that the keyboard is not in shows no focus at all.
    if (!each.matches(':focus-visible') && !document.hasFocus()) return;
    likes.set(like, (likes.get(like) ?? 0) + 1);
    if (!each.matches(':focus-visible')) found.push('no key gives the focus to ' + named(each));
    else if (looks(each) === without) found.push('does not show that it has the focus: ' + named(each));
  };
  (${focusing})(all, { preventScroll: true }, { begun, stood });
  root.toggleAttribute('data-pointed', pointed);
  return likes.size > 0 || !document.hasFocus() ? found : ['nothing takes the focus'];
}`;
