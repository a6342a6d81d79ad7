import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Transport } from './surface';

/** The rules of axe, asked inside a surface. */

const axe = readFileSync(path.resolve(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const [pale, paler, links] = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const without = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { enabled: false }]));
/** What is asked of a surface: rules of axe, 4.5 to 1 among them; all but those about colours; these alone; the same at 7 to 1. */
const rulesOf = {
  everything: { runOnly: guidelines },
  structure: { runOnly: guidelines, rules: without(pale, links) },
  colours: { runOnly: [pale, links] },
  'more contrast': { runOnly: [paler, links] },
} as const;
export type About = keyof typeof rulesOf;

/**
 * Runs in the surface: does something while axe can see all there is. What lies on what axe knows by place in the page and
 * z-index: what is open in the top layer it would take for covered, and pass over its colours.
 */
const seen = `async (run) => {
  document.getAnimations?.().forEach((each) => { try { each.finish(); } catch { each.cancel(); } });
  const onTop = [...document.querySelectorAll(':popover-open, dialog:modal')];
  const raised = onTop.flatMap((each) => {
    const around = [];
    for (let one = each; one; one = one.parentElement) around.push(one);
    return around;
  });
  // Of what scrolls inside a scrolled panel axe loses its grid, and looks at no colour; of what stays while a panel is
  // scrolled it takes what it lies on for covered. What is open over words goes as they are scrolled.
  const scrolls = (each) => each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY);
  const outer = [...document.querySelectorAll('[role=tabpanel]')].filter(
    (each) => each.scrollTop > 0 && (onTop.length === 0 || [...each.querySelectorAll('*')].some(scrolls)),
  );
  const places = outer.map(({ scrollTop }) => scrollTop);
  for (const each of outer) each.scrollTop = 0;
  // What a browser passes over while nobody sees it stands where it stood when that was last laid out: rows of it would lie on
  // each other.
  const laidOut = document.head.appendChild(document.createElement('style'));
  laidOut.textContent = '* { content-visibility: visible !important }';
  const before = raised.map(({ style }) => style.zIndex);
  for (const { style } of raised) style.zIndex = 2147483647;
  // Where colours are forced Chromium still gives the fill of letters in the page's own colour: it is that of the text.
  // Elsewhere it costs a seventh of the whole look.
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  if (matchMedia('(forced-colors: active)').matches)
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
    };
  try {
    return await run();
  } finally {
    laidOut.remove();
    for (const [index, { style }] of [...raised.entries()].reverse()) style.zIndex = before[index];
    CSSStyleDeclaration.prototype.getPropertyValue = getPropertyValue;
    outer.forEach((each, index) => { each.scrollTop = places[index]; });
  }
}`;
const said = `({ id, nodes }) => id + ': ' + nodes.map((node) =>
  (node.target?.join(' ') ?? node.html.slice(0, 120)) + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? '')).slice(0, 4).join(' | ')`;
/**
 * What costs and finds nothing here. Style sheets are fetched anew for a rule that is experimental and not among these; what
 * plays sound is looked up. A frame of ours holds no axe, and is waited for all the same: what stands in a preview is asked
 * about where it is saved as a page.
 */
const sparing = `{ preload: { assets: ['media'] }, iframes: false, selectors: false }`;

/** Runs in the surface; null where there is no axe yet. */
const ruled = `async (options, least) => {
  if (!globalThis.axe) return null;
  const run = () => axe.run(document, { resultTypes: ['violations'], ...options, ...${sparing} });
  const { passes, violations } = await (${seen})(run);
  if (passes.length < least) return ['axe checked next to nothing'];
  return violations.map(${said});
}`;

/**
 * Runs in the surface; null where there is no axe yet. Words in the same colours, size and place among their like are as
 * easy to read as those beside them: two of them are asked about, once in a document. What axe could not tell of (it lies
 * under something, or is scrolled away) is asked about again where it stands elsewhere, or under something else. On which
 * colours that lies which floats over the rest, its ancestors do not say: it is asked again where it lies on others.
 */
