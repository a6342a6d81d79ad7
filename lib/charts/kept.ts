import * as z from 'zod/mini';
import { mostOfChart } from '../model/digest';
import type { Chart } from './chart';

const said = z.string().check(z.maxLength(2000));
/** Within what is drawn in reasonable time, whatever somebody wrote there. */
const amount = z.number().check(z.minimum(-1000), z.maximum(1000));
const known = z.nullable(amount);
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const list = <T extends z.ZodMiniType>(each: T) => z.array(each).check(z.maxLength(200));

const common = {
  title: said,
  text: said,
  scale: z.tuple([amount, amount]).check(z.refine(([least, most]) => least < most)),
  direction: z.optional(z.enum(['ltr', 'rtl'])),
};
const Row = z.object({
  name: said,
  mark: z.optional(said),
  counts: z.nullable(list(count)),
  ...{ median: known, low: known, high: known },
});
const Kept = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('radar'),
    axes: list(z.object({ name: said, value: known, before: z.optional(known) })),
  }),
  z.object({ ...common, kind: z.literal('strip'), rows: list(Row) }),
  z.object({
    ...common,
    kind: z.literal('trend'),
    points: list(said),
    lines: list(z.object({ name: said, values: list(known) })),
  }),
]);

/** A chart as a picture of a digest keeps it, to be drawn again where it leaves; null for one that is too large for that. */
export function keepChart(chart: Chart): string | null {
  const text = JSON.stringify(chart);
  return text.length <= mostOfChart ? text : null;
}

/** The chart that was kept; null for anything else. */
export function readChart(text: string): Chart | null {
  try {
    return (Kept.safeParse(JSON.parse(text)).data as Chart | undefined) ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
