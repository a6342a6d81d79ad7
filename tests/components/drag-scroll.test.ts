// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scrollByDrags } from '../../components/drag-scroll';

let end: () => void;
let part: HTMLElement;
let field: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  document.body.innerHTML = '<div style="overflow-y: auto"><p>A card</p></div>';
  part = document.querySelector('div') as HTMLElement;
  field = document.querySelector('p') as HTMLElement;
  Object.defineProperties(part, { scrollHeight: { value: 2000 }, clientHeight: { value: 600 } });
  part.getBoundingClientRect = () => ({ top: 100, bottom: 700 }) as DOMRect;
  part.scrollBy = ((by: ScrollToOptions) => {
    part.scrollTop += by.top ?? 0;
  }) as typeof part.scrollBy;
  part.scrollTop = 500;
  end = scrollByDrags();
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

/** Holds something over the card for a while, as browsers tell of it. */
function hold(clientY: number, ms: number): void {
  for (let passed = 0; passed < ms; passed += 50) {
    field.dispatchEvent(Object.assign(new Event('dragover', { bubbles: true }), { clientY }));
    vi.advanceTimersByTime(50);
  }
}

test('what is held near an edge scrolls what it is over, once it rests there, the nearer the faster', () => {
  hold(690, 450);
  expect(part.scrollTop).toBe(500);
  hold(690, 500);
  const far = part.scrollTop;
  expect(far).toBeGreaterThan(600);
  part.scrollTop = 500;
  hold(650, 950);
  expect(part.scrollTop).toBeGreaterThan(500);
  expect(part.scrollTop).toBeLessThan(far - 50);
  hold(105, 1000);
  expect(part.scrollTop).toBeLessThan(500);
});

test('away from the edges, at the end, let go or gone, nothing scrolls', () => {
  hold(400, 1000);
  expect(part.scrollTop).toBe(500);
  part.scrollTop = 0;
  hold(105, 1000);
  expect(part.scrollTop).toBe(0);
  part.scrollTop = 500;
  hold(690, 100);
  window.dispatchEvent(new Event('drop'));
  vi.advanceTimersByTime(2000);
  expect(part.scrollTop).toBe(500);
  hold(690, 600);
  const told = part.scrollTop;
  // Another window has it, and tells this one nothing.
  vi.advanceTimersByTime(5000);
  expect(part.scrollTop).toBeLessThan(told + 700);
});
