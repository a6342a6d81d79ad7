import type { Surface, Transport } from './browser/surface';

/** The text spacing that must cost nothing: WCAG 2.2, success criterion 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

const ask = <T>({ transport }: Surface, expression: string): Promise<T> =>
  (transport.within ?? transport.evaluate).call<Transport, [string], Promise<T>>(transport, expression);

/** Spaces a surface's text out, or takes that back. */
export function space(page: Surface, on: boolean): Promise<boolean> {
  return ask<boolean>(
    page,
    `(() => {
      document.querySelector('#spaced')?.remove();
      if (${on}) document.head.append(Object.assign(document.createElement('style'), { id: 'spaced', textContent: ${JSON.stringify(spacing)} }));
      return true;
    })()`,
  );
}

/**
 * What has no room in a surface as it shows: a page that scrolls sideways, text that is cut off with no other way to it or
 * lies on other text, controls that lie on each other or are too small to hit (24 × 24 CSS pixels, or as much room around
 * them).
 */
export function cramped(page: Surface): Promise<string[]> {
  return ask<string[]>(page, `(${look})()`);
}

/** Runs in the surface. */
const look = `() => {
  const found = new Set();
  const texts = 'button, [role=button], [role=tab], [role^=menuitem], [role=option], label, legend, h1, h2, h3, h4, h5, h6, summary, kbd, footer *, header *, [role=status], [role=alert], a[href], q, li, p, dt, dd, th';
  const targets = 'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role^=menuitem], [role=option], [role=checkbox], [role=switch]';
  // What lies on the rest is looked at alone; what stays while the rest scrolls under it, beside its like.
  const layer = document.querySelector('dialog:modal') ?? document.querySelector('[role=menu]');
  const root = layer ?? document.body;
  const boxOf = (each) => each.getBoundingClientRect();
  const shows = (each) => each.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && each.getClientRects().length > 0;
  // Nothing changes while it is looked at: what holds of one that much stands in is asked once.
  const once = (ask) => {
    const known = new Map();
    return (one) => {
      if (!known.has(one)) known.set(one, ask(one));
      return known.get(one);
    };
  };
  const flowOf = once((one) => {
    const { overflow, overflowX, overflowY, position, clipPath, contentVisibility } = getComputedStyle(one);
    // What may be passed over while nobody sees it paints nothing beyond itself.
    const hides = contentVisibility === 'auto' && overflow === 'visible' ? 'clip' : '';
    return { overflow, overflowX: hides || overflowX, overflowY: hides || overflowY, position, clipPath };
  });
  // Said to a screen reader only.
  const clipped = once((one) => {
    const { clipPath, overflow, position } = flowOf(one);
    const own = clipPath === 'inset(50%)' || (one.offsetWidth <= 1 && overflow === 'hidden' && position === 'absolute');
    return own || (one.parentElement !== null && clipped(one.parentElement));
  });
  const unseen = (each) => !!each.closest('[aria-hidden=true]') && !each.closest(targets) || clipped(each);
  const ancestors = (each) => {
    const all = [];
    for (let one = each.parentElement; one; one = one.parentElement) all.push(one);
    return all;
  };
  const named = (each) => {
    const words = (each.getAttribute('aria-label') ?? each.innerText ?? '').trim().replace(/\\s+/g, ' ').slice(0, 50) || each.outerHTML.slice(0, 90);
    return (each.getAttribute('role') ?? each.localName) + ' "' + words + '"';
  };
  const plain = (text) => text.replace(/\\s+/g, ' ').trim();
  // What is cut short is whole in a title here or around it, or opens whole where it stands in a row of a list.
  const whole = (each) => {
    const words = plain(each.textContent);
    return [each, ...ancestors(each)].some((one) => one.matches('[role=option]') || [one.title, one.getAttribute('aria-label')].some((text) => text && plain(text).includes(words)));
  };
  const kept = ':is([data-reader], iframe, textarea, input, select) *, textarea, input, select';

  // The names of the rooms are wider than a phone where somebody spaces text out: they are scrolled along, as tabs are.
  const along = document.querySelector('#spaced') ? ', nav' : '';
  if (document.scrollingElement.scrollWidth > innerWidth + 1) found.add('the page scrolls sideways: ' + document.scrollingElement.scrollWidth + ' in ' + innerWidth);
  for (const each of root.querySelectorAll('*')) {
    if (!shows(each) || each.matches(kept) || unseen(each)) continue;
    const style = getComputedStyle(each);
    const sideways = each.scrollWidth - each.clientWidth;
    if (/auto|scroll/.test(style.overflowX) && sideways > 1 && !each.matches('[role=tablist], [role=tablist] > [role=presentation], [data-reader], pre, table' + along) && !each.querySelector(':scope > table'))
      found.add('scrolls sideways: ' + named(each) + ' ' + each.className + ' by ' + sideways + ': ' + named([...each.querySelectorAll('*')].findLast((one) => boxOf(one).right > boxOf(each).right + 1 && shows(one)) ?? each));
    if (!each.matches(texts) && !each.closest('button, [role=tab], [role^=menuitem], [role=option], label, h1, h2, h3, h4')) continue;
    if (!plain(each.textContent) || each.closest('svg')) continue;
    const down = each.scrollHeight - each.clientHeight;
    const inline = style.display === 'inline';
    const hides = (value) => value === 'hidden' || value === 'clip';
    if (hides(style.overflowX) && sideways > 1 && !inline && !whole(each)) found.add('cut off at its side: ' + named(each) + ' by ' + sideways);
    if (hides(style.overflowY) && down > 2 && !inline && !whole(each)) found.add('cut off below: ' + named(each) + ' by ' + down);
    if (style.overflowX === 'visible' && sideways > 2 && !inline && each.matches('button, [role=tab], label, legend, h1, h2, h3, h4, [role^=menuitem]')) found.add('runs out of its box: ' + named(each) + ' by ' + sideways);
    if (style.overflowY === 'visible' && down > 3 && !inline && each.matches('button, [role=tab], [role^=menuitem], [role=option]')) found.add('runs out below its box: ' + named(each) + ' by ' + down);
  }

  // From here on places are compared: what is passed over is laid out, Firefox would tell where it stood before. How wide
  // it makes what it stands in was looked at as it is, and how it cuts off is known from there.
  const laidOut = document.head.appendChild(Object.assign(document.createElement('style'), { textContent: '* { content-visibility: visible !important }' }));
  // The part of a box that can be seen where it stands: what scrolls it or cuts it off takes the rest.
  const seenOf = once((each) => {
    let { left, top, right, bottom } = boxOf(each);
    let cut = false;
    let fixed = flowOf(each).position === 'fixed';
    for (const one of ancestors(each)) {
      if (fixed || one === document.body || one === document.documentElement) break;
      const style = flowOf(one);
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
        const box = boxOf(one);
        const hides = (value) => value === 'hidden' || value === 'clip';
        if (hides(style.overflowX) && (left < box.left - 1 || right > box.right + 1) && box.width > 1) cut = one;
        if (hides(style.overflowY) && (top < box.top - 1 || bottom > box.bottom + 1) && box.height > 1) cut = one;
        left = Math.max(left, box.left); right = Math.min(right, box.right);
        top = Math.max(top, box.top); bottom = Math.min(bottom, box.bottom);
      }
      fixed = style.position === 'fixed';
    }
    return { left: Math.max(0, left), top: Math.max(0, top), right: Math.min(innerWidth, right), bottom: Math.min(innerHeight, bottom), cut };
  });
  const controls = [...root.querySelectorAll(targets)].filter((each) => shows(each) && !unseen(each) && !each.disabled && !each.closest('[data-reader]'));
  const placed = controls.map((each) => ({ each, box: boxOf(each), seen: seenOf(each), over: [each, ...ancestors(each)].find((one) => /fixed|sticky/.test(flowOf(one).position)) }));
  for (const { each, seen } of placed)
    if (seen.cut && !each.closest('[role=listbox]')) found.add('cut off by what it stands in: ' + named(each) + ' in ' + seen.cut.className);
  const here = placed.filter(({ seen }) => seen.right - seen.left > 1 && seen.bottom - seen.top > 1);
  for (const [index, one] of here.entries())
    for (const other of here.slice(index + 1)) {
      if (one.each.contains(other.each) || other.each.contains(one.each) || one.over !== other.over) continue;
      const wide = Math.min(one.seen.right, other.seen.right) - Math.max(one.seen.left, other.seen.left);
      const high = Math.min(one.seen.bottom, other.seen.bottom) - Math.max(one.seen.top, other.seen.top);
      if (wide > 1 && high > 1) found.add('lie on each other: ' + named(one.each) + ' and ' + named(other.each) + ' by ' + Math.round(wide) + ' × ' + Math.round(high));
    }

  // Lines of a text stand closer than their letters are high: they touch, and lie on each other by less than half.
  const words = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const apart = once((each) => !shows(each) || each.matches(kept) || unseen(each) || !!each.closest('svg, [aria-hidden=true]') || flowOf(each).clipPath !== 'none');
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const around = node.parentElement;
    if (!node.data.trim() || apart(around)) continue;
    range.selectNodeContents(node);
    const seen = seenOf(around);
    const over = [around, ...ancestors(around)].find((one) => /fixed|sticky/.test(flowOf(one).position));
    for (const { left, top, right, bottom } of range.getClientRects()) {
      const box = { left: Math.max(left, seen.left), top: Math.max(top, seen.top), right: Math.min(right, seen.right), bottom: Math.min(bottom, seen.bottom) };
      // What scrolling cuts through tells nothing.
      if (box.right - box.left > 2 && box.bottom - box.top > 0.9 * (bottom - top)) words.push({ node, around, over, ...box });
    }
  }
  words.sort((a, b) => a.top - b.top);
  for (const [index, one] of words.entries())
    for (let next = index + 1; next < words.length && words[next].top < one.bottom; next += 1) {
      const other = words[next];
      if (one.node === other.node || one.over !== other.over) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - other.top;
      if (wide > 2 && high > 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top)) found.add('text lies on text: ' + named(one.around) + ' and ' + named(other.around) + ' by ' + Math.round(wide) + ' × ' + Math.round(high));
    }

  // A field's label is hit for it.
  const hit = ({ each, box }) => {
    const labels = [...(each.labels ?? [])].map(boxOf);
    return labels.length ? { left: Math.min(box.left, ...labels.map((one) => one.left)), right: Math.max(box.right, ...labels.map((one) => one.right)), top: Math.min(box.top, ...labels.map((one) => one.top)), bottom: Math.max(box.bottom, ...labels.map((one) => one.bottom)) } : box;
  };
  const inText = ({ each }) => each.matches('a, button') && getComputedStyle(each).display.startsWith('inline') && !getComputedStyle(each).display.includes('flex') && !!each.closest('p, li, dd, q, span');
  const sized = here.filter((one) => !inText(one)).map((one) => ({ ...one, area: hit(one) }));
  const far = (one, { area }) => {
    const x = (one.area.left + one.area.right) / 2;
    const y = (one.area.top + one.area.bottom) / 2;
    return Math.hypot(x - Math.max(area.left, Math.min(x, area.right)), y - Math.max(area.top, Math.min(y, area.bottom))) >= 12;
  };
  for (const one of sized) {
    const wide = one.area.right - one.area.left;
    const high = one.area.bottom - one.area.top;
    if (wide >= 23.5 && high >= 23.5) continue;
    const near = sized.filter((other) => other !== one && !other.each.contains(one.each) && !far(one, other));
    if (near.length) found.add('too small to hit: ' + named(one.each) + ' ' + Math.round(wide) + ' × ' + Math.round(high) + ' beside ' + named(near[0].each));
  }
  laidOut.remove();
  return [...found];
}`;
