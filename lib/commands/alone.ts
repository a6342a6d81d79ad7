/**
 * Runs while no other page of ours does the same; what a page held when it went is free again. Where there are no locks
 * (tests), runs at once.
 */
export function alone<T>(name: string, task: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? (locks.request(name, task) as Promise<T>) : task();
}
