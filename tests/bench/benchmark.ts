/** What benchmarks share: what one is, and how its figures are read and shown. */

/** Where things are that a benchmark runs. */
export interface Ground {
  /** Chromium's executable. */
  readonly chromium: string;
  /** The folder of the extension built for Chromium. */
  readonly extension: string;
  /** A folder that is removed afterwards. */
  readonly scratch: string;
  /** Builds the extension for Chromium by another configuration into a folder; where it is then. */
  build(config: string, folder: string): Promise<string>;
}

/** What was measured. */
export interface Outcome {
  /** The first row names the columns, the first column the figures. */
  readonly table: readonly (readonly string[])[];
  /** What `--json` prints, one object a line; what the command is asked for stands last. */
  readonly json: readonly Figures[];
}

/** Figures by name, and figures of a part by its name. */
export interface Figures {
  readonly [name: string]: number | Figures;
}

export interface Benchmark {
  /** The word after `npm run bench --`. */
  readonly name: string;
  /** What it shows, in one line. */
  readonly about: string;
  /** Its options: name → what it takes, for `--name VALUE`. */
  readonly options: Readonly<Record<string, string>>;
  /** Throws `WrongOption` where a value is none it can take; called before anything is built. */
  check(options: Readonly<Record<string, string>>): void;
  run(ground: Ground, options: Readonly<Record<string, string>>): Promise<Outcome>;
}

/** What was asked for does not exist; the message is one clear line. */
export class WrongOption extends Error {}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError('The median of nothing');
  return (low + high) / 2;
}

/** The value that a share of all do not exceed: `quantile(values, 0.95)`. */
export function quantile(values: readonly number[], share: number): number {
  const found = [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)];
  if (found === undefined) throw new RangeError('A quantile of nothing');
  return found;
}

/** Wall clock, ms since 1970 with fractions. */
export const wallClock = (): number => performance.timeOrigin + performance.now();

/** One decimal: what is beyond it is noise. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;
