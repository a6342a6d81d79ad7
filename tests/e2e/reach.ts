import { focusing, named, takers } from './focusing';

/**
 * What takes the focus and is not to be seen then: it has no room, or lies under something. Everything that shows gets the
 * focus once, scrolled to as by a key, and gives it back: the page hears nothing of it. Of those of one kind that
 * scroll together the first and the last do.
 */
export const unreached = `() => {
  const layer = document.querySelector('dialog:modal') ?? document.querySelector('[role=menu]');
  // Of what arrows go along Tab reaches the one at hand, which is scrolled to.
  const all = (${takers})(layer ?? document.body).filter((each) => !each.disabled && (each.tabIndex >= 0 || each.matches('[role^=menuitem]')));
  const scrolls = (each) => /auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight;
  const placeOf = (each) => {
    for (let one = each.parentElement; one; one = one.parentElement) if (scrolls(one)) return one;
    return document.body;
  };
  const likes = new Map();
  for (const each of all) {
    const place = placeOf(each);
    const kinds = likes.get(place) ?? new Map();
    likes.set(place, kinds);
    const like = [each.localName, each.className, each.getAttribute('role'), each.type].join();
    kinds.set(like, [kinds.get(like)?.[0] ?? each, each]);
  }
  const asked = new Set([...likes.values()].flatMap((kinds) => [...kinds.values()].flat()));
  const named = ${named};
  const still = document.head.appendChild(Object.assign(document.createElement('style'), { textContent: '* { scroll-behavior: auto !important }' }));
  const scrolled = [document.scrollingElement, ...document.querySelectorAll('*')].map((each) => [each, each.scrollTop, each.scrollLeft])
    .filter(([each]) => each.scrollHeight > each.clientHeight || each.scrollWidth > each.clientWidth);
  // What of a box its ancestors and the window leave.
  const left = (each) => {
    let { left, top, right, bottom } = each.getBoundingClientRect();
    for (let one = each.parentElement, fixed = getComputedStyle(each).position === 'fixed'; one && one !== document.body && !fixed; one = one.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(one);
      fixed = position === 'fixed';
      const box = one.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    return { left: Math.max(0, left), top: Math.max(0, top), right: Math.min(innerWidth, right), bottom: Math.min(innerHeight, bottom) };
  };
  // A line of it, or half of it, with nothing over that; else what is wrong. A browser does not scroll to what it shows
  // more of.
  const hides = (each) => {
    const whole = each.getBoundingClientRect();
    const { left: x, top: y, right, bottom } = left(each);
    const enough = (size) => Math.max(1, Math.min(16, size / 2));
    if (right - x < enough(whole.width) || bottom - y < enough(whole.height))
      return 'shows ' + Math.round(right - x) + ' × ' + Math.round(bottom - y) + ' of ' + Math.round(whole.width) + ' × ' + Math.round(whole.height);
    let over = null;
    for (const across of [0.5, 0.15, 0.85])
      for (const down of [0.5, 0.15, 0.85]) {
        const hit = document.elementFromPoint(x + (right - x) * across, y + (bottom - y) * down);
        if (hit !== null && (each.contains(hit) || hit.contains(each))) return '';
        over = hit;
      }
    return 'lies under ' + (over ? named(over) : 'nothing');
  };
  const bearers = (each) => [each, each.closest('label') ?? each.labels?.[0]].filter(Boolean);
  const found = [];
  let reached = 0;
  const stood = (each) => {
    reached += 1;
    // A text that an editor writes is scrolled to by what the page does as it hears of the focus; Firefox loses its way to
    // what is longer than the box around it.
    if (each.isContentEditable) each.parentElement.scrollIntoView({ block: 'center' });
    const wrong = bearers(each).map(hides);
    if (wrong.every(Boolean)) found.push('is not seen with the focus: ' + named(each) + ' ' + wrong[0]);
  };
  (${focusing})([...asked], { preventScroll: false }, { stood });
  for (const [each, top, left] of scrolled) Object.assign(each, { scrollTop: top, scrollLeft: left });
  still.remove();
  return reached > 0 || asked.size === 0 ? found : ['nothing takes the focus'];
}`;
