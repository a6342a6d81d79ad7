import type { Found } from './outcome';
import type { LintSubject } from './subject';

/** What the worker tells. */
export type Told = { readonly found: readonly Found[] } | { readonly failed: string };

/** A digest to look through, and who waits for it. */
interface Asked {
  readonly subject: LintSubject;
  resolve(found: readonly Found[] | null): void;
  reject(error: Error): void;
}

/** Looks through digests away from the page, one after the other; of several that wait only the last is looked at. */
export class Linter {
  #worker: Worker | null = null;
  #waiting: Asked | null = null;
  #busy: Asked | null = null;

  /** Null where another one came before it was its turn. Throws what a rule throws. */
  find(subject: LintSubject): Promise<readonly Found[] | null> {
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve(null);
      this.#waiting = { subject, resolve, reject };
      this.#next();
    });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#busy?.resolve(null);
    this.#waiting?.resolve(null);
    this.#busy = null;
    this.#waiting = null;
  }

  #next(): void {
    if (this.#busy || !this.#waiting) return;
    this.#busy = this.#waiting;
    this.#waiting = null;
    this.#worker ??= this.#begin();
    this.#worker.postMessage(this.#busy.subject);
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      const asked = this.#busy;
      this.#busy = null;
      if ('found' in data) asked?.resolve(data.found);
      else asked?.reject(new Error(data.failed));
      this.#next();
    });
    worker.addEventListener('error', (event) => {
      const asked = this.#busy;
      this.#busy = null;
      this.#worker = null;
      worker.terminate();
      asked?.reject(new Error(`The rules stopped: ${event.message}`));
      this.#next();
    });
    return worker;
  }
}