const coloured = `async (options, look) => {
  if (!globalThis.axe) return null;
  const empty = /^(transparent|rgba\\(.*, 0\\))$/;
  const known = new Map();
  const behind = (one) => {
    if (!one) return { on: '', floats: false, opacity: 1, unseen: false };
    if (known.has(one)) return known.get(one);
    const { backgroundColor, backgroundImage, position, opacity, transform, filter, clipPath } = getComputedStyle(one);
    const around = behind(one.parentElement);
    const covers = !empty.test(backgroundColor) && !/^(rgba|.*\\/)/.test(backgroundColor) && backgroundImage === 'none';
    const own = empty.test(backgroundColor) && backgroundImage === 'none' ? '' : backgroundColor + backgroundImage + ' ';
    const found = {
      own,
      covers,
      on: covers ? own : own + around.on,
      floats: !covers && (around.floats || transform !== 'none' || filter !== 'none' || /absolute|fixed|sticky/.test(position)),
      opacity: around.opacity * opacity,
      // Said to a screen reader only, or above the window until it has the focus.
      unseen: around.unseen || clipPath === 'inset(50%)' || (position === 'fixed' && one.getBoundingClientRect().bottom <= 0),
    };
    known.set(one, found);
    return found;
  };
  // axe asks about the colours of nothing else: of no box that is ticked, and of nothing that cannot be used now.
  const fields = 'input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color]), select, textarea';
  const worded = (each) => each.matches(fields) || [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const inView = (each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (each.contains(hit) || hit.contains(each));
  };
  const across = (each, say) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    return [0.1, 0.5, 0.9].map((share) => say(document.elementsFromPoint(left + width * share, top + height / 2)));
  };
  // The colours under something that floats; null where it does not show.
  const under = (each) => {
    const colours = across(each, (all) => {
      if (!all[0] || !each.contains(all[0])) return null;
      const below = all.map(behind);
      return below.slice(0, below.findIndex(({ covers }) => covers) + 1 || undefined).map(({ own }) => own).join('');
    });
    return colours.includes(null) ? null : colours.join('|');
  };
  // Where something stands, and what is to be seen there.
  const stands = (each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    return [left, top, width, height, ...across(each, (all) => all.map((one) => one.localName + '.' + one.className).join(' '))].join('|');
  };
  const judged = ((window.judgedColours ??= {})[look] ??= new Set());
  const asked = new Map();
  let shown = 0;
  for (const each of document.body.querySelectorAll('*')) {
    if (each.closest('svg, script, style, noscript, select > *') || !worded(each) || !each.checkVisibility({ checkVisibilityCSS: true })) continue;
    shown += 1;
    const { on, opacity, unseen } = behind(each);
    if (unseen || each.closest(':disabled:not(fieldset), [aria-disabled=true]')) continue;
    const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(each);
    const beside = each.matches('a') && each.parentElement ? getComputedStyle(each.parentElement).color : '';
    const key = [each.localName, each.className, each.parentElement?.className, color, fontSize, fontWeight, textDecorationLine, textShadow, on, opacity, beside].join('|');
    if (judged.has(key)) continue;
    const alike = asked.get(key) ?? [];
    asked.set(key, alike);
    if (alike.length < 2) alike.push(each);
    else if (alike.length < 3 && inView(each) && !alike.some(inView)) alike.push(each);
  }
  if (shown === 0) return ['no words show'];
  if (asked.size === 0) return [];
  const open = new Map();
  const { passes, violations } = await (${seen})(async () => {
    for (const [key, alike] of asked)
      for (const each of alike) {
        const place = behind(each).floats ? under(each) : '';
        const [known, here] = [key + place, key + stands(each)];
        if (!(place !== null && judged.has(known)) && !judged.has(here)) open.set(each, { known: place === null ? here : known, here });
      }
    if (open.size === 0) return { passes: [], violations: [] };
    return axe.run({ include: [...open.keys()] }, { resultTypes: ['violations', 'passes'], elementRef: true, ...options, ...${sparing} });
  });
  const elements = (results) => new Set(results.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
  const clear = elements(passes.filter(({ id }) => id.startsWith('color-contrast')));
  const wrong = elements(violations);
  // What is wrong is said again.
  for (const [each, { known, here }] of open) if (!wrong.has(each)) judged.add(clear.has(each) ? known : here);
  return violations.map(${said});
}`;

/** Runs one of these in a surface. */
async function within(transport: Transport, run: string): Promise<string[]> {
  const ask = (expression: string) =>
    (transport.within ?? transport.evaluate).call<Transport, [string], Promise<string[] | null>>(transport, expression);
  // Half a megabyte, handed over once for each document.
  const found =
    (await ask(run)) ??
    (await ask(
      `(() => { const module = undefined, exports = undefined, define = undefined; ${axe};\n return ${run}; })()`,
    ));
  if (!found) throw new Error('axe cannot be loaded');
  return found;
}

/** What a surface breaks of the rules of axe, each with the elements. */
export const broken = (transport: Transport, about: About = 'everything'): Promise<string[]> =>
  within(
    transport,
    `(${ruled})(${JSON.stringify(rulesOf[about])}, ${about === 'everything' || about === 'structure' ? 3 : 1})`,
  );

/** What it breaks of those about colours, where they were not judged yet in its document; a look has its own colours. */
export const brokenColours = (
  transport: Transport,
  about: 'colours' | 'more contrast',
  look: string,
): Promise<string[]> => within(transport, `(${coloured})(${JSON.stringify(rulesOf[about])}, ${JSON.stringify(look)})`);
