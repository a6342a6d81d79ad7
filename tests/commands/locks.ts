/** Locks as browsers have them: one holder at a time. */
export function locks() {
  let line: Promise<unknown> = Promise.resolve();
  return {
    request(_name: string, task: () => Promise<unknown>) {
      const turn = line.then(task);
      line = turn.catch(() => undefined);
      return turn;
    },
  };
}
