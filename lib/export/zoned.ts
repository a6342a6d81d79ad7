/** What the clocks of a zone show ahead of UTC at a time, ms; of those east of Greenwich more than 0. Throws a RangeError where there is no such zone. */
function offsetAt(zone: string, time: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(time);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(time / 1000) * 1000;
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
