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
/** Style sheets are fetched anew for a rule that is experimental and not among these; what plays sound is looked up. */
const preload = `{ assets: ['media'] }`;

/** Runs in the surface; null where there is no axe yet. */
const ruled = `async (options, least) => {
  if (!globalThis.axe) return null;
  const run = () => axe.run(document, { resultTypes: ['violations'], ...options, preload: ${preload} });
  const { passes, violations } = await (${seen})(run);
  if (passes.length < least) return ['axe checked next to nothing'];
  return violations.map(${said});
}`;

/**
 * Runs in the surface; null where there is no axe yet. Words in the same colours, size and place among their like are as
 * easy to read as those beside them: two of them are asked about, once in a document. What axe could not tell of (it lies
 * under something, or is scrolled away) is asked about again where it shows next, and so is what floats over the rest: on
 * which colours it lies, its ancestors do not say.
 */
const coloured = `async (options, look) => {
  if (!globalThis.axe) return null;
  const clear = /^(transparent|rgba\\(.*, 0\\))$/;
  const known = new Map();
  const behind = (one) => {
    if (!one) return { on: '', floats: false, opacity: 1 };
    if (known.has(one)) return known.get(one);
    const { backgroundColor, backgroundImage, position, opacity, transform, filter } = getComputedStyle(one);
    const around = behind(one.parentElement);
    const covers = !clear.test(backgroundColor) && !/^(rgba|.*\\/)/.test(backgroundColor) && backgroundImage === 'none';
    const own = clear.test(backgroundColor) && backgroundImage === 'none' ? '' : backgroundColor + backgroundImage + ' ';
    const found = {
      on: covers ? own : own + around.on,
      floats: !covers && (around.floats || transform !== 'none' || filter !== 'none' || /absolute|fixed|sticky/.test(position)),
      opacity: around.opacity * opacity,
    };
    known.set(one, found);
    return found;
  };
  const worded = (each) => each.matches('input:not([type=hidden]), select, textarea') || [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const inView = (each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (each.contains(hit) || hit.contains(each));
  };
  const judged = ((window.judgedColours ??= {})[look] ??= new Set());
  const keys = new Map();
  const asked = new Map();
  let shown = 0;
  for (const each of document.body.querySelectorAll('*')) {
    if (each.closest('svg, script, style, noscript') || !worded(each) || !each.checkVisibility({ checkVisibilityCSS: true })) continue;
    shown += 1;
    const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(each);
    const { on, floats, opacity } = behind(each);
    const beside = each.matches('a') && each.parentElement ? getComputedStyle(each.parentElement).color : '';
    const key = [each.localName, each.className, each.parentElement?.className, color, fontSize, fontWeight, textDecorationLine, textShadow, on, opacity, beside, each.disabled].join('|');
    if (judged.has(key)) continue;
    if (!floats) keys.set(each, key);
    const alike = asked.get(key) ?? [];
    asked.set(key, alike);
    if (alike.length < 2) alike.push(each);
    else if (alike.length < 3 && inView(each) && !alike.some(inView)) alike.push(each);
  }
  if (shown === 0) return ['no words show'];
  const include = [...asked.values()].flat();
  if (include.length === 0) return [];
  const run = () => axe.run({ include }, { resultTypes: ['violations', 'passes'], selectors: false, elementRef: true, ...options, preload: ${preload} });
  const { passes, violations } = await (${seen})(run);
  for (const { id, nodes } of passes)
    if (id.startsWith('color-contrast'))
      for (const { element } of nodes) if (keys.has(element)) judged.add(keys.get(element));
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
