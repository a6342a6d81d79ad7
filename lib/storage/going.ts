import { breathe } from '../model/breathe';

export { breathe };

/** How something long is watched and stopped; both can be left out. */
export interface Going {
  /** Stops it between two steps: its promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told how much is done, from 0 to 1. */
  onProgress?(part: number): void;
}

/** Tells what is done of so many steps. */
export class Steps {
  #done = 0;

  constructor(
    private readonly going: Going,
    private readonly total: number,
  ) {
    this.done(0);
  }

  /** So many more are done. Throws the signal's reason where it is to stop here. */
  done(steps: number): void {
    this.going.signal?.throwIfAborted();
    this.#done += steps;
    this.going.onProgress?.(this.total > 0 ? Math.min(1, this.#done / this.total) : 0);
  }
}

/** How long at least a page that rests has nothing to draw, ms: longer than from one frame to the next. */
const betweenFrames = 20;

/**
 * Resolves when the page has nothing else to do, or has not had for `longest` ms. `still`: not between two frames
 * either, so that nothing that moves, and nobody who scrolls or types, is held up.
 */
export async function idle(longest: number, still = false): Promise<void> {
  if (typeof requestIdleCallback !== 'function' || document.hidden) return breathe();
  const until = performance.now() + longest;
  for (let timeout = longest; timeout > 0; timeout = until - performance.now()) {
    const { didTimeout, left } = await idlePeriod(timeout);
    if (didTimeout || !still || left >= betweenFrames) return;
  }
}

const idlePeriod = (timeout: number) =>
  new Promise<{ didTimeout: boolean; left: number }>((resolve) => {
    requestIdleCallback((deadline) => resolve({ didTimeout: deadline.didTimeout, left: deadline.timeRemaining() }), {
      timeout,
    });
  });
