import type { BodyText, TextRun } from '../model/body';

/** Where a boundary point of a range stands in the body's text. A point outside the tree counts as its nearer end. */
export function positionOf(body: BodyText, root: Node, container: Node, offset: number): number {
  const probe = (root.ownerDocument ?? (root as Document)).createRange();
  try {
    probe.setStart(container, offset);
    probe.collapse(true);
  } catch {
    return 0; // not a point of any tree: nothing can be said about it
  }
  if (probe.startContainer.getRootNode() !== root.getRootNode()) return 0;
  const index = firstRunAfter(body.runs, probe);
  const run = body.runs[index - 1];
  if (!run) return 0;
  const inside = container === run.node ? offset - run.offset : run.length;
  return run.start + Math.min(Math.max(inside, 0), run.length);
}

/** Index of the first run whose beginning stands after (not at) the point. */
function firstRunAfter(runs: readonly TextRun[], point: Range): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as TextRun;
    if (point.comparePoint(run.node, run.offset) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The range of a stretch of the body's text, or null where the text has nothing there. */
export function rangeOf(body: BodyText, start: number, end: number): Range | null {
  const first = runAt(body.runs, start);
  const last = runAt(body.runs, end - 1);
  if (!first || !last || end <= start) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset + Math.min(Math.max(start - first.start, 0), first.length));
  range.setEnd(last.node, last.offset + Math.min(end - last.start, last.length));
  return range;
}

/** The run a position lies in; for a position on a separator, the run before it. */
function runAt(runs: readonly TextRun[], position: number): TextRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as TextRun).start > position) high = middle;
    else low = middle + 1;
  }
  return runs[low - 1];
}
