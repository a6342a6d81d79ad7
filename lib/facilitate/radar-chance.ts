/**
 * The chance that at least `least` of several things happen that are independent of one another: `chances`, each 0 to 1.
 * The tail of the Poisson binomial distribution, exactly, by adding one thing after the other.
 */
export function chanceOfAtLeast(least: number, chances: readonly number[]): number {
  if (least <= 0) return 1;
  // How likely it is that so many happen, for fewer than `least`; the rest is the tail.
  const fewer = new Array<number>(least).fill(0);
  fewer[0] = 1;
  let tail = 0;
  for (const chance of chances) {
    tail += (fewer[least - 1] ?? 0) * chance;
    for (let count = least - 1; count > 0; count -= 1)
      fewer[count] = (fewer[count] ?? 0) * (1 - chance) + (fewer[count - 1] ?? 0) * chance;
    fewer[0] = (fewer[0] ?? 0) * (1 - chance);
  }
  return tail;
}

/**
 * The chance below which findings among `looked` are kept, so that of those kept at most the share `wrong` is expected to
 * be chance (Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995). 0 where none may be kept.
 */
export function keptBelow(chances: readonly number[], { looked, wrong }: { looked: number; wrong: number }): number {
  const sorted = [...chances].sort((a, b) => a - b);
  const last = sorted.findLastIndex((chance, at) => chance <= ((at + 1) / looked) * wrong);
  return last < 0 ? 0 : (sorted[last] ?? 0);
}
