/** How long a finger rests on something before its menu opens, ms, and how far it may slip meanwhile, CSS pixels. */
const long = 500;
const slip = 10;
/** How long after the finger went up a press may still come of it, ms. */
const echo = 700;

/**
 * Makes a finger do what a mouse's right button does: held on a row, a tab or anything else with a menu it opens that
 * menu, and does nothing else then. And keeps a finger from dragging, which is how a list is scrolled; whatever can be
 * dragged can be moved by a command. Returns what ends it.
 */
export function watchTouch(): () => void {
  let held: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | null = null;
  let finger = false;
  /** Until when what comes of the finger that opened a menu is nothing to anybody; it may still be down. */
  let swallowed = 0;

  const release = () => {
    clearTimeout(held?.timer);
    held = null;
  };
  const open = (target: Element, clientX: number, clientY: number) => {
    const taken = !target.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true, composed: true, clientX, clientY, button: 2 }),
    );
    if (taken) swallowed = Number.POSITIVE_INFINITY;
  };
  const down = (event: PointerEvent) => {
    finger = event.pointerType === 'touch';
    swallowed = 0;
    release();
    // Two fingers zoom.
    if (!finger || !event.isPrimary || !(event.target instanceof Element)) return;
    const { target, clientX: x, clientY: y } = event;
    held = { x, y, timer: setTimeout(() => open(target, x, y), long) };
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (held && Math.hypot(clientX - held.x, clientY - held.y) > slip) release();
  };
  const end = () => {
    release();
    if (swallowed) swallowed = performance.now() + echo;
  };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const menu = (event: Event) => {
    if (!event.isTrusted) return;
    // The browser's own long press, after ours or before it.
    if (swallowed > performance.now()) stop(event);
    else if (held) {
      release();
      // Whether somebody took it is known when all have heard of it.
      setTimeout(() => {
        if (event.defaultPrevented && finger) swallowed = performance.now() + echo;
      });
    }
  };
  const click = (event: MouseEvent) => {
    // One that keys make counts no presses.
    if (swallowed > performance.now() && event.isTrusted && event.detail > 0) stop(event);
    swallowed = 0;
  };
  const drag = (event: Event) => finger && stop(event);
  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
    ['contextmenu', menu],
    ['click', click],
    ['dragstart', drag],
  ] as const;
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
  return () => {
    release();
    for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, true);
  };
}
