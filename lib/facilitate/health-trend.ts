import type { HealthCheck } from '../model';
import { resultOf } from './health';

/** A round of before, as one of now is compared with it. */
export interface Past {
  readonly check: HealthCheck;
  /** Medians by area; those of areas of which nothing could be said are missing. */
  readonly areas: ReadonlyMap<string, number>;
  /** By statement: its median then, and whether it was asked in other words. */
  readonly items: ReadonlyMap<string, { readonly median: number; readonly reworded: boolean }>;
}

/** One's own rounds that were over before this one, the latest last; only such of which something can be said. Never anybody else's. */
export function pastOf(check: HealthCheck, all: readonly HealthCheck[]): Past[] {
  const words = new Map(check.items.map((item) => [item.id, plain(item.words)]));
  const when = ({ openedOn, createdAt }: HealthCheck) => `${openedOn} ${createdAt}`;
  const before = all.filter(
    (each) => each.id !== check.id && each.trashedAt === null && each.closedOn !== null && when(each) < when(check),
  );
  return before
    .toSorted((a, b) => (when(a) < when(b) ? -1 : 1))
    .flatMap((past) => {
      const { areas } = resultOf(past);
      if (!areas) return [];
      const items = areas.flatMap((area) => area.items);
      return {
        check: past,
        areas: new Map(areas.flatMap(({ area, median }) => (median === null ? [] : [[area, median] as const]))),
        items: new Map(
          items.flatMap(({ item, median }) =>
            median === null ? [] : [[item.id, { median, reworded: words.get(item.id) !== plain(item.words) }] as const],
          ),
        ),
      };
    });
}

const plain = (words: string) => words.trim().replace(/\s+/g, ' ');
