import { useLayoutEffect, useRef } from 'preact/hooks';
import { zoomStep } from './useImages';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What makes a picture larger and smaller under the pointer: a wheel, two fingers; and draws it about with one. */
export function usePinch(
  stage: { readonly current: HTMLElement | null },
  { zoom, setZoom }: { zoom: number; setZoom(zoom: number): void },
) {
  const fingers = useRef(new Map<number, Spot>());
  /** What stays under the pointer while the size changes: where it points, and how far through the picture that is. */
  const held = useRef<(Spot & { left: number; top: number }) | null>(null);
  const last = useRef(zoom);
  useLayoutEffect(() => {
    const box = stage.current;
    const by = zoom / last.current;
    last.current = zoom;
    if (!box) return;
    if (!held.current) {
      // By a key or a button: the middle stays in the middle.
      const [x, y] = [box.clientWidth / 2, box.clientHeight / 2];
      box.scrollTo({ left: (box.scrollLeft + x) * by - x, top: (box.scrollTop + y) * by - y, behavior: 'instant' });
      return;
    }
    box.scrollLeft = held.current.left * box.scrollWidth - held.current.x;
    box.scrollTop = held.current.top * box.scrollHeight - held.current.y;
    held.current = null;
  }, [zoom]);
  const about = (wanted: number, at: { clientX: number; clientY: number }) => {
    const box = stage.current;
    if (!box) return;
    const seen = box.getBoundingClientRect();
    const [x, y] = [at.clientX - seen.left, at.clientY - seen.top];
    const [left, top] = [(box.scrollLeft + x) / box.scrollWidth, (box.scrollTop + y) / box.scrollHeight];
    held.current = { x, y, left, top };
    setZoom(wanted);
  };
  const moved = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    const now = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, now);
    if (other) {
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
      about((zoom * distance(now, other)) / Math.max(1, distance(before, other)), middle);
    } else stage.current?.scrollBy({ left: before.x - now.x, top: before.y - now.y, behavior: 'instant' });
  };
  const ended = (event: PointerEvent) => void fingers.current.delete(event.pointerId);
  return {
    onWheel(event: WheelEvent) {
      event.preventDefault();
      about(zoom * zoomStep ** (-Math.sign(event.deltaY) / (event.ctrlKey ? 3 : 1)), event);
    },
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      stage.current?.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: moved,
    onPointerUp: ended,
    onPointerCancel: ended,
    onDblClick: (event: MouseEvent) => about(zoom > 1 ? 1 : 2.5, event),
  };
}

const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y);
