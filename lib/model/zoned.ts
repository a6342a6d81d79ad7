/** Making one takes long, and an agenda asks for hundreds of times in one zone. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError where there is no such zone. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  clocks.set(zone, clock);
  return clock;
}

/** What the clocks of a zone show ahead of UTC at a time, ms; of those east of Greenwich more than 0. Throws a RangeError where there is no such zone. */
function offsetAt(zone: string, time: number): number {
  const parts = clockOf(zone).formatToParts(time);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(time / 1000) * 1000;
}

/** Whether clocks of such a zone are known. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const day = 86_400_000;

/**
 * When the clocks of a zone show `YYYY-MM-DDTHH:mm`, ms since 1970; null where it is no such moment, or the zone is none. An hour that comes twice
 * is meant the first time, one that is skipped as if it was not (RFC 5545, 3.3.5).
 */
export function timeIn(zone: string, moment: string): number | null {
  const wall = Date.parse(`${moment}:00Z`);
  if (Number.isNaN(wall)) return null;
  try {
    const [before, after] = [offsetAt(zone, wall - day), offsetAt(zone, wall + day)];
    const fits = [before, after].find((offset) => offsetAt(zone, wall - offset) === offset);
    return wall - (fits ?? before);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What the clocks of a zone show at a time: `YYYY-MM-DDTHH:mm`. Throws a RangeError where there is no such zone. */
export function wallIn(zone: string, time: number): string {
  return new Date(Math.floor(time / 1000) * 1000 + offsetAt(zone, time)).toISOString().slice(0, 16);
}
