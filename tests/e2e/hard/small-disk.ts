import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A file system of its own that can be filled to the last byte and emptied again. */
export class SmallDisk {
  readonly #filler: string;
  #timer: NodeJS.Timeout | undefined;

  private constructor(readonly folder: string) {
    this.#filler = path.join(folder, 'filler');
  }

  /** Mounts one of so many megabytes on a folder. Throws where the system does not let us. */
  static mount(folder: string, megabytes: number): SmallDisk {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    return new SmallDisk(folder);
  }

  get free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Takes all the room that is left, and what comes free later too. */
  fill(): void {
    this.#timer ??= setInterval(() => this.#take(), 20);
    this.#take();
  }

  #take(): void {
    const file = openSync(this.#filler, 'a');
    let size = 1 << 20;
    try {
      while (size >= 1) {
        try {
          writeSync(file, Buffer.alloc(size));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          size = Math.floor(size / 2);
        }
      }
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    rmSync(this.#filler, { force: true });
  }

  unmount(): void {
    this.empty();
    execFileSync('umount', ['-l', this.folder]);
  }
}
