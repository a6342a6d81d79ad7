/**
 * The processor's time that something takes, ms, whatever else the machine does meanwhile: a limit on it says of a text that
 * it takes too long, and nothing of a machine at work.
 */
export function processorMs(run: () => unknown): number {
  const begun = process.cpuUsage();
  run();
  return msSince(begun);
}

/** The same of what takes its time in steps. */
export async function processorMsOf(run: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage();
  await run();
  return msSince(begun);
}

function msSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
