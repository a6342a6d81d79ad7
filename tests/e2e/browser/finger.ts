import { type Find, type Name, pause, type Spot, type Surface } from './surface';

/** Longer than a finger must rest on something for its menu, ms. */
const held = 750;

/** A finger on a page in a window as small as a phone's: real touches, no mouse. */
export class Finger {
  private constructor(private readonly page: Surface) {}

  static async on(page: Surface, { width = 360, height = 760 } = {}): Promise<Finger> {
    await page.transport.phone?.(width, height);
    return new Finger(page);
  }

  async #touch(how: 'start' | 'move' | 'end', at?: Spot): Promise<void> {
    if (!this.page.transport.touch) throw new Error(`${this.page.transport.name} knows no fingers`);
    await this.page.transport.touch(how, at);
  }

  async tap(role: string, name?: Name, find: Find = {}): Promise<void> {
    await this.page.aim([role, name, find], (at) => this.tapAt(at));
  }

  async tapAt(at: Spot): Promise<void> {
    await this.#touch('start', at);
    await this.#touch('end');
  }

  /** Rests on something until its menu opens, and goes up again. */
  async hold(role: string, name?: Name, find: Find = {}): Promise<void> {
    await this.page.aim([role, name, find], async (at) => {
      await this.#touch('start', at);
      await pause(held);
      await this.#touch('end');
    });
  }

  /** Draws from one place to another, as a list is scrolled. */
  async swipe(from: Spot, to: Spot): Promise<void> {
    await this.#touch('start', from);
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      await pause(30);
      await this.#touch('move', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    // Still before it goes up: a list that glides on takes the next tap for what stops it.
    await pause(200);
    await this.#touch('move', { x: to.x, y: to.y - 1 });
    await this.#touch('end');
  }
}
