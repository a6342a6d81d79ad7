import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

/** Time that passed at once, or was taken back: the device slept, or somebody set its clock. ms since 1970. */
export interface ClockJump {
  readonly from: number;
  readonly until: number;
  /** ms by which the clock went further than time did; less than 0: it was set back. */
  readonly by: number;
}

export interface WallClock {
  /** What the clock on the wall shows, ms since 1970, anew each second while the page shows. */
  readonly now: ReadonlySignal<number>;
  readonly jump: Signal<ClockJump | null>;
}

const second = 1000;
/** Clocks are set right by less all the time; nobody has to be told. */
const leastJump = 5 * second;
/** A page that shows and hears nothing for so long was asleep, whatever its own clock says. */
const longestTick = 30 * second;

/**
 * The clock on the wall, asked anew at each second, and whenever the page shows again: no tick counts, so none that is late or left out by a browser that
 * rests or a device that sleeps makes it wrong. `runs`: whether it has to go on.
 */
export function useWallClock(runs: boolean): WallClock {
  const clock = useMemo(() => ({ now: signal(Date.now()), jump: signal<ClockJump | null>(null) }), []);
  useEffect(() => {
    if (!runs) return;
    let timer: ReturnType<typeof setTimeout>;
    let last = { wall: Date.now(), steady: performance.now(), shown: !document.hidden };
    const look = () => {
      const now = { wall: Date.now(), steady: performance.now(), shown: !document.hidden };
      const [wall, steady] = [now.wall - last.wall, now.steady - last.steady];
      const slept = last.shown && now.shown && wall > longestTick;
      const by = slept ? wall : wall - steady;
      if (Math.abs(by) > leastJump)
        clock.jump.value = { from: last.wall, until: now.wall, by: Math.round(by / second) * second };
      last = now;
      clock.now.value = now.wall;
    };
    const tick = () => {
      look();
      timer = setTimeout(tick, second - (Date.now() % second));
    };
    tick();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [runs, clock]);
  return clock;
}
