import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { during, type Work } from '../../../components/workbench/works';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const works = signal<readonly Work[]>([]);

test('what takes a moment is not shown; what takes longer is, with how far it is, until it is done', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const done = during(works, { label: 'Packing…', cancel: false }, ({ onProgress }) => {
    onProgress(0.2);
    setTimeout(() => onProgress(0.6), 1000);
    return promise;
  });
  expect(works.value).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(works.value).toMatchObject([{ label: 'Packing…', part: 0.2 }]);
  expect(works.value[0]?.cancel).toBeUndefined();
  vi.advanceTimersByTime(1000);
  expect(works.value).toMatchObject([{ part: 0.6 }]);
  resolve('a file');
  expect(await done).toBe('a file');
  expect(works.value).toEqual([]);
});

test('what is stopped gives null; what fails still fails, also while it is being stopped', async () => {
  const stoppable = (fail?: Error) =>
    during(
      works,
      { label: 'Packing…', cancel: true },
      ({ signal: stop }) =>
        new Promise<string>((_resolve, reject) => {
          stop.addEventListener('abort', () => reject(fail ?? stop.reason));
        }),
    );
  const stopped = stoppable();
  vi.advanceTimersByTime(500);
  works.value[0]?.cancel?.();
  expect(await stopped).toBeNull();
  const failing = stoppable(new Error('the disk is full'));
  vi.advanceTimersByTime(500);
  works.value[0]?.cancel?.();
  await expect(failing).rejects.toThrow('the disk is full');
  expect(works.value).toEqual([]);
});
