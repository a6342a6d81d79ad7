import { afterAll, vi } from 'vitest';

/** Tests run beside one another: what waits for something to be seen waits longer than the second it would by itself. */
if ('document' in globalThis) {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 5_000 });
}

/** The next file of this worker finds the world as it is. */
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  if (!('document' in globalThis)) return;
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});
