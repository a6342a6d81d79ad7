/** How near the upper or lower edge of a part that scrolls something is held over it to scroll, CSS pixels; of a low one a quarter. */
const near = 56;
/** How far it scrolls in a second at the very edge, CSS pixels. */
const fastest = 700;
/** How long something is held there before, ms: what is dragged across, or lifted there, scrolls nothing. */
const rest = 500;
/** A browser that tells nothing of a drag for that long has none over this window, ms; all tell at least every 350 ms. */
const silence = 1000;

interface Pull {
  readonly part: Element;
  /** From −1, up as fast as it goes, to 1, down. */
  readonly by: number;
}

/** What of the parts around something scrolls on towards where it is held. */
function pullOf({ target, clientY }: DragEvent): Pull | null {
  for (let part = target instanceof Element ? target : null; part; part = part.parentElement) {
    const { scrollTop, scrollHeight, clientHeight } = part;
    if (scrollHeight <= clientHeight || !/auto|scroll/.test(getComputedStyle(part).overflowY)) continue;
    const { top, bottom } = part.getBoundingClientRect();
    const edge = Math.min(near, (bottom - top) / 4);
    const [up, down] = [edge - (clientY - top), edge - (bottom - clientY)];
    if (up > 0 && scrollTop > 0) return { part, by: -Math.min(1, up / edge) };
    if (down > 0 && scrollTop + clientHeight < scrollHeight) return { part, by: Math.min(1, down / edge) };
  }
  return null;
}

/**
 * Scrolls what something is dragged over while it is held near the upper or lower edge, so that it can fall on what is further
 * up or down: some browsers do so a little, others not at all. Returns what ends it.
 */
export function scrollByDrags(): () => void {
  let pull: Pull | null = null;
  let [since, told, before, frame] = [0, 0, 0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    [pull, frame] = [null, 0];
  };
  const step = () => {
    const now = performance.now();
    if (!pull || now - told > silence) return stop();
    if (now - since >= rest) {
      const far = (Math.abs(pull.by) * fastest * Math.min(50, now - before)) / 1000;
      pull.part.scrollBy({ top: Math.sign(pull.by) * Math.max(1, far), behavior: 'instant' });
    }
    before = now;
    frame = requestAnimationFrame(step);
  };
  const over = (event: DragEvent) => {
    const next = pullOf(event);
    if (!next) return stop();
    told = performance.now();
    if (pull?.part !== next.part || pull.by > 0 !== next.by > 0) since = told;
    pull = next;
    if (frame === 0) {
      before = told;
      frame = requestAnimationFrame(step);
    }
  };
  const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && stop();
  const listeners = [
    ['dragover', over],
    ['dragleave', leave],
    ['drop', stop],
    ['dragend', stop],
    // A pointer moves or presses by itself only when it drags nothing.
    ['pointermove', stop],
    ['pointerdown', stop],
  ] as const;
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
  return () => {
    stop();
    for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, true);
  };
}
