import { useRef } from 'preact/hooks';

/** A line that may stand under a heading. */
interface Grouped {
  readonly group?: string;
}

/** Lines beside each other under one heading. */
export interface Group<L> {
  /** The heading; empty for lines in an element of their own without one, undefined for those in none. */
  readonly name?: string;
  /** The place of its first line among all. */
  readonly from: number;
  readonly lines: L[];
}

/**
 * Groups of what is shown; what has none is cut where groups were before it: so lines at the same places keep their elements
 * at the first key too, when headings go.
 */
export function useKeptGroups<L extends Grouped>(lines: readonly L[]): readonly Group<L>[] {
  const cuts = useRef<readonly number[]>([]);
  const groups = groupsOf(lines);
  if (groups.some(({ name }) => name)) {
    cuts.current = groups.map(({ from }) => from);
    return groups.map((group) => ({ ...group, name: group.name ?? '' }));
  }
  if (cuts.current.length === 0) return groups;
  const begun = cuts.current.filter((from) => from < lines.length);
  return begun.map((from, nth) => ({ name: '', from, lines: lines.slice(from, begun[nth + 1]) }));
}

/** Neighbours that say the same group, in runs. */
function groupsOf<L extends Grouped>(lines: readonly L[]): Group<L>[] {
  const groups: Group<L>[] = [];
  lines.forEach((line, index) => {
    const last = groups.at(-1);
    if (last && last.name === line.group) last.lines.push(line);
    else groups.push({ name: line.group, from: index, lines: [line] });
  });
  return groups;
}
