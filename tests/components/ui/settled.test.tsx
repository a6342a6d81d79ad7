// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSeenFirst } from '../../../components/ui/settled';

/** How high a block is, CSS pixels. */
const high = 300;

function Blocks({ total, whole = false }: { total: number; whole?: boolean }) {
  const box = useRef<HTMLUListElement>(null);
  const drawn = useSeenFirst(total, whole, () => box.current?.lastElementChild);
  return (
    <ul ref={box}>
      {Array.from({ length: drawn }, (_, nth) => (
        <li key={nth}>{nth}</li>
      ))}
    </ul>
  );
}

beforeEach(() => {
  Object.assign(window, { innerHeight: 750 });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const nth = [...(this.parentElement?.children ?? [])].indexOf(this);
    return { bottom: (nth + 1) * high } as DOMRect;
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const count = () => screen.getAllByRole('listitem').length;

test('as many are drawn first as reach the lower edge of the window; all once the page rests', async () => {
  render(<Blocks total={8} />);
  expect(count()).toBe(3);
  await waitFor(() => expect(count()).toBe(8));
});

test('what was drawn for somebody who was led to it stays when they are there, before the page rests', () => {
  const { rerender } = render(<Blocks total={8} whole />);
  rerender(<Blocks total={8} />);
  expect(count()).toBe(8);
});

test('a few that do not reach it are all there are, and all are drawn at once where they are needed', () => {
  render(<Blocks total={2} />);
  expect(count()).toBe(2);
  cleanup();
  render(<Blocks total={8} whole />);
  expect(count()).toBe(8);
});
