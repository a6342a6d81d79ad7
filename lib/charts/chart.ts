/**
 * What a chart shows, in words and numbers alone: the one thing that whoever wants a chart makes. It is drawn by `drawChart`, and says
 * what it shows in `text`, for those who do not see it. No name of a colour: a chart is drawn in the ink of what it stands in, and tells
 * things apart by their shape and name.
 */
export type Chart = RadarChart | StripChart | TrendChart;

interface Common {
  readonly title: string;
  /** The same in words: its alternative text. */
  readonly text: string;
  /** The least and the most that its numbers can be. */
  readonly scale: readonly [number, number];
  readonly direction?: 'ltr' | 'rtl';
}

/** Axes from a middle, a value on each. */
export interface RadarChart extends Common {
  readonly kind: 'radar';
  /** Null: nothing is known of it. `before`: what it was the time before. */
  readonly axes: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly before?: number | null;
  }[];
}

/** Rows of dots, each one answer, over their median and quartiles. */
export interface StripChart extends Common {
  readonly kind: 'strip';
  readonly rows: readonly StripRow[];
}

export interface StripRow {
  readonly name: string;
  /** Said behind the name, that it is seen without its place. */
  readonly mark?: string;
  /** How many at each whole number of the scale; null where too few said anything. */
  readonly counts: readonly number[] | null;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Lines over points in time. */
export interface TrendChart extends Common {
  readonly kind: 'trend';
  readonly points: readonly string[];
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}
