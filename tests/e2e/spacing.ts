import type { Surface, Transport } from './browser/surface';

/**
 * What is cut off or pushes the page sideways when somebody spaces text out as WCAG 2.2 §1.4.12 says (line height 1.5, letters
 * 0.12 em, words 0.16 em apart, 2 em after paragraphs). A window of 360 px asks for more than 200 % zoom of one of 720.
 */
export function cutOff({ transport }: Surface): Promise<string[]> {
  const ask = transport.within ?? transport.evaluate;
  return ask.call<Transport, [string], Promise<string[]>>(transport, `(${walk})()`);
}

/** Runs in the surface. A name that is shortened with dots is said whole by its title or its label. */
const walk = `() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  const before = document.adoptedStyleSheets;
  // What grows may scroll; everything is to stand afterwards as it stood.
  const stood = [...document.querySelectorAll('*')].map((each) => [each, each.scrollTop]);
  document.adoptedStyleSheets = [...before, sheet];
  const found = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth + 1) found.push('the page is ' + page.scrollWidth + ' px wide in a window of ' + innerWidth);
  const words = 'button, label, legend, summary, h1, h2, h3, h4, [role=tab], [role=menuitem]';
  for (const each of document.querySelectorAll(words)) {
    const box = each.getBoundingClientRect();
    if (box.width < 8 || box.height < 8 || each.closest('[aria-hidden=true], [inert]')) continue;
    const style = getComputedStyle(each);
    const dots = [each, ...each.querySelectorAll('*')].some((part) => getComputedStyle(part).textOverflow === 'ellipsis');
    if (dots || style.clip !== 'auto' || style.clipPath !== 'none') continue;
    const wide = each.scrollWidth > each.clientWidth + 2 && each.clientWidth > 0 && style.display !== 'inline';
    const tall = style.overflow !== 'visible' && each.scrollHeight > each.clientHeight + 2;
    if (wide || tall) found.push(each.localName + ' "' + (each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 50) + '" does not hold its words');
  }
  document.adoptedStyleSheets = before;
  for (const [each, top] of stood) if (each.scrollTop !== top) each.scrollTop = top;
  return [...new Set(found)];
}`;
