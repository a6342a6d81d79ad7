/** Locks as browsers have them: one holder of each name at a time. */
export function locks() {
  const lines = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  return {
    request(name: string, task: () => Promise<unknown>) {
      const turn = (lines.get(name) ?? Promise.resolve()).then(async () => {
        held.add(name);
        return Promise.resolve(task()).finally(() => held.delete(name));
      });
      lines.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
    query: async () => ({ held: [...held].map((name) => ({ name })), pending: [] }),
  };
}
