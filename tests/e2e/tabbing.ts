import { type Name, type Surface, until } from './browser/surface';

/** Role and name of what has the focus; `body` for nothing. */
export const focused = (page: Surface) =>
  page.eval<string, []>(`() => {
    const at = document.querySelector(':focus');
    if (!at) return 'body';
    const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
    return (at.getAttribute('role') ?? at.localName) + ' ' + name.replace(/\\s+/g, ' ').trim();
  }`);

const fits = (given: string, wanted: Name) =>
  typeof wanted === 'string' ? given.slice(given.indexOf(' ') + 1) === wanted : wanted.test(given);

/** Goes on by Tab (or back) until this has the focus, which must be seen. */
export async function tabTo(
  page: Surface,
  wanted: Name,
  key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await page.press(key);
    const now = await focused(page);
    passed.push(now.slice(0, 60));
    if (fits(now, wanted)) return;
  }
  throw new Error(`${wanted} was not reached by ${key}: ${passed.join(' · ')}`);
}

export const focusOn = (page: Surface, wanted: Name) =>
  until(`the focus on ${wanted}`, async () => {
    const now = await focused(page);
    if (fits(now, wanted)) return true;
    throw new Error(`it is on ${now}`);
  });
