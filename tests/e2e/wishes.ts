import { pause, type Surface, type Transport } from './browser/surface';

/** What a system asks of every page, by media feature. */
const usual = {
  'prefers-color-scheme': 'light',
  'forced-colors': 'none',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-motion': 'no-preference',
};

/** Lets the page think that its system asks for this, and for nothing else. */
export async function wish(page: Surface, wanted: Partial<Record<keyof typeof usual, string>>): Promise<void> {
  const { transport } = page;
  await transport.media?.({ ...usual, ...wanted });
  // Scripts are told before the next frame is drawn, and draw by its end. What is looked into from elsewhere has its frames
  // there.
  if (transport.within) await pause(60);
  else await transport.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
}

/** Asks one of these of a surface. */
export const ask = ({ transport }: Surface, run: string): Promise<string[]> =>
  (transport.within ?? transport.evaluate).call<Transport, [string], Promise<string[]>>(transport, `(${run})()`);

/** What is chosen or pressed and looks just as what stands beside it and is not. */
export const alike = `() => {
  const shows = (each) => each.checkVisibility() && each.getClientRects().length > 0;
  const parts = ['backgroundColor', 'color', 'borderTopColor', 'borderBottomColor', 'borderTopWidth', 'borderBottomWidth', 'boxShadow', 'outlineStyle', 'fontWeight', 'content', 'display'];
  const look = (each) => [undefined, '::before', '::after'].map((part) => { const style = getComputedStyle(each, part); return parts.map((name) => style[name]).join(); }).join() + each.childElementCount;
  const found = [];
  for (const state of ['aria-selected', 'aria-pressed'])
    for (const chosen of [...document.querySelectorAll('[' + state + '=true]')].filter(shows)) {
      const beside = [...(chosen.closest('[role=listbox], [role=tablist], [role=group], nav') ?? chosen.parentElement).querySelectorAll('[' + state + '=false]')].filter(shows);
      const same = beside.find((each) => each.className === chosen.className && look(each) === look(chosen));
      if (same) found.push(chosen.textContent.slice(0, 40) + ' (' + state + ') looks as ' + same.textContent.slice(0, 40));
    }
  return found;
}`;

/** What moves for longer than nobody sees, 0.01 ms. */
export const moving = `() => {
  const ms = (list) => Math.max(...list.split(',').map((each) => parseFloat(each) * (each.trim().endsWith('ms') ? 1 : 1000)));
  const found = [];
  for (const each of document.querySelectorAll('*'))
    for (const part of [undefined, '::before', '::after', '::backdrop']) {
      const style = getComputedStyle(each, part);
      const changes = style.transitionProperty === 'none' ? 0 : ms(style.transitionDuration);
      const runs = style.animationName === 'none' ? 0 : ms(style.animationDuration);
      if (changes > 0.01 || runs > 0.01 || (!part && style.scrollBehavior === 'smooth')) found.push(each.localName + '.' + each.className + (part ?? ''));
    }
  return [...new Set(found)];
}`;
