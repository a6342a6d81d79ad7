/**
 * For each of several voices that are different people, which of those it could be by itself it still can be where each of the
 * others is somebody, too: those with whom all of them can be told apart (a matching, grown path by path). Where they cannot
 * all be somebody who is known, nothing is ruled out. A voice that could be more people than there are voices takes nobody from
 * another, and is left aside as the others are told apart.
 */
export function possible<S>(voices: readonly ReadonlySet<S>[]): ReadonlySet<S>[] {
  const few = voices.map((own) => own.size <= voices.length);
  const small = voices.filter((_, at) => few[at]);
  const held = new Set(small.flatMap((own) => [...own]));
  if (!apart(small)) return [...voices];
  return voices.map((own, at) => {
    const others = few[at] ? voices.filter((_, other) => few[other] && other !== at) : small;
    return new Set([...own].filter((one) => !held.has(one) || apart(others, one)));
  });
}

/** Whether every voice can be another one, none of them `but`. */
function apart<S>(voices: readonly ReadonlySet<S>[], but?: S): boolean {
  const taken = new Map<S, number>();
  const place = (at: number, tried: Set<S>): boolean => {
    for (const one of voices[at] ?? []) {
      if (one === but || tried.has(one)) continue;
      tried.add(one);
      const other = taken.get(one);
      if (other !== undefined && !place(other, tried)) continue;
      taken.set(one, at);
      return true;
    }
    return false;
  };
  return voices.every((_, at) => place(at, new Set()));
}
