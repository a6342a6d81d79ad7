// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTouch } from '../../components/touch';

let end: () => void;
let row: HTMLElement;
const seen: string[] = [];

const pointer = (type: string, x: number, kind = 'touch') =>
  row.dispatchEvent(
    new PointerEvent(type, { bubbles: true, isPrimary: true, pointerType: kind, clientX: x, clientY: 10 }),
  );

/** Something that the browser itself would let happen. */
function happens(event: Event): Event {
  Object.defineProperty(event, 'isTrusted', { value: true });
  row.dispatchEvent(event);
  return event;
}
const click = (detail = 1) => happens(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));

beforeEach(() => {
  vi.useFakeTimers();
  seen.length = 0;
  document.body.innerHTML = '<div role="option">A clip</div>';
  row = document.body.firstElementChild as HTMLElement;
  row.addEventListener('click', () => seen.push('opened'));
  row.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    seen.push('menu');
  });
  end = watchTouch();
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('a finger', () => {
  it('held opens the menu, and what comes of lifting it opens nothing', () => {
    pointer('pointerdown', 10);
    vi.advanceTimersByTime(600);
    pointer('pointerup', 10);
    click();
    expect(seen).toEqual(['menu']);
    // The next tap is one again.
    pointer('pointerdown', 10);
    pointer('pointerup', 10);
    click();
    expect(seen).toEqual(['menu', 'opened']);
  });

  it('opens the menu once where the browser has a long press of its own', () => {
    pointer('pointerdown', 10);
    vi.advanceTimersByTime(600);
    happens(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    expect(seen).toEqual(['menu']);
    pointer('pointerup', 10);
    pointer('pointerdown', 10);
    happens(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    vi.advanceTimersByTime(600);
    pointer('pointerup', 10);
    click();
    expect(seen).toEqual(['menu', 'menu']);
  });

  it('that moves or goes up in time opens no menu', () => {
    pointer('pointerdown', 10);
    pointer('pointermove', 40);
    vi.advanceTimersByTime(600);
    expect(seen).toEqual([]);
    pointer('pointerdown', 10);
    vi.advanceTimersByTime(200);
    pointer('pointerup', 10);
    click();
    vi.advanceTimersByTime(600);
    expect(seen).toEqual(['opened']);
  });

  it('leaves to the browser what has no menu of ours, and what keys press', () => {
    row.replaceWith(row.cloneNode(true));
    row = document.body.firstElementChild as HTMLElement;
    row.addEventListener('click', () => seen.push('opened'));
    pointer('pointerdown', 10);
    vi.advanceTimersByTime(600);
    pointer('pointerup', 10);
    click(0);
    expect(seen).toEqual(['opened']);
  });

  it('drags nothing, and a mouse does', () => {
    const drag = () => happens(new Event('dragstart', { bubbles: true, cancelable: true })).defaultPrevented;
    pointer('pointerdown', 10);
    expect(drag()).toBe(true);
    pointer('pointerdown', 10, 'mouse');
    expect(drag()).toBe(false);
  });
});
