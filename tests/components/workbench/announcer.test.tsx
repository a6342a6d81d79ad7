// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Count } from '../../../components/ui';
import { Announcer } from '../../../components/workbench/Announcer';
import type { Utterance } from '../../../components/workbench/desk';

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('words come into places that stood before them, urgent ones into their own, and go after a while', async () => {
  const said = signal<readonly Utterance[]>([]);
  render(<Announcer desk={{ said }} />);
  const [polite, urgent] = [screen.getByRole('status'), screen.getByRole('alert')];
  expect(polite.textContent).toBe('');
  await act(() => {
    said.value = [
      { id: 1, words: 'Moved', urgent: false },
      { id: 2, words: 'The disk is full', urgent: true },
      { id: 3, words: 'Moved', urgent: false },
    ];
  });
  expect([...polite.children].map((each) => each.textContent)).toEqual(['Moved', 'Moved']);
  expect(urgent.textContent).toBe('The disk is full');
  await pass(16_000);
  expect(polite.textContent + urgent.textContent).toBe('');
});

test('what changes at every key is shown at once and said when it rests', async () => {
  const { rerender } = render(<Count words="12 clips" />);
  await pass(1000);
  expect(screen.getByRole('status').textContent).toBe('12 clips');
  for (const words of ['9 clips', '4 clips', '1 clip']) {
    rerender(<Count words={words} />);
    await pass(200);
    expect(screen.getByRole('status').textContent).toBe('12 clips');
    expect(screen.getByText(words)).toBeTruthy();
  }
  await pass(700);
  expect(screen.getByRole('status').textContent).toBe('1 clip');
});
