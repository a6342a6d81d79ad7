import { changesOf } from '../../lib/model';
import { createSession } from '../../lib/model/new-session';
import { openRepository } from '../../lib/storage/open';
import { blockWith } from '../facilitate/sessions';

/** Runs in a page: keeps a session of so many blocks of a quarter of an hour, each with the same steps. */
async function seedSession(blocks: number): Promise<void> {
  const repository = await openRepository();
  const session = {
    ...createSession('Three hours', { date: '2026-03-12', start: '', zone: '' }, new Date()),
    blocks: Array.from({ length: blocks }, (_, at) =>
      blockWith({ title: `Part ${at + 1}`, minutes: 15, steps: 'Look back\nLook around\nLook ahead' }, at),
    ),
  };
  await repository.commit({
    title: 'did_session_new',
    subject: [session.title],
    changes: { [session.id]: changesOf(session) },
  });
}

/** Runs in a page: from now on its clock and its timers go on only where `benchTick` lets them. */
function holdClock(): void {
  const real = { now: Date.now, setTimeout: window.setTimeout.bind(window) };
  let at = real.now();
  let made = 1e9;
  const timers = new Map<number, { due: number; run: () => void }>();
  Date.now = () => at;
  Reflect.set(window, 'setTimeout', (run: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) => {
    made += 1;
    timers.set(made, { due: at + Math.max(0, Number(delay)), run: () => run(...given) });
    return made;
  });
  const clear = window.clearTimeout.bind(window);
  Reflect.set(window, 'clearTimeout', (id?: number) => {
    if (id === undefined || !timers.delete(id)) clear(id);
  });
  /** Lets the clock go on by so many seconds, one after the other, and draws at each twentieth. */
  const tick = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      at += 1000;
      for (const [id, { due, run }] of [...timers]) {
        if (due > at || !timers.delete(id)) continue;
        run();
      }
      await new Promise<void>((go) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          channel.port1.close();
          go();
        };
        channel.port2.postMessage(null);
      });
      if (second % 20 === 0) await new Promise(requestAnimationFrame);
    }
  };
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  Object.assign(window, { benchTick: tick, benchTasks: tasks });
}

Object.assign(globalThis, { benchHost: { seedSession, holdClock } });
