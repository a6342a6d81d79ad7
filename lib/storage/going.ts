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

/** Lets the page paint, and a press on Cancel come through, between two pieces of work. */
export const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));
