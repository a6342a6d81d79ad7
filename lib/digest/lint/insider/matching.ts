/**
 * For each of several voices that are different people, which of those it could be by itself it still can be where each of the
 * others is somebody, too: those with whom all of them can be told apart (a matching, grown path by path). Where they cannot
 * all be somebody who is known, nothing is ruled out. A voice that could be more people than there are voices takes nobody from
 * another, and is left aside as the others are told apart. Takes the time of one matching, in proportion to what all of them could be.
 */
export function possible<S>(voices: readonly ReadonlySet<S>[]): ReadonlySet<S>[] {
  const few = voices.map((own) => own.size <= voices.length);
  const small = voices.filter((_, at) => few[at]);
  const found = apart(small);
  if (!found) return [...voices];
  const { by, is } = found;
  const free = spared(small, by);
  const circles = circlesOf(small, by);
  const held = new Set(small.flatMap((own) => [...own]));
  let nth = -1;
  return voices.map((own, at) => {
    if (!few[at]) return new Set([...own].filter((one) => !held.has(one) || free.has(one)));
    nth += 1;
    const me = nth;
    return new Set(
      [...own].filter((one) => is[me] === one || free.has(one) || circles[me] === circles[by.get(one) ?? -1]),
    );
  });
}

/** Who each voice is where all are told apart, and whose each of those is; null where they cannot be. */
interface Told<S> {
  readonly is: readonly S[];
  readonly by: ReadonlyMap<S, number>;
}

function apart<S>(voices: readonly ReadonlySet<S>[]): Told<S> | null {
  const by = new Map<S, number>();
  const place = (at: number, tried: Set<S>): boolean => {
    for (const one of voices[at] ?? []) {
      if (tried.has(one)) continue;
      tried.add(one);
      const other = by.get(one);
      if (other !== undefined && !place(other, tried)) continue;
      by.set(one, at);
      return true;
    }
    return false;
  };
  if (!voices.every((_, at) => place(at, new Set()))) return null;
  const is: S[] = [];
  for (const [one, at] of by) is[at] = one;
  return { is, by };
}

/** Who can be nobody of these where all are told apart: whoever is, and whom one of those could stand in for. */
function spared<S>(voices: readonly ReadonlySet<S>[], by: Told<S>['by']): ReadonlySet<S> {
  const mine = new Map([...by].map(([one, at]) => [at, one]));
  const could = new Map<S, number[]>();
  for (const [at, own] of voices.entries())
    for (const one of own) {
      const others = could.get(one);
      if (others) others.push(at);
      else could.set(one, [at]);
    }
  const free = new Set([...could.keys()].filter((one) => !by.has(one)));
  // A set gives what is added to it while it is gone through.
  for (const one of free)
    for (const at of could.get(one) ?? []) {
      const left = mine.get(at);
      if (left !== undefined) free.add(left);
    }
  return free;
}

/** Voices that can change places in a circle have the same number (strongly connected components, by Tarjan). */
function circlesOf<S>(voices: readonly ReadonlySet<S>[], by: Told<S>['by']): readonly number[] {
  const seen: number[] = [];
  const low: number[] = [];
  const circle: number[] = [];
  const open: number[] = [];
  let count = 0;
  const visit = (at: number) => {
    seen[at] = low[at] = count;
    count += 1;
    open.push(at);
    for (const one of voices[at] ?? []) {
      const next = by.get(one);
      if (next === undefined || next === at) continue;
      if (seen[next] === undefined) visit(next);
      if (circle[next] === undefined) low[at] = Math.min(low[at] ?? 0, low[next] ?? 0);
    }
    if (low[at] !== seen[at]) return;
    for (let each = open.pop(); each !== undefined; each = open.pop()) {
      circle[each] = at;
      if (each === at) return;
    }
  };
  for (const at of voices.keys()) if (seen[at] === undefined) visit(at);
  return circle;
}
