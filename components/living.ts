/** The name of this page among the open ones. */
export const page = crypto.randomUUID();

const lockOf = (name: string) => `typing ${name}`;
let alive = false;

/** Holds a lock as long as this page lives: what it put down is its own to write. */
export function stayAlive(): void {
  if (alive || !navigator.locks) return;
  alive = true;
  navigator.locks
    .request(lockOf(page), () => new Promise<never>(() => undefined))
    .catch((error: unknown) => console.warn('lock', error));
}

/** Tells of a page whether it lives, as of now. */
export async function livingPages(): Promise<(name: string) => boolean> {
  const living = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
  return (name) => living.has(lockOf(name));
}

/** Resolves when a page is gone. */
export async function gone(name: string): Promise<void> {
  await navigator.locks?.request(lockOf(name), { mode: 'shared' }, () => undefined);
}

/** Does something while no other page does the same. */
export async function alone(what: string, act: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request(what, act) : act());
}
