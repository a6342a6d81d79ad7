import type { ChromiumTarget } from './chromium-target';
import { type Find, type Name, pause, type Spot, type Surface } from './surface';

/** Longer than a finger must rest on something for its menu, ms. */
const held = 750;

/** A finger on a page of Chromium, in a window as small as a phone's: real touches, no mouse. */
export class Finger {
  readonly #target: ChromiumTarget;

  private constructor(private readonly page: Surface) {
    this.#target = page.transport as ChromiumTarget;
  }

  static async on(page: Surface, { width = 360, height = 760 } = {}): Promise<Finger> {
    const finger = new Finger(page);
    const target = finger.#target;
    await target.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    await target.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: true });
    return finger;
  }

  #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Spot): Promise<unknown> {
    return this.#target.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  }

  async tap(role: string, name?: Name, find: Find = {}): Promise<void> {
    await this.page.aim([role, name, find], (at) => this.tapAt(at));
  }

  async tapAt(at: Spot): Promise<void> {
    await this.#touch('touchStart', at);
    await this.#touch('touchEnd');
  }

  /** Rests on something until its menu opens, and goes up again. */
  async hold(role: string, name?: Name, find: Find = {}): Promise<void> {
    await this.page.aim([role, name, find], async (at) => {
      await this.#touch('touchStart', at);
      await pause(held);
      await this.#touch('touchEnd');
    });
  }

  /** Draws from one place to another, as a list is scrolled. */
  async swipe(from: Spot, to: Spot): Promise<void> {
    await this.#touch('touchStart', from);
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      await pause(30);
      await this.#touch('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    // Still before it goes up: a list that glides on takes the next tap for what stops it.
    await pause(200);
    await this.#touch('touchMove', { x: to.x, y: to.y - 1 });
    await this.#touch('touchEnd');
  }
}
